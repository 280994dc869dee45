// Sets that only ever merge.
#pragma once

#include <cstddef>
#include <numeric>
#include <vector>

namespace stemma::reconcile {

/// The representative of a set is its smallest member.
class UnionFind {
 public:
  explicit UnionFind(std::size_t size) : parent_(size) { std::iota(parent_.begin(), parent_.end(), std::size_t{0}); }

  std::size_t find(std::size_t item) {
    while (parent_[item] != item) item = parent_[item] = parent_[parent_[item]];
    return item;
  }
  void merge(std::size_t a, std::size_t b) {
    a = find(a), b = find(b);
    if (a < b) parent_[b] = a;
    if (b < a) parent_[a] = b;
  }

 private:
  std::vector<std::size_t> parent_;
};

}  // namespace stemma::reconcile
