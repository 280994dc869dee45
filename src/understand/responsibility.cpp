// Patterns of responsibility. Each finds its trigger word, its actor on the side where grammar puts it, and its
// polarity from the words around; where that is unclear nothing is said.
#include "understand/responsibility.hpp"

#include "understand/counts_subject.hpp"
#include "understand/crimes.hpp"
#include "understand/deeds.hpp"
#include "understand/polarity.hpp"
#include "understand/responsibility_rules.hpp"
#include "understand/statements_valued.hpp"

namespace stemma::understand {
namespace {

bool claim_verb(std::string_view w) {
  return any_of(w, {"claim", "claims", "claimed", "claiming", "assert", "asserted", "asserts", "accepted", "took",
                    "take", "takes", "taken", "taking", "admitted", "acknowledged", "declared"});
}

class Claims : ResponsibilityRules {
 public:
  using ResponsibilityRules::ResponsibilityRules;

  void run() {
    for (std::size_t t = s_.first; t < s_.last; ++t) {
      const std::string_view w = view_.lower(t);
      const std::size_t before = out_.size();
      if (any_of(w, {"responsibility", "involvement", "role", "part", "hand"}))
        claim(t);
      else if (any_of(w, {"claim", "claims", "claimed"}))
        claimed_deed(t);
      else if (any_of(w, {"admitted", "admits", "admit"}))
        admitted(t);
      else if (any_of(w, {"confessed", "confesses", "confess", "guilty"}))
        confessed(t);
      else if (any_of(w, {"silent", "mention"}))
        silent(t);
      else if (any_of(w, {"denied", "denies", "denying"}) && denied_charge(t))
        continue;
      else
        find_deed(view_, s_, t, out_);
      if (out_.size() == before) find_confessed(view_, s_, t, out_);
    }
  }

 private:
  // "claimed responsibility", "no group has claimed responsibility", "denied any involvement"
  void claim(std::size_t t) {
    if (any_of(view_.lower(t), {"role", "part", "hand"}) && !view_.is(t + 1, "in")) return;
    if (had_no_part(t)) return;
    for (std::size_t k = t; k > s_.first && t - k < 9; --k) {
      const std::size_t v = k - 1;
      if (any_of(view_.lower(v), {";", ":", ",", "who", "that"})) break;
      if (view_.is(v, "of") && any_of(view_.lower(v - 1), {"claim", "claims"})) {
        const bool no = negated_noun(v - 1);
        const auto by = by_after(t, 4);
        if (no || by) add(Mode::claimed, v - 1, by, no ? Polarity::denied : Polarity::affirmed, v - 1, t + 1);
        return;
      }
      if (deny_verb(view_.lower(v))) {
        const Scope scope = polarity_at(view_, s_, v);
        if (scope == Scope::affirmed) add(Mode::claimed, v, subject(v), Polarity::denied, v, t + 1);
        return;
      }
      if (any_of(view_.lower(v), {"attribute", "attributed", "attributing"})) return;
      if (claim_verb(view_.lower(v)) && view_.is(t, "responsibility")) {
        if (view_.passive(v, s_.first)) return;
        const auto who = subject(v);
        if (who) add(Mode::claimed, v, who, std::nullopt, v, t + 1);
        return;
      }
      if (any_of(view_.lower(v), {"claim", "claiming"})) return;
    }
    // "responsibility for the attack was claimed by X"
    for (std::size_t k = t + 1; k < s_.last && k < t + 10 && view_.is(t, "responsibility"); ++k) {
      if (any_of(view_.lower(k), {";", ","})) break;
      if (!any_of(view_.lower(k), {"claimed", "taken"})) continue;
      if (const auto by = by_after(k, 2)) add(Mode::claimed, k, by);
      return;
    }
  }

  // "had no part in the attack"
  bool had_no_part(std::size_t t) {
    if (t < s_.first + 2 || !view_.is(t - 1, "no") || !view_.is(t - 2, WordClass::have) || !deed_within(t + 2, 6))
      return false;
    const auto self = sayer_of(t - 2);
    const auto who = self ? self : subject(t - 2);
    if (who && (self || agent(*who)))
      add(self ? Mode::claimed : mode_of(t, *who), t, who, Polarity::denied, t - 2, t + 1);
    return true;
  }

  // "claimed the attack", "none of these were claimed by X", "made no claim for the raid"
  void claimed_deed(std::size_t t) {
    if (view_.is(t + 1, "responsibility") || view_.is(t + 1, "of")) return;
    if (view_.is(t, "claimed")) {
      if (view_.passive(t, s_.first) || of_deed(t)) {
        if (!view_.is(t + 1, "by")) return;
        if (const auto by = after(t + 2)) add(Mode::claimed, t, by);
        return;
      }
      return claims(t);
    }
    // "did not claim the attack", "does not claim the bombing"
    if (t > s_.first && view_.group_begin(t, s_.first) < t && view_.tag(t) != Upos::noun) claims(t);
    const bool for_deed = view_.is(t + 1, "for");
    for (std::size_t k = t; for_deed && k > s_.first && t - k < 5; --k) {
      if (!any_of(view_.lower(k - 1), {"make", "made", "making"})) continue;
      const bool no = negated_noun(t) || polarity_at(view_, s_, k - 1) == Scope::denied;
      if (no) add(Mode::claimed, k - 1, subject(k - 1), Polarity::denied, k - 1, t + 1);
      return;
    }
  }

  // "several attacks, also claimed by X"
  bool of_deed(std::size_t t) const {
    std::size_t k = t;
    while (k > s_.first && t - k < 3 && (view_.tag(k - 1) == Upos::adv || view_.is(k - 1, ","))) --k;
    if (k > s_.first && violent(k - 1)) return view_.is(t + 1, "by");
    const std::size_t head = view_.token(t).head;  // "an attack in the town on Friday claimed by X"
    return view_.is(t + 1, "by") && view_.token(t).relation == Deprel::acl && head != none && head >= s_.first &&
           head < t && violent(head);
  }

  void claims(std::size_t t) {
    const auto object = after(t + 1);
    if (!object || object->noun_first == object->noun_last || object->quantity ||
        !view_.is(object->noun_last - 1, WordClass::incident))
      return;
    if (const auto who = subject(t)) add(Mode::claimed, t, who, std::nullopt, t, object->last);
  }

  // "no one has admitted carrying out the attack"
  void admitted(std::size_t t) {
    const bool deed = any_of(view_.lower(t + 1), {"carrying", "conducting", "bombing", "being", "planting"}) ||
                      (view_.is(t + 1, "to") && any_of(view_.lower(t + 2), {"carrying", "being"}));
    if (!deed || !deed_within(t + 1, 6)) return admitted_charge(t);
    const auto who = subject(t);
    if (who && who->negative)
      add(Mode::claimed, t, std::nullopt, Polarity::denied);
    else if (who)
      add(Mode::claimed, t, who);
  }

  // "X admitted killing the pair", "has admitted arson"; not "admitted robbery figures had gone up"
  void admitted_charge(std::size_t t) {
    const std::size_t deed = view_.is(t + 1, "to") ? t + 2 : t + 1;
    if (view_.passive(t, s_.first) || make_believe(view_, s_) || taken_back() || goes_on(deed) || !whole_charge(deed))
      return;
    const auto who = subject(t);
    if (who && who->noun_first < who->noun_last && !who->negative && !who->part && speaks_for_itself(*who))
      add(Mode::claimed, t, who);
  }
  // "killing the pair", "arson", "robbing the bank": a deed at `deed` that no other words make a part of another.
  bool whole_charge(std::size_t deed) const {
    if (!charge_of_deed(view_, s_, deed)) return false;
    const auto whom = after(deed + 1);
    if (view_.trigger(deed) && view_.lower(deed).ends_with("ing")) return whom && means_people(view_, *whom);
    return closes(deed + 1) || crime_gerund(view_, deed);
  }
  // Whether another verb follows: "admitted looting in Leeds was out of hand" confesses to nothing.
  bool goes_on(std::size_t i) const {
    for (std::size_t k = i; k < s_.last && k < i + 20; ++k) {
      if (any_of(view_.lower(k), {".", ";", "“"})) return false;
      if (view_.is(k, WordClass::be) || view_.is(k, WordClass::have) || view_.is(k, WordClass::modal)) return true;
    }
    return false;
  }
  // Where a charge ends: "denied arson.", "admitted robbery in Leeds"; not "admitted murder rates had doubled"
  bool closes(std::size_t i) const {
    return i >= s_.last || view_.time_at(i) ||
           any_of(view_.lower(i), {".", ",", ";", "at", "in", "on", "after", "following", "and", "before"});
  }
  // "confessed to the killings", "pleaded guilty to murder", "pleaded not guilty to it"
  void confessed(std::size_t t) {
    std::size_t verb = t;
    const bool no = view_.is(t, "guilty") && t > s_.first && view_.is(t - 1, "not");
    if (view_.is(t, "guilty")) {
      verb = none;  // "pleaded guilty to theft and not guilty to murder"
      for (std::size_t k = t; k > s_.first && t - k < 8 && verb == none; --k)
        if (any_of(view_.lower(k - 1), {"pleaded", "pleads", "pled", "plead", "entered", "submitted"})) verb = k - 1;
      if (verb == none) return;
    }
    if (no ? !answers_charge(t + 1) : !(view_.is(t + 1, "to") && charge_of_deed(view_, s_, t + 2))) return;
    // an attempt is another deed, and a plea that is taken back none
    for (std::size_t k = t + 2; k < s_.last && k < t + 60; ++k)
      if (any_of(view_.lower(k), {"attempted", "recanted", "retracted", "withdrew", "changed"})) return;
    if (verb > s_.first && view_.is(verb - 1, "to")) return;  // "was forced to confess"
    const auto who = subject(verb);
    if (!who || who->noun_first == who->noun_last || make_believe(view_, s_)) return;
    if (any_of(view_.lower(who->noun_last - 1), {"lawyer", "lawyers", "attorney"})) return;
    if (no && (taken_back() || polarity_at(view_, s_, verb) == Scope::denied)) return;
    if (no)
      add(Mode::claimed, verb, who, Polarity::denied, verb, t + 1);
    else
      add(Mode::claimed, verb, who, std::nullopt, verb, t + 1);
  }

  // What follows "not guilty": the charge, "plea", or the end of the clause.
  bool answers_charge(std::size_t i) const {
    for (std::size_t k = i; k < s_.last && k < i + 7; ++k)
      if (view_.is(k, "to")) return charge_of_deed(view_, s_, k + 1) || all_charges(k + 1);
    if (!context()) return false;
    return i >= s_.last || view_.time_at(i) || any_of(view_.lower(i), {"plea", ".", ",", ";", "on", "at"});
  }
  // "all charges", "the charges", with no word of what they are
  bool all_charges(std::size_t i) const {
    while (i < s_.last && any_of(view_.lower(i), {"all", "the", "both", "these", "those"})) ++i;
    return context() && any_of(view_.lower(i), {"charge", "charges", "counts", "allegations"}) && closes(i + 1);
  }

  // "X denied arson", "denies murdering the pair", "denied the charges" of a deed: X speaks of himself.
  bool denied_charge(std::size_t t) {
    if ((view_.tagged() && view_.tag(t) != Upos::verb) || view_.passive(t, s_.first)) return false;
    const std::size_t deed = t + 1;
    const bool charged = !view_.is(deed, WordClass::determiner) && whole_charge(deed);
    if (!charged && !all_charges(deed)) return false;
    const auto who = subject(t);
    if (!who || who->noun_first == who->noun_last || who->part || make_believe(view_, s_) || taken_back() ||
        goes_on(deed))
      return false;
    if (!speaks_for_itself(*who)) return false;
    add(Mode::claimed, t, who, Polarity::denied, t, t + 2);
    return true;
  }

  // "kept silent about the raid", "avoided all mention of it": the actor does not claim it.
  void silent(std::size_t t) {
    const bool mention = view_.is(t, "mention");
    if (mention && (!negated_noun(t) || !view_.is(t + 1, "of"))) return;
    if (!mention && !any_of(view_.lower(t + 1), {"about", "on"})) return;
    if (!deed_within(t + 1, 6)) return;
    const std::size_t verb = mention ? (t >= s_.first + 2 ? t - 2 : t) : t;
    if (const auto who = named_subject(verb)) add(Mode::claimed, t, who, Polarity::denied);
  }
};

}  // namespace

void find_responsibility(const View& view, const Sentence& sentence, Findings& out) {
  Claims(view, sentence, out).run();
}

}  // namespace stemma::understand
