// How many origins a reading can have at most.
//
// Statements of one document have one origin, whoever they credit; so have statements whose words stand in a passage
// that their documents share, statements that both credit the same agency, and a statement with that of the report
// which it cites. What is left apart is not
// thereby independent: the number is an upper bound.
#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "reconcile/agencies.hpp"
#include "reconcile/readings.hpp"
#include "reconcile/union_find.hpp"

namespace stemma::reconcile {
namespace {

std::uint32_t common(Span a, Span b) {
  const auto begin = std::max(a.begin, b.begin), end = std::min(a.end, b.end);
  return begin < end ? end - begin : 0;
}

/// Half of the statement's words or of the passage is enough.
bool covers(Span passage, Span words) {
  const std::uint32_t shared = common(passage, words);
  return shared > 0 && (2 * shared >= words.size() || 2 * shared >= passage.size());
}

/// Where the words at `words` of the one side stand in the other; both sides hold the same words, so lengths differ
/// only in punctuation.
Span carried_over(Span words, Span here, Span there) {
  const auto map = [&](std::uint32_t at) {
    const std::uint64_t inside = std::clamp(at, here.begin, here.end) - here.begin;
    return there.begin + static_cast<std::uint32_t>(inside * there.size() / std::max(1u, here.size()));
  };
  return {map(words.begin), map(words.end)};
}

/// The agency from which the outlet has it, as the statement itself says.
std::string_view credited(const Statement& said) {
  return said.chain.empty() ? std::string_view() : agency(said.chain.back().name);
}

}  // namespace

SharedIndex::SharedIndex(const Workbench& bench) : bench_(bench), sides_(bench.account.documents.size()) {
  for (const SharedWords& one : bench.shared) {
    sides_[one.left].push_back({one.left_span, one.right, one.right_span});
    sides_[one.right].push_back({one.right_span, one.left, one.left_span});
  }
  for (const Citation& one : bench.cited) cited_[one.statement].push_back(one.document);
}

std::vector<std::vector<std::size_t>> SharedIndex::same_words(const std::vector<std::size_t>& statements) const {
  std::map<std::size_t, std::vector<std::size_t>> in_document;  // document -> places in `statements`
  std::map<std::pair<std::string_view, Span>, std::size_t> same_bytes;
  UnionFind sets(statements.size());
  for (std::size_t i = 0; i < statements.size(); ++i) {
    const Statement& said = bench_.account.statements[statements[i]];
    in_document[bench_.document_of[statements[i]]].push_back(i);
    sets.merge(same_bytes.try_emplace({said.document, said.span}, i).first->second, i);
  }
  for (std::size_t i = 0; i < statements.size(); ++i) {
    const Span here = bench_.account.statements[statements[i]].span;
    for (const Side& side : sides_[bench_.document_of[statements[i]]]) {
      if (!covers(side.here, here)) continue;
      const auto there = in_document.find(side.other);
      if (there == in_document.end()) continue;
      const Span carried = carried_over(here, side.here, side.there);
      for (const std::size_t j : there->second) {
        const Span other = bench_.account.statements[statements[j]].span;
        if (covers(side.there, other) && covers(carried, other)) sets.merge(i, j);
      }
    }
  }
  std::map<std::size_t, std::vector<std::size_t>> groups;
  for (std::size_t i = 0; i < statements.size(); ++i) groups[sets.find(i)].push_back(statements[i]);
  std::vector<std::vector<std::size_t>> found;
  for (auto& [first, group] : groups) found.push_back(std::move(group));
  return found;
}

std::size_t SharedIndex::origins(const std::vector<std::size_t>& statements) const {
  const auto groups = same_words(statements);
  UnionFind sets(groups.size());
  std::map<std::string_view, std::size_t> by_document, by_agency;
  for (std::size_t i = 0; i < groups.size(); ++i) {
    for (const std::size_t at : groups[i]) {
      const Statement& said = bench_.account.statements[at];
      sets.merge(by_document.try_emplace(said.document, i).first->second, i);
      const std::string_view from = credited(said);
      if (!from.empty()) sets.merge(by_agency.try_emplace(from, i).first->second, i);
    }
  }
  for (std::size_t i = 0; i < groups.size(); ++i) {
    for (const std::size_t at : groups[i]) {
      const auto found = cited_.find(at);
      if (found == cited_.end()) continue;
      for (const std::size_t document : found->second) {
        const auto there = by_document.find(bench_.account.documents[document].id);
        if (there != by_document.end()) sets.merge(there->second, i);
      }
    }
  }
  std::set<std::size_t> roots;
  for (std::size_t i = 0; i < groups.size(); ++i) roots.insert(sets.find(i));
  return roots.size();
}

}  // namespace stemma::reconcile
