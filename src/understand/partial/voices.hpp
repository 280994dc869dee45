// Who says what a sentence states, outside of quotations.
#pragma once

#include <vector>

#include "understand/partial/page.hpp"

namespace stemma::understand::partial {

/// The chain is empty for the outlet's own voice. `clear` is false where somebody speaks whom the sentence does not
/// name plainly.
struct Voice {
  std::vector<ChainLink> chain;
  bool clear = true;
  std::vector<Words> words;  ///< of sources, cues and the "that" after them
};

/// Of the words `count` in `sentence`: by its one "according to", or its one verb of reporting.
Voice voice_of(const Page& page, Words sentence, Words count);

}  // namespace stemma::understand::partial
