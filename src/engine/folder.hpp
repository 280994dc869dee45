// The folder of a report: its files, its custody ledger's vocabulary, and how it is begun.
//
//   preserved/SHA256   the original bytes
//   ledger.jsonl       actions in order: "report" (program, version, data: data_seal,
//                      and the options tier, verbatim, as_of and the limits); for each input "import" (object:
//                      the SHA-256; details path, size, and companion_of where it is kept with a report and not read)
//                      or "fail" (details path, reason); at the end "publish" (details account, dossier: SHA-256 of
//                      each; documents, failed)
//   dossier.html       before account.json, which comes last: a folder without it is of a run that did not end
//   account.json
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "base/file_system.hpp"
#include "preserve/ledger.hpp"
#include "stemma/engine.hpp"
#include "stemma/error.hpp"
#include "understand/resources.hpp"

namespace stemma::engine {

inline constexpr const char* account_file = "account.json";
inline constexpr const char* dossier_file = "dossier.html";
inline constexpr const char* ledger_file = "ledger.jsonl";
inline constexpr const char* preserved_folder = "preserved";

/// What a run in a folder works with, so that tests can bring their own.
struct Surroundings {
  base::FileSystem& files;
  std::function<std::string()> now;                         ///< UTC, for the ledger
  std::function<const understand::Resources&(Tier)> resources;  ///< called once it is clear that they are needed
  std::string data_folder;                                  ///< of the program's data
};

/// Creates the folder. ErrorKind::usage where it cannot be had or holds something already: nothing is ever overwritten.
Status begin_folder(base::FileSystem& files, const std::string& folder);

/// The limits as the ledger has them, and back: a run is recomputed under its own.
preserve::Details details_of(const Limits& limits);
Limits limits_of(const preserve::Entry& entry);

/// One SHA-256 over the program's data: names and bytes of every file in it. Empty where there is none.
std::string data_seal(base::FileSystem& files, const std::string& data_folder);

Result<Summary> report(const Surroundings& surroundings, const Options& options, const std::vector<std::string>& paths,
                       const std::string& folder);
Result<Verification> verify(const Surroundings& surroundings, const Options& options, const std::string& folder);

}  // namespace stemma::engine
