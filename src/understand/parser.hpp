// The tagger and dependency parser as they run: an averaged perceptron that tags from left to right, one that builds
// the tree by arc-eager transitions, and one that names the relations. Weights are whole numbers, so that the same text
// gives the same trees on any machine. Trained by training/train_parser.cpp; see models/english-parser.md.
#pragma once

#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "stemma/error.hpp"
#include "understand/draft.hpp"
#include "understand/parse.hpp"
#include "understand/parser_features.hpp"
#include "understand/parser_file.hpp"
#include "understand/parser_model.hpp"
#include "understand/universal.hpp"

namespace stemma::understand {

class Parser {
 public:
  /// From the bytes of a weights file.
  static Result<std::shared_ptr<const Parser>> load(std::string_view bytes);
  explicit Parser(const ParserParts& parts);

  /// Tags and parses the words of one sentence. Safe to call from several threads.
  void parse(std::span<const std::string_view> forms, Parse& out) const;
  /// The tagger alone.
  void tag(std::span<const Word> words, std::vector<std::uint8_t>& tags) const;

 private:
  void attach(const ParserInput& input, ParserState& state) const;
  void finish(const ParserInput& input, ParserState& state) const;

  WordClasses classes_;
  LinearModel<tag_count> tags_;
  LinearModel<transition_count> transitions_;
  LinearModel<relation_count> relations_, final_relations_;
};

/// Leaves one word on the root: the first, or the first verb where the first is none. The others hang on it.
void keep_one_root(std::span<const std::uint8_t> tags, ParserState& state);

/// Whether a word is a punctuation mark that needs no name for its relation: tagged so, named so, without children.
bool is_mark(const ParserInput& input, const ParserState& state, std::int32_t word);

}  // namespace stemma::understand
