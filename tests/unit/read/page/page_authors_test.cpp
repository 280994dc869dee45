// Who wrote a page, from the places that say so.
#include <gtest/gtest.h>

#include "read/read.hpp"

namespace stemma::read {
namespace {

using Names = std::vector<std::string>;

Names authors(const std::string& head, const std::string& beside_headline, const std::string& after = "") {
  const std::string html =
      "<!doctype html><html lang=en><head><title>Ferry reaches island</title>" + head +
      "</head><body><article><h1>Ferry reaches island</h1>" + beside_headline +
      "<p>The ferry left the harbour before dawn and reached the island by noon, the harbour board said.</p>"
      "<p>Nobody was hurt when it touched the pier, and the crossing back was made in the evening as planned.</p>" +
      after + "</article></body></html>";
  return read({"x", "id", html}, {}).at(0).byline;
}

TEST(PageAuthors, ALabelInAnElementOfItsOwnNamesThem) {
  EXPECT_EQ(authors("", "<p>By <a href=/x>A. J. Okafor</a></p>"), Names{"A. J. Okafor"});
  EXPECT_EQ(authors("", "<span>By</span><span>Ines Okafor</span>"), Names{"Ines Okafor"});
  EXPECT_EQ(authors("", "<div>by: <!-- -->Ines Okafor<!-- -->, <!-- -->Dec 17, 2031</div>"), Names{"Ines Okafor"});
}

TEST(PageAuthors, AllThatTheLineNames) {
  EXPECT_EQ(authors("", "<div>By <a href=/x>Ines Okafor</a> and <a href=/y>Tom Brandt</a> <i>in Lund</i></div>"),
            (Names{"Ines Okafor", "Tom Brandt"}));
  EXPECT_EQ(authors("", "<p><a href=/author/io>Ines Okafor</a>, <a href=/author/tb>Tom Brandt</a></p>"),
            (Names{"Ines Okafor", "Tom Brandt"}));
}

TEST(PageAuthors, LinksToAuthorsPagesNameThem) {
  EXPECT_EQ(authors("", "<div><a href=\"/authors/ines-okafor\">Ines Okafor</a></div>"), Names{"Ines Okafor"});
  EXPECT_EQ(authors("", "<div><a href=\"/tags/ines-okafor\">Ines Okafor</a></div>"), Names{});
}

TEST(PageAuthors, ASignatureBelowTheTextNamesThem) {
  EXPECT_EQ(authors("", "", "<div>Written by Ines Okafor</div>"), Names{"Ines Okafor"});
}

TEST(PageAuthors, OrganizationsAreNoPeople) {
  const std::string linked =
      R"(<script type="application/ld+json">{"@type": "Article", "author": {"@type": "Organization", "name": "Tidewater Board"}}</script>)";
  EXPECT_EQ(authors(linked, ""), Names{});
  EXPECT_EQ(authors(linked, "<p>By Ines Okafor</p>"), Names{"Ines Okafor"});
}

TEST(PageAuthors, AnOutletSignsOnlyWhereNobodyElseDoes) {
  const std::string head = "<meta property=og:site_name content=Tidewater><meta name=author content=Tidewater>";
  EXPECT_EQ(authors(head, "<p>By Ines Okafor</p>"), Names{"Ines Okafor"});
  const std::string own =
      "<meta property=og:site_name content=\"Ines Okafor\"><meta name=author content=\"Ines Okafor\">";
  EXPECT_EQ(authors(own, ""), Names{"Ines Okafor"});
}

TEST(PageAuthors, ReadersWhoCommentAreNoAuthors) {
  EXPECT_EQ(authors("", "", "<div class=comments><cite class=author>Loud Reader says</cite></div>"), Names{});
}

TEST(PageAuthors, ACardWithALabelNamesThem) {
  EXPECT_EQ(
      authors("<meta name=twitter:label1 content=\"Written by\"><meta name=twitter:data1 content=\"Ines Okafor\">", ""),
      Names{"Ines Okafor"});
}

}  // namespace
}  // namespace stemma::read
