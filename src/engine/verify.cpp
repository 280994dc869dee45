// Recomputes a report from its preserved bytes and names the first thing that does not hold: the chain of the ledger,
// then every original, then the account and the dossier, byte for byte.
#include <algorithm>
#include <cstddef>
#include <optional>
#include <set>
#include <utility>
#include <vector>

#include "base/sha256.hpp"
#include "engine/folder.hpp"
#include "engine/pipeline.hpp"
#include "preserve/ledger.hpp"
#include "preserve/originals.hpp"

namespace stemma::engine {
namespace {

using preserve::Entry;

Error mismatch(const std::string& what, const std::string& why) { return {ErrorKind::mismatch, what + ": " + why}; }

std::string line_of(const Entry& entry) { return std::string(ledger_file) + " line " + std::to_string(entry.seq); }

// A name that leads nowhere but into the folder of originals.
bool is_sha256(std::string_view name) {
  return name.size() == 64 && name.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

// Why an entry cannot stand between the first and the last, or nothing.
std::optional<std::string> objection(const Entry& entry) {
  if (entry.action != "import" && entry.action != "fail")
    return "`" + entry.action + "` is not an action that may stand here (import, fail)";
  if (entry.action == "import" && !is_sha256(entry.object)) return "`object` is not a SHA-256";
  return std::nullopt;
}

// Where two texts part: "line 12, byte 3456".
std::string first_difference(std::string_view a, std::string_view b) {
  const auto place = static_cast<std::size_t>(std::mismatch(a.begin(), a.end(), b.begin(), b.end()).first - a.begin());
  const auto line = 1 + std::count(a.begin(), a.begin() + static_cast<std::ptrdiff_t>(place), '\n');
  return "line " + std::to_string(line) + ", byte " + std::to_string(place);
}

class Check {
 public:
  Check(const Surroundings& surroundings, const Options& options, const std::string& folder)
      : surroundings_(surroundings),
        files_(surroundings.files),
        options_(options),
        folder_(folder),
        originals_(files_, base::join(folder, preserved_folder)) {}

  Status run() {
    if (auto read = ledger(); !read) return read;
    if (auto held = originals(); !held) return held;
    return results();
  }

  const Verification& found() const { return found_; }

 private:
  // The chain, and whether its entries tell of one whole run.
  Status ledger() {
    const auto content = files_.read(base::join(folder_, ledger_file), base::no_limit);
    if (!content) return mismatch(ledger_file, content.error().message);
    auto read = preserve::read_ledger(content.value());
    if (!read) return mismatch(ledger_file, read.error().message);
    ledger_ = std::move(read).value();
    found_.entries = ledger_.entries.size();
    found_.seal = ledger_.head;
    if (!ledger_.entries.empty()) found_.clocked = ledger_.entries.front().text("time_is") != "as-of";
    return story();
  }

  Status story() const {
    const auto& entries = ledger_.entries;
    if (entries.empty() || entries.front().action != "report")
      return mismatch(ledger_file, "does not begin with a report");
    if (entries.back().action != "publish")
      return mismatch(ledger_file, "has no `publish` entry at its end: the run did not end, or the end was cut off");
    for (auto entry = entries.begin() + 1; entry + 1 != entries.end(); ++entry)
      if (const auto why = objection(*entry)) return mismatch(line_of(*entry), *why);
    return ok();
  }

  // Every imported original is there with its hash, and nothing else is.
  Status originals() {
    std::set<std::string> known;
    std::vector<const Entry*> firsts;  // the entry that brought each original
    for (const auto& entry : ledger_.entries)
      if (entry.action == "import" && known.insert(entry.object).second) firsts.push_back(&entry);
    for (const Entry* entry : firsts) {
      if (auto held = original(*entry); !held) return held;
      ++found_.originals;
      if (options_.progress) options_.progress({"verify", found_.originals, firsts.size()});
    }
    const auto names = originals_.names();
    if (!names) return mismatch(preserved_folder, names.error().message);
    for (const auto& name : names.value())
      if (!known.contains(name)) return mismatch(base::join(preserved_folder, name), "is in no ledger entry");
    return ok();
  }

  Status original(const Entry& entry) {
    const std::string name = base::join(preserved_folder, entry.object) + " (" + line_of(entry) + ")";
    const auto size = originals_.check(entry.object);
    if (!size) return mismatch(name, size.error().message);
    if (static_cast<std::int64_t>(size.value()) != entry.number("size"))
      return mismatch(name,
                      "has " + std::to_string(size.value()) + " bytes, not " + std::to_string(entry.number("size")));
    return ok();
  }

  // The inputs of the run, from the ledger and the preserved bytes.
  Supply supply() const {
    Supply supply;
    for (const auto& entry : ledger_.entries)
      if (entry.action == "import" && entry.text("companion_of").empty())
        supply.inputs.push_back({entry.text("path"), entry.object, std::nullopt, std::nullopt});
      else if (entry.action == "fail")
        supply.inputs.push_back({entry.text("path"), "", entry.text("reason"), std::nullopt});
    supply.load = [this](const Input& input) { return originals_.get(input.file); };
    supply.open = [this](const Input& input) { return originals_.open(input.file); };
    return supply;
  }

  Status results() {
    Options options;
    options.tier = ledger_.entries.front().text("tier") == "full" ? Tier::full : Tier::fast;
    const auto& resources = surroundings_.resources(options.tier);
    options.threads = options_.threads;
    options.progress = options_.progress;
    options.limits = limits_of(ledger_.entries.front());
    options.verbatim = ledger_.entries.front().flag("verbatim");
    if (auto as_of = ledger_.entries.front().text("as_of"); !as_of.empty()) options.as_of = std::move(as_of);
    std::vector<Document> documents;
    take_all(supply(), {options, &resources, {}, seal_only, false}, [&](Taken taken) {
      for (auto& document : taken.documents) documents.push_back(std::move(document));
      return true;
    });
    const Published again = publish(std::move(documents), resources, options, surroundings_.data_folder);
    if (auto same = compare(account_file, "account", again.account); !same) return same;
    return compare(dossier_file, "dossier", again.dossier);
  }

  Status compare(const char* name, const std::string& detail, const std::string& again) const {
    const auto content = files_.read(base::join(folder_, name), base::no_limit);
    if (!content) return mismatch(name, content.error().message);
    const auto& end = ledger_.entries.back();
    if (const auto hash = base::sha256_hex(content.value()); hash != end.text(detail))
      return mismatch(
          name, "is not the file that was published (" + line_of(end) + "): " + difference(content.value(), again));
    if (content.value() != again)
      return mismatch(name,
                      "the preserved originals give another: " + difference(content.value(), again) + version_note());
    return ok();
  }

  static std::string difference(const std::string& there, const std::string& again) {
    if (there == again) return "it is what the preserved originals give, so the ledger is wrong";
    return "it departs from what the preserved originals give at " + first_difference(there, again);
  }

  // What else could explain that the account comes out otherwise.
  std::string version_note() const {
    const Entry& begin = ledger_.entries.front();
    if (const std::string made = begin.text("version"); made != version())
      return " (made by stemma " + made + ", checked by stemma " + std::string(version()) + ")";
    if (begin.text("data") != data_seal(files_, surroundings_.data_folder))
      return " (made with other program data: gazetteer, weights or error rates differ)";
    return "";
  }

  const Surroundings& surroundings_;
  base::FileSystem& files_;
  const Options& options_;
  const std::string& folder_;
  preserve::Originals originals_;
  preserve::Ledger ledger_;
  Verification found_;
};

}  // namespace

Result<Verification> verify(const Surroundings& surroundings, const Options& options, const std::string& folder) {
  const auto entry = surroundings.files.status(folder);
  if (!entry) return base::at(folder, {ErrorKind::usage, entry.error().message + "; name the folder of a report"});
  if (entry.value().kind != base::FileSystem::Kind::folder)
    return base::at(folder, {ErrorKind::usage, "is not a folder; name the folder of a report"});
  Check check(surroundings, options, folder);
  const auto held = check.run();
  Verification found = check.found();
  if (!held) found.first_mismatch = held.error().message;
  return found;
}

}  // namespace stemma::engine
