#include "understand/statements_why.hpp"

#include <algorithm>
#include <initializer_list>
#include <string>

#include "base/ascii.hpp"
#include "understand/polarity.hpp"
#include "understand/statements_valued.hpp"

namespace stemma::understand {
namespace {

using base::any_of;

// What goes wrong, by head noun; "wind" and "weather" need a sentence that speaks of causes.
bool cause_noun(const View& view, std::size_t t) {
  const std::string_view w = view.lower(t), before = t > 0 ? view.lower(t - 1) : std::string_view();
  if (any_of(w, {"failure", "malfunction", "error", "fault", "defect", "problem", "problems", "issue", "issues",
                 "mistake"}))
    return any_of(before, {"mechanical", "technical", "engine", "human", "pilot", "electrical", "brake", "signal",
                           "structural", "driver", "equipment", "steering", "hydraulic", "power", "operator",
                           "navigational", "maintenance", "track", "design"});
  if (w == "leak" || w == "circuit") return any_of(before, {"gas", "short"});
  if (w == "conditions" || w == "condition") return before == "weather";
  return any_of(w, {"winds",        "wind",     "weather", "fog",        "ice",       "turbulence", "overloading",
                    "overcrowding", "speeding", "fatigue", "lightning",  "sabotage",  "rains",      "rain",
                    "rainfall",     "monsoon",  "drought", "negligence", "corrosion", "ricochet"});
}

bool speaks_of_causes(const View& view, const Sentence& s, std::size_t t) {
  const std::size_t from = t > s.first + 24 ? t - 24 : s.first, to = std::min(s.last, t + 16);
  if (any_within(view, from, to,
                 {"cause", "caused", "causes", "causing", "theories", "theory", "possibility", "possibilities",
                  "blamed", "factor", "factors", "hypothesis", "hypotheses", "triggered", "contributed", "sparked",
                  "principle", "attributed"}))
    return true;
  if (!any_within(view, from, to,
                  {"due", "because", "reason", "responsible", "investigating", "investigate", "reported", "if"}))
    return false;
  // Weaker words need an accident beside them.
  for (std::size_t k = from; k < to; ++k)
    if (view.is(k, WordClass::incident) || view.is(k, WordClass::craft)) return true;
  return any_within(view, from, to, {"issue", "principle", "pilot", "crashed"});
}

// Whether the sentence or one shortly before it tells of a happening that `words` name.
bool tells_of(const View& view, const Sentence& s, std::initializer_list<std::string_view> words) {
  const auto before = std::min<std::ptrdiff_t>(3, &s - view.draft().sentences.data());
  const std::size_t from = (&s - before)->first, reach = 200;
  return any_within(view, std::max(from, s.first > reach ? s.first - reach : 0), s.last, words);
}

// "Fog, though no factor in the derailment, slowed the other trains"
bool no_factor(const View& view, const Sentence& s) {
  for (std::size_t k = s.first; k < s.last && k < s.first + 120; ++k)
    if (any_of(view.lower(k), {"factor", "factors", "part", "role"}) &&
        any_within(view, k > s.first + 3 ? k - 3 : s.first, k, {"not", "n't", "no"}))
      return true;
  return false;
}

// "Investigators suspect arson", "charged with arson": what set a fire. It is certain only where a finding says so, and
// nothing is said where a word of doubt stands anywhere near.
void arson(const View& view, const Sentence& s, std::size_t t, Findings& out) {
  if (!view.is(t, "arson") || view.noun_like(t + 1) || view.token(t).relation == Deprel::compound) return;
  const std::size_t from = t > s.first + 9 ? t - 9 : s.first, to = std::min(s.last, t + 9);
  if (any_within(
          view, from, to,
          {"denied", "denies",  "no",     "without",   "not",       "n't",     "never",      "nobody",   "neither",
           "nor",    "whether", "guilty", "convicted", "acquitted", "cleared", "few",        "unlikely", "wrong",
           "if",     "jailed",  "wanted", "played",    "insurance", "against", "everything", "accident", "accidental",
           "first",  "hopes",   "almost", "nearly",    "all",       "yet"}))
    return;
  if (t > s.first + 1 && view.is(t - 1, "out") && view.is(t - 2, "ruled")) {
    if (polarity_at(view, s, t - 2) != Scope::affirmed) return;
    Finding f = finding(view, Slot::cause, t, t + 1, t);
    f.statement.value = view.text(t, t + 1);
    f.statement.polarity = Polarity::denied;
    out.push_back(std::move(f));
    return;
  }
  const bool suspects = any_within(view, from, to,
                                   {"suspect", "suspected", "suspects", "considering", "treated", "treating", "blamed",
                                    "investigating", "investigated", "possible", "potential", "apparent"});
  const bool charged = any_within(view, from, t, {"charged", "accused", "arrested"});
  const bool by = t > s.first + 1 && view.is(t - 1, "by") &&
                  any_of(view.lower(t - 2), {"caused", "damaged", "destroyed", "gutted", "started"});
  const bool is = by || (t > s.first && view.is(t - 1, WordClass::be));
  if (!(is || suspects || charged)) return;
  if (!tells_of(view, s, {"fire", "fires", "blaze", "blazes", "burned", "burning", "burnt", "flames", "inferno"}) &&
      !by && !(suspects && any_within(view, from, to, {"suspect", "suspected"})))
    return;
  auto f = valued(view, s, Slot::cause, t, t + 1, t, view.text(t, t + 1));
  if (!f) return;
  if (!is || suspects || charged ||
      any_within(view, from, t, {"may", "might", "could", "believe", "believed", "think"}))
    f->statement.certainty = Certainty::hedged;
  out.push_back(std::move(*f));
}

// "Police said alcohol was a factor in the crash", "speed played a part"
void factor(const View& view, const Sentence& s, std::size_t t, Findings& out) {
  if (!any_of(view.lower(t), {"alcohol", "speed", "drink", "drugs", "fatigue"})) return;
  const bool factor = view.is(t + 1, WordClass::be) && any_within(view, t + 2, std::min(t + 6, s.last), {"factor"});
  const bool part = any_of(view.lower(t + 1), {"played", "plays"}) &&
                    any_within(view, t + 2, std::min(t + 5, s.last), {"part", "role"});
  if (!(factor || part) || !tells_of(view, s,
                                     {"crash", "hit", "driver", "crashes", "collision", "collisions", "accident",
                                      "death", "deaths", "died", "killed", "derailment", "fire", "hit-and-run"}))
    return;
  if (any_within(view, t + 1, std::min(t + 9, s.last),
                 {"not", "n't", "no", "whether", "if", "little", "hardly", "never", "divorce", "win", "excluded",
                  "eliminated", "dismissed", "out"}))
    return;
  if (auto f = valued(view, s, Slot::cause, t, t + 2, t, view.text(t, t + 1))) {
    if (any_within(view, t, std::min(t + 7, s.last), {"possible", "may", "might", "likely"}))
      f->statement.certainty = Certainty::hedged;
    out.push_back(std::move(*f));
  }
}

// "died after slipping and falling", "died in a fall from": how somebody came to die without another's deed; not "after
// falling ill"
void fall(const View& view, const Sentence& s, std::size_t t, Findings& out) {
  if (!any_of(view.lower(t), {"falling", "slipping", "fall"})) return;
  if (t > s.first + 1 && view.is(t - 1, "and") && view.is(t - 2, "slipping")) return;
  const bool noun = view.is(t, "fall");
  if (noun && !(t > s.first && view.is(t - 1, "a"))) return;
  const std::size_t from = t > s.first + 6 ? t - 6 : s.first;
  if (!any_within(view, from, t, {"after", "from", "in"}) || !any_within(view, from, t, {"died", "dead", "killed"}))
    return;
  std::size_t last = t + 1;
  if (view.is(last, "and") && view.is(last + 1, "falling")) last += 2;
  const auto q = view.quantity_at(last);
  const bool down = any_of(view.lower(last), {"from", "off", "down", "into", "through", "about", "some", "more"}) ||
                    (q && view.quantity(*q).unit == Quantity::Unit::measure) ||
                    (noun && (last >= s.last || any_of(view.lower(last), {".", ",", "at", "on"})));
  if (!down || view.noun_like(last)) return;
  if (auto f = valued(view, s, Slot::cause, t, last, t, view.text(t, last))) out.push_back(std::move(*f));
}

}  // namespace

void find_causes(const View& view, const Sentence& s, Findings& out) {
  for (std::size_t t = s.first; t < s.last; ++t) {
    arson(view, s, t, out);
    factor(view, s, t, out);
    fall(view, s, t, out);
    find_mishaps(view, s, t, out);
    // "ice cream", "the Weather Underground": part of another name
    const bool part = view.token(t).relation == Deprel::compound || (view.tag(t) == Upos::propn && t > s.first) ||
                      view.tag(t) == Upos::verb;
    if (cause_noun(view, t) && !part) {
      if (!speaks_of_causes(view, s, t) || no_factor(view, s)) continue;
      std::size_t first = t;
      while (first > s.first && t - first < 4 && (view.tag(first - 1) == Upos::adj || view.noun_like(first - 1)) &&
             !view.is(first - 1, WordClass::determiner))
        --first;
      std::size_t anchor = t;  // "may have been caused by": the verb carries the hedge and the denial
      for (std::size_t k = t; k > s.first && t - k < 10 && anchor == t; --k)
        if (any_of(view.lower(k - 1), {"caused", "triggered", "sparked", "blamed", "attributed"})) anchor = k - 1;
      auto f = valued(view, s, Slot::cause, std::min(first, anchor), t + 1, anchor, view.text(first, t + 1));
      if (!f) continue;
      if (any_within(view, s.first, s.last,
                     {"theories", "theory", "possibility", "possibilities", "hypotheses", "hypothesis", "if", "likely",
                      "possible", "factors", "factor", "investigating", "principle", "could", "reported"}))
        f->statement.certainty = Certainty::hedged;
      out.push_back(std::move(*f));
      continue;
    }
    // "caused by a fallen tree", "triggered by", "the cause was"
    const bool by = any_of(view.lower(t), {"caused", "triggered", "sparked"}) && view.is(t + 1, "by");
    const bool was = view.is(t, "cause") && view.is(t + 1, WordClass::be) && !view.is(t + 2, WordClass::negator);
    if (!by && !was) continue;
    const auto p = view.phrase_at(t + 2, s.last);
    if (!p || p->noun_first == p->noun_last || cause_noun(view, p->noun_last - 1) ||
        view.is(p->noun_last - 1, "investigation"))
      continue;
    if (any_of(view.lower(p->noun_first), {"under", "unclear", "unknown", "still", "yet"})) continue;
    if (auto f = valued(view, s, Slot::cause, t, p->last, t, view.text(p->noun_first, p->noun_last)))
      out.push_back(std::move(*f));
  }
}

}  // namespace stemma::understand
