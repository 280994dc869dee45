// The main job: originals into the folder, what they say out of it.
#include <cstdint>
#include <utility>

#include "base/sha256.hpp"
#include "engine/folder.hpp"
#include "engine/pipeline.hpp"
#include "preserve/ledger.hpp"
#include "preserve/originals.hpp"

namespace stemma::engine {
namespace {

using preserve::Details;

// One run into one folder.
class Report {
 public:
  Report(const Surroundings& surroundings, const Options& options, const std::string& folder)
      : files_(surroundings.files),
        surroundings_(surroundings),
        options_(options),
        folder_(folder),
        originals_(files_, base::join(folder, preserved_folder)),
        ledger_(files_, base::join(folder, ledger_file)) {}

  Status begin() {
    if (auto made = begin_folder(files_, folder_); !made) return made;
    if (auto made = originals_.open(); !made) return made;
    Details details = details_of(options_.limits);
    details.insert({{"program", "stemma"},
                    {"version", std::string(version())},
                    {"data", data_seal(files_, surroundings_.data_folder)},
                    {"tier", std::string(options_.tier == Tier::full ? "full" : "fast")},
                    {"verbatim", options_.verbatim},
                    {"as_of", options_.as_of.value_or("")},
                    {"time_is", std::string(options_.as_of ? "as-of" : "clock")}});
    return note("report", "", std::move(details));
  }

  // Preserves and reads every input.
  Status import(const Supply& supply) {
    const auto& resources = surroundings_.resources(options_.tier);
    const auto keep = [&](const std::string& id, std::string_view bytes, std::size_t turn) {
      return originals_.put(id, bytes, turn);
    };
    Status outcome = ok();
    take_all(supply, {options_, &resources, keep, keep_archive(), false}, [&](Taken taken) {
      outcome = enter(taken);
      for (auto& document : taken.documents) documents_.push_back(std::move(document));
      return static_cast<bool>(outcome);
    });
    if (outcome) outcome = originals_.settle();
    if (outcome) outcome = ledger_.settle();
    return outcome;
  }

  Result<Summary> end() {
    const Published published = publish(std::move(documents_), surroundings_.resources(options_.tier), options_, surroundings_.data_folder);
    Status done = write(dossier_file, published.dossier);
    if (done)
      done = note("publish", "",
                  {{"account", base::sha256_hex(published.account)},
                   {"dossier", base::sha256_hex(published.dossier)},
                   {"documents", static_cast<std::int64_t>(published.summary.documents)},
                   {"failed", static_cast<std::int64_t>(published.summary.failed)}});
    if (done) done = ledger_.settle();
    if (done) done = write(account_file, published.account);
    if (!done) return done.error();
    return published.summary;
  }

 private:
  // What is read is the copy that was kept: the file may change meanwhile.
  KeepArchive keep_archive() {
    return [this](std::unique_ptr<base::ByteSource> source, std::size_t turn) -> Result<KeptArchive> {
      auto kept = originals_.put_from(*source, turn);
      if (!kept) return kept.error();
      auto copy = originals_.open(kept.value().id);
      if (!copy) return Error{ErrorKind::storage, copy.error().message};
      return KeptArchive{{kept.value().id, kept.value().size}, std::move(copy).value()};
    };
  }

  Status enter(const Taken& taken) {
    if (taken.storage_error) return *taken.storage_error;
    if (!taken.first) return ok();
    if (taken.id.empty()) return note("fail", "", {{"path", taken.path}, {"reason", *taken.documents.front().error}});
    Details details = {{"path", taken.path}, {"size", static_cast<std::int64_t>(taken.size)}};
    if (!taken.companion_of.empty()) details["companion_of"] = taken.companion_of;
    return note("import", taken.id, std::move(details));
  }

  Status note(std::string_view action, std::string_view object, Details details) {
    return ledger_.add(options_.as_of.value_or(surroundings_.now()), action, object, std::move(details));
  }

  Status write(const char* name, std::string_view bytes) {
    const std::string path = base::join(folder_, name);
    if (auto written = base::write_whole(files_, path, bytes); !written) return base::at(path, written.error());
    if (auto synced = files_.sync(folder_); !synced) return base::at(folder_, synced.error());
    return ok();
  }

  base::FileSystem& files_;
  const Surroundings& surroundings_;
  const Options& options_;
  const std::string& folder_;
  preserve::Originals originals_;
  preserve::LedgerWriter ledger_;
  std::vector<Document> documents_;
};

}  // namespace

Result<Summary> report(const Surroundings& surroundings, const Options& options, const std::vector<std::string>& paths,
                       const std::string& folder) {
  base::FileSystem& files = surroundings.files;
  const Supply supply = supply_of(files, paths, options);
  Report run(surroundings, options, folder);
  if (auto begun = run.begin(); !begun) return begun.error();
  if (auto imported = run.import(supply); !imported) return imported.error();
  return run.end();
}

}  // namespace stemma::engine
