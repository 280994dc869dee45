// Arms in hand, used or found: "armed with rifles", "detonated a bomb", "a knife attack".
#include <algorithm>

#include "base/ascii.hpp"
#include "understand/deeds.hpp"
#include "understand/launches.hpp"
#include "understand/statements_means.hpp"
#include "understand/statements_valued.hpp"

namespace stemma::understand {
namespace {

using base::any_of;

class Arms {
 public:
  Arms(const View& view, const Sentence& sentence, std::size_t used, Findings& out)
      : view_(view), s_(sentence), used_(used), out_(out) {}

  std::size_t used() const { return used_; }

  // "armed with rifles", "detonated a bomb", "found rifles and grenades", "loaded with explosives"
  void armed(std::size_t t) {
    if (!view_.is(t, WordClass::arms) || t < used_ || (view_.tagged() && view_.tag(t) == Upos::verb)) return;
    if (view_.lower(t).starts_with("bullet") &&  // "bit the bullet"
        any_within(view_, t > s_.first + 3 ? t - 3 : s_.first, t,
                   {"bit", "bite", "biting", "dodged", "dodge", "magic"}))
      return;
    std::size_t cue = none;
    for (std::size_t k = t; k > s_.first && t - k < 12; --k) {
      if (any_of(view_.lower(k - 1), {";", ":"})) break;
      if (view_.is(k - 1, WordClass::arms_cue)) {
        if (any_of(view_.lower(k - 1), {"with", "by"}) && !wielded(k - 1, t)) continue;
        cue = k - 1;
        break;
      }
    }
    for (std::size_t k = t + 1; cue == none && k < s_.last && k < t + 10; ++k) {
      if (any_of(view_.lower(k), {";", ":", "but"})) break;
      if (any_of(view_.lower(k), {"exploded",  "detonated", "found",   "seized", "recovered", "discovered", "used",
                                  "killed",    "hit",       "hitting", "struck", "went",      "hidden",     "planted",
                                  "concealed", "placed",    "tore",    "ripped", "blew",      "attached"}) ||
          (view_.is(k, "set") && view_.is(k + 1, "off")))
        cue = k;
    }
    if (cue == none) cue = listed_found(t);
    if (cue == none && deed_of(t)) cue = t + 1;
    if (cue == none && had(t)) cue = t;
    if (cue == none) cue = gripped(t);
    if (cue == none || threat(t) || pit(t) || launched_none(view_, cue, t)) return;
    if (any_within(view_, cue > s_.first + 2 ? cue - 2 : s_.first, cue,
                   {"stop", "stopped", "stopping", "halt", "halted", "cease", "ceased", "ban", "bans", "banned"}))
      return;
    // What officers fire or hold is no weapon of the attack; what they find may be.
    const bool finds =
        any_of(view_.lower(cue), {"found", "seized", "recovered", "discovered", "uncovered", "discovery", "exploded",
                                  "confiscated", "confiscating", "detonated", "went", "hidden", "planted", "concealed",
                                  "placed", "attached", "included", "including", "cache"});
    if (!finds && by_force(view_, s_, cue)) return;
    if (t > s_.first && any_of(view_.lower(t - 1), {"toy", "replica", "fake", "imitation", "water"})) return;
    if (any_of(view_.lower(cue), {"holding", "pulled", "drew", "aimed", "pointed", "pointing", "waved", "waving"}) &&
        show(s_))
      return;
    // "missile tests", "gun laws": a word of arms before another noun is not the weapon.
    if (view_.noun_like(t + 1) && !view_.is(t + 1, WordClass::arms) && !deed_of(t) &&
        view_.token(t).relation == Deprel::compound)
      return;
    // The whole list: "guns, grenades and explosives", "nine shotguns, two bayonets and some 80 cartridges".
    std::size_t last = t + 1;
    for (std::size_t k = t + 1; k < s_.last && k < last + 7; ++k) {
      if (any_of(view_.lower(k), {"propelled", "loaded"}) && view_.noun_like(k + 1)) continue;
      if (view_.tag(k) == Upos::verb || view_.tag(k) == Upos::aux || view_.tag(k) == Upos::pron) break;
      if (any_of(view_.lower(k),
                 {".", ";", "(", "not", "in", "after", "while", "at", "on", "to", "which", "that", "can"}))
        break;
      const bool box = view_.noun_like(k + 1) && !view_.is(k + 1, WordClass::arms) &&
                       view_.token(k).relation == Deprel::compound;  // "empty shell boxes"
      if (!box && (view_.is(k, WordClass::arms) || rounds(k))) last = k + 1;
    }
    used_ = last;
    std::size_t first = phrase_begin(view_, s_, t);
    while (first > s_.first && (make(first - 1) || (make(first) && view_.quantity_at(first - 1)))) --first;
    if (first > s_.first && view_.is(first - 1, ".") &&  // "a .22 pistol"
        view_.token(first - 1).span.end == view_.token(first).span.begin)
      --first;
    add(Slot::weapon, std::min(cue, first), std::max(last, cue + 1), t, view_.text(first, last));
  }

 private:
  void add(Slot slot, std::size_t first, std::size_t last, std::size_t anchor, std::string value) {
    add_means(view_, s_, Stated{slot, first, last, anchor, std::move(value)}, out_);
  }

  // "two Mauser carbines", "a Glock pistol"
  bool make(std::size_t i) const {
    return any_of(view_.lower(i), {"ak", "kalashnikov", "glock", "colt", "beretta", "uzi", "remington", "winchester",
                                   "ruger", "magnum", "browning", "bushmaster", "mauser", "makarov", "tokarev"});
  }
  // What goes with arms in a list of them.
  bool rounds(std::size_t t) const {
    return any_of(view_.lower(t), {"magazines", "rounds", "cartridges", "bullets", "clips", "silencer", "silencers",
                                   "detonators", "fuses", "bayonet", "bayonets"});
  }

  // "nine shotguns, two bayonets and some 80 cartridges were found", "an arsenal that included two
  // carbines", "nabbed along with his sword": a list of what was found, whose verb stands far off. Gives the verb.
  std::size_t listed_found(std::size_t t) const {
    for (std::size_t k = t + 1; k < s_.last && k < t + 24; ++k) {
      if (any_of(view_.lower(k), {"found", "seized", "recovered", "confiscated", "discovered", "uncovered"}) &&
          view_.passive(k, s_.first))
        return k;
      const bool item = view_.is(k, WordClass::arms) || rounds(k) || view_.noun_like(k) || view_.quantity_at(k) ||
                        view_.tag(k) == Upos::adj || view_.tag(k) == Upos::num || view_.is(k, WordClass::be) ||
                        view_.is(k, WordClass::have) ||
                        any_of(view_.lower(k),
                               {",", "and", "of", "a", "an", "some", "other", "about", "also", "-", "loaded", "fully"});
      if (!item) break;
    }
    if (t > s_.first && any_of(view_.lower(first_item(t) - 1), {"included", "including"})) {
      const std::size_t from = t > s_.first + 24 ? t - 24 : s_.first;
      for (std::size_t k = t; k > from; --k)
        if (any_of(view_.lower(k - 1),
                   {"cache", "haul", "arsenal", "seized", "seizure", "recovered", "found", "confiscated", "stockpile"}))
          return k - 1;
    }
    // "nabbed along with his sword", "confiscated two vans as well as guns and uniforms"
    const std::size_t lead = first_item(t) - 1;
    if (lead > s_.first && ((view_.is(lead, "with") && view_.is(lead - 1, "along")) ||
                            (view_.is(lead, "as") && view_.is(lead - 1, "well")))) {
      const std::size_t from = t > s_.first + 24 ? t - 24 : s_.first;
      for (std::size_t k = lead; k > from; --k)
        if (any_of(view_.lower(k - 1), {"seized", "confiscated", "recovered", "arrested", "captured", "custody",
                                        "found", "detained", "nabbed"}))
          return k - 1;
    }
    return none;
  }
  // Where the noun phrase of the arms at `t` begins, its determiner and number included.
  std::size_t first_item(std::size_t t) const {
    std::size_t k = phrase_begin(view_, s_, t);
    while (k > s_.first + 1 && (view_.is(k - 1, WordClass::determiner) || view_.quantity_at(k - 1))) --k;
    return std::max(k, s_.first + 1);
  }

  // "grabbed his rifle and fired", "after drawing a knife", "produced a weapon": the hand goes to it. Gives the verb.
  std::size_t gripped(std::size_t t) const {
    if (!(carried_by_hand(t) || any_of(view_.lower(t), {"weapon", "weapons"})) || show(s_)) return none;
    if (view_.noun_like(t + 1) && !view_.is(t + 1, WordClass::arms) && !view_.time_at(t + 1)) return none;
    const std::size_t k = first_item(t);
    if (k <= s_.first) return none;
    std::size_t verb = k - 1;
    if (view_.is(verb, "out") && verb > s_.first) --verb;  // "pulled out a knife"
    const bool grips = any_of(
        view_.lower(verb),
        {"pulling",  "drawing",    "produced",  "producing", "grabbed",    "snatched", "took",      "raised", "raising",
         "cocked",   "toting",     "clutching", "clutched",  "unsheathed", "fetched",  "retrieved", "aiming", "wields",
         "brandish", "brandishes", "pulls",     "draws",     "whipped",    "carries",  "pull",      "fires",  "held"});
    const bool pressed =
        any_of(view_.lower(verb), {"put", "putting", "holding", "pressed", "pressing"}) &&
        any_of(view_.lower(t + 1), {"to", "against"}) &&
        any_within(view_, t + 2, std::min(t + 7, s_.last), {"head", "throat", "face", "neck", "temple"});
    if (!(grips || pressed) || (view_.is(verb, "took") && view_.is(t + 1, "from"))) return none;
    return verb;
  }

  // "he has a gun", "got a knife"
  bool had(std::size_t t) const {
    if (!carried_by_hand(t)) return false;
    std::size_t k = t;
    while (k > s_.first && t - k < 7 &&
           (view_.is(k - 1, WordClass::determiner) || view_.tag(k - 1) == Upos::adj || view_.tag(k - 1) == Upos::num ||
            view_.tag(k - 1) == Upos::noun || view_.is(k - 1, ".")))
      --k;
    if (k < s_.first + 2 || k == t || !any_of(view_.lower(k - 1), {"has", "had", "got", "drew"}) || show(s_))
      return false;
    const auto m = view_.mention_at(k - 2);
    return any_of(view_.lower(k - 2), {"he", "she", "they", "'s"}) || view_.is(k - 2, WordClass::attacker) ||
           (m && view_.draft().document.mentions[*m].type == MentionType::person);
  }

  // "a knife attack", "a bomb explosion", "a drone strike": what it was done with stands before the deed.
  bool deed_of(std::size_t t) const {
    if (view_.noun_like(t + 2) && !view_.time_at(t + 2)) return false;  // "the knife attack law"
    if (unrealised(view_, s_, t + 1) || staged(view_, s_)) return false;
    const std::string_view w = view_.lower(t);
    if (any_of(view_.lower(t + 1), {"explosion", "explosions", "blast", "blasts"}))
      return w.find("bomb") != std::string_view::npos ||
             any_of(w, {"grenade", "mine", "landmine", "shell", "rocket", "missile", "dynamite", "ied", "device"});
    if (any_of(view_.lower(t + 1),
               {"slaying", "slayings", "killing", "robbery", "robberies", "murder", "murders", "homicide", "slashing"}))
      return any_of(w, {"gun", "shotgun", "rifle", "pistol", "handgun", "knife", "axe", "machete", "sword", "hammer",
                        "crossbow", "acid"});
    if (any_of(view_.lower(t + 1), {"strike", "strikes"}))
      return any_of(w, {"drone", "missile", "rocket", "artillery", "mortar"});
    if (view_.is(t + 1, "fire")) return any_of(w, {"artillery", "mortar", "rocket", "machine-gun", "rifle"});
    return view_.is(t + 1, WordClass::attack) && !any_of(w, {"arms", "shell", "mine"});
  }

  // "a statue holding a sword", "the actor pulled a gun"
  bool show(const Sentence& s) const {
    for (std::size_t k = s.first; k < s.last && k < s.first + 400; ++k)
      if (any_of(view_.lower(k), {"statue", "museum", "class", "painting", "visitors", "exhibition"})) return true;
    return staged(view_, s);
  }

  // "a coal mine": where people dig
  bool pit(std::size_t t) const {
    if (!any_of(view_.lower(t), {"mine", "mines"})) return false;
    for (std::size_t k = t; k > s_.first && t - k < 3; --k)
      if (any_of(view_.lower(k - 1), {"coal", "gold", "copper", "iron", "silver", "diamond", "salt", "tin", "the"}))
        return true;
    const auto m = view_.mention_at(t);
    return m && view_.draft().document.mentions[*m].type != MentionType::weapon;
  }

  // "threatened to use a nuclear bomb", "tested a missile": nothing that this incident was done with
  bool threat(std::size_t t) const {
    for (std::size_t k = t; k > s_.first && t - k < 9; --k)
      if (any_of(view_.lower(k - 1), {"threatened", "threatens", "threatening", "threat", "nuclear", "test", "tested",
                                      "tests", "testing", "develop", "developing", "capable"}))
        return true;
    return false;
  }

  // "armed with rifles", "killed by a bomb": near a word of violence, with nothing but its own modifiers between.
  bool wielded(std::size_t cue, std::size_t t) const {
    if (t - cue > 6) return false;
    for (std::size_t k = cue + 1; k < t; ++k)
      if (view_.tag(k) == Upos::verb || view_.tag(k) == Upos::adp) return false;
    if (view_.is(cue, "with") && carried_by_hand(t) && came(cue)) return true;
    for (std::size_t k = cue; k > s_.first && cue - k < 8; --k) {
      const std::size_t w = k - 1;
      if (view_.is(w, WordClass::attack) || view_.is(w, WordClass::assault_verb) || view_.trigger(w) ||
          view_.is(w, WordClass::shoot) ||
          any_of(view_.lower(w),
                 {"armed", "loaded", "laden", "packed", "filled", "full", "rampage", "stuffed", "attackers", "gunmen",
                  "gunned", "gunning", "retaliated", "fought", "rioted", "amok"}))
        return true;
    }
    return false;
  }

  // Whether somebody came, or stood, "with" the arms: "returned with", "men with".
  bool came(std::size_t with) const {
    for (std::size_t k = with; k > s_.first && with - k < 8; --k) {
      const std::size_t w = k - 1;
      if (any_of(view_.lower(w),
                 {"returned", "entered", "re-entered", "came", "arrived", "walked", "appeared", "burst", "turned",
                  "emerged", "boarded", "approached", "broke", "showed", "went", "barged", "rushed", "stormed", "ran"}))
        return true;
      const bool close = with - k < 4;
      if (close &&
          (view_.is(w, WordClass::attacker) ||
           any_of(view_.lower(w), {"man", "woman", "men", "women", "youths", "youngsters", "teenager", "teenagers"})))
        return true;
      if (view_.tag(w) == Upos::verb || view_.is(w, ",")) return false;
    }
    return false;
  }

  // "returned with a handgun", "men with knives"
  bool carried_by_hand(std::size_t t) const {
    return any_of(view_.lower(t), {"gun",      "guns",   "handgun",  "handguns",    "pistol",   "pistols", "revolver",
                                   "rifle",    "rifles", "shotgun",  "knife",       "knives",   "machete", "machetes",
                                   "axe",      "sword",  "magnum",   "grenade",     "grenades", "hatchet", "firearm",
                                   "firearms", "dagger", "crossbow", "kalashnikov", "ak-47",    "hammer"});
  }

  const View& view_;
  const Sentence& s_;
  std::size_t used_;
  Findings& out_;
};

}  // namespace

std::size_t find_arms(const View& view, const Sentence& sentence, std::size_t t, std::size_t used, Findings& out) {
  Arms arms(view, sentence, used, out);
  arms.armed(t);
  return arms.used();
}

}  // namespace stemma::understand
