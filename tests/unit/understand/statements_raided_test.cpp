// What is robbed, rammed, sunk or burned, and whom guns, gas and stones are aimed at.
#include <gtest/gtest.h>

#include "unit/understand/statements_fixture.hpp"

namespace stemma::understand {
namespace {

TEST(Raids, RobbedLootedBrokenInto) {
  EXPECT_EQ(said("target", "Two men robbed a pawnshop on Monday."), Texts{"pawnshop"});
  EXPECT_EQ(said("target", "The kiosk was looted."), Texts{"kiosk"});
  EXPECT_EQ(said("target", "Burglars broke into a pharmacy."), Texts{"pharmacy"});
  EXPECT_EQ(said("target", "The robbery of a casino took nine minutes."), Texts{"casino"});
  EXPECT_EQ(said("target", "He was accused of robbing a bank."), Texts{"bank?"});
  EXPECT_TRUE(said("target", "The side was robbed of victory at the hotel.").empty());
}

TEST(Raids, ShipsTakenAndSunk) {
  EXPECT_EQ(said("target", "Pirates seized a catamaran on Friday."), Texts{"catamaran"});
  EXPECT_EQ(said("target", "It was a river ferry that had been hijacked by bandits."), Texts{"river ferry"});
  EXPECT_EQ(said("target", "The rebels sank a barge near the harbour."), Texts{"barge"});
  EXPECT_EQ(said("target", "Theft is common, as was shown by the hijacking of the ferry Marla Dawn."),
            Texts{"ferry Marla Dawn"});
  EXPECT_TRUE(said("target", "The coastguard seized six rafts of the smugglers.").empty());
}

TEST(Raids, RammedByRaidersNotByAccident) {
  EXPECT_EQ(said("target", "Thieves drove a tractor into the gate of a brewery."), Texts{"brewery"});
  EXPECT_EQ(said("weapon", "Thieves drove a tractor into the gate of a brewery."), Texts{"tractor"});
  EXPECT_TRUE(said("target", "A pensioner drove her car into a bakery.").empty());
}

TEST(Raids, BurnedByArsonists) {
  EXPECT_EQ(said("target", "The library was wrecked by arsonists."), Texts{"library"});
  EXPECT_EQ(said("weapon", "The school was gutted in an arson blaze."), Texts{"arson blaze"});
  EXPECT_EQ(said("target", "Vandals rode through Kolm, setting fire to a casino."), Texts{"casino"});
}

TEST(Aimed, GunsGasAndStones) {
  EXPECT_EQ(said("target", "She drew a pistol on a waiter."), Texts{"waiter"});
  EXPECT_EQ(said("target", "Soldiers fired teargas at miners."), Texts{"miners"});
  EXPECT_EQ(said("weapon", "Soldiers fired tear gas at miners."), Texts{"tear gas"});
  EXPECT_EQ(said("target", "Pupils pelted soldiers with bricks."), Texts{"soldiers"});
  EXPECT_EQ(said("target", "He opened fire on the waiters."), Texts{"waiters"});
  EXPECT_EQ(said("target", "The rebels fired rockets at the base."), Texts{"base"});
}

TEST(Aimed, CarsThatHitPeople) {
  EXPECT_EQ(said("weapon", "He was run over by a red Skoda Marla."), Texts{"red Skoda Marla"});
  EXPECT_TRUE(said("weapon", "The market was hit by car sales.").empty());
}

TEST(Arms, InListsAndInTheHand) {
  EXPECT_EQ(said("weapon", "Two Mauser 98 rifles, nine bayonets and some 80 boxes of cartridges were found."),
            Texts{"Two Mauser 98 rifles, nine bayonets and some 80 boxes of cartridges"});
  EXPECT_EQ(said("weapon", "She snatched his gun and hid."), Texts{"gun"});
  EXPECT_EQ(said("weapon", "A pupil came to the choir practice with a dagger."), Texts{"dagger"});
  EXPECT_EQ(said("weapon", "She was jailed over the shotgun murder of a beekeeper."), Texts{"shotgun"});
  EXPECT_EQ(said("weapon", "Six pistols, a mortar and 40 fully loaded clips were seized."),
            Texts{"Six pistols, a mortar and 40 fully loaded clips"});
  EXPECT_EQ(said("weapon", "A .41-caliber pistol was found in a well."), Texts{".41-caliber pistol"});
  EXPECT_EQ(said("weapon", "She pressed a dagger against his neck."), Texts{"dagger"});
  EXPECT_EQ(said("weapon", "She was wounded by a bullet."), Texts{"bullet"});
  EXPECT_TRUE(said("weapon", "She took gun lessons.").empty());
  EXPECT_TRUE(said("weapon", "Bullet holes were found in the wall.").empty());
}

TEST(Reasons, ToldOfADeed) {
  EXPECT_EQ(said("motive", "The baker said he had stabbed him in self-defence."), Texts{"self-defence"});
  EXPECT_EQ(said("motive", "Miners rioted in protest at the price of bread."), Texts{"protest at the price of bread"});
  EXPECT_EQ(said("motive", "A man was stabbed to death over a debt."), Texts{"debt"});
  EXPECT_EQ(said("motive", "She stabbed her tenant because she was tired of his drumming."),
            Texts{"she was tired of his drumming"});
  EXPECT_EQ(said("motive", "Angry about his bill, he opened fire on the waiters."), Texts{"Angry about his bill"});
  EXPECT_EQ(said("motive", "She was murdered for refusing to marry her cousin."),
            Texts{"refusing to marry her cousin"});
  EXPECT_EQ(said("motive", "The stabbing seemed to be linked to family quarrels."), Texts{"family quarrels?"});
}

TEST(Reasons, NotOfWhatNobodyDid) { EXPECT_TRUE(said("motive", "Nurses marched in protest at the cuts.").empty()); }

TEST(ArmsInTheHand, AreToldWithinTheirSentence) {
  EXPECT_EQ(said("weapon", "He produced a gun at the kiosk. From there he ran."), Texts{"gun"});
  EXPECT_TRUE(said("weapon", "A clerk took a gun from a guard at the kiosk.").empty());
}

}  // namespace
}  // namespace stemma::understand
