// The features of the parser: what it looks at when it chooses a transition, and when it names a relation.
//
// After Y. Zhang and J. Nivre, "Transition-based Dependency Parsing with Rich Non-local Features", 2011, with word
// classes beside words.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "understand/parser_state.hpp"
#include "understand/parser_words.hpp"

namespace stemma::understand {

/// A sentence as the parser sees it. `tags` are numbers of Upos.
struct ParserInput {
  std::span<const Word> words;
  std::span<const std::uint8_t> tags;
};

using Features = std::vector<std::uint32_t>;

/// For the choice of the next transition.
void extract_transition(const ParserInput&, const ParserState&, Features& out);
/// For the relation of an arc in the making (or, with all children in place, made).
void extract_relation(const ParserInput&, const ParserState&, std::int32_t child, std::int32_t head, Features& out);

}  // namespace stemma::understand
