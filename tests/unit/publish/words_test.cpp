#include "publish/words.hpp"

#include <gtest/gtest.h>

namespace stemma::publish {
namespace {

Reading counted_reading(std::optional<int> low, std::optional<int> high, Polarity polarity = Polarity::affirmed) {
  Reading out;
  out.low = low;
  out.high = high;
  out.polarity = polarity;
  return out;
}

Fact killed(std::vector<Reading> readings) {
  return {Slot::killed, std::nullopt, ReadingStatus::single, std::move(readings)};
}

TEST(Words, DatesAreReadable) {
  EXPECT_EQ(date_words("2031-05-14"), "14 May 2031");
  EXPECT_EQ(date_words("2024-03"), "March 2024");
  EXPECT_EQ(date_words("2014~"), "about 2014");
  EXPECT_EQ(date_words("2014?"), "2014 (uncertain)");
  EXPECT_EQ(date_words("2031-05-14T20:00+03:00"), "14 May 2031, 20:00 UTC+3");
  EXPECT_EQ(date_words("2031-05-14T20:05-04:30"), "14 May 2031, 20:05 UTC−4:30");
  EXPECT_EQ(date_words("2031-05-14T20:00Z"), "14 May 2031, 20:00 UTC");
  EXPECT_EQ(date_words("2014/2016-05"), "2014 to May 2016");
  EXPECT_EQ(date_words("2014/.."), "from 2014");
  EXPECT_EQ(short_date_words("2031-05-14T20:00Z"), "14 May 2031");
}

TEST(Words, WhatIsNoDateStaysAsItIs) {
  EXPECT_EQ(date_words("soon"), "soon");
  EXPECT_EQ(date_html("<b>").str(), "<time title=\"&lt;b&gt;\">&lt;b&gt;</time>");
  EXPECT_EQ(date_html("").str(), "<span class=\"quiet\">no date</span>");
}

TEST(Words, DateElementsKeepTheOriginal) {
  EXPECT_EQ(date_html("2014~").str(), "<time title=\"2014~\">about 2014</time>");
}

TEST(Words, NumbersAndPlurals) {
  EXPECT_EQ(number_words(1500), "1,500");
  EXPECT_EQ(number_words(1234567), "1,234,567");
  EXPECT_EQ(number_words(-20), "−20");
  EXPECT_EQ(counted(1, "report"), "1 report");
  EXPECT_EQ(counted(0, "origin"), "0 origins");
}

TEST(Words, CutsFallBetweenCharacters) {
  EXPECT_EQ(cut("abcdef", 3), "abc…");
  EXPECT_EQ(cut("abc", 3), "abc");
  EXPECT_EQ(cut("éé", 3), "é…");
}

TEST(Words, RangesHoldEveryReadingThatIsNotDenied) {
  EXPECT_EQ(range_words(killed({counted_reading(73, 73), counted_reading(84, 84)})), "73 to 84");
  EXPECT_EQ(range_words(killed({counted_reading(163, std::nullopt)})), "at least 163");
  EXPECT_EQ(range_words(killed({counted_reading(7, 7), counted_reading(12, std::nullopt)})), "7 to 12 or more");
  EXPECT_EQ(range_words(killed({counted_reading(12, 12), counted_reading(12, std::nullopt)})), "12");
  EXPECT_EQ(range_words(killed({counted_reading(5, 5), counted_reading(90, 90, Polarity::denied)})), "5");
  EXPECT_EQ(range_words(killed({counted_reading(std::nullopt, std::nullopt)})), "");
}

TEST(Words, EveryStatusIsSaidInWords) {
  for (const auto status : {ReadingStatus::single, ReadingStatus::agreed, ReadingStatus::compatible,
                            ReadingStatus::updated, ReadingStatus::disputed}) {
    EXPECT_FALSE(status_words(status).empty());
    EXPECT_NE(status_html(status).str().find(status_words(status)), std::string::npos);
  }
  EXPECT_EQ(fact_words({Slot::killed, "children", ReadingStatus::single, {}}), "Killed: children");
}

}  // namespace
}  // namespace stemma::publish
