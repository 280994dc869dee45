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

std::vector<std::string> copy(std::span<const std::string_view> words) { return {words.begin(), words.end()}; }

}  // namespace

std::string_view primary_language(std::string_view tag) { return tag.substr(0, tag.find_first_of("-_")); }

Depth depth_of(const Document& document) {
  const std::string_view language = primary_language(document.language);
  if (language.empty()) return mostly_latin(document.text) ? Depth::english : Depth::unknown;
  if (language == "en") return Depth::english;
  return std::ranges::binary_search(partial_languages, language) ? Depth::partial : Depth::unknown;
}

Understanding understanding_of(const Document& document, bool encoded) {
  const Depth depth = depth_of(document);
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
