// A text as a row of comparable words: lower case, without punctuation, apostrophes or the kind of quotation marks.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "stemma/span.hpp"

namespace stemma::reconcile {

struct Words {
  std::vector<std::uint32_t> hash;  ///< of each word
  std::vector<Span> span;           ///< its bytes in the text
  std::vector<bool> quoted;         ///< whether it stands between double quotation marks

  std::size_t size() const { return hash.size(); }
  Span bytes(std::size_t first, std::size_t last) const { return {span[first].begin, span[last - 1].end}; }
};

/// Letters beyond ASCII keep their case; two spellings of an apostrophe are one.
Words words_of(std::string_view text);

/// One number for `length` words from `first`; equal words give equal numbers.
std::uint64_t shingle(const Words& words, std::size_t first, std::size_t length);

}  // namespace stemma::reconcile
