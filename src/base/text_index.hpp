// Between UTF-8 bytes, which the program counts in, and Unicode code points, which the contract counts in.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "stemma/span.hpp"

namespace stemma::base {

/// Answers for one text; keeps no reference to it. Memory: four bytes for every 64 bytes of text.
/// The text must be valid UTF-8, and offsets must lie on the first byte of a character or at the end.
class TextIndex {
 public:
  explicit TextIndex(std::string_view text);

  std::uint32_t code_point(std::string_view text, std::uint32_t byte) const;
  Span code_points(std::string_view text, Span bytes) const {
    return {code_point(text, bytes.begin), code_point(text, bytes.end)};
  }

 private:
  std::vector<std::uint32_t> before_block_;  // code points before byte 64 * i
};

}  // namespace stemma::base
