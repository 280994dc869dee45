// Text with the way back to what it was unpacked from: see placed.hpp.
#include "read/placed.hpp"

#include <algorithm>

#include "read/ascii.hpp"

namespace stemma::read {

void Placed::same(std::string_view piece, std::size_t at) {
  places.add_same(at, piece.size());
  text += piece;
}

void Placed::unit(std::string_view piece, std::size_t begin, std::size_t end) {
  places.add_unit(piece.size(), begin, end);
  text += piece;
}

void write(const Placed& placed, std::size_t begin, std::size_t end, TextBuilder& builder) {
  const auto& pieces = placed.places.pieces();
  auto piece = std::upper_bound(pieces.begin(), pieces.end(), begin,
                                [](std::size_t place, const PlaceMap::Piece& p) { return place < p.inner_end; });
  for (; piece != pieces.end() && piece->inner < end; ++piece) {
    const std::size_t from = std::max<std::size_t>(begin, piece->inner);
    const std::size_t to = std::min<std::size_t>(end, piece->inner_end);
    if (piece->same)
      builder.copy(piece->outer + (from - piece->inner), piece->outer + (to - piece->inner));
    else
      builder.put(std::string_view(placed.text).substr(from, to - from), piece->outer, piece->outer_end);
  }
}

void write_trimmed(const Placed& placed, TextBuilder& builder) {
  const std::string_view words = trim(placed.text);
  const auto begin = static_cast<std::size_t>(words.data() - placed.text.data());
  const std::size_t end = begin + words.size();
  for (std::size_t at = begin; at < end;) {
    std::size_t stop = placed.text.find("\r\n", at);
    stop = std::min(stop, end);
    write(placed, at, stop, builder);
    at = stop + (stop < end);
  }
}

}  // namespace stemma::read
