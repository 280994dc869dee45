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

}  // namespace
}  // namespace stemma::reconcile
