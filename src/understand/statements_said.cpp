#include "understand/statements_said.hpp"

#include <string>

#include "understand/attributions.hpp"

namespace stemma::understand {

void find_said(const View& view, Findings& out) {
  const Draft& draft = view.draft();
  for (const Attribution& a : draft.document.attributions) {
    if (a.source.empty() || a.content.empty()) continue;
    Finding f;
    f.statement.slot = Slot::statement;
    f.statement.span = hull(a.content.front(), a.content.back());
    f.anchor = a.content.front();
    // Contents nested deeper than anybody writes would each repeat the rest of their sentence.
    if (governing(draft, f.anchor).size() == deepest_nesting) continue;
    std::string value;
    for (const Span piece : a.content) {
      if (!value.empty()) value += " … ";
      value += draft.text(piece);
    }
    f.statement.value = std::move(value);
    switch (stance(draft, a)) {
      case Stance::denies:
        f.statement.polarity = Polarity::denied;
        break;
      case Stance::hedges:
        f.statement.certainty = Certainty::hedged;
        break;
      case Stance::asserts:
        break;
    }
    out.push_back(std::move(f));
  }
}

}  // namespace stemma::understand
