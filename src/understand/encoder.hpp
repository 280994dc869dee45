// The trained encoder of the full tier: who says what, and how each sentence is built, from a text's words.
//
// A transformer reads windows of a few paragraphs and scores each word as part of a cue; then, cue by cue, each word as
// part of its source, its content or a further piece of it. Two branches from its lower layers read each sentence: one
// tags and parses it, one finds its names. Trained by training/encoder; see
// models/english-encoder/README.md. Each window is read alone and by one thread, so a document's result does not depend
// on what else is read, nor on the number of threads.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "stemma/error.hpp"
#include "stemma/model.hpp"
#include "understand/parse.hpp"

namespace stemma::understand {

/// An attribution as the encoder reads it; spans are bytes of the text. `source` may be empty; the first piece of the
/// cue is its main one.
struct ReadAttribution {
  std::vector<Span> source, cue, content;
};

/// The tokens of a sentence, bytes of the text in order.
using TokenSpans = std::vector<Span>;

/// Of each token of a sentence, bits of what is known of it from elsewhere; see names_hints.hpp.
using TokenHints = std::vector<std::uint64_t>;
inline constexpr std::size_t hint_kinds = 48;  ///< as HINTS in training/encoder/branch_model.py

/// A person's, organisation's or place's name as the encoder reads it: tokens [first, last) of its sentence.
struct ReadName {
  std::size_t first = 0, last = 0;
  MentionType type = MentionType::other;
  float certainty = 0;  ///< 0 to 1: the least probability among its tokens that the name goes as it does

  friend bool operator==(const ReadName&, const ReadName&) = default;
};

struct EncoderReading {
  std::vector<ReadAttribution> attributions;      ///< in order of their cues
  std::uint32_t end = 0;                          ///< bytes of the text that were read
  std::vector<Parse> parses = {};                 ///< a sentence's each; empty where it could not be read whole
  std::vector<std::vector<ReadName>> names = {};  ///< the same; in order
};

class Encoder {
 public:
  /// From the files of a folder. The error says which file is missing or damaged.
  static Result<std::shared_ptr<const Encoder>> load(const std::filesystem::path& folder);
  virtual ~Encoder() = default;

  /// Reads an English text; of one longer than `longest_encoded`, the beginning. `sentences` in order, `hints` of each
  /// or none at all. Safe to call from several threads. O(words), some 0.6 ms a word of one core, for sentences of
  /// bounded length.
  virtual EncoderReading read(std::string_view text, std::span<const TokenSpans> sentences,
                              std::span<const TokenHints> hints = {}) const = 0;
};

/// Of one text; some twenty seconds of one core.
inline constexpr std::size_t longest_encoded = 128 << 10;  ///< bytes
inline constexpr std::size_t most_windows = 200;           ///< of some 190 pieces of words

}  // namespace stemma::understand
