// A number of people in words or digits, with its qualifier and the noun that is counted.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "understand/partial/page.hpp"

namespace stemma::understand::partial {

struct Number {
  Words words;                 ///< qualifiers included, without the noun
  std::size_t qualifiers = 0;  ///< words of the qualifier that leads
  bool parted = false;         ///< a plain space parts its thousands
  std::int64_t value = 0;
  Qualifier qualifier = Qualifier::exactly;
  Words noun;          ///< of people; empty where none follows
  bool group = false;  ///< the noun is of a sub-group
  std::size_t last() const { return noun.empty() ? words.last : noun.last; }
};

/// The number that begins at word `i`, or at the qualifier there. None where it is no whole number, or counts a part of
/// another ("12 of the 30"), or is a date.
std::optional<Number> number_at(const Page& page, std::size_t i);

}  // namespace stemma::understand::partial
