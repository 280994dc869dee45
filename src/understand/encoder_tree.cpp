#include "understand/encoder_tree.hpp"

namespace stemma::understand {
namespace {

/// Eisner's chart. A span [i, j] is complete or not, with its head at the left or the right end: an incomplete one is
/// an arc between its ends, a complete one has all the words under its head on that side.
class Chart {
 public:
  Chart(std::span<const float> scores, std::size_t words)
      : scores_(scores), n_(words), complete_(2 * n_ * n_), arcs_(2 * n_ * n_) {}

  std::vector<std::int32_t> heads() {
    for (std::size_t length = 1; length < n_; ++length)
      for (std::size_t i = 0; i + length < n_; ++i) fill(i, i + length);
    std::vector<std::int32_t> out(n_, -1);
    const std::size_t root = best_root();
    take(right_head, 0, root, out);
    take(left_head, root, n_ - 1, out);
    return out;
  }

 private:
  enum Side : std::size_t { left_head, right_head };
  struct Cell {
    float score = 0;
    std::size_t split = 0;
  };

  Cell& at(std::vector<Cell>& cells, Side side, std::size_t i, std::size_t j) {
    return cells[(side * n_ + i) * n_ + j];
  }
  float arc(std::size_t head, std::size_t word) const { return scores_[word * (n_ + 1) + head + 1]; }

  /// The best of `score(split)` for splits from `first` to before `last`; of equals the first.
  template <typename Score>
  static Cell best(std::size_t first, std::size_t last, Score score) {
    Cell out{score(first), first};
    for (std::size_t k = first + 1; k < last; ++k)
      if (const float here = score(k); here > out.score) out = {here, k};
    return out;
  }

  void fill(std::size_t i, std::size_t j) {
    const Cell met = best(i, j, [&](std::size_t k) {
      return at(complete_, left_head, i, k).score + at(complete_, right_head, k + 1, j).score;
    });
    at(arcs_, left_head, i, j) = {met.score + arc(i, j), met.split};
    at(arcs_, right_head, i, j) = {met.score + arc(j, i), met.split};
    at(complete_, left_head, i, j) = best(i + 1, j + 1, [&](std::size_t k) {
      return at(arcs_, left_head, i, k).score + at(complete_, left_head, k, j).score;
    });
    at(complete_, right_head, i, j) = best(
        i, j, [&](std::size_t k) { return at(complete_, right_head, i, k).score + at(arcs_, right_head, k, j).score; });
  }

  std::size_t best_root() {
    return best(0, n_,
                [&](std::size_t r) {
                  return at(complete_, right_head, 0, r).score + at(complete_, left_head, r, n_ - 1).score +
                         scores_[r * (n_ + 1)];
                })
        .split;
  }

  /// Walks a complete span's choices down to its arcs. The list holds what is still to be walked, since a span may be
  /// as deep as it is long.
  void take(Side side, std::size_t first, std::size_t last, std::vector<std::int32_t>& out) {
    struct Open {
      Side side;
      std::size_t i, j;
    };
    std::vector<Open> open{{side, first, last}};
    while (!open.empty()) {
      const auto [which, i, j] = open.back();
      open.pop_back();
      if (i == j) continue;
      const std::size_t k = at(complete_, which, i, j).split;
      const std::size_t head = which == left_head ? i : j;
      out[k] = static_cast<std::int32_t>(head);
      const std::size_t low = which == left_head ? i : k, high = which == left_head ? k : j;
      const std::size_t met = at(arcs_, which, low, high).split;
      open.push_back(which == left_head ? Open{left_head, k, j} : Open{right_head, i, k});
      open.push_back({left_head, low, met});
      open.push_back({right_head, met + 1, high});
    }
  }

  std::span<const float> scores_;
  std::size_t n_;
  std::vector<Cell> complete_, arcs_;
};

}  // namespace

std::vector<std::int32_t> best_tree(std::span<const float> scores, std::size_t words) {
  return words == 0 ? std::vector<std::int32_t>{} : Chart(scores, words).heads();
}

}  // namespace stemma::understand
