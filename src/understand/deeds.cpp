#include "understand/deeds.hpp"

#include <algorithm>

#include "base/ascii.hpp"
#include "understand/counts_subject.hpp"
#include "understand/crimes.hpp"
#include "understand/offences.hpp"

namespace stemma::understand {
namespace {

using base::any_of;

// What comes before a deed that is feared, planned or prevented.
bool forestalls(std::string_view w) {
  return any_of(
      w, {"threat",  "threats",    "threatened", "threatening", "fear",       "fears",     "feared",    "risk",
          "danger",  "warned",     "warn",       "warns",       "prepare",    "preparing", "prepared",  "brace",
          "bracing", "braced",     "prevent",    "prevented",   "prevents",   "avert",     "averted",   "foil",
          "foiled",  "thwart",     "thwarted",   "stop",        "stopped",    "stopping",  "ban",       "banned",
          "bans",    "cancel",     "cancelled",  "canceled",    "postpone",   "postponed", "abort",     "aborted",
          "expect",  "expects",    "expected",   "expecting",   "plan",       "plans",     "planning",  "planned",
          "plot",    "plotting",   "plotted",    "rehearsed",   "simulating", "simulated", "scheduled", "schedule",
          "protect", "protection", "defence",    "defense",     "deter",      "mistook",   "mistaken",  "delayed",
          "would",   "could",      "might",      "if",          "unless",     "any",       "possible",  "potential",
          "future",  "imminent",   "likely",     "unlikely"});
}

// What is said of a deed that did not come about.
bool undone(std::string_view w) {
  return any_of(w, {"cancelled", "canceled", "postponed", "foiled", "averted", "thwarted", "prevented", "scheduled",
                    "planned", "expected", "unlikely", "feared", "failed", "aborted", "delayed", "imminent",
                    "disrupted", "simulated", "rehearsed"});
}

// "a test would trigger war": what may come of a deed that is not told of
bool supposed(std::string_view w) { return any_of(w, {"would", "could", "may", "might", "will"}); }

// Whether the noun at `t` has a determiner by which it is known: "the launch", "its test".
bool known(const View& view, const Sentence& s, std::size_t t) {
  for (std::size_t k = t; k > s.first && t - k < 5; --k) {
    if (any_of(view.lower(k - 1), {"the", "this", "that", "its", "his", "their", "'s", "latest", "last"})) return true;
    if (view.tag(k - 1) != Upos::adj && view.tag(k - 1) != Upos::noun && view.tag(k - 1) != Upos::propn) return false;
  }
  return false;
}

}  // namespace

bool unrealised(const View& view, const Sentence& s, std::size_t t) {
  for (std::size_t k = t; k > s.first && t - k < 9; --k) {
    const std::string_view w = view.lower(k - 1);
    if (any_of(w, {",", ";", "after", "following", "since", "that", "which", "who", "conducted", "carried", "launched",
                   "staged", "led", "executed", "mounted", "committed"}))
      break;
    if (forestalls(w)) return true;
    if (any_of(w, {"no", "zero"}) && t - k < 4) return true;
  }
  bool clause = false;  // only what the deed itself is the subject of
  for (std::size_t k = t + 1; k < s.last && k < t + 12; ++k) {
    const std::string_view w = view.lower(k);
    if (any_of(w, {";", "that", "which", "who"}) || (w == "," && !clause)) return false;
    if (undone(w) || (supposed(w) && !view.capital(k) && !known(view, s, t)) ||
        (w == "called" && view.is(k + 1, "off")))
      return true;
    clause = clause || view.is(k, WordClass::be) || view.is(k, WordClass::have);
    if (view.tag(k) == Upos::verb) return false;
  }
  return false;
}

namespace {

// "a murder he did not commit", "a murder committed by his brother", "that another man carried out"
bool of_another(const View& view, const Sentence& s, std::size_t i) {
  for (std::size_t k = i; k < s.last && k < i + 16; ++k) {
    if (any_of(view.lower(k), {";", ":"})) return false;
    const bool carried = view.is(k, "carried") && view.is(k + 1, "out");
    if (!carried && !any_of(view.lower(k), {"commit", "committed", "perpetrated"})) continue;
    if (view.is(k + (carried ? 2 : 1), "by")) return true;
    std::size_t m = k;
    while (m > i && k - m < 5 &&
           (view.is(m - 1, WordClass::have) || view.tag(m - 1) == Upos::adv || view.tag(m - 1) == Upos::aux ||
            view.is(m - 1, WordClass::negator) || any_of(view.lower(m - 1), {"did", "not", "n't", "never", "could"}))) {
      --m;
      if (view.is(m, WordClass::negator) || any_of(view.lower(m), {"not", "n't", "never", "could"})) return true;
    }
    if (m <= i) continue;
    const auto mention = view.mention_at(m - 1);
    if (view.is(m - 1, "else") || (m > i + 1 && view.is(m - 1, WordClass::person)) ||
        (mention && view.draft().document.mentions[*mention].type == MentionType::person))
      return true;
  }
  return false;
}

bool names_deed(const View& view, const Sentence& s, std::size_t i) {
  for (std::size_t k = i; k < s.last && k < i + 10; ++k) {
    const std::string_view w = view.lower(k);
    if (w == "neither" || w == "not") return false;
    if (crime_noun(view, k) && charge_word(view, k + 1)) return true;  // "kidnapping charges"
    const auto& trigger = view.trigger(k);
    const bool hurt = trigger && (trigger->slot == Slot::killed || trigger->slot == Slot::injured ||
                                  trigger->slot == Slot::abducted || trigger->slot == Slot::casualties);
    if (hurt && trigger->kind == TriggerKind::transitive && view.lower(k).ends_with("ing")) {
      const auto whom = objects_of(view, s, k);
      return whom.empty() || means_people(view, whom.front()) || view.is(k + 1, "of");
    }
    if (any_of(w, {"shooting", "stabbing", "beating", "attacking", "strangling", "gunning"}) &&
        !(view.is(k + 1, "of") || view.is(k + 1, "in") || view.is(k + 1, "at"))) {
      const auto whom = objects_of(view, s, k);
      return whom.empty() || means_people(view, whom.front());
    }
    if (crime_noun(view, k) || crime_gerund(view, k) || offence(view, k) || violent_gerund(view, s, k)) return true;
    const bool figure = w == "hijacking" && view.is(k + 1, WordClass::determiner);  // "of hijacking the meeting"
    if (hurt || (view.is(k, WordClass::attack) && !figure) ||
        any_of(w, {"homicide", "manslaughter", "bombing", "firing", "carrying"}))
      return w != "carrying" || view.is(k + 1, "out");
    if (w == "opening" && view.is(k + 1, "fire")) return true;
    const bool name = view.tag(k) == Upos::propn && !view.is(k + 1, "of");  // "charged with the Marlow shooting"
    const bool lead = name || view.is(k, WordClass::determiner) || view.quantity_at(k) || view.tag(k) == Upos::num ||
                      view.tag(k) == Upos::adj || view.tag(k) == Upos::adv || view.time_at(k) ||
                      any_of(w, {"counts",
                                 "count",
                                 "charges",
                                 "degree",
                                 "of",
                                 "first-degree",
                                 "second-degree",
                                 "attempted",
                                 "capital",
                                 "aggravated",
                                 "gang",
                                 "street",
                                 "-",
                                 "multiple",
                                 "vehicular",
                                 "armed",
                                 "fatally",
                                 "felony",
                                 "criminal",
                                 "misdemeanor",
                                 "misdemeanour",
                                 "third-degree",
                                 "alleged",
                                 "charge",
                                 "several",
                                 "'s"}) ||
                      (w == "connection" && any_of(view.lower(k + 1), {"with", "to"})) ||
                      (k > i && any_of(w, {"with", "to"}) && view.is(k - 1, "connection"));
    if (!lead) return false;
  }
  return false;
}

}  // namespace

bool charge_of_deed(const View& view, const Sentence& s, std::size_t i) {
  return names_deed(view, s, i) && !of_another(view, s, i);
}

}  // namespace stemma::understand
