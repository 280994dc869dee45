#include "understand/launches.hpp"

#include <algorithm>
#include <vector>

#include "base/ascii.hpp"
#include "understand/counts_subject.hpp"
#include "understand/deeds.hpp"

namespace stemma::understand {
namespace {

using base::any_of;

// "launched a rocket carrying a satellite": nothing that anybody is to fear; "the film shows a missile"
bool elsewhere(const View& view, const Sentence& s) {
  for (std::size_t k = s.first; k < s.last; ++k)
    if (any_of(view.lower(k),
               {"satellite", "satellites", "spacecraft", "orbit", "astronaut", "astronauts", "space", "nasa", "spacex",
                "probe", "telescope", "moon", "museum", "exhibition", "toy", "replica", "app"}))
      return true;
  return make_believe(view, s);
}

// The head of the phrase, where it is a projectile and no team's name; `none` else.
std::size_t head_of(const View& view, const Phrase& p) {
  if (p.noun_first == p.noun_last) return none;
  std::size_t head = p.noun_last - 1;
  if (view.is(head, "yet") && head > p.noun_first) --head;
  if (!projectile(view, head) || view.is(head + 1, "of")) return none;
  const bool team = view.capital(head) && any_of(view.lower(head), {"rockets", "rocket"}) && p.first != head;
  return team ? none : head;
}

bool place_word(const View& view, std::size_t i) {
  return any_of(view.lower(i), {"over",   "into",    "in",       "near",  "off",        "on",    "toward", "towards",
                                "across", "through", "down",     "short", "harmlessly", "about", "around", "at",
                                "past",   "above",   "eastward", "east",  "west",       "north", "south"});
}

}  // namespace

bool projectile(const View& view, std::size_t i) {
  return any_of(view.lower(i), {"missile", "missiles", "rocket", "rockets", "projectile", "projectiles", "icbm",
                                "icbms", "irbm", "warhead", "intercontinental"});
}

std::size_t launched_by(const View& view, const Sentence& s, std::size_t t) {
  const std::string_view w = view.lower(t);
  if (view.tagged() && view.tag(t) != Upos::verb && !w.starts_with("test-fire")) return none;
  const bool launch = any_of(w, {"fired", "fires", "launched", "launches", "launch", "tested", "test-fired",
                                 "test-fires", "lobbed", "fire", "sent"}) ||
                      (any_of(w, {"firing", "launching"}) && t > s.first && view.is(t - 1, ","));
  const bool flight = any_of(w, {"flew", "flies", "flying", "passed", "landed", "fell", "splashed", "travelled",
                                 "traveled", "overflew", "streaked", "soared", "smashed", "plunged", "crashed"});
  if (!(launch || flight) || elsewhere(view, s)) return none;
  const bool passive = view.passive(t, s.first);
  if (flight || passive) {
    if ((flight || w == "sent") && !place_word(view, t + 1) && view.tag(t + 1) != Upos::adv) return none;
    const auto subjects = subjects_of(view, s, t);
    return subjects.empty() ? none : head_of(view, subjects.front());
  }
  if (w == "sent" || w == "launch") return none;
  std::size_t i = t;
  while (i + 1 < s.last && any_of(view.lower(i + 1), {"off", "successfully", "test"})) ++i;
  const auto objects = objects_of(view, s, i);
  const std::size_t head = objects.empty() ? none : head_of(view, objects.front());
  // a single rocket goes to space as often as not
  const bool rocket = head != none && view.is(head, "rocket") && w.starts_with("launch");
  return rocket && !any_of(view.lower(head + 1), {"at", "toward", "towards", "over", "into"}) ? none : head;
}

bool launched_none(const View& view, std::size_t t, std::size_t last) {
  for (std::size_t k = std::min(t, last); k < std::max(t, last); ++k)
    if (any_of(view.lower(k), {"no", "zero", "neither"})) return true;
  return false;
}

bool launch_noun(const View& view, const Sentence& s, std::size_t t) {
  const std::string_view w = view.lower(t);
  if (!any_of(w, {"launch", "test", "test-firing", "firing", "test-launch", "launches", "tests"})) return false;
  if ((view.tagged() && view.tag(t) == Upos::verb) || elsewhere(view, s)) return false;
  if (view.noun_like(t + 1) && !view.is(t + 1, "flight") && !view.time_at(t + 1)) return false;  // "launch site"
  if (t > s.first && (projectile(view, t - 1) || any_of(view.lower(t - 1), {"nuclear", "atomic"}))) return true;
  if (t > s.first + 1 && any_of(view.lower(t - 1), {"bomb", "weapon", "weapons"}) &&
      any_of(view.lower(t - 2), {"nuclear", "atomic", "hydrogen"}))
    return true;
  const std::size_t of = view.is(t + 1, "flight") ? t + 2 : t + 1;
  if (!view.is(of, "of")) return false;
  const auto what = view.phrase_at(of + 1, s.last);
  return what && head_of(view, *what) != none;
}

}  // namespace stemma::understand
