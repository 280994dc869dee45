// Where the program's own data (gazetteer, lexicons, weights, outlines) lies.
#pragma once

#include <filesystem>
#include <string_view>

namespace stemma::base {

/// $STEMMA_DATA where it is set, else `share/stemma` beside the running program, else `../share/stemma`.
std::filesystem::path data_directory();
/// Path of one file in it; the file need not exist.
std::filesystem::path data_file(std::string_view name);

}  // namespace stemma::base
