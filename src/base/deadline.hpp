// A limit on wall-clock time. It never shapes a result but for the one that says that time ran out.
#pragma once

#include <algorithm>
#include <chrono>

namespace stemma::base {

class Deadline {
 public:
  /// Never passes.
  Deadline() = default;
  explicit Deadline(double seconds)
      : end_(Clock::now() + std::chrono::duration_cast<Clock::duration>(std::chrono::duration<double>(seconds))) {}

  bool passed() const { return end_ != Clock::time_point::max() && Clock::now() >= end_; }
  /// Seconds that are left, at least 0.
  double left() const {
    if (end_ == Clock::time_point::max()) return 1e9;
    return std::max(0.0, std::chrono::duration<double>(end_ - Clock::now()).count());
  }

 private:
  using Clock = std::chrono::steady_clock;
  Clock::time_point end_ = Clock::time_point::max();
};

}  // namespace stemma::base
