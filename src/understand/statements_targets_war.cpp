// What air strikes and shells are aimed at: "airstrikes against nine bunkers", "strikes engaged a column",
// "delivered 60 bombs against a depot".
#include <algorithm>
#include <string_view>

#include "base/ascii.hpp"
#include "understand/counts_subject.hpp"
#include "understand/deeds.hpp"
#include "understand/polarity.hpp"
#include "understand/responsibility_powers.hpp"
#include "understand/statements_means.hpp"
#include "understand/statements_raided.hpp"
#include "understand/statements_valued.hpp"

namespace stemma::understand {
namespace {

using base::any_of;

class WarTargets {
 public:
  WarTargets(const View& view, const Sentence& sentence, Findings& out) : view_(view), s_(sentence), out_(out) {}

  void at(std::size_t t) {
    const std::string_view w = view_.lower(t);
    if (any_of(w, {"airstrike", "airstrikes", "air-strikes", "strike", "strikes", "raid", "raids", "shelling",
                   "bombardment"}))
      struck_at(t);
    else if (any_of(w, {"engaged", "hit", "struck", "destroyed", "targeted", "pounded", "damaged", "suppressed"}))
      engaged(t);
    else if (any_of(w, {"munitions", "bombs", "munition"}))
      delivered(t);
  }

 private:
  // "air strikes on the depot", "bombing raids against rebel positions"
  void struck_at(std::size_t t) {
    const WarDeed deed = war_deed(view_, s_.first, t);
    if (deed != WarDeed::plain && !(deed == WarDeed::unsure && warlike(t))) return;
    if (unrealised(view_, s_, t) || rehearsed(view_, s_) || !told(t)) return;
    if (any_within(view_, t > s_.first + 7 ? t - 7 : s_.first, t,
                   {"called", "calls", "calling", "requested", "urged", "demanded", "authorised", "authorized", "vote",
                    "voted", "debate", "approve", "approved", "support", "backed", "opposed", "oppose", "for"}))
      return;
    const std::size_t link = t + 1;
    if (!any_of(view_.lower(link), {"on", "against"}) || view_.time_at(link + 1)) return;
    std::size_t i = link + 1;
    if (view_.is(i, "both")) ++i;
    const auto p = view_.phrase_at(i, s_.last);
    if (p && fit(*p)) target(*p, t);
  }
  // A strike of arms, by the words of its sentence: "conducted 60 strikes against"
  bool warlike(std::size_t t) const {
    if (!any_of(view_.lower(t), {"strike", "strikes"})) return false;
    return any_within(view_, t > s_.first + 25 ? t - 25 : s_.first, t,
                      {"coalition", "military", "aircraft", "airstrikes", "airstrike", "warplanes", "jets", "army",
                       "forces", "missiles", "munitions", "drones"});
  }
  // "the strikes engaged three units", "a U.S. strike hit two vehicles"
  void engaged(std::size_t t) {
    if ((view_.tagged() && view_.tag(t) != Upos::verb) || view_.passive(t, s_.first) || rehearsed(view_, s_)) return;
    bool strike = false;
    for (std::size_t k = t; k > s_.first && t - k < 9 && !strike; --k) {
      if (any_of(view_.lower(k - 1), {";", "who", "said", "and", "which"})) break;
      if (any_of(view_.lower(k - 1), {"strike", "strikes", "airstrike", "airstrikes"})) strike = of_arms(k - 1, t);
    }
    if (!strike || !told(t)) return;
    if (any_within(view_, s_.first, std::min(s_.last, s_.first + 200),
                   {"union", "unions", "workers", "walkout", "pay", "strikers"}))
      return;
    const auto p = view_.phrase_at(t + 1, s_.last);
    if (p && p->noun_first < p->noun_last && !p->negative && military(p->noun_last - 1)) target(*p, t);
  }
  // "a U.S. strike", "strikes engaged": strikes of arms, not of workers
  bool of_arms(std::size_t strike, std::size_t verb) const {
    const WarDeed deed = war_deed(view_, s_.first, strike);
    if (deed != WarDeed::unsure) return deed == WarDeed::plain;
    return any_of(view_.lower(verb), {"engaged", "suppressed", "pounded"}) || warlike(verb) ||
           (strike > s_.first && view_.mention_at(strike - 1));
  }
  // "delivered 60 bombs against X targets", "dropped bombs on the market"
  void delivered(std::size_t t) {
    std::size_t verb = none;
    for (std::size_t k = t; k > s_.first && t - k < 6 && verb == none; --k)
      if (any_of(view_.lower(k - 1), {"delivered", "delivering", "dropped", "dropping", "drop"})) verb = k - 1;
    if (verb == none || view_.is(verb, "drop") || !any_of(view_.lower(t + 1), {"on", "against"}) ||
        view_.time_at(t + 2) || rehearsed(view_, s_) || !told(verb))
      return;
    const auto p = view_.phrase_at(t + 2, s_.last);
    if (p && fit(*p)) target(*p, verb);
  }
  bool told(std::size_t t) const {
    for (std::size_t k = view_.group_begin(t, s_.first); k < t; ++k)
      if (view_.is(k, WordClass::modal)) return false;
    return polarity_at(view_, s_, t) == Scope::affirmed;
  }
  // What arms are aimed at; a town or a country is where they fall.
  bool fit(const Phrase& p) const {
    if (p.noun_first == p.noun_last || p.negative) return false;
    const std::size_t head = p.noun_last - 1;
    const auto m = view_.mention_at(head);
    if (m) {
      const MentionType type = view_.draft().document.mentions[*m].type;
      return type == MentionType::organization || type == MentionType::facility;
    }
    return military(head) || means_people(view_, p) ||
           (view_.is(head, WordClass::locale) &&
            !any_of(view_.lower(head),
                    {"city", "town", "village", "area", "district", "region", "province", "suburb", "street", "road"}));
  }
  bool military(std::size_t i) const {
    return view_.is(i, WordClass::vehicle) || view_.is(i, WordClass::craft) || view_.is(i, WordClass::force) ||
           any_of(
               view_.lower(i),
               {"unit",        "units",      "vehicles",       "positions",    "position",   "targets",    "target",
                "tanks",       "trucks",     "fighters",       "militants",    "insurgents", "operatives", "camp",
                "camps",       "bunker",     "bunkers",        "tunnels",      "tunnel",     "convoy",     "convoys",
                "launchers",   "launcher",   "artillery",      "headquarters", "depot",      "depots",     "stronghold",
                "strongholds", "hideout",    "hideouts",       "compound",     "compounds",  "base",       "bases",
                "bridges",     "bridge",     "infrastructure", "facility",     "facilities", "cell",       "cells",
                "systems",     "system",     "node",           "boats",        "outpost",    "outposts",   "checkpoint",
                "rebels",      "terrorists", "commanders",     "leaders",      "hospital",   "hospitals",  "refinery",
                "airfield",    "airbase",    "arsenal",        "warehouse",    "warehouses", "barracks",   "runway"});
  }
  void target(const Phrase& p, std::size_t t) {
    std::size_t last = p.noun_last;
    if (view_.is(p.last, "and") && p.last == last)  // "gun crews and the radar station"
      if (const auto next = view_.phrase_at(last + 1, s_.last);
          next && next->noun_first < next->noun_last && military(next->noun_last - 1))
        last = next->noun_last;
    if (told_already(view_, out_, Slot::target, p.noun_first, p.noun_last)) return;
    add_means(view_, s_,
              Stated{Slot::target, std::min(t, p.first), std::max(t + 1, last), t, view_.text(p.noun_first, last)},
              out_);
  }

  const View& view_;
  const Sentence& s_;
  Findings& out_;
};

}  // namespace

void find_war_target(const View& view, const Sentence& sentence, std::size_t t, Findings& out) {
  WarTargets(view, sentence, out).at(t);
}

}  // namespace stemma::understand
