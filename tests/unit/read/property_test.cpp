// What must hold for any bytes at all.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>
#include <unicode/ucnv.h>

#include "read/ascii.hpp"
#include "read/decode.hpp"
#include "read/read.hpp"
#include "read/text_builder.hpp"

namespace stemma::read {
namespace {

void check_origin(const Document& d, std::string_view bytes) {
  RC_ASSERT(valid_utf8_prefix(d.text) == d.text.size());
  std::uint32_t at = 0;
  for (const OriginRun& run : d.origin) {
    RC_ASSERT(run.text.begin == at);
    RC_ASSERT(run.text.end > run.text.begin);
    RC_ASSERT(run.byte_begin <= run.byte_end);
    RC_ASSERT(run.byte_end <= bytes.size());
    at = run.text.end;
  }
  RC_ASSERT(at == d.text.size());
}

/// Blocks stand in order, never overlap, and leave nothing out but blank lines.
void check_blocks(const Document& d) {
  if (d.blocks.empty()) return;
  std::uint32_t at = 0;
  for (const TextBlock& block : d.blocks) {
    RC_ASSERT(block.span.begin >= at && block.span.end > block.span.begin && block.span.end <= d.text.size());
    RC_ASSERT(trim(std::string_view(d.text).substr(at, block.span.begin - at)).empty());
    RC_ASSERT(!is_space(d.text[block.span.begin]) && !is_space(d.text[block.span.end - 1]));
    at = block.span.end;
  }
  RC_ASSERT(at == d.text.size());
}

RC_GTEST_PROP(Reading, AnyBytesGiveWellFormedTextOrAnError, (const std::string& bytes, bool verbatim)) {
  const auto documents = read({"x", "id", bytes}, {verbatim, {}});
  RC_ASSERT(!documents.empty());
  for (const Document& d : documents) {
    check_origin(d, bytes);
    check_blocks(d);
    RC_ASSERT(d.error || !d.text.empty() || d.media_type == "text/html" || d.media_type == "text/plain" ||
              d.media_type == "application/json");
  }
}

RC_GTEST_PROP(Reading, AnyMarkupGivesWellFormedText, ()) {
  const auto pieces = *rc::gen::container<std::vector<std::string>>(
      rc::gen::elementOf(std::vector<std::string>{"<p>",
                                                  "</p>",
                                                  "<div class='article-body'>",
                                                  "</div>",
                                                  "<li>",
                                                  "<td>",
                                                  "<tr>",
                                                  "<table>",
                                                  "</table>",
                                                  "<a href=x>",
                                                  "</a>",
                                                  "<br>",
                                                  "<pre>",
                                                  "<h1>",
                                                  "<time>",
                                                  "<article>",
                                                  "</article>",
                                                  "<blockquote>",
                                                  "<q>",
                                                  "14:05",
                                                  "3 May 2031",
                                                  "<p lang=fr>",
                                                  "&nbsp;",
                                                  "<script>",
                                                  "</script>",
                                                  "<!--",
                                                  "-->",
                                                  "<",
                                                  "&",
                                                  "&amp;",
                                                  "&eacute",
                                                  "&#x1F600;",
                                                  "&#0;",
                                                  "\xFF",
                                                  "é",
                                                  "日本",
                                                  "The ferry sank in the night, he said. ",
                                                  "  ",
                                                  "\n\n",
                                                  "\"",
                                                  "'",
                                                  ">",
                                                  "<nav>",
                                                  "</nav>"}));
  std::string html = "<!doctype html>";
  for (const auto& piece : pieces) html += piece;
  for (const Document& d : read({"x", "id", html}, {})) {
    check_origin(d, html);
    check_blocks(d);
    RC_ASSERT(d.text.empty() == d.blocks.empty());
  }
}

/// Words of the page in a charset; every span of the text must decode to itself.
RC_GTEST_PROP(Reading, SpansLeadThroughCharsetAndReferencesToTheSameCharacters, ()) {
  const auto charset =
      *rc::gen::elementOf(std::vector<std::string>{"utf-8", "windows-1251", "shift_jis", "utf-16le", "koi8-r"});
  const auto words =
      *rc::gen::nonEmpty(rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(std::vector<std::string>{
          "Москва", "ferry", "и", "&amp;", "&#8212;", "судно", "&lt;b&gt;", "<b>no</b>", " ", "\n", "12"})));
  std::string page = "<html><head><meta charset=\"" + charset +
                     "\"></head><body><article><p>На острове потерпел крушение паром, сообщила береговая охрана. ";
  for (const auto& word : words) page += word + " ";
  page += "Поиски продолжались всю ночь.</p></article></body></html>";
  UErrorCode status = U_ZERO_ERROR;
  std::string bytes(page.size() * 4 + 16, '\0');
  const auto size = ucnv_convert(charset.c_str(), "utf-8", bytes.data(), static_cast<int>(bytes.size()), page.data(),
                                 static_cast<int>(page.size()), &status);
  RC_ASSERT(U_SUCCESS(status));
  bytes.resize(static_cast<std::size_t>(size));

  const Document d = read({"x", "id", bytes}, {}).at(0);
  check_origin(d, bytes);
  RC_ASSERT(!d.text.empty());
  std::vector<std::uint32_t> starts;
  for (std::uint32_t i = 0; i < d.text.size(); ++i)
    if ((static_cast<unsigned char>(d.text[i]) & 0xC0) != 0x80) starts.push_back(i);
  const auto which = *rc::gen::inRange<std::size_t>(0, starts.size());
  const std::uint32_t end = which + 1 < starts.size() ? starts[which + 1] : static_cast<std::uint32_t>(d.text.size());
  const ByteRange range = original_bytes(d, {starts[which], end});
  const std::string raw = bytes.substr(range.begin, range.end - range.begin);
  std::string back(raw.size() * 4 + 16, '\0');
  const auto length = ucnv_convert("utf-8", charset.c_str(), back.data(), static_cast<int>(back.size()), raw.data(),
                                   static_cast<int>(raw.size()), &status);
  back.resize(static_cast<std::size_t>(length));
  const std::string character = d.text.substr(starts[which], end - starts[which]);
  const bool reference = back.size() > 1 && back[0] == '&';
  const bool blank = is_space(character[0]);
  RC_ASSERT(reference || blank || back == character);
}

TEST(Hostile, NestingAndLongLinesAreReadInBoundedTime) {
  std::string nested = "<html><body>";
  for (int i = 0; i < 100'000; ++i) nested += "<div><b><a href=x><table><tr><td><ul><li>";
  nested += "bottom";
  EXPECT_FALSE(read({"x", "id", nested}, {}).at(0).error);

  const std::string line(20'000'000, 'x');
  EXPECT_EQ(read({"x", "id", line}, {}).at(0).text.size(), line.size());
  EXPECT_EQ(read({"x", "id", "<p>" + line}, {}).at(0).error, std::nullopt);
  EXPECT_TRUE(read({"x", "id", "{\"text\": \"" + line}, {}).at(0).error);

  std::string amps = "<html><p>";
  for (int i = 0; i < 1'000'000; ++i) amps += "&unknown";
  EXPECT_FALSE(read({"x", "id", amps}, {}).at(0).error);
  std::string quotes = "<html>";
  for (int i = 0; i < 300'000; ++i) quotes += "<a b=\"";
  EXPECT_EQ(read({"x", "id", quotes}, {}).size(), 1u);
  std::string parentheses;
  for (int i = 0; i < 500'000; ++i) parentheses += "(c) copyright 2020 (\n";
  EXPECT_EQ(read({"x", "id", parentheses}, {}).size(), 1u);
}

TEST(Origin, OfAPageWrittenInReferencesIsOneRun) {
  std::string html = "<html><body><p>";
  for (int i = 0; i < 1000; ++i) html += "&amp;";
  html += "</p></body></html>";
  const Document d = read({"a.html", "id", html}, {}).at(0);
  ASSERT_EQ(d.text, std::string(1000, '&'));
  ASSERT_EQ(d.origin.size(), 1u);
  EXPECT_EQ(original_bytes(d, {500, 501}), (ByteRange{15 + 5 * 500, 15 + 5 * 501}));
}

}  // namespace
}  // namespace stemma::read
