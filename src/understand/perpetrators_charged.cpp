// Persons before the law: charged, tried, convicted, serving a sentence.
#include <algorithm>
#include <initializer_list>

#include "base/ascii.hpp"
#include "understand/counts_subject.hpp"
#include "understand/crimes.hpp"
#include "understand/deeds.hpp"
#include "understand/perpetrators_named.hpp"
#include "understand/polarity.hpp"
#include "understand/statements_valued.hpp"

namespace stemma::understand {
namespace {

using base::any_of;

class Charged : Named {
 public:
  using Named::Named;

  void at(std::size_t t) {
    before_the_law(t);
    in_court(t);
  }

 private:
  // "X was convicted of killing", "X, accused of the bombing,", "prosecutors charged X with murder"
  void before_the_law(std::size_t t) {
    const bool serving = view_.is(t, "serving") && serves_time(t);
    const bool found = serving || any_of(view_.lower(t), {"convicted", "guilty", "sentenced"});
    const bool accused = any_of(view_.lower(t), {"accused", "charged", "suspected", "indicted", "accuse", "accuses"});
    if (!(found || accused) || (view_.is(t, "guilty") && pleaded(t)) || view_.is(t + 1, "up")) return;
    const bool noun = view_.is(t + 1, WordClass::person) || view_.is(t + 1, WordClass::attacker);  // "the accused man"
    if (noun) return;
    const std::size_t at = accused ? announced(t) : t;
    if (polarity_at(view_, s_, at) != Scope::affirmed) return;  // "was not charged" clears nobody
    if (cleared(view_, s_) || (t > s_.first && any_of(view_.lower(t - 1), {"being", "few"}))) return;
    std::size_t name = none, second = none, first = t, charge = t + 1;
    if (view_.passive(t, s_.first) || charge_preposition(t + 1) || serving) {
      name = named_before(t, first);
    } else if (accused) {
      const auto whom = view_.phrase_at(t + 1, s_.last);
      if (!whom || whom->noun_first == whom->noun_last) return;
      name = name_in(*whom);
      charge = std::max(whom->last, name == none ? t : past_aside(mention_end(name)));
      if (view_.is(charge, "and") && person(charge + 1)) {  // "charged X and Y with"
        second = charge + 1;
        charge = mention_end(second);
      }
    }
    if (name == none) return;
    const std::size_t of = charge_after(charge, serving || view_.is(t, "sentenced"));
    if (of == none || !charge_of_deed(view_, s_, of + 1)) return;
    if (second != none && !serves(second))
      if (Finding* f = add(t, second, second, mention_end(second))) {
        if (!found) f->statement.certainty = Certainty::hedged;
        f->anchor = view_.token(second).span;
      }
    Finding* f = add(at, name, std::min(first, t), std::max(t + 1, charge));
    if (!f) return;
    if (!found) f->statement.certainty = Certainty::hedged;
    if (name > t) f->anchor = view_.token(name).span;  // the accuser's words hold the name, and not his verb
  }
  // The subject of the passive at `t`, or the name that its participle follows: "X, accused of the bombing,".
  std::size_t named_before(std::size_t t, std::size_t& first) const {
    const bool aside = t > s_.first + 1 && view_.is(t - 1, ",") && person(t - 2);
    const std::size_t begin = aside ? mention_begin(t - 2) : t;
    if (aside && begin > s_.first && view_.is(begin - 1, "of")) return none;  // "the mother of X, charged with"
    if (!aside) return view_.is(t, "charged") ? doer_name(t, &first) : subject_name(t, &first);
    first = t - 2;
    return t - 2;
  }
  // The preposition before the charge: right there, after a word of time ("found guilty last month of"), and after the
  // sentence ("sentenced to 10 years for"); `none` without one.
  std::size_t charge_after(std::size_t i, bool sentence) const {
    for (std::size_t k = i; k < s_.last && k < i + 8; ++k) {
      if (sentence && view_.is(k, "after") && view_.is(k + 1, "being") && view_.is(k + 2, "convicted"))
        return charge_after(k + 3, false);
      if (sentence ? view_.is(k, "for") : charge_preposition(k) && !view_.time_at(k + 1)) return k;
      if (view_.is(k, "by"))  // "found guilty by the same jury of"
        if (const auto by = view_.phrase_at(k + 1, s_.last); by && by->last > k + 1) {
          k = by->last - 1;
          continue;
        }
      const bool between = view_.time_at(k) || view_.lower(k).ends_with("day") || charge_preposition(k) ||
                           view_.tag(k) == Upos::adv ||
                           any_of(view_.lower(k), {"last", "month", "year", "week", "today"});
      if (!sentence && !between) return none;
    }
    return none;
  }
  // "serving a 12-year sentence for", "serving life for"
  bool serves_time(std::size_t t) const {
    if (any_within(view_, s_.first, s_.last, {"commit", "another", "freed", "dna", "until", "appeal", "whose"}))
      return false;
    for (std::size_t k = t + 1; k < s_.last && k < t + 9; ++k) {
      if (view_.is(k, "for") || (view_.is(k, "after") && view_.is(k + 1, "being"))) return k > t + 1;
      const bool term =
          view_.is(k, WordClass::determiner) || view_.quantity_at(k) || view_.time_at(k) || view_.tag(k) == Upos::num ||
          view_.tag(k) == Upos::adj ||
          any_of(view_.lower(k), {"life", "sentence", "sentences", "term", "terms", "years", "months", "in", "prison",
                                  "jail", "-", "consecutive", "year", "of", "behind", "bars"});
      if (!term) return false;
    }
    return false;
  }

  // "X is due in court over the murders"; "Robert X, 24, is due to appear before magistrates" right after a sentence
  // that says with what a man is charged
  void in_court(std::size_t t) {
    if (any_of(view_.lower(t), {"trial", "trials"})) return on_trial(t);
    if (view_.is(t, "verdict")) return verdict(t);
    if (!any_of(view_.lower(t), {"due", "scheduled", "appeared"})) return;
    std::size_t court = none;
    for (std::size_t k = t + 1; k < s_.last && k < t + 8 && court == none; ++k)
      if (any_of(view_.lower(k), {"court", "magistrates"}) && !view_.is(k + 1, "street")) court = k;
    if (court == none || another_role() || cleared(view_, s_) || polarity_at(view_, s_, t) != Scope::affirmed) return;
    std::size_t first = t;
    const std::size_t name = subject_name(t, &first);
    if (name == none || serves(name)) return;
    std::size_t k = court + 1;
    while (k < s_.last &&
           (view_.time_at(k) || view_.lower(k).ends_with("day") || view_.is(k, "on") || view_.is(k, "court")))
      ++k;
    const std::size_t with = any_of(view_.lower(k), {"charged", "accused"}) ? k + 1 : k;
    const bool said = with > k || aged(name);  // "over the murder of her daughter" may be the mother's
    const bool here =
        said && any_of(view_.lower(with), {"over", "for", "with", "of"}) && charge_of_deed(view_, s_, with + 1);
    if (!here && !(aged(name) && charged_before())) return;
    if (Finding* f = add(t, name, std::min(first, t), court + 1)) f->statement.certainty = Certainty::hedged;
  }
  // "returned a guilty verdict against X" on a charge that this sentence or the one before names; not "urged to return"
  void verdict(std::size_t t) {
    if (t < s_.first + 2 || !view_.is(t - 1, "guilty") || !any_of(view_.lower(t + 1), {"for", "against"}) ||
        !person(t + 2))
      return;
    std::size_t verb = none;
    for (std::size_t k = t - 1; k > s_.first && t - k < 5; --k)
      if (any_of(view_.lower(k - 1), {"returned", "returns", "delivered", "reached", "handed", "gave"})) verb = k - 1;
    if (verb == none || cleared(view_, s_) || owns(t + 2) || polarity_at(view_, s_, t) != Scope::affirmed ||
        !charge_near() || serves(t + 2))
      return;
    add(t, t + 2, t - 1, mention_end(t + 2));
  }
  // Whether this sentence names a killing or a crime, or the one before charges or tries somebody for one.
  bool charge_near() const {
    for (const Sentence* s = &s_;; --s) {
      bool deed = false, law = s == &s_;
      for (std::size_t k = s->first; k < s->last; ++k) {
        deed = deed || view_.is(k, WordClass::attack) || crime_noun(view_, k) ||
               (view_.trigger(k) && view_.trigger(k)->slot == Slot::killed);
        law = law || any_of(view_.lower(k), {"charged", "accused", "trial", "tried"});
      }
      if (deed && law) return true;
      if (s != &s_ || s == view_.draft().sentences.data()) return false;
    }
  }
  // Who else comes to court, and why.
  bool another_role() const {
    return any_within(
        view_, s_.first, s_.last,
        {"witness", "witnesses",   "testify",   "testified", "evidence", "judge", "prosecutor", "juror",
         "lawyer",  "attorney",    "barrister", "solicitor", "support",  "face",  "sentence",   "separate",
         "owner",   "mother",      "father",    "widow",     "victim",   "case",  "speeding",   "man",
         "husband", "prosecution", "defence",   "defense",   "inquest",  "jury",  "wife",       "him",
         "tears",   "attend",      "reporter",  "mayor",     "minister"});
  }
  // "Robert X, 24,": as reports introduce who is charged
  bool aged(std::size_t name) const {
    const std::size_t end = mention_end(name);
    const auto q = view_.is(end, ",") ? view_.quantity_at(end + 1) : std::nullopt;
    return q && view_.is(view_.quantity(*q).last, ",");
  }
  // "A man has been charged with arson.": the sentence before charges one person whom it does not name.
  bool charged_before() const {
    if (&s_ == view_.draft().sentences.data()) return false;
    const Sentence& before = *(&s_ - 1);
    if (cleared(view_, before) || !view_.is(before.first, "a") || !view_.is(before.first + 1, WordClass::person))
      return false;
    bool charge = false;
    for (std::size_t k = before.first; k + 2 < before.last; ++k) {
      if (person(k)) return false;
      charge = charge || (any_of(view_.lower(k), {"charged", "accused"}) && charge_preposition(k + 1) &&
                          charge_of_deed(view_, before, k + 2) && polarity_at(view_, before, k) == Scope::affirmed);
    }
    return charge;
  }
  // "the murder trial of X", "the murder trial of the half-brothers X and Y"
  void on_trial(std::size_t t) {
    const bool deed = t > s_.first && ((view_.trigger(t - 1) && view_.trigger(t - 1)->slot == Slot::killed) ||
                                       crime_noun(view_, t - 1) || view_.is(t - 1, WordClass::attack));
    if (!deed || !view_.is(t + 1, "of") || cleared(view_, s_) || make_believe(view_, s_) ||
        any_within(
            view_, s_.first, s_.last,
            {"collapsed", "called", "halted", "abandoned", "stage", "wrong", "acquittal", "mistrial", "play", "blame"}))
      return;
    std::size_t k = t + 2;
    while (k < s_.last && (view_.is(k, "the") || any_of(view_.lower(k), {"brothers", "half-brothers", "half-brother",
                                                                         "defendant", "defendants", "suspect"})))
      ++k;
    if (!person(k) || owns(k) || serves(k) || another_role() || view_.is(mention_end(k), "by")) return;
    if (Finding* f = add(t, k, t, mention_end(k))) f->statement.certainty = Certainty::hedged;
  }
  bool pleaded(std::size_t t) const {
    for (std::size_t k = t; k > s_.first && t - k < 4; --k)
      if (view_.lower(k - 1).starts_with("plead") || any_of(view_.lower(k - 1), {"pled", "plea", "pleas"})) return true;
    return false;
  }
  bool charge_preposition(std::size_t i) const {
    return any_of(view_.lower(i), {"of", "with", "for", "over", "on", "in"});
  }
};

}  // namespace

void find_charged(const View& view, const Sentence& sentence, std::size_t t, Findings& out) {
  Charged(view, sentence, out).at(t);
}

}  // namespace stemma::understand
