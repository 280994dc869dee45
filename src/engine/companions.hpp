// Files that belong to a report and are no reports themselves: the parts of a page that a browser saved completely, and
// the media that a table of archived posts names.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/file_system.hpp"

namespace stemma::engine {

/// The page among `names`, sorted, whose parts the folder `name` holds.
std::optional<std::string> page_of(std::string_view name, const std::vector<std::string>& names);

/// The tables of archived posts in a folder and those around it, and the files that they name.
class ArchivedFiles {
 public:
  explicit ArchivedFiles(base::FileSystem& files) : files_(files) {}

  /// Takes the tables among `names` into account, for this folder and those in it.
  void enter(const std::string& folder, const std::vector<std::string>& names);
  void leave() { tables_.pop_back(); }

  /// The path of the table that names the file, where the file is no text: pages and archives that a table names are
  /// read as reports.
  std::optional<std::string> table_of(const std::string& path) const;

 private:
  /// Last part of a path in any cell → path of the table.
  using Named = std::map<std::string, std::string, std::less<>>;
  static void name_files(std::string_view table, const std::string& path, Named& named);

  base::FileSystem& files_;
  std::vector<Named> tables_;  // one a folder, from the outermost inwards
};

}  // namespace stemma::engine
