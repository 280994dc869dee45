#include "understand/counts_parts.hpp"

#include <algorithm>
#include <initializer_list>

#include "base/ascii.hpp"
#include "understand/counts_subject.hpp"

namespace stemma::understand {
namespace {

using base::any_of;

bool opens_aside(const View& view, std::size_t i) { return any_of(view.lower(i), {",", "(", "—", "–", "-"}); }

// A noun of people or a number of them: what a part that follows might be a part of.
bool people(const View& view, std::size_t i) {
  if (const auto q = view.quantity_at(i)) return view.quantity(*q).unit == Quantity::Unit::count;
  return view.is(i, WordClass::people) || view.is(i, WordClass::plain_people) || view.is(i, WordClass::fighter) ||
         view.is(i, WordClass::attacker);
}

// Words for many, who may have parts of their own.
bool collective(const View& view, std::size_t i) {
  if (view.is_party(i)) return true;
  if (const auto m = view.mention_at(i); m && view.draft().document.mentions[*m].type == MentionType::organization)
    return true;
  return any_of(view.lower(i), {"government", "crowd", "orphans", "orphanage", "clan", "delegation", "congregation",
                                "choir", "council", "parliament", "deaf", "public", "cabinet", "squad", "audience"});
}

bool counts_people(const View& view, const Phrase& p) {
  if (!p.quantity || p.noun_first == p.noun_last) return false;
  const std::size_t head = p.noun_last - 1;
  return people(view, head) || view.is(head, WordClass::person);
}

// Whether those killed and those injured are told side by side before the trigger at `t`: a part that follows may be of
// either.
bool side_by_side(const View& view, const Sentence& s, std::size_t t) {
  const bool nobody = any_of(view.lower(s.first), {"no", "nobody", "none"});
  bool other = false;
  for (std::size_t k = s.first; k < t; ++k) {
    if (view.is(k, "but") && nobody)
      other = false;  // "No one was killed, but": nobody who might be a part
    else if (other && any_of(view.lower(k), {"and", "or", "while", "but"}))
      return true;
    other = other || (view.trigger(k) && view.trigger(k)->slot != view.trigger(t)->slot);
  }
  return false;
}

}  // namespace

void find_part(const View& view, const Sentence& s, Slot slot, std::size_t t, std::size_t i, Findings& out) {
  if (opens_aside(view, i)) ++i;
  if (const std::size_t lead = part_joiner(view, i); lead > 0) {
    for (const Phrase& p : view.phrases_at(i + lead, s.last))
      if (p.quantity) add_count(view, s, slot, t, p, out);
  } else if (const auto p = view.phrase_at(i, s.last); p && p->quantity && p->part && p->noun_first < p->noun_last) {
    add_count(view, s, slot, t, *p, out);
  }
}

void find_parts_after(const View& view, const Sentence& s, Slot slot, std::size_t t, std::size_t from,
                      const Phrase& whole, Findings& out) {
  if (side_by_side(view, s, t)) return;
  for (std::size_t i = from; i + 1 < s.last && i < t + 30; ++i) {
    if (opens_aside(view, i)) {
      const std::size_t lead = part_joiner(view, i + 1);
      const auto first = view.phrase_at(i + 1 + lead, s.last);
      const bool part = first && counts_people(view, *first) && (lead > 0 || (first->part && !first->whole));
      if (part && view.smaller(*first, whole)) return find_part(view, s, slot, t, i, out);
      continue;
    }
    const bool clause = view.verb_like(i) || view.trigger(i) || any_of(view.lower(i), {";", ":", "who", "whose"});
    if (clause || people(view, i) || collective(view, i)) return;
  }
}

void find_gravely_injured(const View& view, const Sentence& s, std::size_t t, Findings& out) {
  for (std::size_t k = t + 1; k < s.last && k < t + 12 && !view.is(k, ";"); ++k) {
    const auto q = view.quantity_at(k);
    if (!q || k > view.quantity_begin(*q)) continue;
    std::size_t i = view.quantity(*q).last;
    if (view.is(i, "of") && any_of(view.lower(i + 1), {"them", "whom"})) i += 2;
    if (!any_of(view.lower(i), {"seriously", "critically", "severely", "gravely", "badly", "slightly", "lightly"}))
      continue;
    if (i + 1 < s.last && view.trigger(i + 1) && view.trigger(i + 1)->slot != Slot::injured) continue;
    Phrase p;
    p.first = k;
    p.quantity = q;
    p.noun_first = p.noun_last = p.last = i + 1;
    add_count(view, s, Slot::injured, t, p, out, std::string(view.lower(i)));
  }
}

}  // namespace stemma::understand
