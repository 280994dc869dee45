#include "understand/statements_means.hpp"

#include <algorithm>
#include <initializer_list>
#include <set>
#include <string>
#include <utility>

#include "base/ascii.hpp"
#include "understand/certainty.hpp"
#include "understand/counts_subject.hpp"
#include "understand/deeds.hpp"
#include "understand/launches.hpp"
#include "understand/polarity.hpp"
#include "understand/statements_background.hpp"
#include "understand/statements_raided.hpp"
#include "understand/statements_valued.hpp"

namespace stemma::understand {
namespace {

using base::any_of;

class Means {
 public:
  Means(const View& view, Findings& out) : view_(view), out_(out) {}

  void run() {
    for (int round = 0; round < 2; ++round) {
      learning_ = round == 0;
      for (const Sentence& s : view_.draft().sentences) {
        s_ = &s;
        used_ = s.first;
        for (std::size_t t = s.first; t < s.last; ++t) {
          driven(t);
          if (learning_) continue;
          shot(t);
          launched(t);
          used_ = find_arms(view_, s, t, used_, out_);
          vehicle_attack(t);
          find_target(view_, s, t, out_);
          pelted(t);
          find_fire(view_, s, t, out_);
          find_raided(view_, s, t, out_);
          find_aimed_at(view_, s, t, out_);
          find_war_target(view_, s, t, out_);
        }
      }
    }
  }

 private:
  void add(Slot slot, std::size_t first, std::size_t last, std::size_t anchor, std::string value) {
    add_means(view_, *s_, Stated{slot, first, last, anchor, std::move(value)}, out_);
  }

  // The noun phrase from `i` on that names people or something that can be attacked, with its participle ("a crowd
  // celebrating X").
  std::optional<Phrase> crowd_at(std::size_t i) const {
    for (std::size_t k = i; k < s_->last && k < i + 3; ++k) {
      const auto p = view_.phrase_at(k, s_->last);
      if (!p || p->noun_first == p->noun_last) continue;
      for (std::size_t m = p->noun_first; m < p->noun_last; ++m)
        if (view_.is(m, WordClass::crowd) || view_.is(m, WordClass::people)) return p;
      if (view_.is(p->noun_last - 1, WordClass::person) || view_.is(p->noun_last - 1, "others")) return p;
      return std::nullopt;
    }
    return std::nullopt;
  }

  std::size_t vehicle_before(std::size_t t) const {
    for (std::size_t k = t; k > s_->first && t - k < 12; --k) {
      if (any_of(view_.lower(k - 1), {";", ":"})) break;
      if (view_.is(k - 1, WordClass::vehicle)) return k - 1;
    }
    return none;
  }
  std::size_t vehicle_after(std::size_t t, std::size_t end) const {
    for (std::size_t k = t + 1; k < end && k < t + 9; ++k)
      if (view_.is(k, WordClass::vehicle)) return k;
    return none;
  }

  // "drove a van into a queue", "a lorry ploughed through stalls", "mowed down cyclists"
  void driven(std::size_t t) {
    // Past forms are verbs, whatever a tagger takes them for.
    const bool past = view_.lower(t).ends_with("ed") ||
                      any_of(view_.lower(t), {"tore", "drove", "ran", "sped", "struck", "mown", "driven"});
    if (!view_.is(t, WordClass::impact) || (view_.tagged() && view_.tag(t) == Upos::noun && !past)) return;
    std::size_t link = none;
    for (std::size_t k = t + 1; k < s_->last && k < t + 14; ++k) {
      if (any_of(view_.lower(k), {"into", "through", "over", "down", "at", "on"})) {
        link = k;
        if (!any_of(view_.lower(k), {"at", "on"})) break;
      }
      if (any_of(view_.lower(k), {";", ":", "."})) break;
    }
    if (link == none) return intransitive(t);
    const auto crowd = crowd_at(link + 1);
    const std::size_t object = vehicle_after(t, link), subject = vehicle_before(t);
    const bool rammed = view_.lower(t).starts_with("ramm") && object != none && view_.is(link, "into") &&
                        !view_.noun_like(object + 1) && !by_force(view_, *s_, t) && !rehearsed(view_, *s_);
    const std::size_t vehicle = object != none ? object : subject;
    const bool mowing = view_.lower(t).starts_with("mow");
    if (vehicle != none && (crowd || mowing || rammed || known(vehicle))) {
      if (learning_) {
        if (crowd || mowing || rammed) vehicles_.insert(std::string(view_.lower(vehicle)));
        return;
      }
      weapon_vehicle(vehicle, t);
    }
    if (learning_) return;
    if (!crowd) {  // "rammed their car into a jewellery store"
      const bool rams = any_of(view_.lower(t), {"rammed", "ramming", "drove", "driving", "crashed", "smashed"});
      const auto what = rams && view_.is(link, "into") && object != none && known(object)
                            ? view_.phrase_at(link + 1, s_->last)
                            : std::nullopt;
      if (what && what->noun_first < what->noun_last && view_.is(what->noun_last - 1, WordClass::locale))
        add(Slot::target, t, what->last, t, view_.text(what->noun_first, what->noun_last));
      return;
    }
    if (vehicle == none && !mowing && vehicles_.empty()) return;
    if (any_of(view_.lower(link), {"at", "on"}) && vehicle == none) return;
    target(*crowd, t);
  }

  // "the truck accelerated", "the truck swerved to the left": only of a vehicle that the report knows as the
  // weapon
  void intransitive(std::size_t t) {
    if (learning_) return;
    const std::size_t vehicle = vehicle_before(t);
    if (vehicle != none && t - vehicle < 4 && (known(vehicle) || knocked_down(t))) weapon_vehicle(vehicle, t);
    const bool active = !view_.passive(t, s_->first);
    if (const auto crowd = active && any_of(view_.lower(t), {"hit", "hitting", "struck", "crushing", "trampling"})
                               ? crowd_at(t + 1)
                               : std::nullopt;
        crowd && vehicle != none && (known(vehicle) || knocked_down(t)))
      target(*crowd, t);
  }

  // "the car struck her", "a van hit two girls"
  bool knocked_down(std::size_t t) const {
    if (!any_of(view_.lower(t), {"hit", "struck", "hitting", "striking"}) || view_.passive(t, s_->first)) return false;
    const auto whom = view_.phrase_at(t + 1, s_->last);
    if (!whom || whom->noun_first == whom->noun_last || !means_people(view_, *whom)) return false;
    // "struck her as strange", "hit customers in the pocket", "the taxi driver struck", "a police car struck"
    if (any_of(view_.lower(whom->last), {"as", "hard"}) ||
        (view_.is(whom->last, "in") && view_.is(whom->last + 2, "pocket")) || by_force(view_, *s_, t))
      return false;
    const auto subjects = subjects_of(view_, *s_, t);
    return !subjects.empty() && subjects.front().noun_first < subjects.front().noun_last &&
           view_.is(subjects.front().noun_last - 1, WordClass::vehicle) &&
           !any_of(view_.lower(subjects.front().noun_last - 2), {"police", "patrol", "new"});
  }

  bool known(std::size_t vehicle) const { return vehicles_.contains(std::string(view_.lower(vehicle))); }

  void weapon_vehicle(std::size_t vehicle, std::size_t t) {
    if (vehicle < used_) return;
    used_ = vehicle + 1;
    const std::size_t first = phrase_begin(view_, *s_, vehicle);
    add(Slot::weapon, std::min(first, t), std::max(vehicle, t) + 1, t, view_.text(first, vehicle + 1));
  }

  void target(const Phrase& crowd, std::size_t t) {
    // "a crowd marking the harvest": what they did says who they were
    auto all = view_.phrases_at(crowd.first, s_->last);  // "men, women and children"
    while (!all.empty() && !means_people(view_, all.back())) all.pop_back();
    std::size_t last = all.empty() || view_.is(t, "of") ? crowd.last : std::max(crowd.last, all.back().last);
    const std::size_t value_last = last;
    if (view_.lower(last).ends_with("ing") || any_of(view_.lower(last), {"of", "gathered", "who", "on", "in", "at"}))
      for (std::size_t k = last; k < s_->last && k < value_last + 8 && !any_of(view_.lower(k), {",", ".", ";", "and"});
           ++k)
        last = k + 1;
    add(Slot::target, std::min(t, crowd.first), std::max(t + 1, last), t,
        view_.text(crowd.noun_first, std::max(crowd.noun_last, value_last)));
  }

  // "shots were fired inside the hall", "gunfire erupted outside a school"
  bool heard(std::size_t t) const {
    if (!any_of(view_.lower(t), {"gunfire", "shots"})) return false;
    if (by_force(view_, *s_, t) || by_force(view_, *s_, std::min(t + 2, s_->last - 1)) || rehearsed(view_, *s_) ||
        any_within(view_, s_->first, s_->last,
                   {"warning", "blank", "salute", "celebration", "air", "battle", "penalty", "war", "first",
                    "fireworks", "backfiring", "archers", "screen", "bar", "funeral", "coast"}))
      return false;
    if (view_.is(t, "gunfire")) return any_of(view_.lower(t + 1), {"erupted", "broke", "rang", "started", "began"});
    return view_.is(t + 1, "rang") || any_within(view_, t + 1, std::min(t + 4, s_->last), {"fired"});
  }

  // "missiles were fired" is no gunfire: persons were shot.
  bool people_before(std::size_t t) const {
    for (const Phrase& p : subjects_of(view_, *s_, t)) {
      if (p.noun_first == p.noun_last || p.name) return true;
      const std::size_t head = p.noun_last - 1;
      if (view_.is(head, WordClass::people) || view_.is(head, WordClass::person) ||
          view_.is(head, WordClass::plain_people) || view_.is(head, WordClass::crowd))
        return true;
    }
    return false;
  }

  // "the gunman was shot": the attacker himself
  bool attacker_before(std::size_t t) const {
    for (std::size_t k = t; k > s_->first && t - k < 12; --k)
      if (view_.is(k - 1, WordClass::attacker) || any_of(view_.lower(k - 1), {"driver", "he", "him"})) return true;
    return false;
  }

  // "opened fire on the guards", "shooting at people", "fired at officers"
  void shot(std::size_t t) {
    if (heard(t) && polarity_at(view_, *s_, t) == Scope::affirmed) return add(Slot::weapon, t, t + 1, t, "gunfire");
    const bool opened = any_of(view_.lower(t), {"opened", "opening", "open", "opens"}) && view_.is(t + 1, "fire");
    const bool fired = any_of(view_.lower(t), {"fired", "firing", "shooting", "shot", "fires"}) &&
                       !view_.is(t + 1, WordClass::incident) && (!view_.tagged() || view_.tag(t) == Upos::verb);
    if (!opened && !fired) return;
    if (by_force(view_, *s_, t) || polarity_at(view_, *s_, t) != Scope::affirmed) return;
    bool named = any_within(view_, t > s_->first + 4 ? t - 4 : s_->first, t, {"shots"});  // heard before
    // Not "a missile was fired", "shot a gun" either: the weapon has its own name.
    for (std::size_t k = t > s_->first + 7 ? t - 7 : s_->first; k < std::min(s_->last, t + 6); ++k)
      named = named || (fired && view_.is(k, WordClass::arms) && !view_.is(k, "arms"));
    const std::size_t verb_end = opened ? t + 2 : t + 1;
    std::size_t link = none;
    for (std::size_t k = verb_end; k < s_->last && k < verb_end + 5 && link == none; ++k)
      if (any_of(view_.lower(k), {"at", "on", "into", "upon"})) link = k;
    const auto crowd = link == none ? std::nullopt : crowd_at(link + 1);
    const auto thing = link == none || crowd ? std::nullopt : view_.phrase_at(link + 1, s_->last);
    if (thing && thing->noun_first < thing->noun_last &&
        (view_.is(thing->noun_last - 1, WordClass::craft) || view_.is(thing->noun_last - 1, WordClass::vehicle))) {
      if (!named) add(Slot::weapon, t, thing->last, t, "gunfire");
      return target(*thing, t);
    }
    const bool victims =
        (!view_.is(t, "fired") && view_.passive(t, s_->first) && !attacker_before(t) && people_before(t)) ||
        view_.is(verb_end, "dead");
    if (fired && !crowd && !victims) return;
    const std::size_t last = crowd ? crowd->last : verb_end;
    if (!named) add(Slot::weapon, t, last, t, opened || view_.lower(t).starts_with("fir") ? "gunfire" : "shooting");
    if (!crowd) return;
    target(*crowd, t);
    // "at a clerk and at a guard"
    if (view_.is(crowd->last, "and") && any_of(view_.lower(crowd->last + 1), {"at", "on"}))
      if (const auto next = crowd_at(crowd->last + 2)) target(*next, t);
  }

  // "fired a missile", "the rocket landed", "the missile launch": what was launched, whoever watched or condemned it
  void launched(std::size_t t) {
    std::size_t last = launched_by(view_, *s_, t);
    if (last == none && launch_noun(view_, *s_, t)) {
      for (std::size_t k = t; k > s_->first && t - k < 3 && last == none; --k)
        if (projectile(view_, k - 1)) last = k - 1;
      for (std::size_t k = t + 1; k < s_->last && k < t + 9 && last == none; ++k)
        if (projectile(view_, k)) last = k;
    }
    if (last == none || last < used_ || launched_none(view_, t, last)) return;
    for (std::size_t k = t; k > s_->first && t - k < 3; --k)  // "police fired rockets of tear gas"
      if (any_of(view_.lower(k - 1), {"police", "officers"})) return;
    if (launch_noun(view_, *s_, t) && unrealised(view_, *s_, t)) return;
    used_ = last + 1;
    const std::size_t first = phrase_begin(view_, *s_, last);
    add(Slot::weapon, std::min(first, t), std::max(last, t) + 1, t, view_.text(first, last + 1));
  }

  // "attacked police with rocks and flares": what comes to hand
  void pelted(std::size_t t) {
    if (!any_of(view_.lower(t), {"attacked", "attacking", "pelted", "pelting", "beaten", "beat", "beating", "battered",
                                 "bludgeoned", "armed", "clashed"}) ||
        by_force(view_, *s_, t) || make_believe(view_, *s_))
      return;
    for (std::size_t k = t + 1; k + 1 < s_->last && k < t + 40; ++k)  // "beaten with clubs in X by officers"
      if (view_.is(k, "by") && by_force(view_, *s_, k - 1)) return;
    if (view_.lower(t).starts_with("beat") || view_.is(t, "battered")) {
      const auto whom = view_.passive(t, s_->first) ? subjects_of(view_, *s_, t) : objects_of(view_, *s_, t);
      if (whom.empty() || !means_people(view_, whom.front())) return;
    }
    for (std::size_t k = t + 1; k + 1 < s_->last && k < t + 9; ++k) {
      if (any_of(view_.lower(k), {",", ";", "and", "who", "that"})) return;
      if (!view_.is(k, "with")) continue;
      const auto all = view_.phrases_at(k + 1, s_->last);
      if (all.empty() || all.front().noun_first == all.front().noun_last ||
          !any_of(view_.lower(all.front().noun_last - 1),
                  {"rocks",  "stones",  "bricks",   "bottles", "flares", "sticks",  "stick",     "clubs", "club",
                   "batons", "bat",     "bats",     "bars",    "bar",    "hammers", "fireworks", "stone", "rock",
                   "brick",  "crowbar", "crowbars", "fists",   "whips",  "chains",  "pipes",     "pipe"}))
        return;
      return add(Slot::weapon, k, all.back().last, t, view_.text(all.front().noun_first, all.back().last));
    }
  }

  // "the truck attack", "using a lorry as a weapon", "the deadly truck", "used a truck to kill"
  void vehicle_attack(std::size_t t) {
    if (!view_.is(t, WordClass::vehicle) || t < used_) return;
    const bool noun = view_.is(t + 1, WordClass::attack) || view_.is(t + 1, "bomb") || view_.is(t + 1, "bombing");
    bool use = false;
    for (std::size_t k = t; k > s_->first && t - k < 8; --k)
      use = use || any_of(view_.lower(k - 1), {"using", "used", "use", "turning", "deadly", "rampaging", "killer"});
    const bool hit_by = t >= s_->first + 2 && known(t) && (view_.is(t - 2, "by") || (t >= 3 && view_.is(t - 3, "by")));
    if (!noun && !(use && (known(t) || as_weapon(t))) && !hit_by) return;
    used_ = t + 1;
    const std::size_t first = phrase_begin(view_, *s_, t);
    const std::size_t before = out_.size();
    add(Slot::weapon, first, t + (noun ? 2 : 1), t, view_.text(first, t + 1));
    // What a phrase names in passing ("the deadly truck") no verb of its sentence puts in doubt.
    if (out_.size() > before && !use) out_.back().statement.certainty = Certainty::asserted;
  }
  bool as_weapon(std::size_t t) const {
    for (std::size_t k = t + 1; k < s_->last && k < t + 9; ++k)
      if (any_of(view_.lower(k), {"weapon", "kill", "murder", "attack", "run"})) return true;
    return false;
  }

  const View& view_;
  Findings& out_;
  const Sentence* s_ = nullptr;
  std::set<std::string> vehicles_;  // of this report, known to have been driven into people
  std::size_t used_ = 0;
  bool learning_ = false;
};

}  // namespace

void find_weapons_and_targets(const View& view, Findings& out) { Means(view, out).run(); }

}  // namespace stemma::understand
