// Every slot but the counts, the order and ids of statements, and texts that say nothing.
#include <gtest/gtest.h>

#include <set>
#include <string>

#include "unit/understand/statements_fixture.hpp"

namespace stemma::understand {
namespace {

TEST(Statements, Places) {
  EXPECT_EQ(said("place", "A bomb exploded in a market in Lagos."), Texts{"market in Lagos"});
  EXPECT_EQ(said("place", "The Lagos attack shook the country."), Texts{"Lagos"});
  EXPECT_TRUE(said("place", "The minister spoke in Lagos.").empty());
}

TEST(Statements, DatesOfTheIncidentAlone) {
  EXPECT_EQ(said("date", "Twelve people were killed on Friday.", "2031-05-10"), Texts{"2031-05-09"});
  EXPECT_TRUE(said("date", "Officials said on Friday that the attack was cruel.", "2031-05-10").empty());
}

TEST(Statements, WeaponsAndTargets) {
  EXPECT_EQ(said("weapon", "A man drove a van into a crowd of shoppers."), Texts{"van"});
  EXPECT_EQ(said("target", "A man drove a van into a crowd of shoppers."), Texts{"crowd"});
  EXPECT_EQ(said("weapon", "The attackers were armed with rifles and knives."), Texts{"rifles and knives"});
  EXPECT_EQ(said("target", "Rebels attacked the embassy."), Texts{"embassy"});
  EXPECT_TRUE(said("weapon", "Police shot the driver.").empty());
}

TEST(Statements, Perpetrators) {
  EXPECT_EQ(said("perpetrator", "The attacker, Paul Jensen, fled."), Texts{"Paul Jensen"});
  EXPECT_EQ(said("perpetrator_count", "Three gunmen opened fire."), Texts{"3"});
  EXPECT_TRUE(said("perpetrator_count", "A gunman opened fire.").empty());
}

TEST(Statements, StrengthIsNoToll) {
  EXPECT_EQ(said("strength", "Experts estimate that the group has 1,200 to 1,800 fighters."), Texts{"1200-1800?"});
  EXPECT_TRUE(said("strength", "The raid killed 20 fighters.").empty());
}

TEST(Statements, Founding) {
  EXPECT_EQ(said("founded", "The Dawn Brigade was founded in 2015 by deserters."), Texts{"2015 of Dawn Brigade"});
  EXPECT_TRUE(said("founded", "The bridge was built in 2015 by deserters.").empty());
}

TEST(Statements, AFoundingIsThatOfABody) {
  const auto document = annotated(
      "The Dawn Brigade was founded in 2015 by fighters who left the Northern Front. The Northern Front itself began "
      "in "
      "2009.");
  std::vector<std::string> found;
  for (const Statement& s : document.statements)
    if (s.slot == Slot::founded) found.push_back(s.of.value_or("-") + " " + s.value.value_or("-"));
  EXPECT_EQ(found, (std::vector<std::string>{"Dawn Brigade 2015", "Northern Front 2009"}));
}

TEST(Statements, AFoundingIsNotThatOfWhoeverTellsIt) {
  for (const char* text : {"The charity was, the Red Cross said, founded in 2001.",
                           "The school, Reuters reported, was established in 1999.",
                           "Amnesty International said the court had been created in 2003.",
                           "The FBI reviewed the case. It emerged in 2014 that agents had lied.",
                           "The United Nations condemned Boko Haram. It emerged in 2002."}) {
    for (const Statement& s : annotated(text).statements) {
      if (s.slot != Slot::founded) continue;
      EXPECT_EQ(s.of, std::nullopt) << text;
    }
  }
  EXPECT_TRUE(said("founded", "The Red Brigade attacked a university founded in 1960.").empty());
  EXPECT_TRUE(said("founded", "The FBI reviewed the case. It emerged in 2014 that agents had lied.").empty());
}

TEST(Statements, APlaceTakesAllOfItsNoun) {
  EXPECT_EQ(said("place", "A bomb killed nine people in the departure hall of the Halvery ferry terminal."),
            Texts{"departure hall of the Halvery ferry terminal"});
  EXPECT_TRUE(said("place", "A woman died of her burns at St Brannoc Hospital.").empty());
}

TEST(Statements, ClaimsCarryTheirMode) {
  const auto document = annotated("The Islamic State claimed responsibility for the attack.");
  bool seen = false;
  for (const Statement& s : document.statements) {
    if (s.slot != Slot::responsibility) continue;
    seen = true;
    EXPECT_EQ(s.mode, Mode::claimed);
    ASSERT_TRUE(s.actor);
    EXPECT_NE(s.actor->find("Islamic State"), std::string::npos);
  }
  EXPECT_TRUE(seen);
}

TEST(Statements, AnAffiliateIsNotItsParent) {
  const auto document = annotated("The Islamic State affiliate claimed responsibility for the attack.");
  for (const Statement& s : document.statements) {
    if (s.slot != Slot::responsibility) continue;
    EXPECT_NE(s.actor, std::optional<std::string>("Islamic State"));
  }
}

TEST(Statements, TheReportedClauseBelongsToItsSource) {
  const auto document = annotated("The governor said that the fire killed 12 people.");
  for (const Statement& s : document.statements) {
    if (s.slot != Slot::killed) continue;
    ASSERT_FALSE(s.chain.empty());
    EXPECT_NE(s.chain.front().name.find("governor"), std::string::npos);
  }
}

TEST(Statements, BackgroundTakenForGrantedIsTheOutletsOwn) {
  const auto document =
      annotated("The minister said the government would repair the bridge after the attacks that killed 32 people.");
  std::size_t seen = 0;
  for (const Statement& s : document.statements) {
    if (s.slot != Slot::killed) continue;
    ++seen;
    EXPECT_EQ(s.number, 32);
    EXPECT_TRUE(s.chain.empty());
  }
  EXPECT_LE(seen, 1u);
}

TEST(Statements, RepeatedWordsCountOnce) {
  const std::string line =
      "Rescue workers at the site said on the spot that the fire killed 12 people in the old mill. ";
  std::size_t killed = 0;
  const auto document = annotated(line + "Nobody else was there. " + line);
  for (const Statement& s : document.statements) killed += s.slot == Slot::killed && s.number == 12;
  EXPECT_EQ(killed, 1u);
}

TEST(Statements, SpansLieInTheTextAndIdsDiffer) {
  const auto document = annotated(
      "Gunmen killed 12 people in Lagos on Friday and wounded 30, police said. No group claimed it.", "2031-05-10");
  std::set<std::string> ids;
  std::uint32_t last = 0;
  for (const Statement& s : document.statements) {
    EXPECT_TRUE(ids.insert(s.id).second);
    EXPECT_LT(s.span.begin, s.span.end);
    EXPECT_LE(s.span.end, document.text.size());
    EXPECT_GE(s.span.begin, last);
    last = s.span.begin;
  }
  EXPECT_FALSE(ids.empty());
}

TEST(Statements, TheSameTextSaysTheSame) {
  const std::string text = "At least 12 people were killed when a van ploughed into a crowd in Lagos, police said.";
  const auto a = annotated(text), b = annotated(text);
  ASSERT_EQ(a.statements.size(), b.statements.size());
  for (std::size_t i = 0; i < a.statements.size(); ++i) EXPECT_EQ(show(a.statements[i]), show(b.statements[i]));
}

TEST(Statements, OddTextsSayNothing) {
  for (const char* text : {"", "\n\n\n", "... !!! ???", "12", "killed", "of of of", "no no no not n't", "(((("}) {
    const auto document = annotated(text);
    for (const Statement& s : document.statements) EXPECT_EQ(s.slot, Slot::statement) << text;
  }
}

std::string repeated(std::string_view words, std::size_t times) {
  std::string text;
  for (std::size_t i = 0; i < times; ++i) text += words;
  return text;
}

/// Bytes of all that a document states; grows with the text, not with its square.
std::size_t stated_bytes(const Document& document) {
  std::size_t bytes = 0;
  for (const Statement& s : document.statements) {
    bytes += s.value.value_or("").size();
    for (const ChainLink& link : s.chain) bytes += link.name.size() + link.cue.size();
  }
  return bytes;
}

/// "the mayor, Anna Berg": who says the first count of the text, nearest first.
std::string chain_of_first_count(const std::string& text) {
  for (const Statement& s : annotated(text).statements) {
    if (s.slot != Slot::killed) continue;
    std::string names;
    for (const ChainLink& link : s.chain) names += (names.empty() ? "" : ", ") + link.name;
    return names;
  }
  return "no count";
}

TEST(Statements, WhatAQuotationPassesOnHasItsOwnSource) {
  EXPECT_EQ(chain_of_first_count("“The mayor said three people were killed,” Anna Berg told reporters."),
            "The mayor, Anna Berg");
  EXPECT_EQ(chain_of_first_count("“Police told us that three people were killed,” Anna Berg said."),
            "Police, Anna Berg");
  EXPECT_EQ(chain_of_first_count("“According to the army, three people were killed,” Anna Berg told reporters."),
            "the army, Anna Berg");
  EXPECT_EQ(chain_of_first_count("Anna Berg told reporters: “The mayor said three people were killed.”"),
            "The mayor, Anna Berg");
  EXPECT_EQ(chain_of_first_count("“The army denies the claim that it killed three people,” Anna Berg told reporters."),
            "The army, Anna Berg");
  EXPECT_EQ(
      chain_of_first_count("“The mayor said he was sorry, but three people were killed,” Anna Berg told reporters."),
      "Anna Berg");
  EXPECT_EQ(
      chain_of_first_count("“Contrary to what the mayor said, three people were killed,” Anna Berg told reporters."),
      "Anna Berg");
  EXPECT_EQ(
      chain_of_first_count("“The mayor believes the fire that killed three people was arson,” Anna Berg told us."),
      "Anna Berg");
  EXPECT_EQ(chain_of_first_count("“I said three people were killed,” Anna Berg told reporters."), "Anna Berg");
  EXPECT_EQ(chain_of_first_count("“The mayor did not say that three people were killed,” Anna Berg told reporters."),
            "no count");
  EXPECT_EQ(chain_of_first_count("“Three people were killed. The mayor said it was late,” Anna Berg told reporters."),
            "Anna Berg");
}

TEST(Statements, QuotationsFullOfSourcesCostNoMoreThanTheirLength) {
  std::string text = "“";
  for (int i = 2; i < 2000; ++i) text += " The mayor said that " + std::to_string(i) + " miners were killed.";
  text.erase(text.size() - 1);
  text += ",” Anna Berg said.";
  const Document document = annotated(text);
  EXPECT_GT(document.statements.size(), 1000U);
  for (const Statement& s : document.statements) {
    ASSERT_FALSE(s.chain.empty());
    EXPECT_TRUE(s.slot != Slot::killed || s.chain.front().name == "The mayor");
    EXPECT_EQ(s.chain.back().name, "Anna Berg");
  }
  EXPECT_LE(stated_bytes(document), 64 * text.size());
}

TEST(Statements, NestNoDeeperThanPeopleWrite) {
  for (const std::string_view words :
       {"the man said that ", "he said, ", "Ann Moss believed that Jon Aster said that "}) {
    const std::string text = repeated(words, 300) + "it ended.";
    const Document document = annotated(text);
    EXPECT_LE(stated_bytes(document), 64 * text.size()) << words;
    for (const Statement& s : document.statements) EXPECT_LE(s.chain.size(), 17U) << words;
  }
}

}  // namespace
}  // namespace stemma::understand
