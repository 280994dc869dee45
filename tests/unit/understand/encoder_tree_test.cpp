#include "understand/encoder_tree.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <limits>

namespace stemma::understand {
namespace {

using Heads = std::vector<std::int32_t>;

float sum(const std::vector<float>& scores, const Heads& heads) {
  float out = 0;
  for (std::size_t w = 0; w < heads.size(); ++w)
    out += scores[w * (heads.size() + 1) + static_cast<std::size_t>(heads[w] + 1)];
  return out;
}

bool under(const Heads& heads, std::int32_t word, std::int32_t head) {
  for (std::size_t steps = 0; word >= 0 && steps <= heads.size(); ++steps) {
    if (word == head) return true;
    word = heads[static_cast<std::size_t>(word)];
  }
  return false;
}

/// One root, no cycle, and all that lies between a word and its head under that head.
bool is_tree_without_crossings(const Heads& heads) {
  const auto n = static_cast<std::int32_t>(heads.size());
  if (std::count(heads.begin(), heads.end(), -1) != 1) return false;
  const auto root = static_cast<std::int32_t>(std::find(heads.begin(), heads.end(), -1) - heads.begin());
  for (std::int32_t w = 0; w < n; ++w) {
    if (!under(heads, w, root)) return false;
    const std::int32_t h = heads[static_cast<std::size_t>(w)];
    for (std::int32_t k = std::min(w, h) + 1; h >= 0 && k < std::max(w, h); ++k)
      if (!under(heads, k, h)) return false;
  }
  return true;
}

/// The best score of all trees, tried one by one.
float best_of_all(const std::vector<float>& scores, std::size_t words) {
  Heads heads(words, -1);
  float best = -std::numeric_limits<float>::infinity();
  for (;;) {
    if (is_tree_without_crossings(heads)) best = std::max(best, sum(scores, heads));
    std::size_t w = 0;
    while (w < words && ++heads[w] == static_cast<std::int32_t>(words)) heads[w++] = -1;
    if (w == words) return best;
  }
}

RC_GTEST_PROP(BestTree, IsTheBestOfAllWithoutCrossings, ()) {
  const auto words = *rc::gen::inRange<std::size_t>(1, 6);
  const auto whole = *rc::gen::container<std::vector<int>>(words * (words + 1), rc::gen::inRange(-20, 21));
  const std::vector<float> scores(whole.begin(), whole.end());
  const Heads heads = best_tree(scores, words);
  RC_ASSERT(is_tree_without_crossings(heads));
  RC_ASSERT(sum(scores, heads) == best_of_all(scores, words));
}

TEST(BestTree, HasOneRootAlthoughTwoWordsWouldBeIt) {
  // "Rain fell": both would be the root, the second a little more.
  EXPECT_EQ(best_tree(std::vector<float>{5, 0, 1, 6, 0, 0}, 2), (Heads{1, -1}));
  EXPECT_EQ(best_tree({}, 0), Heads{});
  EXPECT_EQ(best_tree(std::vector<float>{0, 0}, 1), Heads{-1});
}

TEST(BestTree, IsFoundForLongSentences) {
  constexpr std::size_t words = 400;
  std::vector<float> scores(words * (words + 1), 0.0F);  // each word hangs on the one before
  for (std::size_t w = 0; w < words; ++w) scores[w * (words + 1) + w] = 1.0F;
  const Heads heads = best_tree(scores, words);
  for (std::size_t w = 0; w < words; ++w) EXPECT_EQ(heads[w], static_cast<std::int32_t>(w) - 1);
}

}  // namespace
}  // namespace stemma::understand
