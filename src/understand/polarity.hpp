// Whether words are affirmed or denied where they stand.
//
// A missed denial is the worst error there is, so the answer has three values: what is neither plainly affirmed nor
// plainly denied is unclear, and a caller then says nothing.
#pragma once

#include <cstddef>

#include "understand/draft.hpp"
#include "understand/statements_view.hpp"

namespace stemma::understand {

enum class Scope { affirmed, denied, unclear };

/// Of the trigger word at token `t` of `sentence`. Sees negation ("not", "no", "neither ... nor", "without"), denials
/// ("denied that", "denied killing"), what was averted, intended, asked or supposed ("failed to", "plotted to",
/// "whether", "if", "would have"), and what the sentence says afterwards ("... , which the army denied").
Scope polarity_at(const View& view, const Sentence& sentence, std::size_t t);

/// Whether between tokens `a` and `b` (a < b) a clause boundary shields `b` from what governs `a`.
bool shielded(const View& view, std::size_t a, std::size_t b);

/// Whether the sentence clears somebody: "acquitted", "was cleared", "released without charge". Who did it is then
/// open.
bool exonerated(const View& view, const Sentence& sentence, std::size_t t);

}  // namespace stemma::understand
