// Addresses: "117th Street", "24 Holm Street", "state Route 94".
#pragma once

#include "understand/statements_view.hpp"

namespace stemma::understand {

/// Whether the ordinal at `i` counts a street: "117th" before "Street".
bool street_number(const View& view, std::size_t i);

/// Whether the word at `i` is what a street's name ends with: "Street", "Ave."
bool street_word(const View& view, std::size_t i);

/// Past the address at `k`, within [k, end): "24 Holm Street", "40 East 5th Ave.", "Highway 7"; `none` for none.
std::size_t address_end(const View& view, std::size_t k, std::size_t end);

}  // namespace stemma::understand
