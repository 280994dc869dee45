#include "understand/launches.hpp"

#include <algorithm>
#include <vector>

#include "base/ascii.hpp"
#include "understand/counts_subject.hpp"

namespace stemma::understand {
namespace {

using base::any_of;

// The projectile of the first phrase that names one.
std::size_t projectile_in(const View& view, const std::vector<Phrase>& phrases) {
  for (const Phrase& p : phrases)
    for (std::size_t k = p.noun_first; k < p.noun_last; ++k)
      if (projectile(view, k) &&
          !(k + 1 < p.noun_last && any_of(view.lower(k + 1), {"launch", "test", "tests", "site", "defense", "defence",
                                                              "programme", "program", "system", "unit"})))
        return p.noun_last - 1;
  return none;
}

// "launched a rocket carrying a satellite": nothing that anybody is to fear
bool in_space(const View& view, const Sentence& s) {
  for (std::size_t k = s.first; k < s.last; ++k)
    if (any_of(view.lower(k), {"satellite", "satellites", "spacecraft", "orbit", "astronaut", "astronauts", "space",
                               "nasa", "probe", "telescope"}))
      return true;
  return false;
}

}  // namespace

bool projectile(const View& view, std::size_t i) {
  return any_of(view.lower(i), {"missile", "missiles", "rocket", "rockets", "projectile", "projectiles", "icbm",
                                "icbms", "irbm", "warhead", "intercontinental"});
}

std::size_t launched_by(const View& view, const Sentence& s, std::size_t t) {
  const std::string_view w = view.lower(t);
  if (view.tagged() && view.tag(t) != Upos::verb && !w.starts_with("test-fire")) return none;
  const bool launch = any_of(w, {"fired", "fires", "firing", "launched", "launches", "launching", "launch", "tested",
                                 "test-fired", "test-fires", "test-firing", "lobbed", "sent", "fire"});
  const bool flight = any_of(w, {"flew", "flies", "flying", "passed", "landed", "fell", "splashed", "travelled",
                                 "traveled", "overflew", "streaked", "soared", "smashed", "plunged", "crashed"});
  if (!(launch || flight) || in_space(view, s)) return none;
  if (flight || view.passive(t, s.first)) return projectile_in(view, subjects_of(view, s, t));
  std::size_t i = t;
  while (i + 1 < s.last && any_of(view.lower(i + 1), {"off", "successfully", "test"})) ++i;
  return projectile_in(view, objects_of(view, s, i));
}

bool launch_noun(const View& view, const Sentence& s, std::size_t t) {
  const std::string_view w = view.lower(t);
  if (!any_of(w, {"launch", "test", "test-firing", "firing", "test-launch", "launches", "tests"})) return false;
  if ((view.tagged() && view.tag(t) == Upos::verb) || in_space(view, s)) return false;
  for (std::size_t k = t; k > s.first && t - k < 3; --k)
    if (projectile(view, k - 1) || any_of(view.lower(k - 1), {"nuclear", "bomb", "atomic"})) return true;
  for (std::size_t k = t + 1; k < s.last && k < t + 9; ++k) {
    if (projectile(view, k)) return view.is(t + 1, "of") || view.is(t + 1, "flight");
    if (any_of(view.lower(k), {",", ";", "in", "on", "by"})) return false;
  }
  return false;
}

}  // namespace stemma::understand
