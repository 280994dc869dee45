// Who is cleared: by the sentence that accuses him, or by one of those after it.
#include <algorithm>

#include "base/ascii.hpp"
#include "understand/deeds.hpp"
#include "understand/polarity.hpp"
#include "understand/segments.hpp"

namespace stemma::understand {
namespace {

using base::any_of;

bool near(const View& view, const Sentence& s, std::size_t k, std::size_t reach,
          std::initializer_list<std::string_view> words) {
  for (std::size_t m = k > s.first + reach ? k - reach : s.first; m < s.last && m <= k + reach; ++m)
    if (any_of(view.lower(m), words)) return true;
  return false;
}

bool charge_around(const View& view, const Sentence& s, std::size_t k) {
  return near(view, s, k, 5,
              {"charge", "charges", "case", "indictment", "count", "counts", "verdict", "conviction", "allegations",
               "prosecution", "convictions"}) &&
         !near(view, s, k, 5, {"appeal", "appeals", "motion", "bid", "request"});
}

// What takes a charge or a verdict back: "a judge dismissed the charge", "the verdict was quashed"
bool taken_back(const View& view, const Sentence& s, std::size_t k) {
  const std::string_view w = view.lower(k);
  if (any_of(w, {"quashed", "overturned", "annulled", "quash", "overturn"})) return true;
  const bool thrown =
      any_of(w, {"threw", "throws", "thrown", "throw"}) && near(view, s, k, 4, {"out"}) && !near(view, s, k, 4, {"of"});
  return (thrown ||
          any_of(w, {"dismissed", "dismisses", "dropped", "drop", "dropping", "withdrew", "withdrawn", "rejected"})) &&
         charge_around(view, s, k) && !(w == "rejected" && near(view, s, k, 3, {"he", "she"}));
}

// "no further action", "no longer a suspect", "decided not to charge him", "the jury found for him"
bool let_off(const View& view, const Sentence& s, std::size_t k) {
  const std::string_view w = view.lower(k), next = view.lower(k + 1);
  const bool past_article = any_of(view.lower(k + 2), {"suspect", "suspects"});
  if (w == "no")
    return (next == "further" && view.is(k + 2, "action")) ||
           (next == "longer" && near(view, s, k + 2, 3, {"suspect", "suspects", "suspected", "wanted"}));
  if (w == "not") {
    const bool charge = next == "to" && any_of(view.lower(k + 2), {"charge", "prosecute", "indict"});
    return charge || next == "guilty" || (any_of(next, {"a", "the"}) && past_article) || next == "suspected" ||
           (next == "be" && any_of(view.lower(k + 2), {"charged", "prosecuted"}));
  }
  if (w == "nothing") return next == "to" && view.is(k + 2, "do") && view.is(k + 3, "with");
  if (w == "without") return any_of(next, {"charge", "charges"});
  if (w == "found") return next == "for" && any_of(view.lower(k + 2), {"him", "her"});
  if (w == "unfit") return next == "to" || near(view, s, k, 3, {"ruled", "trial", "plead"});
  if (w == "ruled")
    return (next == "out" && view.is(k + 2, "as")) || (any_of(next, {"him", "her"}) && view.is(k + 2, "out"));
  if (w == "eliminated")
    return view.is(k + 1, "as") || view.is(k + 1, "from") || near(view, s, k, 4, {"suspect", "inquiry"});
  return false;
}

// "arrested by mistake", "unlawfully detained", "won damages after he was arrested", "the police apologised"
bool wronged(const View& view, const Sentence& s, std::size_t k) {
  const std::string_view w = view.lower(k);
  constexpr std::size_t around = 30;
  const bool mistaken =
      any_of(w, {"mistaken", "mistakenly", "mistake", "unlawfully", "falsely"}) ||
      (w == "damages" &&
       near(view, s, k, 3, {"won", "awarded", "paid", "wins", "receive", "received", "accepted", "win"})) ||
      (w == "compensation" && near(view, s, k, 3, {"won", "awarded", "received", "wins"}));
  const bool sorry = w.starts_with("apologi") && near(view, s, k, 4, {"police", "force", "prosecutors", "department"});
  return (mistaken || sorry) &&
         near(view, s, k, around,
              {"arrested", "arrest", "detained", "charged", "convicted", "jailed", "held", "sentenced", "imprisoned",
               "accused", "suspected", "named", "tried", "identified"});
}

bool freed_of_it(const View& view, const Sentence& s, std::size_t k) {
  const std::string_view w = view.lower(k);
  if (w.starts_with("acquit") || w.starts_with("exonerat") || w.starts_with("absolv")) return true;
  if (w == "not" && view.is(k + 1, "guilty"))
    return near(view, s, k, 6, {"found", "verdict", "verdicts", "jury", "judge", "court"}) &&
           !near(view, s, k, 4, {"plead", "pleads", "pleaded", "pled", "plea", "pleading"});
  if (w == "cleared") return view.is(k - 1, WordClass::be) || any_of(view.lower(k + 1), {"him", "her", "of"});
  return taken_back(view, s, k) || (!any_of(w, {"not", "without"}) && let_off(view, s, k)) ||
         (w == "without" && any_of(view.lower(k + 1), {"charge", "charges"}));
}

// Whether the sentence may speak of the entity's person: by his name, or by a pronoun or the charge where nobody else
// is named.
bool about(const View& view, const Sentence& s, std::optional<std::size_t> entity) {
  bool pronoun = false, others = false;
  for (std::size_t k = s.first; k < s.last && k < s.first + longest_sentence; ++k) {
    const auto mention = view.mention_at(k);
    if (mention && view.draft().document.mentions[*mention].type == MentionType::person) {
      if (entity && view.entity_at(k) == entity) return true;
      others = true;
    }
    pronoun = pronoun || any_of(view.lower(k), {"he", "she", "him", "her", "his", "charge", "charges", "case",
                                                "verdict", "conviction", "sentence"});
  }
  return pronoun && !others;
}

}  // namespace

bool cleared(const View& view, const Sentence& s) {
  for (std::size_t k = s.first; k < s.last && k < s.first + longest_sentence; ++k) {
    if (any_of(view.lower(k), {"innocent", "quashed", "overturned", "dropped", "pardoned", "annulled", "cleared",
                               "acquitted", "exonerated", "withdrawn", "wrongly", "wrongfully", "innocence"}))
      return true;
    if (let_off(view, s, k) || wronged(view, s, k) || taken_back(view, s, k)) return true;
  }
  return false;
}

bool cleared_later(const View& view, const Sentence& s, std::optional<std::size_t> entity) {
  const auto& sentences = view.draft().sentences;
  const Sentence* const end = sentences.data() + sentences.size();
  for (const Sentence* next = &s + 1; next < end && next <= &s + 2; ++next)
    for (std::size_t k = next->first; k < next->last && k < next->first + longest_sentence; ++k)
      if (freed_of_it(view, *next, k) && about(view, *next, entity)) return true;
  return false;
}

}  // namespace stemma::understand
