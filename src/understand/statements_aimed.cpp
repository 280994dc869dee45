// Whom a weapon is aimed at, and the gas or car that hit them: "drew a pistol on a waiter", "police fired teargas at
// strikers", "pelted soldiers with bricks", "was hit by a van".
#include <algorithm>
#include <string_view>

#include "base/ascii.hpp"
#include "understand/counts_subject.hpp"
#include "understand/deeds.hpp"
#include "understand/polarity.hpp"
#include "understand/statements_means.hpp"
#include "understand/statements_raided.hpp"
#include "understand/statements_valued.hpp"

namespace stemma::understand {
namespace {

using base::any_of;

class Aimed {
 public:
  Aimed(const View& view, const Sentence& sentence, Findings& out) : view_(view), s_(sentence), out_(out) {}

  void at(std::size_t t) {
    gun_on(t);
    gas(t);
    pelted(t);
    hit_by_car(t);
    overpowered(t);
    sprayed(t);
    bullet(t);
  }

 private:
  bool verb(std::size_t t) const { return !view_.tagged() || view_.tag(t) == Upos::verb; }
  bool told(std::size_t t) const {
    return polarity_at(view_, s_, t) == Scope::affirmed && !rehearsed(view_, s_) && !cleared(view_, s_) &&
           !any_within(view_, t > s_.first + 3 ? t - 3 : s_.first, t,
                       {"from",      "without",   "if",    "for",    "before", "than",   "stop",
                        "stopped",   "stopping",  "cease", "ceased", "halted", "banned", "barred",
                        "forbidden", "refrained", "quit",  "stops",  "ban",    "bans",   "prohibition"});
  }
  bool people(const Phrase& p) const {
    if (p.noun_first == p.noun_last || p.negative || view_.tag(p.noun_last - 1) == Upos::pron) return false;
    const std::size_t head = p.noun_last - 1;
    return means_people(view_, p) || view_.is(head, WordClass::crowd) || view_.is(head, WordClass::force) ||
           any_of(view_.lower(head), {"mob", "others", "rioters", "youths", "marchers"});
  }
  void target(const Phrase& p, std::size_t t) {
    if (told_already(view_, out_, Slot::target, p.noun_first, p.noun_last)) return;
    add_means(
        view_, s_,
        Stated{Slot::target, std::min(t, p.first), std::max(t + 1, p.last), t, view_.text(p.noun_first, p.noun_last)},
        out_);
  }
  void weapon(std::size_t first, std::size_t last, std::size_t t) {
    if (told_already(view_, out_, Slot::weapon, first, last)) return;
    add_means(view_, s_, Stated{Slot::weapon, std::min(t, first), std::max(t + 1, last), t, view_.text(first, last)},
              out_);
  }

  // "drew a pistol on a waiter", "pointed a rifle at the cashier"
  void gun_on(std::size_t t) {
    if (!any_of(view_.lower(t), {"pulled", "pulling", "drew", "drawing", "pointed", "pointing", "aimed", "aiming",
                                 "trained", "levelled", "leveled", "turned"}) ||
        !verb(t) || by_force(view_, s_, t) || !told(t))
      return;
    bool armed = false;
    for (std::size_t k = t + 1; k < s_.last && k < t + 8; ++k) {
      if (any_of(view_.lower(k), {",", ";", "and", "who", "that", "from", "about", "of", "for", "to", "camera", "toy",
                                  "water", "radar", "spray", "glue", "heat", "nail", "speed"}))
        return;
      armed = armed || view_.is(k, WordClass::arms);
      if (!any_of(view_.lower(k), {"on", "at"})) continue;
      const auto p = view_.phrase_at(k + 1, s_.last);
      if (armed && p && people(*p)) target(*p, t);
      return;
    }
  }

  // What police use against crowds; the token after its words, `none` where `i` begins no such thing.
  std::size_t agent(std::size_t i) const {
    std::size_t last = none;
    if (any_of(view_.lower(i), {"teargas", "tear-gas"})) last = i + 1;
    if ((view_.is(i, "tear") && view_.is(i + 1, "gas")) || (view_.is(i, "pepper") && view_.is(i + 1, "spray")) ||
        (any_of(view_.lower(i), {"rubber", "plastic"}) && view_.is(i + 1, "bullets")) ||
        (view_.is(i, "water") && any_of(view_.lower(i + 1), {"cannon", "cannons"})) ||
        (view_.is(i, "baton") && view_.is(i + 1, "rounds")))
      last = i + 2;
    if (last != none && any_of(view_.lower(last), {"canister", "canisters", "grenade", "grenades", "shells"})) ++last;
    return last;
  }
  // "police fired teargas at strikers", "used water cannon against the crowd", "tear gas was fired"
  void gas(std::size_t t) {
    const std::size_t last = agent(t);
    if (last == none || staged(view_, s_)) return;
    std::size_t cue = none;
    for (std::size_t k = t; k > s_.first && t - k < 7 && cue == none; --k) {
      if (any_of(view_.lower(k - 1), {";", "no", "not", "without", "or"})) return;
      if (fires(k - 1)) cue = k - 1;
    }
    if (cue == none && view_.is(last, WordClass::be))
      for (std::size_t k = last + 1; k < s_.last && k < last + 3 && cue == none; ++k)
        if (fires(k)) cue = k;
    if (cue == none && view_.is(t > s_.first ? t - 1 : t, "with")) cue = with(t - 1);
    if (cue == none || !told(cue)) return;
    std::size_t end = last;
    for (std::size_t k = last; k + 1 < s_.last && any_of(view_.lower(k), {"and", ","}); k = end) {
      const std::size_t next = agent(k + 1);
      if (next == none) break;
      end = next;
    }
    if (told_already(view_, out_, Slot::weapon, t, end)) return at_whom(std::max(end, cue + 1), cue);
    weapon(t, end, cue);
    at_whom(std::max(end, cue + 1), cue);
  }
  void at_whom(std::size_t i, std::size_t cue) {
    for (std::size_t k = i; k < s_.last && k < i + 4; ++k) {
      if (any_of(view_.lower(k), {",", ";", "to", "after", "in"})) return;
      if (!any_of(view_.lower(k), {"at", "on", "into", "against"})) continue;
      const auto p = view_.phrase_at(k + 1, s_.last);
      if (p && people(*p)) target(*p, cue);
      return;
    }
  }
  bool fires(std::size_t i) const {
    return any_of(view_.lower(i), {"fired", "firing", "used", "using", "launched", "launching", "lobbed", "lobbing",
                                   "deployed", "deploying", "unleashed", "shot", "shooting", "threw", "throwing",
                                   "sprayed", "spraying", "hurled", "fire"}) &&
           view_.tag(i) != Upos::noun;
  }
  // "responded with tear gas", "dispersed the crowd with water cannon"
  std::size_t with(std::size_t i) const {
    for (std::size_t k = i; k > s_.first && i - k < 6; --k)
      if (any_of(view_.lower(k - 1), {"responded", "retaliated", "dispersed", "replied", "repelled", "attacked",
                                      "sprayed", "dispersing", "responding", "pushed"}))
        return k - 1;
    return none;
  }

  // "pelted soldiers with bricks", "officers were pelted with bottles"
  void pelted(std::size_t t) {
    if (!any_of(view_.lower(t), {"pelted", "pelting", "stoned", "stoning", "showered", "peppered", "sprayed"}) ||
        !verb(t) || by_force(view_, s_, t) || !told(t))
      return;
    const bool plain = any_of(view_.lower(t), {"pelted", "pelting"});
    // "showered with stones of every colour": jewels
    const bool showered = any_of(view_.lower(t), {"showered"});
    std::size_t with = none;
    for (std::size_t k = t + 1; k < s_.last && k < t + 9 && with == none; ++k) {
      if (any_of(view_.lower(k), {",", ";", "who", "that"})) break;
      if (view_.is(k, "with")) with = k;
    }
    if (with == none ||
        !any_within(view_, with, std::min(with + 9, s_.last),
                    {"bullets",  "gunfire",     "stones",   "rocks",     "bricks",    "bottles",     "acid",
                     "shrapnel", "projectiles", "missiles", "firebombs", "bombs",     "cocktails",   "eggs",
                     "paving",   "debris",      "flares",   "grenades",  "fireworks", "chairs",      "objects",
                     "tiles",    "boulders",    "bolts",    "slabs",     "stone",     "cobblestones"}))
      return;
    if ((!plain && any_within(view_, with, std::min(with + 9, s_.last), {"eggs", "objects", "stone", "fireworks"})) ||
        (showered && any_within(view_, with, std::min(with + 9, s_.last), {"of"})))
      return;
    for (const Phrase& p : view_.passive(t, s_.first) ? subjects_of(view_, s_, t) : objects_of(view_, s_, t))
      if (people(p) || is_premises(view_, p) || (p.noun_first < p.noun_last && vehicle(p.noun_last - 1))) target(p, t);
  }
  bool vehicle(std::size_t i) const {
    return view_.is(i, WordClass::vehicle) || any_of(view_.lower(i), {"buses", "cruiser", "sedan", "saloon",
                                                                      "hatchback", "limousine", "convoy", "scooter"});
  }

  // "he was mown down by a red hatchback", "after being run over by a van"
  void hit_by_car(std::size_t t) {
    if (!any_of(view_.lower(t), {"hit", "struck", "mown", "mowed", "knocked", "run", "killed"}) || !verb(t)) return;
    std::size_t by = t + 1;
    while (by < s_.last && by < t + 4 && !view_.is(by, "by")) {
      if (!any_of(view_.lower(by), {"and", "killed", "over", "down", "twice", "fatally"})) return;
      ++by;
    }
    if (by >= s_.last || !view_.is(by, "by") || !(view_.passive(t, s_.first) || view_.is(t - 1, "being")) || !told(t))
      return;
    const auto p = view_.phrase_at(by + 1, s_.last);
    if (!p || p->noun_first == p->noun_last) return;
    const std::size_t head = p->noun_last - 1;
    if (!vehicle(head) && !make(*p)) return;
    const auto whom = subjects_of(view_, s_, t);
    if (!whom.empty() && whom.front().noun_first < whom.front().noun_last && !means_people(view_, whom.front()) &&
        !any_of(view_.lower(whom.front().noun_last - 1), {"she", "he", "they", "i", "we", "who"}))
      return;
    weapon(p->noun_first, p->noun_last, t);
  }
  // "a red Skoda estate": a car by its maker
  bool make(const Phrase& p) const {
    if (!view_.capital(p.noun_last - 1)) return false;
    for (std::size_t k = p.noun_first; k < p.noun_last; ++k)
      if (view_.capital(k) &&
          any_of(view_.lower(k), {"toyota",   "honda",    "ford",       "chevrolet", "chevy",   "nissan",    "bmw",
                                  "audi",     "mercedes", "volkswagen", "vw",        "hyundai", "kia",       "mazda",
                                  "subaru",   "dodge",    "chrysler",   "jeep",      "buick",   "cadillac",  "lexus",
                                  "acura",    "volvo",    "renault",    "peugeot",   "citroen", "citroën",   "fiat",
                                  "vauxhall", "opel",     "skoda",      "seat",      "tesla",   "porsche",   "lincoln",
                                  "gmc",      "pontiac",  "mitsubishi", "suzuki",    "jaguar",  "land-rover"}))
        return true;
    return false;
  }

  // "overpowered the night porter"; who overpowers an attacker defends himself
  void overpowered(std::size_t t) {
    if (!any_of(view_.lower(t), {"overpowered", "overpowering"}) || !told(t)) return;
    for (const Phrase& p : view_.passive(t, s_.first) ? subjects_of(view_, s_, t) : objects_of(view_, s_, t)) {
      if (p.noun_first == p.noun_last) continue;
      const std::size_t head = p.noun_last - 1;
      if (view_.is(head, WordClass::force) ||
          any_of(view_.lower(head), {"deputy", "warder", "warders", "jailer", "cashier", "clerk", "driver"}))
        target(p, t);
    }
  }

  // "a girl was pepper-sprayed": the verb has the weapon in it
  void sprayed(std::size_t t) {
    if (!any_of(view_.lower(t), {"pepper-sprayed", "tear-gassed", "teargassed", "maced", "petrol-bombed"}) || !told(t))
      return;
    weapon(t, t + 1, t);
    for (const Phrase& p : view_.passive(t, s_.first) ? subjects_of(view_, s_, t) : objects_of(view_, s_, t))
      if (people(p)) target(p, t);
  }

  // "killed by a bullet", "the bullet that hit her", "fired six bullets", "struck by bullets"
  void bullet(std::size_t t) {
    if (!any_of(view_.lower(t), {"bullet", "bullets"}) || staged(view_, s_)) return;
    if (view_.noun_like(t + 1) && !any_of(view_.lower(t + 1), {"ricochet", "wound", "wounds"}))
      return;  // "bullet holes"
    if (t > s_.first && any_of(view_.lower(t - 1), {"rubber", "plastic", "silver", "magic"})) return;
    const auto strikes = [&](std::size_t i) {
      return any_of(view_.lower(i),
                    {"killed", "struck", "hit", "wounded", "injured", "died", "killing", "hitting", "striking",
                     "pierced", "grazed", "fired", "firing", "sprayed", "spraying", "fatally", "shot", "pumped"});
    };
    std::size_t cue = none;
    for (std::size_t k = t; k > s_.first && t - k < 8 && cue == none; --k) {
      if (any_of(view_.lower(k - 1), {",", ";", "no", "not", "and", "without", "bit", "bite", "dodged"})) return;
      if (strikes(k - 1)) cue = k - 1;
    }
    for (std::size_t k = t + 1; cue == none && k < s_.last && k < t + 4; ++k) {
      if (any_of(view_.lower(k), {",", ";", "and"})) break;
      if (strikes(k)) cue = k;
    }
    if (cue == none || !told(cue)) return;
    std::size_t first = phrase_begin(view_, s_, t);
    while (first < t && (view_.is(first, "police") || view_.is(first, ","))) ++first;
    weapon(first, t + 1, cue);
  }

  const View& view_;
  const Sentence& s_;
  Findings& out_;
};

}  // namespace

void find_aimed_at(const View& view, const Sentence& sentence, std::size_t t, Findings& out) {
  Aimed(view, sentence, out).at(t);
}

}  // namespace stemma::understand
