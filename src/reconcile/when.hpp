// Which of two dated things came first, where their dates tell.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace stemma::reconcile {

/// What an EDTF string can mean, in minutes since 1970-01-01T00:00Z.
struct Moments {
  std::int64_t first = 0, last = 0;       ///< as printed: the minute itself, or the whole day
  std::int64_t earliest = 0, latest = 0;  ///< in UTC; wider than printed where no offset is given
  bool zoned = false;                     ///< the offset is known
  bool operator==(const Moments&) const = default;
};

/// None where `edtf` is empty or malformed.
std::optional<Moments> moments(const std::optional<std::string>& edtf);

/// Certainly earlier: all that `a` can mean lies before all that `b` can mean. Two times without an offset tell no more
/// than their days, which are compared as they are printed; beside a time with one, such a time may be 14 hours off.
bool before(const Moments& a, const Moments& b);

/// Where nothing is certain: which one is printed earlier.
inline bool printed_before(const Moments& a, const Moments& b) {
  return a.first != b.first ? a.first < b.first : a.last < b.last;
}

}  // namespace stemma::reconcile
