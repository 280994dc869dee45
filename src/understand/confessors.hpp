// Who speaks of himself where somebody told police what "he" did, and who tells of another.
#pragma once

#include "understand/reference_words.hpp"
#include "understand/statements_view.hpp"

namespace stemma::understand {

/// Whether the one of the phrase is called, here or elsewhere in the text, by what those are who tell of others' deeds:
/// "prosecutor X", "X, her lawyer".
bool tells_of_others(const View& view, const Phrase& who);

/// Whether he is called a suspect, the accused or a defendant.
bool stands_accused(const View& view, const Phrase& who);

/// Of his noun, title or given name; unknown for names that no list has.
Gender sex_of(const View& view, const Phrase& who);

/// Whether a deed that is owned up to was done in defence: "because he was attacked".
bool in_defence(const View& view, const Sentence& sentence);

/// Whether the sentence is of what somebody writes, in which people are killed and attacked with a pen.
bool on_paper(const View& view, const Sentence& sentence);

}  // namespace stemma::understand
