// What a pass over one document is.
#pragma once

#include <span>
#include <string_view>

#include "understand/draft.hpp"

namespace stemma::understand {

struct Resources;  // gazetteer, lexicons, weights: loaded once, shared, never written (resources.hpp)

/// A pure function over a Draft: no disk, clock or globals. `needs` and `gives` name fields of Draft or Document;
/// passes.cpp does not compile with a list in which something is needed before it is given (base/pass_order.hpp).
struct Pass {
  /// Whose documents it reads: those of every language, or those of one Depth (languages.hpp).
  enum class Reads { all, english, partial };
  std::string_view name;
  int version;                    ///< changes with behaviour
  std::string_view needs, gives;  ///< names separated by spaces
  Reads reads;
  void (*run)(Draft&, const Resources&);
};

/// All passes, in order. The only place to add one.
std::span<const Pass> passes();

/// Annotates `document` in place. Deterministic; safe to call from several threads on different documents.
void annotate(Document& document, const Resources& resources);

}  // namespace stemma::understand
