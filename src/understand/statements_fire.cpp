// Fire as a means: "rioters set fire to a bank", "a van was set on fire".
#include "base/ascii.hpp"
#include "understand/counts_subject.hpp"
#include "understand/crimes.hpp"
#include "understand/deeds.hpp"
#include "understand/polarity.hpp"
#include "understand/statements_means.hpp"
#include "understand/statements_valued.hpp"

namespace stemma::understand {
namespace {

using base::any_of;

// Not "a candle set the house on fire", "set on fire by an electrical fault".
bool set_by_people(const View& view, const Sentence& s, std::size_t t, bool passive) {
  const auto people = [&](const std::optional<Phrase>& p) {
    return p && p->noun_first < p->noun_last &&
           (means_people(view, *p) || view.is(p->noun_last - 1, WordClass::attacker) ||
            view.is(p->noun_last - 1, WordClass::crowd) ||
            any_of(view.lower(p->noun_last - 1), {"rioters", "he", "she", "they", "who", "mob", "arsonists"}));
  };
  if (passive) {
    for (std::size_t k = t + 1; k < s.last && k < t + 8; ++k)
      if (view.is(k, "by")) return people(view.phrase_at(k + 1, s.last));
    return true;
  }
  auto who = subjects_of(view, s, t);
  const Token& token = view.token(t);  // "vandals rode through the town, setting fire to sheds"
  if (who.empty() && token.relation == Deprel::advcl && token.head != none) who = subjects_of(view, s, token.head);
  return !who.empty() && people(who.front());
}

bool by_design(const View& view, const Sentence& s) {
  return rehearsed(view, s) || any_within(view, s.first, s.last, {"controlled", "fault", "abandoned", "clear"});
}

}  // namespace

void find_fire(const View& view, const Sentence& s, std::size_t t, Findings& out) {
  if (!sets_fire(view, t) || (view.tagged() && view.tag(t) != Upos::verb) || by_design(view, s) ||
      by_force(view, s, t) || polarity_at(view, s, t) != Scope::affirmed)
    return;
  const bool passive = view.passive(t, s.first), fire_to = view.is(t + 1, "fire") && view.is(t + 2, "to");
  if (!set_by_people(view, s, t, passive)) return;
  std::vector<Phrase> burned;
  if (fire_to)
    burned = view.phrases_at(t + 3, s.last);
  else if (passive)
    burned = subjects_of(view, s, t);
  else if (!any_of(view.lower(t + 1), {"fires", "a"}))
    burned = objects_of(view, s, t);
  if (burned.empty() || !is_property(view, burned.front())) return;
  if (any_of(view.lower(burned.front().first), {"their", "his", "her"})) return;  // his own house
  const std::size_t last = fire_to ? t + 2 : t + 1;
  add_means(view, s, Stated{Slot::weapon, t, last, t, "fire"}, out);
  const Phrase& what = burned.front();
  add_means(view, s,
            Stated{Slot::target, std::min(t, what.first), std::max(last, what.last), t,
                   view.text(what.noun_first, what.noun_last)},
            out);
}

}  // namespace stemma::understand
