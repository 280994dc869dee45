// The command line: parsed here, in one place, into plain values.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "stemma/engine.hpp"

namespace stemma::cli {

enum class Command { report, read, annotate, verify };

struct Arguments {
  Command command = Command::report;
  std::vector<std::string> paths;  ///< of inputs, those of --files-from included
  std::string folder;              ///< --out, or what `verify` checks
  Options options;
};

/// The run ends here, with this status: after --help or --version, or for wrong usage. Its text is already printed.
struct Ended {
  int status;
};

std::variant<Arguments, Ended> parse(int count, const char* const* words);

}  // namespace stemma::cli
