#include "base/data_path.hpp"

#include <cstdlib>
#include <system_error>

namespace stemma::base {

std::filesystem::path data_directory() {
  if (const char* named = std::getenv("STEMMA_DATA"); named && *named) return named;
  std::error_code failed;
  const auto program = std::filesystem::read_symlink("/proc/self/exe", failed);
  const auto folder = failed ? std::filesystem::path(".") : program.parent_path();
  const auto beside = folder / "share/stemma";
  if (std::filesystem::exists(beside, failed)) return beside;
  return folder.parent_path() / "share/stemma";
}

std::filesystem::path data_file(std::string_view name) { return data_directory() / name; }

}  // namespace stemma::base
