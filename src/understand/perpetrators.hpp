// Persons, by name, who are said to have done it.
#pragma once

#include "understand/statements_finding.hpp"

namespace stemma::understand {

/// "the gunman X", "X opened fire", "shot by X", "X was convicted of killing", "X is accused of the attack". What
/// somebody is only accused, suspected of or charged with is hedged; an officer's shot at an attacker makes no
/// perpetrator.
void find_perpetrators(const View& view, const Sentence& sentence, Findings& out);

/// Whether token `t` is a noun for one who attacks ("gunman", "suspect").
bool attacker_noun(const View& view, std::size_t t);

}  // namespace stemma::understand
