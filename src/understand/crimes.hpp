// Crimes against people and property by their names and verbs, as reports, charges and verdicts have them. Theft and
// offences of the office (fraud, perjury) are left out: reports of incidents name them in passing.
#pragma once

#include "understand/statements_view.hpp"

namespace stemma::understand {

/// Whether the word at token `i` is a crime's noun: "arson", "the robbery".
bool crime_noun(const View& view, std::size_t i);

/// Whether the words from token `i` on are a crime's verb in `-ing`: "robbing", "setting fire to".
bool crime_gerund(const View& view, std::size_t i);

/// Whether the verb at token `i`, in a past form, is a crime against property, which happens to a place or a thing:
/// "robbed", "looted", "set fire to", "was torched".
bool crime_verb(const View& view, std::size_t i);

/// Whether the phrase names what burns, is robbed or looted: what people build or ride in; not a stage or a crowd,
/// which is set alight otherwise.
bool is_property(const View& view, const Phrase& phrase);

/// Whether fire is set by the verb at token `i`: "set fire to", "set the shop on fire", "set ablaze".
bool sets_fire(const View& view, std::size_t i);

}  // namespace stemma::understand
