#include "understand/certainty.hpp"

#include <algorithm>
#include <initializer_list>

#include "base/ascii.hpp"
#include "understand/polarity.hpp"
#include "understand/statements_background.hpp"

namespace stemma::understand {
namespace {

using base::any_of;

// Whether the word at `k`, of the class of hedging verbs, hedges here: "suspects were held" and "four suspected gunmen"
// do not.
bool hedging_verb(const View& view, std::size_t k, std::size_t end) {
  if (!view.is(k, WordClass::hedge_verb)) return false;
  const std::string_view w = view.lower(k);
  if (any_of(w, {"suspect", "suspects"})) return view.tag(k) == Upos::verb || view.is(k + 1, "that");
  if (any_of(w, {"suspected", "alleged", "presumed", "feared", "suspecting"}) && k + 1 < end &&
      (view.noun_like(k + 1) || view.tag(k + 1) == Upos::adj) && !view.trigger(k + 1) &&
      !view.is(k + 1, WordClass::determiner))
    return k > 0 && !view.is(k - 1, WordClass::determiner) && !view.quantity_at(k - 1) && view.tag(k) == Upos::verb &&
           view.is(k - 1, WordClass::be);
  if (any_of(w, {"thought", "fear", "fears"}) && view.tag(k) == Upos::noun) return w != "thought";
  if (any_of(w, {"investigate", "investigating", "investigates"}))
    return any_of(view.lower(k + 1), {"whether", "if", "the", "possible", "a"}) && view.is(k + 1, "whether");
  return true;
}

// "has not (yet) confirmed", "have not been verified"
bool unverified(const View& view, const Sentence& s, std::size_t k) {
  if (!any_of(view.lower(k), {"confirm", "confirmed", "verify", "verified", "confirming", "corroborated"}))
    return false;
  for (std::size_t m = k; m-- > s.first && k - m < 6;)
    if (any_of(view.lower(m), {"not", "n't", "never", "unable", "without", "no"})) return true;
  return false;
}

bool group_hedge(const View& view, const Sentence& s, std::size_t t) {
  const std::size_t begin = view.group_begin(t, s.first);
  for (std::size_t k = begin > s.first ? begin - 1 : begin; k < t; ++k) {
    if (any_of(view.lower(k), {"may",      "might",     "must",       "likely",   "believed", "thought",  "feared",
                               "presumed", "suspected", "understood", "appears",  "appear",   "appeared", "seems",
                               "seem",     "seemed",    "alleged",    "rumoured", "rumored",  "assumed"}) &&
        !(view.is(k, "may") && view.capital(k)) && !(k == t - 1 && view.is(k, "suspected") && view.noun_like(t)))
      return true;
  }
  // "is reported to have fired", "was said to be behind"
  for (std::size_t k = begin; k + 1 < t; ++k)
    if (any_of(view.lower(k), {"reported", "said"}) && view.is(k + 1, "to")) return true;
  return t > s.first && any_of(view.lower(t - 1), {"feared", "presumed", "believed"});
}

// "The fire, believed to be arson, killed": an aside between commas hedges itself.
bool aside(const View& view, const Sentence& s, std::size_t k, std::size_t t) {
  // ", reportedly," hedges what is around it, ", possibly drunk," only itself
  const bool own = !view.is(k, WordClass::hedge_adverb) || !view.is(k + 1, ",");
  const bool opened = k > s.first && view.is(k - 1, ",") && own;
  if (!opened) return false;
  for (std::size_t m = k + 1; m < t; ++m)
    if (view.is(m, ",")) return true;
  return false;
}

// "The man who allegedly shot a guard was arrested", "officials believed to be in charge said": a hedge within a clause
// that describes a noun and is over before `t`.
bool in_other_relative(const View& view, const Sentence& s, std::size_t k, std::size_t t) {
  const auto relative = [&](std::size_t i) {
    for (int hops = 0; hops < 6 && i != none && i >= s.first && i < s.last; ++hops) {
      if (view.token(i).relation == Deprel::acl_relcl || view.token(i).relation == Deprel::acl) return i;
      i = view.token(i).head;
    }
    return none;
  };
  const std::size_t clause = relative(k);
  if (clause == none || view.token(clause).head >= k) return false;
  for (std::size_t i = t, hops = 0; hops < 12 && i != none && i >= s.first && i < s.last;
       ++hops, i = view.token(i).head)
    if (i == clause) return false;
  return true;
}

}  // namespace

Certainty certainty_at(const View& view, const Sentence& sentence, std::size_t t) {
  if (group_hedge(view, sentence, t)) return Certainty::hedged;
  for (std::size_t k = t + 1; k < sentence.last && k < t + 4; ++k) {
    const bool aside =
        view.is(k, ",") && view.is(k + 1, WordClass::hedge_adverb) && (view.is(k + 2, ",") || view.is(k + 2, "."));
    if ((view.is(k, ",") && !aside) || view.is(k, "and")) break;
    if (view.is(k, WordClass::hedge_adverb)) return Certainty::hedged;
  }
  for (std::size_t k = t; k-- > sentence.first && t - k < 90;) {
    if (any_of(view.lower(k), {";"})) break;
    const bool adverb =
        view.is(k, WordClass::hedge_adverb) && !(view.is(k, "likely") && view.tag(k) == Upos::adj && t - k > 8);
    const bool adjective = any_of(view.lower(k), {"unconfirmed", "unverified", "preliminary"});
    if (adjective && t - k < 16) return Certainty::hedged;
    if (grants(view, k, t)) continue;
    if (adverb && k == sentence.first && view.is(k + 1, ",")) return Certainty::hedged;  // "Allegedly, X fired"
    const bool sure = adverb || hedging_verb(view, k, sentence.last) || unverified(view, sentence, k);
    if (sure && !shielded(view, k, t) && !aside(view, sentence, k, t) && !in_other_relative(view, sentence, k, t))
      return Certainty::hedged;
  }
  return Certainty::asserted;
}

}  // namespace stemma::understand
