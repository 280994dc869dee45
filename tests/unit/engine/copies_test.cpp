// Identical originals: every path keeps its document, nothing is said twice.
#include "engine/copies.hpp"

#include <gtest/gtest.h>

#include <set>

namespace stemma::engine {
namespace {

Document document(const std::string& id, const std::string& path) {
  Document made;
  made.id = id;
  made.path = path;
  made.text = "Four people were hurt.";
  made.sentences = {{0, 22}};
  made.statements.resize(1);
  return made;
}

Account account_of(std::vector<Document> documents) {
  Account account;
  account.documents = std::move(documents);
  return account;
}

TEST(Copies, AreSetAsideAndPutBackInTheirPlaces) {
  Account account =
      account_of({document("x", "1"), document("x", "2"), document("y", "3"), document("x", "4"), document("z", "5")});
  Copies copies = set_copies_aside(account);
  ASSERT_EQ(copies.size(), 2u);
  ASSERT_EQ(account.documents.size(), 3u);
  account.documents[0].event = "e1";
  account.events.push_back({"e1", "", "", "", std::nullopt, {"x", "z"}, {}});
  account.events.push_back({"e2", "", "", "", std::nullopt, {"y"}, {}});
  put_copies_back(std::move(copies), account);

  std::string paths;
  for (const auto& d : account.documents) paths += d.path + "=" + d.id + " ";
  EXPECT_EQ(paths, "1=x 2=x#2 3=y 4=x#3 5=z ");
  EXPECT_EQ(account.documents[1].event, "e1");
  EXPECT_EQ(account.events[0].documents, (std::vector<std::string>{"x", "z", "x#2", "x#3"}));
  EXPECT_EQ(account.events[1].documents, std::vector<std::string>{"y"});
}

TEST(Copies, SayNothingOfTheirOwn) {
  Account account = account_of({document("x", "1"), document("x", "2")});
  put_copies_back(set_copies_aside(account), account);
  EXPECT_EQ(account.documents[0].statements.size(), 1u);
  EXPECT_TRUE(account.documents[1].statements.empty());
  EXPECT_TRUE(account.documents[1].sentences.empty());
  EXPECT_EQ(account.documents[1].text, account.documents[0].text);
}

TEST(Copies, DeriveFromTheFirst) {
  Account account = account_of({document("x", "1"), document("x", "2")});
  put_copies_back(set_copies_aside(account), account);
  ASSERT_EQ(account.derivations.size(), 1u);
  const Derivation& made = account.derivations[0];
  EXPECT_EQ(made.from, "x#2");
  EXPECT_EQ(made.to, "x");
  EXPECT_EQ(made.kind, DerivationKind::copy);
  ASSERT_EQ(made.evidence.size(), 2u);
  EXPECT_EQ(made.evidence[1].span, (Span{0, 22}));
}

TEST(Copies, OfWhatFailedStayAsErrorsWithAnIdOfTheirOwn) {
  Account account = account_of({document("e", "1"), document("e", "2")});
  for (auto& d : account.documents) d.error = "is empty";
  EXPECT_TRUE(set_copies_aside(account).empty());
  ASSERT_EQ(account.documents.size(), 2u);
  EXPECT_EQ(account.documents[1].id, "e#2");
}

TEST(Copies, DoNotTakeTheIdOfADocumentInAnArchive) {
  Account account = account_of({document("x", "1"), document("x", "2"), document("x#2", "archive!2")});
  put_copies_back(set_copies_aside(account), account);
  std::set<std::string> ids;
  for (const auto& d : account.documents) ids.insert(d.id);
  EXPECT_EQ(ids, (std::set<std::string>{"x", "x#2", "x#3"}));
}

TEST(Copies, AreNoneWhereAllDiffer) {
  Account account = account_of({document("x", "1"), document("y", "2")});
  EXPECT_TRUE(set_copies_aside(account).empty());
  put_copies_back({}, account);
  EXPECT_EQ(account.documents.size(), 2u);
  EXPECT_TRUE(account.derivations.empty());
}

TEST(Copies, OfManyFilesCostNoMoreThanTheirNumber) {
  std::vector<Document> documents(20000, document("x", "same"));
  Account account = account_of(std::move(documents));
  put_copies_back(set_copies_aside(account), account);
  EXPECT_EQ(account.documents.back().id, "x#20000");
  EXPECT_EQ(account.derivations.size(), 19999u);
}

}  // namespace
}  // namespace stemma::engine
