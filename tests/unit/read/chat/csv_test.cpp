// Tables in text.
#include "read/chat/csv.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <string>

namespace stemma::read {
namespace {

std::vector<std::vector<std::string>> rows(std::string_view text, char separator = ',') {
  std::vector<std::vector<std::string>> out;
  for (CsvReader reader(text, separator); !reader.at_end();) {
    out.emplace_back();
    for (const Cell& cell : reader.row()) out.back().push_back(cell_text(text, cell).text);
  }
  return out;
}

using Rows = std::vector<std::vector<std::string>>;

TEST(Csv, TakesRowsApart) {
  EXPECT_EQ(rows("a,b\r\nc,\n"), (Rows{{"a", "b"}, {"c", ""}}));
  EXPECT_EQ(rows("a\t\"b\tc\"", '\t'), (Rows{{"a", "b\tc"}}));
  EXPECT_EQ(rows("\"a\"\"b\nc\",\"\"\n\n"), (Rows{{"a\"b\nc", ""}, {""}}));
  EXPECT_EQ(rows("5\" pipe,\"x\"y,z\n"), (Rows{{"5\" pipe", "x", "z"}}));
}

TEST(Csv, NamesAQuoteThatNeverCloses) {
  CsvReader reader("a,\"b\nc", ',');
  EXPECT_EQ(reader.row().size(), 2u);
  EXPECT_TRUE(reader.at_end());
  EXPECT_EQ(reader.unclosed(), 2u);
}

RC_GTEST_PROP(Csv, WhatIsWrittenIsRead, ()) {
  const auto cells = *rc::gen::nonEmpty(rc::gen::container<std::vector<std::string>>(
      rc::gen::container<std::string>(rc::gen::elementOf(std::string("ab\",;\n\r ")))));
  std::string text;
  for (const std::string& cell : cells) {
    text += text.empty() ? "\"" : ",\"";
    for (const char c : cell) text += c == '"' ? std::string("\"\"") : std::string(1, c);
    text += '"';
  }
  RC_ASSERT(rows(text + "\r\n") == Rows{cells});
}

RC_GTEST_PROP(Csv, AnyTextIsRead, (const std::string& text)) {
  std::size_t cells = 0;
  for (CsvReader reader(text, ','); !reader.at_end();)
    for (const Cell& cell : reader.row()) {
      RC_ASSERT(cell.begin <= cell.end && cell.end <= text.size());
      ++cells;
    }
  RC_ASSERT(text.empty() || cells > 0);
}

}  // namespace
}  // namespace stemma::read
