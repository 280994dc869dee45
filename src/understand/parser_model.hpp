// A linear classifier over hashed features, as it runs: small whole numbers, so that the result is the same anywhere.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <type_traits>
#include <vector>

namespace stemma::understand {

/// One row of weights a feature.
template <std::size_t Outputs>
class LinearModel {
 public:
  using Row = std::array<std::int8_t, Outputs>;
  using Scores = std::array<std::int16_t, Outputs>;
  /// More features than this at once could overflow a score.
  static constexpr std::size_t most_features = 250;

  /// `rows` is how many will be added.
  explicit LinearModel(std::size_t rows = 0) {
    std::size_t slots = 16;
    while (slots < 2 * rows) slots *= 2;
    slots_.assign(slots, Slot{});
    if constexpr (!small) rows_.reserve(rows);
  }

  void add(std::uint32_t key, const Row& row) {
    Slot& slot = slots_[slot_of(key)];
    slot.key = key;
    if constexpr (small) {
      slot.row = row;
    } else {
      slot.row = static_cast<std::uint32_t>(rows_.size());
      rows_.push_back(row);
    }
  }

  Scores score(std::span<const std::uint32_t> features) const {
    Scores scores{};
    for (const std::uint32_t key : features) {
      const Slot& slot = slots_[slot_of(key)];
      if (slot.key == 0) continue;
      const Row& row = row_of(slot);
      for (std::size_t i = 0; i < Outputs; ++i) scores[i] = static_cast<std::int16_t>(scores[i] + row[i]);
    }
    return scores;
  }

 private:
  /// A short row lies beside its key, so that finding it touches memory once.
  static constexpr bool small = Outputs <= 4;
  struct Slot {
    std::uint32_t key = 0;  ///< 0: empty
    std::conditional_t<small, Row, std::uint32_t> row{};
  };

  const Row& row_of(const Slot& slot) const {
    if constexpr (small) {
      return slot.row;
    } else {
      return rows_[slot.row];
    }
  }

  /// Open addressing, the next free slot.
  std::size_t slot_of(std::uint32_t key) const {
    const std::size_t mask = slots_.size() - 1;
    std::size_t slot = (key * 0x9E3779B1U) & mask;
    while (slots_[slot].key != 0 && slots_[slot].key != key) slot = (slot + 1) & mask;
    return slot;
  }

  std::vector<Slot> slots_;
  std::vector<Row> rows_;
};

/// The best of the outputs that `allowed` admits, the lowest index among equals.
template <typename Scores, typename Allowed>
std::size_t best(const Scores& scores, Allowed allowed) {
  std::size_t found = scores.size();
  for (std::size_t i = 0; i < scores.size(); ++i) {
    if (allowed(i) && (found == scores.size() || scores[i] > scores[found])) found = i;
  }
  return found;
}

}  // namespace stemma::understand
