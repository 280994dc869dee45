// What an extractor hands over: a statement without its chain, incident and id, and the words that place it.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "stemma/model.hpp"
#include "understand/statements_view.hpp"

namespace stemma::understand {

struct Finding {
  Statement statement;
  Span anchor;                   ///< the words whose source and incident are the statement's
  bool definite = false;         ///< "the driver", "him": somebody who was spoken of before
  std::optional<ChainLink> own;  ///< who speaks in it of himself: "X claimed responsibility", "X denied any role"
  bool background = false;       ///< taken for granted by the sentence: the outlet's own voice
};

using Findings = std::vector<Finding>;

/// A finding of `slot` whose statement spans tokens [first, last).
inline Finding finding(const View& view, Slot slot, std::size_t first, std::size_t last, std::size_t anchor) {
  Finding f;
  f.statement.slot = slot;
  f.statement.span = view.span(first, last);
  f.anchor = view.token(anchor).span;
  return f;
}

}  // namespace stemma::understand
