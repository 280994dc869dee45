// The marks inside a line of Markdown: emphasis, code, links.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace stemma::read {

/// A piece of a block's text that is shown: bytes [begin, end) as they are, or `shown` in their place.
struct InlinePiece {
  std::size_t begin = 0, end = 0;
  std::string shown;
};

/// What is shown of `text`, in order. Marks that have no partner are shown.
std::vector<InlinePiece> inline_pieces(std::string_view text);

}  // namespace stemma::read
