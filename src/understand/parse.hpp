// A sentence's tags and dependencies, whichever tier has found them.
#pragma once

#include <cstdint>
#include <vector>

namespace stemma::understand {

/// One sentence's analysis; a vector's place is the word's.
struct Parse {
  std::vector<std::uint8_t> tags;       ///< Upos
  std::vector<std::int32_t> heads;      ///< index of the head; -1 for the one root
  std::vector<std::uint8_t> relations;  ///< Deprel

  friend bool operator==(const Parse&, const Parse&) = default;
};

}  // namespace stemma::understand
