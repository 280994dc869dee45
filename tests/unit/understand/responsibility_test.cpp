// Who did it, or did not: whose word it is, whom a phrase names, and what is no deed.
#include <gtest/gtest.h>

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "unit/understand/statements_fixture.hpp"

namespace stemma::understand {
namespace {

// "claimed Dawn Brigade by Dawn Brigade", "attributed !Dawn Brigade": mode, polarity, actor and chain.
std::string shown(const Statement& s) {
  std::string text = s.mode == Mode::claimed ? "claimed " : "attributed ";
  if (s.polarity == Polarity::denied) text += "!";
  text += s.actor.value_or("nobody named");
  if (s.certainty == Certainty::hedged) text += "?";
  for (const ChainLink& link : s.chain) text += " by " + link.name;
  return text;
}

Texts responsible(std::string text) {
  Texts all;
  for (const Statement& s : annotated(std::move(text)).statements)
    if (s.slot == Slot::responsibility) all.push_back(shown(s));
  return all;
}

TEST(Responsibility, AClaimIsTheActorsOwnWord) {
  const Texts claim = {"claimed Dawn Brigade by Dawn Brigade"};
  EXPECT_EQ(responsible("The Dawn Brigade claimed responsibility for the bombing."), claim);
  EXPECT_EQ(responsible("The Dawn Brigade claimed the bombing."), claim);
  EXPECT_EQ(responsible("The bombing was claimed by the Dawn Brigade."), claim);
  EXPECT_EQ(responsible("The Dawn Brigade said it was behind the attack."), claim);
  EXPECT_EQ(responsible("The Dawn Brigade said in a letter sent to the paper that it had carried out the bombing."),
            claim);
  EXPECT_EQ(responsible("“Our fighters struck the barracks,” the Dawn Brigade said."), claim);
}

TEST(Responsibility, WhatIsAttributedMustBeTheDeed) {
  EXPECT_EQ(responsible("The raid was attributed to the Dawn Brigade."), Texts{"attributed Dawn Brigade"});
  EXPECT_EQ(responsible("The deaths of 40 people were attributed to the Dawn Brigade."),
            Texts{"attributed Dawn Brigade"});
  EXPECT_EQ(responsible("Officials attributed the attack to the Dawn Brigade."),
            Texts{"attributed Dawn Brigade by Officials"});
  EXPECT_TRUE(responsible("A video attributed to the Dawn Brigade shows the attack.").empty());
  EXPECT_TRUE(responsible("The remark about the attack was attributed to the Dawn Brigade.").empty());
  EXPECT_EQ(responsible("A statement attributed to the Dawn Brigade said: “Our fighters struck the barracks.”"),
            Texts{"claimed Dawn Brigade? by Dawn Brigade"})
      << "nobody vouches for the statement";
  EXPECT_EQ(responsible("An unverified message purportedly from the Dawn Brigade said it had carried out the bombing."),
            Texts{"claimed Dawn Brigade? by Dawn Brigade"});
}

TEST(Responsibility, DoneByAndConfessed) {
  EXPECT_EQ(responsible("The attack by the Dawn Brigade on Friday was an escalation."),
            Texts{"attributed Dawn Brigade"});
  EXPECT_EQ(responsible("The hijacking of the tanker by Somali pirates was condemned."),
            Texts{"attributed Somali pirates"});
  EXPECT_TRUE(responsible("The attack by night shocked Paris.").empty());
  EXPECT_EQ(responsible("“I shot people,” Yegor Marn said."), Texts{"claimed Yegor Marn by Yegor Marn"});
  EXPECT_EQ(responsible("“I did not kill anyone,” Yegor Marn said."), Texts{"claimed !Yegor Marn by Yegor Marn"});
  EXPECT_TRUE(responsible("“I would kill them,” Yegor Marn said.").empty());
}

TEST(Responsibility, ASpokesmanSpeaksForItsActor) {
  EXPECT_EQ(responsible("“The Dawn Brigade had no part in this crime,” its spokesman Yegor Marn said in a letter."),
            Texts{"claimed !Dawn Brigade by Yegor Marn"});
  EXPECT_EQ(responsible("“The Dawn Brigade carried out the attack,” its spokesman Yegor Marn told reporters."),
            Texts{"claimed Dawn Brigade by Yegor Marn"});
  EXPECT_EQ(responsible("A spokesman for the Dawn Brigade said the group was not behind the attack."),
            Texts{"claimed !Dawn Brigade by A spokesman for the Dawn Brigade"});
  EXPECT_EQ(responsible("The Dawn Brigade’s spokesman said the group did not bomb the station."),
            Texts{"claimed !Dawn Brigade by The Dawn Brigade’s spokesman"});
}

TEST(Responsibility, AnothersMouthpieceIsNotTheActors) {
  EXPECT_EQ(responsible("The Dawn Brigade bombed the station, a police spokesman said."),
            Texts{"attributed Dawn Brigade by a police spokesman"});
  EXPECT_EQ(responsible("The Dawn Brigade bombed the station, its opponents said."),
            Texts{"attributed Dawn Brigade by its opponents"});
  EXPECT_EQ(responsible("“The Dawn Brigade did not carry out the attack,” said the spokesman of the River Column."),
            Texts{"attributed !Dawn Brigade by the spokesman of the River Column"});
  for (const char* text :
       {"The ministry issued a statement. “The Dawn Brigade carried out the massacre,” its spokesman said.",
        "The River Brigade lost two men. “The Dawn Brigade carried out the massacre,” its spokesman said.",
        "“The Dawn Brigade carried out the massacre,” said the general who questioned the Dawn Brigade’s spokesman.",
        "“The Dawn Brigade carried out the massacre,” said a spokesman for Dawn Brigade victims.",
        "“The Dawn Brigade carried out the massacre,” said a spokesman of the Dawn Brigade’s rivals.",
        "“The Dawn Brigade carried out the massacre,” its former spokesman said.",
        "“The Dawn Brigade carried out the massacre, the army said,” a Dawn Brigade spokesman said.",
        "“The Dawn Brigade carried out the massacre, according to the army,” a Dawn Brigade spokesman said.",
        "“The Dawn Brigade carried out the massacre,” said a man posing as a Dawn Brigade spokesman.",
        "“The Dawn Brigade carried out the massacre,” said the brother of a Dawn Brigade spokesman.",
        "“The Dawn Brigade carried out the massacre,” said the Dawn Brigade spokesman’s lawyer.",
        "A Dawn Brigade spokesman said: “The army claims the Dawn Brigade carried out the bombing.”"}) {
    const auto found = responsible(text);
    ASSERT_EQ(found.size(), 1U) << text;
    EXPECT_EQ(found[0].substr(0, 23), "attributed Dawn Brigade") << text;
  }
  for (const auto& text : responsible("A spokesman for the victims of the Dawn Brigade said the Dawn Brigade did not "
                                      "carry out the bombing."))
    EXPECT_EQ(text.substr(0, 10), "attributed");
}

TEST(Responsibility, SilenceIsNobodysWord) {
  EXPECT_EQ(responsible("The Dawn Brigade did not claim the attack."), Texts{"claimed !Dawn Brigade"});
  EXPECT_EQ(responsible("The Dawn Brigade has not claimed responsibility for it."), Texts{"claimed !Dawn Brigade"});
}

TEST(Responsibility, NoGroupIsNoActor) {
  for (const char* text :
       {"No group has claimed responsibility for the bombing.", "Nobody has claimed responsibility.",
        "No organisation immediately claimed the attack.", "There was no immediate claim of responsibility.",
        "The attack was not immediately claimed by any group.", "No one has admitted carrying out the attack.",
        "No individual or group has yet said it was behind the blast."})
    EXPECT_EQ(responsible(text), Texts{"claimed !nobody named"}) << text;
}

TEST(Responsibility, DenialsAreTheActorsOwn) {
  const Texts denial = {"claimed !Dawn Brigade by Dawn Brigade"};
  EXPECT_EQ(responsible("The Dawn Brigade denied responsibility for the attack."), denial);
  EXPECT_EQ(responsible("The Dawn Brigade denied carrying out the attack."), denial);
  EXPECT_EQ(responsible("The Dawn Brigade said it had nothing to do with the blast."), denial);
}

TEST(Responsibility, BlameHasABlamer) {
  EXPECT_EQ(responsible("Ann Marrow blamed the bombing on the Dawn Brigade."),
            Texts{"attributed Dawn Brigade by Ann Marrow"});
  EXPECT_EQ(responsible("The bombing, blamed on the Dawn Brigade, killed nine people."),
            Texts{"attributed Dawn Brigade"});
  EXPECT_TRUE(responsible("Ann Marrow blamed the delay on the Dawn Brigade.").empty());
}

TEST(Responsibility, SuspicionIsHedged) {
  EXPECT_EQ(responsible("The blast killed four. Suspicion fell on the Dawn Brigade."),
            Texts{"attributed Dawn Brigade?"});
  EXPECT_EQ(responsible("The strike killed 12 people. The jets belonged to the government."),
            Texts{"attributed government"});
  const Texts suspects = responsible("Investigators suspect the Dawn Brigade of the bombing.");
  ASSERT_EQ(suspects.size(), 1u);
  EXPECT_TRUE(suspects[0].starts_with("attributed Dawn Brigade?")) << suspects[0];
}

TEST(Responsibility, NoEvidenceClears) {
  for (const char* text : {"Investigators found no evidence that the Dawn Brigade was involved.",
                           "There is no evidence that the Dawn Brigade carried out the attack.",
                           "The driver had no known link to the Dawn Brigade."}) {
    const Texts found = responsible(text);
    ASSERT_EQ(found.size(), 1u) << text;
    EXPECT_TRUE(found[0].starts_with("attributed !Dawn Brigade")) << found[0];
  }
}

TEST(Responsibility, AnInvestigationIsNoDeed) {
  EXPECT_TRUE(responsible("This investigation was carried out by our Dawn Brigade team.").empty());
  EXPECT_TRUE(responsible("The report came out on Monday. It was carried out by the Dawn Brigade.").empty());
  EXPECT_EQ(responsible("The bombing killed 12 people. It was carried out by the Dawn Brigade."),
            Texts{"attributed Dawn Brigade"});
  EXPECT_TRUE(responsible("The storm hit the harbour.").empty());
  EXPECT_TRUE(responsible("The minister attacked the budget.").empty());
}

TEST(Responsibility, AMouthpieceSpeaksForItsActor) {
  const auto document =
      annotated("Amaq, the Islamic State's news agency, said its soldier carried out the attack on the market.");
  const auto s = std::find_if(document.statements.begin(), document.statements.end(),
                              [](const Statement& x) { return x.slot == Slot::responsibility; });
  ASSERT_NE(s, document.statements.end());
  EXPECT_EQ(s->mode, Mode::claimed);
  EXPECT_EQ(s->actor, std::optional<std::string>("Islamic State"));
  ASSERT_FALSE(s->chain.empty());
  EXPECT_EQ(s->chain.front().name, "Amaq");
}

TEST(Actors, ApproximateBandsAndPartialCounts) {
  EXPECT_EQ(said("perpetrator_count", "Between 200 and 300 men attacked the village of Tarn."), Texts{"200-300"});
  EXPECT_EQ(said("perpetrator_count", "Three suicide bombers attacked the barracks."), Texts{"3"});
  EXPECT_TRUE(said("perpetrator_count", "Three perpetrators fled while a fourth was arrested.").empty());
  EXPECT_TRUE(said("perpetrator_count", "He mowed down dozens of people and opened fire.").empty());
}

TEST(Actors, Nationalities) {
  EXPECT_EQ(said("nationality", "The suspects were from Kenya."), Texts{"Kenya"});
  EXPECT_TRUE(said("nationality", "Two American B-1B bombers flew over the sea.").empty());
}

}  // namespace
}  // namespace stemma::understand
