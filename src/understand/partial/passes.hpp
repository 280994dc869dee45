// The passes over documents of the partial tier: listed in ../passes.cpp, each in the file of its name.
//
// They read by rules over words, without a parser, and take only what stands plainly: where a rule's evidence is not
// all there, nothing is said.
#pragma once

#include "understand/pass.hpp"

namespace stemma::understand::partial {

void join_sentences(Draft&, const Resources&);     // sentences.cpp: what an abbreviation cut is one again
void find_times(Draft&, const Resources&);         // times.cpp: dates and days
void find_names(Draft&, const Resources&);         // names.cpp: mentions, places, entities
void find_attributions(Draft&, const Resources&);  // attributions.cpp: who says what is quoted
void find_counts(Draft&, const Resources&);        // counts.cpp: statements of killed, injured, missing, detained

}  // namespace stemma::understand::partial
