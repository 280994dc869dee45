// With what, and at what or whom: weapons and targets.
#include <gtest/gtest.h>

#include <algorithm>

#include "unit/understand/statements_fixture.hpp"

namespace stemma::understand {
namespace {

TEST(Weapons, AsStated) {
  EXPECT_EQ(said("weapon", "The bomb had been hidden in a suitcase."), Texts{"bomb"});
  EXPECT_EQ(said("weapon", "The explosive device was set off by a timer."), Texts{"explosive device"});
  EXPECT_EQ(said("weapon", "The men were armed with machine guns, knives and bombs."),
            Texts{"machine guns, knives and bombs"});
  EXPECT_EQ(said("weapon", "A gunman opened fire on the crowd."), Texts{"gunfire"});
}

TEST(Weapons, BeforeTheDeedAndInTheHand) {
  EXPECT_EQ(said("weapon", "He was killed in a knife attack."), Texts{"knife"});
  EXPECT_EQ(said("weapon", "He returned with a handgun."), Texts{"handgun"});
  EXPECT_EQ(said("weapon", "Protesters attacked police with rocks and flares."), Texts{"rocks and flares"});
  EXPECT_EQ(said("weapon", "Youths attacked a police station with petrol bombs."), Texts{"petrol bombs"});
  EXPECT_EQ(said("weapon", "The car struck her."), Texts{"car"});
  EXPECT_TRUE(said("weapon", "He attacked the minister with insults.").empty());
}

TEST(Weapons, OneNounPhrase) {
  const Texts found = said("weapon", "The men were armed with rifles and their leader carried grenades.");
  for (const std::string& value : found) EXPECT_EQ(value.find("leader"), std::string::npos) << value;
  EXPECT_FALSE(found.empty());
}

TEST(Weapons, ThingsThatDidNothing) {
  EXPECT_TRUE(said("weapon", "He threatened to use a nuclear bomb.").empty());
  EXPECT_TRUE(said("weapon", "An explosion at the coal mine killed 11 people.").empty());
  EXPECT_TRUE(said("weapon", "Their missiles cannot reach key missile sites.").empty());
  EXPECT_TRUE(said("weapon", "Police shot the driver.").empty());
}

TEST(Targets, OfStrikesAndShells) {
  EXPECT_EQ(said("target", "An air strike hit a crowded vegetable market, killing 20 people."),
            Texts{"crowded vegetable market"});
  EXPECT_EQ(said("target", "Shells fell on a hospital in Kolm."), Texts{"hospital"});
  EXPECT_EQ(said("target", "A mosque was hit by a rocket."), Texts{"mosque"});
  EXPECT_TRUE(said("target", "The storm hit a school.").empty());
}

TEST(Targets, ThrownAtFiredAtAndTaken) {
  EXPECT_EQ(said("target", "Youths hurled petrol bombs at shops and banks."), Texts{"shops and banks"});
  EXPECT_EQ(said("target", "He fired at the deputy and ran."), Texts{"deputy"});
  EXPECT_EQ(said("target", "The pirates fired at the merchant vessel."), Texts{"merchant vessel"});
  EXPECT_EQ(said("weapon", "Demonstrators threw stones at the fire brigade."), Texts{"stones"});
  EXPECT_TRUE(said("target", "This is part of our series on attacks on civilian transport.").empty());
  EXPECT_EQ(said("target", "A phone store was attacked and looted."), Texts{"phone store"});
  EXPECT_EQ(said("target", "The hijacking of the tanker lasted a week."), Texts{"tanker"});
  EXPECT_EQ(said("target", "Pirates tried to hijack a merchant vessel."), Texts{"merchant vessel"});
  EXPECT_EQ(said("target", "The tanker was under attack."), Texts{"tanker"});
  EXPECT_TRUE(said("target", "Pirates planned to hijack a merchant vessel.").empty());
  EXPECT_TRUE(said("target", "The bill was attacked by critics.").empty());
  EXPECT_TRUE(said("target", "He threw the ball at a guard.").empty());
}

TEST(Targets, NotTheBlamed) {
  EXPECT_TRUE(said("target", "Ann Marrow blamed the bombing on the Dawn Brigade.").empty());
  EXPECT_TRUE(said("target", "The market after a bombing blamed on the Dawn Brigade.").empty());
  EXPECT_EQ(said("target", "Ann Marrow blamed the attack on the market on the Dawn Brigade."), Texts{"market"});
}

TEST(Targets, NotPlansHabitsOrRaids) {
  EXPECT_TRUE(said("target", "Police foiled a planned attack on the embassy.").empty());
  EXPECT_TRUE(said("target", "The Dawn Brigade has often attacked the army.").empty());
  EXPECT_TRUE(said("target", "The Dawn Brigade targeted foreign soldiers.").empty());
  EXPECT_TRUE(said("target", "Police carried out raids on the houses of migrants.").empty());
}

TEST(Targets, ADenialOfResponsibilityGrantsTheAttack) {
  const auto document = annotated("The Dawn Brigade denied responsibility for the attack on the terminal.");
  const auto s = std::find_if(document.statements.begin(), document.statements.end(),
                              [](const Statement& x) { return x.slot == Slot::target; });
  ASSERT_NE(s, document.statements.end());
  EXPECT_EQ(s->polarity, Polarity::affirmed);
  EXPECT_TRUE(s->chain.empty()) << s->chain.front().name;
}

}  // namespace
}  // namespace stemma::understand
