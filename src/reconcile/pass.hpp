// What a pass over all documents of a run is.
#pragma once

#include <span>
#include <string_view>

#include "stemma/model.hpp"

namespace stemma::reconcile {

struct Workbench;  // workbench.hpp

/// A pure function over an Account that already holds its annotated documents.
struct Pass {
  std::string_view name;
  int version;  ///< changes with behaviour
  std::string_view needs, gives;
  void (*run)(Workbench&);
};

/// All passes, in order. The only place to add one.
std::span<const Pass> passes();

/// Fills entities, events, statements and derivations from the annotated documents, which stay as they are but for
/// their `event`. Deterministic, and independent of the order of documents but for ids, which follow it.
void reconcile(Account& account);

}  // namespace stemma::reconcile
