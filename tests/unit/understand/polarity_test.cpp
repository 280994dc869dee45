// Polarity and certainty against sentences written for it (tests/golden/polarity). Where Stemma answers it must be
// right: not one error. Where it says nothing though something is there it abstains; *_abstained.txt lists
// those sentences.
#include <gtest/gtest.h>

#include <algorithm>
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
  std::string slot, polarity, certainty, actor, source, sentence;
};

/// Takes " KEY=words" from the end of `head`.
std::string take(std::string& head, const std::string& key) {
  const std::size_t at = head.find(" " + key + "=");
  if (at == std::string::npos) return {};
  std::string value = head.substr(at + key.size() + 2);
  head.erase(at);
  return value;
}

Case parse(const std::string& line) {
  const std::size_t colon = line.find(": ");
  EXPECT_NE(colon, std::string::npos) << line;
  Case c;
  std::string head = line.substr(0, colon);
  c.sentence = line.substr(colon + 2);
  c.source = take(head, "chain");
  c.actor = take(head, "actor");
  head += "  ";
  for (std::string* part : {&c.slot, &c.polarity, &c.certainty}) {
    const std::size_t space = std::min(head.find(' '), head.size());
    *part = head.substr(0, space);
    head.erase(0, space + 1);
  }
  return c;
}

std::vector<std::string> lines(const std::string& file) {
  std::ifstream in(std::string(STEMMA_SOURCE_DIR) + "/tests/golden/polarity/" + file);
  EXPECT_TRUE(in.is_open()) << file;
  std::vector<std::string> all;
  for (std::string line; std::getline(in, line);)
    if (!line.empty() && line[0] != '#') all.push_back(line);
  return all;
}

std::vector<Case> cases(const std::string& file) {
  std::vector<Case> all;
  for (const std::string& line : lines(file)) all.push_back(parse(line));
  return all;
}

const Resources& resources(Tier tier) {
  static const Resources fast = load_resources(base::data_directory(), Tier::fast);
  static const Resources full = load_resources(base::data_directory(), Tier::full);
  return tier == Tier::fast ? fast : full;
}

std::vector<Statement> read(const Case& c, Tier tier) {
  Document document;
  document.id = "test";
  document.text = c.sentence;
  annotate(document, resources(tier));
  std::vector<Statement> found;
  for (const Statement& s : document.statements)
    if (model::name(s.slot) == c.slot) found.push_back(s);
  return found;
}

void expect_right(const Case& c, const Statement& s) {
  EXPECT_EQ(model::name(s.polarity), c.polarity) << c.sentence;
  EXPECT_EQ(model::name(s.certainty), c.certainty) << c.sentence;
  if (!c.actor.empty()) {
    EXPECT_EQ(s.actor.value_or(""), c.actor) << c.sentence;
  }
  if (c.source.empty()) return;
  const auto speaks = [&](const ChainLink& link) { return link.name.find(c.source) != std::string::npos; };
  EXPECT_TRUE(std::any_of(s.chain.begin(), s.chain.end(), speaks)) << c.sentence;
}

/// The sentences of `file` of which something should be said and nothing was.
std::vector<std::string> abstentions(const std::string& file, Tier tier) {
  std::vector<std::string> silent;
  for (const Case& c : cases(file)) {
    const auto found = read(c, tier);
    if (c.polarity == "none") {
      EXPECT_TRUE(found.empty()) << "said something of: " << c.sentence;
      continue;
    }
    if (found.empty()) silent.push_back(c.sentence);
    for (const Statement& s : found) expect_right(c, s);
  }
  return silent;
}

/// Every abstention is one of those that `file` owns up to.
void expect_known(const std::string& file, const std::vector<std::string>& silent) {
  const auto known = lines(file);
  for (const std::string& sentence : silent)
    EXPECT_NE(std::find(known.begin(), known.end(), sentence), known.end()) << "abstained: " << sentence;
}

class Polarity : public testing::TestWithParam<Tier> {};
INSTANTIATE_TEST_SUITE_P(InBothTiers, Polarity, testing::Values(Tier::fast, Tier::full),
                         [](const auto& tier) { return tier.param == Tier::fast ? "fast" : "full"; });

TEST_P(Polarity, CountsAreNeverTurnedRound) {
  EXPECT_GE(cases("counts.txt").size(), 220u);
  expect_known("counts_abstained.txt", abstentions("counts.txt", GetParam()));
}

/// Who denies or says it, how, and what, in each of four frames: every sentence says that three people died, or denies
/// it.
std::vector<std::string> combined(const std::vector<std::string>& verbs, const std::vector<std::string>& contents) {
  const std::vector<std::string> who = {
      "The army", "Officials",          "Police",    "A spokesman for the port", "He",
      "Rebels",   "The mayor of Lund",  "Anna Berg", "The Dawn Brigade",         "Both sides",
      "Israel",   "Human rights groups"};
  std::vector<std::string> all;
  for (const auto& subject : who)
    for (const auto& verb : verbs)
      for (const auto& content : contents) {
        const std::string clause = subject + " " + verb + " " + content;
        all.push_back(clause + ".");
        all.push_back("“" + clause + ",” Anna Moss said.");
        all.push_back(clause + " on Monday, the Gazette reported.");
        all.push_back("Late on Monday " + clause + ".");
      }
  return all;
}

TEST_P(Polarity, NoWordOfDenialIsLostInAnyFrame) {
  const auto sentences = combined(
      {"denied", "denies", "has denied", "rejected", "rejects", "refuted", "disputed", "dismissed", "repudiated",
       "is denying", "flatly denied"},
      {"that its planes killed three people", "killing three people", "that three people were killed",
       "reports that three people died", "the claim that it had killed three people", "having killed three people",
       "that a woman and two children were killed", "allegations its men killed three villagers"});
  const std::size_t step = GetParam() == Tier::fast ? 1 : 29;  // the encoder takes its time
  std::size_t answered = 0;
  for (std::size_t i = 0; i < sentences.size(); i += step)
    for (const Statement& s : read({"killed", "", "", "", "", sentences[i]}, GetParam())) {
      EXPECT_EQ(s.polarity, stemma::Polarity::denied) << sentences[i];
      ++answered;
    }
  EXPECT_GT(answered, sentences.size() / step / 2);
}

TEST_P(Polarity, NoWordOfSayingDeniesInAnyFrame) {
  const auto sentences =
      combined({"said", "says", "confirmed", "has announced", "admits", "insists", "believes", "alleges"},
               {"that its planes killed three people", "that three people were killed", "three people died",
                "that a woman and two children were killed"});
  const std::size_t step = GetParam() == Tier::fast ? 1 : 29;
  std::size_t answered = 0;
  for (std::size_t i = 0; i < sentences.size(); i += step)
    for (const Statement& s : read({"killed", "", "", "", "", sentences[i]}, GetParam())) {
      EXPECT_EQ(s.polarity, stemma::Polarity::affirmed) << sentences[i];
      ++answered;
    }
  EXPECT_GT(answered, sentences.size() / step * 3 / 4);
}

TEST_P(Polarity, ResponsibilityIsNeverTurnedRound) {
  EXPECT_GE(cases("responsibility.txt").size(), 130u);
  expect_known("responsibility_abstained.txt", abstentions("responsibility.txt", GetParam()));
}

}  // namespace
}  // namespace stemma::understand
