#include "engine/folder.hpp"

#include <algorithm>

#include "base/sha256.hpp"
#include "engine/inputs.hpp"

namespace stemma::engine {
namespace {

constexpr const char* choices = "name a new or an empty folder";

std::string why_taken(const std::vector<std::string>& names) {
  const auto has = [&](const char* name) { return std::find(names.begin(), names.end(), name) != names.end(); };
  if (has(account_file) && has(ledger_file)) return "holds a report already, and a report is never overwritten; ";
  if (has(ledger_file) || has(preserved_folder)) return "holds what a report that did not end has left; ";
  return "is not empty; ";
}

}  // namespace

Status begin_folder(base::FileSystem& files, const std::string& folder) {
  const auto usage = [&](const std::string& why) { return base::at(folder, {ErrorKind::usage, why + choices}); };
  if (folder.empty()) return Error{ErrorKind::usage, std::string("the output folder has no name; ") + choices};
  const auto entry = files.status(folder);
  if (entry && entry.value().kind != base::FileSystem::Kind::folder) return usage("is not a folder; ");
  if (entry) {
    const auto names = files.list(folder);
    if (!names) return usage(names.error().message + "; ");
    if (!names.value().empty()) return usage(why_taken(names.value()));
  }
  if (auto made = files.make_folder(folder); !made) return base::at(folder, made.error());
  return ok();
}

std::string data_seal(base::FileSystem& files, const std::string& data_folder) {
  std::string lines;
  for (const auto& input : list_inputs(files, {data_folder}, {}))
    if (const auto bytes = load(files, input, base::no_limit))
      lines += input.path.substr(data_folder.size()) + ' ' + base::sha256_hex(bytes.value()) + '\n';
  return lines.empty() ? "" : base::sha256_hex(lines);
}

}  // namespace stemma::engine
