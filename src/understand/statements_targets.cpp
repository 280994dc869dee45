// At whom or what: "an attack on the embassy", "attacked a synagogue", "a bomb hit a school", "hurled petrol bombs at
// shops".
#include <algorithm>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

#include "base/ascii.hpp"
#include "understand/counts_subject.hpp"
#include "understand/deeds.hpp"
#include "understand/statements_background.hpp"
#include "understand/statements_means.hpp"
#include "understand/statements_raided.hpp"
#include "understand/statements_valued.hpp"

namespace stemma::understand {
namespace {

using base::any_of;

// What is no weapon until it is thrown.
bool thrown_thing(std::string_view word) {
  return any_of(word, {"stones", "rocks", "bricks", "bottles", "flares", "firecrackers"});
}

class Targets {
 public:
  Targets(const View& view, const Sentence& sentence, Findings& out) : view_(view), s_(sentence), out_(out) {}

  void at(std::size_t t) {
    aimed(t);
    if (view_.is(t, "fire") && t > s_.first + 1 && (view_.is(t - 1, "under") || view_.is(t - 2, "under")))
      under(view_.is(t - 1, "under") ? t - 1 : t - 2);
    hit(t);
    thrown(t);
  }

 private:
  void add(Slot slot, std::size_t first, std::size_t last, std::size_t anchor, std::string value) {
    add_means(view_, s_, Stated{slot, first, last, anchor, std::move(value)}, out_);
  }

  // "an attack on the embassy", "attacked a synagogue", "targeting tourists", "against the weekly"
  void aimed(std::size_t t) {
    const bool noun = view_.is(t, WordClass::attack) && (!view_.tagged() || view_.tag(t) == Upos::noun);
    if (any_of(view_.lower(t), {"hijacking", "hijackings"}) && view_.is(t + 1, "of")) return taken(t);
    const bool verb =
        any_of(view_.lower(t), {"attacked", "attacking", "targeted", "targeting", "stormed", "storming", "bombed",
                                "ambushed", "raided", "shelled", "besieged", "stabbed", "stabbing", "hijacked",
                                "hijacking", "hijack", "torched", "looted", "firebombed"}) &&
        (!view_.tagged() || view_.tag(t) == Upos::verb);
    const std::size_t attempt = attempted(t);
    if (attempt != none && any_of(view_.lower(t), {"storm", "attack", "hijack", "bomb", "ambush", "raid", "stab",
                                                   "torch", "board", "ram", "rob", "burgle", "loot", "assassinate"}))
      return tried(t, attempt);
    if (!noun && !verb) return;
    if (noun && t > s_.first && view_.is(t - 1, "under")) return under(t - 1);
    const bool topic = noun && view_.lower(t).ends_with("s") && t > s_.first + 1 && view_.noun_like(t - 2) &&
                       any_of(view_.lower(t - 1), {"on", "about", "of"});
    if (topic) return;  // "our series on attacks on transport"
    if (only_planned(t) || habitual(t) || (noun && unrealised(view_, s_, t))) return;
    if (noun && view_.lower(t).starts_with("raid") && by_force(view_, s_, t)) return;
    if (any_of(view_.lower(t), {"targeted", "targeting"}) && conduct(t)) return;
    std::size_t i = t + 1;
    if (noun) {
      std::size_t link = none;
      for (std::size_t k = t + 1; k < s_.last && k < t + 7 && link == none; ++k) {
        if (any_of(view_.lower(k), {",", ".", ";", "in", "that", "which", "who", "at"}) ||
            view_.lower(k).starts_with("blam"))
          break;
        if (any_of(view_.lower(k), {"on", "against", "targeting"})) link = k;
      }
      if (link == none) return;
      i = link + 1;
    } else if (by_force(view_, s_, t)) {
      return;
    } else if (view_.passive(t, s_.first)) {
      return attacked(t);
    }
    auto p = view_.phrase_at(i, s_.last);
    if (!p || p->noun_first == p->noun_last || p->negative) return;
    if (view_.is(p->last, "and") && view_.mention_at(p->noun_last - 1) && view_.lower(p->last + 2).ends_with("s"))
      if (const auto next = view_.phrase_at(p->last + 1, s_.last);  // "Afghan and coalition forces"
          next && next->noun_first < next->noun_last && view_.is(next->noun_last - 1, WordClass::force) &&
          view_.draft().document.mentions[*view_.mention_at(p->noun_last - 1)].type == MentionType::nationality)
        p->last = p->noun_last = next->noun_last;
    const std::size_t head = p->noun_last - 1;
    if (time_word(head) || view_.is(head, WordClass::incident) || only_where(*p) || blamed(t, *p)) return;
    add(Slot::target, t, p->last, t, view_.text(p->noun_first, p->noun_last));
  }
  // "two vessels were under attack", "the ship came under heavy fire from two boats"; not "the minister came under fire
  // over"
  void under(std::size_t u) {
    const std::size_t noun = view_.is(u + 1, WordClass::incident) || view_.is(u + 1, "fire") ? u + 1 : u + 2;
    if (criticised(u) || any_of(view_.lower(noun + 1), {"for", "over", "on", "after", "when", "by"})) return;
    bool armed = view_.is(noun, "attack");
    for (std::size_t k = s_.first; k < s_.last && !armed; ++k)
      armed = view_.is(k, WordClass::attacker) || view_.is(k, WordClass::fighter) || view_.is(k, WordClass::arms) ||
              any_of(view_.lower(k), {"boats", "shelling", "pirates", "snipers"});
    if (!armed) return;
    const std::size_t verb =
        u > s_.first && any_of(view_.lower(u - 1), {"came", "come", "comes", "coming"}) ? u - 1 : u;
    auto whom = subjects_of(view_, s_, verb);
    if (whom.empty() && u > s_.first)  // "the ship brought under fire"
      if (const auto near = phrase_ending_at(view_, s_.first, u)) whom = {*near};
    for (const Phrase& p : whom) {
      if (p.noun_first == p.noun_last || p.negative) continue;
      const std::size_t head = p.noun_last - 1;
      const auto m = view_.mention_at(head);
      const bool craft = view_.is(head, WordClass::craft) || any_of(view_.lower(head), {"vessels", "ships", "boats"});
      const bool ship = m && p.noun_first < head && view_.is(p.noun_first, WordClass::craft);
      if ((built(head) || craft || ship || view_.is(head, WordClass::force)) && !only_where(p))
        add(Slot::target, std::min(p.first, u), noun + 1, noun, view_.text(p.noun_first, p.noun_last));
    }
  }
  // "was attacked by critics", "was attacked in the press for its ruling"
  bool criticised(std::size_t t) const {
    for (std::size_t k = t + 1; k < s_.last && k < t + 7; ++k)
      if (any_of(view_.lower(k), {"critics",    "critic",   "regulator",   "regulators", "hackers",    "opponents",
                                  "lawmakers",  "senators", "politicians", "unions",     "economists", "erosion",
                                  "algae",      "press",    "media",       "parliament", "ruling",     "fees",
                                  "opposition", "critical", "verbally",    "ants"}) ||
          (view_.is(k, "for") && any_of(view_.lower(k + 1), {"its", "his", "her", "their"})))
        return true;
    return false;
  }
  // The verb of "tried to storm", "attempting to hijack": the attempt was made; `none` without one.
  std::size_t attempted(std::size_t t) const {
    if (t < s_.first + 2 || !view_.is(t - 1, "to")) return none;
    const bool made = any_of(view_.lower(t - 2), {"tried", "trying", "tries", "attempted", "attempting", "attempts"}) ||
                      (any_of(view_.lower(t - 2), {"attempt", "bid"}) && !unrealised(view_, s_, t - 2));
    return made ? t - 2 : none;
  }
  void tried(std::size_t t, std::size_t attempt) {
    const auto p = view_.phrase_at(t + 1, s_.last);
    if (!p || p->noun_first == p->noun_last || p->negative || by_force(view_, s_, attempt)) return;
    const std::size_t head = p->noun_last - 1;
    if (built(head) || view_.is(head, WordClass::craft) || means_people(view_, *p))
      add(Slot::target, attempt, p->last, attempt, view_.text(p->noun_first, p->noun_last));
  }
  // "a store was attacked", "the tanker was hijacked": what people build, ride or gather in, and people
  void attacked(std::size_t t) {
    if (criticised(t)) return;
    auto whom = subjects_of(view_, s_, t);
    const Token& token = view_.token(t);  // "three barges that were being attacked"
    if (token.relation == Deprel::acl_relcl && token.head != none && token.head < t)
      if (const auto p = phrase_ending_at(view_, s_.first, token.head + 1)) whom = {*p};
    for (const Phrase& p : whom) {
      if (p.noun_first == p.noun_last || p.negative) continue;
      const std::size_t head = p.noun_last - 1;
      const bool hit = built(head) || is_craft(view_, p) || is_premises(view_, p) || view_.is(head, WordClass::people);
      if (hit && !only_where(p)) add(Slot::target, p.first, t + 1, t, view_.text(p.noun_first, p.noun_last));
    }
  }
  // "the hijacking of the tanker"
  void taken(std::size_t t) {
    const auto p = view_.phrase_at(t + 2, s_.last);
    if (!p || p->noun_first == p->noun_last || p->negative || unrealised(view_, s_, t) || make_believe(view_, s_))
      return;
    const std::size_t head = p->noun_last - 1;
    const bool ridden = view_.is(head, WordClass::craft) || view_.is(head, WordClass::vehicle) || p->name;
    const bool one = p->single || p->quantity || p->name;  // "the law on hijacking of aircraft"
    if (ridden && one) add(Slot::target, t, p->last, t, view_.text(p->noun_first, p->noun_last));
  }
  // "hurled petrol bombs at shops", "threw grenades into the hall"
  void thrown(std::size_t t) {
    if (!any_of(view_.lower(t),
                {"hurled", "hurling", "threw", "throwing", "thrown", "lobbed", "lobbing", "tossed", "hurl", "throw"}) &&
        !shells(t))
      return;
    if (by_force(view_, s_, t)) return;
    bool arms = false;
    for (std::size_t k = t + 1; k < s_.last && k < t + 12; ++k) {
      if (any_of(view_.lower(k), {",", ";", "who", "that"})) return;
      arms = arms || view_.is(k, WordClass::arms) || view_.is(k, "molotov") || thrown_thing(view_.lower(k));
      if (!any_of(view_.lower(k), {"at", "into", "on"})) continue;
      const auto all = view_.phrases_at(k + 1, s_.last);
      if (!arms || all.empty() || all.front().noun_first == all.front().noun_last) return;
      const std::size_t head = all.front().noun_last - 1;
      const bool thrown_away =
          any_of(view_.lower(head), {"river", "lake", "sea", "pond", "canal", "ocean", "bay", "well", "bin", "skip",
                                     "heap", "pool", "creek", "debate", "water"});
      if (thrown_away || make_believe(view_, s_) || only_where(all.front()) || time_word(head)) return;
      if (shells(t) && !is_premises(view_, all.front()) && !is_craft(view_, all.front()) &&
          !means_people(view_, all.front()) && !built(head))
        return;
      add(Slot::target, t, all.back().last, t, view_.text(all.front().noun_first, all.back().last));
      if (const auto what = view_.phrase_at(t + 1, k); what && what->noun_first < what->noun_last)
        if (thrown_thing(view_.lower(what->noun_last - 1)))
          add(Slot::weapon, t, what->last, t, view_.text(what->noun_first, what->noun_last));
      return;
    }
  }
  // "fired rockets at the base"; "on" is the day, or where it stands
  bool shells(std::size_t t) const {
    return any_of(view_.lower(t), {"fired", "firing", "launched", "launching"}) &&
           (!view_.tagged() || view_.tag(t) == Upos::verb) && !view_.passive(t, s_.first);
  }
  // "the strike hit a crowded market", "a bomb destroyed the shrine", "shells landed on a school"
  void hit(std::size_t t) {
    const bool onto =
        any_of(view_.lower(t), {"landed", "fell", "rained"}) && any_of(view_.lower(t + 1), {"on", "onto"});
    const bool plain = any_of(view_.lower(t), {"hit", "struck", "destroyed", "hitting", "striking", "flattened"});
    if (!(onto || plain) || (view_.tagged() && view_.tag(t) != Upos::verb)) return;
    bool weapon = false;
    for (std::size_t k = t; k > s_.first && t - k < 7 && !weapon; --k) {
      if (any_of(view_.lower(k - 1), {",", ";", "who", "said"})) break;
      if (any_of(view_.lower(k - 1), {"explosion", "blast"}) && view_.is(k, "of")) break;  // "a blast of criticism"
      weapon = view_.is(k - 1, WordClass::arms) || view_.is(k - 1, WordClass::attack) ||
               any_of(view_.lower(k - 1), {"strike", "strikes", "jets", "warplanes", "bombers", "explosion", "blast"});
    }
    const bool passive = view_.passive(t, s_.first);
    if (passive && plain) return hit_by(t);
    const auto p = weapon ? view_.phrase_at(t + (onto ? 2 : 1), s_.last) : std::nullopt;
    if (p && p->noun_first < p->noun_last && !p->negative && !time_word(p->noun_last - 1) && built(p->noun_last - 1))
      add(Slot::target, t, p->last, t, view_.text(p->noun_first, p->noun_last));
  }
  // "a school was hit by a missile"
  void hit_by(std::size_t t) {
    if (!view_.is(t + 1, "by")) return;
    const auto by = view_.phrase_at(t + 2, s_.last);
    if (!by || by->noun_first == by->noun_last) return;
    const std::size_t head = by->noun_last - 1;
    if (!view_.is(head, WordClass::arms) && !any_of(view_.lower(head), {"strike", "strikes", "jets", "warplanes"}))
      return;
    for (const Phrase& p : subjects_of(view_, s_, t))
      if (p.noun_first < p.noun_last && built(p.noun_last - 1))
        add(Slot::target, p.first, t + 1, t, view_.text(p.noun_first, p.noun_last));
  }
  // Something that people build or gather in, and that bombs fall on.
  bool built(std::size_t i) const {
    return (view_.is(i, WordClass::locale) &&
            !any_of(view_.lower(i),
                    {"city", "town", "village", "area", "district", "region", "province", "suburb", "coast", "north",
                     "south", "east", "west", "sea", "field", "fields", "heart", "center"})) ||
           view_.is(i, WordClass::crowd) ||
           any_of(view_.lower(i),
                  {"bakery",     "clinic", "shelter",  "convoy",   "shrine",       "wedding",   "funeral",
                   "parliament", "palace", "pipeline", "refinery", "schoolhouse",  "offices",   "terminal",
                   "depot",      "homes",  "houses",   "barracks", "headquarters", "ambulance", "kindergarten"});
  }

  // "a planned attack on", "foiled a plot ... - targeting crowds": a scope that reaches to the participle of the
  // attack.
  bool only_planned(std::size_t t) const {
    std::size_t noun = t;
    for (std::size_t k = t; view_.is(t, "targeting") && k > s_.first && t - k < 14 && noun == t; --k)
      if (view_.is(k - 1, WordClass::attack)) noun = k - 1;
    for (std::size_t k = noun; k > s_.first && noun - k < 4; --k)
      if (view_.is(k - 1, WordClass::intent) || view_.is(k - 1, WordClass::avert) ||
          any_of(view_.lower(k - 1), {"future", "possible", "potential"}))
        return true;
    return false;
  }
  // "has often attacked", "attacks on tourists are rare": no one incident
  bool habitual(std::size_t t) const {
    for (std::size_t k = t > s_.first + 4 ? t - 4 : s_.first; k < std::min(s_.last, t + 2); ++k)
      if (any_of(view_.lower(k),
                 {"often", "regularly", "frequently", "repeatedly", "routinely", "previously", "usually",
                  "historically", "typically", "traditionally", "past", "previous", "earlier"}))
        return true;
    return false;
  }
  // What an organisation targets without a date, a place or dead in the sentence is what it does in general.
  bool conduct(std::size_t t) const {
    const auto subjects = subjects_of(view_, s_, t);
    if (subjects.empty() || subjects.front().noun_first == subjects.front().noun_last) return false;
    const auto m = view_.mention_at(subjects.front().noun_last - 1);
    if (!m || view_.draft().document.mentions[*m].type != MentionType::organization) return false;
    for (std::size_t k = s_.first; k < s_.last; ++k)
      if (view_.time_at(k) || view_.trigger(k)) return false;
    return true;
  }
  // "blamed the bombing on X": X is no target, unless another "on" follows ("blamed the attack on the market on X").
  bool blamed(std::size_t t, const Phrase& p) const {
    for (std::size_t k = t; k > s_.first && t - k < 5; --k) {
      if (!view_.lower(k - 1).starts_with("blam")) continue;
      for (std::size_t m = p.last; m < s_.last && m < p.last + 5; ++m)
        if (view_.is(m, "on") && !view_.time_at(m + 1)) return false;
      return true;
    }
    return false;
  }

  // "the attack on the high street" says where, not at whom.
  bool only_where(const Phrase& p) const {
    for (std::size_t k = p.noun_first; k < p.noun_last; ++k) {
      if (any_of(view_.lower(k), {"promenade", "street", "road", "boulevard", "avenue", "seafront", "beach",
                                  "boardwalk", "coast", "media", "ground", "scale", "way", "telegram"}))
        return true;
    }
    if (any_of(view_.lower(p.noun_last - 1), {"city", "town"})) return true;  // not "the City Hall"
    const auto m = view_.mention_at(p.noun_last - 1);
    return m && view_.draft().document.mentions[*m].type == MentionType::place && !built(p.noun_last - 1);
  }
  bool time_word(std::size_t i) const {
    if (view_.time_at(i)) return true;
    return any_of(view_.lower(i), {"monday", "tuesday", "wednesday", "thursday", "friday",   "saturday", "sunday",
                                   "scale",  "way",     "january",   "february", "march",    "april",    "june",
                                   "july",   "august",  "september", "october",  "november", "december"});
  }

  const View& view_;
  const Sentence& s_;
  Findings& out_;
};

}  // namespace

void find_target(const View& view, const Sentence& sentence, std::size_t t, Findings& out) {
  Targets(view, sentence, out).at(t);
}

}  // namespace stemma::understand
