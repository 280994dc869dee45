#include "trainer.hpp"

#include <cstdio>

#include "oracle.hpp"
#include "understand/parser.hpp"
#include "understand/parser_features.hpp"
#include "understand/parser_model.hpp"
#include "understand/tagger.hpp"

namespace stemma::training {
namespace {

using namespace understand;

constexpr auto root_relation = static_cast<std::uint8_t>(Deprel::root);
constexpr auto punctuation = static_cast<std::uint8_t>(Upos::punct);

const auto any = [](std::size_t) { return true; };
const auto no_root = [](std::size_t r) { return r != root_relation; };

/// The same sentence without its final stop, as headings and captions have none.
Example without_stop(const Example& example) {
  Example out = example;
  const auto last = static_cast<std::int32_t>(example.heads.size()) - 1;
  for (std::int32_t& head : out.heads) {
    if (head == last + 1) head = last;
  }
  out.words.pop_back();
  out.gold_tags.pop_back();
  out.tags.pop_back();
  out.relations.pop_back();
  out.heads.pop_back();
  return out;
}

bool may_lose_stop(const Example& example) {
  const std::size_t size = example.heads.size();
  if (size < 3 || example.gold_tags.back() != punctuation) return false;
  const auto last = static_cast<std::int32_t>(size) - 1;
  for (const std::int32_t head : example.heads) {
    if (head == last) return false;
  }
  return example.heads.back() != static_cast<std::int32_t>(size);
}

}  // namespace

std::uint64_t Random::next() {
  std::uint64_t z = state_ += 0x9E3779B97F4A7C15ULL;
  z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
  z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
  return z ^ (z >> 31);
}

void TaggerTrainer::learn(const std::vector<const Example*>& examples, int epochs, std::uint64_t seed) {
  Random random(seed);
  auto order = examples;
  TaggerFeatures features;
  std::vector<std::uint8_t> tags;
  for (int epoch = 0; epoch < epochs; ++epoch) {
    random.shuffle(order);
    for (const Example* example : order) {
      const bool cut = may_lose_stop(*example) && random.chance(10);
      const std::size_t size = example->words.size() - (cut ? 1 : 0);
      const std::span<const Word> words(example->words.data(), size);
      tags.assign(size, 0);
      for (std::size_t i = 0; i < size; ++i) {
        extract(words, tags, i, features);
        const std::size_t gold = example->gold_tags[i];
        const std::size_t guess = best(model_.score(features), any);
        model_.step();
        if (guess != gold) model_.update(features, gold, guess);
        tags[i] = static_cast<std::uint8_t>(guess);
      }
    }
  }
}

void jackknife_tags(std::vector<Example>& examples, int folds, int epochs, const WordClasses& classes) {
  for (int fold = 0; fold < folds; ++fold) {
    std::vector<const Example*> others;
    for (std::size_t i = 0; i < examples.size(); ++i) {
      if (static_cast<int>(i % static_cast<std::size_t>(folds)) != fold) others.push_back(&examples[i]);
    }
    TaggerTrainer trainer;
    trainer.learn(others, epochs, 100 + static_cast<std::uint64_t>(fold));
    ParserParts parts;
    parts.classes = classes;
    parts.tags = trainer.table();
    const Parser parser(parts);
    for (std::size_t i = static_cast<std::size_t>(fold); i < examples.size(); i += static_cast<std::size_t>(folds)) {
      parser.tag(examples[i].words, examples[i].tags);
    }
  }
}

std::uint8_t ParserTrainer::name_arc(const Example& example, const ParserState& state, std::int32_t child,
                                     std::int32_t head, bool explore) {
  if (head == state.root()) return root_relation;
  Features features;
  extract_relation({example.words, example.tags}, state, child, head, features);
  const std::size_t guess = best(relations_.score(features), no_root);
  const auto c = static_cast<std::size_t>(child);
  if (example.heads[c] != head) return static_cast<std::uint8_t>(guess);
  const std::size_t gold = example.relations[c];
  relations_.step();
  if (guess != gold) relations_.update(features, gold, guess);
  return static_cast<std::uint8_t>(explore ? guess : gold);
}

void ParserTrainer::learn_one(const Example& example, bool explore, Random& random) {
  ParserState state(example.words.size());
  const ParserInput input{example.words, example.tags};
  Features features;
  constexpr std::array transitions = {Transition::shift, Transition::reduce, Transition::left, Transition::right};
  while (!state.finished()) {
    std::array<int, transition_count> costs{};
    int least = 1 << 30;
    for (std::size_t t = 0; t < transition_count; ++t) {
      costs[t] = state.permits(transitions[t]) ? cost(state, transitions[t], example.heads) : 1 << 30;
      least = std::min(least, costs[t]);
    }
    extract_transition(input, state, features);
    const auto scores = transitions_.score(features);
    const std::size_t guess = best(scores, [&](std::size_t t) { return costs[t] < 1 << 30; });
    const std::size_t gold = best(scores, [&](std::size_t t) { return costs[t] == least; });
    transitions_.step();
    if (costs[guess] != least) transitions_.update(features, gold, guess);
    const auto next = transitions[explore && random.chance(90) ? guess : gold];
    std::uint8_t relation = root_relation;
    if (next == Transition::left) relation = name_arc(example, state, state.top(), state.front(), explore);
    if (next == Transition::right) relation = name_arc(example, state, state.front(), state.top(), explore);
    state.apply(next, relation);
  }
  keep_one_root(input.tags, state);
  learn_final(example, state);
}

void ParserTrainer::learn_final(const Example& example, ParserState& state) {
  Features features;
  for (std::int32_t w = 0; w < state.root(); ++w) {
    const std::int32_t head = state.head(w);
    if (head == state.root()) continue;
    extract_relation({example.words, example.tags}, state, w, head, features);
    const std::size_t guess = best(final_relations_.score(features), no_root);
    const auto place = static_cast<std::size_t>(w);
    if (example.heads[place] == head) {
      final_relations_.step();
      const std::size_t gold = example.relations[place];
      if (guess != gold) final_relations_.update(features, gold, guess);
    }
    state.relabel(w, static_cast<std::uint8_t>(guess));
  }
}

void ParserTrainer::learn(std::vector<Example>& examples, int epochs, std::uint64_t seed) {
  Random random(seed);
  std::vector<const Example*> order;
  for (const Example& example : examples) order.push_back(&example);
  for (int epoch = 0; epoch < epochs; ++epoch) {
    random.shuffle(order);
    for (const Example* example : order) {
      if (may_lose_stop(*example) && random.chance(10)) {
        learn_one(without_stop(*example), epoch > 0, random);
      } else {
        learn_one(*example, epoch > 0, random);
      }
    }
    std::fprintf(stderr, "parser: epoch %d of %d\n", epoch + 1, epochs);
  }
}

}  // namespace stemma::training
