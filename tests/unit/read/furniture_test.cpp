// Lines around a report: offers, headings of what follows it, headings of its own last parts.
#include "read/furniture.hpp"

#include <gtest/gtest.h>

namespace stemma::read {
namespace {

TEST(Furniture, OffersSpeakToTheReader) {
  for (const auto* line : {"Sign up for our newsletter and get unlimited access",
                           "Subscribe now: your free trial is waiting", "Share this article", "5 min read"})
    EXPECT_TRUE(is_furniture(line)) << line;
  for (const auto* line :
       {"The line earns from premium cabins and from subscriptions that commuters buy for the whole of a year.",
        "The free trial of the ferry pass ends in May, and premium seats cost four crowns more than they did.",
        "Passengers may register at the pier, where the clerk writes down their names, and learn more about the storm "
        "and "
        "the ships that were lost in it when the board meets."})
    EXPECT_FALSE(is_furniture(line)) << line;
}

TEST(Furniture, HeadingsThatFollowAReport) {
  for (const auto* line : {"About the author", "Leave a reply", "Recent posts", "Comments"})
    EXPECT_TRUE(opens_afterword(line)) << line;
  for (const auto* line : {"Share this", "Contact us", "Get in touch today"}) {
    EXPECT_FALSE(opens_afterword(line)) << line;
    EXPECT_TRUE(opens_links(line)) << line;
  }
}

TEST(Furniture, HeadingsOfTheLastParts) {
  for (const auto* line : {"Conclusion", "FAQ", "The bottom line", "Frequently asked questions", "Sources"})
    EXPECT_TRUE(closes_report(line)) << line;
  for (const auto* line : {"Related stories", "The ferry and what became of its crew and cargo that night"})
    EXPECT_FALSE(closes_report(line)) << line;
}

TEST(Furniture, ALineOfBlanksOpensNothing) {
  for (const char* blank : {"", " ", "\xC2\xA0"}) {
    EXPECT_FALSE(opens_afterword(blank));
    EXPECT_FALSE(opens_links(blank));
  }
}

}  // namespace
}  // namespace stemma::read
