// Which mentions of a document are one bearer.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "understand/all_passes.hpp"
#include "understand/resources.hpp"

namespace stemma::understand {
namespace {

struct Name {
  std::string text;
  MentionType type = MentionType::organization;
};

/// The entities of a text that names these, one after the other: "fullest (other, other); ...".
std::string entities_of(const std::vector<Name>& names, const std::string& between = " . ") {
  Document document;
  for (const auto& name : names) {
    const auto begin = static_cast<std::uint32_t>(document.text.size());
    document.text += name.text;
    document.mentions.push_back({{begin, static_cast<std::uint32_t>(document.text.size())}, name.type, 0});
    document.text += between;
  }
  Draft draft(document);
  find_entities(draft, {});
  std::string out;
  for (const auto& entity : document.entities) {
    out += out.empty() ? entity.name : "; " + entity.name;
    for (std::size_t i = 0; i < entity.aliases.size(); ++i) out += (i ? ", " : " (") + entity.aliases[i];
    if (!entity.aliases.empty()) out += ")";
  }
  return out;
}

std::string persons(std::vector<std::string> names) {
  std::vector<Name> typed;
  for (auto& name : names) typed.push_back({std::move(name), MentionType::person});
  return entities_of(typed);
}
std::string groups(std::vector<std::string> names) {
  std::vector<Name> typed;
  for (auto& name : names) typed.push_back({std::move(name), MentionType::organization});
  return entities_of(typed);
}

TEST(Entities, ASurnameOrAGivenNameJoinsItsOnlyBearer) {
  EXPECT_EQ(persons({"Anna Keller", "Keller"}), "Anna Keller (Keller)");
  EXPECT_EQ(persons({"Anna Keller", "Anna"}), "Anna Keller (Anna)");
  EXPECT_EQ(persons({"Keller", "Anna Keller"}), "Anna Keller (Keller)");
  EXPECT_EQ(persons({"President Anna Keller", "Anna Keller"}), "President Anna Keller (Anna Keller)");
}

TEST(Entities, AWordOfAPersonsNameIsThatPersonWhereNothingTellsWhatItNames) {
  EXPECT_EQ(entities_of({{"Amir Haddad", MentionType::person}, {"Amir", MentionType::other}}), "Amir Haddad (Amir)");
  EXPECT_EQ(entities_of({{"Amir", MentionType::other}, {"Amir Haddad", MentionType::person}}), "Amir; Amir Haddad");
  EXPECT_EQ(entities_of({{"Amir Haddad", MentionType::person}, {"Amir", MentionType::organization}}),
            "Amir Haddad; Amir");
}

TEST(Entities, LookAlikePersonsStayApart) {
  EXPECT_EQ(persons({"Bruno Keller", "Anna Keller"}), "Bruno Keller; Anna Keller");
  EXPECT_EQ(persons({"Bruno Keller", "Anna Keller", "Keller"}), "Bruno Keller; Anna Keller; Keller");
  EXPECT_EQ(persons({"Bruno Keller", "Keller", "Anna Keller"}), "Bruno Keller (Keller); Anna Keller");
}

TEST(Entities, AcronymsAndSpellingsOfOrganisations) {
  EXPECT_EQ(groups({"Lowick Harbour Tramways", "LHT"}), "Lowick Harbour Tramways (LHT)");
  EXPECT_EQ(groups({"LHT", "Lowick Harbour Tramways"}), "Lowick Harbour Tramways (LHT)");
  EXPECT_EQ(groups({"Islamic State", "the Islamic State", "ISIS", "Daesh"}), "Islamic State (Daesh, ISIS)");
  EXPECT_EQ(groups({"Defence Ministry", "Ministry of Defense"}), "Defence Ministry (Ministry of Defense)");
  EXPECT_EQ(groups({"Arvo Group", "Arvo"}), "Arvo Group (Arvo)");
}

TEST(Entities, BranchesAndNamesakesOfOrganisationsStayApart) {
  EXPECT_EQ(groups({"Islamic State", "Islamic State Khorasan", "ISIS-K"}),
            "Islamic State; Islamic State Khorasan (ISIS-K)");
  EXPECT_EQ(groups({"Ministry of Defence", "Ministry of Justice"}), "Ministry of Defence; Ministry of Justice");
  EXPECT_EQ(groups({"Lowick prosecutor", "Tarn prosecutor"}), "Lowick prosecutor; Tarn prosecutor");
}

TEST(Entities, AnAcronymThatTheTextDefinesIsJoined) {
  Document document;
  document.text = "Valley Water and Rescue Brigade (VRB) came.";
  document.mentions = {{{0, 31}, MentionType::organization, 0}, {{33, 36}, MentionType::organization, 0}};
  Draft draft(document);
  find_entities(draft, {});
  ASSERT_EQ(document.entities.size(), 1u);
  EXPECT_EQ(document.entities[0].name, "Valley Water and Rescue Brigade");
  EXPECT_EQ(document.entities[0].aliases, std::vector<std::string>{"VRB"});
}

TEST(Entities, ABearerTakesTheTypeThatOneOfItsFormsHas) {
  Document document;
  document.text = "Harakat-e-Valley (HEV) spoke.";
  document.mentions = {{{0, 16}, MentionType::other, 0}, {{18, 21}, MentionType::organization, 0}};
  Draft draft(document);
  find_entities(draft, {});
  ASSERT_EQ(document.entities.size(), 1u);
  EXPECT_EQ(document.entities[0].type, MentionType::organization);
  EXPECT_EQ(document.mentions[0].type, MentionType::organization);
}

TEST(Entities, TypesAreNotMixed) {
  EXPECT_EQ(entities_of({{"Paris", MentionType::place}, {"Paris", MentionType::person}}), "Paris; Paris");
}

TEST(Entities, EveryMentionPointsAtItsEntityAndIdsCountFromOne) {
  Document document;
  document.text = "Keller . Benes . Keller";
  document.mentions = {
      {{0, 6}, MentionType::person, 9}, {{9, 14}, MentionType::person, 9}, {{17, 23}, MentionType::person, 9}};
  Draft draft(document);
  find_entities(draft, {});
  ASSERT_EQ(document.entities.size(), 2u);
  EXPECT_EQ(document.entities[0].id, "n1");
  EXPECT_EQ(document.mentions[0].entity, 0u);
  EXPECT_EQ(document.mentions[1].entity, 1u);
  EXPECT_EQ(document.mentions[2].entity, 0u);
}

TEST(Entities, NoMentionsNoEntities) { EXPECT_EQ(groups({}), ""); }

TEST(Entities, TitlesAndKindsAreFormsOfTheName) {
  const auto called = [](const std::string& text, const std::string& name, MentionType type) {
    Document document;
    document.text = text;
    const auto begin = static_cast<std::uint32_t>(text.find(name));
    document.mentions.push_back({{begin, begin + static_cast<std::uint32_t>(name.size())}, type, 0});
    Draft draft(document);
    find_entities(draft, {});
    return document.entities.at(0).aliases;
  };
  using Forms = std::vector<std::string>;
  EXPECT_EQ(called("Later Mr. Marr spoke.", "Marr", MentionType::person), Forms{"Mr. Marr"});
  EXPECT_EQ(called("and Prime Minister Ada Marr spoke", "Ada Marr", MentionType::person),
            Forms{"Prime Minister Ada Marr"});
  EXPECT_EQ(called("and the minister, Ada Marr, spoke", "Ada Marr", MentionType::person), Forms{});
  EXPECT_EQ(called("The Kelm Front group struck.", "Kelm Front", MentionType::organization),
            (Forms{"Kelm Front group", "The Kelm Front"}));
}

TEST(Entities, AnAffiliateIsTheOnlyBranchThatIsNamed) {
  Document document;
  document.text = "Kelm Front Coastal Wing struck. The Kelm Front affiliate said so.";
  document.mentions.push_back({{0, 23}, MentionType::organization, 0});
  document.mentions.push_back({{36, 46}, MentionType::organization, 0});
  Draft draft(document);
  find_entities(draft, {});
  EXPECT_EQ(document.mentions[0].entity, document.mentions[1].entity);
  ASSERT_EQ(document.entities.size(), 1u);
  EXPECT_EQ(document.entities[0].name, "Kelm Front Coastal Wing");
}

TEST(Entities, ACrowdOfLikeNamesHidesNoNeighbour) {
  std::vector<std::string> names;
  for (int i = 0; i < 600; ++i) {
    const std::string own = {
        'K', 'e', static_cast<char>('b' + i % 7), static_cast<char>('a' + i / 7 % 10), static_cast<char>('k' + i / 70),
        'o'};
    names.push_back(own);
  }
  names.insert(names.begin() + 300, {"Anna Keller", "Keller"});
  EXPECT_NE(persons(names).find("Anna Keller (Keller)"), std::string::npos);
}

}  // namespace
}  // namespace stemma::understand
