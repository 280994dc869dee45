// The shipped weights on clear sentences of our own, and what rules ask of the trees.
#include "understand/syntax.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <optional>

#include "understand/all_passes.hpp"
#include "understand/parser.hpp"
#include "understand/resources.hpp"

namespace stemma::understand {
namespace {

const Resources& resources() {
  static const Resources loaded = [] {
    std::ifstream file(STEMMA_SOURCE_DIR "/models/english-parser.bin", std::ios::binary);
    const std::string bytes((std::istreambuf_iterator<char>(file)), {});
    Resources out;
    out.parser = Parser::load(bytes).value();
    return out;
  }();
  return loaded;
}

/// A parsed text that answers by the first token of a given form.
struct Text {
  explicit Text(std::string text, const Resources& with = resources()) {
    document.text = std::move(text);
    find_segments(draft, with);
    find_syntax(draft, with);
    syntax.emplace(draft);
  }
  std::size_t at(std::string_view form) const {
    for (std::size_t t = 0; t < draft.tokens.size(); ++t) {
      if (draft.text(draft.tokens[t].span) == form) return t;
    }
    ADD_FAILURE() << "no token " << form;
    return 0;
  }
  std::string head(std::string_view form) const {
    const std::size_t h = draft.tokens[at(form)].head;
    return h == none ? "" : std::string(draft.text(draft.tokens[h].span));
  }
  std::string relation(std::string_view form) const { return std::string(name(draft.tokens[at(form)].relation)); }
  std::string tag(std::string_view form) const { return std::string(name(draft.tokens[at(form)].tag)); }
  std::string word(std::size_t t) const { return t == none ? "" : std::string(syntax->text(t)); }
  std::string text(Span s) const { return std::string(draft.text(s)); }

  Document document;
  Draft draft{document};
  std::optional<Syntax> syntax;
};

TEST(Syntax, TagsAndAttachesAClearSentence) {
  const Text t("Officials said the bomb killed three people in Lorvik on Friday.");
  EXPECT_EQ(t.tag("Officials"), "NOUN");
  EXPECT_EQ(t.tag("said"), "VERB");
  EXPECT_EQ(t.tag("three"), "NUM");
  EXPECT_EQ(t.tag("Lorvik"), "PROPN");
  EXPECT_EQ(t.head("said"), "");
  EXPECT_EQ(t.head("Officials"), "said");
  EXPECT_EQ(t.relation("Officials"), "nsubj");
  EXPECT_EQ(t.head("killed"), "said");
  EXPECT_EQ(t.relation("killed"), "ccomp");
  EXPECT_EQ(t.head("bomb"), "killed");
  EXPECT_EQ(t.relation("people"), "obj");
  EXPECT_EQ(t.head("three"), "people");
  EXPECT_EQ(t.relation("three"), "nummod");
}

TEST(Syntax, TakesWhatIsToldForAClauseOfTheVerb) {
  const Text t("The minister told parliament that six people had died.");
  EXPECT_EQ(t.head("died"), "told");
  EXPECT_EQ(t.relation("died"), "ccomp");
  EXPECT_EQ(t.relation("that"), "mark");
}

TEST(Syntax, KnowsPassives) {
  const Text t("Two soldiers were shot by rebels near the border.");
  const std::size_t shot = t.at("shot");
  EXPECT_TRUE(t.syntax->passive(shot));
  EXPECT_EQ(t.word(t.syntax->subject(shot)), "soldiers");
  EXPECT_EQ(t.word(t.syntax->patient(shot)), "soldiers");
  EXPECT_EQ(t.word(t.syntax->agent(shot)), "rebels");
  EXPECT_EQ(t.syntax->preposition(t.at("border")), "near");
  const Text active("The rebels shot two soldiers.");
  EXPECT_FALSE(active.syntax->passive(active.at("shot")));
  EXPECT_EQ(active.word(active.syntax->agent(active.at("shot"))), "rebels");
  EXPECT_EQ(active.word(active.syntax->patient(active.at("shot"))), "soldiers");
}

TEST(Syntax, SharesSubjectsAndFindsUnderstoodOnes) {
  const Text t("The gunman entered the school and opened fire.");
  EXPECT_EQ(t.word(t.syntax->subject(t.at("opened"))), "gunman");
  const Text clause("The group that claimed the attack has not commented.");
  EXPECT_EQ(clause.word(clause.syntax->understood_subject(clause.at("claimed"))), "group");
  const Text participle("A bomb exploded in the market, killing six people.");
  EXPECT_EQ(participle.word(participle.syntax->understood_subject(participle.at("killing"))), "bomb");
}

TEST(Syntax, GivesSpansWithoutTheirPunctuation) {
  const Text t("Ann Moss, a spokeswoman for the port, said two ferries had sunk.");
  const std::size_t subject = t.syntax->subject(t.at("said"));
  EXPECT_EQ(t.text(t.syntax->span(subject)), "Ann Moss, a spokeswoman for the port");
  EXPECT_EQ(t.text(t.syntax->core_span(subject)), "Ann Moss");
  const Text by("He was arrested by the local police.");
  EXPECT_EQ(by.text(by.syntax->bare_span(by.at("police"))), "the local police");
}

TEST(Syntax, FindsNegations) {
  const auto negated = [](const char* text, const char* word) {
    const Text t(text);
    return t.syntax->negated(t.at(word));
  };
  EXPECT_EQ(negated("The group did not claim responsibility.", "claim"), Negation::yes);
  EXPECT_EQ(negated("The group didn’t claim responsibility.", "claim"), Negation::yes);
  EXPECT_EQ(negated("No group has claimed the attack.", "claimed"), Negation::yes);
  EXPECT_EQ(negated("Police found no evidence of a bomb.", "found"), Negation::yes);
  EXPECT_EQ(negated("The army never confirmed the report.", "confirmed"), Negation::yes);
  EXPECT_EQ(negated("The minister did not confirm or deny the report.", "deny"), Negation::yes);
  EXPECT_EQ(negated("Neither the army nor the police confirmed the deaths.", "confirmed"), Negation::yes);
  EXPECT_EQ(negated("The suspect fled without firing a shot.", "firing"), Negation::yes);
  EXPECT_EQ(negated("Nobody was injured in the blast.", "injured"), Negation::yes);
  EXPECT_EQ(negated("The suspect fled without firing a shot.", "fled"), Negation::no);
  EXPECT_EQ(negated("Not only did the rebels claim the raid, they filmed it.", "claim"), Negation::no);
  EXPECT_EQ(negated("The minister denied that soldiers were killed.", "killed"), Negation::no);
  EXPECT_EQ(negated("The group claimed responsibility.", "claimed"), Negation::no);
  EXPECT_EQ(negated("No fewer than ten people died.", "died"), Negation::no);
  EXPECT_EQ(negated("The storm hurt no one and moved north.", "moved"), Negation::no);
}

TEST(Syntax, FindsModals) {
  const Text t("The blast may have damaged the bridge.");
  EXPECT_EQ(t.word(t.syntax->modal(t.at("damaged"))), "may");
  EXPECT_EQ(t.syntax->auxiliaries(t.at("damaged")).size(), 2U);
  EXPECT_EQ(t.syntax->modal(t.at("blast")), none);
}

TEST(Syntax, AbstainsWhereANegationsReachIsDoubtful) {
  const Text never("No group has never claimed it.");
  EXPECT_EQ(never.syntax->negated(never.at("claimed")), Negation::unclear);
  const Text none_of("The embassy said none of its staff were hurt.");
  EXPECT_NE(none_of.syntax->negated(none_of.at("hurt")), Negation::no);
  const Text all("All of them were not killed.");
  EXPECT_EQ(all.syntax->negated(all.at("killed")), Negation::unclear);
}

TEST(Syntax, JoinsConjuncts) {
  const Text t("Rebels attacked the town and burned the market.");
  const auto joined = t.syntax->conjuncts(t.at("burned"));
  ASSERT_EQ(joined.size(), 2U);
  EXPECT_EQ(t.word(joined[0]), "attacked");
  EXPECT_EQ(t.word(joined[1]), "burned");
  EXPECT_EQ(t.text(t.syntax->span(joined[1])), "burned the market");
}

TEST(Syntax, ClimbsAndMeasures) {
  const Text t("Officials said the bomb killed three people.");
  EXPECT_EQ(t.word(t.syntax->up(t.at("bomb"), {Deprel::nsubj, Deprel::ccomp})), "said");
  EXPECT_EQ(t.syntax->up(t.at("bomb"), {Deprel::obj}), none);
  EXPECT_EQ(t.syntax->distance(t.at("Officials"), t.at("people")), 3U);
  EXPECT_TRUE(t.syntax->dominates(t.at("killed"), t.at("three")));
  EXPECT_EQ(t.word(t.syntax->governing_verb(t.at("three"))), "killed");
  EXPECT_EQ(t.word(t.syntax->clause(t.at("three"))), "killed");
}

TEST(Syntax, AnswersNoneForNone) {
  const Text t("It rained.");
  EXPECT_EQ(t.syntax->subject(none), none);
  EXPECT_TRUE(t.syntax->span(none).empty());
  EXPECT_TRUE(t.syntax->children(none).empty());
  EXPECT_EQ(t.syntax->negated(none), Negation::no);
  EXPECT_TRUE(t.syntax->conjuncts(none).empty());
}

TEST(Syntax, DoesWithoutWeights) {
  const Text t("Three officials quickly left the town.", Resources{});
  EXPECT_EQ(t.tag("Three"), "NUM");
  EXPECT_EQ(t.tag("quickly"), "ADV");
  EXPECT_EQ(t.tag("the"), "DET");
  EXPECT_EQ(t.head("left"), "");
  EXPECT_EQ(t.syntax->subject(t.at("left")), none);
  EXPECT_TRUE(t.syntax->children(t.at("left")).empty());
}

TEST(Syntax, AVerbOfDenialIsNoNoun) {
  for (const char* text : {"The army denies that its planes killed three people.",
                           "The army denies three people were killed.", "The junta insists that its guards fired."}) {
    const Text t(text);
    const std::string verb = std::string(text).find("denies") != std::string::npos ? "denies" : "insists";
    EXPECT_EQ(t.tag(verb), "VERB") << text;
    EXPECT_EQ(t.relation(verb), "root") << text;
  }
  const Text t("The army denies three people were killed.");
  EXPECT_EQ(t.head("killed"), "denies");
  EXPECT_EQ(t.relation("army"), "nsubj");
}

}  // namespace
}  // namespace stemma::understand
