// Counts that nouns, suicides, arrests in passing and understood subjects announce; and the causes told as mishaps.
#include <gtest/gtest.h>

#include "unit/understand/statements_fixture.hpp"

namespace stemma::understand {
namespace {

TEST(CountsMore, DeathsByOnesOwnHand) {
  EXPECT_EQ(said("killed", "Petr Holm hanged himself in a barn."), Texts{"1 of Petr Holm"});
  EXPECT_EQ(said("killed", "Ana Bell took her own life on Monday."), Texts{"1 of Ana Bell"});
  EXPECT_EQ(said("killed", "The chemist committed suicide on Friday."), Texts{"1 of chemist"});
  EXPECT_EQ(said("killed", "The tenant was found hanged in a shed."), Texts{"1 of tenant"});
  EXPECT_EQ(said("killed", "A bomber blew himself up at a market."), Texts{"1 of attacker"});
  EXPECT_TRUE(said("killed", "Ana Bell survived after she attempted to take her own life.").empty());
}

TEST(CountsMore, DeathsAsNouns) {
  EXPECT_EQ(said("killed", "She was charged with the slayings of nine monks."), Texts{"9 of monks"});
  EXPECT_EQ(said("killed", "The killing by rebels of a 70-year-old nun shocked Tarn."), Texts{"1 of 70-year-old nun"});
  EXPECT_EQ(said("killed", "A nun whose killing by rebels shocked Tarn was buried."), Texts{"1 of nun"});
  EXPECT_EQ(said("killed", "Police are reopening a double murder case."), Texts{"2"});
  EXPECT_EQ(said("killed", "The fatal mob beating of an elderly nun shocked Tarn."), Texts{"1 of elderly nun"});
  EXPECT_EQ(said("killed", "He was blamed for the deaths of six miners."), Texts{"6 of miners"});
}

TEST(CountsMore, DeathsFarFromTheirVerb) {
  EXPECT_EQ(said("killed", "The attack left a clerk dead."), Texts{"1 of clerk"});
  EXPECT_EQ(said("killed", "The blast left a guard and two nurses dead."), (Texts{"1 of guard", "2 of nurses"}));
  EXPECT_EQ(said("killed", "He stabbed one waiter fatally."), Texts{"1 of waiter"});
  EXPECT_EQ(said("killed", "The rebels executed two hostages."), Texts{"2 of hostages"});
  EXPECT_EQ(said("killed", "The bodies of Ana Bell, 81, and Kay Marsh, 44, were found on Monday."),
            (Texts{"1 of Ana Bell", "1 of Kay Marsh"}));
  EXPECT_TRUE(said("killed", "The police executed two warrants.").empty());
}

TEST(CountsMore, ArrestsInOtherWords) {
  EXPECT_EQ(said("detained", "The patrol caught nine Danes and six Poles."), (Texts{"9 of Danes", "6 of Poles"}));
  EXPECT_EQ(said("detained", "Police had arrested and jailed six cooks."), Texts{"6 of cooks"});
  EXPECT_EQ(said("detained", "A suspected forger arrested Monday named nobody."), Texts{"1 of suspected forger"});
  EXPECT_EQ(said("detained", "Petr Holm was remanded until Friday."), Texts{"1 of Petr Holm"});
  EXPECT_EQ(said("detained", "The forger gave herself up to police."), Texts{"1 of forger"});
  EXPECT_EQ(said("detained", "Petr Holm was caught in Berlin."), Texts{"1 of Petr Holm"});
  EXPECT_EQ(said("detained", "The man fell ill weeks after his arrest."), Texts{"1"});
  EXPECT_TRUE(said("detained", "He called for Petr Holm's arrest.").empty());
}

TEST(CountsMore, AParticipleHasTheSubjectOfItsSentence) {
  EXPECT_EQ(said("injured", "Eight people were treated after being injured by a gale."), Texts{"8"});
  EXPECT_EQ(said("detained", "The forger fell ill weeks after being arrested."), Texts{"1 of forger"});
  EXPECT_TRUE(said("detained", "He fled to avoid being arrested.").empty());
  EXPECT_TRUE(said("detained", "He would leave after being arrested.").empty());
}

TEST(CountsMore, NobodyHurtAndOneMore) {
  EXPECT_EQ(said("injured", "The passengers escaped without injury."), Texts{"0 of passengers"});
  EXPECT_EQ(said("injured", "The pupils were lucky to escape without any harm."), Texts{"0 of pupils"});
  EXPECT_TRUE(said("freed", "All but Petr Holm escaped without injury.").empty());
  EXPECT_EQ(said("injured", "He stabbed two waiters and wounded a third."), Texts{"1 of others"});
  EXPECT_EQ(said("casualties", "Petr Holm stabbed his aunt nine times."), Texts{"1 of aunt"});
}

TEST(CountsMore, DoneBesideWhatWasAverted) {
  EXPECT_EQ(said("freed", "The patrol thwarted an attack and rescued nine pupils."), Texts{"9 of pupils"});
}

TEST(Mishaps, FallsAndCollisions) {
  EXPECT_EQ(said("cause", "The painter slipped on mud and fell 15 feet to her death."),
            Texts{"slipped on mud and fell 15 feet to her death"});
  EXPECT_EQ(said("cause", "The nurse was hurt after being knocked down by a tram."), Texts{"knocked down by a tram"});
  EXPECT_TRUE(said("cause", "Shares fell 90 metres, and two people died.").empty());
}

TEST(Mishaps, FiresThatWereSet) {
  EXPECT_EQ(said("cause", "The fire was intentionally set."), Texts{"intentionally set"});
  EXPECT_EQ(said("cause", "The fire might have been lit by arsonists."), Texts{"arsonists?"});
  EXPECT_TRUE(said("cause", "Police do not know whether the fire was deliberately set.").empty());
}

TEST(Mishaps, WhatItWasNotDueTo) {
  EXPECT_EQ(said("cause", "The derailment was not due to thick fog."), Texts{"thick fog!"});
  EXPECT_EQ(said("cause", "Fatigue was not a factor in the sinking."), Texts{"Fatigue!"});
  EXPECT_TRUE(said("cause", "Though no factor in the derailment, thick fog delayed two trains.").empty());
}

}  // namespace
}  // namespace stemma::understand
