// Weapons and targets of an attack.
#pragma once

#include "understand/statements_finding.hpp"

namespace stemma::understand {

/// Walks the whole document, since a vehicle that was driven into people once is the weapon wherever it is told again.
void find_weapons_and_targets(const View& view, Findings& out);

}  // namespace stemma::understand
