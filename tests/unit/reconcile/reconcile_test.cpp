#include <gtest/gtest.h>

#include "reconcile/pass.hpp"

namespace stemma::reconcile {
namespace {

TEST(Reconcile, GivesStatementsIdsThatAreUniqueInTheAccount) {
  Account account;
  for (const char* id : {"one", "two"}) {
    Document document;
    document.id = id;
    document.text = "Nine people died.";
    document.statements.resize(2);
    for (Statement& said : document.statements) said.id = "s1";
    account.documents.push_back(document);
  }
  reconcile(account);
  ASSERT_EQ(account.statements.size(), 4u);
  EXPECT_EQ(account.statements[0].id, "s1");
  EXPECT_EQ(account.statements[3].id, "s4");
  EXPECT_EQ(account.statements[1].document, "one");
  EXPECT_EQ(account.statements[2].document, "two");
}

TEST(Reconcile, AnEmptyPileGivesAnEmptyAccount) {
  Account account;
  reconcile(account);
  EXPECT_TRUE(account.events.empty());
  EXPECT_TRUE(account.entities.empty());
}

TEST(Reconcile, NamesItsPasses) {
  for (const Pass& pass : passes()) {
    EXPECT_FALSE(pass.name.empty());
    EXPECT_GE(pass.version, 1);
    EXPECT_NE(pass.run, nullptr);
  }
}

}  // namespace
}  // namespace stemma::reconcile
