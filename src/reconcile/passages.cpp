#include "reconcile/passages.hpp"

#include <algorithm>
#include <tuple>

namespace stemma::reconcile {
namespace {

struct Posting {
  std::uint64_t hash;
  std::uint32_t row, place;
  auto key() const { return std::tie(hash, row, place); }
};

struct Seed {
  std::uint32_t left, right, left_place, right_place;
  auto key() const { return std::tie(left, right, left_place, right_place); }
};

bool all_quoted(const Words& words, std::size_t first, std::size_t length) {
  for (std::size_t i = first; i < first + length; ++i) {
    if (!words.quoted[i]) return false;
  }
  return true;
}

/// The smallest shingle of every window, the rightmost of equals.
void sample(const Words& words, std::uint32_t row, const PassageOptions& options, std::vector<Posting>& postings) {
  if (words.size() < options.shingle) return;
  std::vector<std::uint64_t> shingles;
  for (std::size_t i = 0; i + options.shingle <= words.size(); ++i)
    shingles.push_back(shingle(words, i, options.shingle));
  std::size_t last = shingles.size();
  const std::size_t window = std::min(options.window, shingles.size());
  for (std::size_t begin = 0; begin + window <= shingles.size(); ++begin) {
    std::size_t smallest = begin;
    for (std::size_t i = begin; i < begin + window; ++i) {
      if (shingles[i] <= shingles[smallest]) smallest = i;
    }
    if (smallest == last) continue;
    last = smallest;
    if (options.quotations && !all_quoted(words, smallest, options.shingle)) continue;
    postings.push_back({shingles[smallest], row, static_cast<std::uint32_t>(smallest)});
  }
}

/// One posting a row is enough: the first.
std::vector<Posting> first_a_row(std::vector<Posting>::const_iterator begin, std::vector<Posting>::const_iterator end) {
  std::vector<Posting> kept;
  for (auto at = begin; at != end; ++at) {
    if (kept.empty() || kept.back().row != at->row) kept.push_back(*at);
  }
  return kept;
}

std::vector<Seed> seeds(std::vector<Posting> postings, std::size_t crowd) {
  std::sort(postings.begin(), postings.end(), [](const Posting& a, const Posting& b) { return a.key() < b.key(); });
  std::vector<Seed> found;
  for (auto begin = postings.cbegin(); begin != postings.cend();) {
    auto end = begin;
    while (end != postings.cend() && end->hash == begin->hash) ++end;
    const std::vector<Posting> group = first_a_row(begin, end);
    const std::size_t sources = group.size() > crowd ? 1 : group.size();
    for (std::size_t i = 0; i < sources; ++i) {
      for (std::size_t j = i + 1; j < group.size(); ++j) {
        found.push_back({group[i].row, group[j].row, group[i].place, group[j].place});
      }
    }
    begin = end;
  }
  std::sort(found.begin(), found.end(), [](const Seed& a, const Seed& b) { return a.key() < b.key(); });
  return found;
}

/// The longest run of equal words through the seed.
Passage widen(const Words& left, const Words& right, const Seed& seed, bool quotations) {
  const auto same = [&](std::size_t i, std::size_t j) {
    return left.hash[i] == right.hash[j] && (!quotations || (left.quoted[i] && right.quoted[j]));
  };
  std::size_t i = seed.left_place, j = seed.right_place, length = 0;
  while (i > 0 && j > 0 && same(i - 1, j - 1)) --i, --j;
  while (i + length < left.size() && j + length < right.size() && same(i + length, j + length)) ++length;
  return {seed.left, seed.right, i, j, length, all_quoted(left, i, length) && all_quoted(right, j, length)};
}

}  // namespace

std::vector<Passage> shared_passages(const std::vector<Words>& rows, const PassageOptions& options) {
  std::vector<Posting> postings;
  for (std::size_t row = 0; row < rows.size(); ++row) {
    sample(rows[row], static_cast<std::uint32_t>(row), options, postings);
  }
  std::vector<Passage> found;
  for (const Seed& seed : seeds(std::move(postings), options.crowd)) {
    if (!found.empty()) {
      const Passage& before = found.back();
      const bool inside =
          before.left == seed.left && before.right == seed.right && seed.left_place < before.left_first + before.length;
      if (inside) continue;
    }
    const Passage passage = widen(rows[seed.left], rows[seed.right], seed, options.quotations);
    if (passage.length >= options.shortest) found.push_back(passage);
  }
  return found;
}

}  // namespace stemma::reconcile
