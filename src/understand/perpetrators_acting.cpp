// Persons by what they do to others: a shot, a threat, a taking of hostages, an escape.
#include <algorithm>

#include "base/ascii.hpp"
#include "understand/counts_subject.hpp"
#include "understand/crimes.hpp"
#include "understand/deeds.hpp"
#include "understand/offences.hpp"
#include "understand/perpetrators_named.hpp"
#include "understand/statements_valued.hpp"

namespace stemma::understand {
namespace {

using base::any_of;

class Acting : Named {
 public:
  using Named::Named;

  void at(std::size_t t) {
    const bool fled = view_.is(t, "escaped") && (view_.is(t + 1, "from") || view_.time_at(t + 1));
    if (view_.tagged() && view_.tag(t) != Upos::verb && !fled) return;
    const std::size_t last = act(t);
    if (last == none || view_.passive(t, s_.first) || !told(t)) return;
    std::size_t first = t;
    const std::size_t name = doer_name(t, &first);
    if (name == none || name > t || serves(name) || view_.in_source(name)) return;
    for (std::size_t k = name; k < t; ++k)
      if (any_of(view_.lower(k), {"police", "officers", "troops", "soldiers", "'s"}) && k > mention_end(name) + 12)
        return;
    add_new(t, name, std::min(first, t), last);
  }

 private:
  // A deed that is told, and not supposed, asked, played or practised.
  bool told(std::size_t t) const {
    for (std::size_t k = view_.group_begin(t, s_.first); k < t; ++k)
      if (view_.is(k, WordClass::modal) || any_of(view_.lower(k), {"to", "not", "never"})) return false;
    if (t > s_.first && any_of(view_.lower(t - 1), {"to", "never"})) return false;
    return !view_.is(s_.last - 1, "?") && !rehearsed(view_, s_) && !cleared(view_, s_) && !in_words(view_, s_) &&
           !any_within(view_, s_.first, std::min(s_.last, s_.first + 80),
                       {"self-defense", "self-defence", "if", "unless"}) &&
           !in_defence();
  }
  // "shot the man because he was attacked", "held him until police came"
  bool in_defence() const {
    for (std::size_t k = s_.first; k < s_.last && k < s_.first + 100; ++k) {
      if (any_of(view_.lower(k), {"until", "till"})) {
        for (std::size_t m = k + 1; m < s_.last && m < k + 6; ++m)
          if (view_.is(m, WordClass::force) || any_of(view_.lower(m), {"help", "deputies", "cops"})) return true;
      }
      if (!any_of(view_.lower(k), {"after", "because", "when", "as", "who"})) continue;
      for (std::size_t m = k + 1; m < s_.last && m < k + 7; ++m) {
        if (any_of(view_.lower(m), {"attacked", "threatened", "assaulted", "lunged", "charged"}) &&
            any_of(view_.lower(m + 1), {"him", "his", "her", "by", ".", "them", "at"}) &&
            !any_of(view_.lower(k + 1), {"a", "the"}))
          return true;
      }
    }
    return false;
  }

  // The token after the words that tell of a deed, from the verb at `t` on; `none` where they tell of none.
  std::size_t act(std::size_t t) const {
    const std::string_view w = view_.lower(t);
    if (w == "opened" && view_.is(t + 1, "fire")) return at_foes(t + 2) ? none : t + 2;
    if (w == "fired") return fired(t);
    if (any_of(w, {"pulled", "drew", "brandished", "produced", "pointed", "aimed", "wielded", "waved", "whipped"}))
      return armed(t);
    if (any_of(w, {"took", "held", "taken"})) return hostage(t);
    if (any_of(w, {"ran", "drove", "hit", "struck", "mowed", "gunned", "plowed", "ploughed", "rammed"}))
      return ran_over(t);
    if (any_of(w, {"escaped", "absconded", "broke"})) return escaped(t);
    if (w == "committed") return committed(t);
    if (any_of(w, {"detonated", "planted", "threw", "hurled", "lobbed"})) return bombed(t);
    if (w == "beat") return beat(t);
    if (harms(w)) return harmed(t);
    if (any_of(w, {"robbed", "torched", "burgled", "burglarized", "ransacked", "looted", "set"}) &&
        crime_verb(view_, t) && property_after(t) && !by_art(t))
      return t + 1;
    return none;
  }
  static bool harms(std::string_view w) {
    return any_of(w,
                  {"raped",    "abducted",    "kidnapped",   "bludgeoned", "overpowered",   "handcuffed", "ambushed",
                   "slashed",  "assaulted",   "attacked",    "choked",     "suffocated",    "smothered",  "poisoned",
                   "molested", "tortured",    "slaughtered", "massacred",  "wounded",       "injured",    "mutilated",
                   "robbed",   "carjacked",   "stabbed",     "killed",     "shot",          "murdered",   "strangled",
                   "beheaded", "dismembered", "hacked",      "knifed",     "pistol-whipped"});
  }

  bool people_at(const Phrase& p) const {
    if (p.noun_first == p.noun_last) return false;
    const std::size_t head = p.noun_last - 1;
    if (view_.is(head, WordClass::attacker) && !any_of(view_.lower(head), {"individual"})) return false;
    if (wrongdoer(view_, head) || public_at_large(view_, head) ||
        any_of(view_.lower(head), {"himself", "herself", "he", "she", "opponent", "opponents"}))
      return false;
    for (std::size_t k = p.last; k < s_.last && k < p.last + 5; ++k)  // "two men who had attacked her"
      if (any_of(view_.lower(k), {"attacked", "attacking", "broken", "stormed", "holding", "armed"})) return false;
    return means_people(view_, p);
  }
  std::size_t people_after(std::size_t t) const {
    if (any_of(view_.lower(t + 1), {"her", "him", "them"}) && !view_.noun_like(t + 2))
      return any_of(view_.lower(t + 2), {"out", "off", "a", "an"}) ? none : t + 2;  // "shot them out of contention"
    const auto whom = objects_of(view_, s_, t);
    return !whom.empty() && whom.front().first <= t + 4 && people_at(whom.front()) ? whom.front().last : none;
  }
  bool property_after(std::size_t t) const {
    for (std::size_t k = t + 1; k < s_.last && k < t + 6; ++k)
      if (const auto p = view_.phrase_at(k, s_.last); p && is_property(view_, *p)) return true;
    return false;
  }
  // "set the house on fire with his guitar solo"
  bool by_art(std::size_t t) const {
    for (std::size_t k = t + 1; k < s_.last && k < t + 12; ++k)
      if (any_of(view_.lower(k), {"with", "by"}) && any_of(view_.lower(k + 1), {"his", "her", "a", "an"}))
        return !any_within(
            view_, k, std::min(s_.last, k + 5),
            {"lighter", "petrol", "gasoline", "matches", "match", "fuel", "torch", "wife", "son", "brother",
             "accelerant", "flare", "candle", "bomb", "firebomb", "kerosene", "gun", "knife"});
    return false;
  }
  // "... on the attackers"
  bool at_foes(std::size_t i) const {
    for (std::size_t k = i; k < s_.last && k < i + 7; ++k) {
      if (any_of(view_.lower(k), {",", ";", "and"})) return false;
      if (view_.is(k, WordClass::attacker)) return true;
    }
    return false;
  }

  std::size_t harmed(std::size_t t) const {
    std::size_t last = t;
    if (view_.is(t + 1, "and") && harms(view_.lower(t + 2))) last = t + 2;
    const std::size_t end = people_after(last);
    if (end == none) return none;
    // "attacked the minister over taxes": in words
    if (any_of(view_.lower(t), {"overpowered", "handcuffed"}) &&
        !any_within(view_, last + 1, end,
                    {"guard", "guards", "officer", "officers", "deputy", "deputies", "warder", "warders", "jailer",
                     "them", "nurse", "woman", "women", "girl"}))
      return none;
    const bool words = any_of(view_.lower(t), {"attacked", "assaulted", "ambushed", "slaughtered", "tortured"});
    if (words && (person(end - 1) || any_of(view_.lower(end), {"over", "for", "as"}))) return none;
    return last + 1;
  }

  // "fired three shots", "fired on the crowd", "fired a shotgun"; not "fired the coach"
  std::size_t fired(std::size_t t) const {
    for (std::size_t k = t + 1; k < s_.last && k < t + 5; ++k) {
      if (any_of(view_.lower(k), {"shots", "shot", "rounds", "bullets", "gunshots", "gun", "pistol", "rifle", "handgun",
                                  "shotgun", "revolver", "weapon", "bullet", "round"}))
        return at_foes(k + 1) || view_.is(k + 1, "on") || at_goal(k + 1) ? none : k + 1;
      if (any_of(view_.lower(k), {",", ";", "at", "on", "into", "upon", "towards", "toward", "through", "warning"}))
        break;
    }
    const std::size_t p = view_.is(t + 1, "back") ? t + 2 : t + 1;
    if (!any_of(view_.lower(p), {"at", "on", "into", "upon", "towards", "toward"}) || at_foes(p + 1)) return none;
    const auto whom = view_.phrase_at(p + 1, s_.last);
    if (!whom || whom->noun_first == whom->noun_last) return none;
    const bool crowd = view_.is(whom->noun_last - 1, WordClass::crowd);
    return crowd || people_at(*whom) || is_property(view_, *whom) ? whom->last : none;
  }

  // "fired a shot into the top corner"
  bool at_goal(std::size_t i) const {
    return any_within(view_, i, std::min(s_.last, i + 8),
                      {"corner", "net", "post", "crossbar", "wide", "bar", "keeper", "goalkeeper"});
  }

  // "the officers, who fired", "killed by police": whoever aims at them in such a sentence is the one who is shot.
  bool police_shot() const {
    for (std::size_t k = s_.first; k < s_.last && k < s_.first + 100; ++k) {
      if (!any_of(view_.lower(k),
                  {"police", "officer", "officers", "cops", "cop", "deputies", "policemen", "troopers"}))
        continue;
      if (k > s_.first && (view_.is(k - 1, "by") || view_.is(k - 2, "by"))) return true;
      for (std::size_t m = k + 1; m < s_.last && m < k + 5; ++m)
        if (any_of(view_.lower(m), {"shot", "killed", "opened", "fired", "shoot", "kill", "fatally", "shooting"}))
          return true;
    }
    return false;
  }

  // Arms in hand are a deed where they are turned on people, or a threat or shot goes with them: "pulled a gun on two
  // clerks", "drew a knife and threatened"; not "drew a knife and sliced the ham", "pulled a gun on nobody".
  bool turned_on_people(std::size_t t, std::size_t arms) const {
    const bool aims = any_of(view_.lower(t), {"pulled", "pointed", "aimed", "brandished"});
    for (std::size_t k = arms; k < s_.last && k < arms + 14; ++k) {
      if (any_of(view_.lower(k), {";", "to"})) return false;
      if (aims && k < arms + 3 && any_of(view_.lower(k), {"at", "on"})) {
        const auto whom = view_.phrase_at(k + 1, s_.last);
        if (any_of(view_.lower(k + 1), {"him", "her", "them"})) return true;
        if (!whom || whom->noun_first == whom->noun_last || whom->negative) return false;
        return (people_at(*whom) || view_.is(whom->noun_last - 1, WordClass::force)) && !whom->negative;
      }
      const bool threat =
          any_of(view_.lower(k), {"threatened", "threatening", "demanded", "demanding", "shot", "shooting", "stabbed",
                                  "stabbing", "robbed", "robbing", "fired", "firing"});
      if (threat && any_of(view_.lower(k - 1), {"and", ",", "then", "before"}))
        return !any_of(view_.lower(k + 1), {"no", "nobody", "nothing"});
    }
    return false;
  }

  // "pulled out a gun", "pointed a pistol at"
  std::size_t armed(std::size_t t) const {
    if (police_shot()) return none;
    std::size_t k = any_of(view_.lower(t + 1), {"out", "up"}) ? t + 2 : t + 1;
    if (!any_of(view_.lower(k), {"a", "an", "his", "her", "two", "the"})) return none;
    for (++k; k < s_.last && k < t + 7; ++k) {
      if (any_of(view_.lower(k), {"gun", "pistol", "handgun", "knife", "weapon", "shotgun", "rifle", "revolver",
                                  "firearm", "machete", "axe", "hatchet", "sword", "dagger", "knives"}))
        return view_.noun_like(k + 1) || !turned_on_people(t, k + 1) ? none : k + 1;
      if (view_.tag(k) != Upos::adj && view_.tag(k) != Upos::noun && !view_.quantity_at(k) && !view_.is(k, "-"))
        return none;
    }
    return none;
  }

  // "took two nurses hostage", "took hostages", "held his wife at gunpoint"
  std::size_t hostage(std::size_t t) const {
    if (any_of(view_.lower(t + 1), {"hostage", "captive", "at", "nobody", "no"})) return none;  // "X, held captive,"
    for (std::size_t k = t + 1; k < s_.last && k < t + 9; ++k) {
      const std::string_view w = view_.lower(k);
      if (wrongdoer(view_, k) || public_at_large(view_, k)) return none;
      if (any_of(w, {"hostage", "captive", "hostages"}))
        return (view_.noun_like(k + 1) && !view_.time_at(k + 1)) || any_of(view_.lower(k + 1), {"over", "with"})
                   ? none
                   : k + 1;
      if (w == "at" && any_of(view_.lower(k + 1), {"gunpoint", "knifepoint"})) return k + 2;
      if (any_of(w, {",", ";", ".", "who", "to"}) || view_.tag(k) == Upos::adp) return none;
    }
    return none;
  }

  // "ran over a cyclist", "hit and killed two cyclists", "drove a van into a crowd" (the crowd's are elsewhere)
  std::size_t ran_over(std::size_t t) const {
    const std::string_view w = view_.lower(t);
    if (any_of(w, {"hit", "struck"})) {
      if (!view_.is(t + 1, "and") || !any_of(view_.lower(t + 2), {"killed", "injured", "wounded"})) return none;
      return people_after(t + 2) == none ? none : t + 3;
    }
    const bool over = (any_of(w, {"ran", "drove"}) && view_.is(t + 1, "over")) ||
                      (any_of(w, {"ran", "mowed", "gunned"}) && view_.is(t + 1, "down"));
    const bool into = any_of(w, {"plowed", "ploughed", "rammed", "drove"}) && view_.is(t + 1, "into");
    if (!over && !into) return none;
    const auto whom = view_.phrase_at(t + 2, s_.last);
    return whom && people_at(*whom) && !view_.is(whom->last, "'s") ? t + 2 : none;
  }

  // "escaped from prison", "broke out of jail"
  std::size_t escaped(std::size_t t) const {
    const bool broke = view_.is(t, "broke");
    if (broke && !(view_.is(t + 1, "out") && any_of(view_.lower(t + 2), {"of", "from"}))) return none;
    std::size_t k = t + (broke ? 3 : 1);
    while (k < s_.last && k < t + 6 && (view_.time_at(k) || view_.is(k, "on")) && !broke) ++k;
    if (!broke && !view_.is(k++, "from")) return none;
    for (const std::size_t from = k; k < s_.last && k < from + 7; ++k) {
      if (any_of(view_.lower(k), {"prison", "jail", "custody", "penitentiary", "prisons"}))
        return any_of(view_.lower(k + 1), {"camp", "food", "life"}) ||
                       (view_.is(k + 1, "of") && !view_.mention_at(k + 2))
                   ? none
                   : k + 1;
      if (any_of(view_.lower(k), {",", ";", "in", "by", "with"}) || view_.tag(k) == Upos::verb) return none;
    }
    return none;
  }

  // "committed the murders"
  std::size_t committed(std::size_t t) const {
    const auto what = view_.phrase_at(t + 1, s_.last);
    if (!what || what->noun_first == what->noun_last || what->negative) return none;
    const std::size_t head = what->noun_last - 1;
    const auto& trigger = view_.trigger(head);
    const bool killing = trigger && trigger->slot == Slot::killed && trigger->kind == TriggerKind::noun;
    const bool deed = view_.is(head, WordClass::attack) || killing || crime_noun(view_, head) || view_.is(head, "rape");
    if (!deed || view_.is(head, "suicide")) return none;
    if (!view_.is(what->last, "of")) return what->last;
    const auto whom = view_.phrase_at(what->last + 1, s_.last);  // not "murders of the language"
    return whom && means_people(view_, *whom) ? what->last : none;
  }

  // "detonated a bomb", "threw a grenade"
  std::size_t bombed(std::size_t t) const {
    if (any_of(view_.lower(t + 1), {"himself", "herself"})) return t + 2;
    if (any_within(view_, s_.first, std::min(s_.last, s_.first + 60),
                   {"disposal", "controlled", "control", "safely", "squad"}))
      return none;
    for (std::size_t k = t + 1; k < s_.last && k < t + 5; ++k) {
      if (any_of(view_.lower(k), {"bomb", "bombs", "grenade", "grenades", "explosives", "vest", "molotov"}))
        return view_.is(k + 1, "disposal") || (view_.is(k, "bombs") && !where_to(k + 1)) ? none : k + 1;
      if (any_of(view_.lower(k), {",", ";", "at", "on", "in", "out", "away"})) return none;
    }
    return none;
  }

  bool where_to(std::size_t i) const {  // "threw bombs into the crowd"; not "threw bombs all night"
    return any_within(view_, i, std::min(s_.last, i + 2),
                      {"at", "into", "in", "on", "onto", "inside", "near", "under"});
  }

  // "beat his wife to death"; not "beat the champion"
  std::size_t beat(std::size_t t) const {
    const auto whom = view_.phrase_at(t + 1, s_.last);
    if (!whom || !people_at(*whom)) return none;
    if (view_.is(whom->last, "unconscious")) return whom->last + 1;
    return view_.is(whom->last, "to") && view_.is(whom->last + 1, "death") ? whom->last + 2 : none;
  }
};

}  // namespace

void find_acting(const View& view, const Sentence& sentence, std::size_t t, Findings& out) {
  Acting(view, sentence, out).at(t);
}

}  // namespace stemma::understand
