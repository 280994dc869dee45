// Counts that nouns, suicides, arrests in passing and understood subjects announce; and the causes told as mishaps.
#include <gtest/gtest.h>

#include "unit/understand/statements_fixture.hpp"

namespace stemma::understand {
namespace {

TEST(CountsMore, DeathsByOnesOwnHand) {
  EXPECT_EQ(said("killed", "Petr Holm hanged himself in his cell."), Texts{"1 of Petr Holm"});
  EXPECT_EQ(said("killed", "Ana Bell took her own life on Monday."), Texts{"1 of Ana Bell"});
  EXPECT_EQ(said("killed", "The prisoner committed suicide on Friday."), Texts{"1 of prisoner"});
  EXPECT_EQ(said("killed", "The suspect was found hanged in his cell."), Texts{"1 of suspect"});
  EXPECT_EQ(said("killed", "A bomber blew himself up at a market."), Texts{"1 of attacker"});
  EXPECT_TRUE(said("killed", "The guard shot himself in the foot.").empty());
  EXPECT_TRUE(said("killed", "Ana Bell survived after she attempted to take her own life.").empty());
}

TEST(CountsMore, DeathsAsNouns) {
  EXPECT_EQ(said("killed", "He was charged with the slayings of two women."), Texts{"2 of women"});
  EXPECT_EQ(said("killed", "The killing by police of a 15-year-old boy set off riots."), Texts{"1 of 15-year-old boy"});
  EXPECT_EQ(said("killed", "A boy whose killing by police set off riots was buried."), Texts{"1 of boy"});
  EXPECT_EQ(said("killed", "Police are reopening a double murder case."), Texts{"2"});
  EXPECT_EQ(said("killed", "The fatal police shooting of a teenage boy set off riots."), Texts{"1 of teenage boy"});
  EXPECT_EQ(said("killed", "She was blamed for the deaths of two nurses."), Texts{"2 of nurses"});
  EXPECT_TRUE(said("killed", "He pushed for the killing of two prisoners.").empty());
  EXPECT_TRUE(said("killed", "The double murder plot was foiled.").empty());
}

TEST(CountsMore, DeathsFarFromTheirVerb) {
  EXPECT_EQ(said("killed", "The attack left a clerk dead."), Texts{"1 of clerk"});
  EXPECT_EQ(said("killed", "The blast left a guard and two nurses dead."), (Texts{"1 of guard", "2 of nurses"}));
  EXPECT_EQ(said("killed", "He shot one man fatally."), Texts{"1 of man"});
  EXPECT_EQ(said("killed", "The rebels executed two hostages."), Texts{"2 of hostages"});
  EXPECT_EQ(said("killed", "The bodies of Ana Bell, 58, and Kay Marsh, 20, were found on Monday."),
            (Texts{"1 of Ana Bell", "1 of Kay Marsh"}));
  EXPECT_TRUE(said("killed", "The police executed two warrants.").empty());
  EXPECT_TRUE(said("killed", "The vote left the bill dead.").empty());
}

TEST(CountsMore, ArrestsInOtherWords) {
  EXPECT_EQ(said("detained", "The navy caught 12 Somalis and 11 Yemenis."), (Texts{"12 of Somalis", "11 of Yemenis"}));
  EXPECT_EQ(said("detained", "Police have arrested and charged two men."), Texts{"2 of men"});
  EXPECT_EQ(said("detained", "A suspected boss arrested Tuesday gave no reason."), Texts{"1 of suspected boss"});
  EXPECT_EQ(said("detained", "Petr Holm was remanded in his absence."), Texts{"1 of Petr Holm"});
  EXPECT_EQ(said("detained", "The gunman gave himself up to police."), Texts{"1 of gunman"});
  EXPECT_EQ(said("detained", "Petr Holm was caught in Berlin."), Texts{"1 of Petr Holm"});
  EXPECT_EQ(said("detained", "The man died hours after his arrest."), Texts{"1"});
  EXPECT_TRUE(said("detained", "Pirates seized 12 Somali sailors.").empty());
  EXPECT_TRUE(said("detained", "He called for Petr Holm's arrest.").empty());
  EXPECT_TRUE(said("detained", "Petr Holm was remanded on bail.").empty());
}

TEST(CountsMore, AParticipleHasTheSubjectOfItsSentence) {
  EXPECT_EQ(said("injured", "Five people were treated after being injured by the quake."), Texts{"5"});
  EXPECT_EQ(said("detained", "The man hanged himself hours after being arrested."), Texts{"1 of man"});
  EXPECT_TRUE(said("detained", "He fled to avoid being arrested.").empty());
  EXPECT_TRUE(said("detained", "He would leave after being arrested.").empty());
}

TEST(CountsMore, NobodyHurtAndOneMore) {
  EXPECT_EQ(said("injured", "The passengers escaped without injury."), Texts{"0 of passengers"});
  EXPECT_EQ(said("injured", "The workers were able to escape without any injuries."), Texts{"0 of workers"});
  EXPECT_TRUE(said("injured", "The crew did not escape without injury.").empty());
  EXPECT_TRUE(said("freed", "All but Petr Holm escaped without injury.").empty());
  EXPECT_EQ(said("injured", "He killed two guards and wounded a third."), Texts{"1 of others"});
  EXPECT_EQ(said("casualties", "Petr Holm stabbed his wife 17 times."), Texts{"1 of wife"});
}

TEST(CountsMore, DoneBesideWhatWasAverted) {
  EXPECT_EQ(said("freed", "The navy thwarted an attack and rescued 26 crewmen."), Texts{"26 of crewmen"});
  EXPECT_TRUE(said("killed", "Police prevented the hostages from being moved and killed.").empty());
}

TEST(Mishaps, FallsAndCollisions) {
  EXPECT_EQ(said("cause", "The climber slipped on ice and fell 700 metres to his death."),
            Texts{"slipped on ice and fell 700 metres to his death"});
  EXPECT_EQ(said("cause", "The boy died after being struck by a van."), Texts{"struck by a van"});
  EXPECT_TRUE(said("cause", "Two people were killed when they were hit by a car in the attack.").empty());
  EXPECT_TRUE(said("cause", "Shares fell 90 metres, and two people died.").empty());
}

TEST(Mishaps, FiresThatWereSet) {
  EXPECT_EQ(said("cause", "The fire was intentionally set."), Texts{"intentionally set"});
  EXPECT_EQ(said("cause", "The fire was not deliberately set."), Texts{"deliberately set!"});
  EXPECT_EQ(said("cause", "The fire may have been set by an arsonist."), Texts{"arsonist?"});
  EXPECT_TRUE(said("cause", "Police do not know whether the fire was deliberately set.").empty());
}

TEST(Mishaps, WhatItWasNotDueTo) {
  EXPECT_EQ(said("cause", "The deaths were not due to bad weather."), Texts{"bad weather!"});
  EXPECT_EQ(said("cause", "Alcohol was not a factor in the crash."), Texts{"Alcohol!"});
  EXPECT_TRUE(said("cause", "The deaths were not only due to bad weather.").empty());
  EXPECT_TRUE(said("cause", "Although not a factor in the crash, poor weather slowed the search.").empty());
}

}  // namespace
}  // namespace stemma::understand
