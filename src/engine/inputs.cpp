#include "engine/inputs.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <set>
#include <utility>

#include "base/utf8.hpp"

namespace stemma::engine {
namespace {

using base::FileSystem;

// Browsers save a complete page as a file and a folder beside it that holds its images, scripts and frames; the folder
// has the page's name and an ending in the browser's language.
constexpr auto endings = std::to_array<std::string_view>(
    {"_files", "_file", "-Dateien", "_fichiers", "_archivos", "_arquivos", "_ficheiros", "_bestanden", "_pliki",
     "-filer", "_soubory", "_elemei", "_dosyalar", "_tiedostot", "_fitxers", "_datoteke", ".files"});

// The page among `names`, sorted, whose parts the folder `name` holds.
std::optional<std::string> page_of(std::string_view name, const std::vector<std::string>& names) {
  for (const std::string_view ending : endings) {
    if (name.size() <= ending.size() || !name.ends_with(ending)) continue;
    const std::string stem(name.substr(0, name.size() - ending.size()));
    for (const char* suffix : {".html", ".htm", ".xhtml"})
      if (std::binary_search(names.begin(), names.end(), stem + suffix)) return stem + suffix;
  }
  return std::nullopt;
}

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
    inputs_.push_back({base::to_utf8(path), path, std::move(problem), page_});
  }

  void folder(const std::string& path, const FileSystem::Entry& entry) {
    if (!walked_.emplace(entry.device, entry.inode).second) {
      if (message_) message_(base::to_utf8(path) + ": is a link to a folder that is read already; passed over");
      return;
    }
    const auto names = files_.list(path);
    if (!names) return add(path, names.error().message);
    for (const auto& name : names.value()) {
      if (name.front() == '.') continue;
      const auto outer = page_;
      if (const auto page = page_of(name, names.value()); page && !page_)
        page_ = base::to_utf8(base::join(path, *page));
      child(base::join(path, name));
      page_ = outer;
    }
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
  std::optional<std::string> page_;                           // the page whose parts are being walked
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
