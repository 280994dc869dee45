// A trigger word ("killed", "died", "dead", "deaths", "toll") and the numbers that it takes, by the grammar of its
// kind.
#include "understand/counts.hpp"

#include <algorithm>
#include <initializer_list>

#include "base/ascii.hpp"
#include "understand/certainty.hpp"
#include "understand/counts_more.hpp"
#include "understand/counts_parts.hpp"
#include "understand/counts_subject.hpp"
#include "understand/counts_told.hpp"
#include "understand/counts_victims.hpp"
#include "understand/deeds.hpp"
#include "understand/polarity.hpp"

namespace stemma::understand {
namespace {

using base::any_of;

class Counting {
 public:
  Counting(const View& view, const Sentence& sentence, Findings& out) : view_(view), s_(sentence), out_(out) {}

  void run() {
    for (std::size_t t = s_.first; t < s_.last; ++t) {
      find_named_victims(view_, s_, t, out_);
      find_suicide(view_, s_, t, out_);
      find_deaths(view_, s_, t, out_);
      find_arrests(view_, s_, t, out_);
      if (!view_.trigger(t)) continue;
      const Trigger trigger = *view_.trigger(t);
      if (const std::size_t second = pair_of(t); second != none) {
        casualties(t, second);
        t = second;
        continue;
      }
      if (trigger.kind != TriggerKind::toll && number_of(view_, s_, t)) {
        risen(t, trigger.slot);
        continue;
      }
      switch (trigger.kind) {
        case TriggerKind::transitive:
          transitive(t, trigger.slot);
          break;
        case TriggerKind::intransitive:
          if (view_.tag(t) == Upos::noun || gave_up(view_, s_, t) || unhurt(view_, t)) break;
          add_with_parts(trigger.slot, t, subjects_of(view_, s_, t));
          among(t, trigger.slot);
          break;
        case TriggerKind::adjective:
          adjective(t, trigger.slot);
          break;
        case TriggerKind::noun:
          noun(t, trigger.slot);
          break;
        case TriggerKind::toll:
          toll(t);
          break;
      }
    }
  }

 private:
  using Phrases = std::vector<Phrase>;

  void add(Slot slot, std::size_t t, const Phrase& p) { add_count(view_, s_, slot, t, p, out_); }
  void add_all(Slot slot, std::size_t t, const Phrases& phrases) {
    for (const Phrase& p : phrases) add(slot, t, p);
  }

  // Of a number also the parts that are named after the verb: "46 people were injured, among them seven children".
  void add_with_parts(Slot slot, std::size_t t, const Phrases& phrases) {
    std::size_t from = t + 1;
    for (const Phrase& p : phrases) from = std::max(from, p.last);
    add_all(slot, t, phrases);
    const auto whole =
        std::find_if(phrases.begin(), phrases.end(), [](const Phrase& p) { return p.quantity.has_value(); });
    if (whole != phrases.end()) find_parts_after(view_, s_, slot, t, from, *whole, out_);
  }

  // "killed or injured", "killing and wounding": one figure for both.
  std::size_t pair_of(std::size_t t) const {
    if (t + 2 >= s_.last || !any_of(view_.lower(t + 1), {"or", "and", "/"}) || !view_.trigger(t + 2)) return none;
    // "claimed nine lives and wounded 30": a noun and a verb make no pair
    if (view_.trigger(t)->kind == TriggerKind::noun && view_.trigger(t + 2)->kind != TriggerKind::noun) return none;
    const Slot a = view_.trigger(t)->slot, b = view_.trigger(t + 2)->slot;
    const bool both = (a == Slot::killed && b == Slot::injured) || (a == Slot::injured && b == Slot::killed);
    return both ? t + 2 : none;
  }

  void casualties(std::size_t t, std::size_t second) {
    const Trigger trigger = *view_.trigger(second);
    if (trigger.kind == TriggerKind::noun) return noun(t, Slot::casualties);
    auto phrases = view_.passive(t, s_.first) ? Phrases{} : objects_of(view_, s_, second);
    if (phrases.empty()) phrases = subjects_of(view_, s_, t);
    add_all(Slot::casualties, t, phrases);
  }

  void transitive(std::size_t t, Slot slot) {
    if (slot == Slot::injured && t > s_.first && any_of(view_.lower(t - 1), {"fatally", "mortally"}))
      slot = Slot::killed;
    if (t > s_.first && view_.is(t - 1, "another") && view_.lower(t).ends_with("ed")) return another(t, slot);
    if (view_.is(t + 1, "of")) return noun(t, slot);
    if (one_more(t, slot)) return;
    if (view_.is(t + 1, "himself") || view_.is(t + 1, "herself")) {
      if (!view_.is(t, "drowned")) own_death(t, slot);  // "drowned himself": counts_suicide.cpp
      return;
    }
    if (slot == Slot::freed && from_hospital(view_, s_, t)) return;
    if (view_.lower(t).starts_with("captur") && !prisoners(view_, s_, t)) return;
    if (t > s_.first && view_.is(t - 1, "the") && included(t, slot)) return;  // "among the injured are 31 children"
    if (attributive(t, slot)) return;
    const bool participle = view_.lower(t).ends_with("ed") || view_.is(t, "hurt");
    const bool named =
        !participle && t > s_.first && view_.is(t - 1, WordClass::determiner) && !view_.lower(t).ends_with("ing");
    if (named || (view_.tag(t) == Upos::noun && !participle)) return noun(t, slot);
    const bool passive = view_.passive(t, s_.first);
    Phrases phrases;
    if (!passive) phrases = objects_of(view_, s_, joined_verb(t));
    if (ordered(view_, s_, t, phrases)) return;
    const bool finite = view_.lower(t).ends_with("s") || view_.lower(t).ends_with("ing");
    // A participle after its noun ("9 people killed in the flood"), or a passive.
    if (phrases.empty() && !passive && participle) {  // "leaving 30 injured": what stands right before it
      if (const auto near = phrase_ending_at(view_, s_.first, t);
          near && (near->quantity || near->negative || (near->single && !near->definite && !near->name)))
        phrases = {*near};
    }
    if (phrases.empty() && passive) phrases = understood_after(view_, s_, t);
    // "Petr Holm, arrested Monday,": the name before the comma
    if (phrases.empty() && !passive && participle && t > s_.first + 1 && view_.is(t - 1, ","))
      if (const auto near = phrase_ending_at(view_, s_.first, t - 1); near && near->single && near->name)
        phrases = {*near};
    if (phrases.empty() && !(finite && !passive)) phrases = subjects_of(view_, s_, t);
    add_with_parts(slot, t, phrases);
    among(t, slot);
    if (slot == Slot::injured && participle) find_gravely_injured(view_, s_, t, out_);
  }

  // "arrested and jailed two cooks": the verb whose object is that of the one at `t` too
  std::size_t joined_verb(std::size_t t) const {
    const bool two = any_of(view_.lower(t + 1), {"and", "or"}) && t + 2 < s_.last && view_.tag(t + 2) == Upos::verb &&
                     view_.lower(t + 2).ends_with("ed") && view_.lower(t).ends_with("ed");
    return two && !objects_of(view_, s_, t + 2).empty() ? t + 2 : t;
  }

  // "two wounded soldiers": the number stands before the participle, the noun after it.
  bool attributive(std::size_t t, Slot slot) {
    if (t == s_.first || !(view_.lower(t).ends_with("ed") || view_.is(t, "hurt")) || !view_.noun_like(t + 1))
      return false;
    std::size_t k = t;
    while (k > s_.first && t - k < 4 && !view_.quantity_at(k - 1) && view_.tag(k - 1) == Upos::adj) --k;
    if (k == s_.first || !view_.quantity_at(k - 1)) return false;
    const std::size_t q = *view_.quantity_at(k - 1);
    const auto rest = view_.phrase_at(t + 1, s_.last);
    if (!rest || rest->quantity || rest->name) return false;
    Phrase p = *rest;
    p.quantity = q;
    p.first = view_.quantity_begin(q);
    p.single = false;
    add(slot, t, p);
    find_part(view_, s_, slot, t, rest->last, out_);
    return true;
  }

  // "A and B were among the seven miners buried": A and B are counted too.
  void among(std::size_t t, Slot slot) {
    for (std::size_t k = t; k > s_.first + 1 && t - k < 10; --k) {
      if (!view_.is(k - 1, "among") || !view_.is(k - 2, WordClass::be)) continue;
      for (const Phrase& p : subjects_of(view_, s_, k - 2))
        if (p.quantity) add(slot, t, p);
      return;
    }
  }

  void own_death(std::size_t t, Slot slot) {
    if (slot != Slot::killed) return;
    Phrase p;
    p.first = t + 1;
    p.last = p.noun_first = p.noun_last = t + 2;
    p.single = p.definite = true;
    add_count(view_, s_, slot, t, p, out_, "attacker");
  }

  void adjective(std::size_t t, Slot slot) {
    // "shot dead a guard", "6 dead", "left 9 people dead", "are missing", "missing persons", "five of the dead"
    if (t > s_.first && view_.is(t - 1, "shot") && !view_.passive(t - 1, s_.first)) {
      const Phrases objects = objects_of(view_, s_, t);
      if (!objects.empty()) return add_all(slot, t, objects);
    }
    if (const auto near = phrase_ending_at(view_, s_.first, t); near && near->quantity) {
      const auto after = view_.noun_like(t + 1) ? view_.phrase_at(t + 1, s_.last) : std::nullopt;
      if (near->noun_first == near->noun_last && after && !after->quantity) {  // "10 dead bodies"
        Phrase p = *after;
        p.quantity = near->quantity;
        p.first = near->first;
        return add(slot, t, p);
      }
      add_with_parts(slot, t, {*near});
      return among(t, slot);
    }
    if (of_the_dead(t, slot) || included(t, slot)) return;
    const bool predicate = view_.group_begin(t, s_.first) < t;
    if (predicate) add_with_parts(slot, t, subjects_of(view_, s_, t));
    among(t, slot);
  }

  // "two of the dead were pupils"
  bool of_the_dead(std::size_t t, Slot slot) {
    if (t < s_.first + 3 || !view_.is(t - 1, "the") || !view_.is(t - 2, "of") || !view_.quantity_at(t - 3))
      return false;
    const std::size_t q = *view_.quantity_at(t - 3);
    Phrase p;
    p.first = view_.quantity_begin(q);
    p.quantity = q;
    p.noun_first = p.noun_last = p.last = t + 1;
    add_count(view_, s_, slot, t, p, out_,
              predicate_of(view_, s_, t).value_or("of the " + std::string(view_.lower(t))));
    return true;
  }

  // "the dead included a teacher and her sons"
  bool included(std::size_t t, Slot slot) {
    if (!view_.is(t - 1, "the") || !any_of(view_.lower(t + 1), {"include", "included", "includes", "were", "are"}))
      return false;
    const std::size_t before = out_.size();
    for (const Phrase& p : view_.phrases_at(t + 2, s_.last))
      if (p.quantity || p.single) add(slot, t, p);
    return out_.size() > before || view_.trigger(t)->kind == TriggerKind::adjective;
  }

  // "3 of the 7 victims", "six Danes were among the victims": the dead, where a plain number is given.
  void victims(std::size_t t) {
    among(t, Slot::killed);
    const auto p = phrase_ending_at(view_, s_.first, t + 1);
    if (!p || !p->quantity || !view_.quantity(*p->quantity).value) return;
    if (p->whole && view_.quantity(*p->whole).value) {
      Phrase whole = *p;
      whole.quantity = p->whole;
      whole.part = false;
      add(Slot::killed, t, whole);
      return add_count(view_, s_, Slot::killed, t, *p, out_, predicate_of(view_, s_, t).value_or("of the victims"));
    }
    if (predicate_of(view_, s_, t) || view_.is(t + 1, "of") || view_.is(t + 1, "in"))
      add_count(view_, s_, Slot::killed, t, *p, out_, predicate_of(view_, s_, t));
  }

  void noun(std::size_t t, Slot slot) {
    if (view_.is(t, "victims")) return victims(t);
    // "two double murders": how many died is in the adjective (counts_deaths.cpp)
    if (t > s_.first && any_of(view_.lower(t - 1), {"double", "triple", "quadruple"})) return;
    // "two assassination plots": part of another noun
    if (view_.token(t).relation == Deprel::compound && view_.noun_like(t + 1)) return;
    if (t > s_.first && any_of(view_.lower(t - 1), {"attempted", "would-be", "thwarted", "foiled"})) return;
    if (wounds_of_one(view_, s_, t)) return;
    if (slot == Slot::killed && death_of_name(view_, s_, t)) return;
    const bool lives = any_of(view_.lower(t), {"lives", "body", "bodies"});
    if (lives && !deadly_context(view_, s_, t)) return;
    if (view_.is(t + 1, "of") || (view_.is(t + 1, "to") && slot == Slot::injured)) {
      if (demanded(view_, s_, t)) return;
      // "the bodies of Ana Bell, 81, and Kay Bell, 44, were found": up to the verb whose subject they are
      const std::size_t verb = view_.token(t).head;
      const bool subject = verb != none && verb > t + 2 && verb < s_.last && view_.token(t).relation != Deprel::conj;
      return add_all(slot, t, view_.phrases_at(t + 2, subject ? view_.group_begin(verb, t + 2) : s_.last));
    }
    if (const auto p = phrase_ending_at(view_, s_.first, t + 1)) {
      if (p->quantity || p->negative) return add(slot, t, *p);
      if (slot == Slot::detained && view_.is(t, "arrest") && p->single && p->first > s_.first &&
          any_of(view_.lower(p->first - 1), {"made", "make", "making"}))
        one_arrest(t, *p);
    }
  }

  // "two people were killed and another wounded"
  void another(std::size_t t, Slot slot) {
    Phrase p;
    p.first = t - 1;
    p.last = p.noun_first = p.noun_last = t;
    p.single = true;
    add_count(view_, s_, slot, t, p, out_, "others");
  }

  // "stabbed two waiters and wounded a third"
  bool one_more(std::size_t t, Slot slot) {
    if (!view_.is(t + 1, "a") || !any_of(view_.lower(t + 2), {"third", "fourth", "fifth"}) || view_.noun_like(t + 3) ||
        view_.tag(t + 3) == Upos::adj || any_of(view_.lower(t + 3), {"of", "time"}))
      return false;
    Phrase p;
    p.first = t + 1;
    p.last = p.noun_first = p.noun_last = t + 3;
    p.single = true;
    add_count(view_, s_, slot, t, p, out_, "others");
    return true;
  }

  // "made an arrest"
  void one_arrest(std::size_t t, const Phrase& p) {
    if (polarity_at(view_, s_, t) != Scope::affirmed) return;
    Finding f = finding(view_, Slot::detained, p.first - 1, t + 1, t);
    f.statement.number = f.statement.low = f.statement.high = 1;
    f.statement.certainty = certainty_at(view_, s_, t);
    out_.push_back(std::move(f));
  }

  void toll(std::size_t t) {
    const Slot slot = t > s_.first && any_of(view_.lower(t - 1), {"injury", "injured"}) ? Slot::injured
                      : t > s_.first && view_.is(t - 1, "casualty")                     ? Slot::casualties
                                                                                        : Slot::killed;
    risen(t, slot);
  }

  // The number that a toll "rose to", "stands at", "was put at".
  void risen(std::size_t t, Slot slot) {
    std::optional<Phrase> last;
    for (std::size_t k = t + 1; k < s_.last && k < t + 34; ++k) {
      const auto q = view_.quantity_at(k);
      if (!q) {
        if (view_.is(k, ";") || view_.is(k, WordClass::say)) break;
        continue;
      }
      const std::size_t lead = view_.quantity_begin(*q);
      const std::string_view before = view_.lower(lead - 1);
      const bool linked = any_of(before, {"to", "at", "of", "is", "was", "reached", "hit", "passed", "topped",
                                          "exceeded", "stands", "stood", "as", ":", "now"});
      if (linked && view_.quantity(*q).unit == Quantity::Unit::count) {
        last = view_.phrase_at(lead, s_.last);
        if (!(k + 1 < s_.last && view_.is(k + 1, "to"))) break;
      }
      k = view_.quantity(*q).last - 1;
    }
    if (last) add(slot, t, *last);
  }

  const View& view_;
  const Sentence& s_;
  Findings& out_;
};

}  // namespace

void find_counts(const View& view, const Sentence& sentence, Findings& out) {
  Counting(view, sentence, out).run();
  find_count_phrases(view, sentence, out);
}

}  // namespace stemma::understand
