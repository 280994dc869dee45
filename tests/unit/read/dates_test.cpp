// Dates as pages write them.
#include "read/dates.hpp"

#include <gtest/gtest.h>

#include "read/months.hpp"

namespace stemma::read {
namespace {

std::string date(std::string_view text, DayOrder order = DayOrder::unknown) {
  const auto found = find_date(text, order);
  return found ? model::to_string(found->date) : "none";
}

TEST(Dates, ReadsMachineForms) {
  EXPECT_EQ(date("2029-10-09T20:35:00+02:00"), "2029-10-09T20:35:00+02:00");
  EXPECT_EQ(date("2029-10-09T20:35:05.123Z"), "2029-10-09T20:35:05Z");
  EXPECT_EQ(date("2029-10-09 20:35"), "2029-10-09T20:35");
  EXPECT_EQ(date("20291009"), "2029-10-09");
  EXPECT_EQ(date("2029/10/09"), "2029-10-09");
}

TEST(Dates, ReadsBylineForms) {
  EXPECT_EQ(date("9 Oct, 2029 8:35 PM7 mins to read"), "2029-10-09T20:35");
  EXPECT_EQ(date("Filed Oct 9, 2029 6:20 AM CDT"), "2029-10-09T06:20-05:00");
  EXPECT_EQ(date("Published: 12.03.2021 10:11"), "2021-03-12T10:11");
  EXPECT_EQ(date("Updated 9:05 a.m. EST, February 14, 2023"), "2023-02-14T09:05-05:00");
  EXPECT_EQ(date("Tuesday 14th of February 2023 at 08.30"), "2023-02-14T08:30");
  EXPECT_EQ(date("February 14, 2023 | 5:25pm"), "2023-02-14T17:25");
}

TEST(Dates, ReadsOtherLanguages) {
  EXPECT_EQ(date("Donnerstag, 2. März 2023, 14:05 Uhr"), "2023-03-02T14:05");
  EXPECT_EQ(date("Publié le 1er août 2022 à 10h15"), "2022-08-01T10:15");
  EXPECT_EQ(date("9 de octubre de 2029"), "2029-10-09");
  EXPECT_EQ(date("5 ноября 2021, 12:30"), "2021-11-05T12:30");
  EXPECT_EQ(date("3 settembre 2020 ore 9:15"), "2020-09-03T09:15");
  EXPECT_EQ(date("7 de março de 2019 às 18:00"), "2019-03-07T18:00");
  EXPECT_EQ(date("12 oktober 2018"), "2018-10-12");
  EXPECT_EQ(date("4 października 2017"), "2017-10-04");
  EXPECT_EQ(date("9 Ağustos 2016"), "2016-08-09");
  EXPECT_EQ(date("2029年10月9日"), "2029-10-09");
}

TEST(Dates, NeverGuessesTheOrderOfDayAndMonth) {
  EXPECT_EQ(date("3/4/2021"), "2021");
  EXPECT_EQ(date("3/4/2021", DayOrder::day_first), "2021-04-03");
  EXPECT_EQ(date("3/4/2021", DayOrder::month_first), "2021-03-04");
  EXPECT_EQ(date("23/4/2021"), "2021-04-23");
  EXPECT_EQ(date("4/23/2021"), "2021-04-23");
  EXPECT_EQ(date("5/5/2021"), "2021-05-05");
}

TEST(Dates, LeavesWhatIsNoDate) {
  EXPECT_EQ(date("31 February 2021"), "none");
  EXPECT_EQ(date("Room 12, May Street"), "none");
  EXPECT_EQ(date("3 Nov 07:15 PM"), "none") << "a year is needed";
  EXPECT_EQ(date("1,200 to 1,800 fighters"), "none");
  EXPECT_EQ(date(""), "none");
}

TEST(Dates, SaysWhereTheDateStands) {
  const auto found = find_date("Posted 14 Feb 2023 10:11 by Ann", DayOrder::unknown);
  ASSERT_TRUE(found);
  EXPECT_EQ(found->begin, 7u);
  EXPECT_EQ(found->end, 24u);
}

TEST(Dates, FindsTheDateInAnAddress) {
  EXPECT_EQ(model::to_string(*date_in_url("https://a.example/2021/03/04/storm")), "2021-03-04");
  EXPECT_EQ(model::to_string(*date_in_url("https://a.example/world/2021/mar/04/storm")), "2021-03-04");
  EXPECT_EQ(model::to_string(*date_in_url("https://a.example/n/storm-20210304.html")), "2021-03-04");
  EXPECT_FALSE(date_in_url("https://a.example/room/12345"));
  EXPECT_FALSE(date_in_url("https://a.example/2021/storm"));
}

TEST(Dates, FindsTheMonthInAnAddress) {
  EXPECT_EQ(model::to_string(*month_in_url("https://a.example/2021/03/storm")), "2021-03");
  EXPECT_FALSE(month_in_url("https://a.example/2021/storm"));
  EXPECT_FALSE(month_in_url("https://a.example/2021/33/storm"));
}

TEST(Dates, FindsATimeOfDay) {
  const auto at = [](std::string_view line) {
    const auto found = find_time(line);
    return found ? found->date.hour * 60 + found->date.minute : -1;
  };
  EXPECT_EQ(at("14:05"), 14 * 60 + 5);
  EXPECT_EQ(at("At 2.15pm GMT"), 14 * 60 + 15);
  EXPECT_EQ(at("Um 9.30 Uhr"), 9 * 60 + 30);
  EXPECT_EQ(at("12 people"), -1);
}

TEST(Dates, LocalesTellTheOrder) {
  EXPECT_EQ(day_order_of("en-US"), DayOrder::month_first);
  EXPECT_EQ(day_order_of("en_GB"), DayOrder::day_first);
  EXPECT_EQ(day_order_of("en"), DayOrder::unknown);
  EXPECT_EQ(day_order_of("de"), DayOrder::day_first);
  EXPECT_EQ(day_order_of(""), DayOrder::unknown);
}

TEST(Months, AreKnownInManyLanguages) {
  EXPECT_EQ(month_named("märz"), 3);
  EXPECT_EQ(month_named("août"), 8);
  EXPECT_EQ(month_named("мая"), 5);
  EXPECT_EQ(month_named("aralık"), 12);
  EXPECT_EQ(month_named("ma"), 0);
  EXPECT_EQ(month_named("|jan|"), 0);
}

TEST(Dates, WhatSomebodySaysAtADateIsNoDateLine) {
  EXPECT_FALSE(is_date_line("14/05/2031, 09:05 - Police: seven dead confirmed"));
  EXPECT_TRUE(is_date_line("Published: 14 May 2031, 09:05 GMT"));
  EXPECT_TRUE(is_date_line("14 May 2031 | Updated: 15 May 2031"));
}

}  // namespace
}  // namespace stemma::read
