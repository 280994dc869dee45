// Text as the encoder sees it: words with their places, pieces of words, and windows of paragraphs.
//
// The same rules as training/encoder/text.py, which the encoder was trained with: a word is a run of letters, marks and
// digits, or any other single character that is not white space. Its pieces come from greedy longest-match WordPiece
// (Wu et al. 2016, arXiv:1609.08144) over the lower-cased word without accents (Devlin et al. 2019, arXiv:1810.04805).
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "stemma/error.hpp"
#include "stemma/model.hpp"

namespace stemma::understand {

/// A word of the encoder.
struct EncoderWord {
  Span span;                         ///< bytes of the text
  std::vector<std::int32_t> pieces;  ///< at least one, `most_pieces` at most
  std::int32_t mark = 0;             ///< shape, whether it stands in quotation marks or begins a paragraph
};

inline constexpr std::size_t longest_word = 40;  ///< characters; a longer one is [UNK]
inline constexpr std::size_t most_pieces = 6;    ///< of one word; the rest is left out
inline constexpr std::size_t window_room = 254;  ///< pieces of a window, without [CLS] and [SEP]
inline constexpr std::size_t window_context = 32;

/// The pieces that words are cut into.
class WordPieces {
 public:
  /// From a vocabulary file: a piece a line, its number the line's; what goes on a word begins with "##". Fails where
  /// [UNK], [CLS] or [SEP] is missing.
  static Result<WordPieces> read(std::string_view vocabulary);

  std::vector<std::int32_t> cut(std::string_view word) const;
  std::int32_t start() const { return start_; }
  std::int32_t stop() const { return stop_; }

 private:
  std::unordered_map<std::string, std::int32_t> ids_;
  std::int32_t unknown_ = 0, start_ = 0, stop_ = 0;
};

/// The words of each line of `text` that has any, in order.
std::vector<std::vector<EncoderWord>> encoder_paragraphs(std::string_view text, const WordPieces& pieces);

/// Words of a document that are read together. What lies in [own_first, own_last) is asked of this window; the others
/// are context, and asked of their own.
struct EncoderWindow {
  std::vector<EncoderWord> words;
  std::size_t own_first = 0, own_last = 0;
};

/// Whole paragraphs are packed until they fill the room that the context leaves; longer ones are cut. O(words).
std::vector<EncoderWindow> encoder_windows(const std::vector<std::vector<EncoderWord>>& paragraphs);

}  // namespace stemma::understand
