#include "faults/program.hpp"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <linux/capability.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>

#include "support/temporary_folder.hpp"

namespace stemma::faults {
namespace {

void redirect(int stream, const std::string& path, int flags) {
  const int file = ::open(path.c_str(), flags, 0600);
  if (file < 0 || ::dup2(file, stream) < 0) std::_Exit(126);
  if (file != stream) ::close(file);
}

[[noreturn]] void become(const std::vector<std::string>& arguments, const Circumstances& around) {
  if (!around.folder.empty() && ::chdir(around.folder.c_str()) != 0) std::_Exit(126);
  if (around.in_child) around.in_child();
  std::vector<char*> words = {const_cast<char*>("stemma")};
  for (const auto& argument : arguments) words.push_back(const_cast<char*>(argument.c_str()));
  words.push_back(nullptr);
  ::execv(STEMMA_PROGRAM, words.data());
  std::_Exit(127);
}

}  // namespace

Outcome stemma(const std::vector<std::string>& arguments, const Circumstances& around) {
  const tests::TemporaryFolder folder;
  const std::string in = folder.put("in", around.in), out = around.out.empty() ? folder / "out" : around.out;
  const pid_t child = ::fork();
  if (child == 0) {
    redirect(STDIN_FILENO, in, O_RDONLY);
    redirect(STDOUT_FILENO, out, O_WRONLY | O_CREAT);
    redirect(STDERR_FILENO, folder / "err", O_WRONLY | O_CREAT);
    become(arguments, around);
  }
  int state = 0;
  EXPECT_EQ(::waitpid(child, &state, 0), child);
  return {WIFEXITED(state) ? WEXITSTATUS(state) : -1, around.out.empty() ? tests::content_of(out) : "",
          tests::content_of(folder / "err")};
}

std::function<void()> largest_file(unsigned long bytes) {
  return [bytes] {
    const rlimit limit{bytes, bytes};
    ::setrlimit(RLIMIT_FSIZE, &limit);
    std::signal(SIGXFSZ, SIG_IGN);
  };
}

void obey_permissions() {
  ::prctl(PR_CAPBSET_DROP, CAP_DAC_OVERRIDE, 0, 0, 0);
  ::prctl(PR_CAPBSET_DROP, CAP_DAC_READ_SEARCH, 0, 0, 0);
}

void output_closed_at_the_other_end() {
  int ends[2];
  if (::pipe(ends) != 0 || ::dup2(ends[1], STDOUT_FILENO) < 0) std::_Exit(126);
  ::close(ends[0]);
  ::close(ends[1]);
}

}  // namespace stemma::faults
