// "X and Y were named as the first victims": the dead, where the words around tell of deaths.
#pragma once

#include <cstddef>

#include "understand/counts.hpp"

namespace stemma::understand {

/// The victims that the verb of naming at `t` names, or what it says that they are; nothing at another word.
void find_named_victims(const View& view, const Sentence& sentence, std::size_t t, Findings& out);

}  // namespace stemma::understand
