// Persons whom a court has found guilty or sentenced, where the court or the sentence is what the words begin with.
#include <algorithm>

#include "base/ascii.hpp"
#include "understand/crimes.hpp"
#include "understand/deeds.hpp"
#include "understand/offences.hpp"
#include "understand/perpetrators_named.hpp"
#include "understand/polarity.hpp"
#include "understand/statements_valued.hpp"

namespace stemma::understand {
namespace {

using base::any_of;

class Sentenced : Named {
 public:
  using Named::Named;

  void at(std::size_t t) {
    convict(t);
    sentence(t);
    received(t);
    convicted_noun(t);
  }

 private:
  bool open(std::size_t t) const {
    return cleared(view_, s_) || view_.is(s_.last - 1, "?") || polarity_at(view_, s_, t) != Scope::affirmed;
  }

  // Whether words [i, i + reach) say for what: after "of" or "for" a deed; or, where they give no reason at all,
  // whether it was said already of him who bears the name.
  bool for_deed(std::size_t i, std::size_t name) const {
    for (std::size_t k = i; k < s_.last && k < i + 16; ++k) {
      if (any_of(view_.lower(k), {";", ":"})) break;
      if (any_of(view_.lower(k), {"for", "of", "on", "over", "in"}) && charge_of_deed(view_, s_, k + 1)) return true;
      if (view_.is(k, "for") && !view_.time_at(k + 1) && !view_.quantity_at(k + 1)) return false;
    }
    return deed_near(name);
  }
  bool reason_after(std::size_t i) const {
    for (std::size_t k = i; k < s_.last && k < i + 16; ++k)
      if (view_.is(k, "for") && charge_of_deed(view_, s_, k + 1)) return true;
    return false;
  }
  // Whether he stands as a perpetrator already. A killing that is told near by may be another's, or he the victim's
  // kin.
  bool deed_near(std::size_t name) const {
    const auto entity = view_.entity_at(name);
    constexpr std::size_t looked_at = 200;
    for (std::size_t k = out_.size(), seen = 0; entity && k-- > 0 && seen < looked_at; ++seen) {
      const Statement& said = out_[k].statement;
      if (said.slot == Slot::perpetrator && said.actor_entity == entity && said.polarity == Polarity::affirmed)
        return true;
    }
    return false;
  }

  // "The jurors needed a week to convict X", "a court convicted X of murder"
  void convict(std::size_t t) {
    if (!any_of(view_.lower(t), {"convict", "convicted", "convicting", "convicts"})) return;
    if (view_.tag(t) != Upos::verb || view_.passive(t, s_.first)) return;
    if (!person(t + 1) && !view_.is(t + 1, WordClass::determiner)) return;  // "Convicted forger X"
    const std::size_t name = object_name(t);
    const std::size_t verdict = told(t);
    if (name == none || verdict == none || open(verdict)) return;
    const std::size_t after = past_aside(mention_end(name));
    if (!(view_.is(after, "of") ? charge_of_deed(view_, s_, after + 1) : deed_near(name))) return;
    if (Finding* f = add_new(verdict, name, t, mention_end(name))) f->anchor = view_.token(name).span;
  }
  // The word by which the court's verdict was reached: not "asked the jury to convict X", "enough to convict X",
  // "decided against convicting X", "needed proof to convict X".
  std::size_t told(std::size_t t) const {
    if (view_.is(t, "convicted")) return view_.token(t).relation == Deprel::acl ? none : t;
    bool court = false;
    for (std::size_t k = s_.first; k < s_.last && k < s_.first + 100; ++k)
      court = court || any_of(view_.lower(k), {"jury", "jurors", "court", "judge", "judges", "tribunal", "panel"});
    bool time = false;
    for (std::size_t k = t; court && k > s_.first && t - k < 12; --k) {
      const std::string_view w = view_.lower(k - 1);
      const bool undone = w.starts_with("fail") || w.starts_with("refus") || w.starts_with("declin") ||
                          any_of(w, {"not", "n't", "never", "no", "against", "without", "unable", "more", "proof",
                                     "evidence", "sure", "whether", "if", "reluctant", "enough", "nobody", "nothing"});
      if (undone && !(w == "more" && view_.is(k, "than"))) return none;
      time = time || any_of(w, {"hours", "hour", "minutes", "days", "day", "weeks", "week"});
      if (any_of(w, {"took", "needed"})) return time && view_.is(t - 1, "to") ? k - 1 : none;
      if (any_of(w, {"voted", "decided"})) return k + 1 == t && view_.is(k, "to") ? k - 1 : none;
      if (w == "unanimously" && view_.is(k - 2, "voted")) return k + 1 == t && view_.is(k, "to") ? k - 2 : none;
      if (w == "after") return view_.is(t, "convicting") && k == t ? k - 1 : none;
    }
    return none;
  }
  std::size_t object_name(std::size_t t) const {
    const auto whom = view_.phrase_at(t + 1, s_.last);
    const std::size_t name = whom && whom->noun_first < whom->noun_last ? name_in(*whom) : none;
    return name == none || name < t || serves(name) ? none : name;
  }

  // "A judge sentenced X on Monday to life", "X was sentenced to death", with the deed near by
  void sentence(std::size_t t) {
    if (!view_.is(t, "sentenced")) return;
    const bool passive = view_.passive(t, s_.first);
    std::size_t first = t, name = none, after = t + 1;
    if (passive) {
      name = doer_name(t, &first);
      if (name != none && (name > t || serves(name))) return;
    } else {
      if (view_.tag(t) != Upos::verb || view_.token(t).relation == Deprel::acl) return;
      name = object_name(t);
      if (name != none) after = past_aside(mention_end(name));
    }
    if (name == none) return;
    const std::size_t term = term_after(after);
    if (term == none || !for_deed(term, name) || open(t)) return;
    if (!person(name) && !reason_after(term)) return;  // "She was sentenced to nine years": for what?
    Finding* f = add_new(t, name, std::min(first, t), std::max(t + 1, mention_end(name)));
    if (f && name > t) f->anchor = view_.token(name).span;
  }
  // The token after "to" in "sentenced ... to life"; `none` without a term.
  std::size_t term_after(std::size_t i) const {
    for (std::size_t k = i; k < s_.last && k < i + 8; ++k) {
      if (any_of(view_.lower(k), {"for", "in", ";", "that"})) return none;
      if (view_.is(k, "to")) return k + 1;
    }
    return none;
  }

  // "X has received a life sentence in Kolm", "X was given three life sentences", "serving two life sentences"
  void received(std::size_t t) {
    const bool given = any_of(view_.lower(t), {"given", "handed"}) && view_.passive(t, s_.first);
    const bool got = any_of(view_.lower(t), {"received", "receives", "serving"}) && !view_.passive(t, s_.first);
    if (!given && !got) return;
    bool long_term = false;
    std::size_t noun = none;
    for (std::size_t k = t + 1; k < s_.last && k < t + 10 && noun == none; ++k) {
      if (any_of(view_.lower(k), {",", ";", "and", "for"})) break;
      long_term = long_term || any_of(view_.lower(k), {"life", "death"});
      if (any_of(view_.lower(k), {"sentence", "sentences", "imprisonment"})) noun = k;
    }
    if (noun == none || any_of(view_.lower(t + 1), {"no", "suspended"})) return;
    if (any_within(view_, noun, std::min(s_.last, noun + 5), {"pain", "grief", "sorrow", "suffering", "misery"}))
      return;
    for (std::size_t k = noun; k < s_.last && k < noun + 5; ++k)
      long_term = long_term || any_of(view_.lower(k), {"life", "death"});
    std::size_t first = t;
    const std::size_t name = doer_name(t, &first);
    if (name == none || name > t || serves(name) || open(t)) return;
    const bool told_before = given && long_term && !view_.is(noun + 1, "for") && for_deed(noun + 1, name);
    if (!for_reason(noun) && !told_before) return;
    add_new(t, name, std::min(first, t), noun + 1);
  }
  bool for_reason(std::size_t noun) const {
    for (std::size_t k = noun + 1; k < s_.last && k < noun + 8; ++k) {
      if (any_of(view_.lower(k), {",", ";"})) return false;
      if (any_of(view_.lower(k), {"for", "after"})) {
        std::size_t of = k + 1;
        if (view_.is(of, "being")) ++of;
        if (view_.is(k, "after") && of == k + 1 && view_.is(of, WordClass::determiner))
          return false;  // "after the attack"
        if (any_of(view_.lower(of), {"convicted"})) {
          for (std::size_t m = of + 1; m < s_.last && m < of + 6; ++m)
            if (any_of(view_.lower(m), {"of", "for"})) return charge_of_deed(view_, s_, m + 1);
          return false;
        }
        return charge_of_deed(view_, s_, of);
      }
    }
    return false;
  }

  // "convicted murderer X", "X is a convicted arsonist"
  void convicted_noun(std::size_t t) {
    if (!view_.is(t, "convicted")) return;
    std::size_t k = t + 1;
    while (k < s_.last && k < t + 4 &&
           any_of(view_.lower(k), {"double", "triple", "child", "serial", "sex", "mass", "bank", "armed", "cop"}))
      ++k;
    const bool noun = any_of(view_.lower(k), {"murderer", "killer", "rapist", "bomber", "terrorist", "kidnapper",
                                              "arsonist", "robber", "molester", "gunman", "sniper", "attacker"}) ||
                      (view_.is(k, "offender") && view_.is(k - 1, "sex")) ||
                      (view_.is(k, "abuser") && view_.is(k - 1, "child"));
    if (!noun || open(t)) return;
    // "The convicted murderer X visited was"
    const bool visited = view_.is(t - 1, WordClass::determiner) && view_.tag(mention_end(k + 1)) == Upos::verb;
    if (person(k + 1) && visited) return;
    if (person(k + 1) && !owns(k + 1) && !serves(k + 1) && !view_.in_source(k + 1)) {
      add_new(t, k + 1, t, mention_end(k + 1));
      return;
    }
    // "X is a convicted murderer", "X, a convicted murderer,"
    std::size_t before = t;
    if (!any_of(view_.lower(before - 1), {"a", "the"}) || before < s_.first + 3) return;
    before -= 2;
    if (!any_of(view_.lower(before), {"is", ",", "was"})) return;
    if (view_.is(before, ",") && !any_of(view_.lower(k + 1), {",", ".", "who"})) return;
    const std::size_t name = person(before - 1) ? before - 1 : none;
    if (name == none || owns(name) || serves(name)) return;
    const std::size_t begin = mention_begin(name);
    if (begin > s_.first && any_of(view_.lower(begin - 1), {"of", "by", "from", "to", "with", "and"})) return;
    add_new(t, name, begin, k + 1);
  }
};

}  // namespace

void find_sentenced(const View& view, const Sentence& sentence, std::size_t t, Findings& out) {
  Sentenced(view, sentence, out).at(t);
}

}  // namespace stemma::understand
