#include "publish/stemma_graph.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "unit/publish/sample.hpp"

namespace stemma::publish {
namespace {

Account reports(std::size_t count) {
  Account out;
  for (std::size_t i = 0; i < count; ++i) {
    out.documents.emplace_back();
    out.documents.back().id = "d" + std::to_string(i);
    out.documents.back().path = out.documents.back().id + ".txt";
  }
  return out;
}

void tie(Account& account, int from, int to, DerivationKind kind) {
  account.derivations.push_back({"d" + std::to_string(from), "d" + std::to_string(to), kind, {}});
}

TEST(StemmaGraph, AReportHangsFromItsStrongestSource) {
  Account account = reports(3);
  tie(account, 2, 0, DerivationKind::quote);
  tie(account, 2, 1, DerivationKind::wire);
  const View view(account);
  const StemmaGraph graph = stemma_graph(view);
  EXPECT_EQ(graph.ends[2].parent, 1u);
  EXPECT_EQ(graph.ends[2].kind, DerivationKind::wire);
  EXPECT_EQ(graph.ends[2].relations.size(), 2u);
  EXPECT_TRUE(graph.unlinked.empty()) << "a report that another one quotes is not without ties";
}

TEST(StemmaGraph, CirclesAreCutAndKeptAsRelations) {
  Account account = reports(3);
  tie(account, 0, 1, DerivationKind::quote);
  tie(account, 1, 2, DerivationKind::quote);
  tie(account, 2, 0, DerivationKind::quote);
  const View view(account);
  const StemmaGraph graph = stemma_graph(view);
  ASSERT_EQ(graph.trees.size(), 1u);
  EXPECT_EQ(graph.trees[0].size(), 3u);
  EXPECT_EQ(graph.ends[2].relations.size(), 1u);
  EXPECT_FALSE(graph.ends[2].parent);
}

TEST(StemmaGraph, StatementsStandForTheirReportsAndOutsideSourcesForThemselves) {
  Account account = reports(2);
  Statement said;
  said.id = "s1";
  said.document = "d0";
  account.statements = {said};
  account.derivations = {{"s1", "Coastal Wire", DerivationKind::citation, {}}, {"s1", "d1", DerivationKind::copy, {}}};
  const View view(account);
  const StemmaGraph graph = stemma_graph(view);
  ASSERT_EQ(graph.ends.size(), 3u);
  EXPECT_EQ(graph.ends[2].label, "Coastal Wire");
  EXPECT_EQ(graph.ends[2].document, nullptr);
  EXPECT_EQ(graph.ends[0].parent, 1u);
}

TEST(StemmaGraph, TheSampleHasItsTreesAndWhatIsUnlinked) {
  const Account account = sample_account();
  const View view(account);
  const StemmaGraph graph = stemma_graph(view);
  ASSERT_EQ(graph.trees.size(), 4u);
  EXPECT_EQ(graph.trees[0].size(), 3u);
  ASSERT_EQ(graph.unlinked.size(), 1u);
  EXPECT_EQ(view.label(*graph.unlinked[0]), "Radio Fjell") << "a report that could not be read is not called unlinked";
}

RC_GTEST_PROP(StemmaGraph, EveryTiedReportIsDrawnOnceUnderItsParent,
              (std::vector<std::pair<unsigned, unsigned>> pairs)) {
  Account account = reports(12);
  for (const auto& [from, to] : pairs)
    tie(account, static_cast<int>(from % 12), static_cast<int>(to % 12), static_cast<DerivationKind>((from + to) % 4));
  const View view(account);
  const StemmaGraph graph = stemma_graph(view);
  std::vector<int> drawn(12);
  for (const StemmaTree& tree : graph.trees) {
    for (std::size_t row = 0; row < tree.size(); ++row) {
      ++drawn[tree[row].end];
      if (!tree[row].parent_row) continue;
      RC_ASSERT(*tree[row].parent_row < row);
      RC_ASSERT(graph.ends[tree[row].end].parent == tree[*tree[row].parent_row].end);
    }
  }
  for (const int times : drawn) RC_ASSERT(times <= 1);
  std::size_t all = graph.unlinked.size() + graph.sides.size();
  for (const int times : drawn) all += static_cast<std::size_t>(times);
  RC_ASSERT(all == 12u);
}

}  // namespace
}  // namespace stemma::publish
