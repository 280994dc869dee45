// Markdown, and plain texts that only look like it.
#include "read/text/markdown.hpp"

#include <gtest/gtest.h>

#include "unit/read/message/message.hpp"

namespace stemma::read {
namespace {

TEST(Markdown, IsToldFromPlainText) {
  EXPECT_TRUE(is_markdown("---\ntitle: Ferry\n---\nIt sank.\n"));
  EXPECT_TRUE(is_markdown("# Ferry\n\nIt sank, [they say](https://post.example/1).\n"));
  EXPECT_TRUE(is_markdown("Intro\n\n## One\n\nWords.\n\n## Two\n\nWords.\n"));
  for (const char* plain :
       {"A list:\n- one\n- two\n", "> quoted\n> mail\n", "Title\n=====\n\nWords.\n", "---\nA rule above.\n---\n",
        "# one comment\nls\n# two comments\nls\n", "#hashtag\n\n#other\n", "He [the mayor](sic) said **no**.\n",
        "1. one\n2. two\n", "Price: 3*4*5\n"})
    EXPECT_FALSE(is_markdown(plain)) << plain;
}

TEST(Markdown, GivesBlocksWithoutTheirMarks) {
  const std::string bytes =
      "# Ferry *sinks*\n\nA **ferry** sank off\nLund, [the `harbour` master](https://post.example/a_b_c) said.  \nNo "
      "more.\n\n"
      "> Nobody\n> knew_it_all.\n\n* one\n* two \\* three\n\n12. twelve\n\n```sh\nls  -l\n\n# no heading\n```\n\n"
      "Heading\n-------\n\n![picture of it](p.png)\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n[ref]: https://x.example\n\n"
      "Last &amp; <https://y.example> end[^1] 3 * 4 * 5.\n";
  const auto documents = read_all(bytes);
  ASSERT_EQ(documents.size(), 1u);
  const Document& d = documents[0];
  EXPECT_EQ(d.media_type, "text/markdown");
  EXPECT_EQ(d.title, "Ferry sinks");
  EXPECT_EQ(blocks_of(d), (Blocks{{BlockKind::paragraph, "A ferry sank off Lund, the harbour master said.\nNo more."},
                                  {BlockKind::quotation, "Nobody knew_it_all."},
                                  {BlockKind::list, "one"},
                                  {BlockKind::list, "two * three"},
                                  {BlockKind::list, "twelve"},
                                  {BlockKind::preformatted, "ls  -l\n\n# no heading"},
                                  {BlockKind::heading, "Heading"},
                                  {BlockKind::table, "| a | b |\n| 1 | 2 |"},
                                  {BlockKind::paragraph, "Last & https://y.example end 3 * 4 * 5."}}));
  EXPECT_EQ(source_of(d, bytes, "ferry"), "ferry");
  EXPECT_EQ(source_of(d, bytes, "harbour"), "harbour");
  EXPECT_EQ(source_of(d, bytes, "off Lund"), "off\nLund");
  EXPECT_EQ(source_of(d, bytes, "&"), "&amp;");
  EXPECT_EQ(source_of(d, bytes, "knew_it_all"), "knew_it_all");
}

TEST(Markdown, TakesItsFrontMatter) {
  const Document d =
      read_all(
          "---\r\ntitle: \"Ferry sinks\"\r\nauthor: [Ann Lee, Bo Chan]\r\ndate: 2021-03-04T05:06:07+01:00\r\n"
          "tags:\r\n  - sea\r\n---\r\n\r\n# Ferry sinks\r\n\r\nNine are missing.\r\n")
          .at(0);
  EXPECT_EQ(d.title, "Ferry sinks");
  EXPECT_EQ(d.byline, (Strings{"Ann Lee", "Bo Chan"}));
  EXPECT_EQ(d.published, "2021-03-04T05:06:07+01:00");
  EXPECT_EQ(d.text, "Nine are missing.");
}

TEST(Markdown, VerbatimIsTheFile) {
  const std::string bytes = "# One\n\n**Words**\n\n## Two\n\n> more\n";
  const Document d = read({"in", "id", bytes}, {true, {}}).at(0);
  EXPECT_EQ(d.text, bytes);
}

TEST(Markdown, APlainTextWithAListStaysAsItIs) {
  EXPECT_EQ(
      read_all("The ferry sank in the night, the harbour master said.\n\n- nine are missing after the storm, he said\n")
          .at(0)
          .media_type,
      "text/plain");
}

TEST(Markdown, HostileMarksAreReadInBoundedTime) {
  for (const char* piece :
       {"[", "![", "`", "*a ", "**a ", "_a ", "<", "[a](", "> ", "\\", "```\n", "[a][", "- - ", "``` `` ` "}) {
    std::string bytes = "# One\n\n## Two\n\n";
    while (bytes.size() < 300'000) bytes += piece;
    EXPECT_EQ(read_all(bytes).size(), 1u) << piece;
  }
}

}  // namespace
}  // namespace stemma::read
