#include "understand/languages.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <vector>

#include "understand/characters.hpp"

namespace stemma::understand {
namespace {

constexpr std::array<std::string_view, 7> partial_languages = {"ar", "de", "es", "fa", "fr", "ru", "uk"};

/// What can be read of a text, in the words that a record uses; the rows up to `partial_tasks` are tried in the partial
/// tier, the first alone in a language that is not known.
constexpr std::array<std::string_view, 14> tasks = {"sentences",
                                                    "dates",
                                                    "direct quotations",
                                                    "names",
                                                    "places",
                                                    "counts of killed, injured, missing and detained people",
                                                    "indirect speech",
                                                    "pronouns and descriptions",
                                                    "clock times",
                                                    "other counts",
                                                    "responsibility",
                                                    "weapons, targets, motives and causes",
                                                    "denied and hedged statements",
                                                    "incidents"};
constexpr std::size_t partial_tasks = 6, unknown_tasks = 1;

constexpr std::size_t sample = 4096;  // bytes; the script of a text too short for its language shows in less

bool mostly_latin(std::string_view text) {
  std::size_t latin = 0, other = 0;
  const std::size_t end = std::min(text.size(), sample);
  for (std::size_t at = 0; at < end;) {
    const Character c = character_at(text, at);
    if (is_letter(c.code)) ++(c.code < 0x250 ? latin : other);
    at += c.size;
  }
  return latin >= other;
}

// The commonest words of English; of running text they make a third.
constexpr std::array common_words = std::to_array<std::string_view>(
    {"a",  "and", "at", "by",   "for",  "from", "had",  "has", "have", "he",   "in",  "is",
     "it", "of",  "on", "said", "that", "the",  "they", "to",  "was",  "were", "with"});
constexpr std::size_t fewest_words = 40;  // of fewer nothing is told
constexpr std::size_t one_in = 8;

bool may_be_english(std::string_view text) {
  text = text.substr(0, sample);
  std::size_t words = 0, common = 0;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    while (end < text.size() && is_letter(character_at(text, end).code)) end += character_at(text, end).size;
    if (end == at) {
      at += character_at(text, at).size;
      continue;
    }
    ++words;
    common += std::ranges::binary_search(common_words, lower(text.substr(at, end - at)));
    at = end;
  }
  return words < fewest_words || common * one_in >= words;
}

std::vector<std::string> copy(std::span<const std::string_view> words) { return {words.begin(), words.end()}; }

}  // namespace

std::string_view primary_language(std::string_view tag) { return tag.substr(0, tag.find_first_of("-_")); }

Depth depth_of(const Document& document) {
  const std::string_view language = primary_language(document.language);
  if (language.empty())
    return mostly_latin(document.text) && may_be_english(document.text) ? Depth::english : Depth::unknown;
  if (language == "en") return Depth::english;
  return std::ranges::binary_search(partial_languages, language) ? Depth::partial : Depth::unknown;
}

Understanding understanding_of(const Document& document, Depth depth, bool encoded) {
  const std::size_t done = depth == Depth::english   ? tasks.size()
                           : depth == Depth::partial ? partial_tasks
                                                     : unknown_tasks;
  const UnderstandingTier tier = depth == Depth::unknown   ? UnderstandingTier::none
                                 : depth == Depth::partial ? UnderstandingTier::partial
                                 : encoded                 ? UnderstandingTier::full
                                                           : UnderstandingTier::fast;
  const std::span all(tasks);
  return {tier, document.language, copy(all.first(done)), copy(all.subspan(done))};
}

}  // namespace stemma::understand
