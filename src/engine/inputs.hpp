// From the paths that a user gives to the list of inputs, in the order in which their records come out.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/file_system.hpp"

namespace stemma::engine {

/// One file to read.
struct Input {
  std::string path;                         ///< as given, for records: UTF-8, repaired where the name is not
  std::string file;                         ///< as the operating system has it; "-" is standard input
  std::optional<std::string> problem;       ///< why it cannot be read, where that is known already
  std::optional<std::string> companion_of;  ///< path of the report that it belongs to: it is kept with it, not read
};

/// A file stands for itself and a folder for the files in it, walked in byte order of the names. Names that begin with
/// a dot are passed over inside a folder. A folder that links lead to again is not walked twice (told to `message`).
/// What does not exist, and a folder without files, is an Input with a problem. The folder that a browser saves beside
/// a page ("page_files" beside "page.html") holds companions of the page (told to `message`); media that a table of archived posts names are
/// companions of the table.
std::vector<Input> list_inputs(base::FileSystem& files, const std::vector<std::string>& paths,
                               const std::function<void(std::string_view)>& message);

}  // namespace stemma::engine
