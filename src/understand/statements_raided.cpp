#include "understand/statements_raided.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "base/ascii.hpp"
#include "understand/counts_subject.hpp"
#include "understand/crimes.hpp"
#include "understand/deeds.hpp"
#include "understand/polarity.hpp"
#include "understand/statements_means.hpp"
#include "understand/statements_valued.hpp"

namespace stemma::understand {
namespace {

using base::any_of;

// Verbs of robbery and wrecking: what they take is premises, a craft, a vehicle.
bool robs(std::string_view w) {
  return any_of(w, {"robbed",    "robbing",    "burgled",     "burgling",     "burglarized", "burglarised",
                    "ransacked", "ransacking", "looted",      "looting",      "plundered",   "plundering",
                    "pillaged",  "pillaging",  "vandalised",  "vandalized",   "vandalising", "vandalizing",
                    "torched",   "torching",   "firebombed",  "firebombing",  "dynamited",   "smashed",
                    "smashing",  "torpedoed",  "fire-bombed", "fire-bombing", "bombarded",   "bombarding"});
}

// Verbs that take a ship: of anything else they say less ("seized the moment", "captured the town").
bool takes_craft(std::string_view w) {
  return any_of(w,
                {"seized", "seizing", "commandeered", "commandeering", "captured", "capturing", "hijacked", "hijacking",
                 "boarded", "boarding", "capture", "seizure", "abduction", "surrounded", "surrounding"});
}

bool sinks(std::string_view w) { return any_of(w, {"sank", "sunk", "sinking", "scuttled", "torpedoed"}); }

// "the robbery of", "a heist at", "the smash-and-grab on"
bool robbery_noun(std::string_view w) {
  return any_of(
      w, {"robbery",     "robberies", "burglary",       "burglaries", "heist",     "heists",  "hold-up",    "holdup",
          "break-in",    "break-ins", "smash-and-grab", "ram-raid",   "ram-raids", "looting", "ransacking", "torching",
          "firebombing", "vandalism", "plundering",     "raid",       "raids",     "arson"});
}

class Raids {
 public:
  Raids(const View& view, const Sentence& sentence, Findings& out) : view_(view), s_(sentence), out_(out) {}

  void at(std::size_t t) {
    robbed(t);
    taken(t);
    broken_into(t);
    robbery(t);
    rammed(t);
    burned(t);
  }

 private:
  bool verb(std::size_t t) const { return !view_.tagged() || view_.tag(t) == Upos::verb; }
  bool told(std::size_t t) const {
    return polarity_at(view_, s_, t) == Scope::affirmed && !staged(view_, s_) && !cleared(view_, s_) &&
           !unrealised_verb(t);
  }
  // "police prevented them from robbing", "a plan for robbing"
  bool unrealised_verb(std::size_t t) const {
    return any_within(view_, t > s_.first + 4 ? t - 4 : s_.first, t,
                      {"from", "plan", "plans", "plot", "threat", "risk", "if", "against", "for", "before", "without",
                       "instead", "rather", "than"});
  }
  void add(Slot slot, const Phrase& p, std::size_t t) {
    const std::size_t first = std::min(p.first, t), last = std::max(p.last, t + 1);
    if (p.noun_first == p.noun_last || p.negative || told_already(view_, out_, slot, p.noun_first, p.noun_last)) return;
    const std::size_t before = out_.size();
    add_means(view_, s_, Stated{slot, first, last, t, view_.text(p.noun_first, p.noun_last)}, out_);
    if (out_.size() > before && accused(t)) out_.back().statement.certainty = Certainty::hedged;
  }
  // "accused of robbing a bank"
  bool accused(std::size_t t) const {
    return any_within(view_, t > s_.first + 8 ? t - 8 : s_.first, t,
                      {"accused", "suspected", "alleged", "allegedly", "charged", "reportedly", "apparently"});
  }

  // What was done to by the verb at `t`: the subject of a passive, the noun of a participle, else the object.
  std::vector<Phrase> suffered(std::size_t t) const {
    const Token& token = view_.token(t);
    const bool passive = view_.passive(t, s_.first), participle = !view_.lower(t).ends_with("ing");
    const bool of_noun =
        token.head != none && token.head < t &&
        ((passive && token.relation == Deprel::acl_relcl) || (participle && token.relation == Deprel::acl));
    if (of_noun) {
      const auto p = phrase_ending_at(view_, s_.first, token.head + 1);
      return p ? std::vector<Phrase>{*p} : std::vector<Phrase>{};
    }
    return passive ? subjects_of(view_, s_, t) : objects_of(view_, s_, t);
  }

  // "robbed a bank", "a store was looted"; people, too, are robbed
  void robbed(std::size_t t) {
    const bool held_up = any_of(view_.lower(t), {"held", "holding"}) && view_.is(t + 1, "up");
    const bool blown_up = any_of(view_.lower(t), {"blew", "blown", "blowing"}) && view_.is(t + 1, "up");
    if (!(robs(view_.lower(t)) || held_up || blown_up) || !verb(t) || by_force(view_, s_, t) || !told(t)) return;
    const std::size_t end = held_up || blown_up ? t + 1 : t;
    if (view_.is(end + 1, "of") || by_a_thing(view_, s_, t)) return;  // "robbed of victory"
    const auto all = end != t && !view_.passive(t, s_.first) ? view_.phrases_at(end + 1, s_.last) : suffered(t);
    for (const Phrase& p : all) {
      const bool robbed_people = view_.lower(t).starts_with("robb") && p.noun_first < p.noun_last &&
                                 view_.tag(p.noun_last - 1) == Upos::noun && means_people(view_, p);
      if (!is_premises(view_, p) && !is_craft(view_, p) && !robbed_people &&
          !(vehicle(p) && !view_.lower(t).starts_with("smash")))  // "smashed their tractor into a wall"
        continue;
      if (held_up && is_craft(view_, p)) continue;                         // "traffic held up a train"
      if (view_.lower(t).starts_with("robb") && view_.is(p.last, "of")) {  // "robbed the store of its last copies"
        const auto of = view_.phrase_at(p.last + 1, s_.last);
        const bool loot = of && any_within(view_, of->first, std::min(of->last + 2, s_.last),
                                           {"money", "cash", "jewels", "jewellery", "jewelry", "takings", "goods",
                                            "valuables", "gold", "diamonds", "savings", "watches", "phones", "drugs",
                                            "weapons", "dollars", "pounds"});
        if (of && of->definite && !loot) continue;
      }
      add(Slot::target, p, t);
    }
  }
  bool vehicle(const Phrase& p) const {
    if (p.noun_first == p.noun_last) return false;
    return view_.is(p.noun_last - 1, WordClass::vehicle) || any_of(view_.lower(p.noun_last - 1), {"vans", "buses"});
  }

  // "seized a ferry", "a yacht that had been hijacked", "had sunk the barge"
  void taken(std::size_t t) {
    const std::string_view w = view_.lower(t);
    const bool takes = takes_craft(w), sunk = sinks(w);
    if (!(takes || sunk) || !told(t)) return;
    if (view_.is(t + 1, "of") && (view_.tag(t) == Upos::noun || w.ends_with("ing"))) return craft_of(t);
    if (!verb(t) || any_of(w, {"capture", "seizure", "abduction"})) return;
    if (takes && (lawful(t) || ((w.starts_with("board") || w.starts_with("surround")) && !attackers(t)))) return;
    for (const Phrase& p : suffered(t)) {
      if (!is_craft(view_, p) || (takes && pirates_own(p))) continue;
      if (sunk && !sunk_by_somebody(t, p)) continue;
      add(Slot::target, p, t);
    }
  }
  // Seized by police or a navy, coastguard or customs: nobody's target.
  bool lawful(std::size_t t) const {
    if (by_force(view_, s_, t)) return true;
    return any_within(view_, t > s_.first + 8 ? t - 8 : s_.first, std::min(s_.last, t + 14),
                      {"customs",   "coastguard", "coast",   "agents",    "court", "smuggling",  "drugs",
                       "cocaine",   "heroin",     "illegal", "illegally", "navy",  "naval",      "bank",
                       "banks",     "loan",       "loans",   "unpaid",    "debts", "government", "sheriff",
                       "creditors", "passengers", "frigate", "warship",   "ins",   "uss",        "hms"});
  }
  bool attackers(std::size_t t) const {
    for (std::size_t k = t > s_.first + 8 ? t - 8 : s_.first; k < std::min(s_.last, t + 8); ++k)
      if (view_.is(k, WordClass::attacker) || any_of(view_.lower(k), {"commandos", "brigands", "bandits"}) ||
          (k < t && view_.is(k, "armed")))
        return true;
    return false;
  }
  bool pirates_own(const Phrase& p) const {
    return any_within(view_, p.first, std::min(p.last + 4, s_.last),
                      {"pirate", "pirates'", "smugglers", "mother", "suspected", "skiff", "skiffs"});
  }
  // "the rebels sank a barge", "sunk by a torpedo"; not "the ferry sank", "the storm sank a boat"
  bool sunk_by_somebody(std::size_t t, const Phrase& p) const {
    const auto nature = [&](std::size_t i) {
      return any_of(view_.lower(i), {"storm", "waves", "wave", "iceberg", "typhoon", "hurricane", "cyclone", "weather",
                                     "gale", "tsunami", "leak", "fire", "collision", "winds", "seas"});
    };
    for (std::size_t k = s_.first; k < s_.last && k < s_.first + 400; ++k)
      if (nature(k)) return false;
    if (p.last <= t) {  // passive: only with who or what did it, or plainly "was sunk"
      for (std::size_t k = t + 1; k < s_.last && k < t + 3; ++k)
        if (view_.is(k, "by")) return true;
      return false;
    }
    return true;
  }
  // "the capture of the ferry Ostra", "the sinking of a barge"
  void craft_of(std::size_t t) {
    if (unrealised(view_, s_, t)) return;
    const auto p = view_.phrase_at(t + 2, s_.last);
    if (!p || !is_craft(view_, *p) || !(p->single || p->quantity || p->name)) return;
    if (sinks(view_.lower(t)) && !deed_by(p->last) && !warlike()) return;
    if (sinks(view_.lower(t)) || (!lawful(t) && !pirates_own(*p))) add(Slot::target, *p, t);
  }
  bool warlike() const {
    for (std::size_t k = s_.first; k < s_.last && k < s_.first + 60; ++k)
      if (view_.is(k, WordClass::attacker) ||
          any_of(view_.lower(k), {"navy", "naval", "warship", "frigate", "submarine", "torpedo", "missile", "gunboat"}))
        return true;
    return false;
  }
  // Whether "by" and somebody follows: "the sinking of a barge by the rebels".
  bool deed_by(std::size_t i) const {
    for (std::size_t k = i; k < s_.last && k < i + 6; ++k)
      if (view_.is(k, "by")) return true;
    return false;
  }

  // "broke into a church"; not "broke into the market"
  void broken_into(std::size_t t) {
    if (!any_of(view_.lower(t), {"broke", "broken", "breaking"}) || !view_.is(t + 1, "into") || !verb(t) || !told(t) ||
        by_force(view_, s_, t))
      return;
    if (view_.passive(t, s_.first)) {
      for (const Phrase& p : subjects_of(view_, s_, t))
        if (is_premises(view_, p) || vehicle(p)) add(Slot::target, p, t);
      return;
    }
    const auto p = view_.phrase_at(t + 2, s_.last);
    if (!p || !(is_premises(view_, *p) || vehicle(*p)) || any_of(view_.lower(p->noun_last - 1), {"market", "markets"}))
      return;
    add(Slot::target, *p, t);
  }

  // "the robbery of a museum", "a heist at a casino", "the smash-and-grab on the pawnshop"
  void robbery(std::size_t t) {
    const bool bombing = any_of(view_.lower(t), {"bombing", "shelling", "storming", "bombardment", "ramming"});
    if (!(robbery_noun(view_.lower(t)) || bombing) || (view_.tagged() && view_.tag(t) == Upos::verb) || !told(t))
      return;
    std::size_t link = t + 1;
    if (view_.is(link, "attack") || view_.time_at(link)) ++link;
    const bool of = view_.is(link, "of"), on = view_.is(link, "on"), place = any_of(view_.lower(link), {"at", "in"});
    const bool raid = view_.lower(t).starts_with("raid");
    if (!(of || (on && !bombing) || (place && !bombing)) || (raid && (!place || by_force(view_, s_, t)))) return;
    if (unrealised(view_, s_, t) || any_within(view_, t, s_.last, {"filmed", "staged", "rehearsed"}) ||
        (t > s_.first && view_.tag(t - 1) == Upos::verb && !view_.lower(t - 1).ends_with("ed")))
      return;  // "covers burglary of"
    const auto p = view_.phrase_at(link + 1, s_.last);
    if (!p || any_within(view_, p->last, std::min(p->last + 4, s_.last), {"would", "could", "might", "may"})) return;
    if (p->noun_first == p->noun_last || !(p->single || p->quantity || p->name || p->definite)) return;
    const std::size_t head = p->noun_last - 1;
    const bool shown = view_.is(link, "at") && any_of(view_.lower(head), {"exhibition", "fair"});
    if (view_.is(link, "in") && !any_of(view_.lower(head), {"shop", "store", "bank", "house", "home"})) return;
    if (is_premises(view_, *p) || is_craft(view_, *p) || shown) add(Slot::target, *p, t);
  }

  // "rammed a tractor into the gate of a depot": by raiders, not by accident
  void rammed(std::size_t t) {
    const std::string_view w = view_.lower(t);
    const bool rams = any_of(w, {"rammed", "ramming", "ram"});
    if (!(rams || any_of(w, {"crashed", "crashing", "crash", "smashed", "smashing", "smash", "drove", "driving",
                             "ploughed", "plowed", "slammed", "slamming", "reversed", "reversing", "steered", "backed",
                             "driven", "plowing", "ploughing"})) ||
        !verb(t) || !told(t) || by_force(view_, s_, t) || rehearsed(view_, s_) || !(rams || raiders()))
      return;
    std::size_t car = none, link = none;
    for (std::size_t k = t + 1; k < s_.last && k < t + 9 && link == none; ++k) {
      if (view_.is(k, WordClass::vehicle) || any_of(view_.lower(k), {"4x4", "digger", "forklift", "tractor"})) car = k;
      if (any_of(view_.lower(k), {"into", "through"})) link = k;
      if (any_of(view_.lower(k), {",", ";", ":"})) return;
    }
    if (car == none || link == none) return;
    auto p = view_.phrase_at(link + 1, s_.last);
    if (p && p->noun_first < p->noun_last && facade(p->noun_last - 1) && view_.is(p->last, "of"))
      p = view_.phrase_at(p->last + 1, s_.last);
    if (!p || p->noun_first == p->noun_last || !(is_premises(view_, *p) || facade(p->noun_last - 1))) return;
    add(Slot::target, *p, t);
    if (told_already(view_, out_, Slot::weapon, car, car + 1)) return;
    const std::size_t first = phrase_begin(view_, s_, car);
    add_means(view_, s_, Stated{Slot::weapon, t, car + 1, t, view_.text(first, car + 1)}, out_);
  }
  bool facade(std::size_t i) const {
    return any_of(view_.lower(i), {"front", "window", "windows", "facade", "façade", "entrance", "door", "doors",
                                   "gate", "gates", "wall", "shutters", "storefront", "shopfront", "side"});
  }
  // Whether the sentence or one beside it tells of robbers or of intent.
  bool raiders() const {
    if (any_within(view_, s_.first, s_.last, {"fainted", "accident", "accidentally", "skidded", "swerved", "brakes"}) ||
        any_within(view_, s_.first, s_.last, {"seizure", "unwell", "pedal"}))
      return false;
    for (std::size_t k = s_.first + 1; k < s_.last; ++k)  // "it was not a robbery"
      if (robbery_noun(view_.lower(k)) &&
          any_within(view_, k > s_.first + 3 ? k - 3 : s_.first, k, {"not", "n't", "no", "never"}))
        return false;
    const auto& all = view_.draft().sentences;
    const std::size_t i = static_cast<std::size_t>(&s_ - all.data());
    const std::size_t from = i > 0 ? all[i - 1].first : s_.first;
    const std::size_t to = std::min(i + 1 < all.size() ? all[i + 1].last : s_.last, from + 300);
    return any_within(
        view_, from, to,
        {"robbers",        "raiders",      "ram-raiders",   "thieves", "burglars", "robbery",  "robbed",
         "heist",          "raid",         "ram-raid",      "stole",   "stolen",   "stealing", "looted",
         "smash-and-grab", "deliberately", "intentionally", "bandits", "gang",     "grabbing", "grabbed"});
  }

  // "the school was damaged by arsonists", "an arsonist has damaged the school", "destroyed in an arson fire"
  void burned(std::size_t t) {
    if (!any_of(view_.lower(t), {"arson", "arsonist", "arsonists", "vandals", "looters"}) || !told(t)) return;
    const std::size_t from = t > s_.first + 6 ? t - 6 : s_.first;
    for (std::size_t k = t; k > from; --k)
      if (wrecks(k - 1) && any_within(view_, k, t, {"by", "in"}) && told(k - 1)) {
        for (const Phrase& p : subjects_of(view_, s_, k - 1))
          if (is_premises(view_, p)) add(Slot::target, p, k - 1);
        if (view_.is(t, "arson") && any_of(view_.lower(t + 1), {"fire", "blaze"}))
          add_means(view_, s_, Stated{Slot::weapon, t, t + 2, t, view_.text(t, t + 2)}, out_);
        return;
      }
    if (view_.is(t, "arson")) return;
    for (std::size_t k = t + 1; k < s_.last && k < t + 6; ++k)
      if (wrecks(k)) {
        if (!view_.passive(k, s_.first) && told(k))
          for (const Phrase& p : objects_of(view_, s_, k))
            if (is_premises(view_, p)) add(Slot::target, p, k);
        return;
      }
  }
  bool wrecks(std::size_t i) const {
    return any_of(view_.lower(i), {"damaged", "destroyed", "gutted", "burned", "burnt", "wrecked", "ravaged",
                                   "devastated", "razed", "trashed"}) &&
           verb(i);
  }

  const View& view_;
  const Sentence& s_;
  Findings& out_;
};

}  // namespace

void find_raided(const View& view, const Sentence& sentence, std::size_t t, Findings& out) {
  Raids(view, sentence, out).at(t);
}

}  // namespace stemma::understand
