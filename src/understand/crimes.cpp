#include "understand/crimes.hpp"

#include <algorithm>

#include "base/ascii.hpp"
#include "understand/counts_subject.hpp"

namespace stemma::understand {
namespace {

using base::any_of;

std::size_t end_of(const View& view) { return view.draft().tokens.size(); }

bool property_at(const View& view, std::size_t i) {
  const auto p = view.phrase_at(i, std::min(i + 12, end_of(view)));
  return p && is_property(view, *p);
}

}  // namespace

bool is_property(const View& view, const Phrase& p) {
  if (p.noun_first == p.noun_last) return false;
  const std::size_t head = p.noun_last - 1;
  if (any_of(view.lower(head), {"stage", "pitch", "crowd", "field", "court", "stands", "club", "heart", "fund"}))
    return false;
  return view.is(head, WordClass::locale) || view.is(head, WordClass::vehicle) || view.is(head, WordClass::craft) ||
         any_of(view.lower(head), {"shops", "stores", "homes", "houses", "banks", "buildings", "cars", "vans", "buses",
                                   "vehicles", "offices", "barricades", "tyres", "tires", "flat", "churches"});
}

bool crime_noun(const View& view, std::size_t i) {
  if (!any_of(view.lower(i),
              {"arson",       "robbery",   "robberies",   "burglary",   "burglaries",   "looting",   "vandalism",
               "piracy",      "hijacking", "kidnapping",  "abduction",  "racketeering", "extortion", "carjacking",
               "carjackings", "heist",     "heists",      "hold-up",    "holdup",       "break-in",  "break-ins",
               "rioting",     "terrorism", "hit-and-run", "kidnappings"}))
    return false;
  if (view.is(i, "piracy") && view.is(i + 1, "of")) return false;                             // "piracy of music"
  if (view.lower(i).ends_with("ing") && view.is(i + 1, WordClass::determiner)) return false;  // "hijacking the meeting"
  // "arson prevention", "a robbery inquiry"
  return !view.noun_like(i + 1) || view.time_at(i + 1) || any_of(view.lower(i + 1), {"charge", "charges", "counts"});
}

bool sets_fire(const View& view, std::size_t i) {
  if (!any_of(view.lower(i), {"set", "sets", "setting"})) return false;
  if (view.is(i + 1, "fire") && view.is(i + 2, "to")) return property_at(view, i + 3);
  if (any_of(view.lower(i + 1), {"ablaze", "alight"}) || (view.is(i + 1, "on") && view.is(i + 2, "fire")))
    return true;  // "was set ablaze": whoever says what burned says it before
  if (view.is(i + 1, "a") && view.is(i + 2, "fire"))
    return any_of(view.lower(i + 3), {"in", "at", "inside", "outside"});
  const auto what = view.phrase_at(i + 1, std::min(i + 9, end_of(view)));
  return what && is_property(view, *what) &&
         (any_of(view.lower(what->last), {"ablaze", "alight"}) ||
          (view.is(what->last, "on") && view.is(what->last + 1, "fire")));
}

bool crime_gerund(const View& view, std::size_t i) {
  if (any_of(view.lower(i), {"robbing", "looting", "torching", "ransacking", "vandalising", "vandalizing", "burgling"}))
    return property_at(view, i + 1);
  if (any_of(view.lower(i), {"kidnapping", "abducting", "hijacking"})) {
    const auto whom = view.phrase_at(i + 1, std::min(i + 12, end_of(view)));
    return view.is(i, "hijacking") ? whom && is_property(view, *whom) : whom && means_people(view, *whom);
  }
  if (any_of(view.lower(i), {"starting", "lighting"}))
    return any_of(view.lower(i + 1), {"a", "the"}) && any_of(view.lower(i + 2), {"fire", "blaze"}) &&
           !view.noun_like(i + 3) && !any_of(view.lower(i + 3), {"under", "for"});
  if (any_of(view.lower(i), {"planting", "throwing", "hurling"}))
    for (std::size_t k = i + 1; k < i + 4; ++k)
      if (any_of(view.lower(k), {"bomb", "bombs", "explosives", "grenade", "grenades", "molotov"})) return true;
  return sets_fire(view, i);
}

bool crime_verb(const View& view, std::size_t i) {
  if (view.tagged() && view.tag(i) != Upos::verb) return false;
  if (any_of(view.lower(i), {"robbed", "hijacked"}))
    for (std::size_t k = i; k > 0 && i - k < 8; --k)  // "the team was robbed at Anfield"
      if (any_of(view.lower(k - 1), {"team", "side", "club", "election", "debate", "victory", "were"})) return false;
  const std::size_t after = i + 1;
  if (any_of(view.lower(i), {"robbed", "looted", "ransacked", "torched", "vandalised", "vandalized", "hijacked",
                             "burgled", "burglarized"}))
    return !view.is(after, "of") && !(view.is(after, "by") && view.is(after + 1, "years")) &&
           (property_at(view, after) || any_of(view.lower(after), {"in", "at", "on", "by", ".", ",", "and"}) ||
            view.time_at(after));
  return sets_fire(view, i);
}

}  // namespace stemma::understand
