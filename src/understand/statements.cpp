// What the report says, slot by slot: runs the extractors sentence by sentence, then gives each statement its sources,
// its incident and its id.
#include <algorithm>
#include <string>

#include "understand/all_passes.hpp"
#include "understand/attributions.hpp"
#include "understand/counts.hpp"
#include "understand/incidents.hpp"
#include "understand/responsibility.hpp"
#include "understand/statements_means.hpp"
#include "understand/statements_said.hpp"
#include "understand/statements_where.hpp"
#include "understand/statements_why.hpp"

namespace stemma::understand {
namespace {

bool same(const Statement& a, const Statement& b) {
  return a.slot == b.slot && a.number == b.number && a.low == b.low && a.high == b.high && a.value == b.value &&
         a.actor == b.actor && a.approximate == b.approximate;
}

/// Two triggers may tell of one thing ("shot and killed"): of overlapping findings that say the same, the first stays.
void drop_repeats(Findings& findings) {
  std::stable_sort(findings.begin(), findings.end(), [](const Finding& a, const Finding& b) {
    return std::pair(a.statement.span.begin, a.statement.slot) < std::pair(b.statement.span.begin, b.statement.slot);
  });
  Findings kept;
  for (Finding& f : findings) {
    const std::size_t from = kept.size() > 24 ? kept.size() - 24 : 0;
    const bool repeated = std::any_of(kept.begin() + static_cast<std::ptrdiff_t>(from), kept.end(), [&](const Finding& k) {
      return same(k.statement, f.statement) && k.statement.span.overlaps(f.statement.span) &&
             (k.statement.of == f.statement.of || !f.statement.of || !k.statement.of);
    });
    if (!repeated) kept.push_back(std::move(f));
  }
  findings = std::move(kept);
}

void complete(Draft& draft, Finding& f) {
  Statement& s = f.statement;
  s.document = draft.document.id;
  if (!f.background) s.chain = chain_at(draft, f.anchor);
  if (!f.background && s.certainty == Certainty::asserted) {
    for (const std::size_t a : governing(draft, f.anchor))
      if (stance(draft, draft.document.attributions[a]) == Stance::hedges) s.certainty = Certainty::hedged;
  }
  s.incident = incident_at(draft, f.anchor);
}

}  // namespace

void find_statements(Draft& draft, const Resources&) {
  const View view(draft);
  Findings findings;
  for (const Sentence& sentence : draft.sentences) {
    find_counts(view, sentence, findings);
    find_responsibility(view, sentence, findings);
    find_actors(view, sentence, findings);
    find_places_and_dates(view, sentence, findings);
    find_causes(view, sentence, findings);
    find_motives(view, sentence, findings);
    find_foundings(view, sentence, findings);
  }
  find_weapons_and_targets(view, findings);
  find_said(view, findings);
  drop_repeats(findings);
  for (Finding& f : findings) {
    complete(draft, f);
    f.statement.id = "s" + std::to_string(draft.document.statements.size() + 1);
    draft.document.statements.push_back(std::move(f.statement));
  }
}

}  // namespace stemma::understand
