// Where the counted people stand around a trigger word: before it, as a subject, or after it, as an object.
#pragma once

#include <cstddef>
#include <vector>

#include "understand/statements_view.hpp"

namespace stemma::understand {

/// The token that the syntax tree has for the subject of the verb or adjective at `t`: its own, that of the verb it
/// hangs on, or the noun that it modifies ("9 people killed in the flood"); `none` for none.
std::size_t subject_of_tree(const View& view, const Sentence& sentence, std::size_t t);

/// Noun phrases that are the subject of the verb or adjective at `t`: the first one of its clause, those coordinated
/// with it, and the sub-groups of a ", including ..." between it and the verb. Empty where none is found.
std::vector<Phrase> subjects_of(const View& view, const Sentence& sentence, std::size_t t);

/// Whether the clause of the verb at `t` is of somebody whom a "whose" after token `end` names: "X, whose son shot
/// two".
bool behind_whose(const View& view, std::size_t end, std::size_t t);

/// How many words at `i` introduce a part of those before: "including", "among them", "among whom"; 0 for none.
std::size_t part_joiner(const View& view, std::size_t i);

/// Noun phrases that follow the verb at `t` as its objects.
std::vector<Phrase> objects_of(const View& view, const Sentence& sentence, std::size_t t);

/// The phrase that ends at token `end` (exclusive) and begins not before `begin`, the longest one with a number,
/// determiner or name.
std::optional<Phrase> phrase_ending_at(const View& view, std::size_t begin, std::size_t end);

/// Whether the phrase stands for people: by its noun, by a person's name, or by a number alone.
bool means_people(const View& view, const Phrase& phrase);

}  // namespace stemma::understand
