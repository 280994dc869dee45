// Why it happened: the cause of an accident or disaster, the motive of an attack; and when an organisation began.
#pragma once

#include "understand/statements_finding.hpp"

namespace stemma::understand {

void find_causes(const View& view, const Sentence& sentence, Findings& out);
void find_motives(const View& view, const Sentence& sentence, Findings& out);
/// Reasons that are told of a deed: "over a debt", "in self-defence", "because she had left him".
void find_reasons(const View& view, const Sentence& sentence, Findings& out);
void find_foundings(const View& view, const Sentence& sentence, Findings& out);

/// Causes that words around token `t` tell as something that happened: falls, people hit by vehicles, fires that were
/// set; and what a happening was not due to (statements_mishaps.cpp).
void find_mishaps(const View& view, const Sentence& sentence, std::size_t t, Findings& out);

}  // namespace stemma::understand
