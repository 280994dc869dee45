// A run that is killed leaves every original whole or absent, and a folder that nothing takes for a report.
#include <gtest/gtest.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>

#include "base/sha256.hpp"
#include "faults/program.hpp"
#include "support/temporary_folder.hpp"

namespace stemma::faults {
namespace {

class Crash : public testing::Test {
 protected:
  tests::TemporaryFolder folder_;
  void SetUp() override {
    for (int i = 0; i < 300; ++i)
      folder_.put("in/" + std::to_string(i) + ".txt",
                  "Report " + std::to_string(i) + "\n\n" + std::string(static_cast<std::size_t>(20000 + i), 'x'));
  }
  std::size_t preserved() const {
    std::error_code none;
    std::size_t count = 0;
    for (const auto& file : std::filesystem::directory_iterator(folder_ / "out/preserved", none))
      count += file.path().extension() != ".part";
    return count;
  }
  void check_originals() const {
    for (const auto& file : std::filesystem::directory_iterator(folder_ / "out/preserved")) {
      const std::string name = file.path().filename().string();
      EXPECT_TRUE(name.ends_with(".part") || base::sha256_hex(tests::content_of(file.path())) == name) << name;
    }
  }
  // Starts `report` and kills it once so many originals are there.
  void kill_after(std::size_t originals) const {
    const pid_t child = ::fork();
    if (child == 0) {
      if (::chdir(folder_.path().c_str()) == 0)
        ::execl(STEMMA_PROGRAM, "stemma", "report", "in", "--out", "out", "--threads", "2", nullptr);
      std::_Exit(127);
    }
    int state = 0;
    while (preserved() < originals && ::waitpid(child, &state, WNOHANG) == 0) ::usleep(200);
    ::kill(child, SIGKILL);
    ::waitpid(child, &state, 0);
  }
};

TEST_F(Crash, LeavesOriginalsWholeOrAbsent) {
  for (std::size_t originals : {1u, 40u, 150u}) {
    kill_after(originals);
    EXPECT_GE(preserved(), originals);
    check_originals();
    if (!std::filesystem::exists(folder_ / "out/account.json")) {
      EXPECT_EQ(stemma({"verify", "out"}, {.folder = folder_.path()}).status, 1);
      EXPECT_EQ(stemma({"report", "in", "--out", "out"}, {.folder = folder_.path()}).status, 2);
    }
    std::filesystem::remove_all(folder_ / "out");
  }
}

}  // namespace
}  // namespace stemma::faults
