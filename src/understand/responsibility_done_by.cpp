// Deeds as nouns with who did them ("the attack by X"), and deeds that a person confesses to in his own words ("I shot
// people").
#include <algorithm>

#include "understand/attributions.hpp"
#include "understand/counts_subject.hpp"
#include "understand/deeds.hpp"
#include "understand/responsibility_roles.hpp"
#include "understand/responsibility_rules.hpp"
#include "understand/statements_valued.hpp"

namespace stemma::understand {
namespace {

class DoneBy : ResponsibilityRules {
 public:
  using ResponsibilityRules::ResponsibilityRules;

  // "the attack by X on Friday", "the hijacking of a tanker by X pirates"; not "an analysis of the attack by X", "the
  // attack during a visit by X"
  bool done_by(std::size_t t) {
    if (police_killing(t)) return true;
    if (!violent(t) || (view_.tagged() && view_.tag(t) != Upos::noun)) return false;
    if (any_of(view_.lower(t), {"shooting", "assault"}) && !view_.is(t + 1, "of")) return false;
    if (of_something(t) || unrealised(view_, s_, t) || make_believe(view_, s_)) return false;
    if (!any_of(view_.lower(t + 1), {"by", "on", "of", "against", "at", "in"})) return false;
    if (view_.is(t + 1, "of")) {  // "the hijacking of the debate"
      const auto what = after(t + 2);
      if (what && !what->name && !attackable(*what) && !means_people(view_, *what)) return false;
    }
    for (std::size_t k = t + 1; k < s_.last && k < t + 12; ++k) {
      if (any_of(view_.lower(k), {";", ".", "that", "which", "who", "(", "and", "during", "near", "outside", "ahead",
                                  "before", "after", "about", "with", "to", "from"}))
        return false;
      if (view_.tag(k) == Upos::verb || view_.is(k, WordClass::be)) return false;
      if (!view_.is(k, "by")) continue;
      if (any_of(view_.lower(k + 1), {"night", "day", "land", "sea", "air", "road", "surprise"})) return false;
      const auto by = after(k + 1);
      if (!by || by->noun_first == by->noun_last || view_.time_at(k + 1)) return false;
      // "by rebels from X", "by opponents of X": not X
      if (any_of(view_.lower(by->last), {"of", "from", "for"}) && !by->name &&
          !(view_.is(by->noun_last - 1, WordClass::fighter) && view_.is(by->last, "of")))
        return false;
      const auto who = view_.is(by->last, "of") ? actor_after(k + 1) : by;
      if (!who || !(agent(*who) || roles(*who) || officers(*who, t)) || against_policy(who->last)) return false;
      add(Mode::attributed, t, who);
      return true;
    }
    return false;
  }
  // "the police killing of a teenager"
  bool police_killing(std::size_t t) {
    if (!any_of(view_.lower(t), {"killing", "shooting"}) || make_believe(view_, s_)) return false;
    if (killing_by(t)) return true;
    if (t == s_.first || !view_.is(t - 1, "police")) return false;
    std::size_t of = t + 1;  // "the police shooting in Tarn of a farmer"
    while (of < s_.last && of < t + 7 && !view_.is(of, "of") && view_.tag(of) != Upos::verb &&
           (view_.time_at(of) || view_.tag(of) == Upos::propn || view_.tag(of) == Upos::num ||
            any_of(view_.lower(of), {"in", "on", "at", "last", ".", "the"})))
      ++of;
    if (!view_.is(of, "of") || view_.time_at(of)) return false;
    const auto whom = after(of + 1);
    if (!whom || whom->noun_first == whom->noun_last || !means_people(view_, *whom) ||
        view_.is(whom->noun_last - 1, WordClass::attacker) || any_of(view_.lower(whom->last), {"who", "armed"}) ||
        any_of(view_.lower(whom->noun_first), {"armed"}))
      return false;
    Phrase police;
    police.first = police.noun_first = t - 1;
    police.last = police.noun_last = t;
    if (t > s_.first + 1 && any_of(view_.lower(t - 2), {"attempted", "alleged", "rumoured", "supposed"})) return false;
    add(Mode::attributed, t, police, std::nullopt, t - 1, whom->last);
    return true;
  }
  // "the attack by troops on the village", "the looting by rioters of a bank"
  bool roles(const Phrase& by) const {
    const std::string_view head = view_.lower(by.noun_last - 1);
    return outlaws(head) || crowd(head) || military(head);
  }
  // "the killing by troops of a monk", "a monk whose killing by troops led to a strike"
  bool killing_by(std::size_t t) {
    if (!view_.is(t + 1, "by")) return false;
    const auto by = after(t + 2);
    if (!by || by->noun_first == by->noun_last || by->part ||
        !any_of(view_.lower(by->noun_last - 1), {"police", "officers", "officer", "soldiers", "troops", "guards",
                                                 "policeman", "policemen", "soldier", "guard"}) ||
        view_.noun_like(by->last) || unrealised(view_, s_, t))
      return false;
    const auto whom = view_.is(by->last, "of") ? after(by->last + 1) : std::nullopt;
    const bool victim = whom && whom->noun_first < whom->noun_last && means_people(view_, *whom) &&
                        !view_.is(whom->noun_last - 1, WordClass::attacker) &&
                        !any_of(view_.lower(whom->last), {"who", "armed"}) &&
                        !any_of(view_.lower(whom->noun_first), {"armed"});
    const bool whose = t > s_.first && view_.is(t - 1, "whose");
    if (!victim && !(whose && !any_within(view_, t > s_.first + 40 ? t - 40 : s_.first, std::min(t + 40, s_.last),
                                          {"gunman", "attacker", "armed", "suspect", "bomber"})))
      return false;
    add(Mode::attributed, t, by);
    return true;
  }
  // "the killing of a boy by police", whose victim is no attacker
  bool officers(const Phrase& by, std::size_t t) const {
    if (!view_.is(t + 1, "of") || !any_of(view_.lower(by.noun_last - 1), {"police", "officers", "officer", "soldiers",
                                                                          "troops", "guards", "policeman"}))
      return false;
    const auto whom = after(t + 2);
    return whom && whom->noun_first < whom->noun_last && means_people(view_, *whom) &&
           !view_.is(whom->noun_last - 1, WordClass::attacker) &&
           !any_of(view_.lower(whom->noun_last - 1), {"driver", "suspects", "hostage-taker", "intruder", "burglar"}) &&
           !any_of(view_.lower(whom->last), {"who", "armed"}) && !any_of(view_.lower(whom->noun_first), {"armed"}) &&
           !(t > s_.first && any_of(view_.lower(t - 1), {"attempted", "alleged"}));
  }
  // "an analysis of the attack", "a report on the bombing": the deed is no more than what another noun is about.
  bool of_something(std::size_t t) const {
    std::size_t k = t;
    while (k > s_.first && t - k < 5 &&
           (view_.is(k - 1, WordClass::determiner) || view_.tag(k - 1) == Upos::adj || view_.tag(k - 1) == Upos::num ||
            view_.noun_like(k - 1)))
      --k;
    return k > s_.first + 1 && any_of(view_.lower(k - 1), {"of", "on", "into", "to", "about"}) &&
           view_.noun_like(k - 2) && !view_.time_at(k - 2);
  }
  // "the attack by the senator on the budget"
  bool against_policy(std::size_t i) const {
    if (!any_of(view_.lower(i), {"on", "against"}) || view_.time_at(i + 1) || view_.lower(i + 1).ends_with("day"))
      return false;
    const auto what = after(i + 1);
    return !what || !(attackable(*what) || means_people(view_, *what));
  }

  // "“I shot people,” X said": a person's own word for his deed, where the quotation begins with it
  void confession(std::size_t t) {
    if (!any_of(view_.lower(t), {"shot", "killed", "stabbed", "murdered", "bombed", "kill", "shoot", "stab"})) return;
    if ((view_.tagged() && view_.tag(t) != Upos::verb) || make_believe(view_, s_)) return;
    const std::size_t group = view_.group_begin(t, s_.first);
    if (group == s_.first || !view_.is(group - 1, "i") || view_.passive(t, s_.first)) return;
    const bool opens = group - 1 == s_.first || any_of(view_.lower(group - 2), {"“", "\"", "‘"});
    const bool present = any_of(view_.lower(t), {"kill", "shoot", "stab"});
    if (!opens || (present && !(group < t && any_of(view_.lower(group), {"did", "have"})))) return;
    for (std::size_t k = group; k < t; ++k)
      if (view_.is(k, WordClass::modal)) return;
    for (std::size_t k = t; k < s_.last && k < t + 40; ++k)
      if (any_of(view_.lower(k), {"camera", "video", "kindness", "needles", "almost", "role"})) return;
    const auto whom = after(t + 1);
    const bool anyone = any_of(view_.lower(t + 1), {"anyone", "anybody"});
    if (!anyone && (!whom || !means_people(view_, *whom) ||
                    (whom->noun_first < whom->noun_last && view_.is(whom->noun_last - 1, WordClass::attacker))))
      return;
    const auto above = governing(view_.draft(), view_.token(t).span);
    if (above.empty()) return;
    const Attribution& said = view_.draft().document.attributions[above.front()];
    if (said.kind == AttributionKind::indirect || !said.entity || above.size() > 1 || passed_on(said)) return;
    Phrase self;
    self.first = self.noun_first = group - 1;
    self.last = self.noun_last = group;
    self.name = true;
    add(Mode::claimed, t, self, std::nullopt, group - 1, anyone ? t + 2 : whom->last, said.entity);
  }
  // "quoted the defendant", "sang": another's words
  bool passed_on(const Attribution& said) const {
    for (const Span cue : said.cue)
      for (std::size_t i = view_.token_at(cue.begin);
           i < view_.draft().tokens.size() && view_.token(i).span.begin < cue.end; ++i)
        if (any_of(view_.lower(i),
                   {"quoted", "quoting", "quotes", "cited", "citing", "sang", "sings", "joked", "read", "recalled"}))
          return true;
    return false;
  }
};

}  // namespace

bool find_done_by(const View& view, const Sentence& sentence, std::size_t t, Findings& out) {
  return DoneBy(view, sentence, out).done_by(t);
}

void find_confession(const View& view, const Sentence& sentence, std::size_t t, Findings& out) {
  DoneBy(view, sentence, out).confession(t);
}

}  // namespace stemma::understand
