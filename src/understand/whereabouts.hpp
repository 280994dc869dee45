// Where somebody was to whom it happened, and where help was called to: "was walking along X Street when a gunman shot
// her", "were inside the mill when the roof fell in", "medics were called to the mill on X Street".
#pragma once

#include <optional>

#include "understand/statements_spots.hpp"

namespace stemma::understand {

/// The place of the clause before "when" or "as", where what the verb at `t` tells happened to whom that clause is
/// about. `begin`: first token after "when".
std::optional<Spot> spot_before_when(const View& view, const Sentence& sentence, std::size_t begin, std::size_t t);

/// Whether "while" or "as" at `i` opens a clause that says where somebody was: "while he was mending a fence in X".
bool while_there(const View& view, std::size_t i);

/// Whether the verb at `i` says, after "as she", "while he", where somebody went or stayed: "was hit as he walked into
/// the bakery".
bool moves_there(const View& view, std::size_t i);

/// The place that whoever did what the verb at `t` tells had gone into, by a verb that it is joined to: "burst into the
/// office and opened fire".
std::optional<Spot> spot_entered(const View& view, const Sentence& sentence, std::size_t t);

/// The place that the verb at `t` says help was called to: no hospital, no station of its own.
std::optional<Spot> spot_of_call(const View& view, const Sentence& sentence, std::size_t t, std::size_t end);

}  // namespace stemma::understand
