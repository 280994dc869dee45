// The words before a number that say how exact it is, and the interval that they allow.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "understand/draft.hpp"

namespace stemma::understand {

struct Hedge {
  std::array<std::string_view, 3> words;  ///< right-aligned before the number
  std::size_t count;
  Qualifier qualifier;
};

/// Longer hedges first.
std::span<const Hedge> quantity_hedges();

/// Sets value, low and high from the number as stated (`high` of a range) and the quantity's qualifier. "About" and
/// "nearly" allow a tenth.
void set_interval(Quantity& quantity, std::optional<std::int64_t> value, std::optional<std::int64_t> high);

}  // namespace stemma::understand
