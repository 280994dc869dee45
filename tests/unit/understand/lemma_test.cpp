#include "understand/lemma.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "understand/lemma_tables.hpp"
#include "understand/lemma_verbs.hpp"

namespace stemma::understand {
namespace {

struct Case {
  const char* form;
  Upos tag;
  const char* lemma;
};

TEST(Lemma, OfVerbs) {
  const Case cases[] = {
      {"said", Upos::verb, "say"},           {"Killed", Upos::verb, "kill"},        {"stopped", Upos::verb, "stop"},
      {"fired", Upos::verb, "fire"},         {"exploded", Upos::verb, "explode"},   {"claiming", Upos::verb, "claim"},
      {"died", Upos::verb, "die"},           {"dying", Upos::verb, "die"},          {"denies", Upos::verb, "deny"},
      {"shot", Upos::verb, "shoot"},         {"evacuated", Upos::verb, "evacuate"}, {"visited", Upos::verb, "visit"},
      {"controlled", Upos::verb, "control"}, {"agreed", Upos::verb, "agree"},       {"fled", Upos::verb, "flee"},
      {"released", Upos::verb, "release"},   {"wounded", Upos::verb, "wound"},      {"crashes", Upos::verb, "crash"},
      {"accused", Upos::verb, "accuse"},     {"providing", Upos::verb, "provide"},  {"focused", Upos::verb, "focus"},
  };
  for (const Case& c : cases) EXPECT_EQ(lemma(c.form, c.tag), c.lemma);
}

TEST(Lemma, OfAuxiliariesAndClitics) {
  EXPECT_EQ(lemma("were", Upos::aux), "be");
  EXPECT_EQ(lemma("’s", Upos::aux), "be");
  EXPECT_EQ(lemma("wo", Upos::aux), "will");
  EXPECT_EQ(lemma("n’t", Upos::part), "not");
  EXPECT_EQ(lemma("'ve", Upos::aux), "have");
}

TEST(Lemma, OfNouns) {
  const Case cases[] = {
      {"Children", Upos::noun, "child"},    {"bodies", Upos::noun, "body"},
      {"gunmen", Upos::noun, "gunman"},     {"crises", Upos::noun, "crisis"},
      {"buses", Upos::noun, "bus"},         {"houses", Upos::noun, "house"},
      {"witnesses", Upos::noun, "witness"}, {"bus", Upos::noun, "bus"},
      {"police", Upos::noun, "police"},     {"40-year-olds", Upos::noun, "40-year-old"},
      {"1970s", Upos::noun, "1970s"},       {"churches", Upos::noun, "church"},
  };
  for (const Case& c : cases) EXPECT_EQ(lemma(c.form, c.tag), c.lemma);
}

TEST(Lemma, OfOtherWords) {
  EXPECT_EQ(lemma("deadliest", Upos::adj), "deadly");
  EXPECT_EQ(lemma("worst", Upos::adj), "bad");
  EXPECT_EQ(lemma("Paris", Upos::propn), "paris");
  EXPECT_EQ(lemma("them", Upos::pron), "they");
  EXPECT_EQ(lemma("Élysées", Upos::propn), "élysées");
}

template <typename Table>
bool sorted(const Table& table) {
  return std::is_sorted(std::begin(table), std::end(table),
                        [](const Irregular& a, const Irregular& b) { return a.form < b.form; });
}

TEST(Lemma, TablesAreSorted) {
  EXPECT_TRUE(sorted(irregular_verbs));
  EXPECT_TRUE(sorted(irregular_nouns));
  EXPECT_TRUE(sorted(irregular_degrees));
  EXPECT_TRUE(sorted(auxiliary_forms));
  EXPECT_TRUE(sorted(function_forms));
  EXPECT_TRUE(std::is_sorted(std::begin(e_stems), std::end(e_stems)));
}

}  // namespace
}  // namespace stemma::understand
