// From scores of a begin/inside/outside scheme to spans.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace stemma::understand {

/// Words [first, last) of kind 0, 1, ...
struct TaggedSpan {
  std::size_t first = 0, last = 0, kind = 0;

  friend bool operator==(const TaggedSpan&, const TaggedSpan&) = default;
};

/// Where a span may begin: anywhere, or not straight after another of its kind.
enum class Beginning { anywhere, after_a_gap };

/// The spans of the best sequence of tags (Viterbi 1967): tag 0 is outside, 2k+1 begins a span of kind k, 2k+2 goes on
/// with one. `scores` holds `tags` numbers a word, which add up. O(words * tags^2).
std::vector<TaggedSpan> best_spans(std::span<const float> scores, std::size_t tags, Beginning beginning);

/// The probability of one of them by the scores of all (softmax).
float probability(std::span<const float> scores, std::size_t of);

}  // namespace stemma::understand
