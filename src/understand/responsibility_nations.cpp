// Where those who did it, or were caught for it, come from.
#include <algorithm>

#include "base/ascii.hpp"
#include "understand/certainty.hpp"
#include "understand/counts_subject.hpp"
#include "understand/deeds.hpp"
#include "understand/perpetrators.hpp"
#include "understand/polarity.hpp"
#include "understand/responsibility.hpp"
#include "understand/responsibility_roles.hpp"
#include "understand/statements_valued.hpp"

namespace stemma::understand {
namespace {

using base::any_of;

class Nations {
 public:
  Nations(const View& view, const Sentence& sentence, Findings& out) : view_(view), s_(sentence), out_(out) {}

  void run() {
    for (std::size_t t = s_.first; t < s_.last; ++t) nationality(t);
  }

 private:
  const Mention* mention(std::size_t i, MentionType type) const { return view_.mention(i, type); }
  std::size_t mention_end(std::size_t i) const { return view_.mention_end(i, s_.last); }

  // "three Danish suspects", "a Polish-born attacker"
  void nationality(std::size_t t) {
    if (!attacker_noun(view_, t) &&
        !any_of(view_.lower(t),
                {"attackers", "gunmen",     "bombers",   "suspects", "perpetrators",   "assailants", "pirates",
                 "robbers",   "kidnappers", "hijackers", "brigands", "bandits",        "abductors",  "raiders",
                 "burglars",  "thieves",    "murderers", "killers",  "hostage-takers", "detainees"}))
      return caught(t);
    // "two heavy bombers": aircraft
    if (view_.is(t, "bombers") && t > s_.first && digit(t - 1)) return;
    if (any_of(view_.lower(t + 1), {"of", "'", "'s"})) return;                      // "pirates of music"
    if (t > s_.first && view_.capital(t) && view_.lower(t).ends_with("s")) return;  // "The Killers", by their name
    if (rehearsed(view_, s_)) return;
    if (from_country(t) || are_nationals(t)) return;
    for (std::size_t k = t; k > s_.first && t - k < 3; --k) {
      const Mention* m = mention(k - 1, MentionType::nationality);
      if (!m) continue;
      const Scope scope = polarity_at(view_, s_, t);
      if (scope == Scope::unclear) return;
      Finding f = finding(view_, Slot::nationality, k - 1, t + 1, t);
      f.statement.value = std::string(view_.draft().text(m->span));
      if (scope == Scope::denied) f.statement.polarity = Polarity::denied;
      f.statement.certainty = certainty_at(view_, s_, t);
      out_.push_back(std::move(f));
      return;
    }
  }

  // "the brigands were Danish and Polish"; not "were Swedish pensioners"
  bool are_nationals(std::size_t t) {
    std::size_t k = t + 1;
    while (
        k < s_.last && k < t + 5 &&
        (view_.is(k, WordClass::be) || view_.tag(k) == Upos::adv || any_of(view_.lower(k), {"all", "both", "mostly"})))
      ++k;
    if (k == t + 1 || !view_.is(k - 1, WordClass::be) || !mention(k, MentionType::nationality)) return false;
    std::size_t end = mention_end(k);
    while (any_of(view_.lower(end), {"and", "or", ","}) && mention(end + 1, MentionType::nationality))
      end = mention_end(end + 1);
    if (any_of(view_.lower(end), {"nationals", "citizens"})) ++end;
    if ((view_.noun_like(end) && !view_.time_at(end)) || polarity_at(view_, s_, t) != Scope::affirmed) return false;
    // "..., but police ruled that out"
    if (any_within(view_, s_.first, s_.last,
                   {"ruled", "denied", "false", "wrong", "wrongly", "untrue", "mistaken", "dismissed", "incorrect",
                    "rumours", "rumors", "disproved", "until"}))
      return true;
    add_nation(t, t, end, k);
    return true;
  }
  // "arrested nine Danes and six Poles", "seizing two French nationals", "the arrested included nine Danes"
  void caught(std::size_t t) {
    const auto& trigger = view_.trigger(t);
    const bool law = trigger && trigger->slot == Slot::detained && trigger->kind != TriggerKind::intransitive;
    if (!(law || (any_of(view_.lower(t), {"caught", "seized", "seizing", "captured", "capturing"}) && law_before(t))))
      return;
    const auto who = subjects_of(view_, s_, t);
    if (!who.empty() && who.front().noun_first < who.front().noun_last &&
        (outlaws(view_.lower(who.front().noun_last - 1)) || view_.is(who.front().noun_last - 1, WordClass::attacker)))
      return;
    if (view_.passive(t, s_.first) || polarity_at(view_, s_, t) != Scope::affirmed || rehearsed(view_, s_)) return;
    if (view_.token(t).relation == Deprel::amod && !view_.is(t - 1, "the")) return;  // "imprisoned Peruvians"
    std::size_t i = t + 1;
    if (any_of(view_.lower(i), {"include", "included", "were"}) && view_.is(t - 1, "the")) ++i;
    for (std::size_t k = i; k < s_.last && k < i + 4; ++k) {
      if (view_.is(k, WordClass::negator) || any_of(view_.lower(k), {"no", "neither", "zero", "few"})) return;
      if (view_.tag(k) == Upos::verb || any_of(view_.lower(k), {",", "by", "in", "on", "at", "from", "of"})) return;
      if (mention(k, MentionType::nationality)) return nationals(k, t);
    }
  }
  // "troops combed the forest and caught": whose hands they fell into
  bool law_before(std::size_t t) const {
    bool law = false;
    for (std::size_t k = t; k > s_.first && t - k < 30; --k) {
      if (outlaws(view_.lower(k - 1))) return false;
      law = law || force(view_.lower(k - 1)) || any_of(view_.lower(k - 1), {"agents", "warship", "patrol"});
    }
    return law;
  }
  void nationals(std::size_t k, std::size_t t) {
    for (std::size_t steps = 0; steps < 5 && mention(k, MentionType::nationality); ++steps) {
      std::size_t end = mention_end(k);
      std::size_t next = end;  // past "and" and a number, where another nationality follows
      if (any_of(view_.lower(next), {"and", ","})) ++next;
      while (next < s_.last && next < end + 3 && (view_.quantity_at(next) || view_.is(next, WordClass::determiner)))
        ++next;
      const bool another = next > end && mention(next, MentionType::nationality);
      if (any_of(view_.lower(end), {"nationals", "citizens", "men", "national", "citizen", "man", "youths", "women"}))
        ++end;
      const bool plural = view_.lower(end - 1).ends_with("s") || end > mention_end(k);
      const bool head = !view_.noun_like(end) || view_.time_at(end);
      if (!another && (!head || !(plural || steps > 0 || view_.tag(k) != Upos::adj))) return;
      if (another || head) add_nation(t, k, end, k);
      if (!another) return;
      k = next;
    }
  }
  void add_nation(std::size_t t, std::size_t first, std::size_t last, std::size_t nation) {
    Finding f = finding(view_, Slot::nationality, first, last, t);
    f.statement.value = std::string(view_.draft().text(mention(nation, MentionType::nationality)->span));
    f.statement.certainty = certainty_at(view_, s_, t);
    out_.push_back(std::move(f));
  }

  bool digit(std::size_t k) const {
    return view_.original(k).find_first_of("0123456789") != std::string_view::npos && !view_.quantity_at(k);
  }

  // "the suspects were from X", "attackers from X"
  bool from_country(std::size_t t) {
    std::size_t k = t + 1;
    while (k < s_.last && (view_.is(k, WordClass::be) || any_of(view_.lower(k), {"all", "citizens", "of", "came"})))
      ++k;
    const bool from = view_.is(k, "from") || (view_.is(k - 1, "of") && view_.is(k - 2, "citizens"));
    if (!from) return false;
    if (view_.is(k, "from")) ++k;
    const Mention* place = mention(k, MentionType::place);
    if (!place || !country(k) || polarity_at(view_, s_, t) != Scope::affirmed) return false;
    Finding f = finding(view_, Slot::nationality, t, mention_end(k), t);
    f.statement.value = std::string(view_.draft().text(place->span));
    f.statement.certainty = certainty_at(view_, s_, t);
    out_.push_back(std::move(f));
    return true;
  }
  bool country(std::size_t k) const {
    const Place* place = view_.place_at(k);
    return !place || place->precision == Precision::country;
  }

  const View& view_;
  const Sentence& s_;
  Findings& out_;
};

}  // namespace

void find_nationalities(const View& view, const Sentence& sentence, Findings& out) {
  Nations(view, sentence, out).run();
}

}  // namespace stemma::understand
