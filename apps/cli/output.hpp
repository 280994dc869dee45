// What leaves the program: data on standard output, messages and progress on standard error.
#pragma once

#include <chrono>
#include <string>
#include <string_view>

#include "stemma/engine.hpp"

namespace stemma::cli {

inline constexpr int status_done = 0, status_failed = 1, status_usage = 2;

/// One message line on standard error, behind "stemma: ". Control characters come out as '?'.
void say(std::string_view message);

/// Lines on standard output. Once a line could not be written, why is said and every further one is refused.
class Lines {
 public:
  bool put(std::string_view line);
  /// Writes out what is held back.
  bool flush();

 private:
  bool fail();
  bool failed_ = false;
};

/// One line on standard error that is drawn over, where that is a terminal; elsewhere nothing. Where data goes to the
/// same terminal (`data_shown`) it would run into the lines, and is left out.
class ProgressBar {
 public:
  explicit ProgressBar(bool data_shown);
  void show(const Progress& progress);
  /// Takes the line away, so that a message can stand there.
  void clear();

 private:
  using Clock = std::chrono::steady_clock;
  bool wanted_;
  bool drawn_ = false;
  std::string stage_;
  Clock::time_point began_, drawn_at_;
};

/// "understand  [#####.....]  512/1000  12 s left"
std::string progress_line(const Progress& progress, double seconds);

}  // namespace stemma::cli
