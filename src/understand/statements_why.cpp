#include "understand/statements_why.hpp"

#include <algorithm>
#include <initializer_list>
#include <string>

#include "base/ascii.hpp"
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
  return any_of(
      w, {"winds", "wind", "weather", "fog", "ice", "turbulence", "overloading", "overcrowding", "speeding", "fatigue",
          "lightning", "sabotage", "rains", "rain", "rainfall", "monsoon", "drought", "negligence", "corrosion"});
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

}  // namespace

void find_causes(const View& view, const Sentence& s, Findings& out) {
  for (std::size_t t = s.first; t < s.last; ++t) {
    // "ice cream", "the Weather Underground": part of another name
    const bool part = view.token(t).relation == Deprel::compound || (view.tag(t) == Upos::propn && t > s.first) ||
                      view.tag(t) == Upos::verb;
    if (cause_noun(view, t) && !part) {
      if (!speaks_of_causes(view, s, t)) continue;
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
