// Lines that content systems leave in a text.
#include "read/panels.hpp"

#include <gtest/gtest.h>

namespace stemma::read {
namespace {

TEST(Panels, LabelsOfPlayersAndTeasers) {
  for (const auto line : {"JUST WATCHED Flood in Kelm Replay More Videos ... MUST WATCH Flood in Kelm 02:39", "Replay",
                          "MOST READ IN NEWS", "Story highlights", "READ MORE: A bridge falls", "Read also: The river",
                          "We pay for your stories! Do you have one?", "hide caption", "Most read:"})
    EXPECT_TRUE(is_panel(line)) << line;
  for (const auto line : {"He said more: the dam would hold.", "More than 20 people died", "They replayed the match.",
                          "Video of the flood shows a bus", "Related: the dam was old.", ""})
    EXPECT_FALSE(is_panel(line)) << line;
}

TEST(Panels, CreditsAlone) {
  for (const auto line :
       {"Getty Images", "Reuters - Ap - Afp", "AFP/Getty Images", "Photo: Ann Lee", "Image copyright AFP"})
    EXPECT_TRUE(is_credit(line)) << line;
  for (const auto line : {"Reuters reported it", "The picture shows the dam.", "AP has learned of a second dam",
                          "Photo: the dam, seen from the air, as it broke on Monday at noon", ""})
    EXPECT_FALSE(is_credit(line)) << line;
}

TEST(Panels, PathsWithinASite) {
  for (const auto line : {"Home / The Narrows", "Home > News > World", "News » World » Asia"})
    EXPECT_TRUE(is_breadcrumb(line)) << line;
  for (const auto line : {"A dam breaks / Ann Lee", "Photo / Cy Berg", "Home is where the dam stood", "Home", ""})
    EXPECT_FALSE(is_breadcrumb(line)) << line;
}

}  // namespace
}  // namespace stemma::read
