// What a sentence takes for granted, whoever is cited in it: the outlet's own voice.
#pragma once

#include <cstddef>

#include "understand/statements_view.hpp"

namespace stemma::understand {

/// Whether the words at token `t` only say which happening is meant: "the strikes that left 32 dead", "the assault
/// which killed 130", "claimed responsibility for the attack on the terminal".
bool taken_for_granted(const View& view, const Sentence& sentence, std::size_t t);

/// Past "responsibility for", "involvement in" and the like between tokens `a` and `b`: what follows did happen,
/// whoever denies his part in it.
bool part_in(const View& view, std::size_t a, std::size_t b);

}  // namespace stemma::understand
