#include "publish/plot_data.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "unit/publish/sample.hpp"

namespace stemma::publish {
namespace {

const Fact& fact(const Account& account, Slot slot) {
  for (const Event& event : account.events)
    if (event.id == "e1")
      for (const Fact& each : event.facts)
        if (each.slot == slot && !each.of) return each;
  throw std::logic_error("the sample has no such fact");
}

TEST(PlotData, PointsStandByTimeAndUndatedOnesApart) {
  const Account account = sample_account();
  const View view(account);
  const PlotData data = plot_data(view, fact(account, Slot::killed));
  ASSERT_EQ(data.dated.size(), 7u);
  EXPECT_EQ(data.dated.front().summary, "at least 7");
  EXPECT_EQ(data.dated.back().date, "2031-05-20");
  EXPECT_EQ(data.readings, 4u);
  ASSERT_EQ(data.undated.size(), 1u);
  EXPECT_EQ(data.undated[0].summary, "more than 10");
}

TEST(PlotData, ATimeIsAMomentInUtcAndADayIsADay) {
  const Account account = sample_account();
  const View view(account);
  const PlotData data = plot_data(view, fact(account, Slot::injured));
  ASSERT_EQ(data.dated.size(), 2u);  // "dozens" allows no interval
  for (const PlotPoint& point : data.dated) {
    if (point.date == "2031-05-16") {
      EXPECT_EQ(point.to - point.from, 24 * 60);
    }
    if (point.date == "2031-05-16T08:00Z") {
      EXPECT_EQ(point.to, point.from);
      EXPECT_EQ(point.from % (24 * 60), 8 * 60);
      EXPECT_TRUE(point.hedged);
    }
  }
}

TEST(PlotData, DenialsHoldNoFigure) {
  Account account = sample_account();
  for (Event& event : account.events)
    for (Fact& each : event.facts)
      for (Reading& reading : each.readings) reading.polarity = Polarity::denied;
  const View view(account);
  EXPECT_TRUE(plot_data(view, fact(account, Slot::killed)).dated.empty());
}

RC_GTEST_PROP(PlotTicks, CoverTheRangeWithFewRoundNumbers, ()) {
  const auto low = *rc::gen::inRange<std::int64_t>(0, 100000);
  const auto high = low + *rc::gen::inRange<std::int64_t>(1, 2000000);
  const auto lines = ticks(low, high);
  RC_ASSERT(lines.size() >= 2u);
  RC_ASSERT(lines.size() <= 8u);
  RC_ASSERT(lines.front() <= low);
  RC_ASSERT(lines.back() >= high);
}

}  // namespace
}  // namespace stemma::publish
