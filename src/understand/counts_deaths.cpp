// Deaths that stand in noun phrases, or that a verb states with a word far behind it: "the killing by rebels of a nun",
// "Ana Bell's killing", "a double murder", "left a clerk dead", "stabbed one waiter fatally", "executed two hostages".
#include <algorithm>
#include <initializer_list>

#include "base/ascii.hpp"
#include "understand/certainty.hpp"
#include "understand/counts_more.hpp"
#include "understand/counts_subject.hpp"
#include "understand/deeds.hpp"
#include "understand/polarity.hpp"
#include "understand/statements_background.hpp"
#include "understand/statements_raided.hpp"
#include "understand/statements_valued.hpp"

namespace stemma::understand {
namespace {

using base::any_of;

class Deaths {
 public:
  Deaths(const View& view, const Sentence& s, std::size_t t, Findings& out) : view_(view), s_(s), t_(t), out_(out) {}

  void run() {
    by_whom();
    of_name();
    whose();
    several();
    fatal();
    fatally();
    left_dead();
    put_to_death();
  }

 private:
  void add(std::size_t t, const Phrase& p) {
    if (means_people(view_, p) || (p.noun_first < p.noun_last && view_.is(p.noun_last - 1, WordClass::attacker)))
      add_count(view_, s_, Slot::killed, t, p, out_);
  }
  void add_all(std::size_t t, const std::vector<Phrase>& phrases) {
    for (const Phrase& p : phrases) add(t, p);
  }
  bool told() const { return !unrealised(view_, s_, t_) && !staged(view_, s_); }

  // "the killing by rebels of a 70-year-old nun"
  void by_whom() {
    if (!any_of(view_.lower(t_),
                {"killing", "murder", "slaying", "assassination", "killings", "murders", "massacre"}) ||
        !view_.is(t_ + 1, "by") || !told())
      return;
    const auto by = view_.phrase_at(t_ + 2, s_.last);
    if (by && !by->negative && view_.is(by->last, "of")) add_all(t_, view_.phrases_at(by->last + 1, s_.last));
  }

  // "the motive for Ana Bell's killing"; not "Ana Bell's killing of a guard", "Bell's killing his wife"
  void of_name() {
    const bool killing = any_of(view_.lower(t_), {"killing", "assassination", "slaying", "murder"});
    const bool death = view_.is(t_, "death") && deed_around();
    if (!(killing || death) || t_ < s_.first + 2 || !any_of(view_.lower(t_ - 1), {"'s", "'"})) return;
    if (t_ + 1 < s_.last && (view_.noun_like(t_ + 1) || view_.quantity_at(t_ + 1) || view_.tag(t_ + 1) == Upos::adj ||
                             view_.tag(t_ + 1) == Upos::pron || view_.is(t_ + 1, WordClass::determiner) ||
                             any_of(view_.lower(t_ + 1), {"of", "and", "bid", "off", "him", "her", "them", "people"})))
      return;
    const auto m = view_.mention_at(t_ - 2);
    if (!m || view_.draft().document.mentions[*m].type != MentionType::person || !told() || wanted()) return;
    if (death && unsuspicious()) return;
    std::size_t first = t_ - 2;
    while (first > s_.first && view_.mention_at(first - 1) == m) --first;
    Phrase p;
    p.first = p.noun_first = first;
    p.last = p.noun_last = t_ - 1;
    p.single = p.name = true;
    if (polarity_at(view_, s_, t_) == Scope::affirmed) add_count(view_, s_, Slot::killed, t_, p, out_);
  }
  // "a nun whose killing by rebels shocked the valley"
  void whose() {
    const bool killing = any_of(view_.lower(t_), {"killing", "assassination", "slaying", "murder"});
    if (!(killing || (view_.is(t_, "death") && deed_around())) || t_ < s_.first + 2) return;
    const std::size_t whose = view_.is(t_ - 1, "whose") ? t_ - 1 : view_.is(t_ - 2, "whose") ? t_ - 2 : none;
    if (whose == none || whose == s_.first || view_.is(t_ + 1, "of") || view_.noun_like(t_ + 1)) return;
    if (!killing && unsuspicious()) return;
    if (!told() || wanted() || polarity_at(view_, s_, t_) != Scope::affirmed) return;
    const std::size_t end = view_.is(whose - 1, ",") ? whose - 1 : whose;
    if (const auto who = phrase_ending_at(view_, s_.first, end); who && who->single) add(t_, *who);
  }
  bool deed_around() const {
    return any_within(
        view_, t_ > s_.first + 30 ? t_ - 30 : s_.first, std::min(t_ + 30, s_.last),
        {"charged",  "accused",  "convicted", "guilty",     "murder",   "manslaughter", "homicide", "arrested",
         "suspect",  "suspects", "crash",     "shooting",   "stabbing", "shot",         "stabbed",  "investigating",
         "murdered", "killed",   "police",    "detectives", "inquest",  "coroner"});
  }
  // A death that is told apart from murder: "was not murder", "from flu".
  bool unsuspicious() const {
    return any_within(
        view_, t_ > s_.first + 30 ? t_ - 30 : s_.first, std::min(t_ + 30, s_.last),
        {"not",    "n't",       "no",         "never",        "without",    "flu",      "illness",  "disease",
         "cancer", "pneumonia", "suspicious", "unsuspicious", "accidental", "accident", "overdose", "misadventure",
         "heart",  "stroke",    "virus",      "sepsis",       "asthma",     "age"});
  }
  // A death that was wanted, invented, or did not come about.
  bool wanted() const {
    for (std::size_t k = t_ > s_.first + 50 ? t_ - 50 : s_.first; k < s_.last && k < t_ + 50; ++k)
      if (view_.is(k, WordClass::intent) || view_.is(k, WordClass::avert) || view_.is(k, WordClass::modal) ||
          any_of(view_.lower(k),
                 {"faked",   "invented",    "survived", "money",      "rumours",    "rumors",     "hoax",
                  "arrange", "demanded",    "ordered",  "dreamed",    "reports",    "alive",      "near",
                  "birth",   "anniversary", "natural",  "soliciting", "conspiracy", "conspiring", "plotting"}))
        return true;
    return false;
  }

  // "a double murder", "the triple homicide": the number stands in the adjective
  void several() {
    const std::string_view w = view_.lower(t_);
    const int n = w == "double" || w == "twin" ? 2
                  : w == "triple"              ? 3
                  : w == "quadruple"           ? 4
                  : w == "quintuple"           ? 5
                                               : 0;
    if (n == 0) return;
    std::size_t noun = t_ + 1;
    if (any_of(view_.lower(noun), {"-", "fatal"})) ++noun;
    if (!any_of(view_.lower(noun), {"murder", "murders", "homicide", "homicides", "killing", "killings", "slaying",
                                    "slayings", "fatality"}))
      return;
    if (any_of(view_.lower(noun + 1), {"attempt", "attempts", "plot", "plots", "mystery", "novel", "bid", "threat"}))
      return;
    if (t_ > s_.first && (view_.is(t_ - 1, "no") || any_of(view_.lower(t_ - 1), {"attempted", "planned", "alleged"})))
      return;
    const auto before = t_ > s_.first ? view_.quantity_at(t_ - 1) : std::nullopt;
    if (before && view_.quantity(*before).unit == Quantity::Unit::count) return;  // "three double murders"
    // "twin killings", "a double killing": of traders and players too
    if ((w == "twin" || view_.lower(noun).starts_with("killing")) && !deed_around()) return;
    if (!told() || polarity_at(view_, s_, noun) != Scope::affirmed || !stands(noun)) return;
    Finding f = finding(view_, Slot::killed, t_, noun + 1, noun);
    f.statement.number = f.statement.low = f.statement.high = n;
    f.statement.certainty = certainty_at(view_, s_, noun);
    out_.push_back(std::move(f));
  }

  // Whether what is said of the murder at `noun` lets it stand: not "no longer treat it as a double murder", "believe
  // that a double murder did not take place", "a suspected double murder turned out to be a leak".
  bool stands(std::size_t noun) const {
    std::size_t verb = view_.token(noun).head;
    for (int hops = 0; hops < 4 && verb != none && verb >= s_.first && verb < s_.last; ++hops) {
      if (verb != noun && view_.tag(verb) == Upos::verb && polarity_at(view_, s_, verb) != Scope::affirmed)
        return false;
      verb = view_.token(verb).head;
    }
    if (any_within(view_, t_ > s_.first + 3 ? t_ - 3 : s_.first, t_,
                   {"suspected", "feared", "possible", "apparent", "supposed", "fears", "training"}))
      return false;
    for (std::size_t k = s_.first; k < s_.last && k < s_.first + 200; ++k)
      if (any_of(view_.lower(k), {"longer", "hoax", "whether"}) ||
          (any_of(view_.lower(k), {"turned", "turns", "ruled"}) && view_.is(k + 1, "out")))
        return false;
    return true;
  }

  // "the fatal mob beating of an elderly monk"
  void fatal() {
    if (!any_of(view_.lower(t_), {"shooting", "stabbing", "beating", "crash"}) || !view_.is(t_ + 1, "of")) return;
    const std::size_t from = t_ > s_.first + 3 ? t_ - 3 : s_.first;
    if (any_within(view_, from, t_, {"fatal", "deadly"}) && !any_within(view_, from, t_, {"non", "near"}) && told())
      add_all(t_, view_.phrases_at(t_ + 2, s_.last));
  }

  // "stabbed one waiter fatally"
  void fatally() {
    if (!any_of(view_.lower(t_), {"fatally", "mortally"}) || t_ < s_.first + 2 || view_.tag(t_ + 1) == Upos::verb)
      return;
    for (std::size_t k = t_ - 1; k > s_.first && t_ - k < 8; --k) {
      if (!any_of(view_.lower(k), {"shot", "stabbed", "shooting", "stabbing", "struck", "wounded", "injured"}))
        continue;
      const auto whom = objects_of(view_, s_, k);
      if (whom.size() == 1 && whom.front().last == t_) add_all(k, whom);
      return;
    }
  }

  // "left a clerk dead", "left a guard and two nurses dead", "shot the guard dead", "found a woman dead"
  void left_dead() {
    if (!view_.is(t_, "dead") || view_.noun_like(t_ + 1) || view_.tag(t_ + 1) == Upos::adj ||
        view_.tag(t_ + 1) == Upos::verb)  // "dead tired"
      return;
    for (std::size_t k = t_; k > s_.first && t_ - k < 16; --k) {
      if (any_of(view_.lower(k - 1), {";", ":", "who", "that", "which"})) return;
      if (!any_of(view_.lower(k - 1), {"left", "leaving", "leaves", "found", "finding", "shot", "shooting"})) continue;
      if (view_.passive(k - 1, s_.first)) return;
      const auto who = view_.phrases_at(k, t_);
      if (!who.empty() && who.back().last == t_ && !staged(view_, s_)) add_all(t_, who);
      return;
    }
  }

  // "executed two of the hostages", "was strangled": verbs that are said of plans and animals too, so of people only
  void put_to_death() {
    if (!any_of(view_.lower(t_), {"executed", "executing", "strangled", "strangling", "decapitated", "decapitating",
                                  "lynched", "lynching", "asphyxiated", "suffocated", "assassinating", "beheading"}) ||
        (view_.tagged() && view_.tag(t_) != Upos::verb) || !told())
      return;
    if (polarity_at(view_, s_, t_) != Scope::affirmed) return;
    if (any_within(view_, t_, std::min(t_ + 10, s_.last), {"unconscious", "survived", "contract", "almost", "nearly"}))
      return;
    // "strangled by red tape"
    const bool passive = view_.passive(t_, s_.first);
    if (by_a_thing(view_, s_, t_)) return;
    add_all(t_, passive ? subjects_of(view_, s_, t_) : objects_of(view_, s_, t_));
  }

  const View& view_;
  const Sentence& s_;
  std::size_t t_;
  Findings& out_;
};

}  // namespace

void find_deaths(const View& view, const Sentence& s, std::size_t t, Findings& out) { Deaths(view, s, t, out).run(); }

}  // namespace stemma::understand
