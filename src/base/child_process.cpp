// Running a helper: see child_process.hpp.
#include "base/child_process.hpp"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cmath>
#include <cstring>
#include <utility>

#include "base/jail.hpp"

namespace stemma::base {
namespace {

constexpr std::size_t most_messages = 1024;
constexpr int no_jail = 126, no_program = 127;

class Descriptor {
 public:
  Descriptor() = default;
  explicit Descriptor(int value) : value_(value) {}
  Descriptor(Descriptor&& other) noexcept : value_(std::exchange(other.value_, -1)) {}
  Descriptor& operator=(Descriptor&& other) noexcept {
    std::swap(value_, other.value_);
    return *this;
  }
  ~Descriptor() { close(); }
  void close() {
    if (value_ >= 0) ::close(value_);
    value_ = -1;
  }
  int get() const { return value_; }

 private:
  int value_ = -1;
};

struct Pipe {
  Descriptor out, in;
};

Error refused(const char* what) {
  return {ErrorKind::input, std::string("cannot start a helper program: ") + what + ": " + std::strerror(errno)};
}

/// The input as a file in memory that nobody can change any more: the child reads it at its own pace.
Descriptor input_file(std::string_view bytes) {
  Descriptor file(memfd_create("input", MFD_CLOEXEC | MFD_ALLOW_SEALING));
  while (file.get() >= 0 && !bytes.empty()) {
    const ssize_t written = write(file.get(), bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return Descriptor();
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  if (file.get() < 0 || lseek(file.get(), 0, SEEK_SET) != 0) return Descriptor();
  fcntl(file.get(), F_ADD_SEALS, F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_WRITE | F_SEAL_SEAL);
  return file;
}

bool make_pipe(Pipe& pipe) {
  int ends[2];
  if (pipe2(ends, O_CLOEXEC) != 0) return false;
  pipe.out = Descriptor(ends[0]);
  pipe.in = Descriptor(ends[1]);
  return true;
}

/// What the child needs, made before the fork: after it nothing may allocate.
struct Start {
  std::vector<char*> arguments;
  const std::vector<sock_filter>& filter;
  std::uint64_t memory_bytes, cpu_seconds;
  int input, output, messages;
};

[[noreturn]] void become(const Start& start) {
  static char language[] = "LC_ALL=C.UTF-8";
  char* environment[] = {language, nullptr};
  setpgid(0, 0);
  signal(SIGPIPE, SIG_DFL);
  const bool ready = dup2(start.input, 0) == 0 && dup2(start.output, 1) == 1 && dup2(start.messages, 2) == 2 &&
                     close_range(3, ~0U, 0) == 0 && chdir("/") == 0;
  if (!ready || !enter_jail(start.filter, start.memory_bytes, start.cpu_seconds)) _exit(no_jail);
  prctl(PR_SET_PDEATHSIG, SIGKILL);  // after the jail, which resets it
  execve(start.arguments[0], start.arguments.data(), environment);
  _exit(no_program);
}

/// Reads both pipes until they end, or until a limit is reached.
class Listener {
 public:
  Listener(Pipe& output, Pipe& messages, const ChildLimits& limits, const Deadline& deadline, ChildResult& result)
      : output_(output), messages_(messages), limits_(limits), deadline_(deadline), result_(result) {}

  void listen() {
    std::array<pollfd, 2> ends = {{{output_.out.get(), POLLIN, 0}, {messages_.out.get(), POLLIN, 0}}};
    while ((ends[0].fd >= 0 || ends[1].fd >= 0) && result_.end == ChildResult::End::exited) {
      if (deadline_.passed()) {
        result_.end = ChildResult::End::out_of_time;
        return;
      }
      const int wait = static_cast<int>(std::min(1000.0, std::ceil(deadline_.left() * 1000)));
      if (poll(ends.data(), ends.size(), wait) < 0 && errno != EINTR) return;
      for (pollfd& end : ends)
        if (end.fd >= 0 && end.revents != 0 && !take(end.fd, end.fd == output_.out.get())) end.fd = -1;
    }
  }

 private:
  /// False at the end of the pipe.
  bool take(int file, bool is_output) {
    const ssize_t count = read(file, buffer_.data(), buffer_.size());
    if (count < 0) return errno == EINTR;
    if (count == 0) return false;
    const std::string_view piece(buffer_.data(), static_cast<std::size_t>(count));
    if (!is_output) {
      result_.messages += piece.substr(0, most_messages - std::min(most_messages, result_.messages.size()));
    } else if (result_.output.size() + piece.size() > limits_.output_bytes) {
      result_.end = ChildResult::End::too_much_output;
    } else {
      result_.output += piece;
    }
    return true;
  }

  Pipe& output_;
  Pipe& messages_;
  const ChildLimits& limits_;
  const Deadline& deadline_;
  ChildResult& result_;
  std::array<char, 1 << 16> buffer_{};
};

/// A child may close its pipes and live on: it gets as long as anybody.
int wait_for(pid_t child, const Deadline& deadline, ChildResult& result) {
  int state = 0;
  while (result.end == ChildResult::End::exited) {
    const pid_t done = waitpid(child, &state, WNOHANG);
    if (done == child) return state;
    if (deadline.passed()) result.end = ChildResult::End::out_of_time;
    poll(nullptr, 0, 2);
  }
  kill(-child, SIGKILL);
  kill(child, SIGKILL);
  while (waitpid(child, &state, 0) < 0 && errno == EINTR) {
  }
  return state;
}

}  // namespace

std::string find_program(std::string_view name) {
  if (name.find('/') != std::string_view::npos)
    return access(std::string(name).c_str(), X_OK) == 0 ? std::string(name) : "";
  for (const std::string_view folder : {"/usr/bin/", "/usr/local/bin/", "/bin/"}) {
    std::string path = std::string(folder) + std::string(name);
    if (access(path.c_str(), X_OK) == 0) return path;
  }
  return {};
}

Result<ChildResult> run_child(const std::vector<std::string>& command, std::string_view input,
                              const ChildLimits& limits, const Deadline& deadline) {
  std::vector<std::string> words = command;
  words[0] = find_program(command[0]);
  if (words[0].empty()) return Error{ErrorKind::input, "the program " + command[0] + " is not installed"};
  Pipe output, messages;
  const Descriptor file = input_file(input);
  if (file.get() < 0) return refused("no memory for its input");
  if (!make_pipe(output) || !make_pipe(messages)) return refused("no pipe");
  const auto seconds = static_cast<std::uint64_t>(std::min(deadline.left(), 1e6)) + 1;
  Start start{{}, system_call_filter(), limits.memory_bytes, seconds, file.get(), output.in.get(), messages.in.get()};
  for (std::string& word : words) start.arguments.push_back(word.data());
  start.arguments.push_back(nullptr);
  const pid_t child = fork();
  if (child < 0) return refused("no new process");
  if (child == 0) become(start);
  output.in.close();
  messages.in.close();
  ChildResult result;
  Listener(output, messages, limits, deadline, result).listen();
  const int state = wait_for(child, deadline, result);
  if (result.end == ChildResult::End::exited && WIFSIGNALED(state)) result.end = ChildResult::End::killed;
  result.status = WIFSIGNALED(state) ? WTERMSIG(state) : WEXITSTATUS(state);
  if (result.end == ChildResult::End::exited && result.status == no_jail)
    return Error{ErrorKind::input, "cannot shut a helper program in, so it is not started"};
  return result;
}

}  // namespace stemma::base
