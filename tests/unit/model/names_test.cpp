// The contract's words for slots, types and states: a change here is a change of schema version.
#include "model/names.hpp"

#include <gtest/gtest.h>

#include <string>

namespace stemma::model {
namespace {

// All names of an enumeration, up to its last value.
template <typename Enum>
std::string names_to(Enum last) {
  std::string all;
  for (int i = 0; i <= static_cast<int>(last); ++i) all += (i ? " " : "") + std::string(name(static_cast<Enum>(i)));
  return all;
}

TEST(Names, AreThoseOfTheContract) {
  EXPECT_EQ(names_to(DocumentKind::mail), "report post mail");
  EXPECT_EQ(names_to(BlockKind::preformatted), "paragraph heading quotation list caption table preformatted");
  EXPECT_EQ(names_to(MentionType::other), "person organization place facility nationality weapon event product other");
  EXPECT_EQ(names_to(Precision::country), "exact town region country");
  EXPECT_EQ(names_to(AttributionKind::mixed), "direct indirect mixed");
  EXPECT_EQ(names_to(Qualifier::fewer_than), "exactly at_least more_than about nearly up_to fewer_than");
  EXPECT_EQ(names_to(Mode::attributed), "claimed attributed");
  EXPECT_EQ(names_to(Polarity::denied), "affirmed denied");
  EXPECT_EQ(names_to(Certainty::hedged), "asserted hedged");
  EXPECT_EQ(names_to(ReadingStatus::disputed), "single agreed compatible updated disputed");
  EXPECT_EQ(names_to(DerivationKind::citation), "copy wire quote citation");
}

TEST(Names, OfSlotsGoBothWays) {
  EXPECT_EQ(names_to(Slot::statement),
            "killed injured casualties missing detained freed abducted perpetrator_count strength responsibility "
            "perpetrator weapon target motive cause place date nationality founded statement");
  for (int i = 0; i <= static_cast<int>(Slot::statement); ++i)
    EXPECT_EQ(slot(name(static_cast<Slot>(i))), static_cast<Slot>(i));
  EXPECT_EQ(slot("wounded"), std::nullopt);
  EXPECT_EQ(slot(""), std::nullopt);
}

TEST(Names, CountsAreTheFirstNineSlots) {
  EXPECT_TRUE(is_count(Slot::killed));
  EXPECT_TRUE(is_count(Slot::strength));
  EXPECT_FALSE(is_count(Slot::responsibility));
  EXPECT_FALSE(is_count(Slot::statement));
}

}  // namespace
}  // namespace stemma::model
