#include "engine/inputs.hpp"

#include <cstddef>
#include <cstdint>
#include <set>
#include <utility>

#include "base/utf8.hpp"

namespace stemma::engine {
namespace {

using base::FileSystem;

class Walk {
 public:
  Walk(FileSystem& files, const std::function<void(std::string_view)>& message, std::vector<Input>& inputs)
      : files_(files), message_(message), inputs_(inputs) {}

  void start(const std::string& path) {
    if (path == "-") return add(path);
    const auto entry = files_.status(path);
    if (!entry) return add(path, entry.error().message);
    if (entry.value().kind != FileSystem::Kind::folder) return add(path);
    const std::size_t before = inputs_.size();
    folder(path, entry.value());
    if (inputs_.size() == before) add(path, "is a folder without documents");
  }

 private:
  void add(const std::string& path, std::optional<std::string> problem = std::nullopt) {
    inputs_.push_back({base::to_utf8(path), path, std::move(problem)});
  }

  void folder(const std::string& path, const FileSystem::Entry& entry) {
    if (!walked_.emplace(entry.device, entry.inode).second) {
      if (message_) message_(base::to_utf8(path) + ": is a link to a folder that is read already; passed over");
      return;
    }
    const auto names = files_.list(path);
    if (!names) return add(path, names.error().message);
    for (const auto& name : names.value())
      if (name.front() != '.') child(base::join(path, name));
  }

  void child(const std::string& path) {
    const auto entry = files_.status(path);
    if (!entry) return add(path, entry.error().message);
    if (entry.value().kind == FileSystem::Kind::folder) return folder(path, entry.value());
    add(path);
  }

  FileSystem& files_;
  const std::function<void(std::string_view)>& message_;
  std::vector<Input>& inputs_;
  std::set<std::pair<std::uint64_t, std::uint64_t>> walked_;  // device and inode of each folder
};

}  // namespace

std::vector<Input> list_inputs(FileSystem& files, const std::vector<std::string>& paths,
                               const std::function<void(std::string_view)>& message) {
  std::vector<Input> inputs;
  for (const auto& path : paths) Walk(files, message, inputs).start(path);
  return inputs;
}

Result<std::string> load(FileSystem& files, const Input& input, std::uint64_t max_bytes) {
  if (input.file == "-") return files.read_standard_input(max_bytes);
  return files.read(input.file, max_bytes);
}

}  // namespace stemma::engine
