// Whether words are put forward with a hedge: "reportedly", "is believed to have", "may", "feared dead".
#pragma once

#include <cstddef>

#include "stemma/model.hpp"
#include "understand/draft.hpp"
#include "understand/statements_view.hpp"

namespace stemma::understand {

/// Of the trigger word at token `t`. An adjective within a noun phrase ("suspected gunmen") hedges who somebody is, not
/// what happened to him, and is left to callers.
Certainty certainty_at(const View& view, const Sentence& sentence, std::size_t t);

}  // namespace stemma::understand
