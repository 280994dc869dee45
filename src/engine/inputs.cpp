#include "engine/inputs.hpp"

#include <cstddef>
#include <cstdint>
#include <set>
#include <utility>

#include "base/utf8.hpp"
#include "engine/companions.hpp"

namespace stemma::engine {
namespace {

using base::FileSystem;

class Walk {
 public:
  Walk(FileSystem& files, const std::function<void(std::string_view)>& message, std::vector<Input>& inputs)
      : files_(files), message_(message), inputs_(inputs), archived_(files) {}

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
    inputs_.push_back({base::to_utf8(path), path, std::move(problem), owner_});
  }

  void folder(const std::string& path, const FileSystem::Entry& entry) {
    if (!walked_.emplace(entry.device, entry.inode).second) {
      if (message_) message_(base::to_utf8(path) + ": is a link to a folder that is read already; passed over");
      return;
    }
    const auto names = files_.list(path);
    if (!names) return add(path, names.error().message);
    archived_.enter(path, names.value());
    for (const auto& name : names.value())
      if (name.front() != '.') child(path, name, names.value());
    archived_.leave();
  }

  void child(const std::string& outer, const std::string& name, const std::vector<std::string>& beside) {
    const std::string path = base::join(outer, name);
    const auto entry = files_.status(path);
    if (!entry) return add(path, entry.error().message);
    const auto whole = owner_;
    if (entry.value().kind == FileSystem::Kind::folder) {
      if (const auto page = page_of(name, beside); page && !owner_) {
        owner_ = base::to_utf8(base::join(outer, *page));
        if (message_) message_(base::to_utf8(path) + ": holds the parts of " + *owner_ + "; kept with it and not read");
      }
      folder(path, entry.value());
    } else {
      if (!owner_)
        if (const auto table = archived_.table_of(path)) owner_ = base::to_utf8(*table);
      add(path);
    }
    owner_ = whole;
  }

  FileSystem& files_;
  const std::function<void(std::string_view)>& message_;
  std::vector<Input>& inputs_;
  ArchivedFiles archived_;
  std::optional<std::string> owner_;                          // the report whose parts are being walked
  std::set<std::pair<std::uint64_t, std::uint64_t>> walked_;  // device and inode of each folder
};

}  // namespace

std::vector<Input> list_inputs(FileSystem& files, const std::vector<std::string>& paths,
                               const std::function<void(std::string_view)>& message) {
  std::vector<Input> inputs;
  for (const auto& path : paths) Walk(files, message, inputs).start(path);
  return inputs;
}

}  // namespace stemma::engine
