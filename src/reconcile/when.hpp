// Which of two dated things came first, where their dates tell.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace stemma::reconcile {

/// First and last minute since 1970-01-01T00:00Z that an EDTF string can mean.
struct Moments {
  std::int64_t first = 0, last = 0;
  bool operator==(const Moments&) const = default;
};

/// None where `edtf` is empty or malformed. A time without an offset tells no more
/// than its day; days are compared as they are printed.
std::optional<Moments> moments(const std::optional<std::string>& edtf);

/// Certainly earlier: all that `a` can mean lies before all that `b` can mean.
inline bool before(const Moments& a, const Moments& b) { return a.last < b.first; }

}  // namespace stemma::reconcile
