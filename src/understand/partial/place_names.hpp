// Names of places in the languages of the partial tier: countries as ICU has them, towns as the gazetteer does, both
// through the case endings of Russian and Ukrainian and the prefixes of Arabic.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "understand/gazetteer.hpp"
#include "understand/partial/page.hpp"

namespace stemma::understand::partial {

/// The word as it stands and, in a language with cases, the nominatives that it may be a form of. Folded.
std::vector<std::string> nominatives(std::string_view word, std::string_view language);

/// A place's name in the text, with what it may be.
struct PlaceName {
  Words words;
  Span span;                ///< without an attached preposition
  std::uint32_t entry = 0;  ///< in the gazetteer
};
/// All that plainly name a place, in order. What could be two places, or a word or a person, is left out.
std::vector<PlaceName> place_names(const Page& page, const Gazetteer& gazetteer);

}  // namespace stemma::understand::partial
