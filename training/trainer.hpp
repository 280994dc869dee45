// How the tagger and the parser learn from treebanks.
#pragma once

#include <cstdint>
#include <vector>

#include "conllu.hpp"
#include "perceptron.hpp"
#include "understand/parser_state.hpp"
#include "understand/parser_words.hpp"
#include "understand/universal.hpp"

namespace stemma::training {

/// A sentence ready for learning.
struct Example {
  std::vector<understand::Word> words;
  std::vector<std::uint8_t> gold_tags, tags, relations;  ///< `tags` are what the tagger says
  std::vector<std::int32_t> heads;
};

/// SplitMix64 (S. Vigna): the same sequence everywhere.
class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed) {}
  std::uint64_t next();
  bool chance(unsigned percent) { return next() % 100 < percent; }
  template <typename Items>
  void shuffle(Items& items) {
    for (std::size_t i = items.size(); i > 1; --i) std::swap(items[i - 1], items[next() % i]);
  }

 private:
  std::uint64_t state_;
};

class TaggerTrainer {
 public:
  void learn(const std::vector<const Example*>& examples, int epochs, std::uint64_t seed);
  /// Tags with the averaged weights.
  understand::ParserParts::Table table() { return model_.table(3, 8); }

 private:
  Perceptron<understand::tag_count> model_;
};

/// Writes `tags` of each example with a tagger that has not seen it, so that the parser learns to live with mistakes.
void jackknife_tags(std::vector<Example>& examples, int folds, int epochs, const understand::WordClasses& classes);

class ParserTrainer {
 public:
  void learn(std::vector<Example>& examples, int epochs, std::uint64_t seed);
  understand::ParserParts::Table transitions() { return transitions_.table(5, 8); }
  understand::ParserParts::Table relations() { return relations_.table(3, 8); }
  understand::ParserParts::Table final_relations() { return final_relations_.table(3, 8); }

 private:
  void learn_one(const Example& example, bool explore, Random& random);
  std::uint8_t name_arc(const Example& example, const understand::ParserState& state, std::int32_t child,
                        std::int32_t head, bool explore);
  void learn_final(const Example& example, understand::ParserState& state);

  Perceptron<understand::transition_count> transitions_;
  Perceptron<understand::relation_count> relations_, final_relations_;
};

}  // namespace stemma::training
