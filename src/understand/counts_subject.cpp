#include "understand/counts_subject.hpp"

#include <algorithm>
#include <initializer_list>

namespace stemma::understand {
namespace {

bool any_of(std::string_view word, std::initializer_list<std::string_view> list) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

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
  return view.verb_like(i) && !view.noun_like(i);
}

// First token of the clause that ends before `end`.
std::size_t clause_begin(const View& view, const Sentence& s, std::size_t end) {
  std::size_t i = end;
  while (i > s.first && !clause_break(view, i - 1)) {
    // "On Friday, 12 people": a comma before the subject ends the search, unless it is a list of names and numbers.
    if (view.is(i - 1, ",") && i < end && !view.is(i, "and") && !view.quantity_at(i) &&
        !(i >= 2 && view.quantity_at(i - 2)))
      break;
    --i;
  }
  return i;
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
      if (view.is(open, "including")) {
        for (const Phrase& p : view.phrases_at(open + 1, k - 1)) aside.push_back(p);
      }
      k = open - 1;
    } else {
      break;
    }
  }
  return k;
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

std::vector<Phrase> subjects_of(const View& view, const Sentence& sentence, std::size_t t) {
  std::vector<Phrase> aside;
  const std::size_t group = view.group_begin(t, sentence.first);
  const std::size_t end = subject_end(view, sentence, group, aside);
  const std::size_t begin = clause_begin(view, sentence, end);
  std::vector<Phrase> found;
  std::optional<Phrase> near;
  for (std::size_t i = begin; i < end;) {
    const auto p = view.phrase_at(i, end);
    if (!p) {
      ++i;
      continue;
    }
    const bool inside = p->first > begin && preposition(view, p->first - 1);
    if (p->last == end) near = p;
    if (!inside) {
      const bool joined = !found.empty() && any_of(view.lower(p->first - 1), {"and", ",", "or"});
      if (found.empty() || joined) found.push_back(*p);
    }
    i = std::max(p->last, i + 1);
  }
  const bool useful = std::any_of(found.begin(), found.end(), [](const Phrase& p) { return p.quantity || p.single || p.negative; });
  if (!useful && near) found = {*near};
  found.insert(found.end(), aside.begin(), aside.end());
  return found;
}

std::vector<Phrase> objects_of(const View& view, const Sentence& sentence, std::size_t t) {
  std::size_t i = t + 1;
  while (i < sentence.last && adverbial(view, i) && !view.quantity_at(i) && i - t < 4) ++i;
  if (view.is(i, "dead") || view.is(i, "down")) ++i;
  return view.phrases_at(i, sentence.last);
}

}  // namespace stemma::understand
