// Counts that other constructions announce: suicides, deaths as nouns, arrests in passing, participles without a
// subject.
#pragma once

#include <cstddef>

#include "understand/counts.hpp"

namespace stemma::understand {

/// The verb at token `t` of somebody who died by his own hand: "hanged himself", "took her own life"
/// (counts_suicide.cpp).
void find_suicide(const View& view, const Sentence& sentence, std::size_t t, Findings& out);

/// Deaths that a noun phrase around token `t` states: "the killing by rebels of a nun", "Ana Bell's killing", "a double
/// murder", "left a clerk dead", "executed two hostages" (counts_deaths.cpp).
void find_deaths(const View& view, const Sentence& sentence, std::size_t t, Findings& out);

/// Arrests that words around token `t` tell of: "caught six poachers", "weeks after his arrest", "turned himself in"
/// (counts_arrests.cpp).
void find_arrests(const View& view, const Sentence& sentence, std::size_t t, Findings& out);

/// Of whom the word at token `t` says that nobody was hurt: "staff were unharmed" (counts_unharmed.cpp).
void find_unharmed(const View& view, const Sentence& sentence, std::size_t t, Findings& out);

/// The subject that is understood with the participle at `t`: "sued after being cut", "arrested after being named"; the
/// phrases of the main clause's subject, none where the deed is not told as done.
std::vector<Phrase> understood_after(const View& view, const Sentence& sentence, std::size_t t);

}  // namespace stemma::understand
