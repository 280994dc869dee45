#include "trainer.hpp"

#include <future>

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

namespace {

/// Leaves out features at random.
void thin(Features& features, unsigned percent, Random& random) {
  if (percent == 0) return;
  std::erase_if(features, [&](std::uint32_t) { return random.chance(percent); });
}

void learn_tags(const Example& example, std::size_t size, unsigned noise, Random& random,
                Perceptron<tag_count>& model) {
  const std::span<const Word> words(example.words.data(), size);
  std::vector<std::uint8_t> tags(size, 0);
  TaggerFeatures all;
  for (std::size_t i = 0; i < size; ++i) {
    extract(words, tags, i, all);
    Features features(all.begin(), all.end());
    thin(features, noise, random);
    const std::size_t gold = example.gold_tags[i];
    const std::size_t guess = best(model.score(features), any);
    model.step();
    if (guess != gold) model.update(features, gold, guess);
    tags[i] = static_cast<std::uint8_t>(guess);
  }
}

}  // namespace

ParserParts::Table train_tagger(const std::vector<const Example*>& examples, const Settings& settings,
                                std::uint64_t seed) {
  const auto train = [&](int member) {
    Random random(seed * 1000 + static_cast<std::uint64_t>(member));
    Perceptron<tag_count> model;
    auto order = examples;
    for (int epoch = 0; epoch < settings.epochs; ++epoch) {
      random.shuffle(order);
      for (const Example* example : order) {
        const bool cut = may_lose_stop(*example) && random.chance(10);
        learn_tags(*example, example->words.size() - (cut ? 1 : 0), settings.noise, random, model);
      }
    }
    return model;
  };
  Committee<tag_count> committee;
  std::vector<std::future<Perceptron<tag_count>>> members;
  for (int m = 0; m < settings.members; ++m) members.push_back(std::async(std::launch::async, train, m));
  for (auto& member : members) committee.add(member.get());  // in order, so that the sums are the same each time
  return committee.table(2, 8);
}

void jackknife_tags(std::vector<Example>& examples, int folds, const Settings& settings, const WordClasses& classes) {
  for (int fold = 0; fold < folds; ++fold) {
    const auto mine = [&](std::size_t i) { return static_cast<int>(i % static_cast<std::size_t>(folds)) == fold; };
    std::vector<const Example*> others;
    for (std::size_t i = 0; i < examples.size(); ++i) {
      if (!mine(i)) others.push_back(&examples[i]);
    }
    ParserParts parts;
    parts.classes = classes;
    parts.tags = train_tagger(others, settings, 100 + static_cast<std::uint64_t>(fold));
    const Parser parser(parts);
    for (std::size_t i = 0; i < examples.size(); ++i) {
      if (mine(i)) parser.tag(examples[i].words, examples[i].tags);
    }
  }
}

namespace {

/// One parser of the committee while it learns.
class ParserTrainer {
 public:
  ParserTrainer(const Settings& settings, std::uint64_t seed) : settings_(settings), random_(seed) {}

  void learn(const std::vector<Example>& examples);

  Perceptron<transition_count> transitions;
  Perceptron<relation_count> relations, final_relations;

 private:
  void learn_one(const Example& example, bool explore);
  std::uint8_t name_arc(const Example& example, const ParserState& state, std::int32_t child, std::int32_t head,
                        bool explore);
  void learn_final(const Example& example, ParserState& state);

  Settings settings_;
  Random random_;
};

std::uint8_t ParserTrainer::name_arc(const Example& example, const ParserState& state, std::int32_t child,
                                     std::int32_t head, bool explore) {
  if (head == state.root()) return root_relation;
  Features features;
  extract_relation({example.words, example.tags}, state, child, head, features);
  thin(features, settings_.noise, random_);
  const std::size_t guess = best(relations.score(features), no_root);
  const auto c = static_cast<std::size_t>(child);
  if (example.heads[c] != head) return static_cast<std::uint8_t>(guess);
  const std::size_t gold = example.relations[c];
  relations.step();
  if (guess != gold) relations.update(features, gold, guess);
  return static_cast<std::uint8_t>(explore ? guess : gold);
}

void ParserTrainer::learn_one(const Example& example, bool explore) {
  ParserState state(example.words.size());
  const ParserInput input{example.words, example.tags};
  Features features;
  constexpr std::array moves = {Transition::shift, Transition::reduce, Transition::left, Transition::right};
  while (!state.finished()) {
    std::array<int, transition_count> costs{};
    int least = 1 << 30;
    for (std::size_t t = 0; t < transition_count; ++t) {
      costs[t] = state.permits(moves[t]) ? cost(state, moves[t], example.heads) : 1 << 30;
      least = std::min(least, costs[t]);
    }
    extract_transition(input, state, features);
    thin(features, settings_.noise, random_);
    const auto scores = transitions.score(features);
    const std::size_t guess = best(scores, [&](std::size_t t) { return costs[t] < 1 << 30; });
    const std::size_t gold = best(scores, [&](std::size_t t) { return costs[t] == least; });
    transitions.step();
    if (costs[guess] != least) transitions.update(features, gold, guess);
    const auto next = moves[explore && random_.chance(90) ? guess : gold];
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
    if (head == state.root() || is_mark({example.words, example.tags}, state, w)) continue;
    extract_relation({example.words, example.tags}, state, w, head, features);
    thin(features, settings_.noise, random_);
    const std::size_t guess = best(final_relations.score(features), no_root);
    const auto place = static_cast<std::size_t>(w);
    if (example.heads[place] == head) {
      final_relations.step();
      const std::size_t gold = example.relations[place];
      if (guess != gold) final_relations.update(features, gold, guess);
    }
    state.relabel(w, static_cast<std::uint8_t>(guess));
  }
}

void ParserTrainer::learn(const std::vector<Example>& examples) {
  std::vector<const Example*> order;
  for (const Example& example : examples) order.push_back(&example);
  for (int epoch = 0; epoch < settings_.epochs; ++epoch) {
    random_.shuffle(order);
    for (const Example* example : order) {
      if (may_lose_stop(*example) && random_.chance(10)) {
        learn_one(without_stop(*example), epoch > 0);
      } else {
        learn_one(*example, epoch > 0);
      }
    }
  }
}

}  // namespace

void train_parser(const std::vector<Example>& examples, const Settings& settings, std::uint64_t seed,
                  ParserParts& parts) {
  Committee<transition_count> transitions;
  Committee<relation_count> relations, final_relations;
  const auto train = [&](int member) {
    ParserTrainer trainer(settings, seed * 1000 + static_cast<std::uint64_t>(member));
    trainer.learn(examples);
    return trainer;
  };
  std::vector<std::future<ParserTrainer>> members;
  for (int m = 0; m < settings.members; ++m) members.push_back(std::async(std::launch::async, train, m));
  for (auto& member : members) {
    const ParserTrainer trainer = member.get();
    transitions.add(trainer.transitions);
    relations.add(trainer.relations);
    final_relations.add(trainer.final_relations);
  }
  parts.transitions = transitions.table(4, 8);
  parts.relations = relations.table(2, 8);
  parts.final_relations = final_relations.table(2, 8);
}

}  // namespace stemma::training
