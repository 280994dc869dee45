// Quotation marks of every kind, apostrophes among them, and speech that runs over paragraphs.
#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "understand/all_passes.hpp"
#include "understand/resources.hpp"

namespace stemma::understand {
namespace {

/// A document whose paragraphs are parted by blank lines, with its quotations found.
struct Read {
  Document document;
  Draft draft{document};

  explicit Read(std::string text) {
    document.text = std::move(text);
    std::uint32_t begin = 0;
    while (begin < document.text.size()) {
      const auto gap = document.text.find("\n\n", begin);
      const auto end = static_cast<std::uint32_t>(gap == std::string::npos ? document.text.size() : gap);
      draft.paragraphs.push_back({begin, end});
      begin = end + 2;
    }
    find_quotations(draft, Resources{});
  }
  std::vector<std::string> inner() const {
    std::vector<std::string> all;
    for (const auto& quotation : draft.quotations) all.emplace_back(draft.text(quotation.inner));
    return all;
  }
};

using Texts = std::vector<std::string>;

TEST(Quotations, ReadsEveryPairOfMarks) {
  EXPECT_EQ(Read("He said: “The road is closed.”").inner(), Texts{"The road is closed."});
  EXPECT_EQ(Read("He said: \"The road is closed.\"").inner(), Texts{"The road is closed."});
  EXPECT_EQ(Read("He said: ''The road is closed.''").inner(), Texts{"The road is closed."});
  EXPECT_EQ(Read("He said: ``The road is closed.''").inner(), Texts{"The road is closed."});
  EXPECT_EQ(Read("Er sagte: „Die Straße ist zu.“").inner(), Texts{"Die Straße ist zu."});
  EXPECT_EQ(Read("Il a dit : «La route est fermée.»").inner(), Texts{"La route est fermée."});
  EXPECT_EQ(Read("He said: ‘The road is closed.’").inner(), Texts{"The road is closed."});
  EXPECT_EQ(Read("He said: 'The road is closed.'").inner(), Texts{"The road is closed."});
}

TEST(Quotations, TellsApostrophesFromSingleMarks) {
  EXPECT_EQ(Read("It's the voters' choice, and they don't know.").inner(), Texts{});
  EXPECT_EQ(Read("It’s the voters’ choice, and they don’t know.").inner(), Texts{});
  EXPECT_EQ(Read("Back in the '90s it wasn't so.").inner(), Texts{});
  EXPECT_EQ(Read("'It's the guards' fault,' he said.").inner(), Texts{"It's the guards' fault,"});
  EXPECT_EQ(Read("‘It’s the guards’ fault,’ he said.").inner(), Texts{"It’s the guards’ fault,"});
}

TEST(Quotations, FindsTheInnerOneToo) {
  EXPECT_EQ(Read("“She shouted ‘Get out now’ and ran,” he said.").inner(),
            (Texts{"She shouted ‘Get out now’ and ran,", "Get out now"}));
  EXPECT_EQ(Read("\"She shouted 'Get out now' and ran,\" he said.").inner(),
            (Texts{"She shouted 'Get out now' and ran,", "Get out now"}));
}

TEST(Quotations, FindsBothHalvesOfASplitOne) {
  EXPECT_EQ(Read("\"We heard it,\" she said. \"Then all was dark.\"").inner(),
            (Texts{"We heard it,", "Then all was dark."}));
}

TEST(Quotations, CarriesOnOverParagraphs) {
  const Read read("“We left at nine.\n\n“Nobody told us a thing,” she said.\n\nThe ferry sank.");
  EXPECT_EQ(read.inner(), (Texts{"We left at nine.", "Nobody told us a thing,"}));
  EXPECT_FALSE(read.draft.quotations[0].continues);
  EXPECT_TRUE(read.draft.quotations[1].continues);
}

TEST(Quotations, GoesOnWhereAParagraphBreakWasLost) {
  const Read read("She said: \"We left at nine. \"Nobody told us a thing.\" The ferry sank.");
  EXPECT_EQ(read.inner(), (Texts{"We left at nine.", "Nobody told us a thing."}));
  EXPECT_TRUE(read.draft.quotations[1].continues);
}

TEST(Quotations, GivesUpAMarkThatWasNeverClosed) {
  EXPECT_EQ(Read("He said \"we left and then \"all of us went home\" again.").inner(), Texts{"all of us went home"});
}

TEST(Quotations, DoesNotCarryOnWithoutAnOpeningMark) {
  const Read read("“We left at nine.\n\nThe ferry sank, he said.");
  EXPECT_EQ(read.inner(), Texts{"We left at nine."});
}

TEST(Quotations, EachParagraphStartsAnew) {
  const Read read("A stray \" mark here.\n\nHe said \"all of us are well\" twice.");
  EXPECT_EQ(read.inner().back(), "all of us are well");
}

TEST(Quotations, KnowsScareQuotesAndTitles) {
  const auto scare = [](std::string text) { return Read(std::move(text)).draft.quotations.at(0).scare; };
  EXPECT_TRUE(scare("The group's “caliphate” fell."));
  EXPECT_TRUE(scare("He appeared on “Harbour Tonight,” a talk show."));
  EXPECT_TRUE(scare("She wrote the book \"The Long Road to Port Arden\" in a year."));
  EXPECT_FALSE(scare("“Run,” he shouted."));
  EXPECT_FALSE(scare("He said “nobody could get out of there”."));
  EXPECT_FALSE(scare("The mayor called it “an act of sheer and wilful neglect”."));
}

TEST(Quotations, LeavesMeasuresAlone) { EXPECT_EQ(Read("The man was 5'10\" tall.").inner(), Texts{}); }

TEST(Quotations, EmptyMarksAreNothing) {
  EXPECT_EQ(Read("\"\"").inner(), Texts{});
  EXPECT_EQ(Read("").inner(), Texts{});
  EXPECT_EQ(Read("“").inner(), Texts{});
}

/// Deterministic texts of marks, letters and spaces: whatever comes, pieces lie inside their paragraph and nest.
TEST(Quotations, NestWhateverTheText) {
  const std::vector<std::string> parts = {"\"", "“", "”",    "‘", "’",    "'", "''", "«",
                                          "»",  " ", "word", "s", "\n\n", ".", "—",  "é"};
  std::uint32_t state = 7;
  for (int round = 0; round < 2000; ++round) {
    std::string text;
    for (int i = 0; i < 40; ++i) text += parts[(state = state * 1664525u + 1013904223u) >> 28];
    const Read read(text);
    std::vector<Span> open;
    for (const auto& q : read.draft.quotations) {
      ASSERT_LT(q.inner.begin, q.inner.end) << text;
      ASSERT_TRUE(q.outer.contains(q.inner)) << text;
      ASSERT_LE(q.outer.end, text.size());
      while (!open.empty() && open.back().end <= q.outer.begin) open.pop_back();
      ASSERT_TRUE(open.empty() || open.back().contains(q.outer)) << text;
      open.push_back(q.outer);
    }
  }
}

}  // namespace
}  // namespace stemma::understand
