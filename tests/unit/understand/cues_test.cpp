// The lexicon of reporting words: inflections, frames, stances, and that its tables are well formed.
#include "understand/cues.hpp"

#include <gtest/gtest.h>

#include <sstream>
#include <string>

#include "understand/cue_table.hpp"

namespace stemma::understand {
namespace {

TEST(Cues, KnowInflectedForms) {
  EXPECT_EQ(verb_lemma("said"), "say");
  EXPECT_EQ(verb_lemma("says"), "say");
  EXPECT_EQ(verb_lemma("told"), "tell");
  EXPECT_EQ(verb_lemma("denied"), "deny");
  EXPECT_EQ(verb_lemma("denies"), "deny");
  EXPECT_EQ(verb_lemma("announcing"), "announce");
  EXPECT_EQ(verb_lemma("criticised"), "criticize");
  EXPECT_EQ(verb_lemma("admitted"), "admit");
  EXPECT_EQ(verb_lemma("agreed"), "agree");
  EXPECT_EQ(verb_lemma("swam"), "");
  EXPECT_EQ(verb_lemma(""), "");
}

TEST(Cues, KnowHowAContentHangsOnThem) {
  EXPECT_TRUE(verb_cue("say")->frames & frame_that);
  EXPECT_TRUE(verb_cue("say")->frames & frame_quote);
  EXPECT_FALSE(verb_cue("say")->frames & frame_object);
  EXPECT_TRUE(verb_cue("promise")->frames & frame_to);
  EXPECT_TRUE(verb_cue("deny")->frames & frame_object);
  EXPECT_TRUE(takes(*verb_cue("warn"), "of"));
  EXPECT_FALSE(takes(*verb_cue("warn"), "by"));
  EXPECT_FALSE(takes(*verb_cue("say"), ""));
  EXPECT_EQ(verb_cue("swim"), nullptr);
}

TEST(Cues, KnowStances) {
  EXPECT_EQ(verb_cue("say")->stance, Stance::asserts);
  EXPECT_EQ(verb_cue("confirm")->stance, Stance::asserts);
  for (const char* verb : {"deny", "reject", "refute", "dismiss", "dispute"})
    EXPECT_EQ(verb_cue(verb)->stance, Stance::denies) << verb;
  for (const char* verb : {"believe", "assume", "suspect", "fear", "investigate"})
    EXPECT_EQ(verb_cue(verb)->stance, Stance::hedges) << verb;
}

TEST(Cues, KnowNounsInBothNumbers) {
  EXPECT_EQ(noun_cue("claim"), noun_cue("claims"));
  EXPECT_EQ(noun_cue("denial")->stance, Stance::denies);
  EXPECT_EQ(noun_cue("bridge"), nullptr);
  EXPECT_EQ(noun_cue("s"), nullptr);
}

TEST(Cues, HaveACueForEveryForm) {
  for (const auto table : {verb_table, irregular_table}) {
    std::istringstream words{std::string(table)};
    for (std::string word; words >> word;)
      EXPECT_TRUE(verb_lemma(word).empty() || verb_cue(verb_lemma(word)) != nullptr) << word;
  }
}

TEST(Cues, KnowPredicateAdjectives) {
  EXPECT_EQ(adjective_cue("unclear")->stance, Stance::hedges);
  EXPECT_EQ(adjective_cue("blue"), nullptr);
}

TEST(Cues, TablesAreWellFormedAndSorted) {
  for (const auto table : {verb_table, noun_table, adjective_table}) {
    std::istringstream lines{std::string(table)};
    std::string before;
    for (std::string line; std::getline(lines, line);) {
      if (line.empty()) continue;
      std::istringstream fields(line);
      std::string word, frames, stance, preposition;
      fields >> word >> frames >> stance >> preposition;
      EXPECT_LT(before, word) << "not in order, or twice";
      EXPECT_EQ(frames.find_first_not_of("qtiopf"), std::string::npos) << line;
      EXPECT_TRUE(stance == "+" || stance == "?" || stance == "-") << line;
      EXPECT_EQ(frames.find('p') != std::string::npos, !preposition.empty() && frames.find('p') != std::string::npos)
          << line;
      before = word;
    }
  }
}

}  // namespace
}  // namespace stemma::understand
