#include "understand/encoder_tokens.hpp"

#include <gtest/gtest.h>

namespace stemma::understand {
namespace {

using Numbers = std::vector<std::int64_t>;

/// "He didn't go home." as the encoder has it, "home" in two pieces: He didn ' t go ho me .
EncoderWindow window() {
  EncoderWindow out;
  for (const auto& [span, pieces] : std::initializer_list<std::pair<Span, std::size_t>>{
           {{0, 2}, 1}, {{3, 7}, 1}, {{7, 8}, 1}, {{8, 9}, 1}, {{10, 12}, 1}, {{13, 17}, 2}, {{17, 18}, 1}})
    out.words.push_back({span, std::vector<std::int32_t>(pieces, 7), 0});
  out.own_last = out.words.size();
  return out;
}

TEST(SentencePieces, AreThoseInWhichATokenBeginsAndEnds) {
  // He | did | n't | go | home | .
  const std::vector<Span> tokens = {{0, 2}, {3, 6}, {6, 9}, {10, 12}, {13, 17}, {17, 18}};
  const auto found = sentence_pieces(window(), tokens);
  ASSERT_TRUE(found);
  EXPECT_EQ(found->first, 1U);
  EXPECT_EQ(found->count, 8U);
  EXPECT_EQ(found->firsts, (Numbers{0, 1, 2, 4, 5, 7}));
  EXPECT_EQ(found->lasts, (Numbers{0, 1, 3, 4, 6, 7}));
  EXPECT_EQ(found->inside, (Numbers{0, 0, 1, 0, 0, 0}));
}

TEST(SentencePieces, CountFromTheSentencesBeginning) {
  const auto found = sentence_pieces(window(), std::vector<Span>{{10, 12}, {13, 17}});
  ASSERT_TRUE(found);
  EXPECT_EQ(found->first, 5U);
  EXPECT_EQ(found->count, 3U);
  EXPECT_EQ(found->firsts, (Numbers{0, 1}));
  EXPECT_EQ(found->lasts, (Numbers{0, 2}));
}

TEST(SentencePieces, OfOneTokenCutInTwoAreTheSame) {
  // "can | not" is one word to the encoder.
  EncoderWindow cannot;
  cannot.words.push_back({{0, 6}, {7}, 0});
  const auto found = sentence_pieces(cannot, std::vector<Span>{{0, 3}, {3, 6}});
  ASSERT_TRUE(found);
  EXPECT_EQ(found->firsts, (Numbers{0, 0}));
  EXPECT_EQ(found->inside, (Numbers{0, 1}));
}

TEST(SentencePieces, NeedAllOfTheSentence) {
  EXPECT_FALSE(sentence_pieces(window(), std::vector<Span>{{13, 17}, {17, 18}, {19, 22}}));
  EXPECT_FALSE(sentence_pieces(window(), std::vector<Span>{{20, 22}}));
  EXPECT_FALSE(sentence_pieces(window(), {}));
  EncoderWindow later = window();
  later.words.erase(later.words.begin());
  EXPECT_FALSE(sentence_pieces(later, std::vector<Span>{{0, 2}, {3, 6}}));
}

}  // namespace
}  // namespace stemma::understand
