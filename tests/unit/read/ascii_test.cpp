// The small text helpers of the reading passes.
#include "read/ascii.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <string>

namespace stemma::read {
namespace {

TEST(Ascii, FindsWhateverTheCase) {
  EXPECT_EQ(find_nocase("All Rights Reserved", "rights"), 4u);
  EXPECT_EQ(find_nocase("aaB aab", "aab", 1), 4u);
  EXPECT_EQ(find_nocase("rrR", "rrrr"), std::string_view::npos);
  EXPECT_EQ(find_nocase("x", "", 1), 1u);
  EXPECT_EQ(find_nocase("x", "x", 2), std::string_view::npos);
  EXPECT_EQ(find_nocase("(C) 2031", "(c)"), 0u);
}

RC_GTEST_PROP(Ascii, FindsWhatLowerCaseWouldFind, ()) {
  const auto text = *rc::gen::container<std::string>(rc::gen::element('a', 'A', 'b', 'B', ' ', '-'));
  const auto needle = *rc::gen::container<std::string>(rc::gen::element('a', 'b', ' ', '-'));
  const auto from = *rc::gen::inRange<std::size_t>(0, text.size() + 1);
  RC_ASSERT(find_nocase(text, needle, from) == lower(text).find(needle, from));
}

TEST(Ascii, SqueezesEveryKindOfBlank) {
  EXPECT_EQ(squeeze(" a \xC2\xA0\n b\t"), "a b");
  EXPECT_EQ(squeeze("\xC2\xA9 2031"), "\xC2\xA9 2031");
  EXPECT_EQ(squeeze("\xC2\xA0"), "");
}

TEST(Ascii, WordsAreInLowerCaseInAnyScript) {
  EXPECT_EQ(words("Fähre No. 7, ПАРОМ"), (std::vector<std::string>{"fähre", "no", "7", "паром"}));
  EXPECT_TRUE(words(" - … ").empty());
}

}  // namespace
}  // namespace stemma::read
