// Noun phrases, subjects, scope of negation and hedges, as the extractors see them.
#include "understand/statements_view.hpp"

#include <gtest/gtest.h>

#include <memory>
#include <string>

#include "understand/all_passes.hpp"
#include "understand/certainty.hpp"
#include "understand/counts_subject.hpp"
#include "understand/polarity.hpp"
#include "understand/slots.hpp"
#include "unit/understand/statements_fixture.hpp"

namespace stemma::understand {
namespace {

/// A text up to its names: what a View is built on.
struct Read {
  Document document;
  Draft draft{document};
  std::unique_ptr<View> view;

  explicit Read(std::string text) {
    document.text = std::move(text);
    find_segments(draft, test_resources());
    find_quotations(draft, test_resources());
    find_syntax(draft, test_resources());
    find_times(draft, test_resources());
    find_quantities(draft, test_resources());
    find_names(draft, test_resources());
    view = std::make_unique<View>(draft);
  }
  std::size_t token(std::string_view word) const {
    for (std::size_t i = 0; i < draft.tokens.size(); ++i)
      if (view->lower(i) == word) return i;
    ADD_FAILURE() << "no token " << word;
    return 0;
  }
  const Sentence& sentence() const { return draft.sentences.front(); }
  Scope polarity(std::string_view word) const { return polarity_at(*view, sentence(), token(word)); }
  Certainty certainty(std::string_view word) const { return certainty_at(*view, sentence(), token(word)); }
};

TEST(Slots, KnowWordsByForm) {
  ASSERT_TRUE(word_info("killed").trigger);
  EXPECT_EQ(word_info("killed").trigger->slot, Slot::killed);
  EXPECT_EQ(word_info("killed").trigger->kind, TriggerKind::transitive);
  EXPECT_EQ(word_info("died").trigger->kind, TriggerKind::intransitive);
  EXPECT_EQ(word_info("missing").trigger->slot, Slot::missing);
  EXPECT_EQ(word_info("toll").trigger->kind, TriggerKind::toll);
  EXPECT_FALSE(word_info("table").trigger);
  EXPECT_EQ(word_info("").classes, 0u);
  EXPECT_TRUE(word_info("truck").classes & bit(WordClass::vehicle));
  EXPECT_TRUE(word_info("not").classes & bit(WordClass::negator));
}

TEST(View, PhrasesSplitNumberAndNoun) {
  const Read read("At least 12 local crew members left.");
  const auto p = read.view->phrase_at(0, read.draft.tokens.size());
  ASSERT_TRUE(p);
  EXPECT_TRUE(p->quantity);
  EXPECT_FALSE(p->single);
  EXPECT_EQ(read.view->text(p->noun_first, p->noun_last), "local crew members");
}

TEST(View, PartsOfAWhole) {
  const Read read("Two of the four gunmen fled.");
  const auto p = read.view->phrase_at(0, read.draft.tokens.size());
  ASSERT_TRUE(p);
  EXPECT_TRUE(p->part);
  EXPECT_TRUE(p->whole);
  EXPECT_EQ(read.view->text(p->noun_first, p->noun_last), "gunmen");
}

TEST(View, NobodyAndOne) {
  EXPECT_TRUE(Read("No one fled.").view->phrase_at(0, 4)->negative);
  EXPECT_TRUE(Read("No civilians fled.").view->phrase_at(0, 4)->negative);
  EXPECT_TRUE(Read("The driver fled.").view->phrase_at(0, 4)->single);
  EXPECT_TRUE(Read("The driver fled.").view->phrase_at(0, 4)->definite);
  EXPECT_FALSE(Read("A driver fled.").view->phrase_at(0, 4)->definite);
}

TEST(View, ListsOfPhrases) {
  const Read read("They saw two pilots and 10 passengers there.");
  EXPECT_EQ(read.view->phrases_at(2, read.draft.tokens.size()).size(), 2u);
  const Read none("They saw it.");
  EXPECT_TRUE(none.view->phrases_at(3, none.draft.tokens.size()).empty());
}

TEST(View, Voice) {
  const Read passive("Two men were later arrested.");
  EXPECT_TRUE(passive.view->passive(passive.token("arrested"), 0));
  const Read active("Police arrested two men.");
  EXPECT_FALSE(active.view->passive(active.token("arrested"), 0));
}

TEST(View, SubjectsReachOverAsides) {
  const Read read("At least 23 people, including six nurses, have been killed.");
  const auto found = subjects_of(*read.view, read.sentence(), read.token("killed"));
  ASSERT_EQ(found.size(), 2u);
  EXPECT_EQ(read.view->quantity(*found[0].quantity).value, 23);
  EXPECT_EQ(read.view->quantity(*found[1].quantity).value, 6);
}

TEST(Polarity, HasThreeValues) {
  EXPECT_EQ(Read("The fire killed two men.").polarity("killed"), Scope::affirmed);
  EXPECT_EQ(Read("The fire did not kill two men.").polarity("kill"), Scope::denied);
  EXPECT_EQ(Read("The army denied that it killed two men.").polarity("killed"), Scope::denied);
  EXPECT_EQ(Read("They plotted to kill two men.").polarity("kill"), Scope::unclear);
  EXPECT_EQ(Read("Did the fire kill two men?").polarity("kill"), Scope::unclear);
}

TEST(Polarity, ClausesShield) {
  const Read read("He did not stop, and two men were killed.");
  EXPECT_TRUE(shielded(*read.view, read.token("stop"), read.token("killed")));
  const Read plain("He did not say two men died.");
  EXPECT_FALSE(shielded(*plain.view, plain.token("say"), plain.token("died")));
}

TEST(View, SaysNothingOfTokensPastTheEnd) {
  const Read read("Two men were shot at Kolm");
  const std::size_t past = read.draft.tokens.size();
  EXPECT_TRUE(read.view->capital(past - 1));
  EXPECT_FALSE(read.view->capital(past) || read.view->capital(past + 7));
  EXPECT_TRUE(read.view->lower(past).empty() && read.view->original(past).empty());
  EXPECT_FALSE(read.view->trigger(past).has_value());
  EXPECT_EQ(read.view->token(past).head, none);
  EXPECT_FALSE(read.view->noun_like(past) || read.view->verb_like(past) || read.view->is(past, WordClass::locale));
}

TEST(Certainty, HedgesInTheSameClauseOnly) {
  EXPECT_EQ(Read("Two men were reportedly killed.").certainty("killed"), Certainty::hedged);
  EXPECT_EQ(Read("Two men may have been killed.").certainty("killed"), Certainty::hedged);
  EXPECT_EQ(Read("Two suspected thieves were killed.").certainty("killed"), Certainty::asserted);
  EXPECT_EQ(Read("The blast, which may have been an accident, killed two men.").certainty("killed"),
            Certainty::asserted);
}

}  // namespace
}  // namespace stemma::understand
