// Findings whose value is text, and the look for words that several extractors share.
#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

#include "understand/statements_finding.hpp"

namespace stemma::understand {

/// A finding of `slot` over tokens [first, last) with polarity and certainty as they stand at token `anchor`; nothing
/// where the polarity is unclear or `value` is empty.
std::optional<Finding> valued(const View& view, const Sentence& sentence, Slot slot, std::size_t first,
                              std::size_t last, std::size_t anchor, std::string value);

/// Whether one of the words, in small letters, is among tokens [first, last).
bool any_within(const View& view, std::size_t first, std::size_t last, std::initializer_list<std::string_view> words);

}  // namespace stemma::understand
