// Expressions of time: what a text says, when its report appeared, and the EDTF value that follows.
#include "understand/times.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <optional>
#include <string>
#include <vector>

#include "understand/all_passes.hpp"
#include "understand/resources.hpp"

namespace stemma::understand {
namespace {

/// "words=value; ..." of every expression found.
std::string times_of(const std::string& text, const std::optional<std::string>& published) {
  Document document;
  document.text = text;
  document.published = published;
  Draft draft(document);
  const Resources resources;
  find_segments(draft, resources);
  find_times(draft, resources);
  std::string out;
  for (const auto& time : document.times) {
    if (!out.empty()) out += "; ";
    out += text.substr(time.span.begin, time.span.size()) + "=" + time.value;
  }
  return out;
}

struct Case {
  std::string text, expected;
};

/// The report appeared on Saturday 23 March 2052.
void expect_all(const std::vector<Case>& cases, const std::optional<std::string>& published = "2052-03-23T09:00Z") {
  for (const auto& [text, expected] : cases) EXPECT_EQ(times_of(text, published), expected) << text;
}

TEST(Times, WrittenDates) {
  expect_all({{"It happened on 7 March 2052.", "7 March 2052=2052-03-07"},
              {"It happened on March 7, 2052, in the north.", "March 7, 2052=2052-03-07"},
              {"On Sept. 11, 2001, it burned.", "Sept. 11, 2001=2001-09-11"},
              {"The 22nd of March 2052 was cold.", "22nd of March 2052=2052-03-22"},
              {"The form says 2052-03-22 twice.", "2052-03-22=2052-03-22"},
              {"The form says 22/03/2052 here.", "22/03/2052=2052-03-22"},
              {"The form says 3/22/2052 here.", "3/22/2052=2052-03-22"},
              {"The form says 03/04/2052 here.", ""},
              {"It closed in September 2050.", "September 2050=2050-09"},
              {"It opened in September of 2050.", "September of 2050=2050-09"},
              {"On February 30, 2052, nothing happened.", ""}});
}

TEST(Times, DatesWithoutAYearAreTheLatestBeforeTheReport) {
  expect_all({{"The bridge fell on March 7.", "March 7=2052-03-07"},
              {"The bridge fell on Dec. 31.", "Dec. 31=2051-12-31"},
              {"The bridge fell on 20 May.", "20 May=2051-05-20"},
              {"The emergency ends on April 20.", "April 20=2052-04-20"},
              {"The court will sit on April 3.", "April 3=2052-04-03"},
              {"The bridge fell in February.", "February=2052-02"},
              {"The bridge fell in May.", "May=2051-05"},
              {"The bridge fell last March.", "last March=2051-03"},
              {"He fell ill on Friday 17 November.", "Friday 17 November=2051-11-17"},
              {"On Friday, March 22, it rained.", "Friday, March 22=2052-03-22"}});
}

TEST(Times, AWeekdayBesideADateChoosesTheNearestYear) {
  expect_all({{"The gates open on Friday, July 15.", "Friday, July 15=2050-07-15"}}, "2050-07-14");
  expect_all({{"The ship sank on Monday, March 18.", "Monday, March 18=2052-03-18"},
              {"They married on Wednesday, Dec. 27.", "Wednesday, Dec. 27=2051-12-27"},
              {"It met on Sunday, March 18.", "Sunday, March 18=2052-03-18"}});
}

TEST(Times, Weekdays) {
  expect_all({{"Gunmen struck on Friday.", "Friday=2052-03-22"},
              {"Gunmen struck on Saturday.", "Saturday=2052-03-23"},
              {"Gunmen struck on Sunday.", "Sunday=2052-03-17"},
              {"Gunmen struck last Saturday.", "last Saturday=2052-03-16"},
              {"The court will sit on Monday.", "Monday=2052-03-25"},
              {"The court sits next Saturday.", "next Saturday=2052-03-30"},
              {"It began Wednesday morning.", "Wednesday morning=2052-03-20"},
              {"It was Black Friday, and the Sunday Times said so.", ""}});
}

TEST(Times, AReportWhoseDateLagsByADay) {
  expect_all(
      {{"On Saturday the dam broke. By Sunday the town was gone.", "Saturday=2052-03-23; Sunday=2052-03-24"},
       {"It broke on Sunday, and rescuers said on Sunday that it was over.", "Sunday=2052-03-24; Sunday=2052-03-24"},
       {"It broke on Sunday.", "Sunday=2052-03-17"},
       {"The bridge fell on 24 March. Yesterday was dry.", "24 March=2052-03-24; Yesterday=2052-03-23"}},
      "2052-03-23T21:30Z");
  expect_all({{"On Saturday the dam broke. On Sunday it had held.", "Saturday=2052-03-23; Sunday=2052-03-17"}},
             "2052-03-23T06:30Z");
}

TEST(Times, RelativeDays) {
  expect_all({{"It burned yesterday.", "yesterday=2052-03-22"},
              {"It burned last night.", "last night=2052-03-22"},
              {"It burned today.", "today=2052-03-23"},
              {"It burned this morning.", "this morning=2052-03-23"},
              {"It burned the day before yesterday.", "the day before yesterday=2052-03-21"},
              {"It reopens tomorrow.", "tomorrow=2052-03-24"},
              {"It burned two days ago.", "two days ago=2052-03-21"},
              {"It burned a week ago.", "a week ago=2052-03-16~"},
              {"It burned three years ago.", "three years ago=2049~"},
              {"It burned two months ago.", "two months ago=2052-01~"},
              {"Many heard of tonight's fire.", "tonight=2052-03-23"},
              {"Today's youth know.", ""}});
}

TEST(Times, SpansOfTheCalendar) {
  expect_all({{"It grew earlier this month.", "earlier this month=2052-03"},
              {"It grew last week.", "last week=2052-03-11/2052-03-17"},
              {"It grew last year.", "last year=2051"},
              {"It grew last month.", "last month=2052-02"},
              {"It ran on March 20-21, 2052.", "March 20-21, 2052=2052-03-20/2052-03-21"},
              {"It ran on 20\u201321 March.", "20\u201321 March=2052-03-20/2052-03-21"},
              {"War raged from 1998-2002 there.", "1998-2002=1998/2002"}});
}

TEST(Times, Years) {
  expect_all({{"It emerged in late 2014.", "late 2014=2014~"},
              {"It ended in 2021.", "2021=2021"},
              {"It ended in mid-2016.", "mid-2016=2016~"},
              {"The 2015 attacks shook the city.", "2015=2015"},
              {"Her first book (1999) sold well.", "1999=1999"},
              {"It hired 2015 people.", ""},
              {"In the 1990s a 40-year-old man aged 20 bought 1500 acres.", ""}});
}

TEST(Times, ClockTimesNeedADay) {
  expect_all(
      {{"The bomb went off at 4:35 a.m. on Wednesday.", "4:35 a.m. on Wednesday=2052-03-20T04:35"},
       {"On Friday at around 19:00 local time it began.", "Friday at around 19:00 local time=2052-03-22T19:00"},
       {"It began at 7pm GMT on Friday.", "7pm GMT on Friday=2052-03-22T19:00Z"},
       {"On Friday the guests heard shots at 8.30pm near the door.", "Friday=2052-03-22; 8.30pm=2052-03-22T20:30"},
       {"They won 3:10 and left.", ""},
       {"It began at 8 p.m. there.", ""}});
}

TEST(Times, Holidays) {
  expect_all({{"It crashed on New Year's Eve.", "New Year's Eve=2051-12-31"},
              {"It crashed on New Year\u2019s Day.", "New Year\u2019s Day=2052-01-01"},
              {"Choirs met for Bastille Day 2051 concerts.", "Bastille Day 2051=2051-07-14"}});
}

TEST(Times, WithoutADateOfTheReportRelativeExpressionsHaveNoValue) {
  expect_all(
      {{"Gunmen struck on Friday and again yesterday, last week and in March.", ""},
       {"It burned on March 7.", ""},
       {"On March 22, 2052 it burned. On March 23 it rained.", "March 22, 2052=2052-03-22; March 23=2052-03-23"}},
      std::nullopt);
}

TEST(Times, ADatelineIsAnAnchor) {
  expect_all({{"NORTHTOWN, Ruritania (Nov. 20, 2011) - The force came yesterday.",
               "Nov. 20, 2011=2011-11-20; yesterday=2011-11-19"}},
             std::nullopt);
}

TEST(Times, AReferenceNumberGivesTheDatelineItsYear) {
  expect_all({{"Release 2011-11-CA-034\n\nNORTHTOWN, Ruritania (Nov. 20) - The force came yesterday.",
               "Nov. 20=2011-11-20; yesterday=2011-11-19"},
              {"Release 2011-05-CA-034\n\nNORTHTOWN, Ruritania (Nov. 20) - The force came yesterday.", ""}},
             std::nullopt);
}

TEST(Times, TheHeadOfAReportGivesWhatItsDatelineLacks) {
  EXPECT_EQ(times_of("Morning Update, Feb. 17, 2011\nKELM, Osmark (Feb. 17) A dam broke yesterday.", std::nullopt),
            "Feb. 17, 2011=2011-02-17; Feb. 17=2011-02-17; yesterday=2011-02-16");
  EXPECT_EQ(times_of("Bulletin of 3 January 2012\n\nA dam broke yesterday.", std::nullopt),
            "3 January 2012=2012-01-03; yesterday=2012-01-02");
  EXPECT_EQ(times_of("The dam that was built on 3 January 2012 by the men of the valley and their many sons broke "
                     "yesterday.",
                     std::nullopt),
            "3 January 2012=2012-01-03");
}

TEST(Times, WordsThatOnlyLookLikeDates) {
  expect_all({{"Helen May said they may march on.", ""},
              {"The March was long; April Jones sat in the second row.", ""},
              {"Call 1945 now.", ""}});
}

TEST(Times, WordsOfTheClock) {
  bool marked = false;
  EXPECT_EQ(clock_minutes("5:10am", marked), 310);
  EXPECT_TRUE(marked);
  EXPECT_EQ(clock_minutes("12am", marked), 0);
  EXPECT_EQ(clock_minutes("12pm", marked), 720);
  EXPECT_EQ(clock_minutes("23:59", marked), 23 * 60 + 59);
  EXPECT_FALSE(marked);
  for (const char* word : {"25:00", "13pm", "5:60", "8.30", "", "pm"})
    EXPECT_FALSE(clock_minutes(word, marked)) << word;
}

RC_GTEST_PROP(TimesProperty, AWeekdayIsWithinAWeekAndFallsOnThatDay, ()) {
  const auto today = *rc::gen::inRange<std::int64_t>(-20000, 40000);
  TimeExpression e;
  e.kind = TimeExpression::Kind::weekday;
  e.weekday = *rc::gen::inRange(0, 7);
  e.direction = *rc::gen::element(Direction::past, Direction::unsaid, Direction::future);
  e.strict = *rc::gen::arbitrary<bool>();
  const auto value = resolve_time(e, model::civil_from_days(today));
  const auto range = model::day_range(*value);
  RC_ASSERT(range.has_value());
  RC_ASSERT(model::weekday(range->first) == e.weekday);
  const auto distance = range->first - today;
  RC_ASSERT(distance >= -7 && distance <= 7);
  RC_ASSERT((e.direction == Direction::future ? distance : -distance) >= 0);
  RC_ASSERT(!e.strict || distance != 0);
}

RC_GTEST_PROP(TimesProperty, EveryValueIsEdtfAndEverySpanLiesInTheText, (const std::vector<std::uint8_t>& picks)) {
  static const std::vector<std::string> words = {"on",   "Friday", "March", "22",   ",",   "2052",      "last", "week",
                                                 "5:10", "a.m.",   "two",   "days", "ago", "yesterday", "in",   "late",
                                                 "2014", "will",   "May",   ".",    "(",   ")",         "-"};
  Document document;
  for (const auto pick : picks) document.text += words[pick % words.size()] + ' ';
  document.published = "2052-03-23";
  Draft draft(document);
  find_segments(draft, {});
  find_times(draft, {});
  for (const auto& time : document.times) {
    RC_ASSERT(time.span.begin < time.span.end);
    RC_ASSERT(time.span.end <= document.text.size());
    RC_ASSERT(model::day_range(time.value).has_value());
  }
}

}  // namespace
}  // namespace stemma::understand
