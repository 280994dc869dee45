// The dynamic oracle of arc-eager parsing (Y. Goldberg and J. Nivre, "A Dynamic Oracle for Arc-Eager Dependency
// Parsing", 2012): how many gold arcs a transition puts out of reach, whatever has happened before.
#pragma once

#include <cstdint>
#include <span>

#include "understand/parser_state.hpp"

namespace stemma::training {

/// `heads` is gold and projective; the root is heads.size().
int cost(const understand::ParserState& state, understand::Transition next, std::span<const std::int32_t> heads);

}  // namespace stemma::training
