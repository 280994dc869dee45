// Why somebody did it, and whether it was meant: what is said of a deed, not what it is called in passing.
#include <algorithm>
#include <initializer_list>
#include <string>

#include "base/ascii.hpp"
#include "understand/counts_subject.hpp"
#include "understand/statements_valued.hpp"
#include "understand/statements_why.hpp"

namespace stemma::understand {
namespace {

using base::any_of;

class Motives {
 public:
  Motives(const View& view, const Sentence& sentence, Findings& out) : view_(view), s_(sentence), out_(out) {}

  void run() {
    for (std::size_t t = s_.first; t < s_.last; ++t) {
      vengeance(t);
      inspired(t);
      stated(t);
      creed(t);
      terror(t);
      intended(t);
      motivated(t);
    }
  }

 private:
  void add(std::size_t first, std::size_t last, std::size_t anchor, std::size_t value_first) {
    if (auto f = valued(view_, s_, Slot::motive, first, last, anchor, view_.text(value_first, last)))
      out_.push_back(std::move(*f));
  }
  std::size_t object_end(std::size_t i) const {
    std::size_t last = i;
    for (std::size_t hops = 0; hops < 3; ++hops) {
      const auto p = view_.phrase_at(last, s_.last);
      if (!p) break;
      last = p->last;
      if (!any_of(view_.lower(last), {"of", "on", "in", "for", "against", "'s"})) break;
      if (!view_.phrase_at(last + 1, s_.last)) break;
      ++last;
    }
    return balanced(i, last);
  }
  // A quotation that opens in the phrase ends in it, with all that is joined to its nouns.
  std::size_t balanced(std::size_t i, std::size_t last) const {
    bool open = false;
    for (std::size_t k = i; k < last; ++k) {
      if (view_.is(k, "“")) open = true;
      if (view_.is(k, "”")) open = false;
    }
    for (std::size_t k = last; open && k < s_.last && k < last + 24; ++k)
      if (view_.is(k, "”")) return k + 1;
    // "women and children", "of the people in the north"
    if (view_.is(last, "and") && !open) {
      const auto p = view_.phrase_at(last + 1, s_.last);
      if (p && p->noun_first < p->noun_last && !view_.verb_like(p->last)) return p->last;
    }
    return last;
  }

  // "in revenge for", "as retaliation against", "to avenge", "reprisal for"
  void vengeance(std::size_t t) {
    const std::string_view w = view_.lower(t);
    const bool noun = any_of(w, {"revenge", "retaliation", "reprisal", "retribution", "vengeance"});
    const bool verb = any_of(w, {"avenge", "avenging", "avenged"});
    const bool response = w == "response" && view_.is(t + 1, "to") && t > s_.first &&
                          any_of(view_.lower(t - 1), {"in", "a"}) &&
                          (violent_sentence() || any_within(view_, t > s_.first + 8 ? t - 8 : s_.first, t, {"act"}));
    if (!noun && !verb && !response) return;
    if (noun && !any_of(view_.lower(t + 1), {"for", "against", "to", "over"})) return;
    // "calls for revenge", "asked to take revenge": not yet a motive of what happened.
    if (noun && any_within(view_, t > s_.first + 5 ? t - 5 : s_.first, t,
                           {"calls", "call", "called", "asked", "threatened", "vowed", "take", "promised"}))
      return;
    std::size_t from = verb ? t + 1 : t + 2;
    if (view_.is(from, "for")) ++from;  // "avenge for the blood"
    const std::size_t last = object_end(from);
    const std::size_t anchor = verb && t > s_.first && view_.is(t - 1, "to") && t >= s_.first + 2 ? t - 2 : t;
    add(t, std::max(last, t + 1), anchor, t);
  }

  bool violent_sentence() const {
    for (std::size_t k = s_.first; k < s_.last; ++k)
      if (view_.is(k, WordClass::attack)) return true;
    return false;
  }

  bool deadly_sentence() const {
    for (std::size_t k = s_.first; k < s_.last; ++k)
      if (view_.trigger(k) && view_.trigger(k)->slot == Slot::killed) return true;
    return false;
  }

  // "linked to radical Islam", "with links to a terrorist enterprise": a creed or a cause, not a group that has a name
  void creed(std::size_t t) {
    if (!any_of(view_.lower(t), {"linked", "links", "tied", "ties"}) || !view_.is(t + 1, "to")) return;
    const std::size_t last = object_end(t + 2);
    if (last <= t + 2) return;
    const bool radical = any_within(view_, t + 2, last, {"radical", "militant", "extremist", "terrorist"});
    const bool named = any_within(view_, t + 2, last,
                                  {"extremism", "jihadism", "islamism", "neo-nazism", "antisemitism", "anti-semitism",
                                   "supremacism", "separatism", "radicalism"});
    if (named || (radical && any_within(view_, t + 2, last, {"islam", "ideology", "ideas", "enterprise", "cause"})))
      add(t, last, t, t);
  }

  void inspired(std::size_t t) {
    if (!any_of(view_.lower(t), {"inspired", "motivated", "driven", "prompted"}) || !view_.is(t + 1, "by")) return;
    if (any_of(view_.lower(t), {"driven", "prompted", "inspired"}) && !violent_sentence() && !deadly_sentence()) return;
    if (view_.is(t, "driven") && any_within(view_, t + 2, std::min(t + 5, s_.last), {"a", "the"})) return;
    const std::size_t last = object_end(t + 2);
    if (last > t + 2) add(t, last, t, t);
  }

  // "the motive was X", "revenge was the motive", "the aim of the raid was to avenge"
  void stated(std::size_t t) {
    if (!any_of(view_.lower(t), {"motive", "motives", "motivation"})) return;
    if (any_within(view_, t > s_.first + 5 ? t - 5 : s_.first, t,
                   {"no", "unclear", "establish", "determine", "what", "not", "unknown", "any"}))
      return;
    for (std::size_t k = t + 1; k < s_.last && k < t + 6; ++k) {
      if (any_of(view_.lower(k), {"unclear", "unknown", "not", "n't"})) return;
      if (any_of(view_.lower(k + 1), {"unclear", "unknown", "not", "n't", "still", "being", "yet", "under"})) return;
      if (!view_.is(k, WordClass::be)) continue;
      const std::size_t last = object_end(k + 1);
      if (last > k + 1 && !view_.is(k + 1, "not")) add(t, last, t, k + 1);
      return;
    }
    for (std::size_t k = t; k > s_.first && t - k < 5; --k) {
      if (!view_.is(k - 1, WordClass::be)) continue;
      std::size_t first = k - 1;
      while (first > s_.first && view_.noun_like(first - 1) && k - first < 5) --first;
      if (first < k - 1) {
        if (auto f = valued(view_, s_, Slot::motive, first, t + 1, t, view_.text(first, k - 1))) {
          if (any_within(view_, k, t, {"likely", "possible", "probable", "suspected", "apparent"}))
            f->statement.certainty = Certainty::hedged;
          out_.push_back(std::move(*f));
        }
      }
      return;
    }
  }

  // "the attack was racially motivated"; before its noun ("a racially motivated attack") it is a label
  void motivated(std::size_t t) {
    const std::string_view w = view_.lower(t);
    const bool one = w.ends_with("ly-motivated");
    if (!(one || (w == "motivated" && t > s_.first && view_.lower(t - 1).ends_with("ally"))) || view_.noun_like(t + 1))
      return;
    const std::size_t first = one ? t : t - 1, said = copula_before(first);
    if (said == none || !of_deed(t, said) || any_within(view_, s_.first, t, {"whether", "if", "determine"})) return;
    add(said, t + 1, t, first);
  }

  // A label says no motive ("the terrorist attack in X"), a judgement does: "called it a terrorist attack", "it was an
  // act of terror", "what appears to be a terrorist attack".
  void terror(std::size_t t) {
    const std::string_view w = view_.lower(t);
    if (!w.starts_with("terror") ||
        any_of(w, {"terrorists", "terrorised", "terrorized", "terrorise", "terrorize", "terrorizing"}))
      return;
    const bool deed = view_.is(t + 1, WordClass::attack) ||
                      (t >= s_.first + 2 && view_.is(t - 1, "of") && view_.is(t - 2, "act")) ||
                      any_of(w, {"terrorism"});
    // "the terrorist nature of the assault was undeniable"
    if (any_of(view_.lower(t + 1), {"character", "nature"})) return character(t);
    if (!deed) return;
    const std::size_t from = t > s_.first + 8 ? t - 8 : s_.first;
    std::size_t judge = none;
    for (std::size_t k = t; k > from; --k) {
      if (any_of(view_.lower(k - 1), {",", ";", "after", "in", "with", "against", "to", "from", "fight", "since"}))
        break;
      if (any_of(view_.lower(k - 1), {"called", "calling", "termed", "described", "labelled", "labeled", "treating",
                                      "treated", "as", "was", "is", "be", "considered", "investigating", "declared"}))
        judge = k - 1;
    }
    if (judge == none) return;
    if (any_of(view_.lower(judge), {"was", "is", "as"}) &&
        any_within(view_, s_.first, judge, {"worst", "deadliest", "latest", "whether"}))
      return;
    const std::size_t last = std::min(s_.last, t + (view_.is(t + 1, WordClass::attack) ? 2 : 1));
    if (auto f = valued(view_, s_, Slot::motive, judge, last, t, view_.text(t, last))) out_.push_back(std::move(*f));
  }

  void character(std::size_t t) {
    for (std::size_t k = t + 2; k < s_.last && k < t + 9; ++k) {
      if (!view_.is(k, WordClass::be)) continue;
      if (!any_of(view_.lower(k + 1), {"undeniable", "clear", "evident", "obvious", "confirmed", "established"}))
        return;
      return add(t, t + 2, t, t);
    }
  }

  // Intent, which tells an attack from an accident: "it was a deliberate act", "intentionally mowing down the crowd",
  // "with the intention of killing".
  void intended(std::size_t t) {
    const std::string_view w = view_.lower(t);
    const bool aim = w == "intention" || w == "intent";
    const bool adverb = any_of(w, {"deliberately", "intentionally", "purposely"});
    if (!aim && !adverb && !any_of(w, {"deliberate", "intentional", "premeditated"})) return;
    if (any_within(view_, s_.first, s_.last, {"cleared", "acquitted", "accident", "accidental"}) && !turned(t)) return;
    if (aim) {
      const bool with = t >= s_.first + 2 && view_.is(t - 2, "with") && any_of(view_.lower(t - 1), {"the", "an"});
      if (with && t + 2 < s_.last && view_.is(t + 1, "of") && harmful(t + 2)) add(t, t + 3, t, t);
      return;
    }
    if (adverb) {
      for (std::size_t k = t > s_.first ? t - 1 : t + 1; k < std::min(s_.last, t + 2); ++k)
        if (k != t && violent(k) && !any_of(view_.lower(k + 1), {"no", "nobody", "none"}))
          return add(std::min(k, t), std::max(k, t) + 1, k, t);
      return;
    }
    const bool act = t + 1 < s_.last && (view_.is(t + 1, WordClass::incident) ||
                                         any_of(view_.lower(t + 1), {"act", "attempt", "collision"}));
    // "a deliberate attack" in passing is a label; said of something, it is a judgement
    const std::size_t said = copula_before(t);
    if (said == none || (!act && t + 1 < s_.last && view_.noun_like(t + 1)) || !of_deed(t, said)) return;
    if (act && view_.is(t + 2, "of") &&
        !any_of(view_.lower(t + 3), {"violence", "terror", "terrorism", "sabotage", "arson", "war", "aggression"}))
      return;
    add(said, act ? t + 2 : t + 1, t, t);
  }
  // "it seemed like an accident, but then it was clear": the judgement stands after the "but"
  bool turned(std::size_t t) const {
    return any_within(view_, s_.first, t, {"but"}) && !any_within(view_, t, s_.last, {"but", "accident"});
  }
  bool harmful(std::size_t k) const {
    return violent(k) || any_of(view_.lower(k), {"harming", "causing", "committing", "destroying", "terrorising",
                                                 "terrorizing", "killing", "murdering", "attacking"});
  }
  // Whether what the copula at `said` speaks of is a deed or happening, and neither its own "not" nor one after takes
  // the words at `t` back.
  bool of_deed(std::size_t t, std::size_t said) const {
    for (std::size_t k = said; k > s_.first && any_of(view_.lower(k - 1), {"have", "been", "to", "be", "not"}); --k)
      if (view_.is(k - 1, "not")) return false;
    if (any_within(view_, t + 1, std::min(s_.last, t + 6), {"but", "not"})) return false;
    const std::size_t subject = subject_of_tree(view_, s_, t);
    const auto deed = [&](std::size_t i) {
      return view_.is(i, WordClass::incident) || any_of(view_.lower(i), {"it", "this", "that", "what", "act"});
    };
    if (subject != none) return deed(subject);
    return said > s_.first && deed(said - 1);
  }
  bool violent(std::size_t k) const {
    return view_.is(k, WordClass::impact) || view_.is(k, WordClass::assault_verb) || view_.is(k, WordClass::shoot) ||
           (view_.trigger(k) && view_.trigger(k)->slot != Slot::freed);
  }
  // "was", "appeared to be": what says the words at `t` of its subject.
  std::size_t copula_before(std::size_t t) const {
    for (std::size_t k = t; k > s_.first && t - k < 5; --k) {
      if (view_.is(k - 1, WordClass::be)) return k - 1;
      if (any_of(view_.lower(k - 1), {"seemed", "seems", "looked", "looks"})) return k - 1;
      const bool between = view_.tag(k - 1) == Upos::adv || any_of(view_.lower(k - 1), {"a", "an", "not", "n't", "“"});
      if (!between && view_.tag(k - 1) != Upos::adj) return none;
    }
    return none;
  }

  const View& view_;
  const Sentence& s_;
  Findings& out_;
};

}  // namespace

void find_motives(const View& view, const Sentence& sentence, Findings& out) {
  Motives(view, sentence, out).run();
  find_reasons(view, sentence, out);
}

}  // namespace stemma::understand
