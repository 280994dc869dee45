#include "understand/crimes.hpp"

#include "base/ascii.hpp"

namespace stemma::understand {

using base::any_of;

bool crime_noun(const View& view, std::size_t i) {
  return any_of(view.lower(i),
                {"arson",     "robbery",     "robberies",   "burglary",   "burglaries",   "looting",   "vandalism",
                 "piracy",    "hijacking",   "kidnapping",  "abduction",  "racketeering", "extortion", "carjacking",
                 "heist",     "heists",      "hold-up",     "holdup",     "break-in",     "break-ins", "rioting",
                 "terrorism", "hit-and-run", "carjackings", "kidnappings"});
}

bool sets_fire(const View& view, std::size_t i) {
  if (!any_of(view.lower(i), {"set", "sets", "setting"})) return false;
  if (any_of(view.lower(i + 1), {"fire", "ablaze", "alight", "fires"})) return true;
  for (std::size_t k = i + 1; k < view.draft().tokens.size() && k < i + 9; ++k) {
    if (any_of(view.lower(k), {",", ";", ".", "off", "up", "out"})) return false;
    if (any_of(view.lower(k), {"ablaze", "alight"}) || (view.is(k, "on") && view.is(k + 1, "fire")) ||
        (view.is(k, "a") && view.is(k + 1, "fire")))
      return true;
  }
  return false;
}

bool crime_gerund(const View& view, std::size_t i) {
  if (any_of(view.lower(i), {"robbing", "looting", "burgling", "torching", "kidnapping", "hijacking", "abducting",
                             "ransacking", "ramming", "vandalising", "vandalizing", "burning"}))
    return true;
  if (any_of(view.lower(i), {"starting", "lighting"}) && (view.is(i + 2, "fire") || view.is(i + 2, "blaze")))
    return true;
  if (any_of(view.lower(i), {"planting", "throwing", "hurling", "letting"}))
    for (std::size_t k = i + 1; k < i + 5; ++k)
      if (view.is(k, WordClass::arms) || view.is(k, WordClass::shoot)) return true;
  return sets_fire(view, i);
}

bool crime_verb(const View& view, std::size_t i) {
  if (view.tagged() && view.tag(i) != Upos::verb) return false;
  return any_of(view.lower(i), {"robbed", "robbing", "looted", "burgled", "burglarized", "ransacked", "torched",
                                "vandalised", "vandalized", "hijacked", "plundered"}) ||
         sets_fire(view, i);
}

}  // namespace stemma::understand
