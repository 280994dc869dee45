// The parts of the parser: its file, its classifier and its transitions.
#include "understand/parser.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>

#include "understand/all_passes.hpp"
#include "understand/resources.hpp"

namespace stemma::understand {
namespace {

std::string shipped_bytes() {
  std::ifstream file(STEMMA_SOURCE_DIR "/models/english-parser.bin", std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

const Resources& shipped() {
  static const Resources loaded = [] {
    Resources out;
    out.parser = Parser::load(shipped_bytes()).value();
    return out;
  }();
  return loaded;
}

ParserParts small_parts() {
  ParserParts parts;
  parts.classes = WordClasses({3, 70'000}, {{1, 2}, {3, 400}});
  parts.tags = {tag_count, {5, 4'000'000'000U}, std::vector<std::int8_t>(2 * tag_count, 0)};
  parts.tags.weights[7] = -120;
  parts.tags.weights[tag_count] = 127;
  parts.transitions = {transition_count, {9}, {1, -2, 0, 4}};
  parts.relations = {relation_count, {}, {}};
  parts.final_relations = {relation_count, {1}, std::vector<std::int8_t>(relation_count, 3)};
  return parts;
}

TEST(ParserFile, HoldsWhatWasPutIn) {
  const ParserParts parts = small_parts();
  const auto read = decode_parser(encode(parts));
  ASSERT_TRUE(read);
  EXPECT_EQ(read.value().tags.keys, parts.tags.keys);
  EXPECT_EQ(read.value().tags.weights, parts.tags.weights);
  EXPECT_EQ(read.value().transitions.weights, parts.transitions.weights);
  EXPECT_TRUE(read.value().relations.keys.empty());
  EXPECT_EQ(read.value().final_relations.weights, parts.final_relations.weights);
  EXPECT_EQ(read.value().classes.find(70'000).fine, 400);
  EXPECT_EQ(read.value().classes.find(4).fine, 0);
}

TEST(ParserFile, RefusesDamage) {
  const std::string whole = encode(small_parts());
  const auto message = [](const std::string& bytes) { return decode_parser(bytes).error().message; };
  EXPECT_EQ(message("no weights at all, just text"), "is not a file of parser weights");
  EXPECT_EQ(message(""), "is not a file of parser weights");
  EXPECT_EQ(message(whole.substr(0, whole.size() - 1)), "is cut short or has bytes too many");
  std::string flipped = whole;
  flipped.back() ^= 1;
  EXPECT_EQ(message(flipped), "is damaged: its checksum does not hold");
  std::string newer = whole;
  newer[8] = 9;
  EXPECT_EQ(message(newer), "has version 9, this program reads version 1");
}

TEST(ParserFile, IsNotedWhenMissingOrDamaged) {
  const auto folder = std::filesystem::path(testing::TempDir()) / "stemma_parser_test";
  std::filesystem::create_directories(folder / "models");
  const auto mentions = [&](std::string_view reason) {
    const Resources loaded = load_resources(folder, Tier::fast);
    EXPECT_EQ(loaded.parser, nullptr);
    for (const std::string& note : loaded.notes) {
      if (note.find("models/english-parser.bin") != std::string::npos && note.find(reason) != std::string::npos &&
          note.find("no syntax") != std::string::npos) {
        return true;
      }
    }
    return false;
  };
  std::filesystem::remove(folder / "models/english-parser.bin");
  EXPECT_TRUE(mentions("cannot be read"));
  std::ofstream(folder / "models/english-parser.bin") << "not it";
  EXPECT_TRUE(mentions("is not a file of parser weights"));
  std::filesystem::remove_all(folder);
}

TEST(ParserWords, MakeTypographyPlain) {
  const WordClasses no_classes;
  const auto form = [&](std::string_view text) { return describe(text, no_classes).form; };
  EXPECT_EQ(form("“"), form("\""));
  EXPECT_EQ(form("n’t"), form("n't"));
  EXPECT_EQ(form("—"), form("--"));
  EXPECT_EQ(form("2031"), form("1984"));
  EXPECT_EQ(form("Élan"), form("élan"));
  EXPECT_NE(form("attack"), form("attach"));
  EXPECT_NE(describe("US", no_classes).shape, describe("us", no_classes).shape);
  EXPECT_EQ(describe(std::string(100'000, 'a'), no_classes).form, form(std::string(200, 'a')));
}

TEST(ParserModel, SumsRowsAndBreaksTiesByOrder) {
  LinearModel<3> model(2);
  model.add(11, {1, -1, 5});
  model.add(12, {3, 5, -5});
  const std::uint32_t features[] = {11, 12, 13};
  const auto scores = model.score(features);
  EXPECT_EQ(scores, (std::array<std::int16_t, 3>{4, 4, 0}));
  EXPECT_EQ(best(scores, [](std::size_t) { return true; }), 0U);
  EXPECT_EQ(best(scores, [](std::size_t i) { return i > 0; }), 1U);
}

TEST(ParserState, BuildsATreeByTransitions) {
  // "rebels attacked towns": rebels <- attacked -> towns
  ParserState state(3);
  EXPECT_TRUE(state.permits(Transition::shift));
  EXPECT_FALSE(state.permits(Transition::left));
  state.apply(Transition::shift, 0);
  EXPECT_FALSE(state.permits(Transition::reduce));
  state.apply(Transition::left, 5);
  state.apply(Transition::shift, 0);
  state.apply(Transition::right, 6);
  EXPECT_FALSE(state.permits(Transition::shift));
  EXPECT_TRUE(state.permits(Transition::reduce));
  state.apply(Transition::reduce, 0);
  state.apply(Transition::left, 7);
  EXPECT_TRUE(state.finished());
  EXPECT_EQ(state.head(0), 1);
  EXPECT_EQ(state.head(1), state.root());
  EXPECT_EQ(state.head(2), 1);
  EXPECT_EQ(state.relation(0), 5);
  EXPECT_EQ(state.children(1).left, 0);
  EXPECT_EQ(state.children(1).right, 2);
}

TEST(ParserState, KeepsOneRoot) {
  ParserState state(2);
  state.apply(Transition::shift, 0);
  state.apply(Transition::shift, 0);
  state.apply(Transition::left, 0);
  state.apply(Transition::left, 0);
  const std::uint8_t tags[] = {static_cast<std::uint8_t>(Upos::noun), static_cast<std::uint8_t>(Upos::verb)};
  keep_one_root(tags, state);
  EXPECT_EQ(state.head(1), state.root());
  EXPECT_EQ(state.head(0), 1);
}

TEST(Universal, NamesGoBothWays) {
  for (std::size_t i = 0; i < tag_count; ++i) EXPECT_EQ(upos(name(static_cast<Upos>(i))), static_cast<Upos>(i));
  for (std::size_t i = 0; i < relation_count; ++i) {
    EXPECT_EQ(deprel(name(static_cast<Deprel>(i))), static_cast<Deprel>(i));
  }
  EXPECT_EQ(deprel("obl:agent"), Deprel::obl);
  EXPECT_EQ(deprel("nonsense"), std::nullopt);
}

/// Heads form one projective tree a sentence.
void check(const std::string& text) {
  Document document;
  document.text = text;
  Draft draft(document);
  find_segments(draft, shipped());
  find_syntax(draft, shipped());
  for (const Sentence& sentence : draft.sentences) {
    std::size_t roots = 0;
    for (std::size_t t = sentence.first; t < sentence.last; ++t) {
      const std::size_t head = draft.tokens[t].head;
      roots += head == none;
      RC_ASSERT((draft.tokens[t].relation == Deprel::root) == (head == none));
      if (head == none) continue;
      RC_ASSERT(sentence.first <= head && head < sentence.last && head != t);
      std::size_t steps = 0;
      for (std::size_t up = t; up != none; up = draft.tokens[up].head)
        RC_ASSERT(++steps <= sentence.last - sentence.first);
      for (std::size_t k = std::min(t, head) + 1; k < std::max(t, head); ++k) {
        std::size_t up = k;
        while (up != none && up != head) up = draft.tokens[up].head;
        RC_ASSERT(up == head);
      }
    }
    RC_ASSERT(roots == 1U);
  }
}

RC_GTEST_PROP(Parser, GivesTreesForWords, ()) {
  const auto words = *rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(std::vector<std::string>{
      "the", "rebels", "said", "killed", "who",   "and", "not", ",",  ",", ".",  "“",    "”",
      "\"",  "(",      ")",    "in",     "Paris", "3",   "was", "to", "-", "'s", "that", "quickly"}));
  std::string text;
  for (const auto& w : words) text += w + " ";
  check(text);
}

RC_GTEST_PROP(Parser, GivesTreesForAnyBytes, (const std::string& text)) { check(text); }

TEST(Parser, GivesTheSameTwice) {
  const std::vector<std::string_view> forms = {"The", "mayor", "“", "said", "”", "that", "it", "burned", "."};
  Parse first, second;
  shipped().parser->parse(forms, first);
  shipped().parser->parse(forms, second);
  EXPECT_EQ(first.heads, second.heads);
  EXPECT_EQ(first.relations, second.relations);
  EXPECT_EQ(first.tags, second.tags);
}

TEST(Parser, BearsNoWordsAndManyWords) {
  Parse parse;
  shipped().parser->parse({}, parse);
  EXPECT_TRUE(parse.heads.empty());
  const std::vector<std::string_view> forms(50'000, "word");
  shipped().parser->parse(forms, parse);
  EXPECT_EQ(parse.heads.size(), forms.size());
}

}  // namespace
}  // namespace stemma::understand
