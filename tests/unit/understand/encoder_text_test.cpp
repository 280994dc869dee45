// The program reads words, pieces and windows as training did: both are held to encoder_text_cases.jsonl, which
// training/encoder/make_text_cases.py prints.
#include "understand/encoder_text.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <nlohmann/json.hpp>

namespace stemma::understand {
namespace {

using nlohmann::json;

std::vector<json> cases() {
  std::ifstream file(STEMMA_SOURCE_DIR "/tests/unit/understand/encoder_text_cases.jsonl");
  std::vector<json> all;
  for (std::string line; std::getline(file, line);) all.push_back(json::parse(line));
  return all;
}

WordPieces pieces_of(const json& test) {
  std::string vocabulary;
  for (const auto& piece : test.at("vocabulary")) vocabulary += piece.get<std::string>() + "\n";
  return WordPieces::read(vocabulary).value();
}

json read(const std::string& text, const WordPieces& pieces) {
  json paragraphs = json::array();
  for (const auto& words : encoder_paragraphs(text, pieces)) {
    paragraphs.push_back(json::array());
    for (const auto& word : words)
      paragraphs.back().push_back({word.span.begin, word.span.end, word.pieces, word.mark});
  }
  return paragraphs;
}

TEST(EncoderText, CutsWordsAndPiecesAsTrainingDid) {
  const auto all = cases();
  ASSERT_EQ(all.size(), 10U);
  for (const auto& test : all) {
    if (!test.contains("paragraphs")) continue;
    EXPECT_EQ(read(test.at("text"), pieces_of(test)), test.at("paragraphs")) << test.at("text");
  }
}

TEST(EncoderText, PacksWindowsAsTrainingDid) {
  const json test = cases().back();
  json found = json::array();
  const std::string text = test.at("text");
  for (const auto& window : encoder_windows(encoder_paragraphs(text, pieces_of(test))))
    found.push_back({window.words.front().span.begin, window.words.back().span.end, window.own_first, window.own_last});
  EXPECT_EQ(found, test.at("windows"));
}

TEST(EncoderText, AsksEachWordOfOneWindowThatHasRoomForIt) {
  const auto pieces = WordPieces::read("[UNK]\n[CLS]\n[SEP]\na\n##a\n").value();
  std::string text;
  for (std::size_t i = 0; i < 400; ++i) text += std::string(1 + i % 9, 'a') + (i % 53 == 0 ? "\n" : " ");
  std::vector<std::uint32_t> asked;
  for (const auto& window : encoder_windows(encoder_paragraphs(text, pieces))) {
    std::size_t room = 0;
    for (const auto& word : window.words) room += word.pieces.size();
    EXPECT_LE(room, window_room);
    for (auto w = window.own_first; w < window.own_last; ++w) asked.push_back(window.words[w].span.begin);
  }
  EXPECT_EQ(asked.size(), 400U);
  EXPECT_TRUE(std::is_sorted(asked.begin(), asked.end()));
  EXPECT_EQ(std::adjacent_find(asked.begin(), asked.end()), asked.end());
}

TEST(EncoderText, SaysWhatAVocabularyLacks) {
  EXPECT_EQ(WordPieces::read("[UNK]\n[CLS]\n").error().message, "holds no [SEP]");
}

}  // namespace
}  // namespace stemma::understand
