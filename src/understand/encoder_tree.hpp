// From scores of arcs to a tree.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace stemma::understand {

/// Heads of the best tree without crossing arcs and with one root (Eisner 1996, C96-1058; the root is chosen last, as
/// in Corro et al. 2022, arXiv:2205.09066). `scores` has a row of 1 + words numbers a word: for the root, then for each
/// word as its head. -1 is the root. Of equal trees always the same is chosen. O(words^3).
std::vector<std::int32_t> best_tree(std::span<const float> scores, std::size_t words);

}  // namespace stemma::understand
