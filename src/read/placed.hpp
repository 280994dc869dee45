// A text unpacked from within another (the value of a JSON string, a cell of a table), with the place of each
// character.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "read/place_map.hpp"
#include "read/text_builder.hpp"

namespace stemma::read {

struct Placed {
  std::string text;
  PlaceMap places;  ///< from bytes of `text` to bytes of the decoded text around it

  /// `piece` stands at `at` as it is.
  void same(std::string_view piece, std::size_t at);
  /// `piece` stands for the bytes [begin, end) as a whole.
  void unit(std::string_view piece, std::size_t begin, std::size_t end);
};

/// Bytes [begin, end) of `placed.text`; `builder` builds from the decoded text around it.
void write(const Placed& placed, std::size_t begin, std::size_t end, TextBuilder& builder);
/// All of it but the white space at its ends. Carriage returns before a line feed go.
void write_trimmed(const Placed& placed, TextBuilder& builder);

}  // namespace stemma::read
