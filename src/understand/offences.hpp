// Offences against people, animals and the safety of the road by the names that charges give them: "rape", "animal
// cruelty", "driving while intoxicated", "leaving the scene". Only for the words of a charge, a verdict or an arrest:
// in running text many of them are no deed of anybody's.
#pragma once

#include "understand/statements_view.hpp"

namespace stemma::understand {

/// Whether the words from token `i` on are the name of an offence. Theft and offences of the office are left out.
bool offence(const View& view, std::size_t i);

/// Whether the words from token `i` on are violence to people in `-ing`: "raping a woman", "running over a cyclist".
bool violent_gerund(const View& view, const Sentence& sentence, std::size_t i);

/// Whether the word at token `i` is somebody who is caught in a crime himself: "robber", "thief", "intruder". Whoever
/// shoots or holds him does so in defence.
bool wrongdoer(const View& view, std::size_t i);

/// Whether the word at token `i` is a public or a body that is "taken hostage" and "held captive" in figures:
/// "audience".
bool public_at_large(const View& view, std::size_t i);

/// Whether the word at token `i` stands for the charges themselves: "charges", "a count", "an indictment".
bool charge_word(const View& view, std::size_t i);

}  // namespace stemma::understand
