// Polarity and certainty against sentences written for it (tests/golden/polarity). Where Stemma answers it must be
// right: not one error. Where it says nothing though something is there it abstains, which is counted and bounded.
#include <gtest/gtest.h>

#include <fstream>
#include <string>
#include <vector>

#include "base/data_path.hpp"
#include "model/names.hpp"
#include "understand/pass.hpp"
#include "understand/resources.hpp"

namespace stemma::understand {
namespace {

struct Case {
  std::string slot, polarity, certainty, sentence;
};

std::vector<Case> cases(const std::string& file) {
  std::ifstream in(std::string(STEMMA_SOURCE_DIR) + "/tests/golden/polarity/" + file);
  EXPECT_TRUE(in.is_open()) << file;
  std::vector<Case> all;
  for (std::string line; std::getline(in, line);) {
    if (line.empty() || line[0] == '#') continue;
    const std::size_t colon = line.find(": ");
    EXPECT_NE(colon, std::string::npos) << line;
    Case c;
    std::string head = line.substr(0, colon) + "  ";
    c.sentence = line.substr(colon + 2);
    for (std::string* part : {&c.slot, &c.polarity, &c.certainty}) {
      const std::size_t space = std::min(head.find(' '), head.size());
      *part = head.substr(0, space);
      head.erase(0, space + 1);
    }
    all.push_back(c);
  }
  return all;
}

const Resources& resources() {
  static const Resources loaded = load_resources(base::data_directory());
  return loaded;
}

std::vector<Statement> read(const Case& c) {
  Document document;
  document.id = "test";
  document.text = c.sentence;
  annotate(document, resources());
  std::vector<Statement> found;
  for (const Statement& s : document.statements)
    if (model::name(s.slot) == c.slot) found.push_back(s);
  return found;
}

struct Score {
  std::size_t cases = 0, abstained = 0;
};

Score check(const std::string& file) {
  Score score;
  for (const Case& c : cases(file)) {
    ++score.cases;
    const auto found = read(c);
    if (c.polarity == "none") {
      EXPECT_TRUE(found.empty()) << "said something of: " << c.sentence;
      continue;
    }
    score.abstained += found.empty();
    if (found.empty()) std::printf("abstained: %s\n", c.sentence.c_str());
    for (const Statement& s : found) {
      EXPECT_EQ(model::name(s.polarity), c.polarity) << c.sentence;
      EXPECT_EQ(model::name(s.certainty), c.certainty) << c.sentence;
    }
  }
  std::printf("%s: %zu sentences, %zu abstentions\n", file.c_str(), score.cases, score.abstained);
  return score;
}

TEST(Polarity, CountsAreNeverTurnedRound) {
  const Score score = check("counts.txt");
  EXPECT_GE(score.cases, 150u);
  EXPECT_LE(score.abstained, score.cases / 16);
}

TEST(Polarity, ResponsibilityIsNeverTurnedRound) {
  const Score score = check("responsibility.txt");
  EXPECT_GE(score.cases, 120u);
  EXPECT_LE(score.abstained, score.cases / 12);
}

}  // namespace
}  // namespace stemma::understand
