#include "output.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstddef>
#include <cstdio>
#include <system_error>

namespace stemma::cli {

void say(std::string_view message) {
  std::string line = "stemma: " + std::string(message);
  std::replace_if(
      line.begin(), line.end(), [](char c) { return (c >= 0 && c < ' ') || c == '\x7f'; }, '?');
  line += '\n';
  std::fwrite(line.data(), 1, line.size(), stderr);
}

bool Lines::put(std::string_view line) {
  if (failed_) return false;
  const bool put = std::fwrite(line.data(), 1, line.size(), stdout) == line.size() && std::putc('\n', stdout) != EOF;
  return put || fail();
}

bool Lines::flush() { return !failed_ && (std::fflush(stdout) == 0 || fail()); }

bool Lines::fail() {
  const int why = errno;
  failed_ = true;
  if (why == EPIPE)
    say("standard output was closed before everything was written");
  else
    say("standard output cannot be written: " + std::generic_category().message(why));
  return false;
}

ProgressBar::ProgressBar(bool data_shown)
    : wanted_(::isatty(STDERR_FILENO) == 1 && !(data_shown && ::isatty(STDOUT_FILENO) == 1)) {}

void ProgressBar::show(const Progress& progress) {
  if (!wanted_) return;
  const auto now = Clock::now();
  if (progress.stage != stage_) {
    stage_ = progress.stage;
    began_ = now;
  } else if (now - drawn_at_ < std::chrono::milliseconds(100) && progress.done != progress.total) {
    return;
  }
  drawn_at_ = now;
  drawn_ = true;
  const double seconds = std::chrono::duration<double>(now - began_).count();
  const std::string line = "\r\x1b[K" + progress_line(progress, seconds);
  std::fwrite(line.data(), 1, line.size(), stderr);
}

void ProgressBar::clear() {
  if (drawn_) std::fputs("\r\x1b[K", stderr);
  drawn_ = false;
}

std::string progress_line(const Progress& progress, double seconds) {
  if (progress.total == 0) return fmt::format("{:<11} {}", progress.stage, progress.done);
  constexpr std::size_t width = 30;
  const std::size_t full = width * progress.done / progress.total;
  const std::string bar = std::string(full, '#') + std::string(width - full, '.');
  std::string line = fmt::format("{:<11} [{}] {}/{}", progress.stage, bar, progress.done, progress.total);
  if (progress.documents > progress.done) line += fmt::format(", {} documents", progress.documents);
  if (progress.done == 0 || progress.done >= progress.total) return line;
  const double left =
      seconds / static_cast<double>(progress.done) * static_cast<double>(progress.total - progress.done);
  const auto whole = static_cast<long>(left + 0.5);
  line += whole >= 60 ? fmt::format("  {} min {} s left", whole / 60, whole % 60) : fmt::format("  {} s left", whole);
  return line;
}

}  // namespace stemma::cli
