#include "understand/statements_background.hpp"

#include <algorithm>
#include <initializer_list>

#include "base/ascii.hpp"

namespace stemma::understand {
namespace {

using base::any_of;

bool definite_incident(const View& view, const Sentence& s, std::size_t noun) {
  if (!view.is(noun, WordClass::incident)) return false;
  for (std::size_t m = noun; m > s.first && noun - m < 7; --m) {
    if (any_of(view.lower(m - 1), {"the", "this", "these", "those", "that", "his", "its", "their"})) return true;
    if (any_of(view.lower(m - 1), {"a", "an", ",", ";"})) return false;
  }
  return false;
}

// "An attack that killed three was claimed by X": X says that it did it, the report how many died.
bool claimed_later(const View& view, const Sentence& s, std::size_t t) {
  for (std::size_t k = t + 1; k + 1 < s.last && k < t + 20; ++k)
    if ((view.is(k, "claimed") && view.is(k + 1, "by")) || (view.is(k, "blamed") && view.is(k + 1, "on")) ||
        (view.is(k, "attributed") && view.is(k + 1, "to")))
      return true;
  return false;
}

// "the strikes that left 32 dead": a relative clause on a definite happening.
bool relative_clause(const View& view, const Sentence& s, std::size_t t) {
  const std::size_t verb = view.group_begin(t, s.first);
  std::size_t that = verb;
  const std::size_t reach = view.tag(t) == Upos::verb ? 4 : 8;  // "the assault that claimed more than 130 lives"
  while (that > s.first && verb - that < reach && !any_of(view.lower(that), {"that", "which", ",", ";"})) --that;
  if (!any_of(view.lower(that), {"that", "which"}) || that == s.first) return false;
  for (std::size_t k = that; k > s.first && that - k < 8; --k) {
    if (any_of(view.lower(k - 1), {",", ";", "who", "and"})) return false;
    if (definite_incident(view, s, k - 1)) return true;
    if (view.is(k - 1, WordClass::incident) && claimed_later(view, s, t)) return true;
  }
  return false;
}

}  // namespace

bool part_in(const View& view, std::size_t a, std::size_t b) {
  for (std::size_t k = a; k + 1 < b; ++k) {
    const bool part = any_of(view.lower(k), {"responsibility", "involvement", "complicity", "part", "role", "blame",
                                             "hand", "guilt", "connection", "link", "links", "ties"});
    if (part && any_of(view.lower(k + 1), {"for", "in", "to", "with"})) return true;
  }
  return false;
}

namespace {

// "did not say", "nobody knows", "declined to explain", "is unclear"
bool ignorant(const View& view, std::size_t verb) {
  if (any_of(view.lower(verb), {"unclear", "unknown"})) return true;
  if (!any_of(view.lower(verb),
              {"say",       "said",       "explain",   "explained",   "know",      "known",     "knows",
               "knew",      "clear",      "reveal",    "revealed",    "disclose",  "disclosed", "specify",
               "specified", "understand", "establish", "established", "determine", "determined"}))
    return false;
  for (std::size_t k = verb; k > 0 && verb - k < 4; --k) {
    if (any_of(view.lower(k - 1), {"not", "n't", "nobody", "never", "refused", "declined"})) return true;
    if (view.is(k - 1, "one") && k > 1 && view.is(k - 2, "no")) return true;
    if (any_of(view.lower(k - 1), {",", ";", "but", "and"})) return false;
  }
  return false;
}

}  // namespace

bool grants(const View& view, std::size_t verb, std::size_t t) {
  if (!ignorant(view, verb)) return false;
  std::size_t k = verb + 1;
  if (any_of(view.lower(k), {"exactly", "precisely", "yet"})) ++k;
  if (k >= t || !any_of(view.lower(k), {"why", "how", "who", "when", "where"})) return false;
  if (view.is(k, "how") && any_of(view.lower(k + 1), {"many", "much", "long", "often", "likely"})) return false;
  if (t > k + 1 && view.is(t - 1, "to")) return false;
  for (std::size_t i = k + 1; i < t; ++i) {  // another clause, another's words, or what is only told
    if (any_of(view.lower(i),
               {"if",      "whether", "or",    "any",     "anyone",  ",",      "that",     ";",      ":",      "-",
                "–",       "—",       "but",   "and",     "while",   "(",      "“",        "\"",     "rumour", "rumor",
                "rumours", "rumors",  "story", "stories", "reports", "claims", "thinking", "saying", "many",   "some"}))
      return false;
    if (view.is(i, WordClass::say) || view.is(i, WordClass::hedge_verb) || view.is(i, WordClass::intent)) return false;
    for (const std::string_view stem : {"want", "suppos", "imagin", "invent", "plan", "threat", "order", "ask", "mean",
                                        "tried", "try", "attempt", "hope"})
      if (view.lower(i).starts_with(stem)) return false;
    if (view.is(i, "to") && i + 1 < t && any_of(view.lower(i + 1), {"be", "have"})) return false;
  }
  return true;
}

// "X, killed in a drone strike in 2020, led": what a participle or relative clause adds to a name
static bool aside_on_name(const View& view, const Sentence& s, std::size_t t) {
  std::size_t v = t;
  for (int hops = 0; hops < 6 && v != none && v > s.first; ++hops) {
    const Deprel relation = view.token(v).relation;
    const std::size_t head = view.token(v).head;
    if (head == none || head < s.first || head >= s.last) return false;
    if (relation == Deprel::acl || relation == Deprel::acl_relcl) {
      const bool comma = view.is(v - 1, ",") || view.is(v - 2, ",") || view.is(v - 3, ",");
      return head < v && comma && view.tag(head) == Upos::propn && view.capital(head);
    }
    if (relation == Deprel::ccomp || relation == Deprel::advcl || relation == Deprel::conj) return false;
    v = head;
  }
  return false;
}

bool asked_about(const View& view, const Sentence& s, std::size_t t) {
  for (std::size_t verb = t > s.first + 20 ? t - 20 : s.first; verb < t; ++verb)
    if (grants(view, verb, t)) return true;
  return false;
}

bool taken_for_granted(const View& view, const Sentence& s, std::size_t t) {
  if (relative_clause(view, s, t) || aside_on_name(view, s, t) || asked_about(view, s, t)) return true;
  const std::size_t from = t > s.first + 6 ? t - 6 : s.first;
  return view.is(t, WordClass::incident) && part_in(view, from, t);
}

}  // namespace stemma::understand
