// Happenings that a word tells only with the right words beside it, and where they are said to have been.
#include <gtest/gtest.h>

#include "unit/understand/statements_fixture.hpp"

namespace stemma::understand {
namespace {

TEST(Mishaps, BreakOut) {
  EXPECT_EQ(said("place", "Firefighters fought the blaze which broke out in the roof of the building."),
            Texts{"roof of the building"});
  EXPECT_EQ(said("place", "Violent clashes broke out in the town of Tarn on Friday."), Texts{"town of Tarn"});
  EXPECT_TRUE(said("place", "Fans broke out in song at the stadium in Kolm.").empty());
  EXPECT_TRUE(said("place", "A fight broke out over the budget in parliament.").empty());
}

TEST(Mishaps, OfBuildings) {
  EXPECT_EQ(said("place", "A supermarket in Kolm caught fire on Friday."), Texts{"supermarket in Kolm"});
  EXPECT_EQ(said("place", "A police station in Kolm was firebombed."), Texts{"police station in Kolm"});
  EXPECT_EQ(said("place", "Damage to the Kolm Bible Church is put at $1 million."), Texts{"Kolm Bible Church"});
  EXPECT_TRUE(said("place", "There was no damage to the Kolm church.").empty());
  EXPECT_TRUE(said("place", "Damage to the Kolm bridge was averted.").empty());
  EXPECT_TRUE(said("place", "The mosque was not torched.").empty());
  EXPECT_TRUE(said("place", "If the store in Kolm catches fire, nobody will get out.").empty());
}

TEST(Mishaps, ToPeople) {
  EXPECT_EQ(said("place", "The prisoner hanged himself in his cell."), Texts{"cell"});
  EXPECT_EQ(said("place", "A climber fell to his death in Tarn."), Texts{"Tarn"});
  EXPECT_EQ(said("place", "A woman was mugged outside a station in Kolm."), Texts{"station in Kolm"});
  EXPECT_TRUE(said("place", "She was hit in the polls while campaigning in Kolm.").empty());
}

TEST(Mishaps, Thefts) {
  EXPECT_EQ(said("place", "Three men stole a painting from the museum in Kolm."), Texts{"museum in Kolm"});
  EXPECT_TRUE(said("place", "He stole the show at the Kolm theatre.").empty());
}

TEST(Mishaps, ThatHelpIsCalledTo) {
  EXPECT_EQ(said("place", "Firefighters were called to the Holm Hotel at 9 p.m."), Texts{"Holm Hotel"});
  EXPECT_TRUE(said("place", "Officers were called to the office of the mayor to discuss the budget.").empty());
  EXPECT_TRUE(said("place", "Crews were called to the town hall for a fire drill.").empty());
}

TEST(Whereabouts, OfWhomItHappenedTo) {
  EXPECT_EQ(said("place", "She was leaving her car on 117th Street in Kolm when she was hit by a car."),
            Texts{"117th Street in Kolm"});
  EXPECT_EQ(said("place", "Women were in the church when the fire broke out."), Texts{"church"});
  EXPECT_EQ(said("place", "He burst into the courtroom and shot a judge."), Texts{"courtroom"});
  EXPECT_TRUE(said("place", "The mayor was in his office when the news broke.").empty());
  EXPECT_TRUE(said("place", "He entered the shop on Holm Street and bought a knife.").empty());
}

TEST(Whereabouts, ByTheAddress) {
  EXPECT_EQ(said("place", "The bodies were found at 24 Holm Street."), Texts{"24 Holm Street"});
  EXPECT_EQ(said("place", "A man was shot at 97th Avenue and 117th Street in Kolm."),
            Texts{"97th Avenue and 117th Street in Kolm"});
}

}  // namespace
}  // namespace stemma::understand
