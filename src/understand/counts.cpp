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
      if (trigger.kind != TriggerKind::toll && number_of(t)) {
        risen(t, trigger.slot);
        continue;
      }
      switch (trigger.kind) {
        case TriggerKind::transitive:
          transitive(t, trigger.slot);
          break;
        case TriggerKind::intransitive:
          if (view_.tag(t) == Upos::noun || gave_up(t) || unhurt(t)) break;
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
    if (view_.is(t + 1, "himself") || view_.is(t + 1, "herself")) return own_death(t, slot);
    if (slot == Slot::freed && from_hospital(t)) return;
    if (view_.lower(t).starts_with("captur") && !prisoners(t)) return;
    if (t > s_.first && view_.is(t - 1, "the") && included(t, slot)) return;  // "among the injured are 31 children"
    if (attributive(t, slot)) return;
    const bool participle = view_.lower(t).ends_with("ed") || view_.is(t, "hurt");
    const bool named =
        !participle && t > s_.first && view_.is(t - 1, WordClass::determiner) && !view_.lower(t).ends_with("ing");
    if (named || (view_.tag(t) == Upos::noun && !participle)) return noun(t, slot);
    const bool passive = view_.passive(t, s_.first);
    Phrases phrases;
    if (!passive) phrases = objects_of(view_, s_, joined_verb(t));
    if (ordered(t, phrases)) return;
    const bool finite = view_.lower(t).ends_with("s") || view_.lower(t).ends_with("ing");
    // A participle after its noun ("9 people killed in the flood"), or a passive.
    if (phrases.empty() && !passive && participle) {  // "leaving 30 injured": what stands right before it
      if (const auto near = phrase_ending_at(view_, s_.first, t);
          near && (near->quantity || near->negative || (near->single && !near->definite && !near->name)))
        phrases = {*near};
    }
    if (phrases.empty() && passive) phrases = understood_after(view_, s_, t);
    // "Petr Holm, arrested Tuesday,": the name before the comma
    if (phrases.empty() && !passive && participle && t > s_.first + 1 && view_.is(t - 1, ","))
      if (const auto near = phrase_ending_at(view_, s_.first, t - 1); near && near->single && near->name)
        phrases = {*near};
    if (phrases.empty() && !(finite && !passive)) phrases = subjects_of(view_, s_, t);
    add_with_parts(slot, t, phrases);
    among(t, slot);
    if (slot == Slot::injured && participle) find_gravely_injured(view_, s_, t, out_);
  }

  // "arrested and charged two men": the verb whose object is that of the one at `t` too
  std::size_t joined_verb(std::size_t t) const {
    const bool two = any_of(view_.lower(t + 1), {"and", "or"}) && t + 2 < s_.last && view_.tag(t + 2) == Upos::verb &&
                     view_.lower(t + 2).ends_with("ed") && view_.lower(t).ends_with("ed");
    return two && !objects_of(view_, s_, t + 2).empty() ? t + 2 : t;
  }

  // "captured a gunman"; not "captured three wickets", "was captured on video", "captured the town"
  bool prisoners(std::size_t t) const {
    if (any_of(view_.lower(t + 1), {"on", "by"}) &&
        any_of(view_.lower(t + 2), {"video", "film", "camera", "tape", "cctv", "a", "the"}) &&
        !view_.is(t + 2, "the") && !view_.quantity_at(t + 2))
      return false;
    if (view_.lower(t).ends_with("ing") || view_.passive(t, s_.first)) return true;
    const auto objects = objects_of(view_, s_, t);
    if (objects.empty() || objects.front().noun_first == objects.front().noun_last) return true;
    const std::size_t head = objects.front().noun_last - 1;
    return means_people(view_, objects.front()) || view_.mention_at(head) || view_.is(head, WordClass::attacker);
  }

  // "escaped without injury": from harm, not from those who held them
  bool unhurt(std::size_t t) const {
    return view_.is(t, "escaped") && view_.is(t + 1, "without") &&
           any_of(view_.lower(t + 2), {"injury", "injuries", "harm", "a", "serious", "any"});
  }

  // "surrendered the town", "surrendered to pressure", "passports were surrendered": nobody is held
  bool gave_up(std::size_t t) const {
    if (!view_.is(t, "surrendered")) return false;
    if (view_.passive(t, s_.first) || make_believe(view_, s_)) return true;
    for (std::size_t k = s_.first; k < t; ++k)
      if (any_of(view_.lower(k), {"until", "refused", "before"})) return true;
    const auto who = subjects_of(view_, s_, t);
    const std::size_t head =
        who.empty() || who.front().noun_first == who.front().noun_last ? none : who.front().noun_last - 1;
    if (head != none && any_of(view_.lower(head), {"players", "senators", "companies", "clubs", "lawmakers", "unions"}))
      return true;
    if (t + 1 >= s_.last || any_of(view_.lower(t + 1), {".", ",", "after", "peacefully", "on"}))
      return view_.is(t + 1, "on") && !(view_.time_at(t + 2) || view_.is(t + 2, "boarding"));
    if (!view_.is(t + 1, "to")) return true;
    const auto whom = view_.phrase_at(t + 2, s_.last);
    return !whom || whom->noun_first == whom->noun_last || !view_.is(whom->noun_last - 1, WordClass::force);
  }

  // "rely upon God, and kill him": an order, which nobody need have carried out
  bool ordered(std::size_t t, const Phrases& objects) const {
    return view_.is(t, "kill") && !objects.empty() && objects.front().single && objects.front().definite &&
           view_.group_begin(t, s_.first) == t && subject_of_tree(view_, s_, t) == none;
  }

  // "released from hospital" frees nobody
  bool from_hospital(std::size_t t) const {
    for (std::size_t k = t + 1; k < s_.last && k < t + 5; ++k)
      if (view_.lower(k).starts_with("hospital") || view_.is(k, "clinic")) return true;
    return false;
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

  // "the number of people killed has risen to 412", "put the number of dead at one"
  bool number_of(std::size_t t) const {
    for (std::size_t k = t; k > s_.first + 1 && t - k < 5; --k) {
      if (view_.is(k - 1, "of") && any_of(view_.lower(k - 2), {"number", "tally", "count"}))
        return t + 1 >= s_.last || !view_.quantity_at(k);
      if (view_.quantity_at(k - 1) || any_of(view_.lower(k - 1), {",", ";"})) return false;
    }
    return false;
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
    add_count(view_, s_, slot, t, p, out_, predicate_of(t).value_or("of the " + std::string(view_.lower(t))));
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
      return add_count(view_, s_, Slot::killed, t, *p, out_, predicate_of(t).value_or("of the victims"));
    }
    if (predicate_of(t) || view_.is(t + 1, "of") || view_.is(t + 1, "in"))
      add_count(view_, s_, Slot::killed, t, *p, out_, predicate_of(t));
  }

  // "were US citizens": what the subject at `t` is said to be.
  std::optional<std::string> predicate_of(std::size_t t) const {
    for (std::size_t k = t + 1; k < s_.last && k < t + 8; ++k) {
      if (!view_.is(k, WordClass::be)) continue;
      if (const auto predicate = view_.phrase_at(k + 1, s_.last))
        return view_.text(predicate->noun_first, predicate->noun_last);
      return std::nullopt;
    }
    return std::nullopt;
  }

  void noun(std::size_t t, Slot slot) {
    if (view_.is(t, "victims")) return victims(t);
    // "two double murders": how many died is in the adjective (counts_deaths.cpp)
    if (t > s_.first && any_of(view_.lower(t - 1), {"double", "triple", "quadruple"})) return;
    // "two assassination plots": part of another noun
    if (view_.token(t).relation == Deprel::compound && view_.noun_like(t + 1)) return;
    if (t > s_.first && any_of(view_.lower(t - 1), {"attempted", "would-be", "thwarted", "foiled"})) return;
    if (wounds_of_one(t)) return;
    if (slot == Slot::killed && death_of_name(t)) return;
    const bool lives = any_of(view_.lower(t), {"lives", "body", "bodies"});
    if (lives && !deadly_context(t)) return;
    if (view_.is(t + 1, "of") || (view_.is(t + 1, "to") && slot == Slot::injured)) {
      if (demanded(t)) return;
      // "the bodies of Ana Bell, 58, and Kay Bell, 20, were found": up to the verb whose subject they are
      const std::size_t verb = view_.token(t).head;
      const bool subject = verb != none && verb > t + 2 && verb < s_.last && view_.token(t).relation != Deprel::conj;
      add_all(slot, t, view_.phrases_at(t + 2, subject ? view_.group_begin(verb, t + 2) : s_.last));
      return;
    }
    if (const auto p = phrase_ending_at(view_, s_.first, t + 1)) {
      if (p->quantity || p->negative) return add(slot, t, *p);
      if (slot == Slot::detained && view_.is(t, "arrest") && p->single && p->first > s_.first &&
          any_of(view_.lower(p->first - 1), {"made", "make", "making"}))
        one_arrest(t, *p);
    }
  }

  // "Anna Bell's murder": counts_deaths.cpp reads it
  bool death_of_name(std::size_t t) const {
    return any_of(view_.lower(t), {"murder", "slaying"}) && t >= s_.first + 2 &&
           any_of(view_.lower(t - 1), {"'s", "'"}) && !view_.noun_like(t + 1) && !view_.is(t + 1, "of");
  }

  // "survived despite multiple injuries", "with two stab wounds": what somebody has, not how many have it
  bool wounds_of_one(std::size_t t) const {
    if (view_.is(t, "wounds")) return true;
    if (!view_.is(t, "injuries")) return false;
    for (std::size_t k = t; k > s_.first && t - k < 6; --k) {
      if (any_of(view_.lower(k - 1), {"sustained", "sustaining", "sustain", "suffered", "suffering", "suffer",
                                      "despite", "survived", "multiple", "his", "her", "received"}))
        return true;
      if (view_.is(k - 1, ",") || view_.verb_like(k - 1)) return false;
    }
    return false;
  }

  // "two people were killed and another wounded"
  void another(std::size_t t, Slot slot) {
    Phrase p;
    p.first = t - 1;
    p.last = p.noun_first = p.noun_last = t;
    p.single = true;
    add_count(view_, s_, slot, t, p, out_, "others");
  }

  // "killed two guards and wounded a third"
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

  bool deadly_context(std::size_t t) const {
    const std::size_t from = t > s_.first + 8 ? t - 8 : s_.first;
    for (std::size_t k = from; k < std::min(s_.last, t + 8); ++k)
      if (any_of(view_.lower(k),
                 {"claimed", "claiming",   "claim",      "lost",    "cost",     "costing",    "took",   "taken",
                  "taking",  "recovered",  "found",      "dead",    "pulled",   "retrieved",  "saw",    "seen",
                  "counted", "discovered", "identified", "recover", "retrieve", "recovering", "located"}))
        return true;
    // "the bodies of Ana Bell, 58, and Kay Bell, 20, were found": as far off as the verb is that they are found by
    const std::size_t verb = view_.token(t).head;
    return verb != none && verb > t && verb < s_.last &&
           any_of(view_.lower(verb),
                  {"found", "recovered", "discovered", "retrieved", "pulled", "identified", "located"});
  }

  // "pushed for", "prayed for", "a reward for": what follows the "for" at `k` is wanted
  bool wished_for(std::size_t k) const {
    for (std::size_t i = k > s_.first + 3 ? k - 3 : s_.first; i < k; ++i)
      for (const std::string_view stem :
           {"call",     "push",   "pray",     "hop",    "wish",   "wait",   "plan",     "plot",  "ask",    "demand",
            "campaign", "long",   "yearn",    "vot",    "press",  "argu",   "appeal",   "cry",   "cri",    "clamour",
            "chant",    "prepar", "money",    "reward", "bounty", "hir",    "contract", "order", "paid",   "pay",
            "allow",    "lobb",   "petition", "baying", "need",   "desire", "offer",    "look",  "search", "aim"})
        if (view_.lower(i).starts_with(stem)) return true;
    return false;
  }

  // "called for the release of", "demanded the arrest of": it has not happened.
  bool demanded(std::size_t t) const {
    for (std::size_t k = t; k > s_.first && t - k < 6; --k) {
      // "blamed for the deaths of", "charged for the murder of": it has
      const bool deed = view_.is(k - 1, "for") && view_.trigger(t)->slot == Slot::killed && !wished_for(k - 1);
      if (deed) continue;
      if (any_of(view_.lower(k - 1),
                 {"for", "demand", "demanded", "demanding", "demands", "seek", "seeking", "urged", "secure", "order",
                  "ordered", "warrant", "led", "leading", "planning", "plan", "planned", "plot", "plotting"}))
        return true;
    }
    return false;
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
