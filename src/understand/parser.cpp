#include "understand/parser.hpp"

#include "understand/tagger.hpp"

namespace stemma::understand {
namespace {

constexpr auto root_relation = static_cast<std::uint8_t>(Deprel::root);

template <std::size_t Outputs>
LinearModel<Outputs> model(const ParserParts::Table& table) {
  LinearModel<Outputs> out(table.keys.size());
  for (std::size_t row = 0; row < table.keys.size(); ++row) {
    typename LinearModel<Outputs>::Row weights;
    for (std::size_t i = 0; i < Outputs; ++i) weights[i] = table.weights[row * Outputs + i];
    out.add(table.keys[row], weights);
  }
  return out;
}

template <std::size_t Outputs>
std::uint8_t best_relation(const LinearModel<Outputs>& model, std::span<const std::uint32_t> features) {
  return static_cast<std::uint8_t>(best(model.score(features), [](std::size_t r) { return r != root_relation; }));
}

}  // namespace

Parser::Parser(const ParserParts& parts)
    : classes_(parts.classes),
      tags_(model<tag_count>(parts.tags)),
      transitions_(model<transition_count>(parts.transitions)),
      relations_(model<relation_count>(parts.relations)),
      final_relations_(model<relation_count>(parts.final_relations)) {}

Result<std::shared_ptr<const Parser>> Parser::load(std::string_view bytes) {
  auto parts = decode_parser(bytes);
  if (!parts) return parts.error();
  return std::make_shared<const Parser>(parts.value());
}

void Parser::tag(std::span<const Word> words, std::vector<std::uint8_t>& tags) const {
  tags.assign(words.size(), 0);
  TaggerFeatures features;
  for (std::size_t i = 0; i < words.size(); ++i) {
    extract(words, tags, i, features);
    tags[i] = static_cast<std::uint8_t>(best(tags_.score(features), [](std::size_t) { return true; }));
  }
}

void Parser::attach(const ParserInput& input, ParserState& state) const {
  Features features;
  while (!state.finished()) {
    extract_transition(input, state, features);
    const auto next = static_cast<Transition>(
        best(transitions_.score(features), [&](std::size_t t) { return state.permits(static_cast<Transition>(t)); }));
    std::uint8_t relation = root_relation;
    if (next == Transition::left && state.front() != state.root()) {
      extract_relation(input, state, state.top(), state.front(), features);
      relation = best_relation(relations_, features);
    } else if (next == Transition::right) {
      extract_relation(input, state, state.front(), state.top(), features);
      relation = best_relation(relations_, features);
    }
    state.apply(next, relation);
  }
}

void keep_one_root(std::span<const std::uint8_t> tags, ParserState& state) {
  constexpr auto verb = static_cast<std::uint8_t>(Upos::verb);
  std::vector<std::int32_t> roots;
  for (std::int32_t w = 0; w < state.root(); ++w) {
    if (state.head(w) == state.root()) roots.push_back(w);
  }
  if (roots.size() < 2) return;
  std::int32_t kept = roots.front();
  for (const std::int32_t w : roots) {
    if (tags[static_cast<std::size_t>(w)] == verb) {
      kept = w;
      break;
    }
  }
  for (const std::int32_t w : roots) {
    if (w == kept) continue;
    state.rehead(w, kept);
    state.relabel(w, static_cast<std::uint8_t>(Deprel::parataxis));
  }
}

bool is_mark(const ParserInput& input, const ParserState& state, std::int32_t word) {
  const auto& children = state.children(word);
  return input.tags[static_cast<std::size_t>(word)] == static_cast<std::uint8_t>(Upos::punct) &&
         children.left_count + children.right_count == 0 &&
         state.relation(word) == static_cast<std::uint8_t>(Deprel::punct);
}

void Parser::finish(const ParserInput& input, ParserState& state) const {
  keep_one_root(input.tags, state);
  // Each relation is named again now that the words behind it are known.
  Features features;
  for (std::int32_t w = 0; w < state.root(); ++w) {
    if (state.head(w) == state.root() || is_mark(input, state, w)) continue;
    extract_relation(input, state, w, state.head(w), features);
    state.relabel(w, best_relation(final_relations_, features));
  }
}

void Parser::parse(std::span<const std::string_view> forms, Parse& out) const {
  std::vector<Word> words;
  words.reserve(forms.size());
  for (const std::string_view form : forms) words.push_back(describe(form, classes_));
  tag(words, out.tags);
  ParserState state(words.size());
  const ParserInput input{words, out.tags};
  attach(input, state);
  finish(input, state);
  out.heads.resize(words.size());
  out.relations.resize(words.size());
  for (std::size_t w = 0; w < words.size(); ++w) {
    const std::int32_t head = state.head(static_cast<std::int32_t>(w));
    out.heads[w] = head == state.root() ? ParserState::nothing : head;
    out.relations[w] = state.relation(static_cast<std::int32_t>(w));
  }
}

}  // namespace stemma::understand
