// Runs the built program as a user would, with whatever is wrong around it.
#pragma once

#include <functional>
#include <string>
#include <vector>

namespace stemma::faults {

struct Outcome {
  int status = -1;  ///< exit status; -1 where a signal ended it
  std::string out, err;
};

struct Circumstances {
  std::string in = {};                  ///< on standard input
  std::string out = {};                 ///< a file for standard output, such as /dev/full; empty: it is kept in Outcome
  std::string folder = {};              ///< to run in; empty: this one
  std::function<void()> in_child = {};  ///< called before the program starts: limits, closed streams, fewer rights
};

Outcome stemma(const std::vector<std::string>& arguments, const Circumstances& around = {});

/// For Circumstances::in_child. A file may not grow beyond so many bytes: writing fails, as on a full disk.
std::function<void()> largest_file(unsigned long bytes);
/// The superuser loses the right to read and write what the permissions forbid.
void obey_permissions();
/// Ends standard output's reader before the program starts.
void output_closed_at_the_other_end();

}  // namespace stemma::faults
