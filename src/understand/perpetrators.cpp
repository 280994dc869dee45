// Persons by their deeds: "the gunman X", "X opened fire", "shot by X".
#include "understand/perpetrators.hpp"

#include <algorithm>

#include "base/ascii.hpp"
#include "understand/counts_subject.hpp"
#include "understand/deeds.hpp"
#include "understand/offences.hpp"
#include "understand/perpetrators_named.hpp"
#include "understand/statements_valued.hpp"

namespace stemma::understand {
namespace {

using base::any_of;

class Doers : Named {
 public:
  using Named::Named;

  void at(std::size_t t) {
    named(t);
    doer(t);
    done_by(t);
  }

 private:
  // The name at `k` is the attacker's at `t`: not "the suspect, X said, ...", "the attacker, X's neighbour", "the
  // killer X hunted for years".
  bool in_apposition(std::size_t t, std::size_t k) const {
    const std::size_t end = mention_end(k);
    if (view_.is(end, WordClass::say) || any_of(view_.lower(end), {"'s", "'"}) || view_.in_source(k)) return false;
    if (serves(k) || of_another(t, end)) return false;
    if (view_.is(t + 1, ",")) return end >= s_.last || any_of(view_.lower(end), {",", ".", "(", ";", "—", "–", "who"});
    if (!any_of(view_.lower(t - 1), {"the", "a"}) || view_.tag(end) != Upos::verb) return true;
    for (std::size_t m = end + 1; m < s_.last; ++m) {  // a second verb: the first was a relative clause's
      if (any_of(view_.lower(m), {",", ".", "and", "but"}) || view_.is(m, WordClass::subordinator)) return true;
      if (view_.is(m, WordClass::be) || view_.is(m, WordClass::have)) return false;
    }
    return true;
  }

  // "The victim of the sniper, X, was", "The officer who shot the gunman, X, was": the name may be another's.
  bool of_another(std::size_t t, std::size_t end) const {
    std::size_t k = t;
    while (k > s_.first && t - k < 4 && (view_.is(k - 1, WordClass::determiner) || view_.tag(k - 1) == Upos::adj)) --k;
    if (k > s_.first && any_of(view_.lower(k - 1), {"of", "against", "hunting"})) return true;
    if (!view_.is(t + 1, ",") || !view_.is(end, ",")) return false;
    for (std::size_t m = s_.first; m < t; ++m)
      if (any_of(view_.lower(m), {"who", "that", "which"})) return view_.verb_like(end + 1);
    return false;
  }

  // "the attacker, X, a 31-year-old", "the suspect, 38-year-old X,", "gunman X", "the bomber was identified as X"
  void named(std::size_t t) {
    // "one of the suspects is named as X"
    const bool one = any_of(view_.lower(t), {"suspects", "attackers", "gunmen"}) && t == s_.first + 3 &&
                     view_.is(t - 2, "of") && view_.is(t - 3, "one");
    if (!one && !attacker_noun(view_, t)) return;
    if (apposed(t)) return;
    std::size_t k = t + 1;
    if (view_.is(k, ",")) ++k;
    if (const auto q = view_.quantity_at(k); q && view_.quantity(*q).unit == Quantity::Unit::age)
      k = std::max(k, view_.quantity(*q).last);
    if (person(k)) {
      if (!in_apposition(t, k)) return;
      add(t, k, t, mention_end(k));
      return;
    }
    bool named_as = false;
    for (; k < s_.last && k < t + 9; ++k) {
      if (view_.is(k, "by") && person(k + 1)) return;  // "named by X as"
      if (const auto q = view_.quantity_at(k); named_as && q && view_.quantity(*q).unit == Quantity::Unit::age) {
        k = std::max(k + 1, view_.quantity(*q).last) - 1;  // "identified as 44-year-old X"
        if (any_of(view_.lower(k + 1), {"old", ","})) ++k;
      } else if (any_of(view_.lower(k), {"as", "is", "was"})) {
        named_as = true;
      } else if (named_as && person(k)) {
        const std::size_t end = mention_end(k);
        const bool anothers = owns(k) || view_.is(end, WordClass::say) || serves(k) || (!one && of_another(t, end));
        if (!anothers) add(t, k, t, end);
        return;
      } else if (!any_of(view_.lower(k), {"named", "identified", ",", "locally", "been", "has", "by", "police", "man",
                                          "a", "in", "media", "reports"}) &&
                 !view_.is(k, WordClass::hedge_adverb)) {
        break;
      }
    }
  }

  // "with X, the suicide bomber who went abroad"
  bool apposed(std::size_t t) {
    if (!any_of(view_.lower(t), {"bomber", "gunman", "hijacker", "knifeman", "attacker"})) return false;
    std::size_t k = t;
    while (k > s_.first && t - k < 4 &&
           (view_.tag(k - 1) == Upos::adj || any_of(view_.lower(k - 1), {"suicide", "lone"})))
      --k;
    if (k < s_.first + 3 || !view_.is(k - 1, "the") || !view_.is(k - 2, ",") || !person(k - 3)) return false;
    const std::size_t name = mention_begin(k - 3);
    if (!any_of(view_.lower(t + 1), {",", ".", "who"}) || owns(name) || serves(name) || view_.in_source(name) ||
        cleared(view_, s_) || make_believe(view_, s_) || (view_.is(t, "attacker") && !view_.is(t + 1, "who")))
      return false;
    if (name > s_.first && any_of(view_.lower(name - 1), {"as", "victim"})) return false;
    for (std::size_t m = t + 1; m < s_.last && m < t + 5; ++m)
      if (view_.is(m, "never")) return false;
    add(t, name, name, t + 1);
    return true;
  }

  // "X steered a van at the marchers", "X opened fire", "X stabbed two guards"
  void doer(std::size_t t) {
    if (view_.tagged() && view_.tag(t) != Upos::verb) return;
    if (harmed(t)) {
      std::size_t first = t;
      const std::size_t name = subject_name(t, &first);
      if (name != none && name < t && !serves(name)) add(t, name, first, t + 1);
      return;
    }
    const bool opened = any_of(view_.lower(t), {"opened", "opening"}) && view_.is(t + 1, "fire");
    const bool mowing = any_of(view_.lower(t), {"mowed", "mowing"}) && view_.is(t + 1, "down");
    const bool carried = view_.is(t, "carried") && view_.is(t + 1, "out") && attack_within(t + 2);
    const bool blew =
        any_of(view_.lower(t), {"blew", "detonated"}) && any_of(view_.lower(t + 1), {"himself", "herself"});
    if (!(opened || mowing || carried || blew || into_people(t))) return;
    if (opened && in_words(view_, s_)) return;
    if (view_.passive(t, s_.first)) return;
    for (std::size_t k = t; k > s_.first && t - k < 5; --k) {
      if (any_of(view_.lower(k - 1), {";", ":", "by", "to", "of", "after", "when"})) return;
      if (view_.is(k - 1, WordClass::say)) return;  // "The suspect, X said, opened fire"
      if (person(k - 1)) {
        if (!owns(k - 1) && !serves(k - 1) && !at_attackers(t)) add(t, k - 1, k - 1, t + 1);
        return;
      }
      if (view_.noun_like(k - 1) && !view_.is(k - 1, "pavement")) return;
    }
  }
  // "opened fire on the attackers"
  bool at_attackers(std::size_t t) const {
    for (std::size_t k = t + 1; k < s_.last && k < t + 7; ++k)
      if (view_.is(k, WordClass::attacker)) return true;
    return false;
  }
  // A verb of bodily harm in the active voice, whose object is people and no attacker.
  bool harmed(std::size_t t) const {
    if (!any_of(view_.lower(t), {"shot", "stabbed", "killed", "murdered", "gunned", "strangled", "beheaded"}) ||
        view_.passive(t, s_.first))
      return false;
    const std::size_t last = any_of(view_.lower(t + 1), {"and"}) && t + 2 < s_.last && view_.trigger(t + 2) ? t + 2 : t;
    for (const Phrase& p : objects_of(view_, s_, last)) {
      if (p.noun_first == p.noun_last) return view_.trigger(last).has_value();
      const std::size_t head = p.noun_last - 1;
      if (wrongdoer(view_, head) || any_of(view_.lower(head), {"him", "he"})) return false;
      // "two men who had attacked her"
      for (std::size_t k = p.last; k < s_.last && k < p.last + 5; ++k)
        if (any_of(view_.lower(k), {"attacked", "attacking", "broken", "broke", "stormed", "holding", "stabbed",
                                    "strangling", "stabbing", "raped", "beating"}))
          return false;
      return means_people(view_, p);
    }
    return false;
  }
  bool attack_within(std::size_t i) const {
    for (std::size_t k = i; k < s_.last && k < i + 4; ++k)
      if (view_.is(k, WordClass::attack)) return true;
    return false;
  }
  bool into_people(std::size_t t) const {
    if (!view_.is(t, WordClass::impact)) return false;
    for (std::size_t k = t + 1; k < s_.last && k < t + 8; ++k)
      if (any_of(view_.lower(k), {"into", "through"}))
        for (std::size_t m = k + 1; m < s_.last && m < k + 4; ++m)
          if (view_.is(m, WordClass::crowd)) return true;
    return false;
  }

  // "were wounded by the sniper X", "shot dead by X"
  void done_by(std::size_t t) {
    const bool hurt = view_.trigger(t) && any_of(view_.lower(t), {"killed", "murdered", "wounded", "injured", "slain",
                                                                  "abducted", "kidnapped", "assassinated", "beheaded"});
    if (!hurt && !any_of(view_.lower(t), {"shot", "stabbed", "strangled"})) return;
    if (view_.tagged() && view_.tag(t) != Upos::verb) return;
    for (std::size_t k = t + 1, reach = t + 5; k < s_.last && k < reach; ++k) {
      if (where_hit(k)) {  // "shot at point blank range in the head by"
        reach = k + 6;
        k += 2;
        continue;
      }
      if (any_of(view_.lower(k), {",", ";", "in", "on", "at"})) return;
      if (!view_.is(k, "by")) continue;
      if (!hurts(t)) return;
      const auto by = view_.phrase_at(k + 1, s_.last);
      const std::size_t name = by && !by->quantity && by->noun_first < by->noun_last ? name_in(*by) : none;
      if (name == none || serves(name)) return;
      Finding* f = add(t, name, t, mention_end(name));
      if (f && any_of(view_.lower(k + 1), {"suspect", "suspected", "alleged"}))
        f->statement.certainty = Certainty::hedged;
      return;
    }
  }

  bool where_hit(std::size_t k) const {
    if (view_.is(k, "at") && any_of(view_.lower(k + 1), {"point", "close"})) return true;
    return any_of(view_.lower(k), {"in", "to"}) && view_.is(k + 1, "the") &&
           any_of(view_.lower(k + 2), {"head", "chest", "neck", "face", "stomach", "leg", "arm", "heart"});
  }

  // Not "a video shot by X".
  bool hurts(std::size_t t) const {
    if (view_.passive(t, s_.first)) {
      const auto whom = subjects_of(view_, s_, t);
      return std::any_of(whom.begin(), whom.end(), [&](const Phrase& p) {
        const bool noun = p.noun_first < p.noun_last;
        if (noun && view_.is(p.noun_last - 1, WordClass::attacker)) return false;
        return means_people(view_, p) || (noun && any_of(view_.lower(p.noun_last - 1), {"he", "she"}));
      });
    }
    const auto whom = phrase_ending_at(view_, s_.first, t);
    if (whom && whom->noun_first < whom->noun_last && view_.is(whom->noun_last - 1, WordClass::attacker)) return false;
    return whom ? means_people(view_, *whom) : t > s_.first && (view_.is(t - 1, WordClass::people) || person(t - 1));
  }
};

}  // namespace

bool attacker_noun(const View& view, std::size_t t) {
  return any_of(view.lower(t), {"attacker", "gunman", "bomber", "shooter", "assailant", "perpetrator", "hijacker",
                                "knifeman", "killer", "suspect", "arsonist", "murderer", "sniper"}) &&
         view.tag(t) != Upos::verb && !(t > 0 && view.is(t, "sniper") && view.is(t - 1, WordClass::force));
}

void find_perpetrators(const View& view, const Sentence& sentence, Findings& out) {
  if (staged(view, sentence)) return;
  Doers doers(view, sentence, out);
  for (std::size_t t = sentence.first; t < sentence.last; ++t) {
    doers.at(t);
    find_charged(view, sentence, t, out);
    find_held(view, sentence, t, out);
    find_sentenced(view, sentence, t, out);
    find_acting(view, sentence, t, out);
  }
}

}  // namespace stemma::understand
