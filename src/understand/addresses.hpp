// Addresses: "43rd Street", "24 Holm Street", "county Route 61".
#pragma once

#include "understand/statements_view.hpp"

namespace stemma::understand {

/// Whether the ordinal at `i` counts a street: "43rd" before "Street".
bool street_number(const View& view, std::size_t i);

/// Whether the word at `i` is what a street's name ends with: "Street", "Blvd."
bool street_word(const View& view, std::size_t i);

/// Past the address at `k`, within [k, end): "24 Holm Street", "8 North 2nd Blvd.", "Highway 7"; `none` for none.
std::size_t address_end(const View& view, std::size_t k, std::size_t end);

}  // namespace stemma::understand
