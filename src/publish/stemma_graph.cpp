#include "publish/stemma_graph.hpp"

#include <algorithm>
#include <map>
#include <tuple>
#include <unordered_map>

#include "publish/withhold.hpp"

namespace stemma::publish {
namespace {

constexpr std::size_t nowhere = static_cast<std::size_t>(-1);

int weakness(DerivationKind kind) {
  switch (kind) {
    case DerivationKind::wire:
      return 0;
    case DerivationKind::copy:
      return 1;
    case DerivationKind::citation:
      return 2;
    default:
      return 3;
  }
}

std::string_view date_of(const StemmaEnd& end) {
  return end.document && end.document->published ? std::string_view(*end.document->published) : std::string_view("~");
}

class Builder {
 public:
  explicit Builder(const View& view) : view_(view) {
    for (const Document& document : view.account.documents)
      graph_.ends.push_back({&document, view.numbered(document), {}, {}, {}, {}});
    touched_.resize(graph_.ends.size());
  }

  StemmaGraph build() {
    gather();
    for (std::size_t i = 0; i < view_.account.documents.size(); ++i) hang(i);
    for (StemmaEnd& end : graph_.ends)
      std::stable_sort(end.children.begin(), end.children.end(), [this](std::size_t a, std::size_t b) {
        return date_of(graph_.ends[a]) < date_of(graph_.ends[b]);
      });
    lay_out();
    return std::move(graph_);
  }

 private:
  std::size_t end_index(std::string_view id, bool outside_allowed) {
    const std::string_view of = view_.document_id(id);
    if (const Document* document = view_.document(of)) return view_.index(*document);
    if (!outside_allowed || of.empty()) return nowhere;
    const auto [at, added] = outside_.emplace(of, graph_.ends.size());
    if (added) graph_.ends.push_back({nullptr, shown(of), {}, {}, {}, {}});
    return at->second;
  }

  void gather() {
    std::map<std::tuple<std::size_t, std::size_t, int>, Relation> pairs;
    for (const Derivation& derivation : view_.account.derivations) {
      const std::size_t from = end_index(derivation.from, false);
      const std::size_t to = end_index(derivation.to, true);
      if (from == nowhere || to == nowhere || from == to) continue;
      Relation& relation = pairs[{from, to, weakness(derivation.kind)}];
      if (!relation.first) relation = {to, derivation.kind, &derivation, 0};
      relation.count += std::max<std::size_t>(1, derivation.evidence.size() / 2);
    }
    touched_.resize(graph_.ends.size());
    for (const auto& [key, relation] : pairs) {
      touched_[std::get<0>(key)] = touched_[relation.to] = true;
      graph_.ends[std::get<0>(key)].relations.push_back(relation);
    }
    for (StemmaEnd& end : graph_.ends)
      std::stable_sort(end.relations.begin(), end.relations.end(), [this](const Relation& a, const Relation& b) {
        const int left = weakness(a.kind), right = weakness(b.kind);
        return left != right ? left < right : date_of(graph_.ends[a.to]) < date_of(graph_.ends[b.to]);
      });
  }

  bool is_above(std::size_t upper, std::size_t lower) const {
    for (std::optional<std::size_t> at = lower; at; at = graph_.ends[*at].parent)
      if (*at == upper) return true;
    return false;
  }

  void hang(std::size_t index) {
    StemmaEnd& end = graph_.ends[index];
    for (const Relation& relation : end.relations) {
      if (is_above(index, relation.to)) continue;
      end.parent = relation.to;
      end.kind = relation.kind;
      graph_.ends[relation.to].children.push_back(index);
      return;
    }
  }

  StemmaTree tree(std::size_t root) const {
    StemmaTree rows;
    std::vector<StemmaRow> waiting = {{root, 0, std::nullopt}};
    while (!waiting.empty()) {
      const StemmaRow row = waiting.back();
      waiting.pop_back();
      const std::size_t at = rows.size();
      rows.push_back(row);
      const auto& children = graph_.ends[row.end].children;
      for (auto child = children.rbegin(); child != children.rend(); ++child)
        waiting.push_back({*child, row.depth + 1, at});
    }
    return rows;
  }

  void lay_out() {
    for (std::size_t i = 0; i < graph_.ends.size(); ++i) {
      const StemmaEnd& end = graph_.ends[i];
      if (!end.parent && !end.children.empty()) graph_.trees.push_back(tree(i));
      if (!end.document || end.document->error || end.parent || !end.children.empty()) continue;
      (touched_[i] ? graph_.sides : graph_.unlinked).push_back(end.document);
    }
    std::stable_sort(graph_.trees.begin(), graph_.trees.end(),
                     [](const StemmaTree& a, const StemmaTree& b) { return a.size() > b.size(); });
  }

  const View& view_;
  StemmaGraph graph_;
  std::vector<bool> touched_;
  std::unordered_map<std::string_view, std::size_t> outside_;
};

}  // namespace

StemmaGraph stemma_graph(const View& view) { return Builder(view).build(); }

}  // namespace stemma::publish
