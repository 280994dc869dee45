// Helper processes and the walls around them, tried with programs of the system in the helper's place.
#include "base/child_process.hpp"

#include <gtest/gtest.h>
#include <sys/socket.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <filesystem>

namespace stemma::base {
namespace {

using End = ChildResult::End;

ChildResult run(const std::vector<std::string>& command, std::string_view input = {}, ChildLimits limits = {},
                double seconds = 20) {
  auto result = run_child(command, input, limits, Deadline(seconds));
  EXPECT_TRUE(result) << result.error().message;
  return result ? std::move(result).value() : ChildResult{};
}

ChildResult shell(const std::string& script, ChildLimits limits = {}, double seconds = 20) {
  return run({"bash", "-c", script}, {}, limits, seconds);
}

TEST(ChildProcess, GivesBackWhatItReads) {
  std::string input(3'000'000, 'x');
  input += '\0';
  const auto result = run({"cat"}, input);
  EXPECT_EQ(result.end, End::exited);
  EXPECT_EQ(result.status, 0);
  EXPECT_TRUE(result.output == input);
  EXPECT_EQ(result.messages, "");
}

TEST(ChildProcess, NamesAProgramThatIsMissing) {
  const auto result = run_child({"no-such-reader"}, "", {}, Deadline(5));
  ASSERT_FALSE(result);
  EXPECT_EQ(result.error().message, "the program no-such-reader is not installed");
}

TEST(ChildProcess, TellsStatusAndTheStartOfTheMessages) {
  const auto result = shell("for i in {1..2000}; do echo trouble >&2; done; exit 3");
  EXPECT_EQ(result.end, End::exited);
  EXPECT_EQ(result.status, 3);
  EXPECT_EQ(result.messages.size(), 1024u);
  EXPECT_EQ(result.messages.substr(0, 8), "trouble\n");
}

TEST(ChildProcess, IsKilledWhenTimeIsUp) {
  const auto start = std::chrono::steady_clock::now();
  const auto result = run({"sleep", "30"}, {}, {}, 0.2);
  EXPECT_EQ(result.end, End::out_of_time);
  EXPECT_EQ(result.status, SIGKILL);
  EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(10));
}

TEST(ChildProcess, IsKilledWhenItClosesItsOutputAndLivesOn) {
  EXPECT_EQ(shell("exec 1>&- 2>&-; while :; do :; done", {}, 0.3).end, End::out_of_time);
}

TEST(ChildProcess, IsStoppedWhenItSaysTooMuch) {
  const auto result = shell("while :; do echo more and more; done", {std::uint64_t{1} << 30, 10'000});
  EXPECT_EQ(result.end, End::too_much_output);
  EXPECT_LE(result.output.size(), 10'000u);
}

TEST(ChildProcess, GetsNoMoreMemoryThanItMay) {
  const auto result = shell("x=0123456789; while :; do x=$x$x; done; echo grown", {std::uint64_t{100} << 20, 1 << 20});
  EXPECT_FALSE(result.end == End::exited && result.status == 0);
  EXPECT_EQ(result.output, "");
}

TEST(ChildProcess, OpensNoSocket) {
  const auto result = shell("echo hello >/dev/tcp/127.0.0.1/9 && echo sent");
  EXPECT_NE(result.status, 0);
  EXPECT_EQ(result.output, "");
  EXPECT_NE(result.messages.find("Operation not permitted"), std::string::npos) << result.messages;
}

TEST(ChildProcess, WritesNoFile) {
  const std::string path = std::filesystem::temp_directory_path() / ("stemma-child-" + std::to_string(getpid()));
  shell("echo something >" + path + "; echo done");
  EXPECT_TRUE(!std::filesystem::exists(path) || std::filesystem::file_size(path) == 0);
  std::filesystem::remove(path);
}

TEST(ChildProcess, StartsNoOtherProcess) {
  const auto result = shell("(echo from a child)");
  EXPECT_EQ(result.output, "");
  EXPECT_NE(result.status, 0);
}

TEST(ChildProcess, HasNothingButALocaleInItsEnvironment) {
  EXPECT_EQ(run({"env"}).output, "LC_ALL=C.UTF-8\n");
  EXPECT_EQ(run({"pwd"}).output, "/\n");
}

TEST(ChildProcess, SeesNoDescriptorOfOurs) {
  const int secret = dup(1);
  const auto result = shell("echo leaked >&" + std::to_string(secret) + " && echo yes");
  close(secret);
  EXPECT_EQ(result.output, "");
}

}  // namespace
}  // namespace stemma::base
