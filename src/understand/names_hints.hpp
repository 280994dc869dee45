// What lists, gazetteer and rules say of a sentence's tokens, as the encoder's branch for names is told of it: few
// texts are enough to learn when they are right, and far too few to learn what they hold.
#pragma once

#include "understand/draft.hpp"
#include "understand/encoder.hpp"
#include "understand/gazetteer.hpp"

namespace stemma::understand {

/// Needs tokens, and no tags. O(words).
TokenHints name_hints(const Draft& draft, const Sentence& sentence, const Gazetteer* gazetteer);

}  // namespace stemma::understand
