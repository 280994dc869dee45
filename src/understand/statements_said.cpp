#include "understand/statements_said.hpp"

#include <algorithm>
#include <cstdint>
#include <set>
#include <string>
#include <string_view>

#include "understand/attributions.hpp"

namespace stemma::understand {

namespace {

// Where a claim or denial of responsibility was read from: the begin of its verb.
std::set<std::uint32_t> claims(const Findings& findings) {
  std::set<std::uint32_t> verbs;
  for (const Finding& f : findings)
    if (f.statement.slot == Slot::responsibility && f.statement.mode == Mode::claimed) verbs.insert(f.anchor.begin);
  return verbs;
}

// "claimed the attack", "denied any involvement": nothing is said but the responsibility itself.
bool only_claims(const View& view, const Attribution& a, const std::set<std::uint32_t>& verbs) {
  const auto claimed = [&](Span cue) {
    const auto at = verbs.lower_bound(cue.begin);
    return at != verbs.end() && *at < cue.end;
  };
  if (std::none_of(a.cue.begin(), a.cue.end(), claimed) || a.content.size() > 1) return false;
  const Span content = a.content.front();
  for (std::size_t i = view.token_at(content.begin); i < view.draft().tokens.size(); ++i) {
    if (view.token(i).span.begin >= content.end) break;
    if (view.tag(i) == Upos::verb || view.tag(i) == Upos::aux) return false;
  }
  return true;
}

// "How many are missing?": who asks does not hold a thing to be so.
bool asks(const Draft& draft, const Attribution& a) {
  return std::all_of(a.content.begin(), a.content.end(), [&](Span piece) {
    std::string_view text = draft.text(piece);
    for (std::string_view mark : {"\"", "”", "’", "'", "»", ")"})
      if (text.ends_with(mark)) text.remove_suffix(mark.size());
    return text.ends_with('?');
  });
}

}  // namespace

void find_said(const View& view, Findings& out) {
  const Draft& draft = view.draft();
  const std::set<std::uint32_t> verbs = claims(out);
  for (const Attribution& a : draft.document.attributions) {
    if (a.source.empty() || a.content.empty() || only_claims(view, a, verbs) || asks(draft, a)) continue;
    Finding f;
    f.statement.slot = Slot::statement;
    f.statement.span = hull(a.content.front(), a.content.back());
    f.anchor = a.content.front();
    const Stance held = stance(draft, a);
    if (held == Stance::withholds) continue;  // "did not say that": nobody's statement
    // Contents nested deeper than anybody writes would each repeat the rest of their sentence.
    if (governing(draft, f.anchor).size() == deepest_nesting) continue;
    std::string value;
    for (const Span piece : a.content) {
      if (!value.empty()) value += " … ";
      value += draft.text(piece);
    }
    f.statement.value = std::move(value);
    switch (held) {
      case Stance::denies:
        f.statement.polarity = Polarity::denied;
        break;
      case Stance::hedges:
        f.statement.certainty = Certainty::hedged;
        break;
      case Stance::asserts:
        if (unvouched(draft, a)) f.statement.certainty = Certainty::hedged;
        break;
      case Stance::withholds:
        break;
    }
    out.push_back(std::move(f));
  }
}

}  // namespace stemma::understand
