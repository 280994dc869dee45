// Noun phrases as View reads them: their number, determiner and noun, parts and wholes, lists and appositions.
#include "base/ascii.hpp"
#include "understand/statements_view.hpp"

namespace stemma::understand {

using base::any_of;

bool View::smaller(const Phrase& part, const Phrase& whole) const {
  if (!part.quantity || !whole.quantity) return true;
  const auto a = quantity(*part.quantity).value, b = quantity(*whole.quantity).value;
  return !a || !b || *a < *b;
}

// An adjective, participle or name that stands before a noun of the same phrase.
bool View::modifier(std::size_t i, std::size_t end) const {
  const std::string_view w = lower(i);
  if (const auto name = mention_at(i); name && i + 1 < end && mention_at(i + 1) == name) return true;  // "al Qaeda"
  if (between_phrases(i)) return w == "-" && i + 1 < end;
  if (tag(i) == Upos::adj || tag(i) == Upos::propn || tag(i) == Upos::noun || tag(i) == Upos::num) return true;
  if (w == "'s" || w == "'") return true;
  if (any_of(w, {"suspected", "alleged", "armed", "wounded", "injured", "innocent", "masked", "unarmed", "additional",
                 "unidentified", "uniformed", "trained", "young", "elderly", "local", "foreign", "senior", "dead"}))
    return true;
  if (w.ends_with("ly") && tag(i) == Upos::adv && i + 1 < end && tag(i + 1) == Upos::adj && noun_like(i + 2))
    return true;
  // "no reported injuries", "12 confirmed deaths"
  if (any_of(w, {"reported", "confirmed"}) && i + 1 < end && trigger(i + 1) &&
      trigger(i + 1)->kind == TriggerKind::noun)
    return true;
  // "her husband shocked Leeds": a verb of its own
  if (tagged_ && tag(i) == Upos::verb && token(i).relation != Deprel::amod && token(i).relation != Deprel::acl &&
      token(i).relation != Deprel::compound)
    return false;
  const bool participle = w.ends_with("ed") || w.ends_with("ing");
  return participle && i + 1 < end && !trigger(i) && noun_like(i + 1) && !is(i, WordClass::say);
}

bool View::nation(std::size_t i) const {
  const auto m = mention_at(i);
  return m && draft_.document.mentions[*m].type == MentionType::nationality;
}

// Past the last token of modifiers and nouns from `i` on.
std::size_t View::noun_run(std::size_t i, std::size_t end) const {
  std::size_t last = i;  // past the last noun
  std::size_t j = i;
  for (; j < end; ++j) {
    // "injured two others Monday"
    const bool day = last > i && capital(j) &&
                     any_of(lower(j), {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"});
    if (day && !is(j + 1, "'s") && !(j + 1 < end && noun_like(j + 1))) break;
    if (quantity_at(j) && j > i && is(quantity(*quantity_at(j)).last, "times")) break;  // "stabbed his aunt nine times"
    if (quantity_at(j) && j > i && draft_.quantities[*quantity_at(j)].unit == Quantity::Unit::count) break;
    if (noun_like(j)) {
      last = j + 1;
    } else if (last > i && last == j && is(j, "and") && nation(j - 1) && nation(j + 1) && noun_like(j + 2)) {
      continue;  // "23 Somali and Yemeni pirates"
    } else if (!modifier(j, end)) {
      break;
    }
  }
  return last;
}

// "nobody", "no one", "none"
std::optional<Phrase> View::nobody_at(std::size_t i) const {
  const std::string_view w = lower(i);
  const bool one = w == "no" && is(i + 1, "one"), hyphen = w == "no" && is(i + 1, "-") && is(i + 2, "one");
  if (!one && !hyphen && !any_of(w, {"nobody", "none", "no-one"})) return std::nullopt;
  Phrase p;
  p.first = i;
  p.negative = true;
  p.last = p.noun_first = p.noun_last = i + (hyphen ? 3 : one ? 2 : 1);
  return p;
}

// Past the determiner at `j`, whose sort it notes in `p`.
std::size_t View::determiner(Phrase& p, std::size_t j, std::size_t end) const {
  p.definite = !any_of(lower(j), {"a", "an", "another", "some", "any"});
  p.single = !any_of(lower(j), {"these", "those", "some", "any", "both", "all"});
  ++j;
  while (j + 1 < end && any_of(lower(j), {"first", "other", "same", "only", "then", "last", "second", "third"})) ++j;
  // "the seventh leader killed" counts no one
  if (p.single && any_of(lower(j), {"fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "latest"}))
    p.single = false;
  // "a total of 19 dockers"
  if (any_of(lower(j), {"total", "combined", "record"}) && is(j + 1, "of") && quantity_at(j + 2)) j += 2;
  return j;
}

// What a number counts a part of, from the "of" at `j` on: "13 of them children", "two of the four pilots".
bool View::part_of(Phrase& p, std::size_t j, std::size_t end) const {
  if (!is(j, "of") || j + 1 >= end) return false;
  if (j + 2 < end && any_of(lower(j + 1), {"them", "whom", "these", "those"})) {
    p.part = true;
    std::size_t k = j + 2;
    while (k < end && any_of(lower(k), {"are", "were", "was", "is", "being", "only", "just"})) ++k;
    const auto inner = phrase_at(k, end);
    const bool noun = inner && !inner->quantity && !inner->negative && inner->noun_first < inner->noun_last;
    p.noun_first = noun ? inner->noun_first : j;
    p.noun_last = noun ? inner->noun_last : j;
    p.last = noun ? inner->last : j + 2;
    return true;
  }
  const auto inner = phrase_at(j + 1, end);
  if (!inner || inner->negative) return false;
  p.noun_first = inner->noun_first;
  p.noun_last = inner->noun_last;
  p.last = inner->last;
  p.part = inner->definite || inner->quantity.has_value();
  p.whole = inner->quantity;
  return true;
}

// "the airline's two pilots": whose they are stands in the place of a determiner.
std::optional<Phrase> View::owned_at(const Phrase& owner, std::size_t end) const {
  if (owner.quantity || !is(owner.last, "'s") || owner.last + 1 >= end || !quantity_at(owner.last + 1))
    return std::nullopt;
  auto owned = phrase_at(owner.last + 1, end);
  if (!owned || !owned->quantity) return std::nullopt;
  owned->first = owner.first;
  owned->definite = true;
  return owned;
}

std::optional<Phrase> View::phrase_at(std::size_t i, std::size_t end) const {
  Phrase p;
  p.first = i;
  if (i + 1 < end && any_of(lower(i), {"“", "\"", "‘"})) ++i;  // the deaths of "multiple citizens"
  if (i >= end) return std::nullopt;
  if (auto nobody = nobody_at(i)) {
    nobody->first = p.first;
    return nobody;
  }
  std::size_t j = i;
  if (is(i, "no") && !quantity_at(i) && i + 1 < end) {  // "no fewer than 12" is a number
    p.negative = true;
    ++j;
  }
  if (is(j, "all") || is(j, "both")) ++j;
  const bool that = is(j, "that") && (tag(j) != Upos::det || j + 1 >= end || tag(j + 1) != Upos::noun);
  const bool determined = !quantity_at(j) && is(j, WordClass::determiner) && !that && j + 1 < end;
  if (determined) j = determiner(p, j, end);
  std::size_t run = j;  // where the search for the noun begins
  if (const auto q = quantity_at(j); q && quantity(*q).unit == Quantity::Unit::age &&
                                     (quantity(*q).last < end || lower(quantity(*q).last - 1).ends_with("-old"))) {
    run = std::max(j, std::min(quantity(*q).last, end));  // "his 14-year-old daughter"
  } else if (q) {
    p.quantity = q;
    p.single = false;
    run = j = std::max(j, quantity(*q).last);
    if (part_of(p, j, end)) return p;
  }
  p.noun_first = j;
  p.noun_last = p.last = noun_run(run, end);
  if (p.noun_last == run) {
    if (run > j && determined && lower(run - 1).ends_with("-old")) {  // "a 12-year-old"
      p.noun_last = p.last = run;
      return p;
    }
    p.noun_last = p.last = j;
    if (p.quantity) return p;
    if (!any_of(lower(i), {"he", "she", "him", "her"})) return std::nullopt;
    p.single = p.definite = true;
    p.noun_first = i;
    p.noun_last = p.last = i + 1;
    return p;
  }
  // "a family of five"
  if (!p.quantity && is_party(p.noun_last - 1) && is(p.last, "of") && quantity_at(p.last + 1)) {
    p.quantity = quantity_at(p.last + 1);
    p.last = quantity(*p.quantity).last;
    p.single = false;
  }
  if (auto owned = owned_at(p, end)) return owned;
  p.name = capital(p.noun_last - 1) && (tag(p.noun_last - 1) == Upos::propn || mention_at(p.noun_last - 1));
  if (!determined && !p.quantity) p.single = p.name;
  return p;
}

void View::share_determiner(const Phrase& before, Phrase& p) const {
  const bool bare = !p.quantity && !p.single && !p.negative && p.noun_first < p.noun_last;
  if (!before.single || before.name || !bare || before.noun_first == before.noun_last) return;
  // "his wife and business partner" may be one person, "his wife and son" are two
  const auto relative = [this](std::size_t head) {
    return any_of(lower(head),
                  {"wife",        "husband",  "son",           "daughter", "mother", "father", "brother", "sister",
                   "child",       "baby",     "uncle",         "aunt",     "nephew", "niece",  "cousin",  "grandmother",
                   "grandfather", "grandson", "granddaughter", "boy",      "girl",   "infant", "toddler"});
  };
  p.single = relative(before.noun_last - 1) && relative(p.noun_last - 1) && !is(p.last, "of");
}

// Past what says the same once more: "a court reporter, Ana Berg,", "Ana Berg, a nurse and mother of two,", "a man, a
// police officer,"; `p.last` where nothing does. A closing comma is left to the list.
std::size_t View::past_apposition(const Phrase& p, std::size_t end) const {
  const bool one = p.single && p.noun_first < p.noun_last;
  if (!one || !is(p.last, ",")) return p.last;
  if (const auto age = p.last + 1 < end ? quantity_at(p.last + 1) : std::nullopt;
      age && p.name && quantity(*age).unit == Quantity::Unit::age)  // "Ana Bell, 81,"
    return std::min(end, quantity(*age).last);
  const auto beside = phrase_at(p.last + 1, end);
  if (!beside || !beside->single || beside->noun_first == beside->noun_last) return p.last;
  const bool anybody = any_of(lower(p.noun_last - 1), {"man", "woman", "person", "boy", "girl", "teenager", "child"});
  const bool again = beside->name != p.name || (!p.name && !beside->name && anybody);
  if (!again) return p.last;
  std::size_t last = beside->last;
  const auto closed = [&] { return last >= end || any_of(lower(last), {",", ";", "."}); };
  for (int more = 0; more < 3 && p.name && is(last, "and"); ++more) {
    const auto next = phrase_at(last + 1, end);  // "a nurse and mother of two"
    if (!next || next->name || next->quantity || next->noun_first == next->noun_last) break;
    last = next->last;
    if (is(last, "of") && quantity_at(last + 1)) last = quantity(*quantity_at(last + 1)).last;
  }
  return closed() ? last : p.last;
}

// Whether a list goes on with `next` after a mere comma or semicolon: "X, Y and Z"; not "killed a man, a court heard".
bool View::listed(const Phrase& p, const Phrase& next, std::size_t end) const {
  if (!p.single || !next.single || p.noun_first == p.noun_last || next.noun_first == next.noun_last) return false;
  const bool apart = next.first > 0 && (is(next.first - 1, ";") || is(next.first - 2, ";"));
  if ((p.name != next.name && !apart) || (!next.name && next.definite)) return false;
  const std::size_t after = past_apposition(next, end);
  return after < end && any_of(lower(after), {",", ";", "and"});
}

// Whether `next` is the subject of a clause of its own, or whose words these are: "killed a guard, and X fled", "killed
// X, Y and Z said".
bool View::begins_clause(const Phrase& next, std::size_t end) const {
  if (next.noun_first < next.noun_last && in_source(next.noun_last - 1)) return true;
  std::size_t after = past_apposition(next, end);
  const bool apart = after > next.last && is(after, ",");
  if (apart) ++after;
  while (after < end && (lower(after).ends_with("ly") || is(after, "others"))) ++after;
  if (after >= end) return false;
  if (is(after, WordClass::be) || is(after, WordClass::have) || is(after, WordClass::modal)) return true;
  if (!tagged_ || tag(after) != Upos::verb) return false;
  if (next.first > 0 && is(next.first - 1, ";")) return true;
  if (apart && !lower(after).ends_with("ing")) return true;  // "killed Ana Bell, 81, and Kay Bell, 44, fled"
  for (std::size_t i = next.noun_first; i < next.noun_last; ++i)
    if (token(i).head == after && (token(i).relation == Deprel::nsubj || token(i).relation == Deprel::nsubj_pass))
      return true;
  return false;
}

std::vector<Phrase> View::phrases_at(std::size_t i, std::size_t end) const {
  std::vector<Phrase> all;
  const bool aboard = i > 0 && is(i - 1, "carrying");  // "a plane carrying two pilots crashed": whatever a parser says
  bool named_among = false;
  while (i < end && all.size() < 8) {
    auto p = phrase_at(i, end);
    if (!p) break;
    std::size_t j = p->last;
    // "two men, including a commander": the one is of the two, and no number is stated of him.
    if (!all.empty()) share_determiner(all.back(), *p);
    const bool bare_part = p->part && p->noun_first == p->noun_last && !all.empty();  // "two of them seriously"
    if (!(named_among && p->single) && !bare_part) all.push_back(*p);
    j = past_apposition(*p, end);
    // "from New York" and the like between the parts of a list
    if (is(j, "from")) {
      const auto origin = phrase_at(j + 1, end);
      if (origin && origin->name && !origin->quantity) j = origin->last;
    }
    const bool comma = is(j, ","), semicolon = is(j, ";");
    if (comma || semicolon) ++j;
    if (is(j, "and") || is(j, "or") || is(j, "plus")) {
      ++j;
    } else if (is(j, "including") || (is(j, "among") && is(j + 1, "them"))) {
      j += is(j, "among") ? 2 : 1;
      named_among = true;
    } else if (is(j, "as") && is(j + 1, "well") && is(j + 2, "as")) {
      j += 3;
    } else if (is(j, "along") && is(j + 1, "with")) {
      j += 2;
    } else if (!(comma && quantity_at(j))) {
      const auto next = comma || semicolon ? phrase_at(j, end) : std::nullopt;
      if (!next || !listed(*p, *next, end)) break;
    }
    const auto next = phrase_at(j, end);
    if (semicolon && !(next && (is(j - 1, "and") || listed(*p, *next, end)) && next->single)) break;
    if (!next || (named_among && !smaller(*next, all.empty() ? *p : all.front()))) break;
    if (!aboard && begins_clause(*next, end)) break;  // "and five were injured"
    i = j;
  }
  return all;
}

}  // namespace stemma::understand
