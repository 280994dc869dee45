// Where the tokens of a sentence are among the pieces of a window.
//
// The same rules as Sentence in training/encoder/sentences.py. The encoder cuts at every mark ("did", "n't" are "didn",
// "'", "t" to it), the program as treebanks do, so a token is told by the pieces with which it begins and ends.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "understand/encoder_text.hpp"

namespace stemma::understand {

struct SentencePieces {
  std::size_t first = 0, count = 0;  ///< pieces of the window that the sentence has; [CLS] is the window's piece 0
  std::vector<std::int64_t> firsts, lasts;  ///< of each token: its pieces, from `first`
  std::vector<std::int64_t> inside;         ///< 1 where a token begins inside of a word of the encoder
};

/// Nothing where the window does not hold all of the sentence. `tokens` are bytes of the text, in order. O(words).
std::optional<SentencePieces> sentence_pieces(const EncoderWindow& window, std::span<const Span> tokens);

}  // namespace stemma::understand
