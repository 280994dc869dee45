// The chunked transfer coding of HTTP (RFC 9112, 7.1), as archives hold it: also where there are none, or wrong ones.
#pragma once

#include <string>
#include <string_view>

#include "read/place_map.hpp"

namespace stemma::read {

struct Chunks {
  bool any = false;                               ///< false: the bytes do not begin with a chunk
  std::string bytes;                              ///< of the chunks, and what comes after a wrong one as it is
  PlaceMap places;                                ///< to the chunked bytes
  std::size_t wrong_at = std::string_view::npos;  ///< from where on there are no chunks any more
  bool whole = false;                             ///< the last chunk is there
};

Chunks join_chunks(std::string_view body);

}  // namespace stemma::read
