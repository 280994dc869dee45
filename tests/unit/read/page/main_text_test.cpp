// Which words of a page are its text, and what it is called.
#include "read/page/main_text.hpp"

#include <gtest/gtest.h>

#include "read/read.hpp"

namespace stemma::read {
namespace {

constexpr const char* opening =
    "<p>The harbour board closed the pier on Monday, after divers had found that four of its piles had rotted.</p>"
    "<p>Ferries use the western pier until the new piles stand, which the board expects to take until the autumn.</p>";

Document page(const std::string& body, const std::string& head = "") {
  return read({"x", "id", "<!doctype html><html><head>" + head + "</head><body>" + body + "</body></html>"}, {}).at(0);
}

bool holds(const Document& d, std::string_view words) { return d.text.find(words) != std::string::npos; }

TEST(MainText, AListAmongParagraphsStays) {
  const std::string list = "<ul><li><a href='/inn'>The inn</a></li><li><a href='/mill'>The old mill</a></li></ul>";
  EXPECT_TRUE(holds(page("<article>" + std::string(opening) + list + opening + "</article>"), "The old mill"));
  EXPECT_FALSE(holds(page("<article>" + std::string(opening) + "<h3>Read more</h3>" + list + opening + "</article>"),
                     "The old mill"));
}

TEST(MainText, APageWithoutTextSaysSo) {
  const std::vector<std::string> said = {"no text is found on the page"};
  EXPECT_EQ(read({"x", "id", "<html></html>"}, {}).at(0).notes, said);
  EXPECT_TRUE(page("<article>" + std::string(opening) + "</article>").notes.empty());
}

TEST(MainText, ATableOfContentsGoes) {
  const std::string list = "<ul><li><a href='#a'>Before the storm</a></li><li><a href='#b'>After it</a></li></ul>";
  EXPECT_FALSE(holds(page("<article>" + list + opening + "</article>"), "Before the storm"));
}

TEST(MainText, LinkedCellsUnderHeadingsAreData) {
  const Document d = page("<article>" + std::string(opening) +
                          "<div><table><tr><th>Ship</th><th>Line</th></tr><tr><td><a href='/m'>Marta</a></td><td>"
                          "<a href='/s'>Southern Line</a></td></tr></table></div>" +
                          opening + "</article>");
  EXPECT_TRUE(holds(d, "Marta\tSouthern Line")) << d.text;
}

TEST(MainText, WhatIsFoldedIsToldAndWhatPointsIsNot) {
  const Document d =
      page("<article>" + std::string(opening) +
           "<div class='read-more'><p>The clerk of the board wrote down, word for word, what each of the four divers "
           "had seen "
           "below the water line.</p></div><div class='read-more'><a href='/x'>The whole report</a></div>" +
           "</article>");
  EXPECT_TRUE(holds(d, "The clerk of the board"));
  EXPECT_FALSE(holds(d, "The whole report"));
}

TEST(MainText, AnswersStayAndRemarksOnThemGo) {
  const std::string head = "<link rel='canonical' href='https://sailors.example/questions/7'>";
  const std::string answer =
      "<div itemscope itemtype='https://schema.org/Answer'><p>Tie the painter to the cleat before you step out, "
      "whatever "
      "the tide does, and leave a hand of slack.</p><div class='comments'><p>This saved me a boat on the second day of "
      "the "
      "regatta.</p></div></div>";
  const Document d = page("<h1>How do I moor?</h1>" + std::string(opening) + answer, head);
  EXPECT_TRUE(holds(d, "Tie the painter"));
  EXPECT_FALSE(holds(d, "This saved me"));
  const Document thread = page("<h1>How do I moor?</h1>" + std::string(opening) +
                                   "<div class='reply'><p>Tie the painter to the cleat before you step out.</p></div>",
                               head);
  EXPECT_TRUE(holds(thread, "Tie the painter"));
}

TEST(MainText, TheReportGoesOnAfterLinksToShareIt) {
  std::string long_text;
  for (int i = 0; i < 6; ++i)
    long_text += "<p>On day " + std::to_string(i) +
                 " the divers went down at first light and came up with a list of what they had "
                 "seen, which the clerk then read to the whole of the board in the evening.</p>";
  const Document d =
      page("<article>" + long_text +
           "<p>Share this</p><h2>Conclusion</h2><p>The pier will be built again in oak, the board says, and "
           "the town will pay for a third of it over the next nine years.</p></article>");
  EXPECT_TRUE(holds(d, "built again in oak"));
}

TEST(MainText, NeighbouringLabelsAreTwoWords) {
  const Document d = page("<article>" + std::string(opening) +
                          "<p><span>Deckhand</span><span>Northern Line</span> and <b>Mac</b>Donald</p></article>");
  EXPECT_TRUE(holds(d, "Deckhand Northern Line and MacDonald")) << d.text;
}

TEST(MainText, ALabelAndItsValueAreTwoWords) {
  const Document d = page("<article>" + std::string(opening) +
                          "<p>Owner:<span>Harbour board</span></p><p>Built:<span>1931</span></p>"
                          "<p><span>LNL</span><span>Ferries</span> and <span>NA</span><span>TO</span></p>"
                          "<p>At 10:<span>30</span> the LNL<b>s</b> sailed for http:<span>//x</span></p></article>");
  EXPECT_TRUE(holds(d, "Owner: Harbour board")) << d.text;
  EXPECT_TRUE(holds(d, "Built: 1931")) << d.text;
  EXPECT_TRUE(holds(d, "LNL Ferries and NATO")) << d.text;
  EXPECT_TRUE(holds(d, "At 10:30 the LNLs sailed for http://x")) << d.text;
}

const std::string teased =
    "<div class='related-posts'><ul><li><a href='/1'>Nine walks along the western shore of the bay</a></li>"
    "<li><a href='/2'>Where the herring boats still land</a></li></ul></div>";

std::string links(const std::string& name) {
  std::string out;
  for (int i = 0; i < 12; ++i)
    out += "<div><a href='/" + name + std::to_string(i) + "'>Guide to the " + name + " number " + std::to_string(i) +
           "</a></div>";
  return out;
}

TEST(MainText, TeasersGoBesideAReport) {
  const std::string report = std::string(opening) + "<p>Stalls move to the mill yard.</p>" + opening +
                             "<p>The town pays for a third of the oak, over nine years, as it did for the mole.</p>"
                             "<p>Fishermen keep their berths below the customs house while the work goes on.</p>";
  EXPECT_FALSE(holds(page("<div>" + report + teased + "</div>"), "herring boats"));
}

TEST(MainText, TeasersAreWhatAPageOfLinksIsFor) {
  const std::string shelf =
      "<main><h1>Walks</h1><p>All walks begin at the old mill, where the ferry lands.</p>" + links("harbour");
  EXPECT_TRUE(holds(page(shelf + teased + "</main>"), "herring boats"));
  EXPECT_FALSE(holds(page(shelf + "<div class='newsletter'>" + links("letter") + "</div></main>"), "the letter"));
}

TEST(MainText, AShortReportIsNoPageOfLinks) {
  const std::string head = "<script type='application/ld+json'>{\"@type\":\"NewsArticle\"}</script>";
  EXPECT_FALSE(holds(page("<main>" + std::string(opening) + teased + "</main>", head), "herring boats"));
}

TEST(MainText, AListingKeepsAllItsShelves) {
  const std::string two = "<div><div>" + links("harbour") + links("shore") + links("island") + "</div><div>" +
                          links("river") + "</div></div>";
  EXPECT_TRUE(holds(page(two), "Guide to the river number 3"));
}

TEST(MainText, ALinkedHeadingOverTextStays) {
  const Document d = page("<article>" + std::string(opening) +
                          "<section><header><h3><a href='/m'>The western pier</a></h3></header><div>" + opening +
                          "</div></section><p>The board meets once more before the end of the month.</p></article>");
  EXPECT_TRUE(holds(d, "The western pier")) << d.text;
}

TEST(MainText, ABoxAmongParagraphsStays) {
  const std::string box =
      "<p>Four piles of larch carried the pier since it was built, and each of them was meant to be looked at by a "
      "diver in every second spring, before the ferries of the summer came.</p></aside>";
  const std::string text = std::string(opening) + opening;
  const std::string end = "<p>The board meets once more before the end of the month, at the old mill.</p></article>";
  EXPECT_TRUE(holds(page("<article>" + text + "<aside>" + box + end), "Four piles of larch"));
  EXPECT_FALSE(holds(page("<article>" + text + "<aside class='newsletter'>" + box + end), "Four piles of larch"));
}

TEST(MainText, WhatHoldsTheBodyIsNoSidebar) {
  std::string body;
  for (int i = 0; i < 3; ++i) body += opening;
  const auto with = [&](const std::string& name) {
    return page(
        "<div><p>The board meets on the first Monday of the month, in the hall above the fish market.</p></div>"
        "<div class='content-sidebar'><div class='" +
        name + "'>" + body + "</div></div>" + opening + opening + opening + opening);
  };
  EXPECT_TRUE(holds(with("article-body"), "four of its piles"));
  const Document aside =
      page("<article>" + std::string(opening) + opening +
           "<div class='sidebar'><div class='post-content'><p>The board wants to hear from you about the new "
           "timetable of the ferries.</p></div></div></article>");
  EXPECT_FALSE(holds(aside, "wants to hear from you"));
}

TEST(MainText, TestimonialsOfASellerStayAndBuyersReviewsGo) {
  const std::string head = R"(<meta property="og:type" content="product">)";
  const std::string said = "<p>They cleared the whole cellar in a day, and nothing has come back since the spring.</p>";
  const auto sold = [&](const std::string& around) {
    return page("<main>" + std::string(opening) + opening + "<div class='" + around + "'><div class='review-card'>" +
                    said + "</div></div></main>",
                head);
  };
  EXPECT_TRUE(holds(sold("testimonials"), "cleared the whole cellar"));
  EXPECT_FALSE(holds(sold("column"), "cleared the whole cellar"));
}

TEST(MainText, TabsKeepTheirLinks) {
  const std::string links = "<ul><li><a href='/a'>Permit to dig</a></li><li><a href='/b'>Permit to build</a></li></ul>";
  const auto folded = [&](const std::string& attributes) {
    return page("<main><div><div " + attributes + ">" + opening + opening + "</div><div " + attributes +
                " style='display:none'><h2>Forms</h2>" + links + "</div></div></main>");
  };
  EXPECT_TRUE(holds(folded("role='tabpanel'"), "Permit to build"));
  EXPECT_FALSE(holds(folded("class='part'"), "Permit to build"));
}

TEST(MainText, AnnouncementsAreWhatAPageOfArticlesIsFor) {
  const auto listed = [](std::size_t count) {
    std::string out;
    for (std::size_t i = 0; i < count; ++i) {
      const std::string day = std::to_string(i + 1);
      out += "<article><div><p>Ana Ruiz photographed the harbour from the lighthouse on morning number " + day +
             " of the storm.</p></div><div><h2><a href='/" + day + "'>The storm, day " + day +
             "</a></h2><p><a href='/" + day + "'>What the keeper saw from the lamp room on day " + day +
             "</a></p></div></article>";
    }
    return page("<main>" + out + "</main>");
  };
  EXPECT_TRUE(holds(listed(6), "What the keeper saw from the lamp room on day 6"));
  EXPECT_FALSE(holds(listed(3), "What the keeper saw from the lamp room on day 3"));
}

TEST(Headline, ASloganIsNoTitleWhereTheHeadAgrees) {
  const std::string head =
      "<title>Ferry passes for a year | Lund Lines</title><meta property='og:title' content='Ferry passes for a year'>";
  const std::string slogan = "<h1>Cross whenever you like to</h1>" + std::string(opening);
  EXPECT_EQ(page(slogan, head).title, "Ferry passes for a year");
  EXPECT_EQ(page(slogan, head + "<meta property='og:type' content='article'>").title, "Cross whenever you like to");
}

TEST(Headline, WithoutAnchorsAndPaths) {
  EXPECT_EQ(page("<h1>Reading the gauge<a href='#g'>¶</a></h1>" + std::string(opening),
                 "<title>Reading the gauge - Tidal</title>")
                .title,
            "Reading the gauge");
  EXPECT_EQ(page(opening, "<title>Lund board &bull; View topic - Who pays for the piles?</title>").title,
            "Who pays for the piles?");
}

TEST(Headline, AHeadingWrittenTwiceIsOne) {
  const std::string heading = "<h1>Walking along the old pier</h1>";
  EXPECT_EQ(page(heading + heading + opening, "<title>Lund walks for a summer</title>").title,
            "Walking along the old pier");
}

TEST(Headline, TheHeadTellsTheEdition) {
  const std::string heading = "<h1>Best kites for children</h1>" + std::string(opening);
  EXPECT_EQ(page(heading, "<title>9 Best kites for children in 2031</title>").title,
            "9 Best kites for children in 2031");
  EXPECT_EQ(page(heading, "<title>Best kites for children on windy days</title>").title, "Best kites for children");
}

TEST(Headline, AHeadThatNobodyRenewed) {
  const std::string head =
      "<title>Ferry passes of 2030 | Lund Lines</title><meta property='og:title' content='Ferry passes of 2030'>";
  EXPECT_EQ(page("<h1>Ferry passes of 2031</h1>" + std::string(opening), head).title, "Ferry passes of 2031");
}

TEST(Headline, SentencesAndLabelsAreNotPreferred) {
  const std::string head = "<title>Passes for the western ferry</title>";
  EXPECT_EQ(page("<h1>Cross over whenever you like to.</h1>" + std::string(opening), head).title,
            "Passes for the western ferry");
  EXPECT_EQ(page("<h1>Journal: Passes for the western ferry</h1>" + std::string(opening), head + "<meta>").title,
            "Passes for the western ferry");
}

TEST(Headline, WithoutTheNameOfTheHost) {
  EXPECT_EQ(page(opening,
                 "<title>Ferry passes – The Western Lund Line</title>"
                 "<link rel='canonical' href='https://thewesternlundline.example/passes'>")
                .title,
            "Ferry passes");
  EXPECT_EQ(page("<h1>Passes</h1>" + std::string(opening), "<title>| Lund Lines</title>").title, "Passes");
}

}  // namespace
}  // namespace stemma::read
