// XML tag by tag.
#include "read/news/xml_scan.hpp"

#include <gtest/gtest.h>

namespace stemma::read {
namespace {

std::string scanned(std::string_view source) {
  XmlScan scan(source);
  std::string out;
  for (XmlToken token = scan.next(); token.kind != XmlToken::done; token = scan.next()) {
    static constexpr const char* names[] = {"+", "-", "t", "c"};
    out += names[token.kind];
    out += token.kind <= XmlToken::end ? std::string(scan.name(token)) + (token.closed ? "/" : "")
                                       : "'" + std::string(source.substr(token.begin, token.stop - token.begin)) + "'";
    out += " ";
  }
  return out;
}

TEST(XmlScan, TellsTagsTextAndSections) {
  EXPECT_EQ(scanned("<?xml version='1.0'?><!-- a > b --><a:b c='>'>x<![CDATA[<y>]]]></a:b><d/>"),
            "+a:b t'x' c'<y>]' -a:b +d/ ");
  EXPECT_EQ(scanned("<!DOCTYPE a [<!ENTITY x '>]'> <!ELEMENT a ANY>]>t<a>"), "t't' +a ");
}

TEST(XmlScan, ReadsWhatIsBroken) {
  EXPECT_EQ(scanned("1 < 2 <b>x"), "t'1 ' t'<' t' 2 ' +b t'x' ");
  EXPECT_EQ(scanned("a<b c='"), "t'a' ");
  EXPECT_EQ(scanned("<![CDATA[cut"), "c'cut' ");
  EXPECT_EQ(scanned("x<!-- cut"), "t'x' ");
  EXPECT_EQ(scanned("<"), "t'<' ");
}

TEST(XmlScan, ReadsAttributes) {
  XmlScan scan("<a b=\"1 &amp; 2\" c='x'>");
  const XmlToken tag = scan.next();
  EXPECT_EQ(scan.attribute(tag, "b"), "1 & 2");
  EXPECT_EQ(scan.attribute(tag, "c"), "x");
  EXPECT_EQ(scan.attribute(tag, "d"), "");
}

}  // namespace
}  // namespace stemma::read
