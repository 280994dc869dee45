// One compressed stream, unpacked piece by piece, whatever its coding. Nothing here believes what a stream says of its
// size: the caller sees how much went in and came out, and stops.
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace stemma::read {

class Inflater {
 public:
  enum class State { more, end, broken };
  struct Step {
    std::size_t used = 0;  ///< packed bytes
    State state = State::more;
    std::string why;  ///< broken: the reason; end: what its checksum says against the bytes that were given
  };

  virtual ~Inflater() = default;
  /// Appends at most `room` bytes to `out`.
  virtual Step step(std::string_view packed, std::string& out, std::size_t room) = 0;
  /// The file name that a gzip header holds, once that was read.
  virtual std::string name() const { return {}; }
};

/// For "gzip" (RFC 1952), "zlib" (1950), "raw" (1951), "zstd" (8878), "br" (7932). `dictionary` is for zstd.
std::unique_ptr<Inflater> make_inflater(std::string_view coding, std::string_view dictionary = {});

}  // namespace stemma::read
