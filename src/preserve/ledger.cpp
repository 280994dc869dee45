#include "preserve/ledger.hpp"

#include <cstddef>
#include <nlohmann/json.hpp>
#include <optional>

#include "base/sha256.hpp"

namespace stemma::preserve {
namespace {

using Json = nlohmann::ordered_json;

template <typename T>
T detail(const Entry& entry, const std::string& name) {
  const auto found = entry.details.find(name);
  const T* value = found == entry.details.end() ? nullptr : std::get_if<T>(&found->second);
  return value ? *value : T{};
}

std::optional<Detail> detail_from(const Json& value) {
  if (value.is_boolean()) return value.get<bool>();
  if (value.is_number_integer()) return value.get<std::int64_t>();
  if (value.is_string()) return value.get<std::string>();
  return std::nullopt;
}

bool take_text(const Json& json, const char* name, std::string& out) {
  if (!json.contains(name) || !json[name].is_string()) return false;
  out = json[name].get<std::string>();
  return true;
}

// An entry whose fields are all there and of their types, or none.
std::optional<Entry> entry_from(std::string_view line) {
  const Json json = Json::parse(line, nullptr, false);
  if (!json.is_object() || !json.contains("seq") || !json["seq"].is_number_integer()) return std::nullopt;
  Entry entry;
  entry.seq = json["seq"].get<std::int64_t>();
  if (!take_text(json, "time", entry.time) || !take_text(json, "action", entry.action) ||
      !take_text(json, "object", entry.object) || !take_text(json, "previous", entry.previous))
    return std::nullopt;
  if (!json.contains("details") || !json["details"].is_object()) return std::nullopt;
  for (const auto& [name, value] : json["details"].items()) {
    auto known = detail_from(value);
    if (!known) return std::nullopt;
    entry.details[name] = std::move(*known);
  }
  return entry;
}

Error broken(std::size_t line, const std::string& why) {
  return {ErrorKind::mismatch, "line " + std::to_string(line) + ": " + why};
}

// Why `entry` cannot stand at that place of the chain, or nothing.
std::optional<std::string> objection(const Entry& entry, std::size_t line, const std::string& previous) {
  if (entry.seq != static_cast<std::int64_t>(line))
    return "`seq` is " + std::to_string(entry.seq) + ", not " + std::to_string(line);
  if (entry.previous == previous) return std::nullopt;
  if (line == 1) return "`previous` is not 64 zeros, as in a first entry";
  return "`previous` is not the SHA-256 of line " + std::to_string(line - 1);
}

}  // namespace

std::string Entry::text(const std::string& name) const { return detail<std::string>(*this, name); }
std::int64_t Entry::number(const std::string& name) const { return detail<std::int64_t>(*this, name); }
bool Entry::flag(const std::string& name) const { return detail<bool>(*this, name); }

std::string to_line(const Entry& entry) {
  Json details = Json::object();
  for (const auto& item : entry.details)
    std::visit([&](const auto& value) { details[item.first] = value; }, item.second);
  const Json json = {{"seq", entry.seq},       {"time", entry.time}, {"action", entry.action},
                     {"object", entry.object}, {"details", details}, {"previous", entry.previous}};
  return json.dump();
}

Status LedgerWriter::add(std::string_view time, std::string_view action, std::string_view object, Details details) {
  const std::string line =
      to_line({++seq_, std::string(time), std::string(action), std::string(object), std::move(details), previous_});
  if (auto added = files_.append(path_, line + '\n'); !added) return base::at(path_, added.error());
  previous_ = base::sha256_hex(line);
  return ok();
}

Status LedgerWriter::settle() {
  if (auto synced = files_.sync(path_); !synced) return base::at(path_, synced.error());
  return ok();
}

Result<Ledger> read_ledger(std::string_view content) {
  Ledger ledger;
  ledger.head = std::string(64, '0');
  for (std::size_t number = 1; !content.empty(); ++number) {
    const auto end = content.find('\n');
    if (end == std::string_view::npos) return broken(number, "is cut off");
    const std::string_view line = content.substr(0, end);
    content.remove_prefix(end + 1);
    auto entry = entry_from(line);
    if (!entry) return broken(number, "is not a ledger entry");
    if (const auto why = objection(*entry, number, ledger.head)) return broken(number, *why);
    if (to_line(*entry) != line) return broken(number, "is not written as a ledger entry is");
    ledger.head = base::sha256_hex(line);
    ledger.entries.push_back(std::move(*entry));
  }
  return ledger;
}

}  // namespace stemma::preserve
