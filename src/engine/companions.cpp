#include "engine/companions.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

#include "read/chat/auto_archiver.hpp"
#include "read/kind.hpp"
#include "read/part.hpp"

namespace stemma::engine {
namespace {

constexpr std::uint64_t largest_table = std::uint64_t{64} << 20;

// Browsers save a complete page as a file and a folder beside it that holds its images, scripts and frames; the folder
// has the page's name and an ending in the browser's language.
constexpr auto endings = std::to_array<std::string_view>(
    {"_files", "_file", "-Dateien", "_fichiers", "_archivos", "_arquivos", "_ficheiros", "_bestanden", "_pliki",
     "-filer", "_soubory", "_elemei", "_dosyalar", "_tiedostot", "_fitxers", "_datoteke", ".files"});

std::string_view last_part(std::string_view path) {
  const auto before = path.find_last_of("/\\");
  return before == std::string_view::npos ? path : path.substr(before + 1);
}

}  // namespace

std::optional<std::string> page_of(std::string_view name, const std::vector<std::string>& names) {
  for (const std::string_view ending : endings) {
    if (name.size() <= ending.size() || !name.ends_with(ending)) continue;
    const std::string stem(name.substr(0, name.size() - ending.size()));
    for (const char* suffix : {".html", ".htm", ".xhtml"})
      if (std::binary_search(names.begin(), names.end(), stem + suffix)) return stem + suffix;
  }
  return std::nullopt;
}

void ArchivedFiles::enter(const std::string& folder, const std::vector<std::string>& names) {
  Named& named = tables_.emplace_back();
  for (const std::string& name : names) {
    if (!name.ends_with(".csv") && !name.ends_with(".tsv")) continue;  // what other tables name is nobody's business
    const std::string path = base::join(folder, name);
    if (const auto table = files_.read(path, largest_table); table && read::is_auto_archiver(table.value()))
      name_files(table.value(), path, named);
  }
}

// Cells hold paths, addresses, lists and JSON of both: whatever stands between their signs may be a name.
void ArchivedFiles::name_files(std::string_view table, const std::string& path, Named& named) {
  constexpr std::string_view signs = "\"',;|()[]{}<>?# \t\r\n";
  for (std::size_t at = 0; at < table.size();) {
    const std::size_t end = std::min(table.find_first_of(signs, at), table.size());
    const std::string_view name = last_part(table.substr(at, end - at));
    if (name.size() > 2 && name.size() < 256 && name.find('.', 1) != std::string_view::npos) named.emplace(name, path);
    at = end + 1;
  }
}

std::optional<std::string> ArchivedFiles::table_of(const std::string& path) const {
  for (const Named& named : tables_) {
    const auto found = named.find(last_part(path));
    if (found == named.end()) continue;
    const auto source = files_.open(path);
    if (!source) return std::nullopt;
    std::string head(read::archive_head, '\0');
    const auto got = source.value()->read(0, head);
    if (!got) return std::nullopt;
    head.resize(got.value());
    const bool text = read::is_archive(head) || read::kind_of_bytes(head).form != read::Form::foreign;
    return text ? std::nullopt : std::optional(found->second);
  }
  return std::nullopt;
}

}  // namespace stemma::engine
