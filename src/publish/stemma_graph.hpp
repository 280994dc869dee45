// Which report hangs from which: the derivations of an account as trees of reports, ready to be drawn.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "publish/view.hpp"

namespace stemma::publish {

/// All derivations of one kind between two ends.
struct Relation {
  std::size_t to = 0;  ///< index in StemmaGraph::ends
  DerivationKind kind = DerivationKind::copy;
  const Derivation* first = nullptr;  ///< the first of them
  std::size_t count = 0;              ///< how many pieces of evidence they have together
};

/// A report, or a source that reports depend on and that is not among them ("Reuters").
struct StemmaEnd {
  const Document* document = nullptr;
  std::string label;
  std::vector<Relation> relations;             ///< what it derives from, the strongest first
  std::optional<std::size_t> parent;           ///< the one that it hangs from in the drawing; index in `ends`
  DerivationKind kind = DerivationKind::copy;  ///< of the hanging
  std::vector<std::size_t> children;           ///< oldest first
};

struct StemmaRow {
  std::size_t end = 0, depth = 0;
  std::optional<std::size_t> parent_row;
};

using StemmaTree = std::vector<StemmaRow>;  // a parent stands before its children

struct StemmaGraph {
  std::vector<StemmaEnd> ends;            ///< reports in the account's order, then outside sources
  std::vector<StemmaTree> trees;          ///< the largest first
  std::vector<const Document*> sides;     ///< another source of reports that hang elsewhere, and tied in no other way
  std::vector<const Document*> unlinked;  ///< no shared text and no citation found
};

/// A report hangs from its strongest source: agency text, then copy, then citation, then a common quotation. A link
/// that would close a circle is kept as a relation but not drawn. Near-linear.
StemmaGraph stemma_graph(const View& view);

}  // namespace stemma::publish
