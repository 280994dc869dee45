// Feeds: RSS, RDF and Atom.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "read/ascii.hpp"
#include "unit/read/message/message.hpp"

namespace stemma::read {
namespace {

TEST(Feed, ReadsRss) {
  const std::string bytes =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?><rss version=\"2.0\"><channel><title>Lund Post</title>"
      "<link>https://post.example/</link><language>en</language><image><title>Logo</title></image>"
      "<item><title>Ferry &amp;amp; storm</title><link>https://post.example/1</link>"
      "<pubDate>Thu, 04 Mar 2021 05:06:07 +0100</pubDate><dc:creator><![CDATA[Ann Lee and Bo Chan]]></dc:creator>"
      "<description>A ferry sank.</description>"
      "<content:encoded><![CDATA[<p>A ferry sank off Lund&oslash;.</p><blockquote>Nobody <b>knew</b>.</blockquote>]]>"
      "</content:encoded></item>"
      "<item><title>Two</title><guid isPermaLink=\"true\">https://post.example/2</guid>"
      "<description>&lt;p&gt;Nine &amp;lt;men&amp;gt; are missing.&lt;/p&gt;&lt;p&gt;All&amp;#8212;so "
      "far.&lt;/p&gt;</description>"
      "</item></channel></rss>";
  const auto documents = read_all(bytes);
  ASSERT_EQ(documents.size(), 2u);
  const Document& d = documents[0];
  EXPECT_EQ(d.id, "id#1");
  EXPECT_EQ(d.path, "in");
  EXPECT_EQ(d.media_type, "application/rss+xml");
  EXPECT_EQ(d.kind, DocumentKind::report);
  EXPECT_EQ(d.title, "Ferry & storm");
  EXPECT_EQ(d.outlet, "Lund Post");
  EXPECT_EQ(d.url, "https://post.example/1");
  EXPECT_EQ(d.published, "2021-03-04T05:06:07+01:00");
  EXPECT_EQ(d.byline, (Strings{"Ann Lee", "Bo Chan"}));
  EXPECT_EQ(blocks_of(d),
            (Blocks{{BlockKind::paragraph, "A ferry sank off Lundø."}, {BlockKind::quotation, "Nobody knew."}}));
  EXPECT_EQ(source_of(d, bytes, "Lundø"), "Lund&oslash;");
  EXPECT_EQ(documents[1].url, "https://post.example/2");
  EXPECT_EQ(documents[1].text, "Nine <men> are missing.\n\nAll—so far.");
  EXPECT_EQ(documents[1].language, "en");
  EXPECT_EQ(source_of(documents[1], bytes, "<men>"), "&amp;lt;men&amp;gt;");
  EXPECT_EQ(source_of(documents[1], bytes, "All—"), "All&amp;#8212;");
}

TEST(Feed, ReadsAtom) {
  const std::string bytes =
      "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Lund Post</title><entry><title type=\"html\">A "
      "&lt;b&gt;ferry&lt;/b&gt;"
      "</title><link rel=\"self\" href=\"https://post.example/x\"/><link href=\"https://post.example/1\"/>"
      "<published>2021-03-04T05:06:07Z</published><updated>2021-03-05T05:06:07.123+01:00</updated>"
      "<author><name>Ann Lee</name><email>a@b.example</email></author><summary>Short.</summary>"
      "<content type=\"xhtml\"><div xmlns=\"http://www.w3.org/1999/xhtml\"><p>It sank &amp; nobody "
      "knew.</p></div></content>"
      "</entry><entry><title>Two</title><updated>2021-03-06T00:00:00Z</updated>"
      "<summary>1 &lt; 2, they say.</summary></entry></feed>";
  const auto documents = read_all(bytes);
  ASSERT_EQ(documents.size(), 2u);
  EXPECT_EQ(documents[0].media_type, "application/atom+xml");
  EXPECT_EQ(documents[0].title, "A ferry");
  EXPECT_EQ(documents[0].url, "https://post.example/1");
  EXPECT_EQ(documents[0].published, "2021-03-04T05:06:07Z");
  EXPECT_EQ(documents[0].modified, "2021-03-05T05:06:07+01:00");
  EXPECT_EQ(documents[0].byline, Strings{"Ann Lee"});
  EXPECT_EQ(documents[0].text, "It sank & nobody knew.");
  EXPECT_EQ(source_of(documents[0], bytes, "& nobody"), "&amp; nobody");
  EXPECT_EQ(documents[1].published, "2021-03-06T00:00:00Z");
  EXPECT_EQ(documents[1].modified, std::nullopt);
  EXPECT_EQ(documents[1].text, "1 < 2, they say.");
  EXPECT_EQ(source_of(documents[1], bytes, "1 < 2"), "1 &lt; 2");
}

TEST(Feed, ReadsRdf) {
  const auto documents = read_all(
      "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns=\"http://purl.org/rss/1.0/\">"
      "<channel rdf:about=\"x\"><title>Lund Post</title></channel><item rdf:about=\"https://post.example/1\">"
      "<title>One</title><link>https://post.example/1</link><dc:date>2021-03-04</dc:date>"
      "<description>A ferry sank.</description></item></rdf:RDF>");
  ASSERT_EQ(documents.size(), 1u);
  EXPECT_EQ(documents[0].outlet, "Lund Post");
  EXPECT_EQ(documents[0].published, "2021-03-04");
  EXPECT_EQ(documents[0].text, "A ferry sank.");
}

TEST(Feed, IsReadAsFarAsItGoes) {
  const auto cut = read_all(
      "<rss><channel><item><title>One</title><description>A ferry sank.</description></item>"
      "<item><title>Two</title><description>Nine are mis");
  ASSERT_EQ(cut.size(), 2u);
  EXPECT_EQ(cut[1].text, "Nine are mis");
  EXPECT_EQ(cut[1].notes, Strings{"the feed ends in the middle of this entry"});
  const auto open = read_all(
      "<rss><channel><item><title>One</title><description>A <b>ferry sank.</description>"
      "<item/><item><title>Two & so on</title><description>a < b</description></item></rss>");
  ASSERT_EQ(open.size(), 2u);
  EXPECT_EQ(open[0].text, "A ferry sank.");
  EXPECT_EQ(open[1].title, "Two & so on");
  EXPECT_EQ(open[1].text, "a < b");
  const Document empty = read_all("<rss><channel><title>Empty</title></channel></rss>").at(0);
  EXPECT_EQ(empty.error, "holds no document");
  EXPECT_EQ(empty.media_type, "application/rss+xml");
  EXPECT_EQ(read_all("<rss><item><title>Only</title></item></rss>").at(0).notes,
            Strings{"the feed gives no text for this entry"});
}

TEST(Feed, ExpandsNoEntities) {
  std::string bytes = "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY a0 \"ha\">";
  for (int i = 1; i < 30; ++i) {
    const std::string last = "&a" + std::to_string(i - 1) + ";";
    bytes += "<!ENTITY a" + std::to_string(i) + " \"" + last + last + last + last + "\">";
  }
  bytes +=
      "<!ENTITY f SYSTEM \"file:///etc/passwd\">]><rss><item><description>He said &a29; &f; "
      "twice.</description></item></rss>";
  EXPECT_EQ(read_all(bytes).at(0).text, "He said &a29; &f; twice.");
}

TEST(Feed, NamesTheLimitOfItsEntries) {
  ReadOptions options;
  options.limits.documents = 2;
  std::string bytes = "<rss>";
  for (int i = 0; i < 5; ++i) bytes += "<item><description>A ferry sank.</description></item>";
  const auto documents = read({"in", "id", bytes}, options);
  ASSERT_EQ(documents.size(), 3u);
  EXPECT_EQ(documents[2].error, "holds more than 2 entries; the rest is not read (--max-documents)");
}

TEST(Feed, HostileNestingIsReadInBoundedTime) {
  std::string deep = "<rss><item><description>";
  for (int i = 0; i < 200'000; ++i) deep += "<x>";
  for (int i = 0; i < 200'000; ++i) deep += "</y>";
  EXPECT_EQ(read_all(deep + "words").size(), 1u);
  std::string opens = "<rss>";
  for (int i = 0; i < 100'000; ++i) opens += "<item><![CDATA[<!--<a b=\"";
  EXPECT_GE(read_all(opens).size(), 1u);
}

/// The text in its two layers: HTML in XML, escaped or not, in a charset. A character's bytes say that character.
RC_GTEST_PROP(Feed, SpansLeadThroughBothLayersToTheSameCharacters, (bool cdata)) {
  const auto words = *rc::gen::nonEmpty(rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(
      std::vector<std::string>{"Lundø", "ferry", "и", "&amp;", "&#8212;", "<b>no</b>", " ", "\n", "12"})));
  std::string html = "<p>A ferry sank.</p><p>";
  for (const auto& word : words) html += word + " ";
  std::string bytes = "<rss><item><description>";
  for (const char c : html)
    bytes += cdata ? std::string(1, c) : c == '<' ? "&lt;" : c == '>' ? "&gt;" : c == '&' ? "&amp;" : std::string(1, c);
  if (cdata) bytes.insert(24, "<![CDATA[");
  bytes += std::string(cdata ? "]]>" : "") + "</description></item></rss>";
  const Document d = read_all(bytes).at(0);
  RC_ASSERT(d.text.rfind("A ferry sank.", 0) == 0);
  std::uint32_t at = 0;
  for (const OriginRun& run : d.origin) {
    RC_ASSERT(run.text.begin == at);
    RC_ASSERT(run.byte_end <= bytes.size());
    at = run.text.end;
  }
  RC_ASSERT(at == d.text.size());
  for (std::uint32_t begin = 0; begin < d.text.size();) {
    const auto end = begin + first_code_point(std::string_view(d.text).substr(begin)).length;
    const ByteRange range = original_bytes(d, {begin, end});
    const std::string source = bytes.substr(range.begin, range.end - range.begin);
    const std::string character = d.text.substr(begin, end - begin);
    RC_ASSERT(source == character || is_space(character[0]) || source[0] == '&');
    begin = end;
  }
}

}  // namespace
}  // namespace stemma::read
