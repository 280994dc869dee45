// The account of the sample, byte for byte: tests/golden/publish/account.json. To renew it after a change that is
// meant,
//     build/release/tests/browser/write_sample "" tests/golden/publish
// and read the difference (the dossier that is written beside it is not kept).
#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <string>

#include "publish/json.hpp"
#include "unit/publish/sample.hpp"

namespace stemma::publish {
namespace {

TEST(Golden, TheSamplesAccountIsUnchanged) {
  std::ifstream file(STEMMA_SOURCE_DIR "/tests/golden/publish/account.json", std::ios::binary);
  const std::string golden{std::istreambuf_iterator<char>(file), {}};
  ASSERT_FALSE(golden.empty());
  EXPECT_EQ(account_json(sample_account()), golden);
}

}  // namespace
}  // namespace stemma::publish
