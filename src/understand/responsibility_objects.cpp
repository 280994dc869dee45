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
  const std::size_t last = object_end(t, deed);
  return last == none || figurative(t, last, deed) ? none : last;
}

std::size_t DeedObjects::object_end(std::size_t t, DeedOf deed) const {
  if (deed == DeedOf::fire) return launched_by(view_, s_, t) == none ? fired(t) : none;
  if (deed == DeedOf::burning && sets_fire(view_, t)) return t + 2;
  std::size_t i = t + 1;
  if (view_.is(i, "down") || view_.is(i, "dead")) ++i;
  if (deed == DeedOf::throwing) return thrown(i);
  auto whom = after(i);
  if (whom && whom->noun_first < whom->noun_last && view_.is(whom->last, "of") &&
      any_of(view_.lower(whom->noun_last - 1), {"number", "string", "series", "group", "handful", "couple", "dozens"}))
    whom = after(whom->last + 1);  // "a number of ferries"
  if (deed == DeedOf::killing && officer_who(t) &&
      (any_of(view_.lower(i), {"him", "her", "them"}) || (whom && whom->name)))
    return i + 1;
  if (!whom || (whom->noun_first == whom->noun_last && !whom->quantity) || whom->negative) return none;
  if (whom->noun_first == whom->noun_last) return deed == DeedOf::killing ? whom->last : none;
  const std::size_t head = whom->noun_last - 1;
  switch (deed) {
    case DeedOf::sinking:
      return craft(head) ? whom->last : in_quotes(whom->last);
    case DeedOf::threat:  // pirates who threaten a ship; a threat to a church is no deed
      return craft(head) ? whom->last : none;
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
bool DeedObjects::figurative(std::size_t t, std::size_t end, DeedOf deed) const {
  if (in_play() || (deed == DeedOf::beating && !blows(t)) || soft_means(end)) return true;
  if (deed == DeedOf::sinking && view_.is(end, "as") && view_.is(end + 1, WordClass::determiner)) return true;
  if (deed == DeedOf::seizing && view_.lower(t).starts_with("board"))
    return any_of(view_.lower(end), {"to", "for", "with"}) &&
           !any_of(view_.lower(end + 1), {"guns", "rifles", "knives"});
  if (view_.is(end, "down") || (view_.is(end, "as") && view_.is(end + 1, "part"))) return true;
  if (deed == DeedOf::attack && in_words(end)) return true;
  // "shot the women a video"; not "a day later"
  return deed != DeedOf::fire && any_of(view_.lower(end), {"a", "an"}) && !view_.time_at(end) &&
         !view_.time_at(end + 1) && !any_of(view_.lower(end + 1), {"day", "week", "month", "year", "hour", "few"});
}
// "targeted the bank with leaflets", "stormed the church in silence", "shot students with water pistols"
bool DeedObjects::soft_means(std::size_t end) const {
  for (std::size_t k = end; k < s_.last && k < end + 8 && !any_of(view_.lower(k), {",", ";"}); ++k) {
    if (any_of(view_.lower(k), {"peacefully", "silently"})) return true;
    if (!any_of(view_.lower(k), {"with", "in"})) continue;
    for (std::size_t m = k + 1; m < s_.last && m < k + 5 && !view_.is(m, WordClass::arms); ++m)
      if (harmless_means(view_.lower(m)) ||
          (view_.is(m, "water") && any_of(view_.lower(m + 1), {"pistol", "pistols", "guns", "balloons"})))
        return true;
  }
  return false;
}
// "attacked the court for its ruling", "by rebels in his party"; not "for three hours", "over the weekend"
bool DeedObjects::in_words(std::size_t end) const {
  if (view_.time_at(end) || view_.time_at(end + 1) || view_.quantity_at(end + 1)) return false;
  if (any_of(view_.lower(end), {"for", "over"}))
    return !any_of(view_.lower(end + 1), {"several", "hours", "days", "weeks", "the", "a", "an", "more", "about"}) ||
           any_of(view_.lower(end + 2), {"ruling", "decision", "policy", "remarks", "speech", "budget", "comments"});
  return view_.is(end, "in") && of_politics(view_.lower(end + 2));
}
// "21-14"
static bool points(std::string_view w) {
  const std::size_t dash = w.find('-');
  return dash != std::string_view::npos && dash > 0 && dash + 1 < w.size() && w.size() < 6 &&
         w.find_first_not_of("0123456789-") == std::string_view::npos;
}
// Blows, and no contest that is won: "with batons", "to death", "beat the protesters"
bool DeedObjects::blows(std::size_t t) const {
  if (!view_.lower(t).starts_with("beat")) return true;
  for (std::size_t k = s_.first; k < s_.last && k < s_.first + reach; ++k)
    if (contest(view_.lower(k)) || points(view_.lower(k))) return false;
  return any_within(view_, s_.first, s_.last,
                    {"baton",     "batons",      "sticks",   "stick",    "truncheons",    "truncheon",     "clubs",
                     "death",     "unconscious", "hospital", "arrested", "arresting",     "detained",      "injured",
                     "wounded",   "injuring",    "killed",   "kicked",   "kicking",       "punched",       "dragged",
                     "dragging",  "gas",         "teargas",  "tear",     "rifle",         "butts",         "custody",
                     "severely",  "badly",       "brutally", "savagely", "bloodied",      "protesters",    "protestors",
                     "protester", "protest",     "protests", "marchers", "demonstrators", "demonstration", "rubber",
                     "bruises",   "whips",       "shot",     "tortured", "demonstrator",  "riot"});
}
// A quiz, a stage, a century ago.
bool DeedObjects::in_play() const {
  for (std::size_t k = s_.first; k < s_.last && k < s_.first + reach; ++k) {
    const std::string_view w = view_.lower(k);
    if (show(w) || (view_.is(k, "stage") && any_of(view_.lower(k + 1), {"show", "play", "version", "."}))) return true;
    if (view_.is(k, "century") && k > s_.first && (view_.lower(k - 1).ends_with("th"))) return true;
    if (view_.is(k, "false") && any_of(view_.lower(k + 1), {"distress", "rumour", "rumor", "report", "alarm", "claim"}))
      return true;
    const bool year = w.size() >= 4 && w[0] == '1' && w[1] >= '0' && w[1] <= '8' && w[2] >= '0' && w[2] <= '9' &&
                      w[3] >= '0' && w[3] <= '9' && (w.size() == 4 || w.substr(4) == "s");
    if (year && k > s_.first && any_of(view_.lower(k - 1), {"in", "the", "since", "early", "late"})) return true;
  }
  return false;
}

// "a rebel “ghost barge”"
std::size_t DeedObjects::in_quotes(std::size_t i) const {
  if (!any_of(view_.lower(i), {"“", "\"", "‘"})) return none;
  for (std::size_t k = i + 1; k < s_.last && k < i + 4; ++k)
    if (craft(k)) return k + 1;
  return none;
}
// "the soldier who shot her": who the shot was fired at, the clause leaves to others
bool DeedObjects::officer_who(std::size_t t) const {
  const std::size_t group = view_.group_begin(t, s_.first);
  if (group < s_.first + 2 || !view_.is(group - 1, "who")) return false;
  const std::size_t noun = view_.is(group - 2, ",") ? group - 3 : group - 2;
  return noun >= s_.first && noun < t &&
         any_of(view_.lower(noun), {"officer", "officers", "policeman", "policemen", "soldier", "soldiers", "guard"});
}
// "fired teargas at strikers", "fired on the crowd", "fired volleys of rubber bullets", "opened fire on the
// marchers"
std::size_t DeedObjects::fired(std::size_t t) const {
  std::size_t k = t + 1;
  bool shot = view_.is(t, "opened") ? view_.is(k, "fire") : view_.lower(t).starts_with("fir");
  if (!shot) return none;
  if (view_.is(k, "the") && any_of(view_.lower(k + 1), {"shot", "shots", "bullet", "bullets"}) && officer_who(t))
    return k + 2;
  if (view_.is(k, "in") && view_.lower(k + 1).starts_with("self-def") && pronoun_before(t) != none) return k + 2;
  if (view_.is(t, "opened") && view_.noun_like(k + 1) && !view_.time_at(k + 1)) return none;  // "fire hydrants"
  for (; k < s_.last && k < t + 9 && !any_of(view_.lower(k), {"at", "on", "into", "upon"}); ++k) {
    if (view_.noun_like(k) && !view_.noun_like(k + 1) && !projectile(view_.lower(k)) && !view_.is(k, WordClass::arms) &&
        !view_.time_at(k) && !view_.quantity_at(k))
      return none;  // "fired candy at the children"
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
// "hurled bricks and bottles at a tax office", "threw slabs at soldiers"
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
    if (hit && any_of(view_.lower(whom->noun_last - 1), {"sea", "river", "lake", "water", "harbour", "harbor", "air"}))
      return none;
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
// "seven Peruvians": people of one nation, and no more said of them
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
