// A word is found where it stands in the list, and nothing else is.
#include "read/page/word_table.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <string>

namespace stemma::read {
namespace {

constexpr std::array<std::string_view, 6> words = {"", "a", "article", "b", "blockquote", "zz"};
constexpr WordTable<words.size()> table(words);
static_assert(table.find("article") == 2);

TEST(WordTable, FindsEveryWordAtItsPlace) {
  for (std::size_t i = 0; i < words.size(); ++i) EXPECT_EQ(table.find(words[i]), i) << words[i];
}

RC_GTEST_PROP(WordTable, FindsWhatASearchFinds, (const std::string& word)) {
  const auto found = std::find(words.begin(), words.end(), word);
  RC_ASSERT(table.find(word) == static_cast<std::size_t>(found - words.begin()));
}

}  // namespace
}  // namespace stemma::read
