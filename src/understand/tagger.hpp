// The features of the tagger, which reads a sentence from left to right and sees the tags that it has given so far.
#pragma once

#include <array>
#include <cstdint>
#include <span>

#include "understand/parser_words.hpp"

namespace stemma::understand {

inline constexpr std::size_t tagger_features = 44;
using TaggerFeatures = std::array<std::uint32_t, tagger_features>;

/// For word `at` of a sentence; `tags` holds at least the tags of the words before it, as numbers.
void extract(std::span<const Word> words, std::span<const std::uint8_t> tags, std::size_t at, TaggerFeatures& out);

}  // namespace stemma::understand
