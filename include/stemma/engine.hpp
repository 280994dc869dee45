// The program as a library: what the command line, a server or a binding may call.
//
// Results never depend on the number of threads, the clock, the network, the locale or the order in which work
// happens to finish. Nothing here prints.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "stemma/error.hpp"
#include "stemma/limits.hpp"
#include "stemma/tier.hpp"

namespace stemma {

/// How far a long run is. `total` is 0 while it is not known.
struct Progress {
  std::string_view stage;  ///< "preserve", "read", "understand", "reconcile", "publish", "verify"
  std::size_t done = 0, total = 0;  ///< inputs
  std::size_t documents = 0;        ///< so far; one archive may hold many
};

struct Options {
  unsigned threads = 0;              ///< 0: as many as the machine has
  Tier tier = Tier::full;
  bool verbatim = false;             ///< plain text is taken as it is, code point for code point
  std::optional<std::string> as_of;  ///< EDTF: what 'now' means, in the ledger too; without it the ledger has the clock
  Limits limits;                     ///< what one item may cost
  std::function<void(const Progress&)> progress;       ///< called from one thread at a time; may be empty
  std::function<void(std::string_view)> message;       ///< one line a thing that went wrong; may be empty
};

/// What a run did.
struct Summary {
  std::size_t documents = 0;  ///< records, failed ones included
  std::size_t failed = 0;     ///< records with `error`
  std::size_t copies = 0;     ///< documents with the very bytes of an earlier one
  std::size_t events = 0, statements = 0, disputed = 0;
};

/// What `verify` found.
struct Verification {
  std::size_t originals = 0, entries = 0;     ///< preserved files and ledger entries that were checked
  std::optional<std::string> first_mismatch;  ///< empty: everything holds
  bool clocked = true;  ///< the ledger's times are a clock's; false: all are the --as-of that the run was given
  std::string seal;     ///< SHA-256 of the ledger's last line: kept elsewhere, it shows a ledger that was written anew
};

/// Takes one line of JSON without its line end; returns false to end the run.
using RecordSink = std::function<bool(std::string_view)>;

/// Owns the program's data (gazetteer, weights). Its calls are to be made from one thread.
class Engine {
 public:
  explicit Engine(Options options);
  ~Engine();
  Engine(const Engine&) = delete;
  Engine& operator=(const Engine&) = delete;

  /// The main job: preserve, read, understand, reconcile, publish into the folder `out`.
  /// A path is a file, a folder (walked in name order) or "-" for standard input.
  Result<Summary> report(const std::vector<std::string>& paths, const std::filesystem::path& out);
  /// One stemma.document/1 a document to `sink`, in input order, reading part only.
  Result<Summary> read(const std::vector<std::string>& paths, const RecordSink& sink);
  /// The same with annotations.
  Result<Summary> annotate(const std::vector<std::string>& paths, const RecordSink& sink);
  /// Recomputes a report from its preserved bytes.
  Result<Verification> verify(const std::filesystem::path& folder);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

/// "0.1.0"
std::string_view version();

}  // namespace stemma
