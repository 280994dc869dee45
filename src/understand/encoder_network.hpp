// The encoder's networks as the library runs them (OpenVINO IR), one thread a call.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <mutex>
#include <openvino/openvino.hpp>
#include <span>
#include <vector>

#include "understand/encoder.hpp"
#include "understand/encoder_decode.hpp"
#include "understand/encoder_text.hpp"
#include "understand/encoder_tokens.hpp"

namespace stemma::understand {

inline constexpr std::size_t cue_tags = 3, pair_tags = 7;  ///< as CUE_TAGS and PAIR_TAGS in training/encoder/model.py
inline constexpr std::size_t name_tags = 7;                ///< as NAME_TAGS in training/encoder/sentences.py

/// What the first network says of one window: rows of words, and of pieces what its lower layers make of them.
struct WindowScores {
  std::size_t words = 0, pieces = 0;
  std::vector<float> cue, word_side, cue_side, trunk;
};

/// One thread's copies of the networks, which share their weights with all others.
struct Session {
  ov::InferRequest words, pairs, syntax, relations, names;
};

/// Calls are safe from several threads with a Session each. Throws ov::Exception where the library fails.
class EncoderNetwork {
 public:
  explicit EncoderNetwork(const std::filesystem::path& folder);

  Session session() const;
  WindowScores words(Session&, const EncoderWindow&, const WordPieces&) const;
  /// Scores of each word for one cue, `pair_tags` a word.
  std::vector<float> pairs(Session&, const WindowScores&, TaggedSpan cue) const;
  /// Tags and dependencies of a sentence of the window.
  Parse parse(Session&, const WindowScores&, const SentencePieces&) const;
  /// Scores of each token of a sentence as part of a name, `name_tags` a token, of which `hints` tells.
  std::vector<float> names(Session&, const WindowScores&, const SentencePieces&, const TokenHints& hints) const;

 private:
  ov::CompiledModel compiled(const std::filesystem::path& file, std::initializer_list<const char*> inputs);

  ov::Core core_;
  mutable ov::CompiledModel words_, pairs_, syntax_, relations_, names_;
  mutable std::mutex making_;
};

}  // namespace stemma::understand
