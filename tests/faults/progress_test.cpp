// The progress bar: on a terminal alone, and what it says.
#include <gtest/gtest.h>
#include <pty.h>
#include <unistd.h>

#include <array>

#include "cli/output.hpp"
#include "faults/program.hpp"
#include "support/temporary_folder.hpp"

namespace stemma::faults {
namespace {

TEST(Progress, SaysStageDoneTotalAndTimeLeft) {
  EXPECT_EQ(cli::progress_line({"understand", 250, 1000}, 10),
            "understand  [#######.......................] 250/1000  30 s left");
  EXPECT_EQ(cli::progress_line({"read", 10, 1000}, 10),
            "read        [..............................] 10/1000  16 min 30 s left");
  EXPECT_EQ(cli::progress_line({"publish", 0, 1}, 3), "publish     [..............................] 0/1");
  EXPECT_EQ(cli::progress_line({"publish", 1, 1}, 3), "publish     [##############################] 1/1");
  EXPECT_EQ(cli::progress_line({"verify", 7, 0}, 3), "verify      7");
}

// What the program writes to a terminal that stands for its standard error.
std::string on_a_terminal(const std::vector<std::string>& arguments, const std::string& folder, bool data_too = false) {
  int terminal = -1, program_end = -1;
  if (::openpty(&terminal, &program_end, nullptr, nullptr, nullptr) != 0) return "no terminal can be had";
  const auto outcome = stemma(arguments, {.folder = folder, .in_child = [=] {
                                            ::dup2(program_end, STDERR_FILENO);
                                            if (data_too) ::dup2(program_end, STDOUT_FILENO);
                                          }});
  EXPECT_EQ(outcome.status, 0);
  ::close(program_end);
  std::string text;
  std::array<char, 4096> block;
  for (ssize_t got; (got = ::read(terminal, block.data(), block.size())) > 0;)
    text.append(block.data(), static_cast<std::size_t>(got));
  ::close(terminal);
  return text;
}

TEST(Progress, IsShownOnATerminalAlone) {
  const tests::TemporaryFolder folder;
  for (const char* name : {"in/a.txt", "in/b.txt", "in/c.txt"}) folder.put(name, std::string("A dam broke. ") + name);
  const std::string shown = on_a_terminal({"report", "in", "--out", "out"}, folder.path());
  for (const char* part :
       {"understand  [##########", "] 3/3", "reconcile ", "publish ", "\r\x1b[K", "the dossier is out/dossier.html"})
    EXPECT_NE(shown.find(part), std::string::npos) << part << " in " << shown;
  const Outcome elsewhere = stemma({"report", "in", "--out", "out2"}, {.folder = folder.path()});
  EXPECT_EQ(elsewhere.err.find('['), std::string::npos) << elsewhere.err;
  EXPECT_EQ(elsewhere.err.find('\x1b'), std::string::npos) << elsewhere.err;
}

TEST(Progress, DoesNotRunIntoTheData) {
  const tests::TemporaryFolder folder;
  folder.put("in/a.txt", "A dam broke.");
  EXPECT_NE(on_a_terminal({"read", "in"}, folder.path()).find("read        [####"), std::string::npos);
  EXPECT_TRUE(on_a_terminal({"read", "in"}, folder.path(), true).starts_with("{\"schema\":\"stemma.document/1\""));
  EXPECT_NE(on_a_terminal({"report", "in", "--out", "out"}, folder.path(), true).find("publish "), std::string::npos);
  EXPECT_NE(on_a_terminal({"verify", "out"}, folder.path()).find("verify      [####"), std::string::npos);
}

}  // namespace
}  // namespace stemma::faults
