// Place and date of what happened, as the clause that tells of it states them.
#pragma once

#include "understand/statements_finding.hpp"

namespace stemma::understand {

/// Needs Document::places, times and attributions. Linear in the sentence.
void find_places_and_dates(const View& view, const Sentence& sentence, Findings& out);

/// Whether the word at `t` tells of a happening: "attack", "crash", "killed", "exploded", "drove" with a crowd after
/// it.
bool tells_happening(const View& view, const Sentence& sentence, std::size_t t);

}  // namespace stemma::understand
