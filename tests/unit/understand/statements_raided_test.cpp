// What is robbed, rammed, sunk or burned, and whom guns, gas and stones are aimed at.
#include <gtest/gtest.h>

#include "unit/understand/statements_fixture.hpp"

namespace stemma::understand {
namespace {

TEST(Raids, RobbedLootedBrokenInto) {
  EXPECT_EQ(said("target", "Two men robbed a jewellery store on Monday."), Texts{"jewellery store"});
  EXPECT_EQ(said("target", "The kiosk was looted."), Texts{"kiosk"});
  EXPECT_EQ(said("target", "Burglars broke into a pharmacy."), Texts{"pharmacy"});
  EXPECT_EQ(said("target", "The robbery of a jewellery store took two minutes."), Texts{"jewellery store"});
  EXPECT_EQ(said("target", "He was accused of robbing a bank."), Texts{"bank?"});
  EXPECT_TRUE(said("target", "The side was robbed of victory at the hotel.").empty());
}

TEST(Raids, ShipsTakenAndSunk) {
  EXPECT_EQ(said("target", "Pirates seized a supertanker on Friday."), Texts{"supertanker"});
  EXPECT_EQ(said("target", "It was a fishing trawler that had been commandeered by pirates."),
            Texts{"fishing trawler"});
  EXPECT_EQ(said("target", "The warship sank a trawler after a gun battle."), Texts{"trawler"});
  EXPECT_EQ(said("target", "Piracy has risen, including the capture of the supertanker Ostra Star."),
            Texts{"supertanker Ostra Star"});
  EXPECT_TRUE(said("target", "The navy captured three boats of the pirates.").empty());
}

TEST(Raids, RammedByRaidersNotByAccident) {
  EXPECT_EQ(said("target", "Robbers drove a 4x4 through the front window of a boutique."), Texts{"boutique"});
  EXPECT_EQ(said("weapon", "Robbers drove a 4x4 through the front window of a boutique."), Texts{"4x4"});
  EXPECT_TRUE(said("target", "A pensioner drove her car into a bakery.").empty());
}

TEST(Raids, BurnedByArsonists) {
  EXPECT_EQ(said("target", "The church was badly damaged by arsonists."), Texts{"church"});
  EXPECT_EQ(said("weapon", "The school was destroyed in an arson fire."), Texts{"arson fire"});
  EXPECT_EQ(said("target", "Rioters ran through Kolm, setting fire to three banks."), Texts{"banks"});
}

TEST(Aimed, GunsGasAndStones) {
  EXPECT_EQ(said("target", "He pulled a gun on two guards."), Texts{"guards"});
  EXPECT_EQ(said("target", "Riot police fired teargas at demonstrators."), Texts{"demonstrators"});
  EXPECT_EQ(said("weapon", "Riot police fired tear gas at demonstrators."), Texts{"tear gas"});
  EXPECT_EQ(said("target", "Youths pelted police with stones."), Texts{"police"});
  EXPECT_EQ(said("target", "She opened fire on the others."), Texts{"others"});
  EXPECT_EQ(said("target", "The rebels fired rockets at the base."), Texts{"base"});
}

TEST(Aimed, CarsThatHitPeople) {
  EXPECT_EQ(said("weapon", "She was struck by a grey Toyota Karo."), Texts{"grey Toyota Karo"});
  EXPECT_TRUE(said("weapon", "The market was hit by car sales.").empty());
}

TEST(Arms, InListsAndInTheHand) {
  EXPECT_EQ(said("weapon", "Six AK 47 rifles, 12 magazines and about 300 rounds of ammunition were found."),
            Texts{"Six AK 47 rifles, 12 magazines and about 300 rounds of ammunition"});
  EXPECT_EQ(said("weapon", "He took her gun and ran."), Texts{"gun"});
  EXPECT_EQ(said("weapon", "A man showed up at the Christmas party with a gun."), Texts{"gun"});
  EXPECT_EQ(said("weapon", "He was convicted in the shotgun slaying of a lawyer."), Texts{"shotgun"});
  EXPECT_EQ(said("weapon", "Nine rifles, a grenade launcher and 13 fully loaded magazines were seized."),
            Texts{"Nine rifles, a grenade launcher and 13 fully loaded magazines"});
  EXPECT_EQ(said("weapon", "A .22-caliber pistol was recovered at the scene."), Texts{".22-caliber pistol"});
  EXPECT_EQ(said("weapon", "He held a knife to her throat."), Texts{"knife"});
  EXPECT_EQ(said("weapon", "He was killed by a bullet."), Texts{"bullet"});
  EXPECT_TRUE(said("weapon", "She took gun lessons.").empty());
  EXPECT_TRUE(said("weapon", "Bullet holes were found in the wall.").empty());
}

TEST(Reasons, ToldOfADeed) {
  EXPECT_EQ(said("motive", "The navy said it had fired in self-defence."), Texts{"self-defence"});
  EXPECT_EQ(said("motive", "Youths rioted in protest at the killing of a teenager."),
            Texts{"protest at the killing of a teenager"});
  EXPECT_EQ(said("motive", "A man was stabbed to death over a debt."), Texts{"debt"});
  EXPECT_EQ(said("motive", "He shot his boss because he was furious over his dismissal."),
            Texts{"he was furious over his dismissal"});
  EXPECT_EQ(said("motive", "Angry about his dismissal, he opened fire on his colleagues."),
            Texts{"Angry about his dismissal"});
  EXPECT_EQ(said("motive", "She was murdered for refusing to marry her cousin."),
            Texts{"refusing to marry her cousin"});
  EXPECT_EQ(said("motive", "The suicide appeared to be related to clan feuds."), Texts{"clan feuds?"});
}

TEST(Reasons, NotOfWhatNobodyDid) {
  EXPECT_TRUE(said("motive", "He was killed because the brakes failed.").empty());
  EXPECT_TRUE(said("motive", "He was jailed for killing his wife.").empty());
  EXPECT_TRUE(said("motive", "Nurses marched in protest at the cuts.").empty());
}

}  // namespace
}  // namespace stemma::understand
