// Where and when: which words tell of the incident, and which only of a hospital or a publication.
#include <gtest/gtest.h>

#include "unit/understand/statements_fixture.hpp"

namespace stemma::understand {
namespace {

constexpr const char* saturday = "2031-08-09";

TEST(Places, OfAccidents) {
  EXPECT_EQ(said("place", "The ferry Aurora sank off the island of Tarn."), Texts{"island of Tarn"});
  EXPECT_EQ(said("place", "The bus crashed into a ravine near the village of Tarn."),
            Texts{"ravine near the village of Tarn"});
  EXPECT_EQ(said("place", "A tanker hit a pillar of the bridge near Kolm."), Texts{"Kolm"});
  EXPECT_EQ(said("place", "A methane explosion at the Nordfeld coal mine killed 11 miners."),
            Texts{"Nordfeld coal mine"});
}

TEST(Places, OfShootings) {
  EXPECT_EQ(said("place", "He was shot outside a bank in Kolm."), Texts{"bank in Kolm"});
  EXPECT_EQ(said("place", "A gunman opened fire at the University of Kolm."), Texts{"University of Kolm"});
  EXPECT_EQ(said("place", "He lives in the Tarn neighborhood where the boy was shot on Monday."),
            Texts{"Tarn neighborhood"});
  EXPECT_TRUE(said("place", "The film was shot in Kolm.").empty());
}

TEST(Places, OfAnArrestAfterwardsAreNotTheIncidents) {
  EXPECT_TRUE(said("place", "Two men were detained near the harbour shortly after the explosion.").empty());
  EXPECT_TRUE(said("date", "A man was held in Kolm on Wednesday after the attack.", saturday).empty());
  EXPECT_EQ(said("place", "Two men were detained in Kolm during a raid."), Texts{"Kolm"});
  EXPECT_EQ(said("place", "A man died after the attack in Kolm."), Texts{"Kolm"});
}

TEST(Places, OfForcesOfNature) {
  EXPECT_EQ(said("place", "A magnitude 6.8 earthquake struck the province of Herat, killing 300 people."),
            Texts{"province of Herat"});
  EXPECT_EQ(said("place", "The earthquake was centred near Herat."), Texts{"Herat"});
}

TEST(Places, OfQuakes) {
  EXPECT_EQ(said("place", "The epicenter was near Herat."), Texts{"Herat"});
  EXPECT_EQ(said("place", "The quake shook a valley around the village of Tarn."),
            Texts{"valley around the village of Tarn"});
}

TEST(Places, OfStrikesAndAttacks) {
  EXPECT_EQ(said("place", "The strike hit a school in the besieged town of Kolm, killing 12 pupils."),
            Texts{"besieged town of Kolm"});
  EXPECT_TRUE(said("place", "A US drone strike killed the commander.").empty());
}

TEST(Places, NotOfTreatment) {
  EXPECT_TRUE(said("place", "A woman died at St Brannoc Hospital.").empty());
  EXPECT_TRUE(said("place", "Four people were released from hospital in Nairobi.").empty());
}

TEST(Places, NotOfWhereSomebodySpokeOfIt) {
  EXPECT_TRUE(said("place", "Speaking in Tarn, the minister condemned the attack.").empty());
  EXPECT_TRUE(said("place", "In Tarn, the minister denounced the bombing.").empty());
  EXPECT_EQ(said("place", "A bomb killed 12 people in the town of Kolm, a minister told reporters in Tarn."),
            Texts{"town of Kolm"});
  EXPECT_EQ(said("place", "Police in Tarn said gunmen had attacked a convoy in Kolm."), Texts{"Kolm"});
  EXPECT_EQ(said("place", "In Kolm, a bomb killed 12 people."), Texts{"Kolm"});
}

TEST(Places, NotOfAHappeningThatIsOnlyComparedWith) {
  EXPECT_TRUE(said("place", "There was no connection to the bombing of the terminal in Kolm, he said.").empty());
  EXPECT_EQ(said("place", "The bombing of the terminal in Kolm killed six people."), Texts{"terminal in Kolm"});
}

TEST(Places, OfTheClauseThatAParticipleHangsOn) {
  EXPECT_EQ(said("place", "Police fired tear gas at protesters in the central square of Kolm, injuring 30."),
            Texts{"central square of Kolm"});
}

TEST(Places, OfNamesWithSmallWordsAndMarks) {
  EXPECT_EQ(said("place", "Troops killed two rebels in Upper wa Lower Kolm district, Tarn province."),
            Texts{"Upper wa Lower Kolm district, Tarn province"});
  EXPECT_EQ(said("place", "Troops killed two rebels in Kol ‘Ami district, Tarn province."),
            Texts{"Kol ‘Ami district, Tarn province"});
  EXPECT_EQ(said("place", "In the Kolm and Upper Brann districts of Tarn province, troops killed two rebels."),
            Texts{"Kolm and Upper Brann districts of Tarn province"});
}

TEST(Places, WithTheOneThatHoldsThem) {
  EXPECT_EQ(said("place", "In Tarn province, troops captured two rebels in Kolm district."),
            (Texts{"Tarn province", "Kolm district"}));
  EXPECT_EQ(said("place", "Troops operating in Tarn province captured two rebels in Kolm district."),
            (Texts{"Tarn province", "Kolm district"}));
}

TEST(Places, WithWhatSaysWhichVillage) {
  EXPECT_EQ(said("place", "Two rebels were killed in a remote village in Kolm district, Tarn province."),
            Texts{"remote village in Kolm district, Tarn province"});
}

TEST(Places, BesideANamedOne) {
  EXPECT_EQ(said("place", "Troops killed two rebels in an operation east of Kolm, in the Brann district of Tarn."),
            Texts{"Kolm, in the Brann district of Tarn"});
}

TEST(Places, NotOfWordsThatOnlyPointBack) {
  EXPECT_EQ(said("place", "In Kolm district, a patrol searching the area killed two rebels in the area."),
            Texts{"Kolm district"});
}

TEST(Dates, OfWhatIsCarriedOut) {
  EXPECT_EQ(said("date", "Police planned and conducted a raid in Kolm on Friday.", saturday), Texts{"2031-08-08"});
  EXPECT_EQ(said("date", "A patrol on Friday conducted a raid against a leader.", saturday), Texts{"2031-08-08"});
  EXPECT_EQ(said("date", "Commandos launched operations in Kolm on Friday.", saturday), Texts{"2031-08-08"});
  EXPECT_TRUE(said("date", "Police planned a raid in Kolm on Friday.", saturday).empty());
}

TEST(Dates, OfTheVerbRatherThanOfANounBesideIt) {
  EXPECT_EQ(said("date", "Troops detained a man linked to a theft in March in Kolm yesterday.", saturday),
            Texts{"2031-08-08"});
  EXPECT_EQ(said("date", "Troops detained 12 men in March.", saturday), Texts{"2031-03"});
}

TEST(Dates, OfAnArrestThatIsConfirmed) {
  EXPECT_EQ(said("date", "Police today confirmed the arrest of a rebel leader in Kolm on Friday.", saturday),
            Texts{"2031-08-08"});
}

TEST(Dates, NotOfAStatementThatWasSent) {
  EXPECT_EQ(said("date",
                 "The group said it was behind the bombing of the port in Kolm, in a statement that was sent to "
                 "a radio station on Friday.",
                 saturday),
            Texts{});
}

TEST(Dates, OfTheIncident) {
  EXPECT_EQ(said("date", "A tanker hit the bridge near Kolm on Friday.", saturday), Texts{"2031-08-08"});
  EXPECT_EQ(said("date", "The protest in Kolm turned violent on Friday.", saturday), Texts{"2031-08-08"});
  EXPECT_EQ(said("date", "The strike hit a school in the town of Kolm on Wednesday, killing 12.", saturday),
            Texts{"2031-08-06"});
  EXPECT_EQ(said("date", "The Dawn Brigade denied responsibility for the attack on the terminal on Friday.", saturday),
            Texts{"2031-08-08"});
}

TEST(Dates, NotOfSayingOrReleasing) {
  EXPECT_TRUE(said("date", "Officials said on Friday that the attack was cruel.", saturday).empty());
  EXPECT_TRUE(said("date", "Four people were released from hospital on Friday.", saturday).empty());
}

TEST(Places, OfABuildingThatIsAttackedByItsName) {
  EXPECT_EQ(said("place", "The bombing of the Halvery ferry terminal in Port Ansel killed 17 people."),
            Texts{"Halvery ferry terminal in Port Ansel"});
  EXPECT_EQ(said("place",
                 "The group, which says it bombed the Halvery ferry terminal in Port Ansel on Wednesday, was "
                 "founded in 2023."),
            Texts{"Halvery ferry terminal in Port Ansel"});
  EXPECT_EQ(said("place", "The attack on the Lund town hall in Skane killed three people."),
            Texts{"Lund town hall in Skane"});
  EXPECT_EQ(said("place", "The attack on the Dawn Brigade in Lund killed three people."), Texts{"Lund"});
}

TEST(Places, NotOfABuildingThatOnlySaysWho) {
  EXPECT_EQ(said("place", "The bombing of the Lund hospital ambulance in Port Ansel killed three people."),
            Texts{"Port Ansel"});
  EXPECT_EQ(said("place", "The attack on the Halvery hospital chief in Dorva injured three people."), Texts{"Dorva"});
  EXPECT_EQ(said("place", "Rebels attacked the Dorva airport commander in Lund, killing two guards."), Texts{"Lund"});
  EXPECT_EQ(said("place", "He was convicted of plotting the bombing of the Halvery ferry terminal."), Texts{});
}

TEST(Places, NotOfAPerson) {
  EXPECT_EQ(said("place", "The attack on Prime Minister Anna Hope in Lund injured three people."), Texts{"Lund"});
}

}  // namespace
}  // namespace stemma::understand
