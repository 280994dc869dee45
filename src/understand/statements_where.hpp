// Place and date of what happened, as the clause that tells of it states them.
#pragma once

#include "understand/statements_finding.hpp"

namespace stemma::understand {

/// Needs Document::places, times and attributions. Linear in the sentence.
void find_places_and_dates(const View& view, const Sentence& sentence, Findings& out);

/// Whether the word at `t` tells of a happening: "attack", "crash", "killed", "exploded", "drove" with a crowd after
/// it.
bool tells_happening(const View& view, const Sentence& sentence, std::size_t t);

/// Whether the noun at `i` is only what another noun is about: "rumours of a storm", "outrage over the fire", "the storm
/// over the budget".
bool only_spoken_of(const View& view, const Sentence& sentence, std::size_t i);

}  // namespace stemma::understand
