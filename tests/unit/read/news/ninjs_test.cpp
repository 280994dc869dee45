// Items of news agencies.
#include "read/news/ninjs.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "read/ascii.hpp"
#include "read/entities.hpp"
#include "read/json_string.hpp"
#include "read/read.hpp"
#include "read/text_builder.hpp"

namespace stemma::read {
namespace {

std::vector<Document> read_bytes(std::string_view bytes) { return read({"in.json", "id", bytes}, {}); }

TEST(Ninjs, ReadsTheFirstGeneration) {
  const std::string bytes =
      R"({"uri": "https://agency.example/1", "type": "text", "versioncreated": "2021-03-04T05:06:07Z",)"
      R"( "firstcreated": "2021-03-04T04:00:00Z", "language": "en-GB", "headline": "Ferry sinks", "byline": "By Ann Lee",)"
      R"( "copyrightholder": "dpa", "located": "Lund", "usageterms": "No archive.", "pubstatus": "usable",)"
      R"( "body_text": "A ferry sank. Ten are missing.",)"
      R"( "body_xhtml": "<h2>At sea<\/h2><p class=\"x\">A ferry sank off Lund\u00f8 &amp; Rem.<br/>Ten<\/p><ul><li>are missing<\/li><\/ul><script>x<\/script>"})";
  const Document d = read_bytes(bytes).at(0);
  EXPECT_EQ(d.title, "Ferry sinks");
  EXPECT_EQ(d.url, "https://agency.example/1");
  EXPECT_EQ(d.published, "2021-03-04T04:00:00Z");
  EXPECT_EQ(d.modified, "2021-03-04T05:06:07Z");
  EXPECT_EQ(d.byline, std::vector<std::string>{"Ann Lee"});
  EXPECT_EQ(d.agency, "dpa");
  EXPECT_EQ(d.outlet, "dpa");
  EXPECT_EQ(d.language, "en");
  EXPECT_EQ(d.text, "At sea\n\nA ferry sank off Lundø & Rem.\nTen\n\nare missing");
  EXPECT_EQ(d.notes, (std::vector<std::string>{"is filed from Lund", "has terms of use: No archive."}));
  ASSERT_EQ(d.blocks.size(), 3u);
  EXPECT_EQ(d.blocks[0].kind, BlockKind::heading);
  EXPECT_EQ(d.blocks[1].kind, BlockKind::paragraph);
  EXPECT_EQ(d.blocks[1].span, (Span{8, 42}));
  EXPECT_EQ(d.blocks[2].kind, BlockKind::list);
  const auto source = [&](std::string_view piece) {
    const auto at = static_cast<std::uint32_t>(d.text.find(piece));
    const ByteRange range = original_bytes(d, {at, at + static_cast<std::uint32_t>(piece.size())});
    return bytes.substr(range.begin, range.end - range.begin);
  };
  EXPECT_EQ(source("At sea"), "At sea");
  EXPECT_EQ(source("ø"), R"(\u00f8)");
  EXPECT_EQ(source("&"), "&amp;");
  EXPECT_EQ(source("are missing"), "are missing");
}

TEST(Ninjs, ReadsTheLaterGenerations) {
  const Document d =
      read_bytes(
          R"({"uri": "urn:newsml:x:1", "standard": {"name": "ninjs", "version": "3.0"}, "versionCreated": "2021-03-04T05:06:07+02:00",)"
          R"( "pubStatus": "canceled", "headlines": [{"role": "main", "value": "Ferry sinks"}], "by": "Von Ann Lee, dpa",)"
          R"( "infoSources": [{"name": "NTB"}], "descriptions": [{"role": "summary", "value": "Ten people are missing tonight."}],)"
          R"( "bodies": [{"role": "text", "contentType": "text/plain", "value": "A ferry sank.\nIt was night."}]})")
          .at(0);
  EXPECT_EQ(d.title, "Ferry sinks");
  EXPECT_EQ(d.published, "2021-03-04T05:06:07+02:00");
  EXPECT_FALSE(d.modified);
  EXPECT_EQ(d.text, "Ten people are missing tonight.\n\nA ferry sank.\n\nIt was night.");
  EXPECT_EQ(d.byline, std::vector<std::string>{"Ann Lee"});
  EXPECT_EQ(d.agency, "dpa");
  EXPECT_EQ(d.notes,
            (std::vector<std::string>{"has the identifier urn:newsml:x:1", "is marked as canceled by its publisher"}));
}

TEST(Ninjs, AnOriginThatIsNoKnownAgencyIsKeptAsItIsWritten) {
  const Document d =
      read_bytes(
          R"({"guid": "1", "headline": "x", "source": "Harbour Wire", "versioncreated": "2016-09-23T13:57:28+0000", "body_html": "<p>A ferry sank.</p>"})")
          .at(0);
  EXPECT_EQ(d.agency, "Harbour Wire");
  EXPECT_EQ(d.published, "2016-09-23T13:57:28Z");
}

RC_GTEST_PROP(Ninjs, EverySpanLeadsThroughMarkupAndEscapes, ()) {
  const auto picks = *rc::gen::nonEmpty(rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(
      std::vector<std::string>{"ferry", "ø", R"(\u00f8)", R"(\ud83d\ude00)", " ", R"(\n)", "&lt;", "&#233;",
                               R"(<b class=\"x\">)", "<\\/b>", "</p><p>", R"(\")", "судно"})));
  std::string body = "<p>Start ";
  for (const auto& pick : picks) body += pick;
  const std::string bytes = R"({"uri": "1", "headline": "x", "body_html": ")" + body + " end</p>\"}";
  const Document d = read_bytes(bytes).at(0);
  for (std::uint32_t i = 0; i < d.text.size(); ++i) {
    if ((static_cast<unsigned char>(d.text[i]) & 0xC0) == 0x80 || is_space(d.text[i])) continue;
    std::uint32_t end = i + 1;
    while (end < d.text.size() && (static_cast<unsigned char>(d.text[end]) & 0xC0) == 0x80) ++end;
    const ByteRange range = original_bytes(d, {i, end});
    const std::string raw = bytes.substr(range.begin, range.end - range.begin);
    RC_ASSERT(decode_references(unescape(raw, {0, raw.size()})) == d.text.substr(i, end - i));
  }
}

}  // namespace
}  // namespace stemma::read
