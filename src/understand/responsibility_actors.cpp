// How many did it, and how many members a group has.
#include <algorithm>
#include <initializer_list>

#include "base/ascii.hpp"
#include "understand/bodies.hpp"
#include "understand/certainty.hpp"
#include "understand/counts_subject.hpp"
#include "understand/crimes.hpp"
#include "understand/deeds.hpp"
#include "understand/perpetrators.hpp"
#include "understand/polarity.hpp"
#include "understand/responsibility.hpp"
#include "understand/responsibility_roles.hpp"
#include "understand/statements_valued.hpp"

namespace stemma::understand {
namespace {

using base::any_of;

class Actors {
 public:
  Actors(const View& view, const Sentence& sentence, Findings& out) : view_(view), s_(sentence), out_(out) {}

  void run() {
    for (std::size_t t = s_.first; t < s_.last; ++t) {
      number(t);
      band(t);
      strength(t);
    }
  }

 private:
  // "three gunmen opened fire", "a lone attacker", "all four perpetrators"
  void number(std::size_t t) {
    if (!(view_.is(t, WordClass::attacker) || culprit(t)) || view_.tag(t) == Upos::verb) return;
    // "three pirate ships", "the 9/11 terrorist attacks"
    if (view_.noun_like(t + 1) && !view_.time_at(t + 1) && !view_.lower(t).ends_with("s") &&
        !view_.lower(t).ends_with("men"))
      return;
    const bool sure =
        any_of(view_.lower(t), {"attacker", "attackers", "gunman", "gunmen", "perpetrator", "perpetrators", "assailant",
                                "assailants", "shooter", "shooters", "hijackers", "knifemen"});
    const bool suicide = t > s_.first && view_.is(t - 1, "suicide");
    if (!sure && !suicide && !acts(t)) return;
    const auto p = phrase_ending_at(view_, s_.first, t + 1);
    if (!p || !p->quantity || p->part) return;
    const Quantity& q = view_.quantity(*p->quantity);
    if (q.unit != Quantity::Unit::count || (q.value && *q.value > 500)) return;
    if (q.value && one_more(t, *q.value)) return;
    // "killed two gunmen" counts the killed, and not all who did it; "arrested three robbers who raided the bank" does
    const std::size_t lead = view_.quantity_begin(*p->quantity);
    const bool caught = lead > s_.first && view_.is(t + 1, "who") && view_.trigger(lead - 1) &&
                        view_.trigger(lead - 1)->slot == Slot::detained && acts(t);
    if (culprit(t) && lead > s_.first && !caught &&
        any_of(view_.lower(lead - 1), {"of", "for", "with", "from", "against", "to", "at", "on"}))
      return;
    if (lead > s_.first && !caught &&
        (view_.trigger(lead - 1) || any_of(view_.lower(lead - 1), {"including", "another"})))
      return;
    add_number(t, *p);
  }
  void add_number(std::size_t t, const Phrase& p) {
    const Quantity& q = view_.quantity(*p.quantity);
    const Scope scope = polarity_at(view_, s_, t);
    if (q.unit != Quantity::Unit::count || scope == Scope::unclear) return;
    Finding f = finding(view_, Slot::perpetrator_count, p.first, t + 1, t);
    Statement& s = f.statement;
    s.number = q.value;
    s.low = q.low;
    s.high = q.high;
    s.qualifier = q.qualifier;
    s.approximate = q.approximate;
    if (scope == Scope::denied) s.polarity = Polarity::denied;
    s.certainty = certainty_at(view_, s_, t);
    out_.push_back(std::move(f));
  }
  // "three perpetrators fled while a fourth ...": the three are not all of them.
  bool one_more(std::size_t t, std::int64_t value) const {
    static constexpr std::string_view ordinals[] = {"second", "third", "fourth", "fifth", "sixth", "seventh"};
    if (value < 1 || value > 6) return false;
    for (std::size_t k = t + 1; k < s_.last; ++k)
      if (view_.is(k, ordinals[value - 1]) && any_of(view_.lower(k - 1), {"a", "another", "the"})) return true;
    return false;
  }

  // "between 200 and 300 men attacked the village", "the attackers, 200 to 300 men"
  void band(std::size_t t) {
    if (!any_of(view_.lower(t), {"men", "youths", "fighters", "militants", "people", "gunmen"})) return;
    auto p = phrase_ending_at(view_, s_.first, t + 1);
    if (p && p->part && p->whole) p->quantity = p->whole, p->part = false;  // "one of the two men accused"
    if (!p || !p->quantity || p->part) return;
    const std::size_t lead = view_.quantity_begin(*p->quantity);
    bool deed = false;
    const bool group = lead > s_.first + 1 && view_.is(lead - 1, "of") &&
                       any_of(view_.lower(lead - 2), {"group", "gang", "mob", "band", "crowd"});
    const bool object = lead > s_.first && !view_.is(lead - 1, "between") && !group &&
                        (view_.verb_like(lead - 1) || view_.tag(lead - 1) == Upos::adp ||
                         any_of(view_.lower(lead - 1), {"of", "down", "over", "by"}));
    for (std::size_t k = t + 1;
         !object && k < s_.last && k < t + 7 && !any_of(view_.lower(k), {",", ";", "were", "was", "and"}); ++k)
      deed = deed || does(k);
    const bool accused = !deed && accused_of(t + 1);
    // "the attackers numbered", "the raiders, said to be"
    for (std::size_t k = lead; k > s_.first && lead - k < 6 && !deed; --k) {
      const bool link = any_of(view_.lower(k - 1), {"numbered", "numbering", ",", "were", "be"});
      for (std::size_t m = k - 1; link && m > s_.first && k - m < 5; --m)
        deed = deed || any_of(view_.lower(m - 1), {"attackers", "raiders", "kidnappers", "assailants", "gunmen",
                                                   "abductors", "perpetrators", "hijackers"});
    }
    if (!(deed || accused) || view_.is(t, WordClass::attacker)) return;
    const std::size_t before = out_.size();
    add_number(t, *p);
    if (accused && out_.size() > before) out_.back().statement.certainty = Certainty::hedged;
  }
  // "four men rammed a car into a shop"; not "four men stabbed in the street", "six people hijacked the debate"
  bool does(std::size_t k) const {
    if (view_.tagged() && view_.tag(k) != Upos::verb) return false;
    if (any_of(view_.lower(k), {"attacked", "stormed", "raided", "torched", "ambushed", "opened"})) return true;
    if (rehearsed(view_, s_) || view_.passive(k, s_.first)) return false;
    const auto what = view_.phrase_at(k + 1, s_.last);
    const bool noun = what && what->noun_first < what->noun_last;
    if (view_.is(k, "rammed")) return noun && view_.is(what->noun_last - 1, WordClass::vehicle);
    if (any_of(view_.lower(k), {"smash", "smashed", "drove"})) return noun && into_shop(what->last);
    if (any_of(view_.lower(k), {"emptied", "ransacked", "stole", "snatched"})) return loot(k + 1);
    if (any_of(view_.lower(k), {"threw", "hurled", "thrown"})) return missiles(k + 1);
    if (any_of(view_.lower(k), {"kidnapped", "abducted", "stabbed"}))
      return noun && means_people(view_, *what) && !view_.is(what->noun_last - 1, WordClass::attacker);
    const auto carried =
        view_.is(k, "carried") && view_.is(k + 1, "out") ? view_.phrase_at(k + 2, s_.last) : std::nullopt;
    if (carried)
      return carried->noun_first < carried->noun_last && !any_within(view_, carried->first, carried->last, {"mock"}) &&
             any_of(view_.lower(carried->noun_last - 1),
                    {"attack", "attacks", "robbery", "raid", "heist", "bombing", "shooting", "assault"});
    return noun && crime_verb(view_, k) && !any_within(view_, k, std::min(k + 6, s_.last), {"their", "own"});
  }
  // "drove a tractor into the doors of a bank"
  bool into_shop(std::size_t i) const {
    if (!any_of(view_.lower(i), {"into", "through"})) return false;
    const auto what = view_.phrase_at(i + 1, s_.last);
    return what && what->noun_first < what->noun_last &&
           any_of(view_.lower(what->noun_last - 1), {"shop", "store", "window", "windows", "front", "shopfront",
                                                     "storefront", "bank", "boutique", "doors", "shutters"});
  }
  // "emptied both tills", "grabbed gold worth ..."
  bool loot(std::size_t i) const {
    for (std::size_t k = i; k < s_.last && k < i + 8; ++k) {
      if (any_of(view_.lower(k),
                 {"stock", "till",     "tills",   "safe", "safes",     "vault",     "jewels",   "jewelry", "jewellery",
                  "gems",  "diamonds", "watches", "cash", "banknotes", "paintings", "painting", "cases",   "weapons",
                  "gold",  "handbag",  "wallet",  "loot", "dollars",   "euros",     "pounds"}))
        return true;
      if (any_of(view_.lower(k), {",", ".", ";", "from", "in", "at", "on", "for", "with"}) ||
          view_.tag(k) == Upos::verb)
        return false;
    }
    return false;
  }
  // "dozens of firebombs", "bricks at a tram"; not "stones into the sea"
  bool missiles(std::size_t i) const {
    bool arms = false;
    for (std::size_t k = i; k < s_.last && k < i + 9; ++k) {
      if (any_of(view_.lower(k), {"bomb", "bombs", "grenade", "grenades", "firebomb", "firebombs", "molotov",
                                  "molotovs", "petrol-bombs", "explosives"}))
        return true;
      arms = arms || any_of(view_.lower(k), {"stones", "rocks", "bottles", "bricks"});
      if (arms && view_.is(k, "at")) return true;
    }
    return false;
  }

  // "two men accused of murdering a baker"
  bool accused_of(std::size_t i) const {
    const bool of = any_of(view_.lower(i), {"accused", "suspected"}) && view_.is(i + 1, "of");
    return (of || (view_.is(i, "charged") && view_.is(i + 1, "with"))) && charge_of_deed(view_, s_, i + 2) &&
           !cleared(view_, s_) && !rehearsed(view_, s_) &&
           !any_within(view_, s_.first, s_.last, {"released", "freed", "lynched", "without"});
  }

  // Those who rob and riot: their nouns say what they did, and their verbs that it is told here.
  bool culprit(std::size_t t) const {
    return any_of(view_.lower(t), {"thieves", "thief", "burglars", "burglar", "raiders", "raider", "muggers", "mugger",
                                   "carjackers", "bandits", "bandit", "brigands", "rioters", "looters", "vandals",
                                   "arsonists", "robber", "robbers", "pirates"});
  }
  // "made off with the gold", "entered by a skylight", "tried to hijack the ferry": what robbers and raiders do
  bool robs(std::size_t k) const {
    if (any_of(view_.lower(k), {"make", "made", "making"})) return view_.is(k + 1, "off");
    if (any_of(view_.lower(k), {"tried", "attempted"}))
      return view_.is(k + 1, "to") && any_of(view_.lower(k + 2), {"storm", "board", "hijack", "seize", "rob"});
    if (any_of(view_.lower(k), {"held", "holding"})) return view_.is(k + 1, "up");
    return any_of(view_.lower(k), {"entered", "grabbed",  "stole",      "snatched",  "robbed",  "raided", "burst",
                                   "smashed", "rammed",   "threatened", "ransacked", "escaped", "fled",   "forced",
                                   "broke",   "hijacked", "boarded",    "seized",    "looted",  "threw",  "hurled"}) &&
           !any_of(view_.lower(k + 1), {"by", "guilty", "no"}) &&
           !any_within(view_, k + 1, std::min(k + 5, s_.last), {"plea", "pleas", "court", "election"});
  }
  bool acts(std::size_t t) const {
    for (std::size_t k = t + 1; k < s_.last && k < t + 4; ++k)
      if (culprit(t) && robs(k) && (!view_.tagged() || view_.tag(k) == Upos::verb))
        return !view_.passive(k, s_.first) && !rehearsed(view_, s_);
    for (std::size_t k = t + 1; k < s_.last && k < t + 4; ++k)
      if (any_of(view_.lower(k),
                 {"opened", "attacked", "stormed", "detonated", "killed", "drove", "shot", "fired", "carried"}) ||
          view_.is(k, WordClass::assault_verb))
        return !view_.passive(k, s_.first);
    return false;
  }

  // "some 700 fighters", said of a group's size
  void strength(std::size_t t) {
    if (!view_.is(t, WordClass::fighter) && !view_.is(t, "strong")) return;
    if (view_.is(t, "strong") && view_.noun_like(t + 1)) return;  // "three strong aftershocks"
    const auto p = phrase_ending_at(view_, s_.first, t + 1);
    std::optional<std::size_t> q = p ? p->quantity : std::nullopt;
    if (!q && view_.is(t, "strong") && t > s_.first) q = view_.quantity_at(t - 1);
    if (!q || view_.quantity(*q).unit != Quantity::Unit::count) return;
    const std::size_t lead = view_.quantity_begin(*q);
    bool size = view_.is(t, "strong");
    std::size_t verb = none;  // whose subject has the members
    const std::size_t from = lead > s_.first + 14 ? lead - 14 : s_.first;
    for (std::size_t k = from; k < std::min(s_.last, t + 5); ++k) {
      if (view_.trigger(k)) return;
      if (view_.is(k, WordClass::have) && view_.tag(k) == Upos::aux) continue;  // "two men have been charged"
      if (k < lead && (view_.is(k, WordClass::have) || view_.verb_like(k))) verb = k;
      size = size || any_of(view_.lower(k),
                            {"size",     "strength",  "membership", "remained",  "estimate", "estimated", "estimates",
                             "numbers",  "numbering", "boasts",     "commands",  "command",  "controls",  "leads",
                             "led",      "has",       "have",       "had",       "force",    "ranks",     "comprises",
                             "oversees", "directs",   "commanded",  "controlled"});
    }
    if (!size) return;
    const Scope scope = polarity_at(view_, s_, t);
    if (scope != Scope::affirmed) return;
    const Quantity& quantity = view_.quantity(*q);
    Finding f = finding(view_, Slot::strength, lead, t + 1, t);
    f.statement.number = quantity.value;
    f.statement.low = quantity.low;
    f.statement.high = quantity.high;
    f.statement.qualifier = quantity.qualifier;
    f.statement.approximate = quantity.approximate;
    f.statement.certainty = certainty_at(view_, s_, t);
    if (verb != none) f.statement.of = name_of(view_, body_subject(view_, s_, verb));
    out_.push_back(std::move(f));
  }

  const View& view_;
  const Sentence& s_;
  Findings& out_;
};

}  // namespace

void find_actors(const View& view, const Sentence& sentence, Findings& out) {
  Actors(view, sentence, out).run();
  find_nationalities(view, sentence, out);
}

}  // namespace stemma::understand
