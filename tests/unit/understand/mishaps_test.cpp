// Happenings that a word tells only with the right words beside it, and where they are said to have been.
#include <gtest/gtest.h>

#include "unit/understand/statements_fixture.hpp"

namespace stemma::understand {
namespace {

TEST(Mishaps, BreakOut) {
  EXPECT_EQ(said("place", "Neighbours heard the brawl that broke out in the yard of the mill."),
            Texts{"yard of the mill"});
  EXPECT_EQ(said("place", "A gunfight broke out in the town of Tarn on Friday."), Texts{"town of Tarn"});
}

TEST(Mishaps, OfBuildings) {
  EXPECT_EQ(said("place", "A library in Kolm caught fire on Friday."), Texts{"library in Kolm"});
  EXPECT_EQ(said("place", "A courthouse in Kolm was firebombed."), Texts{"courthouse in Kolm"});
  EXPECT_EQ(said("place", "Damage to the Kolm Wool Museum runs to two thousand crowns."), Texts{"Kolm Wool Museum"});
  EXPECT_TRUE(said("place", "The mosque was not torched.").empty());
}

TEST(Mishaps, ToPeople) {
  EXPECT_EQ(said("place", "The tenant hanged himself in his kitchen."), Texts{"kitchen"});
  EXPECT_EQ(said("place", "A painter fell to her death in Tarn."), Texts{"Tarn"});
  EXPECT_EQ(said("place", "A woman was mugged outside a station in Kolm."), Texts{"station in Kolm"});
}

TEST(Mishaps, Thefts) {
  EXPECT_EQ(said("place", "Three men stole a painting from the museum in Kolm."), Texts{"museum in Kolm"});
}

TEST(Mishaps, ThatHelpIsCalledTo) {
  EXPECT_EQ(said("place", "Medics were called to the Holm Hotel at noon."), Texts{"Holm Hotel"});
}

TEST(Whereabouts, OfWhomItHappenedTo) {
  EXPECT_EQ(said("place", "He was walking his dog on 43rd Street in Kolm when a gunman shot him."),
            Texts{"43rd Street in Kolm"});
  EXPECT_EQ(said("place", "Monks were in the library when the fight broke out."), Texts{"library"});
  EXPECT_EQ(said("place", "She burst into the bakery and stabbed a waiter."), Texts{"bakery"});
}

TEST(Whereabouts, ByTheAddress) {
  EXPECT_EQ(said("place", "The bodies were found at 24 Holm Street."), Texts{"24 Holm Street"});
  EXPECT_EQ(said("place", "A nurse was stabbed at 2nd Road and 43rd Street in Kolm."),
            Texts{"2nd Road and 43rd Street in Kolm"});
}

}  // namespace
}  // namespace stemma::understand
