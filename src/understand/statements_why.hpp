// Why it happened: the cause of an accident or disaster, the motive of an attack; and when an organisation began.
#pragma once

#include "understand/statements_finding.hpp"

namespace stemma::understand {

void find_causes(const View& view, const Sentence& sentence, Findings& out);
void find_motives(const View& view, const Sentence& sentence, Findings& out);
void find_foundings(const View& view, const Sentence& sentence, Findings& out);

}  // namespace stemma::understand
