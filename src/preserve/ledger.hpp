// The custody ledger, ledger.jsonl: what was done to a report's folder, in a chain of hashes.
//
// Each line is a JSON object: `seq` counts from 1; `time` is UTC; `action` and `object` say what was done to what;
// `details` depend on the action; `previous` is the SHA-256 of the line before, without its line end (64 zeros before
// the first). Changing, removing, inserting or moving a line breaks the chain from there on. Lines cut off the end, or
// a ledger written anew, show only against a copy of the last line's hash that was kept elsewhere.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "base/file_system.hpp"
#include "stemma/error.hpp"

namespace stemma::preserve {

using Detail = std::variant<std::string, std::int64_t, bool>;
using Details = std::map<std::string, Detail>;

struct Entry {
  std::int64_t seq = 0;
  std::string time, action, object;  ///< object may be empty
  Details details;
  std::string previous;

  /// The detail of that name and type, or an empty value of it.
  std::string text(const std::string& name) const;
  std::int64_t number(const std::string& name) const;
  bool flag(const std::string& name) const;
};

/// One line, without its end. Keys in the order of Entry, details by name.
std::string to_line(const Entry& entry);

/// Appends to a ledger that does not exist yet. The FileSystem must outlive this.
class LedgerWriter {
 public:
  LedgerWriter(base::FileSystem& files, std::string path) : files_(files), path_(std::move(path)) {}

  /// Adds one entry at the end of the chain; it survives a power cut after the next `settle`.
  Status add(std::string_view time, std::string_view action, std::string_view object, Details details);
  Status settle();
  /// SHA-256 of the last line.
  const std::string& head() const { return previous_; }

 private:
  base::FileSystem& files_;
  std::string path_;
  std::int64_t seq_ = 0;
  std::string previous_ = std::string(64, '0');
};

struct Ledger {
  std::vector<Entry> entries;
  std::string head;  ///< SHA-256 of the last line
};

/// Reads a ledger and checks its chain. The Error (mismatch) names the first line that does not hold, and why.
Result<Ledger> read_ledger(std::string_view content);

}  // namespace stemma::preserve
