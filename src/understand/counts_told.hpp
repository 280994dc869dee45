// Whether a trigger word tells of what it seems to: questions that counts.cpp asks of the words around it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "understand/statements_view.hpp"

namespace stemma::understand {

/// "captured a gunman"; not "captured three wickets", "was captured on video", "captured the town"
bool prisoners(const View& view, const Sentence& s, std::size_t t);

/// "escaped without injury": from harm, not from those who held them
bool unhurt(const View& view, std::size_t t);

/// "surrendered the town", "surrendered to pressure", "passports were surrendered": nobody is held
bool gave_up(const View& view, const Sentence& s, std::size_t t);

/// "rely upon God, and kill him": an order, which nobody need have carried out
bool ordered(const View& view, const Sentence& s, std::size_t t, const std::vector<Phrase>& objects);

/// "released from hospital" frees nobody
bool from_hospital(const View& view, const Sentence& s, std::size_t t);

/// "the number of people killed has risen to 412", "put the number of dead at one"
bool number_of(const View& view, const Sentence& s, std::size_t t);

/// "were US citizens": what the subject at `t` is said to be.
std::optional<std::string> predicate_of(const View& view, const Sentence& s, std::size_t t);

/// "Anna Bell's murder": counts_deaths.cpp reads it
bool death_of_name(const View& view, const Sentence& s, std::size_t t);

/// "survived despite multiple injuries", "with two stab wounds": what somebody has, not how many have it
bool wounds_of_one(const View& view, const Sentence& s, std::size_t t);

/// "called for the release of", "demanded the arrest of": it has not happened.
bool demanded(const View& view, const Sentence& s, std::size_t t);

/// Whether lives or bodies near `t` are told to have been lost or found.
bool deadly_context(const View& view, const Sentence& s, std::size_t t);

}  // namespace stemma::understand
