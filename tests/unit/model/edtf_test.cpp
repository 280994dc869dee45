// EDTF: what is a date and what is not, there and back, and the days that each can mean.
#include "model/edtf.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace stemma::model {
namespace {

std::string again(std::string_view text) {
  const auto parsed = parse_edtf(text);
  return parsed ? to_string(*parsed) : "none";
}

TEST(Edtf, ReadsAndWritesEveryPrecision) {
  for (const char* text :
       {"2014", "2014~", "2014?", "2014%", "2031-05", "2031-05~", "2031-05-14", "2024-02-29", "2031-05-14T20:00",
        "2031-05-14T20:00:59", "2031-05-14T20:00Z", "2031-05-14T20:00+03:00", "2031-05-14T20:00-04:30", "0476"})
    EXPECT_EQ(again(text), text);
}

TEST(Edtf, WritesOneFormForEachMeaning) {
  EXPECT_EQ(again("2031-05-14 20:00"), "2031-05-14T20:00");
  EXPECT_EQ(again("2031-05-14T20:00:10.123Z"), "2031-05-14T20:00:10Z");
  EXPECT_EQ(again("2031-05-14T20:00+0300"), "2031-05-14T20:00+03:00");
  EXPECT_EQ(again("2031-05-14T20:00+00:00"), "2031-05-14T20:00Z");
}

TEST(Edtf, RefusesWhatIsNoDate) {
  for (const char* text :
       {"", "24", "2024-", "2024-13", "2024-00", "2031-05-32", "2023-02-29", "1900-02-29", "2031-5-2", "2031-05-14T",
        "2031-05-14T25:00", "2031-05-14T20", "2031-05-14T20:60", "2031-05-14T20:00+15:00", "2031-05-14T20:00x",
        "2031-05T20:00", "14 May 2031", "2031-05-14 "})
    EXPECT_EQ(again(text), "none") << text;
}

TEST(Edtf, KnowsWhatItHolds) {
  const auto date = parse_edtf("2031-05-14T20:05+03:00").value();
  EXPECT_EQ(date.year, 2031);
  EXPECT_EQ(date.month, 5);
  EXPECT_EQ(date.day, 14);
  EXPECT_EQ(date.hour, 20);
  EXPECT_EQ(date.minute, 5);
  EXPECT_EQ(date.second, -1);
  EXPECT_EQ(date.offset, 180);
  EXPECT_TRUE(date.has_day() && date.has_time());
  EXPECT_TRUE(parse_edtf("2014~")->approximate);
  EXPECT_TRUE(parse_edtf("2014?")->uncertain);
  EXPECT_FALSE(parse_edtf("2014-05")->has_day());
}

TEST(Days, AreThoseOfTheCalendar) {
  EXPECT_EQ(days_from_civil(1970, 1, 1), 0);
  EXPECT_EQ(days_from_civil(1969, 12, 31), -1);
  EXPECT_EQ(days_from_civil(2000, 3, 1), 11017);
  EXPECT_EQ(weekday(days_from_civil(2031, 5, 14)), 2) << "a Wednesday";
  EXPECT_EQ(weekday(days_from_civil(1969, 12, 28)), 6) << "a Sunday before the epoch";
  EXPECT_EQ(days_in_month(2024, 2), 29);
  EXPECT_EQ(days_in_month(1900, 2), 28);
  EXPECT_EQ(days_in_month(2000, 2), 29);
  EXPECT_EQ(days_in_month(2024, 4), 30);
}

TEST(Days, OfARange) {
  const auto span = [](std::string_view text) {
    const auto range = day_range(text);
    return range ? to_string(civil_from_days(range->first)) + ".." + to_string(civil_from_days(range->last)) : "none";
  };
  EXPECT_EQ(span("2024"), "2024-01-01..2024-12-31");
  EXPECT_EQ(span("2024-02"), "2024-02-01..2024-02-29");
  EXPECT_EQ(span("2031-05-14T20:00Z"), "2031-05-14..2031-05-14");
  EXPECT_EQ(span("2031-05-14/2031-06"), "2031-05-14..2031-06-30");
  EXPECT_EQ(span("2031-06/2031-05"), "none");
  EXPECT_EQ(span("2024/"), "none");
  EXPECT_EQ(span("soon"), "none");
}

RC_GTEST_PROP(Days, GoThereAndBack, ()) {
  const auto days = *rc::gen::inRange<std::int64_t>(-600000, 600000);
  const Edtf date = civil_from_days(days);
  RC_ASSERT(days_from_civil(date.year, date.month, date.day) == days);
  RC_ASSERT(date.day <= days_in_month(date.year, date.month));
  RC_ASSERT(weekday(days + 1) == (weekday(days) + 1) % 7);
  if (date.year >= 0) RC_ASSERT(parse_edtf(to_string(date)) == date);
}

}  // namespace
}  // namespace stemma::model
