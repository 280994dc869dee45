// What the encoder's branch for names is told of a sentence's tokens.
#include "understand/names_hints.hpp"

#include <gtest/gtest.h>

#include <bit>
#include <string>

#include "unit/understand/names_fixture.hpp"

namespace stemma::understand {
namespace {

/// The hints of a text of one sentence.
TokenHints hints_of(const std::string& text) {
  const NamesOf read(text);
  EXPECT_EQ(read.draft.sentences.size(), 1U) << text;
  return name_hints(read.draft, read.draft.sentences.front(), read.resources.gazetteer.get());
}

bool has(std::uint64_t hints, std::size_t kind) { return hints >> kind & 1U; }

TEST(NameHints, TellTypeEvidenceAndPlaceInTheName) {
  const auto hints = hints_of("President Karla Benes spoke.");
  EXPECT_EQ(hints.size(), 5U);
  EXPECT_TRUE(has(hints[1], 4));  // begins a person's name, on strong evidence
  EXPECT_TRUE(has(hints[2], 5));  // goes on with it
  EXPECT_FALSE(has(hints[2], 4));
  EXPECT_EQ(hints[4], 0U);
}

TEST(NameHints, KnowPlacesAndGivenNamesHoweverTheyAreWritten) {
  for (const std::string text : {"they left france with anna", "They left France with Anna"}) {
    const auto hints = hints_of(text);
    EXPECT_TRUE(has(hints[2], 40)) << text;
    EXPECT_TRUE(has(hints[4], 36 + 6)) << text;
  }
}

TEST(NameHints, StayWithinTheirKinds) {
  for (const std::string text : {"Berlin-based IS \u2014 “Reuters” said 12 GB/s in \xFF\xFE", "a", "--- 'S"})
    for (const auto hints : hints_of(text)) EXPECT_LE(std::bit_width(hints), hint_kinds) << text;
}

}  // namespace
}  // namespace stemma::understand
