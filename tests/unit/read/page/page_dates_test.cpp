// When a page was published and changed, and what is noted where it contradicts itself.
#include <gtest/gtest.h>

#include "read/page/date_labels.hpp"
#include "read/read.hpp"

namespace stemma::read {
namespace {

const std::string prose =
    "<p>The ferry left the harbour before dawn and reached the island by noon, the harbour board said.</p>"
    "<p>Nobody was hurt when it touched the pier, and the crossing back was made in the evening as planned.</p>";

Document page(const std::string& head, const std::string& beside_headline, const std::string& after = "") {
  const std::string html = "<!doctype html><html lang=en><head><title>Ferry reaches island</title>" + head +
                           "</head><body><article><h1>Ferry reaches island</h1>" + beside_headline + prose + after +
                           "</article></body></html>";
  return read({"x", "id", html}, {}).at(0);
}

std::string linked(const std::string& fields) {
  return "<script type=\"application/ld+json\">{\"@type\": \"NewsArticle\", " + fields + "}</script>";
}

TEST(PageDates, LinkedDataComesFirst) {
  const Document d = page(linked(R"("datePublished": "2031-03-04T05:06:07+02:00", "dateModified": "2031-03-05")"),
                          "<p>By Ann Lee, 4 March 2031</p>");
  EXPECT_EQ(d.published, "2031-03-04T05:06:07+02:00");
  EXPECT_EQ(d.modified, "2031-03-05");
  EXPECT_TRUE(d.notes.empty());
}

TEST(PageDates, TheDayThatReadersSeeIsBelievedWhereItIsEarlier) {
  const Document d = page(linked(R"("datePublished": "2031-03-04")"), "<p>12 January 2029</p>");
  EXPECT_EQ(d.published, "2029-01-12");
  ASSERT_EQ(d.notes.size(), 1u);
  EXPECT_EQ(d.notes[0], "JSON-LD gives 2031-03-04 as the day of publication, the line at the headline 2029-01-12.");
}

TEST(PageDates, ALaterLineIsNotedButNotBelieved) {
  const Document d = page(linked(R"("datePublished": "2031-03-04")"), "<p>9 May 2032</p>");
  EXPECT_EQ(d.published, "2031-03-04");
  EXPECT_EQ(d.notes.size(), 1u);
}

TEST(PageDates, TheLineOfTheLastChangeIsNoContradiction) {
  const Document d =
      page(linked(R"("datePublished": "2031-03-04", "dateModified": "2031-05-09T10:00:00Z")"), "<p>9 May 2031</p>");
  EXPECT_EQ(d.published, "2031-03-04");
  EXPECT_TRUE(d.notes.empty());
}

TEST(PageDates, AnAddressIsOlderThanAnotherSystemsField) {
  const Document d = page("<link rel=canonical href=\"https://a.example/2029/january/12/ferry\">" +
                              linked(R"("datePublished": "2031-03-04")"),
                          "");
  EXPECT_EQ(d.published, "2029-01-12");
}

TEST(PageDates, LabelsTellPublicationFromChange) {
  const Document d = page("", "<p><b>Published</b> <span>12 January 2029</span> | Updated <span>3 May 2030</span></p>");
  EXPECT_EQ(d.published, "2029-01-12");
  EXPECT_EQ(d.modified, "2030-05-03");
  const Document one_line = page("", "<p>Updated 3 May 2030, first published 12 January 2029</p>");
  EXPECT_EQ(one_line.published, "2029-01-12");
  EXPECT_EQ(one_line.modified, "2030-05-03");
}

TEST(PageDates, ADayOfRegistrationIsNoDate) {
  const Document d = page("", "<p>Joined: 2 February 2019</p><p>Posted 12 January 2029, 10:11</p>");
  EXPECT_EQ(d.published, "2029-01-12T10:11");
}

TEST(PageDates, ATimeElementSaysItMoreExactly) {
  const Document d = page("", "<p><time datetime=\"2029-10-12T19:38:01.0870000Z\">10/12/2029 7:38 PM</time></p>");
  EXPECT_EQ(d.published, "2029-10-12T19:38:01Z");
}

TEST(PageDates, UniversalTimeAndTheShownTimeTogetherGiveTheZone) {
  const Document d = page(linked(R"("datePublished": "2029-11-09T04:15:00Z")"), "<p>November 8, 2029, 11:15 PM</p>");
  EXPECT_EQ(d.published, "2029-11-08T23:15:00-05:00");
  const Document day = page(linked(R"("datePublished": "2029-11-09T04:15:00Z")"), "<p>November 8, 2029</p>");
  EXPECT_EQ(day.published, "2029-11-08");
}

TEST(PageDates, TeasersThatAreDatedDoNotDateThePage) {
  std::string teasers;
  for (const char* day : {"2031-08-01", "2031-08-02"})
    teasers += "<div class=card><span itemprop=datePublished content=\"" + std::string(day) +
               "\"></span><a href=x>Another story</a></div>";
  EXPECT_EQ(page("", "<p>12 January 2029</p>", teasers).published, "2029-01-12");
}

TEST(PageDates, ScriptsAndTheMonthOfTheAddressServeWhereNothingElseDoes) {
  EXPECT_EQ(page("", "", "<div data-page=\"{&quot;datePublished&quot;:&quot;2029-01-12T09:00:00-05:00&quot;}\"></div>")
                .published,
            "2029-01-12T09:00:00-05:00");
  EXPECT_EQ(page("<link rel=canonical href=\"https://a.example/2029/01/ferry.html\">", "").published, "2029-01");
  EXPECT_EQ(page("<meta property=og:image content=\"https://a.example/files/2029/01/12/a.png\">", "").published,
            "2029-01-12~");
}

TEST(PageDates, APageThatTellsOnlyItsLastChangeHasThatDay) {
  const Document d = page("", "", "<p>Last updated 3 May 2030</p>");
  EXPECT_EQ(d.published, "2030-05-03");
}

TEST(PageDates, AChangeBeforePublicationIsNoted) {
  const Document d = page(linked(R"("datePublished": "2031-03-09", "dateModified": "2031-03-04")"), "");
  EXPECT_EQ(d.published, "2031-03-09");
  ASSERT_EQ(d.notes.size(), 1u);
  EXPECT_EQ(d.notes[0],
            "JSON-LD gives 2031-03-04 as the day of the last change, before JSON-LD gives 2031-03-09 as the day of "
            "publication.");
}

TEST(DateLabels, TheNearestWordDecides) {
  EXPECT_EQ(date_label("Last updated: "), DateLabel::modified);
  EXPECT_EQ(date_label("Updated yesterday; first published on"), DateLabel::published);
  EXPECT_EQ(date_label("Zuletzt aktualisiert am"), DateLabel::modified);
  EXPECT_EQ(date_label("Member since"), DateLabel::other);
  EXPECT_EQ(date_label("By Ann Lee,"), DateLabel::none);
}

}  // namespace
}  // namespace stemma::read
