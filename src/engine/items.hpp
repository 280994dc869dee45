// What is read one by one: a file, or one item of an archive, drawn in the order in which their records come out.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/byte_source.hpp"
#include "engine/inputs.hpp"
#include "read/part.hpp"
#include "stemma/engine.hpp"
#include "stemma/error.hpp"
#include "stemma/limits.hpp"

namespace stemma::engine {

/// The bytes' SHA-256 and their number.
struct Seal {
  std::string id;
  std::uint64_t size = 0;
};

/// Where the bytes of the inputs come from: the disk, or the preserved originals. Called from several threads.
struct Supply {
  std::vector<Input> inputs;
  std::function<Result<std::string>(const Input&)> load;  ///< the whole of it, within the limit of an item
  std::function<Result<std::unique_ptr<base::ByteSource>>(const Input&)> open;  ///< in pieces; not for "-"
};

/// The inputs below the paths, from the disk.
Supply supply_of(base::FileSystem& files, const std::vector<std::string>& paths, const Options& options);

/// How an archive is kept before it is read. Gives its seal and where it is read from now on; an Error of kind
/// `storage` ends the run. `turn` is the input's number.
struct KeptArchive {
  Seal seal;
  std::unique_ptr<base::ByteSource> source;
};
using KeepArchive = std::function<Result<KeptArchive>(std::unique_ptr<base::ByteSource> source, std::size_t turn)>;

/// One unit of work.
struct Item {
  std::size_t turn = 0;                      ///< number of its input
  bool first = true, last = true;            ///< of that input
  std::optional<Result<std::string>> bytes;  ///< of an input that had to be loaded to see what it is
  std::optional<Error> problem;              ///< why the input cannot be read, or not kept
  bool companion = false;                    ///< kept, but no document of its own
  std::optional<read::Part> part;            ///< of an archive; none: the input is no archive
  std::size_t number = 0;                    ///< of the part among the archive's documents, from 1 on
  Seal seal;                                 ///< of the archive or companion
};

/// Draws the items of all inputs in order, unpacking archives as it goes: only the archive that is open is held, and of
/// it one item. One thread at a time.
class Items {
 public:
  /// The supply must outlive this; so must the limits.
  Items(const Supply& supply, const Limits& limits, KeepArchive keep);
  std::optional<Item> next();

 private:
  std::optional<Item> from_input(std::size_t turn);
  Item companion(std::size_t turn, std::unique_ptr<base::ByteSource> source);
  std::optional<Item> open_archive(std::size_t turn, std::unique_ptr<base::ByteSource> source);
  std::optional<Item> from_archive();
  void draw();

  const Supply& supply_;
  const Limits& limits_;
  KeepArchive keep_;
  std::size_t turn_ = 0;  // the next input

  // the archive that is open
  std::unique_ptr<base::ByteSource> source_;
  std::unique_ptr<read::Archive> archive_;
  std::optional<read::Part> ahead_;
  bool tripped_ = false;
  Item pattern_;
};

/// Reads a source once to seal it: how an archive is "kept" where nothing is kept.
Result<KeptArchive> seal_only(std::unique_ptr<base::ByteSource> source, std::size_t turn);

}  // namespace stemma::engine
