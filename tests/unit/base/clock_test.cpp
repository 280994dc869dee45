// The ledger's time is written as ISO 8601 in UTC; and where the program's data lies can be named.
#include "base/clock.hpp"

#include <gtest/gtest.h>
#include <stdlib.h>

#include "base/data_path.hpp"

namespace stemma::base {
namespace {

TEST(Clock, WritesUtc) {
  const std::string now = utc_now(), pattern = "0000-00-00T00:00:00Z";
  ASSERT_EQ(now.size(), pattern.size());
  for (std::size_t i = 0; i < now.size(); ++i)
    if (pattern[i] == '0')
      EXPECT_TRUE(now[i] >= '0' && now[i] <= '9') << now;
    else
      EXPECT_EQ(now[i], pattern[i]) << now;
  EXPECT_GE(now, "2024-01-01T00:00:00Z");
}

TEST(DataPath, IsNamedByTheEnvironmentOrLiesBesideTheProgram) {
  ::setenv("STEMMA_DATA", "/some/where", 1);
  EXPECT_EQ(data_directory(), "/some/where");
  EXPECT_EQ(data_file("x.bin"), "/some/where/x.bin");
  ::setenv("STEMMA_DATA", "", 1);
  EXPECT_EQ(data_directory().filename(), "stemma");
  EXPECT_EQ(data_directory().parent_path().filename(), "share");
  ::unsetenv("STEMMA_DATA");
}

}  // namespace
}  // namespace stemma::base
