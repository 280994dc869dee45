// The scene that a report sets before it tells what happened, and the date that its dateline stands for.
#include <gtest/gtest.h>

#include "unit/understand/statements_fixture.hpp"

namespace stemma::understand {
namespace {

constexpr const char* saturday = "2031-08-09";

TEST(Scene, OfTheSentencesBefore) {
  const char* text = "In Kolm last night, troops searched a farm. During the search they detained two men.";
  EXPECT_EQ(said("date", text, saturday), Texts{"2031-08-08"});
  EXPECT_EQ(said("place", text, saturday), Texts{"Kolm"});
}

TEST(Scene, OfTheParagraphBeforeAndNoFurther) {
  EXPECT_EQ(said("date", "Troops searched a farm in Kolm on Friday.\n\nThey detained two men there.", saturday),
            Texts{"2031-08-08"});
  EXPECT_TRUE(
      said("date", "A mill opened on Friday.\n\nIt is a large one.\n\nPolice detained two men.", saturday).empty());
}

TEST(Scene, YieldsToWhatTheHappeningSays) {
  EXPECT_EQ(said("date", "A mill opened on Thursday. A bomb killed two men on Friday.", saturday), Texts{"2031-08-08"});
}

TEST(Scene, NotOfTreatment) {
  EXPECT_TRUE(said("place", "Two men were killed. A woman was treated in Kolm Hospital.").empty());
  EXPECT_TRUE(said("place", "Doctors in Kolm Hospital gave up hope. Two men died.").empty());
}

TEST(Scene, NotOfSayingOrOfWhatIsToCome) {
  EXPECT_TRUE(said("date", "Officials said on Friday that a bomb killed two men.", saturday).empty());
  EXPECT_TRUE(said("date", "A bomb killed two men, and a vigil is planned for Aug. 12.", saturday).empty());
}

TEST(Scene, NotOfAQuestion) {
  EXPECT_TRUE(said("date", "What do we know of Friday in Kolm? A bomb killed two men.", saturday).empty());
}

TEST(Scene, NotOfAStampInFigures) {
  EXPECT_TRUE(said("date", "2031-08-09 Truck enters a crowd in Kolm and dozens are dead.", saturday).empty());
}

TEST(Scene, AsOfTheDateline) {
  EXPECT_EQ(said("date", "KOLM, Tarnland (Aug. 9, 2031) Troops detained two men in Brann district."),
            Texts{"2031-08-09~"});
  EXPECT_EQ(said("date", "Two Men Killed in Brann\n\nKOLM (Aug. 9, 2031) - Troops killed two men in a raid."),
            Texts{"2031-08-09~"});
  EXPECT_TRUE(said("date", "Troops detained two men in Brann district.", saturday).empty());
}

TEST(Scene, NotAsOfTheDatelineWhereOlderNewsIsTold) {
  EXPECT_EQ(said("date", "KOLM (Aug. 9, 2031) - A bomb that exploded in March 2030 killed two men."), Texts{"2030-03"});
}

}  // namespace
}  // namespace stemma::understand
