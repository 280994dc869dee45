// A JSON string as it stands in a file, taken apart so that each character keeps its place.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace stemma::read {

/// Where the inside of a string (without its quotes) lies in the decoded text.
struct RawString {
  std::size_t begin = 0, end = 0;
};

/// One piece of it: characters as they are, or one escape. `character` is empty where the piece stands for itself.
struct JsonPiece {
  std::size_t begin = 0, end = 0;
  std::string character;
};

/// The piece at `begin`, which must lie before `raw.end`. Lone surrogates and unknown escapes give U+FFFD.
JsonPiece next_piece(std::string_view source, RawString raw, std::size_t begin);

/// The value of the whole string.
std::string unescape(std::string_view source, RawString raw);

}  // namespace stemma::read
