// The longer forms by which a text calls the bearer of a mention: "Mr. Marr" and "Rabbi Jonas Marr" around "Marr" and
// "Jonas Marr", "the Front group" after "Front".
#pragma once

#include <string>
#include <vector>

#include "understand/draft.hpp"

namespace stemma::understand {

/// Forms around `document.mentions[index]`, as written; none where the mention stands bare. Mentions are in order.
std::vector<std::string> called_forms(const Draft& draft, std::size_t index);

/// Whether the mention stands in "the X affiliate", "X's branch": words that mean a branch of X.
bool means_branch(const Draft& draft, const Mention& mention);

}  // namespace stemma::understand
