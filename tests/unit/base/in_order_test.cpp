// Parallel work comes out in the order of the input, whatever finishes first, and never piles up.
#include "base/in_order.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <atomic>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

namespace stemma::base {
namespace {

// Busy for a while that differs from item to item.
std::size_t churn(std::size_t i) {
  std::size_t sum = i;
  for (std::size_t k = 0; k < (i * 7919) % 5000; ++k) sum = sum * 31 + k;
  return sum;
}

TEST(InOrder, HandsResultsOverInTheOrderOfTheInput) {
  for (unsigned threads : {1u, 2u, 4u, 16u}) {
    std::vector<std::size_t> places, results;
    in_order(threads, 300, churn, [&](std::size_t i, std::size_t result) {
      places.push_back(i);
      results.push_back(result);
      return true;
    });
    ASSERT_EQ(results.size(), 300u);
    for (std::size_t i = 0; i < 300; ++i) {
      EXPECT_EQ(places[i], i);
      EXPECT_EQ(results[i], churn(i));
    }
  }
}

TEST(InOrder, DoesNothingForNoInput) {
  in_order(4, 0, churn, [](std::size_t, std::size_t) -> bool { throw std::logic_error("nothing to be done"); });
}

TEST(InOrder, HoldsFewResultsBack) {
  std::atomic<std::size_t> begun = 0;
  std::size_t done = 0, most = 0;
  const auto work = [&](std::size_t i) {
    ++begun;
    return i;
  };
  in_order(4, 2000, work, [&](std::size_t, std::size_t) {
    most = std::max(most, begun.load() - done++);
    return true;
  });
  EXPECT_EQ(done, 2000u);
  EXPECT_LE(most, 16u + 1u) << "four a thread, and the one that is being handed over";
}

TEST(InOrder, EndsEarlyAndTakesNothingAfterwards) {
  std::size_t taken = 0;
  std::atomic<std::size_t> begun = 0;
  const auto work = [&](std::size_t i) {
    ++begun;
    return i;
  };
  in_order(4, 100000, work, [&](std::size_t i, std::size_t) {
    ++taken;
    return i < 9;
  });
  EXPECT_EQ(taken, 10u);
  EXPECT_LE(begun.load(), 10u + 16u) << "no more than those that were taken and the window";
}

TEST(InOrder, ThrowsOnWhatTheWorkThrows) {
  const auto work = [](std::size_t i) -> std::string {
    if (i == 5) throw std::runtime_error("five");
    return std::to_string(i);
  };
  EXPECT_THROW(in_order(2, 10, work, [](std::size_t, const std::string&) { return true; }), std::runtime_error);
}

TEST(InOrder, DrawsUntilTheSourceIsDry) {
  for (unsigned threads : {1u, 3u}) {
    int left = 50;
    std::vector<int> results;
    draw_in_order(
        threads, [&] { return left > 0 ? std::optional(left--) : std::nullopt; }, [](int item) { return item * item; },
        [&](std::size_t i, int result) {
          EXPECT_EQ(i, results.size());
          results.push_back(result);
          return true;
        });
    ASSERT_EQ(results.size(), 50u);
    EXPECT_EQ(results.front(), 2500);
    EXPECT_EQ(results.back(), 1);
  }
}

TEST(InOrder, DrawsNoFurtherThanItsWindow) {
  std::size_t drawn = 0, done = 0;
  draw_in_order(
      2, [&] { return drawn < 1000 ? std::optional(drawn++) : std::nullopt; }, churn,
      [&](std::size_t, std::size_t) { return ++done, true; });
  EXPECT_EQ(done, 1000u);
  std::size_t ended = 0;
  drawn = 0;
  draw_in_order(
      2, [&] { return std::optional(drawn++); }, churn, [&](std::size_t i, std::size_t) { return ended = i, i < 5; });
  EXPECT_EQ(ended, 5u);
  EXPECT_LE(drawn, 6u + 8u) << "four a thread beyond what was taken";
}

TEST(InOrder, ThrowsOnWhatTheSourceThrows) {
  const auto source = []() -> std::optional<int> { throw std::runtime_error("broken"); };
  EXPECT_THROW(draw_in_order(
                   2, source, [](int i) { return i; }, [](std::size_t, int) { return true; }),
               std::runtime_error);
}

TEST(InOrder, CountsThreads) {
  EXPECT_EQ(thread_count(3), 3u);
  EXPECT_GE(thread_count(0), 1u);
}

RC_GTEST_PROP(InOrder, GivesTheSameForAnyNumberOfThreads, ()) {
  const auto threads = *rc::gen::inRange(1u, 9u);
  const auto count = *rc::gen::inRange<std::size_t>(0, 60);
  std::vector<std::size_t> one, many;
  in_order(1, count, churn, [&](std::size_t, std::size_t r) { return one.push_back(r), true; });
  in_order(threads, count, churn, [&](std::size_t, std::size_t r) { return many.push_back(r), true; });
  RC_ASSERT(one == many);
}

}  // namespace
}  // namespace stemma::base
