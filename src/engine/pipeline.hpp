// The journey of the documents: load → keep → read → understand, in parallel and in order; then reconcile → publish.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/items.hpp"
#include "stemma/engine.hpp"
#include "stemma/error.hpp"
#include "stemma/model.hpp"
#include "understand/resources.hpp"

namespace stemma::engine {

/// What became of one item.
struct Taken {
  std::string path;  ///< of its input
  std::string id;    ///< SHA-256 of the input's bytes; empty where there are none
  std::uint64_t size = 0;
  bool first = true;                   ///< of its input: an archive gives many
  bool last = true;                    ///< of its input
  std::string companion_of;            ///< path of the report that the input is kept with; then there are no documents
  std::vector<Document> documents;     ///< at least one; what failed is one with `error`
  std::vector<std::string> lines;      ///< the documents' JSON, where it was asked for
  std::optional<Error> storage_error;  ///< the original could not be kept: the run cannot go on
};

/// How far each input is taken. The functions are called from several threads.
struct Job {
  const Options& options;
  const understand::Resources* resources = nullptr;  ///< null: only the reading part
  /// Keeps an original; may be empty. `turn` is the input's number.
  std::function<Status(const std::string& id, std::string_view bytes, std::size_t turn)> keep;
  KeepArchive keep_archive = seal_only;
  bool lines = false;
};

/// Takes every item and hands the outcomes to `done`, one at a time in input order; `done` returns false to end.
void take_all(const Supply& supply, const Job& job, const std::function<bool(Taken)>& done);

/// Runs the passes over a document that could be read. If one of them trips, what was read stays, without annotations,
/// and `error` says why; want of memory is thrown on.
void understand_one(Document& document, const std::function<void()>& annotate);

struct Published {
  std::string account, dossier;  ///< contents of account.json and dossier.html
  Summary summary;
};

/// What all documents together say. The same documents and data give the same bytes.
Published publish(std::vector<Document> documents, const understand::Resources& resources, const Options& options,
                  const std::string& data_folder);

}  // namespace stemma::engine
