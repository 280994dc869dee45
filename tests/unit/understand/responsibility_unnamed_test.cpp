// Deeds of those whom a report calls by their role alone, what persons own up to, and how many and of what nation they
// are.
#include <gtest/gtest.h>

#include <string>

#include "unit/understand/statements_fixture.hpp"

namespace stemma::understand {
namespace {

Texts responsible(std::string text) { return said("responsibility", std::move(text)); }

TEST(Unnamed, OutlawsSeizeAttackAndHold) {
  EXPECT_EQ(responsible("Bandits on a raft attacked the ferry on Monday."), Texts{"Bandits"});
  EXPECT_EQ(responsible("The ferry was hijacked on its way to Tarn by rebels."), Texts{"rebels"});
  EXPECT_EQ(responsible("The army captured six smugglers who attacked a barge."), Texts{"smugglers"});
  EXPECT_EQ(responsible("Pirates released the crew on Monday."), Texts{"Pirates"});
  EXPECT_EQ(responsible("Rebels attempted to storm the barracks."), Texts{"Rebels"}) << "an attack, though it failed";
  EXPECT_EQ(responsible("A group of masked bandits attacked the courthouse."), Texts{"masked bandits"});
  EXPECT_EQ(responsible("The teacher was killed by suspected insurgents."), Texts{"suspected insurgents?"});
  EXPECT_EQ(responsible("Insurgents shot down a helicopter, killing nine soldiers."), Texts{"Insurgents"})
      << "the participle says no more of who did it";
  EXPECT_EQ(responsible("Troops caught six smugglers as they tried to seize a barge."), Texts{"smugglers"});
  EXPECT_TRUE(responsible("The army drove back the rebels, killing two people.").empty());
  EXPECT_TRUE(responsible("Pirates could seize the yacht.").empty());
  EXPECT_TRUE(responsible("The coastguard kept the smugglers from boarding the barge.").empty());
  EXPECT_TRUE(responsible("Rebels released a statement on the ship.").empty());
  EXPECT_TRUE(responsible("The Pirates attacked the hoop from the first whistle.").empty());
}

TEST(Unnamed, CrowdsTurnViolent) {
  EXPECT_EQ(responsible("Protesters hurled firebombs at the tax office."), Texts{"Protesters"});
  EXPECT_EQ(responsible("Rioters torched two banks on Friday."), Texts{"Rioters"});
  EXPECT_TRUE(responsible("Protesters set up tents on the square.").empty());
}

TEST(Unnamed, ForcesFireSinkAndKill) {
  EXPECT_EQ(responsible("Soldiers fired teargas at the strikers."), Texts{"Soldiers"});
  EXPECT_EQ(responsible("Guards opened fire on the miners."), Texts{"Guards"});
  EXPECT_EQ(responsible("The barge torpedoed by the army was a ferry."), Texts{"army"});
  EXPECT_EQ(responsible("On Friday, HMS Ravel sank a barge off Ostra."), Texts{"HMS Ravel"});
  EXPECT_EQ(responsible("Troops shelled the village on Monday."), Texts{"Troops"});
  EXPECT_EQ(responsible("The attack by troops on the village was condemned."), Texts{"troops"});
  EXPECT_EQ(responsible("The army said it had torpedoed a rebel “ghost barge” near Tarn."), Texts{"army"});
  EXPECT_EQ(responsible("Two miners were killed by army gunfire."), Texts{"army"});
  EXPECT_EQ(responsible("The soldier who shot her left the valley."), Texts{"soldier"});
  EXPECT_EQ(responsible("A soldier accused of killing two miners fell ill."), Texts{"A soldier?"});
  EXPECT_TRUE(responsible("Soldiers fired shots at the crowd in an exercise.").empty());
  EXPECT_TRUE(responsible("Soldiers did not fire tear gas at the strikers.").empty());
}

TEST(Unnamed, TheKillingByPolice) {
  EXPECT_EQ(responsible("They wept over the killing by soldiers of a nun."), Texts{"soldiers"});
  EXPECT_EQ(responsible("A miner whose killing by soldiers led to a strike was buried."), Texts{"soldiers"});
  EXPECT_EQ(responsible("The police shooting on Monday in Tarn of a farmer shocked the valley."), Texts{"police"});
  EXPECT_TRUE(responsible("The killing by soldiers of an armed man was filmed.").empty());
}

TEST(Confessed, WhatAPersonOwnsUpTo) {
  EXPECT_EQ(responsible("Marek Dolan told police he had stabbed his aunt."), Texts{"Marek Dolan"});
  EXPECT_EQ(responsible("The woman admitted that she strangled him."), Texts{"woman"});
  EXPECT_EQ(responsible("A court convicted Marek Dolan, who confessed after the stabbing."), Texts{"Marek Dolan"});
  EXPECT_TRUE(responsible("Marek Dolan admitted he had almost killed his wife.").empty());
  EXPECT_TRUE(responsible("After the killing, Marek Dolan confessed to feeling tired.").empty());
  EXPECT_TRUE(responsible("Marek Dolan confessed after torture that he killed the baker.").empty());
}

TEST(Unnamed, HowManyAndOfWhatNation) {
  EXPECT_EQ(said("perpetrator_count", "Six burglars made off with the gold."), Texts{"6"});
  EXPECT_EQ(said("perpetrator_count", "A lone thief entered through a skylight."), Texts{"1"});
  EXPECT_EQ(said("perpetrator_count", "Two men emptied both tills in the casino."), Texts{"2"});
  EXPECT_EQ(said("perpetrator_count", "The army arrested nine bandits who threatened a mill."), Texts{"9"});
  EXPECT_TRUE(said("perpetrator_count", "The army arrested nine bandits.").empty());
  EXPECT_TRUE(said("perpetrator_count", "Three pirate ships attacked the ferry.").empty());
  EXPECT_EQ(said("nationality", "The brigands were Danish and Polish, the mayor said."), Texts{"Danish"});
  EXPECT_EQ(said("nationality", "Police arrested nine Danes and six Poles."), (Texts{"Danes", "Poles"}));
  EXPECT_EQ(said("nationality", "Police arrested two French nationals."), Texts{"French"});
  EXPECT_TRUE(said("nationality", "Police arrested three men in a French restaurant.").empty());
}

}  // namespace
}  // namespace stemma::understand
