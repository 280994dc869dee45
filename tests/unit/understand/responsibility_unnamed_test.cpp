// Deeds of those whom a report calls by their role alone, what persons own up to, and how many and of what nation they
// are.
#include <gtest/gtest.h>

#include <string>

#include "unit/understand/statements_fixture.hpp"

namespace stemma::understand {
namespace {

Texts responsible(std::string text) { return said("responsibility", std::move(text)); }

TEST(Unnamed, OutlawsSeizeAttackAndHold) {
  EXPECT_EQ(responsible("Pirates on a skiff attacked the freighter on Monday."), Texts{"Pirates"});
  EXPECT_EQ(responsible("The trawler had been commandeered hours earlier by pirates."), Texts{"pirates"});
  EXPECT_EQ(responsible("The navy captured 12 pirates who threatened a tanker."), Texts{"pirates"});
  EXPECT_EQ(responsible("Bandits released the crew on Monday."), Texts{"Bandits"});
  EXPECT_EQ(responsible("Rebels tried to storm the barracks."), Texts{"Rebels"}) << "an attack, though it failed";
  EXPECT_EQ(responsible("The navy denied that pirates seized the tanker."), Texts{"pirates!"});
  EXPECT_EQ(responsible("A group of armed insurgents attacked the checkpoint."), Texts{"armed insurgents"});
  EXPECT_EQ(responsible("The teacher was killed by suspected insurgents."), Texts{"suspected insurgents?"});
  EXPECT_EQ(responsible("Insurgents shot down a helicopter, killing nine soldiers."), Texts{"Insurgents"})
      << "the participle says no more of who did it";
  EXPECT_EQ(responsible("The navy caught 12 pirates as they tried to board a tanker."), Texts{"pirates"});
  EXPECT_TRUE(responsible("The army drove back the rebels, killing two people.").empty());
  EXPECT_TRUE(responsible("Pirates could seize the tanker.").empty());
  EXPECT_TRUE(responsible("The frigate stopped the pirates from boarding the tanker.").empty());
  EXPECT_TRUE(responsible("Rebels released a statement on the ship.").empty());
  EXPECT_TRUE(responsible("The Pirates attacked the rim late in the game.").empty());
}

TEST(Unnamed, CrowdsTurnViolent) {
  EXPECT_EQ(responsible("Protesters hurled petrol bombs at the courthouse."), Texts{"Protesters"});
  EXPECT_EQ(responsible("Rioters torched two banks on Friday."), Texts{"Rioters"});
  EXPECT_TRUE(responsible("Protesters targeted by police fled to the bank.").empty());
  EXPECT_TRUE(responsible("Protesters set up tents on the square.").empty());
}

TEST(Unnamed, ForcesFireSinkAndKill) {
  EXPECT_EQ(responsible("Riot police fired teargas at the marchers."), Texts{"Riot police"});
  EXPECT_EQ(responsible("Troops opened fire on the crowd."), Texts{"Troops"});
  EXPECT_EQ(responsible("The vessel destroyed by the navy was a trawler."), Texts{"navy"});
  EXPECT_EQ(responsible("On Friday, INS Ravel sank a trawler in the Gulf."), Texts{"INS Ravel"});
  EXPECT_EQ(responsible("Troops shelled the village on Monday."), Texts{"Troops"});
  EXPECT_EQ(responsible("The attack by troops on the village was condemned."), Texts{"troops"});
  EXPECT_EQ(responsible("The navy said it had sunk a pirate “mother ship” in May."), Texts{"navy"});
  EXPECT_EQ(responsible("Marek Dolan, 15, was killed by a police bullet."), Texts{"police"});
  EXPECT_EQ(responsible("The officer who shot him was sent home."), Texts{"officer"});
  EXPECT_EQ(responsible("A policeman charged with killing Marek Dolan was jailed."), Texts{"A policeman?"});
  EXPECT_TRUE(responsible("Police shot the boy, who was armed with a knife.").empty());
  EXPECT_TRUE(responsible("Soldiers fired shots at the crowd in an exercise.").empty());
  EXPECT_TRUE(responsible("Police did not fire tear gas at the marchers.").empty());
  EXPECT_TRUE(responsible("A policeman was cleared of killing the boy.").empty());
  EXPECT_TRUE(responsible("Attacks on shops and security forces have killed eight civilians.").empty());
}

TEST(Unnamed, TheKillingByPolice) {
  EXPECT_EQ(responsible("They marched over the killing by police of a boy."), Texts{"police"});
  EXPECT_EQ(responsible("A boy whose killing by police sparked riots was buried."), Texts{"police"});
  EXPECT_EQ(responsible("The police shooting on Friday in Tarn of a student led to riots."), Texts{"police"});
  EXPECT_TRUE(responsible("The killing by police of an armed man was filmed.").empty());
}

TEST(Confessed, WhatAPersonOwnsUpTo) {
  EXPECT_EQ(responsible("Marek Dolan told police he had shot his wife."), Texts{"Marek Dolan"});
  EXPECT_EQ(responsible("The woman admitted that she strangled him."), Texts{"woman"});
  EXPECT_EQ(responsible("A jury convicted Marek Dolan, who confessed after the shooting."), Texts{"Marek Dolan"});
  EXPECT_TRUE(responsible("The neighbour told police he killed a man.").empty());
  EXPECT_TRUE(responsible("Marek Dolan told police he did not kill his wife.").empty());
  EXPECT_TRUE(responsible("Marek Dolan admitted he had almost killed his wife.").empty());
  EXPECT_TRUE(responsible("After the killing, Marek Dolan confessed to feeling tired.").empty());
  EXPECT_TRUE(responsible("Marek Dolan confessed after torture that he killed the baker.").empty());
}

TEST(Unnamed, HowManyAndOfWhatNation) {
  EXPECT_EQ(said("perpetrator_count", "A raid saw four robbers make off with watches."), Texts{"4"});
  EXPECT_EQ(said("perpetrator_count", "A lone thief entered through a window."), Texts{"1"});
  EXPECT_EQ(said("perpetrator_count", "Three men emptied almost all the stock of gems from the shop."), Texts{"3"});
  EXPECT_EQ(said("perpetrator_count", "The navy arrested 23 pirates who threatened a tanker."), Texts{"23"});
  EXPECT_TRUE(said("perpetrator_count", "The navy arrested 23 pirates.").empty());
  EXPECT_TRUE(said("perpetrator_count", "Three pirate ships attacked the tanker.").empty());
  EXPECT_EQ(said("nationality", "The pirates were Somali and Yemeni, the navy said."), Texts{"Somali"});
  EXPECT_EQ(said("nationality", "Police arrested 12 Somalis and 11 Yemenis."), (Texts{"Somalis", "Yemenis"}));
  EXPECT_EQ(said("nationality", "Police arrested two French nationals."), Texts{"French"});
  EXPECT_TRUE(said("nationality", "Pirates captured 12 Somalis.").empty());
  EXPECT_TRUE(said("nationality", "Police arrested three men in a French restaurant.").empty());
}

}  // namespace
}  // namespace stemma::understand
