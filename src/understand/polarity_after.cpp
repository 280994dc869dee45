// Words behind a statement that take it back.
#include "understand/polarity_words.hpp"

namespace stemma::understand {
namespace scope {
namespace {

constexpr std::size_t reach = 120;  // tokens; a word of denial further off makes the whole unclear

// "denied responsibility", "denied that ...": a denial of something new.
bool denies_anew(const View& view, const Sentence& s, std::size_t k) {
  const std::string_view next = k + 1 < s.last ? view.lower(k + 1) : ".";
  return any_of(next, {"that", "any", "all", "having", "being", "responsibility", "involvement", "knowledge"}) ||
         next.ends_with("ing") || view.is(k + 1, WordClass::hedge_verb);
}

// "are false", "a lie", "gone wrong" and "a false alarm" excepted.
bool false_predicate(const View& view, std::size_t k) {
  const std::string_view w = view.lower(k);
  if (any_of(w, {"untrue", "hoax", "unfounded", "baseless", "fabrication", "fabricated", "nonsense", "groundless"}))
    return true;
  if (any_of(w, {"lie", "lies", "myth", "fiction"})) return view.tag(k) == Upos::noun && !view.is(k + 1, "detector");
  if (any_of(w, {"false", "incorrect", "mistaken", "inaccurate", "fake", "bogus"})) return !view.noun_like(k + 1);
  if (w == "wrong") return !view.noun_like(k + 1) && !any_of(view.lower(k - 1), {"went", "gone", "going", "go", "the"});
  return false;
}

// "The claim that X bombed it is absurd", "accusations that ... are without foundation", "..., which she called
// absurd". `reported`: whether a report, "that" or "to say" stands before the happening.
bool judged(const View& view, std::size_t k, bool reported) {
  const bool adjective =
      any_of(view.lower(k), {"absurd", "ridiculous", "preposterous", "ludicrous", "laughable", "nonsensical",
                             "implausible", "spurious", "rubbish", "slander", "slanderous", "unproven",
                             "unsubstantiated", "disinformation", "propaganda", "invented", "invention", "outlandish"});
  const bool without =
      view.is(k, "without") && any_of(view.lower(k + 1), {"foundation", "basis", "merit", "substance"});
  if (!adjective && !without) return false;
  if (reported) return true;
  if (any_of(view.lower(k + 1), {"that", "to"})) return false;  // "it is absurd that nobody was charged"
  for (std::size_t m = k; m > 0 && k - m < 5; --m)
    if (any_of(view.lower(m - 1), {"called", "which", "that", "this", "it"})) return true;
  return false;
}

bool near_report(const View& view, const Sentence& s, std::size_t k) {
  const std::size_t from = k > s.first + 8 ? k - 8 : s.first;
  for (std::size_t m = from; m < s.last && m < k + 7; ++m)
    if (report_noun(view, m) || any_of(view.lower(m), {"error", "mistake", "which"})) return true;
  return false;
}

// "wrongly said", "later retracted", "which the paper withdrew"
bool taken_back(const View& view, const Sentence& s, std::size_t k) {
  const std::string_view w = view.lower(k);
  if (any_of(w, {"wrongly", "mistakenly", "erroneously", "falsely"}))
    return view.is(k + 1, WordClass::say) || view.is(k - 1, WordClass::say) || view.is(k + 2, WordClass::say);
  if (w.starts_with("retract") || w.starts_with("discredit") || w.starts_with("debunk")) return true;
  if (w.starts_with("withdr") || w.starts_with("correct") || w.starts_with("apologi") || w.starts_with("scoff") ||
      w.starts_with("mock") || w.starts_with("ridicul") || w.starts_with("discount"))
    return near_report(view, s, k);
  if (any_of(w, {"ruled", "laughed"})) return any_of(view.lower(k + 1), {"out", "off"});
  return false;
}

// "are not true", "never happened", "was not the case"
bool not_so(const View& view, const Sentence& s, std::size_t k) {
  if (!any_of(view.lower(k), {"not", "n't", "never", "no"})) return false;
  for (std::size_t m = k + 1; m < s.last && m < k + 4; ++m)
    if ((view.is(m, "so") && any_of(view.lower(m + 1), {".", ",", ";"})) ||
        any_of(view.lower(m), {"true", "correct", "accurate", "case", "truth", "substantiated", "happen", "happened",
                               "occur", "occurred", "basis"}))
      return true;
  return false;
}

// "initially reported that ..., but later": what was said at first was said otherwise afterwards.
bool superseded(const View& view, const Sentence& s, std::size_t t, std::size_t end) {
  bool first = false;
  for (std::size_t k = t; k > s.first && t - k < 10; --k)
    first = first || (any_of(view.lower(k - 1), {"initially", "originally", "first", "earlier"}) &&
                      (view.is(k, WordClass::say) || (k > s.first + 1 && view.is(k - 2, WordClass::say))));
  for (std::size_t k = t + 1; first && k < end; ++k)
    if (any_of(view.lower(k), {"but", "later", "however"})) return true;
  return false;
}

}  // namespace

bool withdrawn(const View& view, const Sentence& s, std::size_t t) {
  const std::size_t end = std::min(s.last, t + reach);
  bool reported = false;
  for (std::size_t m = t > s.first + reach ? t - reach : s.first; m < t && !reported; ++m)
    reported = report_noun(view, m) || (m < s.first + 2 && (view.is(m, "that") || view.is(m, "to")));
  for (std::size_t k = t + 1; k < end; ++k) {
    const bool denial = view.is(k, WordClass::deny) && !(view.tagged() && view.tag(k) == Upos::noun);
    if (denial && !denies_anew(view, s, k)) return true;
    if (false_predicate(view, k) || judged(view, k, reported) || taken_back(view, s, k) || not_so(view, s, k))
      return true;
  }
  if (superseded(view, s, t, end)) return true;
  return end < s.last && view.next_scope_word(end) < s.last;
}

}  // namespace scope

bool exonerated(const View& view, const Sentence& sentence, std::size_t t) {
  const std::size_t from = t > sentence.first + scope::reach ? t - scope::reach : sentence.first;
  for (std::size_t k = from; k < sentence.last && k < t + scope::reach; ++k) {
    const std::string_view w = view.lower(k);
    if (w.starts_with("acquit") || w.starts_with("exonerat") || w.starts_with("absolv")) return true;
    if (w == "cleared" && (view.is(k - 1, WordClass::be) || view.mention_at(k + 1))) return true;
    if (scope::any_of(w, {"released", "freed"}) && view.is(k + 1, "without")) return true;
    if (w == "without" && view.is(k + 1, "charge")) return true;
    if (scope::any_of(w, {"quashed", "overturned"}) || (w == "innocent" && view.is(k - 1, WordClass::be))) return true;
    if (w == "freed" && scope::any_of(view.lower(k - 1), {"court", "judge", "judges"})) return true;
    if (w == "no" && view.is(k + 1, "longer") && scope::any_of(view.lower(k + 3), {"suspect", "suspects"})) return true;
  }
  return false;
}

}  // namespace stemma::understand
