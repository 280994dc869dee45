// The words around a trigger that tell how the text speaks of it: as known, as imagined, as earlier.
#include <algorithm>
#include <array>

#include "understand/incidents_parts.hpp"

namespace stemma::understand {
namespace {

template <std::size_t N>
bool is_one_of(std::string_view word, const std::array<std::string_view, N>& list) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

/// A word of the list among the `reach` words before the token, within its phrase.
template <std::size_t N>
bool is_before(const IncidentView& view, std::size_t token, std::size_t reach,
               const std::array<std::string_view, N>& list) {
  constexpr std::array<std::string_view, 3> ends = {",", ".", ";"};
  for (std::size_t back = 1; back <= reach && back <= token; ++back) {
    if (is_one_of(view.word(token - back), list)) return true;
    if (is_one_of(view.word(token - back), ends)) return false;
  }
  return false;
}

}  // namespace

bool is_definite(const IncidentView& view, std::size_t token) {
  constexpr std::array<std::string_view, 5> list = {"the", "this", "that", "these", "those"};
  constexpr std::array<std::string_view, 9> ends = {",", ".", ";", "in", "of", "on", "at", "by", "from"};
  for (std::size_t back = 1; back <= 4 && back <= token; ++back) {
    if (is_one_of(view.word(token - back), list)) return true;
    if (is_one_of(view.word(token - back), ends)) return false;  // "the rise in attacks": the rise is known
  }
  return false;
}

bool is_hypothetical(const IncidentView& view, std::size_t token) {
  constexpr std::array<std::string_view, 28> list = {
      "potential", "possible", "planned", "future",  "further",  "additional", "more",    "imminent", "foiled",
      "thwarted",  "plot",     "plots",   "plotted", "threat",   "threats",    "warning", "against",  "would",
      "could",     "may",      "might",   "prevent", "planning", "will",       "risk",    "if"};
  constexpr std::array<std::string_view, 5> unreal = {"to", "should", "must", "can", "cannot"};
  const bool verb = view.draft.tokens[token].tag == Upos::verb;
  return is_before(view, token, 4, list) || (verb && is_before(view, token, 2, unreal));
}

bool is_earlier_by_word(const IncidentView& view, std::size_t token) {
  constexpr std::array<std::string_view, 7> list = {"previous", "earlier", "prior",     "past",
                                                    "similar",  "other",   "previously"};
  constexpr std::array<std::string_view, 5> no = {"no", "of", "any", "to", "than"};
  return is_before(view, token, 3, list) && !is_before(view, token, 3, no);
}

bool is_past_perfect(const IncidentView& view, std::size_t token) {
  constexpr std::array<std::string_view, 3> between = {"been", "also", "already"};
  if (view.draft.tokens[token].tag != Upos::verb) return false;
  while (token > 0 && is_one_of(view.word(token - 1), between)) --token;
  return token > 0 && view.word(token - 1) == "had";
}

bool is_landmark(const IncidentView& view, Span place) {
  constexpr std::array<std::string_view, 14> sides = {"north",     "south",     "east",       "west",    "northeast",
                                                      "northwest", "southeast", "southwest",  "outside", "kilometres",
                                                      "km",        "miles",     "kilometers", "from"};
  const std::size_t token = view.token_at(place.begin);
  if (token < 2) return false;
  const bool linked = view.word(token - 1) == "of" || view.word(token - 1) == "from";
  return linked && is_one_of(view.word(token - 2), sides);
}

bool points_back(const IncidentView& view, std::size_t sentence) {
  constexpr std::array<std::string_view, 8> kinds = {"attacks",   "incidents", "fires",   "bombings",
                                                     "shootings", "events",    "crashes", "explosions"};
  const Sentence& words = view.draft.sentences[sentence];
  for (std::size_t t = words.first; t + 1 < words.last; ++t) {
    if ((view.word(t) == "these" || view.word(t) == "those") && is_one_of(view.word(t + 1), kinds)) return true;
  }
  return false;
}

// The trigger with the words before it that belong to its noun phrase.
Span noun_phrase(const IncidentView& view, std::size_t token) {
  constexpr std::array<std::string_view, 4> articles = {"a", "an", "the", "another"};
  for (std::size_t back = 1; back <= 4 && back <= token; ++back) {
    const std::string_view word = view.word(token - back);
    if (word.empty() || word[0] < 'a' || word[0] > 'z') break;
    if (is_one_of(word, articles))
      return {view.draft.tokens[token - back].span.begin, view.draft.tokens[token].span.end};
  }
  return view.draft.tokens[token].span;
}

// "the following year", "the next day" after a date; empty for other words.
std::string following_date(std::string_view word, std::string_view unit, const std::string& date) {
  if (word != "following" && word != "next") return {};
  auto parsed = model::parse_edtf(date);
  if (!parsed) return {};
  if (unit == "year") return std::to_string(parsed->year + 1);
  if (unit != "day" || !parsed->has_day()) return {};
  const auto days = model::days_from_civil(parsed->year, parsed->month, parsed->day);
  return model::to_string(model::civil_from_days(days + 1));
}

}  // namespace stemma::understand
