// Which documents share words, and where.
//
// Shingles of words are sampled by winnowing, so that any run of `guaranteed` shared words is found (Broder, "On the
// resemblance and containment of documents", 1997; Schleimer, Wilkerson and Aiken, "Winnowing", SIGMOD 2003), and each
// hit is widened to the whole shared run. Where very many documents share a shingle each of them is compared with the
// first alone, so that the cost stays linear in the number of documents.
#pragma once

#include <cstddef>
#include <vector>

#include "reconcile/words.hpp"

namespace stemma::reconcile {

/// The same words in two documents; `left` and `right` index the rows given, left < right.
struct Passage {
  std::size_t left = 0, right = 0;
  std::size_t left_first = 0, right_first = 0, length = 0;  ///< words
  bool quoted = false;                                      ///< between quotation marks in both
};

struct PassageOptions {
  std::size_t shingle = 7;   ///< words
  std::size_t window = 4;    ///< shingles of which one is kept
  std::size_t shortest = 9;  ///< words of a passage
  std::size_t crowd = 16;    ///< documents with one shingle, beyond which all are compared with the first alone
  bool quotations = false;   ///< only words between quotation marks
};

inline constexpr std::size_t guaranteed = 7 + 4 - 1;  ///< words, with the defaults

/// Sorted by (left, right, left_first); passages of a pair do not overlap in `left`.
std::vector<Passage> shared_passages(const std::vector<Words>& rows, const PassageOptions& options = {});

}  // namespace stemma::reconcile
