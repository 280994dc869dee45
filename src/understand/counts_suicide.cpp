// Who died by his own hand: "hanged himself", "took her own life", "was found hanged", "shot himself dead".
#include <algorithm>
#include <initializer_list>

#include "base/ascii.hpp"
#include "understand/counts_more.hpp"
#include "understand/counts_subject.hpp"
#include "understand/deeds.hpp"
#include "understand/polarity.hpp"
#include "understand/statements_valued.hpp"

namespace stemma::understand {
namespace {

using base::any_of;

bool self(std::string_view w) { return any_of(w, {"himself", "herself", "themselves"}); }

// Whether the verb at `t`, with what follows, is a death by one's own hand.
bool by_own_hand(const View& view, const Sentence& s, std::size_t t) {
  const std::string_view w = view.lower(t);
  const std::size_t after = std::min(t + 7, s.last);
  if (any_of(w, {"hanged", "hung", "drowned", "poisoned", "immolated"}))
    return self(view.lower(t + 1)) && !any_within(view, t + 2, after, {"out", "upside", "sorrows", "again", "with"}) &&
           !view.is(t + 2, WordClass::determiner) && !(view.noun_like(t + 2) && !view.time_at(t + 2)) &&
           (w != "drowned" || !view.is(t + 2, "in") || view.is(t + 3, WordClass::determiner) || view.capital(t + 3));
  if (w == "shot")
    return self(view.lower(t + 1)) &&
           (view.is(t + 2, "dead") || view.is(t + 2, "fatally") || (view.is(t + 2, "to") && view.is(t + 3, "death")));
  if (any_of(w, {"took", "taken"}))
    return any_of(view.lower(t + 1), {"his", "her", "their"}) && view.is(t + 2, "own") &&
           any_of(view.lower(t + 3), {"life", "lives"}) && !view.noun_like(t + 4) && !view.is(t + 4, "-") &&
           !(view.is(t + 4, "in") && any_of(view.lower(t + 5), {"his", "her", "their"}));
  return w == "committed" && view.is(t + 1, "suicide") && !view.noun_like(t + 2);
}

// "found hanged"
bool found(const View& view, const Sentence& s, std::size_t t) {
  return any_of(view.lower(t), {"hanged", "hanging"}) && t > s.first && view.is(t - 1, "found");
}
// "was found hanged"; not "found hanged men", "was found hanging around"
bool found_dead(const View& view, const Sentence& s, std::size_t t) {
  return view.passive(t - 1, s.first) &&
         !(view.is(t, "hanging") && any_of(view.lower(t + 1), {"out", "around", "on", "onto", "up", "off", "about"}));
}

// A suicide that somebody survived, staged or threatened.
bool came_to_nothing(const View& view, const Sentence& s, std::size_t t) {
  const std::size_t from = t > s.first + 40 ? t - 40 : s.first, to = std::min(t + 40, s.last);
  return any_within(
      view, from, to,
      {"survived", "survives", "attempt", "attempted",      "attempts",    "tried",   "cut",    "saved",     "revived",
       "rescued",  "staged",   "faked",   "metaphorically", "politically", "puppet",  "career", "political", "alive",
       "safety",   "safe",     "hoax",    "false",          "rumour",      "rumours", "rumor",  "rumors"});
}

// "a bomber blew himself up": an attacker, whom his own bomb kills
bool blown_up(const View& view, std::size_t t) {
  return any_of(view.lower(t), {"blew", "blown", "blowing"}) && any_of(view.lower(t + 1), {"himself", "herself"}) &&
         view.is(t + 2, "up") && !view.is(t + 3, WordClass::determiner);
}

}  // namespace

void find_suicide(const View& view, const Sentence& s, std::size_t t, Findings& out) {
  if (blown_up(view, t) && !staged(view, s) && !came_to_nothing(view, s, t)) {
    Phrase p;
    p.first = t + 1;
    p.last = p.noun_first = p.noun_last = t + 2;
    p.single = p.definite = true;
    return add_count(view, s, Slot::killed, t, p, out, "attacker");
  }
  if (!(found(view, s, t) ? found_dead(view, s, t) : by_own_hand(view, s, t))) return;
  if (staged(view, s) || came_to_nothing(view, s, t)) return;
  for (const Phrase& p : subjects_of(view, s, t))
    if (p.noun_first == p.noun_last || means_people(view, p) || view.is(p.noun_last - 1, WordClass::attacker) ||
        p.single)
      add_count(view, s, Slot::killed, t, p, out);
}

}  // namespace stemma::understand
