// Where unpacked bytes came from: the way back through one coding (chunks, base64, quoted-printable, gzip, a record's
// place in its archive).
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "read/text_builder.hpp"
#include "stemma/model.hpp"

namespace stemma::read {

/// Maps inner bytes, from 0 on without gaps, to outer bytes. Built front to back.
class PlaceMap {
 public:
  PlaceMap() = default;
  /// Inner bytes [0, size) are the outer bytes from `begin` on.
  static PlaceMap shifted(std::uint64_t begin, std::uint64_t size);
  /// Inner bytes [0, size) stand for the outer bytes [begin, end) as a whole: a compressed stream.
  static PlaceMap whole(std::uint64_t size, std::uint64_t begin, std::uint64_t end);

  /// The next `size` inner bytes are the outer bytes from `outer` on.
  void add_same(std::uint64_t outer, std::uint64_t size);
  /// The next `size` inner bytes stand for the outer bytes [begin, end) as a whole.
  void add_unit(std::uint64_t size, std::uint64_t begin, std::uint64_t end);

  std::uint64_t size() const { return size_; }
  /// The smallest range of outer bytes that gave the inner bytes [begin, end).
  ByteRange outer(std::uint64_t begin, std::uint64_t end) const;
  /// End of the piece that holds the inner byte `at`, and whether inner bytes equal outer bytes there.
  struct Piece {
    std::uint64_t inner = 0, inner_end = 0;
    std::uint64_t outer = 0, outer_end = 0;
    bool same = false;
  };
  const std::vector<Piece>& pieces() const { return pieces_; }

 private:
  std::vector<Piece> pieces_;
  std::uint64_t size_ = 0;
};

/// Carries runs whose bytes are inner bytes on to outer bytes. Runs that were exact stay exact wherever the map is;
/// no run is split inside a character.
std::vector<OriginRun> lift(const std::vector<OriginRun>& runs, std::string_view text, const PlaceMap& map);

}  // namespace stemma::read
