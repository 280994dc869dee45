#include "understand/encoder.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <stdexcept>
#include <thread>

#include "base/data_path.hpp"
#include "understand/all_passes.hpp"
#include "understand/pass.hpp"
#include "understand/resources.hpp"
#include "understand/universal.hpp"

namespace stemma::understand {
namespace {

namespace fs = std::filesystem;

fs::path weights() { return base::data_directory() / "models/english-encoder"; }

const Encoder& encoder() {
  static const auto loaded = Encoder::load(weights()).value();
  return *loaded;
}

std::string shown(const std::string& text, const std::vector<Span>& pieces) {
  std::string out;
  for (const Span piece : pieces) out += (out.empty() ? "" : " | ") + text.substr(piece.begin, piece.size());
  return out;
}

/// One sentence of words that are apart by a blank.
TokenSpans words_of(const std::string& text) {
  TokenSpans out;
  for (std::uint32_t at = 0; at < text.size();) {
    const auto end = static_cast<std::uint32_t>(std::min(text.find_first_of(" \n", at), text.size()));
    if (end > at) out.push_back({at, end});
    at = end + 1;
  }
  return out;
}

std::string said(const std::string& text) {
  std::string out;
  for (const auto& read : encoder().read(text, {}).attributions)
    out += "[" + shown(text, read.source) + "] [" + shown(text, read.cue) + "] [" + shown(text, read.content) + "]\n";
  return out;
}

TEST(Encoder, ReadsWhoSaysWhat) {
  EXPECT_EQ(said("The harbour master said the ferry had lost power."),
            "[The harbour master] [said] [the ferry had lost power]\n");
  EXPECT_EQ(said("\u201cNobody was hurt,\u201d Mayor Ines Halloran told reporters on Monday."),
            "[Mayor Ines Halloran] [told] [\u201cNobody was hurt,\u201d]\n");
}

/// "NOUN<-obj<-3" for each token: its tag, relation and head, counted from 0.
std::vector<std::string> analysis(const Parse& parse) {
  std::vector<std::string> out;
  for (std::size_t t = 0; t < parse.tags.size(); ++t)
    out.push_back(std::string(name(static_cast<Upos>(parse.tags[t]))) + "<-" +
                  std::string(name(static_cast<Deprel>(parse.relations[t]))) + "<-" + std::to_string(parse.heads[t]));
  return out;
}

/// Spans of one sentence whose words stand one after another, with a blank or nothing between.
TokenSpans spans_of(const std::string& text, const std::vector<std::string>& words) {
  TokenSpans out;
  for (std::size_t at = 0; const auto& word : words) {
    at = text.find(word, at);
    out.push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + word.size())});
    at += word.size();
  }
  return out;
}

TEST(Encoder, ReadsHowASentenceIsBuilt) {
  const std::string text = "The crew didn't fire on the ferry.";
  const auto spans = spans_of(text, {"The", "crew", "did", "n't", "fire", "on", "the", "ferry", "."});
  EXPECT_EQ(
      analysis(encoder().read(text, std::vector<TokenSpans>{spans}).parses.at(0)),
      (std::vector<std::string>{"DET<-det<-1", "NOUN<-nsubj<-4", "AUX<-aux<-4", "PART<-advmod<-4", "VERB<-root<--1",
                                "ADP<-case<-7", "DET<-det<-7", "NOUN<-obl<-4", "PUNCT<-punct<-4"}));
}

TEST(Encoder, LeavesSentencesToTheParserThatNoWindowHoldsWhole) {
  std::string text;
  std::vector<TokenSpans> sentences(3);
  for (std::size_t s = 0; s < sentences.size(); ++s)
    for (int i = 0; i < (s == 1 ? 300 : 3); ++i) {
      sentences[s].push_back({static_cast<std::uint32_t>(text.size()), static_cast<std::uint32_t>(text.size() + 3)});
      text += "ash ";
    }
  const auto parses = encoder().read(text, sentences).parses;
  ASSERT_EQ(parses.size(), 3U);
  EXPECT_EQ(parses[0].heads.size(), 3U);
  EXPECT_TRUE(parses[1].tags.empty());
  EXPECT_EQ(parses[2].relations.size(), 3U);
}

/// A case's places are characters; ours are bytes.
std::vector<TokenSpans> sentences_of(const std::string& text, const nlohmann::json& sentences) {
  std::vector<std::uint32_t> bytes;
  for (std::size_t i = 0; i <= text.size(); ++i)
    if (i == text.size() || (static_cast<unsigned char>(text[i]) & 0xC0) != 0x80)
      bytes.push_back(static_cast<std::uint32_t>(i));
  std::vector<TokenSpans> out;
  for (const auto& sentence : sentences) {
    out.emplace_back();
    for (const auto& token : sentence.at("tokens"))
      out.back().push_back({bytes.at(token.at(0).get<std::size_t>()), bytes.at(token.at(1).get<std::size_t>())});
  }
  return out;
}

/// Of each token one hint, another each time, as a case has them.
std::vector<TokenHints> hints_of(const std::vector<TokenSpans>& sentences) {
  std::vector<TokenHints> out;
  for (const TokenSpans& sentence : sentences) {
    out.emplace_back();
    for (std::size_t t = 0; t < sentence.size(); ++t) out.back().push_back(std::uint64_t{1} << t % hint_kinds);
  }
  return out;
}

/// How many sentences' heads were compared. Those of a sentence are null where training's way of finding them, one by
/// one, gave no tree.
std::size_t expect_same_syntax(const std::vector<Parse>& parses, const nlohmann::json& sentences) {
  std::size_t compared = 0;
  EXPECT_EQ(parses.size(), sentences.size());
  for (std::size_t s = 0; s < parses.size(); ++s) {
    EXPECT_EQ(nlohmann::json(parses[s].tags), sentences[s].at("tags"));
    if (sentences[s].at("heads").is_null()) continue;
    EXPECT_EQ(nlohmann::json(parses[s].heads), sentences[s].at("heads"));
    EXPECT_EQ(nlohmann::json(parses[s].relations), sentences[s].at("relations"));
    ++compared;
  }
  return compared;
}

/// How many names were compared.
std::size_t expect_same_names(const std::vector<std::vector<ReadName>>& names, const nlohmann::json& sentences) {
  std::size_t compared = 0;
  EXPECT_EQ(names.size(), sentences.size());
  for (std::size_t s = 0; s < names.size(); ++s) {
    auto found = nlohmann::json::array();
    for (const ReadName& name : names[s]) {
      found.push_back({name.first, name.last, static_cast<std::size_t>(name.type)});  // PER, ORG, LOC are 0, 1, 2
      EXPECT_GT(name.certainty, 0);
      EXPECT_LE(name.certainty, 1);
    }
    EXPECT_EQ(found, sentences[s].at("names"));
    compared += found.size();
  }
  return compared;
}

/// The cues, contents, syntax and names that training's own code finds with these weights, which
/// training/encoder/make_reading_cases.py prints: what fills a window or a sentence up has no part in what is read.
TEST(Encoder, ReadsAsTrainingDoes) {
  std::ifstream file(STEMMA_SOURCE_DIR "/tests/unit/understand/encoder_reading_cases.jsonl");
  std::size_t cases = 0, readings = 0, trees = 0, names = 0;
  for (std::string line; std::getline(file, line); ++cases) {
    const auto test = nlohmann::json::parse(line);
    const std::string text = test.at("text");
    const auto sentences = sentences_of(text, test.at("sentences"));
    const auto reading = encoder().read(text, sentences, hints_of(sentences));
    trees += expect_same_syntax(reading.parses, test.at("sentences"));
    names += expect_same_names(reading.names, test.at("sentences"));
    auto found = nlohmann::json::array();
    for (const auto& read : encoder().read(text, {}).attributions) {
      found.push_back({shown(text, {read.cue.front()})});
      for (const Span piece : read.content) found.back().push_back(shown(text, {piece}));
    }
    EXPECT_EQ(found, test.at("readings")) << text;
    readings += found.size();
  }
  EXPECT_EQ(cases, 8U);
  EXPECT_GT(readings, 30U);
  EXPECT_GT(trees, 30U);
  EXPECT_GT(names, 20U);
}

TEST(Encoder, FindsNothingWhereNothingIs) {
  for (const std::string text : {"", "\n\n \n", "... !!! ??? --- \"\" ()"}) {
    const auto reading = encoder().read(text, {});
    EXPECT_TRUE(reading.attributions.empty()) << text;
  }
}

TEST(Encoder, ReadsHostileTextsInBounds) {
  std::string words, lines(1'000'000, '\n'), mixed = "\xFF\xFE\x80 \u0627\u0644\u0648\u0632\u064A\u0631 \u4E16\u754C";
  for (int i = 0; i < 50'000; ++i) words += "ash ";
  for (const std::string* text : {&words, &lines, &mixed}) {
    const auto reading = encoder().read(*text, {});
    EXPECT_LE(reading.end, std::min(text->size(), longest_encoded));
    for (const auto& read : reading.attributions)
      for (const Span piece : read.content) EXPECT_LE(piece.end, text->size());
  }
}

TEST(Encoder, ReadsTheSameOnAnyNumberOfThreads) {
  std::vector<std::string> texts;
  for (int i = 0; i < 12; ++i) {
    std::string text;
    for (int k = 0; k <= i; ++k) text += "Officials in Port Arden said pier " + std::to_string(k) + " was closed.\n";
    texts.push_back(std::move(text));
  }
  struct Both {
    std::string said;
    Parse parse;
    bool operator==(const Both&) const = default;
  };
  const auto both = [](const std::string& text) {
    return Both{said(text), encoder().read(text, std::vector<TokenSpans>{words_of(text)}).parses.at(0)};
  };
  std::vector<Both> alone(texts.size()), together(texts.size());
  for (std::size_t i = 0; i < texts.size(); ++i) alone[i] = both(texts[i]);
  std::vector<std::thread> threads;
  for (std::size_t t = 0; t < 4; ++t)
    threads.emplace_back([&, t] {
      for (std::size_t i = t; i < texts.size(); i += 4) together[i] = both(texts[i]);
    });
  for (auto& thread : threads) thread.join();
  EXPECT_TRUE(alone == together);
  EXPECT_NE(alone.back().said, "");
  EXPECT_FALSE(alone.back().parse.tags.empty());
}

TEST(EncoderFiles, AreNamedWhenMissingOrDamagedWithTheFallback) {
  const auto folder = fs::path(testing::TempDir()) / "stemma_encoder_test";
  fs::remove_all(folder);
  const auto mentions = [&](const std::string& reason) {
    const Resources loaded = load_resources(folder, Tier::full);
    EXPECT_EQ(loaded.encoder, nullptr);
    for (const auto& note : loaded.notes)
      if (note.find(reason) != std::string::npos &&
          note.find("attributions, syntax and names are those of the fast tier") != std::string::npos)
        return true;
    return false;
  };
  EXPECT_TRUE(mentions("models/english-encoder/SHA256SUMS cannot be read"));
  fs::create_directories(folder / "models");
  fs::copy(weights(), folder / "models/english-encoder", fs::copy_options::recursive);
  fs::permissions(folder / "models/english-encoder/pairs.bin", fs::perms::owner_all);
  std::ofstream(folder / "models/english-encoder/pairs.bin", std::ios::app) << "x";
  EXPECT_TRUE(mentions("models/english-encoder/pairs.bin is damaged"));
  fs::remove(folder / "models/english-encoder/pairs.bin");
  EXPECT_TRUE(mentions("models/english-encoder/pairs.bin cannot be read"));
  fs::remove_all(folder);
}

TEST(Reading, IsOfEnglishAloneAndOfTheFullTier) {
  const auto tier_of = [](Tier tier, const std::string& language) {
    const Resources resources = load_resources(base::data_directory(), tier);
    Document document;
    document.language = language;
    document.text = "The harbour master said the ferry had lost power.";
    annotate(document, resources);
    return document.understanding->tier;
  };
  EXPECT_EQ(tier_of(Tier::full, "en"), UnderstandingTier::full);
  EXPECT_EQ(tier_of(Tier::full, ""), UnderstandingTier::full);
  EXPECT_EQ(tier_of(Tier::full, "de"), UnderstandingTier::partial);
  EXPECT_EQ(tier_of(Tier::full, "pl"), UnderstandingTier::none);
  EXPECT_EQ(tier_of(Tier::fast, "en"), UnderstandingTier::fast);
}

struct FailingEncoder final : Encoder {
  EncoderReading read(std::string_view, std::span<const TokenSpans>, std::span<const TokenHints>) const override {
    throw std::runtime_error("no memory for a tensor");
  }
};

TEST(Reading, GoesOnByRulesWhereTheEncoderFails) {
  Resources resources = load_resources(base::data_directory(), Tier::fast);
  resources.encoder = std::make_shared<FailingEncoder>();
  Document document;
  document.language = "en";
  document.text = "The harbour master said the ferry had lost power.";
  annotate(document, resources);
  EXPECT_EQ(document.attributions.size(), 1U);
  EXPECT_EQ(document.understanding->tier, UnderstandingTier::fast);
  EXPECT_EQ(document.notes,
            (std::vector<std::string>{"The encoder failed on this text, so it was read as in the fast tier."}));
}

}  // namespace
}  // namespace stemma::understand
