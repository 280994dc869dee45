// A helper program that reads what strangers wrote, shut in as far as the system allows.
//
// It gets the bytes on its standard input and gives its standard output back, and that is all: no shell, no network, no
// new files, no other programs, an empty environment, and limits on time, memory and output.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/deadline.hpp"
#include "stemma/error.hpp"

namespace stemma::base {

struct ChildLimits {
  std::uint64_t memory_bytes = std::uint64_t{1} << 30;  ///< of address space
  std::uint64_t output_bytes = std::uint64_t{256} << 20;
};

struct ChildResult {
  enum class End { exited, killed, out_of_time, too_much_output } end = End::exited;
  int status = 0;  ///< exit status, or the signal that killed it
  std::string output;
  std::string messages;  ///< the first KiB of its standard error
};

/// Where a program of the system lies (/usr/bin, /usr/local/bin, /bin); a name with a slash is itself. Empty: nowhere.
std::string find_program(std::string_view name);

/// Runs `command` (program first, found by `find_program`) on `input` until it ends or `deadline` passes; it is dead
/// when this returns. An error says what the system refused.
Result<ChildResult> run_child(const std::vector<std::string>& command, std::string_view input,
                              const ChildLimits& limits, const Deadline& deadline);

}  // namespace stemma::base
