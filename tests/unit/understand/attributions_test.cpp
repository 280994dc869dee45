// Rules of attribution on trees drawn by hand, chains, stances, and properties that hold for any tree.
#include "understand/attributions.hpp"

#include <gtest/gtest.h>

#include <string>

#include "unit/understand/sketch.hpp"

namespace stemma::understand {
namespace {

std::string shown(const Sketch& sketch, const Attribution& a) {
  return sketch.text(a.source) + " / " + sketch.text(a.cue) + " / " + sketch.text(a.content);
}

std::string only(Sketch& sketch) {
  find_attributions(sketch.draft, Resources{});
  if (sketch.document.attributions.size() != 1)
    return std::to_string(sketch.document.attributions.size()) + " attributions";
  return shown(sketch, sketch.document.attributions[0]);
}

constexpr const char* denial =
    "The/det/det/2 company/noun/nsubj/3 denied/verb/root/0 that/sconj/mark/8 the/det/det/6 ship/noun/nsubj/8 "
    "was/aux/cop/8 "
    "old/adj/ccomp/3 ./punct/punct/3";
constexpr const char* nested =
    "The/det/det/2 minister/noun/nsubj/3 said/verb/root/0 that/sconj/mark/8 a/det/det/6 doctor/noun/nsubj/8 "
    "had/aux/aux/8 "
    "warned/verb/ccomp/3 that/sconj/mark/13 the/det/det/11 ward/noun/nsubj/13 was/aux/cop/13 full/adj/ccomp/8 "
    "./punct/punct/3";

TEST(Attributions, TakeTheClauseOfAReportingVerb) {
  Sketch sketch(denial);
  EXPECT_EQ(only(sketch), "The company / denied / that the ship was old");
  EXPECT_EQ(sketch.document.attributions[0].kind, AttributionKind::indirect);
  EXPECT_EQ(sketch.document.attributions[0].speaker, "The company");
}

TEST(Attributions, TakeASpeakerAfterAQuotation) {
  Sketch sketch(
      "“/punct/punct/3 We/pron/nsubj/3 left/verb/ccomp/7 ,/punct/punct/3 ”/punct/punct/3 Ruiz/propn/nsubj/7 "
      "said/verb/root/0 "
      "./punct/punct/7");
  EXPECT_EQ(only(sketch), "Ruiz / said / “We left,”");
  EXPECT_EQ(sketch.document.attributions[0].kind, AttributionKind::direct);
}

/// What stands between the marks and an inverted verb is taken in, and is in no quotation: a read outside of their
/// list, found by AddressSanitizer.
TEST(Attributions, TakeWordsBetweenAQuotationAndAnInvertedVerb) {
  Sketch sketch(
      "“/punct/punct/3 We/pron/nsubj/3 left/verb/ccomp/12 ,/punct/punct/3 ”/punct/punct/3 often/adv/advmod/7 "
      "pointing/verb/advcl/12 at/adp/case/10 the/det/det/10 port/noun/obl/7 ,/punct/punct/7 said/verb/root/0 "
      "Ana/propn/nsubj/12 Ruiz/propn/flat/13 ./punct/punct/12");
  EXPECT_EQ(only(sketch), "Ana Ruiz / said / “We left,” often pointing at the port");
}

TEST(Attributions, TakeBothPiecesAroundAnInsertion) {
  Sketch sketch(
      "Six/num/nummod/2 people/noun/nsubj/9 ,/punct/punct/6 the/det/det/5 ministry/noun/nsubj/6 said/verb/parataxis/9 "
      ",/punct/punct/6 were/aux/cop/9 missing/adj/root/0 ./punct/punct/9");
  EXPECT_EQ(only(sketch), "the ministry / said / Six people | were missing");
}

TEST(Attributions, TakeATailThatTheTreeHangsElsewhere) {
  Sketch sketch(
      "A/det/det/2 plane/noun/nsubj/3 crashed/verb/ccomp/9 ,/punct/punct/6 killing/verb/advcl/3 all/det/obj/5 "
      "aboard/adv/advmod/5 "
      ",/punct/punct/9 officials/noun/conj/6 said/verb/root/0 Friday/propn/obl/10 ./punct/punct/10");
  EXPECT_EQ(only(sketch), "officials / said / A plane crashed, killing all aboard");
}

TEST(Attributions, TakeATailTurnedRound) {
  Sketch sketch(
      "The/det/det/2 boat/noun/nsubj/3 sank/verb/root/0 ,/punct/punct/3 said/verb/conj/3 Orr/propn/obj/5 "
      ",/punct/punct/8 "
      "a/det/det/9 diver/noun/appos/6 ./punct/punct/3");
  EXPECT_EQ(only(sketch), "Orr, a diver / said / The boat sank");
}

TEST(Attributions, TakeNoTailWithoutAClauseBeforeIt) {
  Sketch sketch(
      "After/adp/case/3 the/det/det/3 storm/noun/obl/6 ,/punct/punct/6 officials/noun/nsubj/6 spoke/verb/root/0 "
      "./punct/punct/6");
  EXPECT_EQ(only(sketch), "0 attributions");
}

TEST(Speakers, GoOnUntilAnotherPersonComes) {
  const std::string turn = "Ruiz/propn/nsubj/2 said/verb/root/0 it/pron/nsubj/4 rained/verb/ccomp/2 ./punct/punct/2\n";
  const std::string next =
      "He/pron/nsubj/2 added/verb/root/0 that/sconj/mark/5 it/pron/nsubj/5 poured/verb/ccomp/2 ./punct/punct/2\n";
  Sketch goes_on(turn + next);
  goes_on.name("Ruiz", MentionType::person, "Juan Ruiz");
  find_references(goes_on.draft, Resources{});
  find_attributions(goes_on.draft, Resources{});
  ASSERT_EQ(goes_on.document.attributions.size(), 2u);
  EXPECT_EQ(goes_on.document.attributions[1].speaker, "Juan Ruiz");
  Sketch changes(turn + "Moss/propn/nsubj/2 left/verb/root/0 ./punct/punct/2\n" + next);
  changes.name("Ruiz", MentionType::person, "Juan Ruiz");
  changes.name("Moss", MentionType::person, "Peter Moss");
  find_references(changes.draft, Resources{});
  find_attributions(changes.draft, Resources{});
  ASSERT_EQ(changes.document.attributions.size(), 2u);
  EXPECT_EQ(changes.document.attributions[1].speaker, "Peter Moss");
}

TEST(Attributions, TakeAccordingTo) {
  Sketch sketch(
      "According/verb/case/4 to/adp/fixed/1 the/det/det/4 ministry/noun/obl/8 ,/punct/punct/8 six/num/nsubj/8 "
      "were/aux/cop/8 "
      "missing/adj/root/0 ./punct/punct/8");
  EXPECT_EQ(only(sketch), "the ministry / According to / six were missing");
}

TEST(Attributions, TakeNoSourceForReportedly) {
  Sketch sketch(
      "The/det/det/2 driver/noun/nsubj/5 had/aux/aux/5 reportedly/adv/advmod/5 fallen/verb/root/0 asleep/adj/xcomp/5 "
      "./punct/punct/5");
  EXPECT_EQ(only(sketch), " / reportedly / The driver had | fallen asleep");
  EXPECT_FALSE(sketch.document.attributions[0].speaker);
}

TEST(Attributions, LeaveTheOutletsVoiceAlone) {
  Sketch sketch("The/det/det/2 bridge/noun/nsubj/3 closed/verb/root/0 ./punct/punct/3");
  EXPECT_EQ(only(sketch), "0 attributions");
}

TEST(Attributions, DropModifiersThatLookLikeVerbs) {
  Sketch sketch("The/det/det/3 reported/verb/amod/3 plot/noun/nsubj/4 failed/verb/root/0 ./punct/punct/4");
  EXPECT_EQ(only(sketch), "0 attributions");
}

TEST(Chains, RunFromTheNearestSourceOutward) {
  Sketch sketch(nested);
  find_attributions(sketch.draft, Resources{});
  ASSERT_EQ(sketch.document.attributions.size(), 2u);
  EXPECT_EQ(sketch.document.attributions[1].within, 0u);
  EXPECT_FALSE(sketch.document.attributions[0].within);
  const auto chain = chain_at(sketch.draft, sketch.find("ward was full"));
  ASSERT_EQ(chain.size(), 2u);
  EXPECT_EQ(chain[0].name, "a doctor");
  EXPECT_EQ(chain[0].cue, "had warned");
  EXPECT_EQ(chain[1].name, "The minister");
  EXPECT_EQ(governing(sketch.draft, sketch.find("a doctor")).size(), 1u);
  EXPECT_TRUE(chain_at(sketch.draft, sketch.find("The minister")).empty());
}

TEST(Chains, UseTheFullestName) {
  Sketch sketch("Ruiz/propn/nsubj/2 said/verb/root/0 it/pron/nsubj/4 rained/verb/ccomp/2 ./punct/punct/2");
  sketch.name("Ruiz", MentionType::person, "Maria Ruiz");
  find_attributions(sketch.draft, Resources{});
  const auto chain = chain_at(sketch.draft, sketch.find("rained"));
  ASSERT_EQ(chain.size(), 1u);
  EXPECT_EQ(chain[0].name, "Maria Ruiz");
  EXPECT_EQ(chain[0].entity, 0u);
}

Stance stance_of(const char* cue) {
  Document document;
  document.text = cue;
  const Draft draft(document);
  Attribution attribution;
  attribution.cue = {{0, static_cast<std::uint32_t>(document.text.size())}};
  return stance(draft, attribution);
}

TEST(Stances, AreReadFromTheCue) {
  EXPECT_EQ(stance_of("said"), Stance::asserts);
  EXPECT_EQ(stance_of("has confirmed"), Stance::asserts);
  EXPECT_EQ(stance_of("denied"), Stance::denies);
  EXPECT_EQ(stance_of("flatly rejected"), Stance::denies);
  EXPECT_EQ(stance_of("believes"), Stance::hedges);
  EXPECT_EQ(stance_of("is investigating"), Stance::hedges);
  EXPECT_EQ(stance_of("reportedly"), Stance::hedges);
  EXPECT_EQ(stance_of("has not verified"), Stance::hedges);
  EXPECT_EQ(stance_of("didn't say"), Stance::withholds);
  EXPECT_EQ(stance_of("would not disclose"), Stance::withholds);
  EXPECT_EQ(stance_of("did not just say"), Stance::asserts);
  EXPECT_EQ(stance_of("did not hesitate to say"), Stance::asserts);
  EXPECT_EQ(stance_of("did not fail to mention"), Stance::asserts);
  EXPECT_EQ(stance_of("did not deny"), Stance::hedges);
  EXPECT_EQ(stance_of("There is no doubt"), Stance::asserts);
  EXPECT_EQ(stance_of("never doubted"), Stance::asserts);
  EXPECT_NE(stance_of("doubted"), Stance::asserts);
}

/// Random trees over words that trigger rules: pieces lie in the text, in order and apart, and nesting has no cycle.
TEST(Attributions, HoldTogetherWhateverTheTree) {
  const char* words[] = {"said",      "told", "Ruiz",       "that",  "“",   "”",   ",",  ".",
                         "according", "to",   "reportedly", "claim", "and", "who", "by", "called"};
  const char* tags[] = {"verb", "verb", "propn", "sconj", "punct", "punct", "punct", "punct",
                        "verb", "adp",  "adv",   "noun",  "cconj", "pron",  "adp",   "verb"};
  const char* relations[] = {"nsubj",     "ccomp", "obj",  "obl",   "conj",     "acl",        "acl_relcl", "xcomp",
                             "parataxis", "mark",  "case", "advcl", "aux_pass", "nsubj_pass", "appos",     "nmod_poss"};
  std::uint32_t state = 11;
  const auto pick = [&](std::uint32_t n) {
    return (state = state * 1664525u + 1013904223u) >> 16 & 0xFFFF ? ((state >> 16) % n) : 0;
  };
  for (int round = 0; round < 3000; ++round) {
    std::string lines;
    for (int s = 0; s < 3; ++s) {
      const std::uint32_t count = 2 + pick(14);
      for (std::uint32_t i = 1; i <= count; ++i) {
        const auto w = pick(16);
        const auto head = i == 1 ? 0 : 1 + pick(i - 1);
        lines += std::string(words[w]) + "/" + tags[w] + "/" + (i == 1 ? "root" : relations[pick(16)]) + "/" +
                 std::to_string(head) + " ";
      }
      lines += "\n";
    }
    Sketch sketch(lines);
    find_references(sketch.draft, Resources{});
    find_attributions(sketch.draft, Resources{});
    const auto& all = sketch.document.attributions;
    for (std::size_t i = 0; i < all.size(); ++i) {
      for (const auto* role : {&all[i].source, &all[i].cue, &all[i].content}) {
        std::uint32_t reached = 0;
        for (const Span piece : *role) {
          ASSERT_LT(piece.begin, piece.end) << lines;
          ASSERT_LE(reached, piece.begin) << lines;
          ASSERT_LE(piece.end, sketch.document.text.size()) << lines;
          reached = piece.end;
        }
      }
      std::size_t steps = 0;
      for (auto at = all[i].within; at; at = all[*at].within) ASSERT_LT(++steps, all.size()) << lines;
    }
  }
}

}  // namespace
}  // namespace stemma::understand
