// Launches of missiles and rockets.
#include <gtest/gtest.h>

#include "unit/understand/statements_fixture.hpp"

namespace stemma::understand {
namespace {

TEST(Launches, WhoFiredWhatAndWhere) {
  const std::string fired = "North Korea fired a ballistic missile over Hokkaido on Friday.";
  EXPECT_EQ(said("responsibility", fired), Texts{"North Korea"});
  EXPECT_EQ(said("weapon", fired), Texts{"ballistic missile"});
  EXPECT_EQ(said("place", fired), Texts{"Hokkaido"});
  EXPECT_EQ(said("date", fired, "2031-08-09"), Texts{"2031-08-08"});
  EXPECT_EQ(said("place", "The missile was fired from the Sunan district."), Texts{"Sunan district"});
  EXPECT_EQ(said("place", "The missile landed off Hokkaido."), Texts{"Hokkaido"});
}

TEST(Launches, AsNouns) {
  EXPECT_EQ(said("weapon", "The missile launch drew condemnation."), Texts{"missile"});
  EXPECT_EQ(said("responsibility", "It was the 19th launch of a ballistic missile by North Korea this year."),
            Texts{"North Korea"});
  EXPECT_EQ(said("responsibility", "North Korea has conducted yet another missile launch."), Texts{"North Korea"});
}

TEST(Launches, DeniedAndHedged) {
  EXPECT_EQ(said("responsibility", "North Korea did not fire a missile on Friday."), Texts{"North Korea!"});
  EXPECT_EQ(said("responsibility", "North Korea reportedly fired a missile on Friday."), Texts{"North Korea?"});
}

TEST(Launches, NothingThatIsNone) {
  EXPECT_TRUE(said("responsibility", "North Korea launched a rocket that carried a satellite.").empty());
  EXPECT_TRUE(said("weapon", "The company tested a missile defense system.").empty());
  EXPECT_TRUE(said("responsibility", "North Korea fired its coach.").empty());
}

}  // namespace
}  // namespace stemma::understand
