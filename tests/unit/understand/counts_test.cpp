// Counts of people, construction by construction.
#include <gtest/gtest.h>

#include "unit/understand/statements_fixture.hpp"

namespace stemma::understand {
namespace {

TEST(Counts, ObjectsAndSubjects) {
  EXPECT_EQ(said("killed", "The blast killed 12 people."), Texts{"12"});
  EXPECT_EQ(said("killed", "Twelve people were killed by the blast."), Texts{"12"});
  EXPECT_EQ(said("killed", "Twelve people died in the blast."), Texts{"12"});
  EXPECT_EQ(said("killed", "The mayor named the 15 people killed by the flood."), Texts{"15"});
  EXPECT_EQ(said("killed", "The ferry sank, killing all 40 aboard."), Texts{"40"});
}

TEST(Counts, TwoGroupsAreTwoStatements) {
  EXPECT_EQ(said("killed", "The crash killed 10 tourists and two pilots."), (Texts{"10 of tourists", "2 of pilots"}));
  EXPECT_EQ(said("killed", "More than 27 people, including six nurses, were killed."), (Texts{"27", "6 of nurses"}));
  const auto document = annotated("The fire killed eight people and injured 30.");
  ASSERT_GE(document.statements.size(), 2u);
  EXPECT_EQ(said("injured", "The fire killed eight people and injured 30."), Texts{"30"});
}

TEST(Counts, Nouns) {
  EXPECT_EQ(said("killed", "He mourned the deaths of two nurses."), Texts{"2 of nurses"});
  EXPECT_EQ(said("killed", "The death toll rose from 31 to 35."), Texts{"35"});
  EXPECT_EQ(said("killed", "The storm claimed 14 lives."), Texts{"14"});
  EXPECT_EQ(said("killed", "Divers recovered 14 bodies from the wreck."), Texts{"14"});
  EXPECT_EQ(said("detained", "The guards made an arrest."), Texts{"1"});
}

TEST(Counts, LeftDeadAndInjured) {
  EXPECT_EQ(said("killed", "The clash left 12 people dead and 40 injured."), Texts{"12"});
  EXPECT_EQ(said("injured", "The clash left 12 people dead and 40 injured."), Texts{"40"});
}

TEST(Counts, BothTogetherAreCasualties) {
  EXPECT_EQ(said("casualties", "The shelling killed or wounded at least 170 people."), Texts{"170"});
  EXPECT_TRUE(said("killed", "The shelling killed or wounded at least 170 people.").empty());
  EXPECT_EQ(said("casualties", "The lorry mowed down dozens of cyclists."), Texts{"dozens of cyclists"});
}

TEST(Counts, OnePersonWithoutANumber) {
  EXPECT_EQ(said("detained", "The driver was arrested."), Texts{"1 of driver"});
  EXPECT_EQ(said("injured", "One person was hurt."), Texts{"1"});
  EXPECT_EQ(said("killed", "Peter Lang, 48, was killed."), Texts{"1 of Peter Lang"});
  EXPECT_EQ(said("killed", "A female receptionist died."), Texts{"1 of female receptionist"});
  EXPECT_EQ(said("injured", "That deputy was hospitalized."), Texts{"1 of deputy"});
  EXPECT_EQ(said("killed", "Both women died."), Texts{"2 of women"});
  EXPECT_TRUE(said("detained", "The Kolm Criminal Group was detained by nobody.").empty());
  EXPECT_TRUE(said("killed", "The committee killed the bill.").empty());
}

TEST(Counts, APossessorOrADeterminerIsShared) {
  EXPECT_EQ(said("killed", "The airline's two local pilots also died in the crash."), Texts{"2 of local pilots"});
  EXPECT_EQ(said("killed", "His wife and 13-year-old son were killed."), (Texts{"1 of wife", "1 of 13-year-old son"}));
  EXPECT_EQ(said("injured", "His 14-year old daughter was hospitalised."), Texts{"1 of 14-year old daughter"});
  EXPECT_EQ(said("killed",
                 "The plane carried a family of five from Lund and a family of four from Bergen, as well as "
                 "two pilots; all aboard were killed."),
            Texts{});
  EXPECT_EQ(said("killed",
                 "A plane carrying a family of five from Lund and a family of four from Bergen, as well as two "
                 "pilots, crashed, killing everyone."),
            (Texts{"5 of family", "4 of family", "2 of pilots"}));
}

TEST(Counts, TheSubjectStandsElsewhereInTheSentence) {
  EXPECT_EQ(said("killed", "The film caught the moment the gunman was shot dead."), Texts{"1 of gunman"});
  EXPECT_EQ(said("killed", "A family of five was on holiday when they were all killed."), Texts{"5 of family"});
  EXPECT_EQ(said("killed", "Some 30 houses stood empty when they were all killed."), Texts{});
  EXPECT_EQ(said("killed", "Anna Berg, along with two children, also perished."),
            (Texts{"1 of Anna Berg", "2 of children"}));
  EXPECT_EQ(said("casualties", "He fled after mowing down and shooting dozens of cyclists."),
            Texts{"dozens of cyclists"});
  EXPECT_EQ(said("casualties", "It mowed down and killed 84 people."), Texts{});
}

TEST(Counts, NamedVictimsAreTheDead) {
  const auto after = [](const std::string& sentence) {
    return said("killed", "The crash was deadly. All died. " + sentence);
  };
  EXPECT_EQ(after("Reports identified the victims as the owner's two sons, his sister and her daughter."),
            Texts{"2 of sons"});
  EXPECT_EQ(after("The victims were named as two sisters and a guard."), (Texts{"2 of sisters", "1 of guard"}));
  EXPECT_EQ(after("Two sisters were named as the first victims of the crash."), Texts{"2 of sisters"});
  EXPECT_EQ(after("The suspects were named as two brothers."), Texts{});
  EXPECT_EQ(after("Police have not identified the victims as two brothers."), Texts{});
  EXPECT_EQ(after("The wounded victims were identified as two bus drivers."), Texts{});
  EXPECT_EQ(after("Two nurses, who survived, were named as victims of the crash."), Texts{});
  EXPECT_EQ(after("Two teachers were named as the victims of online harassment."), Texts{});
  EXPECT_EQ(said("killed", "The victims were named as two sisters."), Texts{}) << "nothing tells of deaths";
}

TEST(Counts, OnePersonOfTwoTradesAndAnothersDeed) {
  EXPECT_EQ(said("killed", "His wife and business partner was killed."), Texts{"1 of wife"});
  EXPECT_EQ(said("killed", "The blast killed his wife and business partner."), Texts{"1 of wife"});
  EXPECT_EQ(said("killed", "A wife and mother of three was killed."), Texts{"1 of wife"});
  EXPECT_EQ(said("killed", "The two villagers the soldier killed were brothers."), Texts{"2 of villagers"});
  EXPECT_EQ(said("killed", "A team of 12 doctors had treated the patients before they were killed."), Texts{});
  EXPECT_EQ(said("casualties", "He was mowing down and reversing over 20 pedestrians."), Texts{});
  EXPECT_EQ(said("injured", "Officials spoke of 30 injuries."), Texts{"30"});
  EXPECT_EQ(said("killed", "A 12-year-old was killed in the blast."), Texts{"1 of 12-year-old"});
}

TEST(Counts, AHearerIsNoVictim) {
  EXPECT_EQ(said("killed", "I told the mayor three people were killed."), Texts{"3"});
  EXPECT_EQ(said("killed", "The mayor is said to have killed three people."), Texts{"3?"});
  EXPECT_EQ(said("killed", "Three people are said to have been killed."), Texts{"3?"});
}

TEST(Counts, TheObjectOfAnotherVerbIsNotTheSubject) {
  EXPECT_EQ(said("detained", "The man who is accused of killing two women was arrested on Friday."), Texts{"1 of man"});
  EXPECT_EQ(said("detained", "His two brothers, 17 and 22, were also arrested."), Texts{"2 of brothers"});
}

TEST(Counts, Lists) {
  EXPECT_EQ(said("killed", "The blast killed Anna Berg, Tom Holt and Lars Nyman."),
            (Texts{"1 of Anna Berg", "1 of Tom Holt", "1 of Lars Nyman"}));
  EXPECT_EQ(said("killed", "He killed a reporter, Anna Berg, and a driver."), (Texts{"1 of reporter", "1 of driver"}));
  EXPECT_EQ(said("killed", "He killed a judge; a reporter, Anna Berg; and a driver."),
            (Texts{"1 of judge", "1 of reporter", "1 of driver"}));
  EXPECT_EQ(said("killed", "Three people, a man and two women, were killed."), (Texts{"3", "1 of man", "2 of women"}));
  EXPECT_EQ(said("killed", "He killed a man, a court heard on Friday."), Texts{"1 of man"});
  EXPECT_EQ(said("killed", "The attack killed a man; two women were hurt."), Texts{"1 of man"});
  EXPECT_EQ(said("killed", "Two men, brothers from Lund, were killed."), Texts{"2 of men"});
}

TEST(Counts, DeathsInOtherWords) {
  EXPECT_EQ(said("killed", "A man shot to death one person and injured two."), Texts{"1"});
  EXPECT_EQ(said("killed", "He stabbed his mother to death."), Texts{"1 of mother"});
  EXPECT_EQ(said("killed", "The fire claimed the life of a firefighter."), Texts{"1 of firefighter"});
  EXPECT_TRUE(said("killed", "He was convicted of the attempted murder of a man.").empty());
}

TEST(Counts, AnotherIsOneAndAFatalWoundADeath) {
  EXPECT_EQ(said("injured", "Two people have been killed and another wounded in a shooting."), Texts{"1 of others"});
  EXPECT_EQ(said("killed", "The driver fled after fatally injuring a woman."), Texts{"1 of woman"});
  EXPECT_EQ(said("injured", "The rampage left two women dead and a third employee wounded."), Texts{"1 of employee"});
  EXPECT_EQ(said("killed", "A deputy was fatally shot on Friday."), Texts{"1 of deputy"});
  EXPECT_EQ(said("killed", "The fatal shooting of a teenager sparked riots."), Texts{"1 of teenager"});
  EXPECT_EQ(said("killed", "Two climbers have fallen to their deaths."), Texts{"2 of climbers"});
  EXPECT_EQ(said("detained", "The driver is now in jail."), Texts{"1 of driver"});
  EXPECT_TRUE(said("detained", "She works in a jail.").empty());
  EXPECT_EQ(said("killed", "Fourteen bodies can be seen in the footage."), Texts{"14"});
}

TEST(Counts, OfThoseShotNobodyKnowsHowTheyFare) {
  EXPECT_EQ(said("casualties", "She shot three co-workers."), Texts{"3 of co-workers"});
  EXPECT_EQ(said("casualties", "Three people were shot."), Texts{"3"});
  EXPECT_TRUE(said("casualties", "He shot and killed three people.").empty());
  EXPECT_TRUE(said("casualties", "Three people were shot dead.").empty());
  EXPECT_TRUE(said("casualties", "The director shot three films in Kolm.").empty());
}

TEST(Counts, HeldInCustody) {
  EXPECT_EQ(said("detained", "Two men are under arrest."), Texts{"2 of men"});
  EXPECT_EQ(said("detained", "The suspect is being held in the county jail."), Texts{"1 of suspect"});
  EXPECT_EQ(said("detained", "The player was booked into county jail."), Texts{"1 of player"});
  EXPECT_EQ(said("detained", "The alleged shooter is in police custody."), Texts{"1 of alleged shooter"});
  EXPECT_EQ(said("detained", "The player was taken to a county jail."), Texts{"1 of player"});
  EXPECT_EQ(said("freed", "The player was released on bail."), Texts{"1 of player"});
  EXPECT_TRUE(said("strength", "Two men have been charged with fraud.").empty());
  EXPECT_TRUE(said("strength", "Three strong aftershocks were felt.").empty());
  EXPECT_EQ(said("injured", "He killed a guard and injured two others Monday."), Texts{"2 of others"});
}

TEST(Counts, AHedgeOfAnotherClauseIsNotTheirs) {
  EXPECT_EQ(said("detained", "A woman who allegedly killed two guards was arrested."), Texts{"1 of woman"});
  EXPECT_EQ(said("killed", "A woman who allegedly killed two guards was arrested."), Texts{"2 of guards?"});
}

TEST(Counts, WoundsAndOrdersCountNobody) {
  EXPECT_EQ(said("injured", "Polina survived despite multiple injuries."), Texts{});
  EXPECT_EQ(said("injured", "He was found with two stab wounds."), Texts{});
  EXPECT_EQ(said("injured", "The fire caused 30 injuries."), Texts{"30"});
  EXPECT_EQ(said("killed", "Trust in God, and kill the guard in any way."), Texts{});
}

TEST(Counts, PartsOfTheInjuredByHowBadly) {
  EXPECT_EQ(said("injured", "Two tourists were injured in the assault, one seriously, the consulate said."),
            (Texts{"2 of tourists", "1 of seriously"}));
  EXPECT_EQ(said("injured", "Twelve people were hurt, three of them critically."), (Texts{"12", "3 of critically"}));
  EXPECT_EQ(said("injured", "Twelve people were hurt in the town of 300."), Texts{"12"});
}

TEST(Counts, PartsNamedAfterTheVerb) {
  EXPECT_EQ(said("injured", "A total of 46 people were injured, among them seven children."),
            (Texts{"46", "7 of children"}));
  EXPECT_EQ(said("injured",
                 "A total of 46 people were injured in the blast on Sunday, including seven children and two "
                 "nurses, the ministry said."),
            (Texts{"46", "7 of children", "2 of nurses"}));
  EXPECT_EQ(said("killed", "The blast killed 12 people in the town of Lund, including two guards."),
            (Texts{"12", "2 of guards"}));
  EXPECT_EQ(said("killed", "Three people died in the fire (including one teacher), police said."),
            (Texts{"3", "1 of teacher"}));
  EXPECT_EQ(said("killed", "Nine people were shot dead at the hospital, including two doctors."),
            (Texts{"9", "2 of doctors"}));
  EXPECT_EQ(said("killed", "The fire killed nine people on Monday, four of them children."),
            (Texts{"9", "4 of children"}));
}

TEST(Counts, APartIsOfThoseBeforeIt) {
  const std::string with = "46 people were killed, including seven children, and 12 people were injured.";
  EXPECT_EQ(said("killed", with), (Texts{"46", "7 of children"}));
  EXPECT_EQ(said("injured", with), Texts{"12"});
  EXPECT_EQ(said("missing", "Five died, including two rescuers, and 11 people are missing."), Texts{"11"});
  EXPECT_EQ(said("injured", "Twenty were killed in Lund, two of them children, and 30 were injured."), Texts{"30"});
  EXPECT_EQ(said("injured", "No one was killed, but 12 people were hurt, including three children."),
            (Texts{"12", "3 of children"}));
}

TEST(Counts, APartIsSmallerThanItsWhole) {
  EXPECT_EQ(said("injured", "Nine people were injured in a stand, including 12 children."), Texts{"9"});
  EXPECT_EQ(said("killed", "Police arrested 15 people over the killing of two guards, including seven women."),
            Texts{"2 of guards"});
}

TEST(Counts, APartIsOfNobodyWhereItMayBeOfOthers) {
  EXPECT_EQ(said("detained", "46 people were detained after the fall of the government, including two ministers."),
            Texts{"46"});
  EXPECT_EQ(said("injured", "Nine people were injured in front of a crowd, including two children."), Texts{"9"});
  EXPECT_EQ(said("injured", "12 people were killed and 46 were injured, including seven children."), Texts{"46"});
  EXPECT_EQ(said("killed", "46 people were killed in clashes with 30 soldiers, including two officers."), Texts{"46"});
  EXPECT_EQ(said("killed", "46 people were killed by gunmen in three villages, including two farmers."), Texts{"46"});
  EXPECT_EQ(said("killed", "Nine people died when the bus, carrying pupils, crashed, including six girls."),
            Texts{"9"});
  EXPECT_EQ(said("killed", "Nine people died in raids on several towns, including two in Lund."), Texts{"9"});
  EXPECT_EQ(said("killed", "No one was killed in the fire, including two guards."), Texts{"0"});
}

TEST(Counts, Hospital) {
  EXPECT_EQ(said("injured", "Sixty pupils were taken to hospital."), Texts{"60 of taken to hospital"});
  EXPECT_EQ(said("injured", "One welder is being treated for light burns."), Texts{"1 of welder"});
  EXPECT_EQ(said("injured", "Seven divers are in serious condition."), Texts{"7 of in serious condition"});
}

TEST(Counts, Whereabouts) {
  EXPECT_EQ(said("missing", "Nine sailors are still missing."), Texts{"9 of sailors"});
  EXPECT_EQ(said("abducted", "Gunmen took 40 pupils hostage."), Texts{"40 of pupils"});
  EXPECT_EQ(said("freed", "Firefighters pulled three people from the rubble."), Texts{"3"});
  EXPECT_EQ(said("detained", "Eleven people, the ministry said, were detained."), Texts{"11"});
}

TEST(Counts, AllAboardACarrierThatNobodySurvived) {
  EXPECT_EQ(said("killed", "A bus carrying 22 pupils fell into a gorge, killing everyone on board."),
            Texts{"22 of pupils"});
  EXPECT_TRUE(said("killed", "A bus carrying 22 pupils fell into a gorge.").empty());
}

TEST(Counts, NoughtIsACount) {
  EXPECT_EQ(said("injured", "No one was hurt."), Texts{"0"});
  EXPECT_EQ(said("injured", "No passengers were injured."), Texts{"0 of passengers"});
}

TEST(Counts, ThingsAreNoPeople) {
  EXPECT_TRUE(said("killed", "The frost killed 300 trees.").empty());
  EXPECT_TRUE(said("killed", "The 10th victim was killed on Monday.").empty());
}

}  // namespace
}  // namespace stemma::understand
