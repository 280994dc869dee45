#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>

#include "reconcile/pass.hpp"

namespace stemma::reconcile {
namespace {

using Names = std::vector<std::pair<std::string, MentionType>>;

constexpr auto person = MentionType::person;
constexpr auto organization = MentionType::organization;

Document report(std::string id, const Names& names) {
  Document document;
  document.id = std::move(id);
  document.text = document.id;
  for (const auto& [name, type] : names) {
    Entity entity;
    entity.name = name;
    entity.type = type;
    document.entities.push_back(entity);
  }
  return document;
}

class Joined {
 public:
  explicit Joined(std::vector<Document> documents) {
    filled.documents = std::move(documents);
    reconcile(filled);
  }
  std::set<std::string> ids(const std::string& name) const {
    std::set<std::string> found;
    for (const Entity& entity : filled.entities) {
      const bool alias = std::count(entity.aliases.begin(), entity.aliases.end(), name) > 0;
      if (alias || entity.name == name) found.insert(entity.id);
    }
    return found;
  }
  bool one(const std::string& a, const std::string& b) const { return ids(a).size() == 1 && ids(a) == ids(b); }
  bool apart(const std::string& a, const std::string& b) const {
    for (const std::string& id : ids(a)) {
      if (ids(b).contains(id)) return false;
    }
    return !ids(a).empty() && !ids(b).empty();
  }
  Account filled;
};

TEST(Entities, AcronymAndExpansionAreOne) {
  const Joined names(
      {report("a", {{"Sarnesse Transport Authority", organization}}), report("b", {{"STA", organization}})});
  EXPECT_TRUE(names.one("STA", "Sarnesse Transport Authority"));
  EXPECT_EQ(names.filled.entities[0].name, "Sarnesse Transport Authority");
  EXPECT_EQ(names.filled.entities[0].documents, (std::vector<std::string>{"a", "b"}));
}

TEST(Entities, ANameInAnotherScriptIsItsSpelling) {
  Document foreign = report("b", {{"Дмитрий Коваль", person}});
  foreign.entities[0].aliases = {"Dmitry Koval"};
  const Joined names({report("a", {{"Dmitri Koval", person}}), foreign, foreign});
  EXPECT_TRUE(names.one("Дмитрий Коваль", "Dmitri Koval"));
  EXPECT_EQ(names.filled.entities[0].name, "Dmitri Koval");
}

TEST(Entities, AnAcronymOfTwoNamesJoinsNeither) {
  const Joined names({report("a", {{"Sarnesse Transport Authority", organization}}),
                      report("b", {{"STA", organization}}),
                      report("c", {{"Southern Tenants Alliance", organization}})});
  EXPECT_TRUE(names.apart("STA", "Sarnesse Transport Authority"));
  EXPECT_TRUE(names.apart("STA", "Southern Tenants Alliance"));
}

TEST(Entities, AParentIsNotItsBranch) {
  const Joined names({report("a", {{"Sarn Liberation Front", organization}}),
                      report("b", {{"Sarn Liberation Front Northern Command", organization}}),
                      report("c", {{"Islamic State", organization}, {"Islamic State-Khorasan", organization}}),
                      report("d", {{"ISIS-K", organization}, {"IS", organization}})});
  EXPECT_TRUE(names.apart("Sarn Liberation Front", "Sarn Liberation Front Northern Command"));
  EXPECT_TRUE(names.one("Islamic State-Khorasan", "ISIS-K"));
  EXPECT_TRUE(names.one("Islamic State", "IS"));
  EXPECT_TRUE(names.apart("Islamic State", "ISIS-K"));
}

TEST(Entities, ASurnameJoinsTheOnlyBearer) {
  const Joined names({report("a", {{"Ilse Marr", person}}), report("b", {{"Marr", person}})});
  EXPECT_TRUE(names.one("Marr", "Ilse Marr"));
}

TEST(Entities, ASurnameOfTwoJoinsNeither) {
  const Joined names(
      {report("a", {{"Ilse Marr", person}}), report("b", {{"Marr", person}}), report("c", {{"Tom Marr", person}})});
  EXPECT_TRUE(names.apart("Ilse Marr", "Tom Marr"));
  EXPECT_TRUE(names.apart("Marr", "Tom Marr"));
  EXPECT_TRUE(names.apart("Marr", "Ilse Marr"));
}

TEST(Entities, TransliterationsAreOne) {
  const Joined names({report("a", {{"Mohammed Yusuf", person}}), report("b", {{"Muhammad Yusuf", person}})});
  EXPECT_TRUE(names.one("Mohammed Yusuf", "Muhammad Yusuf"));
}

TEST(Entities, PlacesOfSimilarSoundStayApart) {
  const Joined names({report("a", {{"Chechnya", MentionType::place}}), report("b", {{"China", MentionType::place}})});
  EXPECT_TRUE(names.apart("Chechnya", "China"));
}

TEST(Entities, AnInitialDoesNotBridgeTwoPeople) {
  const Joined names({report("a", {{"Jana Marr", person}}), report("b", {{"J. Marr", person}}),
                      report("c", {{"Jonas Marr", person}})});
  EXPECT_TRUE(names.apart("Jana Marr", "Jonas Marr"));
}

TEST(Entities, AreTheSameInAnyOrderOfDocuments) {
  std::vector<Document> documents = {
      report("a", {{"Jana Marr", person}, {"STA", organization}}), report("b", {{"J. Marr", person}}),
      report("c", {{"Jonas Marr", person}, {"Sarnesse Transport Authority", organization}}),
      report("d", {{"Marr", person}, {"Islamic State", organization}})};
  const auto sets = [](const Account& filled) {
    std::set<std::set<std::string>> found;
    for (const Entity& entity : filled.entities) {
      std::set<std::string> one(entity.documents.begin(), entity.documents.end());
      one.insert("= " + entity.name);
      for (const std::string& alias : entity.aliases) one.insert("~ " + alias);
      found.insert(one);
    }
    return found;
  };
  std::sort(documents.begin(), documents.end(), [](const auto& a, const auto& b) { return a.id < b.id; });
  const auto expected = sets(Joined(documents).filled);
  while (std::next_permutation(documents.begin(), documents.end(),
                               [](const auto& a, const auto& b) { return a.id < b.id; })) {
    EXPECT_EQ(sets(Joined(documents).filled), expected);
  }
}

TEST(Entities, AShortenedNameGoesToTheOnlyLongerOne) {
  const Joined one({report("a", {{"Enio Mora Araya", person}, {"Sarnesse Liberation Front", organization}}),
                    report("b", {{"Enio Mora", person}, {"Liberation Front", organization}})});
  EXPECT_TRUE(one.one("Enio Mora", "Enio Mora Araya"));
  EXPECT_TRUE(one.one("Liberation Front", "Sarnesse Liberation Front"));
  const Joined two(
      {report("a", {{"Sarnesse Interior Ministry", organization}, {"Tarnian Interior Ministry", organization}}),
       report("b", {{"Interior Ministry", organization}})});
  EXPECT_TRUE(two.apart("Interior Ministry", "Sarnesse Interior Ministry"));
  EXPECT_TRUE(two.apart("Interior Ministry", "Tarnian Interior Ministry"));
  const Joined wing({report("a", {{"Sarnesse Liberation Front", organization}, {"SLF Northern Column", organization}}),
                     report("b", {{"Northern Column", organization}, {"SLF", organization}})});
  EXPECT_TRUE(wing.one("Northern Column", "SLF Northern Column"));
  EXPECT_TRUE(wing.one("SLF", "Sarnesse Liberation Front"));
  EXPECT_TRUE(wing.apart("SLF", "Northern Column"));
}

TEST(Entities, StatesAreOneWithTheirInitials) {
  const Joined names({report("a", {{"United States", MentionType::place}}), report("b", {{"US", MentionType::place}}),
                      report("c", {{"United Kingdom", MentionType::place}})});
  EXPECT_TRUE(names.one("US", "United States"));
  EXPECT_TRUE(names.apart("US", "United Kingdom"));
}

TEST(Entities, AnUntypedNameIsThePersonOfThatName) {
  const Joined names({report("a", {{"Jana Mora", person}}), report("b", {{"Mora", MentionType::other}})});
  EXPECT_TRUE(names.one("Mora", "Jana Mora"));
  const Joined two(
      {report("a", {{"Jana Mora", person}, {"Petr Mora", person}}), report("b", {{"Mora", MentionType::other}})});
  EXPECT_TRUE(two.apart("Mora", "Jana Mora"));
}

TEST(Entities, AliasesHoldTitlesAndDescriptions) {
  Document document = report("a", {{"Jana Mora", person}, {"Herald", organization}});
  document.text = "Yesterday Mrs. Mora told The Herald of it. The harbour master said more, and the minister too.";
  const auto at = [&](std::string_view words) {
    const auto begin = static_cast<std::uint32_t>(document.text.find(words));
    return Span{begin, begin + static_cast<std::uint32_t>(words.size())};
  };
  document.mentions = {{at("Mora"), person, 0}, {at("Herald"), organization, 1}};
  for (const char* words : {"The harbour master", "the minister"}) {
    Attribution said;
    said.source = {at(words)};
    said.entity = 0;
    document.attributions.push_back(said);
  }
  const Joined names({document});
  EXPECT_TRUE(names.one("Mrs. Mora", "Jana Mora"));
  EXPECT_TRUE(names.one("The harbour master", "Jana Mora"));
  EXPECT_TRUE(names.one("The Herald", "Herald"));
  EXPECT_TRUE(names.ids("the minister").empty());
}

}  // namespace
}  // namespace stemma::reconcile
