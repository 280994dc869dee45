// Parts of those counted that are named after them: "46 people were injured, among them seven children", "12 were hurt,
// three of them seriously".
#pragma once

#include <cstddef>

#include "understand/counts.hpp"

namespace stemma::understand {

/// The parts that begin right at token `i`: ", four of them children", ", including two guards". Of the slot of the
/// trigger at `t`.
void find_part(const View& view, const Sentence& sentence, Slot slot, std::size_t t, std::size_t i, Findings& out);

/// The parts of `whole`, a counted phrase, that follow the trigger at `t` and all its phrases, which end before token
/// `from`, in the same clause; none where other people stand between, of whom the part might be.
void find_parts_after(const View& view, const Sentence& sentence, Slot slot, std::size_t t, std::size_t from,
                      const Phrase& whole, Findings& out);

/// How badly some of the injured are: "..., three of them seriously".
void find_gravely_injured(const View& view, const Sentence& sentence, std::size_t t, Findings& out);

}  // namespace stemma::understand
