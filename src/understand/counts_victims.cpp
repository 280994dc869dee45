#include "understand/counts_victims.hpp"

#include <algorithm>
#include <initializer_list>

#include "base/ascii.hpp"
#include "understand/counts_subject.hpp"
#include "understand/polarity.hpp"

namespace stemma::understand {
namespace {

using base::any_of;

// "the first victims", "victims of the massacre"; not "the wounded victim", "victims of fraud"
bool plain_victims(const View& view, const Sentence& s, const Phrase& p) {
  if (p.noun_first == p.noun_last || !any_of(view.lower(p.noun_last - 1), {"victim", "victims"})) return false;
  if (p.noun_last - p.noun_first > 1) return false;
  if (!view.is(p.last, "of")) return true;
  const auto of = view.phrase_at(p.last + 1, s.last);
  return of && of->noun_first < of->noun_last && view.is(of->noun_last - 1, WordClass::incident);
}

bool deaths_around(const View& view, const Sentence& s) {
  bool deadly = false;
  const std::size_t from = s.first > 120 ? s.first - 120 : 0;
  const std::size_t to = std::min(view.draft().tokens.size(), s.last + 40);
  for (std::size_t k = from; k < to; ++k) {
    const bool own = k >= s.first && k < s.last;
    if (own && (view.lower(k).starts_with("surviv") || any_of(view.lower(k), {"wounded", "injured"}))) return false;
    deadly = deadly || (view.trigger(k) && view.trigger(k)->slot == Slot::killed && !view.is(k, "victims"));
  }
  return deadly;
}

}  // namespace

void find_named_victims(const View& view, const Sentence& s, std::size_t t, Findings& out) {
  if (!any_of(view.lower(t), {"named", "identified"})) return;
  std::size_t as = t + 1;
  while (as < s.last && as < t + 12 && !view.is(as, "as")) ++as;
  if (as >= s.last || !view.is(as, "as") || polarity_at(view, s, t) != Scope::affirmed || !deaths_around(view, s))
    return;
  const auto add_all = [&](const std::vector<Phrase>& phrases) {
    for (const Phrase& p : phrases) add_count(view, s, Slot::killed, t, p, out);
  };
  const bool passive = view.passive(t, s.first);
  const auto after = view.phrase_at(as + 1, s.last);
  if (passive && after && plain_victims(view, s, *after)) return add_all(subjects_of(view, s, t));
  const auto objects = passive ? subjects_of(view, s, t) : objects_of(view, s, t);
  if (std::any_of(objects.begin(), objects.end(), [&](const Phrase& p) { return plain_victims(view, s, p); }))
    add_all(view.phrases_at(as + 1, s.last));
}

}  // namespace stemma::understand
