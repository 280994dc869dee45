// Common nouns of places, beyond WordClass::locale: parts of buildings, rooms, homes, firms' premises, gatherings that
// people are at. They say where after a preposition or a determiner, and are no names.
#pragma once

#include "understand/statements_view.hpp"

namespace stemma::understand {

/// Whether the noun at token `i` says where: "the roof", "at her home", "a bank branch", "a garden party".
bool place_noun(const View& view, std::size_t i);

/// Whether the noun at token `i` is what people build and are in or on, or a part of it: not a region, a sea or a town.
bool built_noun(const View& view, std::size_t i);

}  // namespace stemma::understand
