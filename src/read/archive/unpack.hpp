// Whole compressed bytes in memory, unpacked within limits.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "stemma/limits.hpp"

namespace stemma::read {

struct Unpacked {
  std::string bytes;                  ///< as far as they go
  std::uint64_t used = 0;             ///< packed bytes that gave them
  std::optional<std::string> damage;  ///< why not all of them: "is not whole", "invalid distance ..."
  bool over_limit = false;            ///< then `damage` names the limit and its option
};

/// `coding`: "gzip" (members one after the other), "deflate" (zlib, or raw as some servers send it), "br", "zstd"
/// (frames one after the other).
Unpacked unpack(std::string_view packed, std::string_view coding, const Limits& limits);

/// Why so much must not come out of so little; nothing where it may.
std::optional<std::string> beyond(std::uint64_t unpacked, std::uint64_t packed, const Limits& limits);

}  // namespace stemma::read
