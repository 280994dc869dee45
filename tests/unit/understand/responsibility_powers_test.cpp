// What coalitions, armies, states and armed groups are said to have done.
#include <gtest/gtest.h>

#include <string>

#include "unit/understand/statements_fixture.hpp"

namespace stemma::understand {
namespace {

Texts responsible(std::string text) { return said("responsibility", std::move(text)); }

TEST(Powers, WageStrikesAndAttacks) {
  EXPECT_EQ(responsible("The coalition conducted 12 airstrikes near Kolm on Monday."), Texts{"coalition"});
  EXPECT_EQ(responsible("Rebel forces launched an attack on the barracks."), Texts{"Rebel forces"});
  EXPECT_TRUE(responsible("The army launched no strikes on Monday.").empty());
  EXPECT_TRUE(responsible("The coalition conducted an exercise with air strikes on dummy targets.").empty());
  EXPECT_TRUE(responsible("The navy could launch air strikes on the port.").empty());
  EXPECT_TRUE(responsible("Unison launched strikes at three hospitals.").empty());
  EXPECT_TRUE(responsible("Tory rebels launched an attack on the leader.").empty());
}

TEST(Powers, BombShellAndDrop) {
  EXPECT_EQ(responsible("Government warplanes bombed the market on Friday."), Texts{"Government warplanes"});
  EXPECT_EQ(responsible("The clinic was shelled by regime artillery."), Texts{"regime artillery"});
  EXPECT_EQ(responsible("Army helicopters dropped barrel bombs on the town."), Texts{"Army helicopters"});
  EXPECT_TRUE(responsible("Coalition aircraft did not bomb the market.").empty());
  EXPECT_TRUE(responsible("The alliance of farmers attacked the office.").empty());
  EXPECT_TRUE(responsible("Jets of water hit the houses.").empty());
  EXPECT_TRUE(responsible("Forces targeted a leader in Kolm.").empty()) << "whom they were after";
}

TEST(Powers, BearTheirNameAsANoun) {
  EXPECT_EQ(responsible("A U.S. airstrike hit two vehicles near Kolm."), Texts{"U.S."});
  EXPECT_EQ(responsible("Israeli air strikes killed nine people on Monday."), Texts{"Israeli"});
  EXPECT_EQ(responsible("He was killed in a coalition air strike in May."), Texts{"coalition"});
  EXPECT_EQ(responsible("A series of U.S. airstrikes killed nine militants."), Texts{"U.S."});
  EXPECT_EQ(responsible("Airstrikes by coalition jets hit the town."), Texts{"coalition jets"});
  EXPECT_TRUE(responsible("The Paris attack killed nine people.").empty()) << "where, not who";
  EXPECT_TRUE(responsible("A planned U.S. airstrike on Kolm was called off.").empty());
  EXPECT_TRUE(responsible("A US strike hit the ports as the dockers' union walked out.").empty());
}

TEST(Powers, LeadersConductAttacks) {
  EXPECT_EQ(responsible("The commander conducts mortar attacks in the valley."), Texts{"The commander"});
  EXPECT_EQ(responsible("The insurgent coordinated attacks against government forces."), Texts{"The insurgent"});
  EXPECT_EQ(responsible("This commander is responsible for attacks against coalition forces."),
            Texts{"This commander"});
  EXPECT_TRUE(responsible("The commander is not responsible for the safety of forces.").empty());
  EXPECT_TRUE(responsible("The commander coordinated the response to attacks on civilians.").empty());
  EXPECT_TRUE(responsible("The opposition leader directed attacks at the premier.").empty());
}

TEST(Powers, AttacksClaimedBy) {
  EXPECT_EQ(responsible("Several attacks, also claimed by Hezbollah, killed nine people."), Texts{"Hezbollah"});
}

TEST(Powers, AimAt) {
  const auto aimed = [](std::string text) { return said("target", std::move(text)); };
  EXPECT_EQ(aimed("Two air strikes engaged four enemy vehicles."), Texts{"enemy vehicles"});
  EXPECT_EQ(aimed("The army carried out air strikes on rebel positions."), Texts{"rebel positions"});
  EXPECT_EQ(aimed("Jets dropped 60 bombs on a depot near Kolm."), Texts{"depot"});
  EXPECT_EQ(aimed("The attack on Danish and coalition forces killed nine."), Texts{"Danish and coalition forces"});
  EXPECT_TRUE(aimed("He called for air strikes on the depot.").empty());
  EXPECT_TRUE(aimed("Workers said the strike hit trucks at the depot.").empty());
}

}  // namespace
}  // namespace stemma::understand
