#include "base/pass_order.hpp"

#include <gtest/gtest.h>

#include <array>

namespace stemma::base {
namespace {

struct Step {
  std::string_view name, needs, gives;
};

TEST(PassOrder, EveryNeedIsMetByWhatStandsBefore) {
  EXPECT_TRUE(
      in_order(std::array{Step{"cut", "text", "tokens lines"}, Step{"count", "tokens text", "numbers"}}, "text"));
  EXPECT_TRUE(in_order(std::array{Step{"start", "", "text"}}, ""));
}

TEST(PassOrder, RefusesANeedThatOnlyALaterPassMeets) {
  EXPECT_FALSE(in_order(std::array{Step{"count", "tokens", "numbers"}, Step{"cut", "text", "tokens"}}, "text"));
}

TEST(PassOrder, RefusesANeedThatNothingMeets) {
  EXPECT_FALSE(in_order(std::array{Step{"count", "token", "numbers"}}, "tokens"));
}

TEST(PassOrder, RefusesTwoPassesOfOneName) {
  EXPECT_FALSE(in_order(std::array{Step{"cut", "text", "tokens"}, Step{"cut", "text", "lines"}}, "text"));
}

}  // namespace
}  // namespace stemma::base
