#include "understand/responsibility_objects.hpp"

#include <algorithm>

#include "understand/counts_subject.hpp"
#include "understand/crimes.hpp"
#include "understand/launches.hpp"
#include "understand/statements_valued.hpp"

namespace stemma::understand {

constexpr std::size_t reach = 200;  // tokens on either side that are looked through for words of an attacker

DeedOf DeedObjects::deed_at(std::size_t t) const {
  const bool down = any_of(view_.lower(t), {"shot", "shooting"}) && view_.is(t + 1, "down");
  return down ? DeedOf::sinking : deed_of(view_.lower(t));
}

std::size_t DeedObjects::done_to(std::size_t t, DeedOf deed) const {
  if (deed == DeedOf::fire) return launched_by(view_, s_, t) == none ? fired(t) : none;
  if (deed == DeedOf::burning && sets_fire(view_, t)) return t + 2;
  std::size_t i = t + 1;
  if (view_.is(i, "down") || view_.is(i, "dead")) ++i;
  if (deed == DeedOf::throwing) return thrown(i);
  auto whom = after(i);
  if (whom && whom->noun_first < whom->noun_last && view_.is(whom->last, "of") &&
      any_of(view_.lower(whom->noun_last - 1), {"number", "string", "series", "group", "handful", "couple", "dozens"}))
    whom = after(whom->last + 1);  // "a number of vessels"
  if (deed == DeedOf::killing && officer_who(t) &&
      (any_of(view_.lower(i), {"him", "her", "them"}) || (whom && whom->name)))
    return i + 1;
  if (!whom || (whom->noun_first == whom->noun_last && !whom->quantity) || whom->negative) return none;
  if (whom->noun_first == whom->noun_last) return deed == DeedOf::killing ? whom->last : none;
  const std::size_t head = whom->noun_last - 1;
  switch (deed) {
    case DeedOf::sinking:
      return craft(head) ? whom->last : in_quotes(whom->last);
    case DeedOf::holding:
      return craft(head) || captive(head) ? whom->last : none;
    case DeedOf::taking:
      return means_people(view_, *whom) ? whom->last : none;
    case DeedOf::beating:
      return harmless(head) ? whom->last : none;
    case DeedOf::killing:
      return (means_people(view_, *whom) || nation(head) || view_.is(head, WordClass::force)) &&
                     !view_.is(head, WordClass::attacker) && !view_.lower(head).ends_with("self")
                 ? whom->last
                 : none;
    case DeedOf::seizing:
      return craft(head) || attackable(*whom) ? whom->last : none;
    default:
      return craft(head) || attackable(*whom) || is_property(view_, *whom) ? whom->last : none;
  }
}
// "a pirate “mother vessel”"
std::size_t DeedObjects::in_quotes(std::size_t i) const {
  if (!any_of(view_.lower(i), {"“", "\"", "‘"})) return none;
  for (std::size_t k = i + 1; k < s_.last && k < i + 4; ++k)
    if (craft(k)) return k + 1;
  return none;
}
// "the officer who shot him": who the shot was fired at, the clause leaves to others
bool DeedObjects::officer_who(std::size_t t) const {
  const std::size_t group = view_.group_begin(t, s_.first);
  if (group < s_.first + 2 || !view_.is(group - 1, "who")) return false;
  const std::size_t noun = view_.is(group - 2, ",") ? group - 3 : group - 2;
  return noun >= s_.first && noun < t &&
         any_of(view_.lower(noun), {"officer", "officers", "policeman", "policemen", "soldier", "soldiers", "guard"});
}
// "fired teargas at protesters", "fired on the crowd", "fired volleys of rubber bullets", "opened fire on the
// marchers"
std::size_t DeedObjects::fired(std::size_t t) const {
  std::size_t k = t + 1;
  bool shot = view_.is(t, "opened") ? view_.is(k, "fire") : view_.lower(t).starts_with("fir");
  if (!shot) return none;
  if (view_.is(k, "the") && any_of(view_.lower(k + 1), {"shot", "shots", "bullet", "bullets"}) && officer_who(t))
    return k + 2;
  if (view_.is(k, "in") && view_.lower(k + 1).starts_with("self-def") && pronoun_before(t) != none) return k + 2;
  for (; k < s_.last && k < t + 9 && !any_of(view_.lower(k), {"at", "on", "into", "upon"}); ++k) {
    if (any_of(view_.lower(k), {"tear", "teargas", "tear-gas", "rubber", "plastic", "stun", "cannon"})) {
      std::size_t end = k + 1;
      while (end < s_.last && view_.noun_like(end) && end < k + 3) ++end;
      return end;
    }
    if (!view_.noun_like(k) && view_.tag(k) != Upos::adj && !view_.is(k, WordClass::determiner) &&
        !view_.quantity_at(k) && !any_of(view_.lower(k), {"of", "and", "live", "fire"}))
      return none;
  }
  if (k >= s_.last || !any_of(view_.lower(k), {"at", "on", "into", "upon"}) || view_.time_at(k + 1)) return none;
  const auto whom = after(k + 1);
  if (!whom || whom->noun_first == whom->noun_last) return none;
  const std::size_t head = whom->noun_last - 1;
  if (any_of(view_.lower(head), {"crowd", "crowds"}) || harmless(head)) return whom->last;
  if (view_.is(k, "into") || view_.is(head, WordClass::attacker)) return none;
  return craft(head) || (view_.is(head, WordClass::vehicle) && unarmed(t)) ? whom->last : none;
}
// "hurled petrol bombs and rocks at a police station", "threw stones at officers"
std::size_t DeedObjects::thrown(std::size_t i) const {
  bool arms = false;
  for (std::size_t k = i; k < s_.last && k < i + 10; ++k) {
    arms = arms || view_.is(k, WordClass::arms) ||
           any_of(view_.lower(k), {"stones", "rocks", "bottles", "bricks", "firebombs", "molotovs", "cocktails",
                                   "firecrackers", "slabs"});
    if (!any_of(view_.lower(k), {"at", "into"})) {
      if (view_.tag(k) == Upos::verb || any_of(view_.lower(k), {".", ";"})) return none;
      continue;
    }
    const auto whom = after(k + 1);
    const bool hit = whom && whom->noun_first < whom->noun_last && (attackable(*whom) || is_property(view_, *whom));
    return arms && hit ? whom->last : none;
  }
  return none;
}

bool DeedObjects::wronged(std::size_t t) const {
  if (view_.passive(t, s_.first) || view_.is(t + 1, "by")) return true;  // whoever it is said of is looked at there
  if (officer_who(t)) return true;
  const auto whom = after(view_.is(t + 1, "dead") ? t + 2 : t + 1);
  if (!whom) return false;
  if (whom->noun_first == whom->noun_last) return whom->quantity.has_value();
  return harmless(whom->noun_last - 1) || nation(whom->noun_last - 1);
}
// "seven Palestinians": people of one nation, and no more said of them
bool DeedObjects::nation(std::size_t head) const {
  const auto m = view_.mention_at(head);
  return m && view_.draft().document.mentions[*m].type == MentionType::nationality && view_.lower(head).ends_with("s");
}
bool DeedObjects::captive(std::size_t head) const {
  return any_of(view_.lower(head), {"hostages", "hostage", "captives", "crew", "sailors", "seafarers", "crewmen"});
}
bool DeedObjects::unarmed(std::size_t t) const {
  return !any_within(view_, t > s_.first + reach ? t - reach : s_.first, std::min(t + reach, s_.last),
                     {"armed", "knife", "gun", "attacked", "firing", "hostages", "hostage", "pointed", "stabbed",
                      "rammed", "lunged", "explosives", "bomber", "detonate", "detonated"});
}

}  // namespace stemma::understand
