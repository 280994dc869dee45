// Counts of people: killed, injured, casualties, missing, detained, freed, abducted.
#pragma once

#include "understand/statements_finding.hpp"

namespace stemma::understand {

void find_counts(const View& view, const Sentence& sentence, Findings& out);

/// One count: the people of `phrase` for the trigger at token `t`. Says nothing where polarity is unclear, where the
/// phrase does not count people, or where it states no number. `of` overrides the sub-group that the noun names.
void add_count(const View& view, const Sentence& sentence, Slot slot, std::size_t t, const Phrase& phrase,
               Findings& out, std::optional<std::string> of = std::nullopt);

/// The sub-group that a phrase names ("local crew members"); none where it is just people.
std::optional<std::string> group_of(const View& view, const Phrase& phrase);

/// Counts that take several words to announce: "in critical condition", "taken to hospital", "in custody",
/// "took 20 hostages" (counts_phrases.cpp).
void find_count_phrases(const View& view, const Sentence& sentence, Findings& out);

}  // namespace stemma::understand
