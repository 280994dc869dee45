// Crimes against property and what is said of them: places, causes, charges and how many did it.
#include <gtest/gtest.h>

#include "unit/understand/statements_fixture.hpp"

namespace stemma::understand {
namespace {

TEST(Crimes, SayWhoIsChargedAndWhoDeniesIt) {
  EXPECT_EQ(said("perpetrator", "Robert Pitt, 24, is accused of setting fire to the Marlow store in Selby."),
            Texts{"Robert Pitt?"});
  EXPECT_EQ(said("perpetrator", "Robert Pitt is serving a 12-year sentence for robbery."), Texts{"Robert Pitt"});
  EXPECT_EQ(said("responsibility", "A man has denied arson after a blaze in Selby."), Texts{"A man!"});
  EXPECT_EQ(said("responsibility", "Robert Pitt admitted murdering his neighbour."), Texts{"Robert Pitt"});
  EXPECT_TRUE(said("perpetrator", "Robert Pitt was convicted of theft.").empty());
  EXPECT_TRUE(said("responsibility", "Robert Pitt, 24, is accused of setting fire to a store.").empty());
}

TEST(Crimes, ACourtDateNamesWhomTheSentenceBeforeCharges) {
  const std::string charged = "A man has been charged with arson after a fire at a store in Selby. ";
  EXPECT_EQ(said("perpetrator", charged + "Robert Pitt, 24, is due to appear before magistrates on Monday."),
            Texts{"Robert Pitt?"});
  EXPECT_EQ(said("perpetrator", "Robert Pitt, 24, is due in court over the murders of two nurses."),
            Texts{"Robert Pitt?"});
  EXPECT_TRUE(said("perpetrator", "Robert Pitt is due to appear before magistrates on Monday.").empty());
}

TEST(Crimes, AVerdictAndAShotNameWhoIsMeant) {
  EXPECT_EQ(said("perpetrator", "A jury returned a guilty verdict against Andrew Lopez, who was accused of murder."),
            Texts{"Andrew Lopez"});
  EXPECT_TRUE(said("perpetrator", "A jury returned a guilty verdict against Andrew Lopez for fraud.").empty());
  EXPECT_EQ(said("perpetrator", "He was shot at point blank range in the head by gang member Jose Orozco."),
            Texts{"Jose Orozco"});
  EXPECT_TRUE(said("perpetrator", "The minister was stabbed in the back by Jose Orozco.").empty());
}

TEST(Counts, OfThoseHeldWhileAnAttackWasFoiled) {
  EXPECT_EQ(said("detained", "The navy foiled an attack on merchant vessels, apprehending 26 Somali pirates."),
            Texts{"26 of Somali pirates"});
  EXPECT_TRUE(said("killed", "Police foiled a plot to bomb the train, killing hundreds.").empty());
}

TEST(Crimes, CountWhoeverDidThem) {
  EXPECT_EQ(said("perpetrator_count", "Four men rammed their car into a jewellery store in Paris on Monday."),
            Texts{"4"});
  EXPECT_EQ(said("perpetrator_count", "Three men accused of murdering a baker went on trial."), Texts{"3?"});
  EXPECT_TRUE(said("perpetrator_count", "Four men stabbed in the street were taken to hospital.").empty());
  EXPECT_TRUE(said("perpetrator_count", "Four men were robbed in Selby on Monday.").empty());
}

TEST(Crimes, ACarThatIsRammedIntoAShopIsTheMeans) {
  const std::string text = "Four men rammed their car into a jewellery store in Selby.";
  EXPECT_EQ(said("weapon", text), Texts{"car"});
  EXPECT_EQ(said("target", text), Texts{"jewellery store"});
  EXPECT_TRUE(said("weapon", "A driver crashed his car into a wall in Selby.").empty());
}

TEST(Causes, ArsonIsSuspectedUnlessItIsEstablished) {
  EXPECT_EQ(said("cause", "Investigators suspect arson."), Texts{"arson?"});
  EXPECT_EQ(said("cause", "The fire is being investigated as a possible case of arson."), Texts{"arson?"});
  EXPECT_EQ(said("cause", "Investigators have determined that the blaze was arson."), Texts{"arson"});
  EXPECT_EQ(said("cause", "Police have ruled out arson."), Texts{"arson!"});
  EXPECT_TRUE(said("cause", "A man has denied arson.").empty());
  EXPECT_TRUE(said("cause", "There is no evidence of arson.").empty());
  EXPECT_TRUE(said("cause", "The arson squad was called.").empty());
}

TEST(Causes, AFactorOrAFall) {
  EXPECT_EQ(said("cause", "Police said alcohol was a factor in the crash."), Texts{"alcohol"});
  EXPECT_EQ(said("cause", "Police said fatigue was not a factor in the crash."), Texts{"fatigue!"});
  EXPECT_EQ(said("cause", "She died after slipping and falling from a ridge."), Texts{"slipping and falling"});
}

TEST(Places, OfWhatAFireDamaged) {
  EXPECT_EQ(said("place", "The Selby Wool Museum was partly damaged by fire on Monday night."),
            Texts{"Selby Wool Museum"});
  EXPECT_EQ(said("place", "A blaze has half destroyed a Marlow store in Selby."), Texts{"Marlow store in Selby"});
  EXPECT_EQ(said("place", "The blaze at the Marlow store on the High Street in Selby spread quickly."),
            Texts{"Marlow store on the High Street in Selby"});
}

TEST(Places, WhereSomebodyWasWhenItHappened) {
  EXPECT_EQ(said("place", "Anna Bell was walking along Tarn Street when a gunman opened fire on the crowd."),
            Texts{"Tarn Street"});
  EXPECT_EQ(said("place", "The driver hit a 66-year-old woman near a Selby parking lot and fled."),
            Texts{"Selby parking lot"});
}

TEST(Responsibility, OfArmedGroupsThatNobodyNames) {
  EXPECT_EQ(said("responsibility", "The tanker had been seized by pirates off Yemen."), Texts{"pirates"});
  EXPECT_EQ(said("responsibility", "The police killing of a teenager set off riots."), Texts{"police"});
  EXPECT_EQ(said("responsibility", "The shooting of a 15-year-old boy by police set off riots."), Texts{"police"});
  EXPECT_TRUE(said("responsibility", "The documents were seized by police.").empty());
  EXPECT_TRUE(said("responsibility", "The police shooting of a gunman ended the siege.").empty());
}

TEST(Counts, OfThoseWhoFellSurrenderedOrWereSpared) {
  EXPECT_EQ(said("killed", "A climber has fallen some 700 metres to his death."), Texts{"1 of climber"});
  EXPECT_EQ(said("detained", "Twenty-three pirates surrendered to the navy."), Texts{"23 of pirates"});
  EXPECT_TRUE(said("detained", "Two rebels surrendered the town.").empty());
  EXPECT_EQ(said("injured", "No one is believed to have been injured."), Texts{"0?"});
  EXPECT_EQ(said("injured", "Police said no one else was injured."), Texts{"0"});
}

TEST(Responsibility, OfWhoWasOrWasNotInvolved) {
  EXPECT_EQ(said("responsibility", "The Tarn Liberation Front said it was not involved in the attack."),
            Texts{"Tarn Liberation Front!"});
  EXPECT_EQ(said("responsibility", "The Tarn Liberation Front said its men were not involved in the attack."),
            Texts{"Tarn Liberation Front!"});
  EXPECT_EQ(said("responsibility", "Hamas denied being involved in the bombing."), Texts{"Hamas!"});
  EXPECT_EQ(said("responsibility", "Hamas was involved in the attack, police said."), Texts{"Hamas"});
  EXPECT_TRUE(said("responsibility", "Those involved in the attack fled.").empty());
}

TEST(Counts, OfPartsPairsAndJoinedPeoples) {
  EXPECT_EQ(said("killed", "The blast claimed nine lives and wounded 30."), Texts{"9"});
  EXPECT_EQ(said("injured", "The blast claimed nine lives and wounded 30."), Texts{"30"});
  EXPECT_EQ(said("killed", "The clashes left 14 dead, among them three policemen."), (Texts{"14", "3 of policemen"}));
  EXPECT_EQ(said("detained", "The navy arrested 23 Somali and Yemeni pirates."),
            Texts{"23 of Somali and Yemeni pirates"});
}

TEST(Casualties, OfOneWhoWasShot) {
  EXPECT_EQ(said("casualties", "Deputy Luis Ortez, 35, was shot outside a Selby flat."),
            Texts{"1 of Deputy Luis Ortez"});
  EXPECT_EQ(said("casualties", "The gunman shot a guard outside the bank."), Texts{"1 of guard"});
}

TEST(Means, FireThatPeopleSet) {
  EXPECT_EQ(said("weapon", "Rioters set fire to a bank in Tarn."), Texts{"fire"});
  EXPECT_EQ(said("target", "Rioters set fire to a bank in Tarn."), Texts{"bank"});
  EXPECT_EQ(said("weapon", "Shots were fired inside the Selby hall."), Texts{"gunfire"});
}

TEST(Strength, IsOfTheGroupThatHasTheMembers) {
  EXPECT_EQ(
      said("strength", "The Tarn Liberation Front was founded in 2023. It is believed to have about 300 members."),
      Texts{"300 of Tarn Liberation Front?"});
}

TEST(Dates, NotOfTheFigureThatAnotherIsComparedWith) {
  EXPECT_TRUE(said("date", "Four people had been detained, two more than on Wednesday.", "2031-05-16").empty());
}

}  // namespace
}  // namespace stemma::understand
