// Broken UTF-8 is repaired, sound UTF-8 is left alone.
#include "base/utf8.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace stemma::base {
namespace {

TEST(Utf8, KnowsSoundText) {
  EXPECT_TRUE(is_utf8(""));
  EXPECT_TRUE(is_utf8("Žižkov, Київ, 東京, 🚑"));
  EXPECT_TRUE(is_utf8(std::string_view("a\0b", 3)));
}

TEST(Utf8, KnowsWhatIsBroken) {
  EXPECT_FALSE(is_utf8("caf\xE9"));           // Latin-1
  EXPECT_FALSE(is_utf8("\xC0\xAF"));          // overlong
  EXPECT_FALSE(is_utf8("\xED\xA0\x80"));      // half of a surrogate pair
  EXPECT_FALSE(is_utf8("\xF4\x90\x80\x80"));  // beyond U+10FFFF
  EXPECT_FALSE(is_utf8("\xE2\x82"));          // cut off
}

TEST(Utf8, PutsAReplacementForEachBrokenSequence) {
  EXPECT_EQ(to_utf8("caf\xE9 noir"), "caf\xEF\xBF\xBD noir");
  EXPECT_EQ(to_utf8("\xE2\x82"), "\xEF\xBF\xBD");
  EXPECT_EQ(to_utf8("\xFF\xFE"), "\xEF\xBF\xBD\xEF\xBF\xBD");
}

RC_GTEST_PROP(Utf8, RepairedTextIsSoundAndStays, (const std::string& bytes)) {
  const std::string repaired = to_utf8(bytes);
  RC_ASSERT(is_utf8(repaired));
  RC_ASSERT(to_utf8(repaired) == repaired);
  if (is_utf8(bytes)) RC_ASSERT(repaired == bytes);
}

}  // namespace
}  // namespace stemma::base
