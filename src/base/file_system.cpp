#include "base/file_system.hpp"

#include "base/utf8.hpp"

namespace stemma::base {

Status write_whole(FileSystem& files, const std::string& path, std::string_view bytes) {
  const std::string part = path + ".part";
  if (auto written = files.write(part, bytes); !written) {
    (void)files.remove(part);
    return written;
  }
  auto renamed = files.rename(part, path);
  if (!renamed) (void)files.remove(part);
  return renamed;
}

std::string join(std::string_view folder, std::string_view name) {
  std::string path(folder);
  if (path.empty() || path.back() != '/') path += '/';
  return path += name;
}

Error at(std::string_view path, const Error& error) { return {error.kind, to_utf8(path) + ": " + error.message}; }

}  // namespace stemma::base
