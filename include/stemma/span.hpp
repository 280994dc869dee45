// A place in a text.
//
// In memory a Span counts UTF-8 bytes of its document's `text`; in JSON and in the dossier it counts Unicode code
// points, as the contract says. The one place that converts is base/text_index.hpp.
#pragma once

#include <algorithm>
#include <compare>
#include <cstdint>

namespace stemma {

/// Half-open: [begin, end).
struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  auto operator<=>(const Span&) const = default;
  std::uint32_t size() const { return end - begin; }
  bool empty() const { return begin >= end; }
  bool overlaps(Span other) const { return begin < other.end && other.begin < end; }
  bool contains(Span other) const { return begin <= other.begin && other.end <= end; }
  bool contains(std::uint32_t place) const { return begin <= place && place < end; }
};

/// The smallest span that holds both.
inline Span hull(Span a, Span b) { return {std::min(a.begin, b.begin), std::max(a.end, b.end)}; }

}  // namespace stemma
