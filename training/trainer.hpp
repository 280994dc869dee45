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

/// How to learn. Features are left out at random while learning, so that none is relied upon alone.
struct Settings {
  int epochs = 6, members = 1;
  unsigned noise = 10;  ///< percent of features left out
};

/// Tags with the averaged weights of `members` taggers that saw the examples in different orders.
understand::ParserParts::Table train_tagger(const std::vector<const Example*>& examples, const Settings& settings,
                                            std::uint64_t seed);

/// Writes `tags` of each example with a tagger that has not seen it, so that the parser learns to live with mistakes.
void jackknife_tags(std::vector<Example>& examples, int folds, const Settings& settings,
                    const understand::WordClasses& classes);

/// Fills the three tables of the parser.
void train_parser(const std::vector<Example>& examples, const Settings& settings, std::uint64_t seed,
                  understand::ParserParts& parts);

}  // namespace stemma::training
