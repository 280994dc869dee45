#include "understand/encoder_decode.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace stemma::understand {
namespace {

using Spans = std::vector<TaggedSpan>;

/// Scores that speak for these tags, one a word.
std::vector<float> scores(const std::vector<std::size_t>& tags, std::size_t kinds) {
  std::vector<float> out(tags.size() * kinds, 0.0F);
  for (std::size_t w = 0; w < tags.size(); ++w) out[w * kinds + tags[w]] = 1.0F;
  return out;
}

TEST(BestSpans, BeginGoOnAndEnd) {
  EXPECT_EQ(best_spans(scores({0, 1, 2, 0, 3, 4, 4}, 5), 5, Beginning::anywhere), (Spans{{1, 3, 0}, {4, 7, 1}}));
  EXPECT_EQ(best_spans({}, 5, Beginning::anywhere), Spans{});
  EXPECT_EQ(best_spans(scores({0, 0}, 3), 3, Beginning::anywhere), Spans{});
}

TEST(BestSpans, TouchOnlyWhereTheyMay) {
  EXPECT_EQ(best_spans(scores({1, 1, 2}, 3), 3, Beginning::anywhere), (Spans{{0, 1, 0}, {1, 3, 0}}));
  auto sure = scores({1, 1, 2}, 3);
  sure[1] = 3.0F;
  EXPECT_EQ(best_spans(sure, 3, Beginning::after_a_gap), (Spans{{0, 3, 0}}));
  EXPECT_EQ(best_spans(scores({1, 2, 3, 4}, 5), 5, Beginning::after_a_gap), (Spans{{0, 2, 0}, {2, 4, 1}}));
}

TEST(BestSpans, NoSpanGoesOnThatDidNotBegin) {
  EXPECT_EQ(best_spans(scores({0, 2, 2, 0}, 3), 3, Beginning::anywhere), (Spans{{1, 3, 0}}));
}

/// The best total over every allowed sequence, told by trying all of them.
float best_total(const std::vector<float>& all, std::size_t tags, std::size_t at, std::size_t before, bool apart) {
  if (at * tags == all.size()) return 0.0F;
  float best = -1e30F;
  for (std::size_t t = 0; t < tags; ++t) {
    const bool on = t > 0 && t % 2 == 0;
    if (on && before != t && before != t - 1) continue;
    if (!on && t > 0 && apart && (before == t || before == t + 1)) continue;
    best = std::max(best, all[at * tags + t] + best_total(all, tags, at + 1, t, apart));
  }
  return best;
}

RC_GTEST_PROP(BestSpans, AreThoseOfTheBestSequence, ()) {
  const std::size_t tags = 5;
  const auto words = *rc::gen::inRange<std::size_t>(1, 5);
  const auto apart = *rc::gen::arbitrary<bool>();
  std::vector<float> all(words * tags);
  for (auto& score : all) score = static_cast<float>(*rc::gen::inRange(-20, 20));
  const auto found = best_spans(all, tags, apart ? Beginning::after_a_gap : Beginning::anywhere);
  std::vector<std::size_t> sequence(words, 0);
  for (const auto& span : found)
    for (auto w = span.first; w < span.last; ++w) sequence[w] = 2 * span.kind + (w == span.first ? 1 : 2);
  float total = 0;
  for (std::size_t w = 0; w < words; ++w) total += all[w * tags + sequence[w]];
  RC_ASSERT(total == best_total(all, tags, 0, 0, apart));
}

}  // namespace
}  // namespace stemma::understand
