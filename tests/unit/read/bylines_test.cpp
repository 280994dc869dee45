// Bylines: people, not offices.
#include "read/bylines.hpp"

#include <gtest/gtest.h>

#include "read/agencies.hpp"

namespace stemma::read {
namespace {

using Names = std::vector<std::string>;

Names people(std::string_view phrase) {
  Byline byline;
  add_authors(phrase, byline);
  return byline.people;
}

TEST(Bylines, TakesPeopleApart) {
  EXPECT_EQ(people("By Ann Lee and Bo Chan"), (Names{"Ann Lee", "Bo Chan"}));
  EXPECT_EQ(people("By ANN LEE, Bo Chan & Cy de Wit"), (Names{"Ann Lee", "Bo Chan", "Cy de Wit"}));
  EXPECT_EQ(people("Von Jörg Müller"), (Names{"Jörg Müller"}));
  EXPECT_EQ(people("Ann Lee for the Lund Post"), (Names{"Ann Lee"}));
  EXPECT_EQ(people("By Ann Lee, Senior Reporter"), (Names{"Ann Lee"}));
}

TEST(Bylines, LeavesOutOfficesAndOutlets) {
  EXPECT_TRUE(people("By Reuters staff").empty());
  EXPECT_TRUE(people("Newsroom").empty());
  EXPECT_TRUE(people("lundpost.com").empty());
  EXPECT_TRUE(people("admin").empty());
  EXPECT_TRUE(people("https://a.example/ann").empty());
}

TEST(Bylines, KeepsAnAgencyApart) {
  Byline byline;
  add_authors("Ann Lee, Associated Press", byline);
  EXPECT_EQ(byline.people, Names{"Ann Lee"});
  EXPECT_EQ(byline.agency, "Associated Press");
  Byline short_form;
  add_authors("Von Ann Lee, dpa", short_form);
  EXPECT_EQ(short_form.agency, "dpa");
}

TEST(Bylines, LeavesOutWhatFollowsAName) {
  Byline byline;
  add_authors("Ann Lee, M.D. FACLM, Head of News, Canada", byline);
  add_authors("Bo Chan 4 August 2030", byline);
  add_authors("Cai Dahl December 17", byline);
  add_authors("Posted by: Dee Egg", byline);
  EXPECT_EQ(byline.people, (Names{"Ann Lee", "Bo Chan", "Cai Dahl", "Dee Egg"}));
}

TEST(Bylines, KnowsWhatOnlyOpensOne) {
  EXPECT_TRUE(is_byline_opener("Written by:"));
  EXPECT_TRUE(is_byline_opener("By"));
  EXPECT_FALSE(is_byline_opener("By Ann Lee"));
  EXPECT_FALSE(is_byline_opener("Bye"));
}

TEST(Bylines, TellsABylineFromASentence) {
  EXPECT_TRUE(is_byline("By Ann Lee"));
  EXPECT_TRUE(is_byline("By Benno van der Berg and N. Faro"));
  EXPECT_FALSE(is_byline("By Friday, the fire was out."));
  EXPECT_FALSE(is_byline("The storm passed by Lund"));
}

TEST(Agencies, AreFoundInDatelinesRightsAndCredits) {
  EXPECT_EQ(agency_of_text("LUND, Jan 4 (Reuters) - A ferry sank."), "Reuters");
  EXPECT_EQ(agency_of_text("LUND (AP) — A ferry sank."), "Associated Press");
  EXPECT_EQ(agency_of_text("LUND. /TASS/. A ferry sank."), "TASS");
  EXPECT_EQ(agency_of_text("A ferry sank.\n\n© 2026 The Associated Press. No copying."), "Associated Press");
  EXPECT_EQ(agency_of_text("A ferry sank.\n\n- AFP"), "AFP");
}

TEST(Agencies, ACitationIsNoOrigin) {
  EXPECT_FALSE(agency_of_text("A ferry sank, Reuters reported."));
  EXPECT_FALSE(agency_of_text("The map (AP) shows the route of the ferry from the island to the town."));
}

}  // namespace
}  // namespace stemma::read
