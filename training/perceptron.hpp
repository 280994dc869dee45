// An averaged perceptron over hashed features while it learns (M. Collins, "Discriminative Training Methods for Hidden
// Markov Models", 2002). Rows exist for features that were ever part of a mistake.
#pragma once

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <span>
#include <vector>

#include "understand/parser_file.hpp"

namespace stemma::training {

template <std::size_t Outputs>
class Perceptron {
 public:
  using Scores = std::array<std::int32_t, Outputs>;

  Perceptron() : keys_(1 << 16, 0), places_(1 << 16, 0) {}

  Scores score(std::span<const std::uint32_t> features) const {
    Scores scores{};
    for (const std::uint32_t key : features) {
      const std::size_t slot = slot_of(key);
      if (keys_[slot] == 0) continue;
      const Row& row = rows_[places_[slot]];
      for (std::size_t i = 0; i < Outputs; ++i) scores[i] += row.weights[i];
    }
    return scores;
  }

  /// One decision has been made; `update` belongs to the latest.
  void step() { ++now_; }

  void update(std::span<const std::uint32_t> features, std::size_t good, std::size_t bad) {
    for (const std::uint32_t key : features) {
      Row& row = row_of(key);
      settle(row);
      ++row.weights[good];
      --row.weights[bad];
      ++row.updates;
    }
  }

  /// One row of averaged weights a feature, keys ascending.
  struct Average {
    std::uint32_t key = 0, updates = 0;
    std::array<double, Outputs> weights{};
  };

  std::vector<Average> averages() const {
    std::vector<Average> out;
    for (std::size_t s = 0; s < keys_.size(); ++s) {
      if (keys_[s] == 0) continue;
      Row row = rows_[places_[s]];
      settle(row);
      Average average{keys_[s], row.updates, {}};
      for (std::size_t i = 0; i < Outputs; ++i) {
        average.weights[i] = static_cast<double>(row.totals[i]) / static_cast<double>(now_);
      }
      out.push_back(average);
    }
    std::sort(out.begin(), out.end(), [](const Average& a, const Average& b) { return a.key < b.key; });
    return out;
  }

 private:
  struct Row {
    std::array<std::int32_t, Outputs> weights{};
    std::uint32_t stamp = 0, updates = 0;
    std::array<std::int64_t, Outputs> totals{};
  };

  void settle(Row& row) const {
    for (std::size_t i = 0; i < Outputs; ++i) {
      row.totals[i] += static_cast<std::int64_t>(row.weights[i]) * (now_ - row.stamp);
    }
    row.stamp = now_;
  }

  std::size_t slot_of(std::uint32_t key) const {
    const std::size_t mask = keys_.size() - 1;
    std::size_t slot = (key * 0x9E3779B1U) & mask;
    while (keys_[slot] != 0 && keys_[slot] != key) slot = (slot + 1) & mask;
    return slot;
  }

  Row& row_of(std::uint32_t key) {
    std::size_t slot = slot_of(key);
    if (keys_[slot] == 0) {
      if (2 * rows_.size() >= keys_.size()) grow(), slot = slot_of(key);
      keys_[slot] = key;
      places_[slot] = static_cast<std::uint32_t>(rows_.size());
      rows_.push_back(Row{});
      rows_.back().stamp = now_;
    }
    return rows_[places_[slot]];
  }

  void grow() {
    std::vector<std::uint32_t> keys(keys_.size() * 2, 0), places(keys_.size() * 2, 0);
    keys.swap(keys_);
    places.swap(places_);
    for (std::size_t s = 0; s < keys.size(); ++s) {
      if (keys[s] == 0) continue;
      const std::size_t slot = slot_of(keys[s]);
      keys_[slot] = keys[s];
      places_[slot] = places[s];
    }
  }

  std::vector<std::uint32_t> keys_, places_;
  std::vector<Row> rows_;
  std::uint32_t now_ = 0;
};

/// The sum of several models over the same features: as good as asking them all, and as fast as asking one.
template <std::size_t Outputs>
class Committee {
 public:
  void add(const Perceptron<Outputs>& member) {
    ++members_;
    std::vector<Average> both;
    const auto theirs = member.averages();
    auto a = rows_.begin();
    for (const Average& b : theirs) {
      while (a != rows_.end() && a->key < b.key) both.push_back(*a++);
      if (a == rows_.end() || a->key != b.key) {
        both.push_back(b);
        continue;
      }
      both.push_back(*a++);
      both.back().updates += b.updates;
      for (std::size_t i = 0; i < Outputs; ++i) both.back().weights[i] += b.weights[i];
    }
    both.insert(both.end(), a, rows_.end());
    rows_ = std::move(both);
  }

  /// In small whole numbers: the mean weight times `scale`. A feature stays if its updates reach `least_updates` in the
  /// mean and some weight does not round to nothing.
  understand::ParserParts::Table table(double least_updates, double scale) const {
    understand::ParserParts::Table out;
    out.outputs = Outputs;
    for (const Average& row : rows_) {
      if (row.updates < least_updates * members_) continue;
      std::array<std::int8_t, Outputs> weights;
      bool any = false;
      for (std::size_t i = 0; i < Outputs; ++i) {
        weights[i] = static_cast<std::int8_t>(std::clamp(std::lround(row.weights[i] / members_ * scale), -127L, 127L));
        any = any || weights[i] != 0;
      }
      if (!any) continue;
      out.keys.push_back(row.key);
      out.weights.insert(out.weights.end(), weights.begin(), weights.end());
    }
    return out;
  }

 private:
  using Average = typename Perceptron<Outputs>::Average;
  std::vector<Average> rows_;
  std::uint32_t members_ = 0;
};

}  // namespace stemma::training
