// Causes that are told as something that happened to people ("slipped on mud and fell 15 feet", "was hit by a van"),
// a fire that somebody set, and what a happening was not due to.
#include <algorithm>
#include <initializer_list>
#include <string>

#include "base/ascii.hpp"
#include "understand/counts_more.hpp"
#include "understand/counts_subject.hpp"
#include "understand/deeds.hpp"
#include "understand/polarity.hpp"
#include "understand/statements_valued.hpp"
#include "understand/statements_why.hpp"

namespace stemma::understand {
namespace {

using base::any_of;

// Whether words nearby tell of somebody dead or hurt.
bool harm_around(const View& view, std::size_t t) {
  const std::size_t from = t > 80 ? t - 80 : 0, to = std::min(view.draft().tokens.size(), t + 50);
  for (std::size_t k = from; k < to; ++k)
    if (const auto& trigger = view.trigger(k);
        trigger && (trigger->slot == Slot::killed || trigger->slot == Slot::injured))
      return true;
  return false;
}

bool of_people(const View& view, const std::vector<Phrase>& who) {
  return !who.empty() && (means_people(view, who.front()) ||
                          (who.front().noun_first < who.front().noun_last &&
                           any_of(view.lower(who.front().noun_last - 1), {"he", "she", "climber", "hiker"})));
}

// Heights that people fall from and depths that they fall into.
bool drop(const View& view, const Phrase& p) {
  return p.noun_first < p.noun_last &&
         any_of(
             view.lower(p.noun_last - 1),
             {"cliff",     "cliffs",    "ridge",  "ridgeline", "mountain",  "mountainside", "balcony",    "window",
              "roof",      "rooftop",   "ladder", "bridge",    "tree",      "horse",        "scaffold",   "scaffolding",
              "crane",     "tower",     "wall",   "stairs",    "staircase", "ledge",        "platform",   "slope",
              "crevasse",  "precipice", "ravine", "gorge",     "canyon",    "gully",        "shaft",      "well",
              "rocks",     "face",      "peak",   "summit",    "tracks",    "overpass",     "embankment", "hillside",
              "waterfall", "glacier",   "floor",  "storey",    "story",     "chairlift",    "pylon",      "cornice"});
}

// Past the words that say how far or from where the fall at `t` went; `t + 1` where they say neither.
std::size_t fall_end(const View& view, const Sentence& s, std::size_t t) {
  std::size_t k = t + 1;
  while (k < s.last && k < t + 4 && !view.quantity_at(k) &&
         (view.tag(k) == Upos::adv || any_of(view.lower(k), {"about", "some", "approximately", "around", "over"})))
    ++k;
  if (const auto q = k < s.last ? view.quantity_at(k) : std::nullopt) {
    const std::size_t unit = view.quantity(*q).last;
    for (const std::size_t at : {unit - 1, unit, unit + 1}) {
      if (at >= s.last) break;
      const std::string_view w = view.lower(at);
      const bool length = any_of(w, {"m", "metres", "meters", "metre", "meter", "ft", "feet", "foot", "storeys",
                                     "stories", "floors", "yards", "fathoms"}) ||
                          (w.size() > 2 && w[0] >= '0' && w[0] <= '9' &&
                           (w.ends_with("ft") || w.ends_with("m") || w.ends_with("metres") || w.ends_with("feet")));
      if (length) return at + 1;
    }
    return t + 1;
  }
  if (!any_of(view.lower(k), {"from", "off", "down", "into", "through", "onto"}) &&
      !(view.is(k - 1, "over") && k > t + 1))
    return t + 1;
  const auto where = view.phrase_at(view.is(k - 1, "over") ? k : k + 1, s.last);
  if (!where || !drop(view, *where)) return t + 1;
  // "the summit of power", "the face of adversity": of what has a height only in a manner of speaking
  if (view.is(where->last, "of") &&
      any_of(view.lower(where->noun_last - 1), {"summit", "peak", "face", "tower", "ladder"})) {
    const auto of = view.phrase_at(where->last + 1, s.last);
    if (!of || !(of->definite || of->name || view.capital(of->noun_first))) return t + 1;
  }
  return where->last;
}

bool to_death(const View& view, const Sentence& s, std::size_t t, std::size_t& last) {
  for (std::size_t k = t + 1; k + 2 < s.last && k < t + 14; ++k) {
    if (any_of(view.lower(k), {",", ";", "and"})) return false;
    if (!view.is(k, "to") || !any_of(view.lower(k + 1), {"his", "her", "their"})) continue;
    const std::size_t death = view.is(k + 2, "own") ? k + 3 : k + 2;
    if (!any_of(view.lower(death), {"death", "deaths"})) return false;
    last = death + 1;
    return true;
  }
  return false;
}

// "slipped on mud and fell 15 feet", "fell from a ridge", "fell to her death"
void fell(const View& view, const Sentence& s, std::size_t t, Findings& out) {
  const bool slipped = view.is(t, "slipped");
  if (!slipped && !any_of(view.lower(t), {"fell", "fallen", "plunged", "plummeted", "tumbled"})) return;
  const std::size_t before = t > s.first + 7 ? t - 7 : s.first;
  if (!slipped && any_within(view, before, t, {"slipped"})) return;
  std::size_t last = fall_end(view, s, t);
  bool deep = last > t + 1;
  if (slipped && view.is(t + 1, "on")) {
    const auto on = view.phrase_at(t + 2, s.last);
    deep = on && on->noun_first < on->noun_last &&
           any_of(view.lower(on->noun_last - 1), {"ice", "snow", "rock", "rocks", "mud", "grass", "path", "stairs",
                                                  "steps", "floor", "deck", "pavement", "sidewalk"});
    if (deep) last = on->last;
  }
  if (slipped && (view.is(last, "and") || view.is(last, ","))) {
    for (std::size_t k = last; k < s.last && k < last + 4; ++k)
      if (any_of(view.lower(k), {"fell", "falling", "plunged", "tumbled"})) {
        deep = true;
        last = std::max(k + 1, fall_end(view, s, k));
      }
  }
  const bool death = to_death(view, s, last - 1, last);
  if (!(deep && harm_around(view, t)) && !death) return;
  if (staged(view, s) || polarity_at(view, s, t) != Scope::affirmed || !of_people(view, subjects_of(view, s, t)))
    return;
  if (auto f = valued(view, s, Slot::cause, t, last, t, view.text(t, last))) out.push_back(std::move(*f));
}

// "was hurt after being run over by a tram", "was hit by a train"; not "hit by a car bomb", nor a car in an attack
void struck(const View& view, const Sentence& s, std::size_t t, Findings& out) {
  if (!any_of(view.lower(t), {"struck", "hit", "crushed", "knocked", "run"})) return;
  std::size_t by = t + 1;
  if (any_of(view.lower(by), {"down", "over"})) ++by;
  if ((view.is(t, "run") || view.is(t, "knocked")) && by == t + 1) return;
  if (!view.is(by, "by") || !view.passive(t, s.first)) return;
  const auto what = view.phrase_at(by + 1, s.last);
  if (!what || what->noun_first == what->noun_last || view.is(what->last, "of")) return;
  const std::size_t head = what->noun_last - 1;
  const bool vehicle = view.is(head, WordClass::vehicle) ||
                       any_of(view.lower(head), {"train", "tram", "bus", "coach", "motorist", "driver", "ambulance"});
  const bool falling = any_of(view.lower(head), {"tree", "branch", "boulder", "boulders", "avalanche", "rockfall"}) ||
                       any_within(view, what->noun_first, head, {"falling"});
  if (!vehicle && !falling) return;
  const std::size_t from = t > 60 ? t - 60 : 0, to = std::min(view.draft().tokens.size(), t + 40);
  if (any_within(view, from, to,
                 {"attack", "attacks", "attacker", "attackers", "terrorist", "terrorists", "terror", "terrorism",
                  "rammed", "ramming", "deliberately", "intentionally", "militants", "rampage", "assailant", "murder"}))
    return;
  if (staged(view, s) || polarity_at(view, s, t) != Scope::affirmed || !harm_around(view, t)) return;
  auto who = understood_after(view, s, t);
  if (who.empty()) who = subjects_of(view, s, t);
  if (!of_people(view, who)) return;
  if (auto f = valued(view, s, Slot::cause, t, what->last, t, view.text(t, what->last))) out.push_back(std::move(*f));
}

// A happening that something may be the cause of.
bool happening_before(const View& view, const Sentence& s, std::size_t t) {
  for (std::size_t k = t > s.first + 30 ? t - 30 : s.first; k < t; ++k)
    if (view.is(k, WordClass::incident) || any_of(view.lower(k), {"death", "deaths", "fatality", "fatalities",
                                                                  "breakdown", "outage", "sinking", "derailment"}))
      return true;
  return false;
}

bool to_blame(std::string_view w) {
  return any_of(w, {"weather",     "conditions", "wind",      "winds",      "fog",          "ice",        "rain",
                    "speed",       "alcohol",    "drugs",     "drink",      "fatigue",      "negligence", "sabotage",
                    "terrorism",   "arson",      "lightning", "turbulence", "overloading",  "speeding",   "failure",
                    "malfunction", "error",      "fault",     "defect",     "overcrowding", "snow"});
}

// "the derailment was not due to fog", "fatigue was not a factor in the sinking"
void not_due(const View& view, const Sentence& s, std::size_t t, Findings& out) {
  if (!any_of(view.lower(t), {"not", "n't"}) || t == s.first || !view.is(t - 1, WordClass::be)) return;
  for (std::size_t k = s.first; k < s.last && k < s.first + 120; ++k) {
    const bool other =
        k != t && view.is(k, WordClass::negator) && !(k < t && view.is(k, "not") && view.is(k + 2, "and"));
    if (other || (k < t && (view.is(k, WordClass::deny) || view.is(k, WordClass::avert))) || view.is(k, "?") ||
        any_of(view.lower(k), {"if", "whether", "but", "alone", "only", "solely", "entirely", "would", "could"}))
      return;
  }
  std::optional<Phrase> what;
  std::size_t last = t + 1;
  if (view.is(t + 1, "a") && view.is(t + 2, "factor")) {
    const auto who = subjects_of(view, s, t - 1);
    if (!who.empty()) what = who.front();
    last = t + 3;
    bool told = happening_before(view, s, t);
    for (std::size_t k = last; k < s.last && k < last + 6; ++k)
      told = told || view.is(k, WordClass::incident) || any_of(view.lower(k), {"death", "deaths"});
    if (!told) return;
  } else {
    const std::string_view verb = view.lower(t + 1), to = view.lower(t + 2);
    const bool due = (any_of(verb, {"due", "related", "linked", "attributable", "connected"}) && to == "to") ||
                     (verb == "caused" && to == "by") || (verb == "because" && to == "of");
    if (!due || !happening_before(view, s, t)) return;
    what = view.phrase_at(t + 3, s.last);
    if (what) last = what->last;
  }
  if (!what || what->noun_first == what->noun_last || !to_blame(view.lower(what->noun_last - 1))) return;
  if (any_of(view.lower(what->noun_last), {"and", "or"})) return;
  Finding f = finding(view, Slot::cause, std::min(what->first, t), last, t);
  f.statement.value = view.text(what->noun_first, what->noun_last);
  f.statement.polarity = Polarity::denied;
  if (any_within(view, t > s.first + 12 ? t - 12 : s.first, t,
                 {"believe", "believed", "believes", "think", "thought", "appear", "appears", "appeared", "apparently",
                  "probably", "likely", "suggest", "suggests"}))
    f.statement.certainty = Certainty::hedged;
  out.push_back(std::move(f));
}

bool fire_around(const View& view, const Sentence& s, std::size_t t) {
  const std::size_t from = t > 90 ? t - 90 : 0;
  return any_within(view, from, s.last,
                    {"fire", "fires", "blaze", "blazes", "burned", "burnt", "flames", "inferno", "wildfire",
                     "wildfires", "bushfire", "bushfires"}) &&
         !any_within(view, s.first, s.last, {"controlled", "training", "backfires", "backburn", "drill", "prescribed"});
}

// What takes back that a fire was set: "..., but it was a hoax", "thought to be arson but was an accident".
bool taken_back(const View& view, const Sentence& s) {
  for (std::size_t k = s.first; k < s.last && k < s.first + 200; ++k)
    if (any_of(view.lower(k),
               {"false",      "hoax",       "rumour",       "rumours",   "rumor",     "rumors",   "untrue",
                "accident",   "accidental", "accidentally", "myth",      "disproved", "debunked", "dismissed",
                "mistakenly", "wrong",      "baseless",     "unfounded", "invented",  "unlikely", "longer"}))
      return true;
  return false;
}

// What a fire is told of, or stands for: "the blaze was set", "it was lit"; not "the table was set for two".
bool set_alight(const View& view, const Sentence& s, std::size_t verb) {
  if (!view.is(verb, "set")) return true;
  if (any_within(view, verb + 1, std::min(verb + 5, s.last), {"fire", "fires", "alight", "ablaze", "blaze"}))
    return true;
  for (const Phrase& p : subjects_of(view, s, verb)) {
    if (p.noun_first == p.noun_last) return true;
    if (any_of(view.lower(p.noun_last - 1), {"fire", "fires", "blaze", "blazes", "inferno", "wildfire", "wildfires",
                                             "bushfire", "bushfires", "it", "they", "that", "which", "one", "flames"}))
      return true;
  }
  return false;
}

// "the fire was deliberately set", "might have been lit by arsonists", "the work of arsonists"
void set_on_purpose(const View& view, const Sentence& s, std::size_t t, Findings& out) {
  if (any_of(view.lower(t), {"intentionally", "deliberately", "purposely", "purposefully"})) {
    const auto lit = [&](std::size_t i) {
      return any_of(view.lower(i), {"set", "lit", "started", "ignited", "sparked", "torched"});
    };
    const std::size_t verb = lit(t + 1) ? t + 1 : t > s.first && lit(t - 1) ? t - 1 : none;
    if (verb == none || !fire_around(view, s, t) || !set_alight(view, s, verb) || staged(view, s) ||
        taken_back(view, s))
      return;
    const bool participle = view.passive(verb, s.first) || any_of(view.lower(verb + 1), {"fire", "fires", "blaze"});
    if (!participle) return;
    const std::size_t first = std::min(t, verb), last = std::max(t, verb) + 1;
    if (auto f = valued(view, s, Slot::cause, first, last, verb, view.text(first, last))) out.push_back(std::move(*f));
    return;
  }
  if (!any_of(view.lower(t), {"arsonist", "arsonists"}) || !fire_around(view, s, t) || staged(view, s) ||
      taken_back(view, s))
    return;
  const std::size_t by = t > s.first && any_of(view.lower(t - 1), {"an", "suspected"}) ? t - 1 : t;
  if (by < s.first + 3) return;
  const bool set = view.is(by - 1, "by") && any_of(view.lower(by - 2), {"set", "started", "lit", "caused", "ignited",
                                                                        "torched", "burned", "destroyed"});
  const bool work = view.is(by - 1, "of") && view.is(by - 2, "work");
  const std::size_t from = t > s.first + 14 ? t - 14 : s.first;
  if (!(set || work) || any_within(view, from, std::min(s.last, t + 8),
                                   {"not", "n't", "no", "never", "whether", "if", "ruled", "denied", "unlikely", "nor",
                                    "neither", "doubt", "doubts", "would", "?", "wrongly", "doubted"}))
    return;
  if (polarity_at(view, s, t) != Scope::affirmed || (set && polarity_at(view, s, by - 2) != Scope::affirmed)) return;
  Finding f = finding(view, Slot::cause, by - 2, t + 1, t);
  f.statement.value = view.text(t, t + 1);
  if (any_within(view, from, t,
                 {"may", "might", "could", "believe", "believed", "suspect", "suspected", "likely", "probably", "think",
                  "possibly", "apparently", "appeared", "appears", "fear", "feared", "thought"}))
    f.statement.certainty = Certainty::hedged;
  out.push_back(std::move(f));
}

}  // namespace

void find_mishaps(const View& view, const Sentence& s, std::size_t t, Findings& out) {
  fell(view, s, t, out);
  struck(view, s, t, out);
  not_due(view, s, t, out);
  set_on_purpose(view, s, t, out);
}

}  // namespace stemma::understand
