#include "engine/folder.hpp"

#include <algorithm>
#include <cstdint>
#include <type_traits>

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

preserve::Details details_of(const Limits& limits) {
  const auto number = [](auto value) { return static_cast<std::int64_t>(value); };
  return {{"max_bytes", number(limits.item_bytes)},    {"max_unpacked", number(limits.unpacked_bytes)},
          {"max_ratio", number(limits.ratio)},         {"max_depth", number(limits.depth)},
          {"max_nodes", number(limits.nodes)},         {"max_nesting", number(limits.nesting)},
          {"max_documents", number(limits.documents)}, {"max_seconds", number(limits.seconds)},
          {"max_memory", number(limits.memory_bytes)}};
}

Limits limits_of(const preserve::Entry& entry) {
  Limits limits;
  const auto take = [&](const char* name, auto& limit) {
    if (const std::int64_t value = entry.number(name); value > 0)
      limit = static_cast<std::remove_reference_t<decltype(limit)>>(value);
  };
  take("max_bytes", limits.item_bytes);
  take("max_unpacked", limits.unpacked_bytes);
  take("max_ratio", limits.ratio);
  take("max_depth", limits.depth);
  take("max_nodes", limits.nodes);
  take("max_nesting", limits.nesting);
  take("max_documents", limits.documents);
  take("max_seconds", limits.seconds);
  take("max_memory", limits.memory_bytes);
  return limits;
}

std::string data_seal(base::FileSystem& files, const std::string& data_folder) {
  std::string lines;
  for (const auto& input : list_inputs(files, {data_folder}, {}))
    if (const auto bytes = files.read(input.file, base::no_limit))
      lines += input.path.substr(data_folder.size()) + ' ' + base::sha256_hex(bytes.value()) + '\n';
  return lines.empty() ? "" : base::sha256_hex(lines);
}

}  // namespace stemma::engine
