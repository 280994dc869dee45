// Texts copied off web pages.
#include "read/text/cleaner.hpp"

#include <gtest/gtest.h>

#include "read/furniture.hpp"

namespace stemma::read {
namespace {

constexpr std::string_view copied = R"(The Lund Post
  • Front page
  • Letters
  • Tides
  • Sport

Our papers

  • Mainland
    • Farms
    • Roads
  • Archive

Log in | Register
Advertisement
Home / Harbour

Ferry sinks off Lund as rescuers search in the dark

By Ann Lee and Bo Chan
Northern Telegraph·
Tue 14 February 2023, 9:26 PM4 min read

Print
Copy link

Members hear every report read aloud: register today or log in to your account for free.
Create an account

A lifeboat returns to the harbour of Lund on Tuesday night. Photo / Cy Berg

A lifeboat returns to the harbour of Lund on Tuesday night. Photo / Cy Berg

A ferry with 43 people on board sank off the island of Lund on Tuesday evening, the coast guard said.

“We have not given up hope,” said its captain, Dag Holm, who led the search through the night.

Story continues below

What do we know about the ship?

The ship was built in 1987 and had passed an inspection in January, according to the harbour office.

Nobody has said yet what made it sink.

Comments

    Tweet

More from Harbour

School roof falls in during storm
Harbour
3 Nov 07:15 PM

Pilots ask for brighter lamps

Harbour

2 Nov 11:50 AM

The Lund Post
  • Imprint
  • Write to us
  • © Copyright 2023, printed on the island
)";

TEST(Cleaner, KeepsTheReportOfACopiedPageAndNothingElse) {
  const Cleaned cleaned = clean(copied);
  const std::vector<std::string_view> expected = {
      "A lifeboat returns to the harbour of Lund on Tuesday night. Photo / Cy Berg",
      "A ferry with 43 people on board sank off the island of Lund on Tuesday evening, the coast guard said.",
      "“We have not given up hope,” said its captain, Dag Holm, who led the search through the night.",
      "What do we know about the ship?",
      "The ship was built in 1987 and had passed an inspection in January, according to the harbour office.",
      "Nobody has said yet what made it sink."};
  EXPECT_EQ(cleaned.paragraphs, expected);
}

TEST(Cleaner, FindsHeadlineBylineDateAndOutlet) {
  const Cleaned cleaned = clean(copied);
  EXPECT_EQ(cleaned.title, "Ferry sinks off Lund as rescuers search in the dark");
  EXPECT_EQ(cleaned.byline, (std::vector<std::string>{"Ann Lee", "Bo Chan"}));
  EXPECT_EQ(cleaned.published, "2023-02-14T21:26");
  EXPECT_EQ(cleaned.outlet, "The Lund Post");
}

TEST(Cleaner, ATextWithoutFurnitureComesOutWhole) {
  const Cleaned cleaned = clean(
      "A ferry sank off Lund on Tuesday and its crew of nine was saved.\n\nWhy it sank\n\nThe captain said that water "
      "had come in through the bow door.\n\nHe wept.\n");
  ASSERT_EQ(cleaned.paragraphs.size(), 4u);
  EXPECT_EQ(cleaned.paragraphs[1], "Why it sank");
  EXPECT_EQ(cleaned.paragraphs[3], "He wept.");
  EXPECT_FALSE(cleaned.title);
  EXPECT_FALSE(cleaned.published);
}

TEST(Cleaner, TheFirstSentenceIsNoHeadline) {
  const Cleaned cleaned = clean(
      "Nine sailors were saved.\nThe ferry sank off Lund on Tuesday evening, the coast guard said on Wednesday.\n");
  ASSERT_EQ(cleaned.paragraphs.size(), 2u);
  EXPECT_EQ(cleaned.paragraphs[0], "Nine sailors were saved.");
  EXPECT_FALSE(cleaned.title);
}

TEST(Cleaner, KeepsAStandfirstBetweenHeadlineAndByline) {
  const Cleaned cleaned = clean(
      "Ferry Sinks Off Lund, Nine Saved\n\nCaptain says water came through the bow\nBy Ann Lee,  Post Staff\nFiled "
      "Oct 9, 2029 6:20 AM CDT\n"
      "\nA ferry sank off Lund on Tuesday and its crew of nine was saved, the coast guard said. (More ferry "
      "stories.)\n\nDownload our app.\nNewsletter\nClose\n");
  EXPECT_EQ(cleaned.title, "Ferry Sinks Off Lund, Nine Saved");
  EXPECT_EQ(cleaned.published, "2029-10-09T06:20-05:00");
  const std::vector<std::string_view> expected = {
      "Captain says water came through the bow",
      "A ferry sank off Lund on Tuesday and its crew of nine was saved, the coast guard said."};
  EXPECT_EQ(cleaned.paragraphs, expected);
}

TEST(Cleaner, KeepsFootnotesAndCaptionsOfFigures) {
  const Cleaned cleaned = clean(
      "By Ann Lee\nThe third report of our series looks at the ferry that sank off Lund and at its owner.\n"
      "Figure 1: the bow door, open, in a picture of 2019.\nThe owner has not answered our questions about the door "
      "until now.\n"
      "1 One of the ports of the island, used by ferries.\n2 The owner's name is known to the authors.\n");
  EXPECT_EQ(cleaned.paragraphs.size(), 5u);
  EXPECT_EQ(cleaned.byline, std::vector<std::string>{"Ann Lee"});
}

TEST(Cleaner, AnEmptyOrProselessTextIsNoError) {
  EXPECT_TRUE(clean("").paragraphs.empty());
  EXPECT_EQ(clean("Lund\nFerry\n").paragraphs.size(), 2u);
}

TEST(Furniture, KnowsTheWordsOfPages) {
  for (const char* line : {"Advertisement", "Copy link", "7 mins read", "Already a subscriber? Log in",
                           "© 2021 Lund Post", "Sign up for our newsletter", "X", "12 comments", "Skip to content"})
    EXPECT_TRUE(is_furniture(line)) << line;
  for (const char* line : {"He was told to save the ship.", "Home is where the ferry was built, the captain said.",
                           "The advertisement was withdrawn.", "12 dead", "Why it sank"})
    EXPECT_FALSE(is_furniture(line)) << line;
}

TEST(Furniture, PointersToOtherReportsAreCutOff) {
  const std::string line = "He swam ashore. (More ferry stories.)";
  EXPECT_EQ(line.substr(0, without_pointer(line)), "He swam ashore.");
  const std::string kept = "He swam ashore (and more men followed).";
  EXPECT_EQ(without_pointer(kept), kept.size());
}

TEST(Cleaner, ABreadcrumbIsNoTitleAndTheHeadlineStaysOutOfTheText) {
  const auto cleaned = clean(
      "Sign in\nHome / The Narrows\n\nFerry sinks in the narrows off Lund\n\nBy Ann Lee\n\n"
      "A ferry with 43 people on board sank off the island of Lund on Tuesday evening, the coast guard said.\n\n"
      "Ferry sinks in the narrows off Lund\n\n"
      "“We have not given up hope,” said its captain, Dag Holm, who led the search through the night.\n");
  EXPECT_EQ(cleaned.title, "Ferry sinks in the narrows off Lund");
  ASSERT_EQ(cleaned.paragraphs.size(), 2u);
  EXPECT_TRUE(cleaned.paragraphs[0].starts_with("A ferry"));
}

}  // namespace
}  // namespace stemma::read
