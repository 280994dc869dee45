#include "understand/counts_subject.hpp"

#include <algorithm>
#include <initializer_list>

#include "base/ascii.hpp"

namespace stemma::understand {
namespace {

using base::any_of;

bool adverbial(const View& view, std::size_t i) {
  return view.tag(i) == Upos::adv || view.lower(i).ends_with("ly") ||
         any_of(view.lower(i), {"also", "all", "both", "then", "still", "instantly", "later", "so", "far", "now"});
}

bool preposition(const View& view, std::size_t i) {
  return view.is(i, WordClass::place_preposition) ||
         any_of(view.lower(i), {"of", "with", "from", "for", "to", "during", "aboard", "about", "like", "as"});
}

bool clause_break(const View& view, std::size_t i) {
  const std::string_view w = view.lower(i);
  if (any_of(w, {";", ":", "(", ")", "—", "–", "“", "”", "\"", "-"})) return true;
  if (view.is(i, WordClass::subordinator) || view.is(i, WordClass::relative) || w == "but" || w == "so") return true;
  const bool modifies =
      i > 0 && view.is(i - 1, WordClass::determiner) && view.noun_like(i + 1);  // "the alleged shooter"
  return view.verb_like(i) && !view.noun_like(i) && !modifies;
}

// Whether a count stands before the comma at `i - 1`: a list of numbers of people, not "in 2022,".
bool counted(const View& view, const Sentence& s, std::size_t i) {
  if (i < s.first + 2) return false;
  if (const auto q = view.quantity_at(i - 2)) return view.quantity(*q).unit == Quantity::Unit::count;
  if (!view.is(i - 2, WordClass::people)) return false;
  const auto p = phrase_ending_at(view, s.first, i - 1);
  return p && p->quantity && view.quantity(*p->quantity).unit == Quantity::Unit::count;
}

// First token of the clause that ends before `end`.
std::size_t clause_begin(const View& view, const Sentence& s, std::size_t end) {
  std::size_t i = end;
  while (i > s.first && !clause_break(view, i - 1)) {
    // "On Friday, 12 people": a comma before the subject ends the search, unless it is a list of names and numbers.
    if (view.is(i - 1, ",") && i < end && !view.is(i, "and") && !view.quantity_at(i) && !counted(view, s, i)) break;
    --i;
  }
  return i;
}

// ", four of them children,"
bool of_them(const View& view, std::size_t first, std::size_t last) {
  const auto q = view.quantity_at(first);
  const std::size_t of = q ? view.quantity(*q).last : first;
  return q && view.is(of, "of") && any_of(view.lower(of + 1), {"them", "whom"}) && of + 2 < last;
}

// How many words at `i` introduce people beside or among those before: ", including", ", along with".
std::size_t joiner(const View& view, std::size_t i) {
  if (const std::size_t part = part_joiner(view, i); part > 0) return part;
  if (any_of(view.lower(i), {"along", "together"}) && view.is(i + 1, "with")) return 2;
  return view.is(i, "as") && view.is(i + 1, "well") && view.is(i + 2, "as") ? 3 : 0;
}

// A list of people up to `end`: "a man and two women"; not ", 17 and 22,", which are ages.
bool are_people(const View& view, const std::vector<Phrase>& list, std::size_t end) {
  return list.size() > 1 && list.back().last == end && std::all_of(list.begin(), list.end(), [&](const Phrase& p) {
           return p.noun_first < p.noun_last && !p.name && means_people(view, p);
         });
}

// Steps left over what may stand between a subject and its verb; `aside` gets the ", including ..." that was skipped.
std::size_t subject_end(const View& view, const Sentence& s, std::size_t k, std::vector<Phrase>& aside) {
  for (int steps = 0; steps < 6 && k > s.first; ++steps) {
    if (adverbial(view, k - 1) && !view.quantity_at(k - 1)) {
      --k;
    } else if (any_of(view.lower(k - 1), {"who", "that", "which"})) {
      --k;
      if (k > s.first && view.is(k - 1, ",")) --k;
    } else if (view.is(k - 1, ")")) {
      std::size_t open = k - 1;
      while (open > s.first && k - open < 12 && !view.is(open, "(")) --open;
      if (!view.is(open, "(")) break;
      k = open;
    } else if (view.is(k - 1, ",")) {
      std::size_t open = k - 1;
      while (open > s.first && k - open < 30 && !view.is(open - 1, ",")) --open;
      if (open == s.first || !view.is(open - 1, ",")) break;
      if (const std::size_t lead = joiner(view, open); lead > 0) {
        for (const Phrase& p : view.phrases_at(open + lead, k - 1)) aside.push_back(p);
      } else if (const auto part = view.phrase_at(open, k - 1); part && of_them(view, open, k - 1)) {
        aside.push_back(*part);  // ", four of them children,"
      } else if (const auto parts = view.phrases_at(open, k - 1); are_people(view, parts, k - 1)) {
        for (const Phrase& p : parts) aside.push_back(p);  // "three people, a man and two women,"
      }
      k = open - 1;
    } else {
      break;
    }
  }
  return k;
}

bool subject_relation(Deprel r) { return r == Deprel::nsubj || r == Deprel::nsubj_pass; }

}  // namespace

std::size_t subject_of_tree(const View& view, const Sentence& s, std::size_t t) {
  std::size_t verb = t;
  for (int hops = 0; hops < 4; ++hops) {
    for (std::size_t i = s.first; i < s.last; ++i)
      if (view.token(i).head == verb && subject_relation(view.token(i).relation) && !view.is(i, WordClass::relative))
        return i;
    const Deprel relation = view.token(verb).relation;
    const std::size_t head = view.token(verb).head;
    if (head == none || head >= s.last) return none;
    if (relation == Deprel::acl || relation == Deprel::acl_relcl) return head;
    if (relation != Deprel::conj && relation != Deprel::xcomp && relation != Deprel::aux &&
        relation != Deprel::aux_pass)
      return none;
    verb = head;
  }
  return none;
}

namespace {

// The noun phrase whose head is `noun`.
std::optional<Phrase> phrase_of(const View& view, const Sentence& s, std::size_t noun) {
  const std::size_t from = noun > s.first + 8 ? noun - 8 : s.first;
  for (std::size_t i = from; i <= noun; ++i) {
    const auto p = view.phrase_at(i, s.last);
    if (!p) continue;
    const bool holds = p->noun_first <= noun && noun < p->noun_last;
    const bool number =
        p->quantity && view.quantity_begin(*p->quantity) <= noun && noun < view.quantity(*p->quantity).last;
    if (holds || number) return p;
    if (p->last > i) i = std::max(i, std::min(p->last - 1, noun));
  }
  return std::nullopt;
}

std::vector<Phrase> parsed_subjects(const View& view, const Sentence& s, std::size_t t) {
  std::vector<Phrase> found;
  const std::size_t subject = subject_of_tree(view, s, t);
  if (subject == none) return found;
  if (const auto p = phrase_of(view, s, subject)) found.push_back(*p);
  for (std::size_t i = subject + 1; i < s.last && i < t; ++i)
    if (view.token(i).head == subject && view.token(i).relation == Deprel::conj)
      if (const auto p = phrase_of(view, s, i); p && (found.empty() || p->first >= found.back().last))
        found.push_back(*p);
  return found;
}

// "A family of five was on holiday when they were all killed": the sentence's first noun phrase, where it has a number
// and "they" stands in a clause of time after it.
std::optional<Phrase> antecedent(const View& view, const Sentence& s, std::size_t they) {
  if (they < s.first + 2 || !any_of(view.lower(they - 1), {"when", "as", "after", "before", "while"}))
    return std::nullopt;
  const auto p = view.phrase_at(s.first, they - 1);
  if (!p || !p->quantity || p->noun_first == p->noun_last || p->part) return std::nullopt;
  // another noun that "they" may mean
  for (std::size_t i = p->last; i < they; ++i) {
    const bool plural = view.tag(i) == Upos::noun && view.lower(i).ends_with("s");
    if (plural || view.quantity_at(i) || view.is(i, WordClass::people) || view.is(i, WordClass::plain_people))
      return std::nullopt;
  }
  const std::size_t head = p->noun_last - 1;
  const bool people = view.is(head, WordClass::people) || view.is(head, WordClass::plain_people) || view.is_party(head);
  return people ? p : std::nullopt;
}

bool says_when(const View& view, const Phrase& p) {
  return !p.quantity && p.noun_first < p.noun_last &&
         any_of(view.lower(p.noun_last - 1), {"moment", "instant", "day", "night", "week", "time", "hour", "minute"});
}

// ", including seven children, and 12 people were injured": a part of those before the clause
bool of_others(const View& view, const Phrase& p) {
  if (p.first < 2) return false;
  const bool joined = part_joiner(view, p.first - 1) == 1 || part_joiner(view, p.first - 2) == 2;
  return joined || (p.part && !p.whole && view.is(p.first - 1, ","));
}

bool useful(const std::vector<Phrase>& phrases) {
  return std::any_of(phrases.begin(), phrases.end(),
                     [](const Phrase& p) { return p.quantity || p.single || p.negative; });
}

}  // namespace

std::optional<Phrase> phrase_ending_at(const View& view, std::size_t begin, std::size_t end) {
  const std::size_t from = end - begin > 10 ? end - 10 : begin;
  for (std::size_t i = from; i < end; ++i) {
    if (const auto q = view.quantity_at(i); q && i > view.quantity_begin(*q) && i > from) continue;
    const auto p = view.phrase_at(i, end);
    if (p && p->last == end && (p->quantity || p->single || p->negative)) return p;
  }
  return std::nullopt;
}

std::size_t part_joiner(const View& view, std::size_t i) {
  if (view.is(i, "including")) return 1;
  return view.is(i, "among") && any_of(view.lower(i + 1), {"them", "whom"}) ? 2 : 0;
}

bool behind_whose(const View& view, std::size_t end, std::size_t t) {
  constexpr std::size_t reach = 30;
  for (std::size_t k = t > end + reach ? t - reach : end; k < t; ++k) {
    if (!view.is(k, "whose")) continue;
    bool verb = false, over = false;  // "X, whose trial began on Monday, shot": the clause is over
    const std::size_t group = view.group_begin(t, k + 1);
    for (std::size_t m = k + 1; m < group; ++m) {
      verb = verb || view.tag(m) == Upos::verb || view.is(m, WordClass::be) || view.is(m, WordClass::have);
      over = over || (verb && (view.is(m, ",") || group < t));  // "whose names are not known were arrested"
      if (any_of(view.lower(m), {"who", "which"})) verb = false;
    }
    if (!over) return true;
  }
  return false;
}

std::vector<Phrase> subjects_of(const View& view, const Sentence& sentence, std::size_t t) {
  std::vector<Phrase> aside;
  const std::size_t group = view.group_begin(t, sentence.first);
  const std::size_t end = subject_end(view, sentence, group, aside);
  const std::size_t begin = clause_begin(view, sentence, end);
  std::vector<Phrase> found;
  std::optional<Phrase> near;
  for (std::size_t i = begin; i < end;) {
    auto p = view.phrase_at(i, end);
    if (!p) {
      ++i;
      continue;
    }
    const bool inside = (p->first > begin && preposition(view, p->first - 1)) || (found.empty() && of_others(view, *p));
    if (p->last == end) near = p;
    if (!inside) {
      // "the moment the gunman was shot": a clause of its own after the first noun
      if (!found.empty() && p->definite && p->first == found.back().last && says_when(view, found.back()))
        found.clear();
      // "told the mayor three people were killed": a hearer, and then the subject
      if (found.size() == 1 && p->first == found.back().last && p->last == end && p->quantity && !found.back().quantity)
        found.clear();
      const bool joined = !found.empty() && any_of(view.lower(p->first - 1), {"and", ",", "or"});
      if (joined && !any_of(view.lower(group), {"was", "is", "has"})) view.share_determiner(found.back(), *p);
      if (found.empty() || joined) found.push_back(*p);
    }
    i = std::max(p->last, i + 1);
  }
  // "The man who is accused of killing X was arrested": what stands before the verb is another verb's object.
  const bool object = begin > sentence.first && begin < end && view.verb_like(begin - 1) && !view.is(begin, ",") &&
                      !view.is(begin - 1, WordClass::be) && !view.is(begin - 1, WordClass::have);
  if (const std::size_t subject = object ? subject_of_tree(view, sentence, t) : none;
      subject != none && subject + 1 < begin)
    if (const auto parsed = parsed_subjects(view, sentence, t); useful(parsed)) found = parsed;
  if (!useful(found)) {
    if (const auto parsed = parsed_subjects(view, sentence, t); useful(parsed))
      found = parsed;
    else if (near)
      found = {*near};
    else if (found.empty())
      found = parsed;
  }
  if (found.empty() && group > sentence.first && view.is(group - 1, "they"))
    if (const auto named = antecedent(view, sentence, group - 1)) found.push_back(*named);
  found.insert(found.end(), aside.begin(), aside.end());
  std::erase_if(found, [&](const Phrase& p) { return p.last < t && behind_whose(view, p.last, t); });
  return found;
}

std::vector<Phrase> objects_of(const View& view, const Sentence& sentence, std::size_t t) {
  std::size_t i = t + 1;
  while (i < sentence.last && adverbial(view, i) && !view.quantity_at(i) && i - t < 4 &&
         !view.is(i, WordClass::subordinator))
    ++i;
  // "a cook arrested Monday", "killed Friday two guards": when it was is no object
  if (const auto time = i < sentence.last ? view.time_at(i) : std::nullopt; time && view.capital(i))
    while (i < sentence.last && view.time_at(i) == time) ++i;
  else if (i < sentence.last && view.capital(i) &&
           any_of(view.lower(i), {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"}) &&
           !view.is(i + 1, "'s"))
    ++i;
  if (view.is(i, "dead") || view.is(i, "down")) ++i;
  return view.phrases_at(i, sentence.last);
}

bool means_people(const View& view, const Phrase& phrase) {
  if (phrase.noun_first == phrase.noun_last) return phrase.quantity.has_value();
  const std::size_t head = phrase.noun_last - 1;
  if (view.is(head, WordClass::people) || view.is(head, WordClass::person) || view.is(head, WordClass::plain_people))
    return true;
  const auto m = view.mention_at(head);
  return (m && view.draft().document.mentions[*m].type == MentionType::person) ||
         any_of(view.lower(head), {"him", "her", "them"}) || view.lower(head).ends_with("-old");
}

}  // namespace stemma::understand
