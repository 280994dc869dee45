// Bytes to code points, against counting one by one.
#include "base/text_index.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <string>

namespace stemma::base {
namespace {

TEST(TextIndex, CountsCodePoints) {
  const std::string text = "Žižkov 🚑 x";
  const TextIndex index(text);
  EXPECT_EQ(index.code_point(text, 0), 0u);
  EXPECT_EQ(index.code_point(text, 2), 1u);
  EXPECT_EQ(index.code_point(text, static_cast<std::uint32_t>(text.size())), 10u);
  EXPECT_EQ(index.code_points(text, {0, 8}), (Span{0, 6}));
}

TEST(TextIndex, TakesTheEmptyText) { EXPECT_EQ(TextIndex("").code_point("", 0), 0u); }

RC_GTEST_PROP(TextIndex, AgreesWithCountingOneByOne, ()) {
  const auto letters = *rc::gen::container<std::vector<std::string>>(
      rc::gen::elementOf(std::vector<std::string>{"a", "é", "東", "🚑", "\n"}));
  std::string text;
  for (int copies = 0; copies < 5; ++copies)
    for (const auto& letter : letters) text += letter;
  const TextIndex index(text);
  std::uint32_t byte = 0, points = 0;
  for (int copies = 0; copies < 5; ++copies)
    for (const auto& letter : letters) {
      RC_ASSERT(index.code_point(text, byte) == points++);
      byte += static_cast<std::uint32_t>(letter.size());
    }
  RC_ASSERT(index.code_point(text, byte) == points);
}

}  // namespace
}  // namespace stemma::base
