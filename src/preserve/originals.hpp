// The preserved originals: the bytes of every input under their SHA-256, in one flat folder.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/file_system.hpp"
#include "stemma/error.hpp"

namespace stemma::preserve {

/// A folder whose files are named by what they hold. Files are never changed or removed. A file that has its name is
/// whole: a crash leaves it so or absent, apart from "*.part" files, which are worth nothing.
/// `put` may be called from several threads; the FileSystem must outlive this.
class Originals {
 public:
  Originals(base::FileSystem& files, std::string folder) : files_(files), folder_(std::move(folder)) {}

  /// Creates the folder.
  Status open();
  /// Keeps `bytes`, whose SHA-256 is `id`. `turn` differs between calls that may run at the same time.
  Status put(const std::string& id, std::string_view bytes, std::size_t turn);
  /// Keeps what `source` holds, read once and never all in memory. An Error of kind `input` is the source's.
  struct Kept {
    std::string id;  ///< SHA-256
    std::uint64_t size = 0;
  };
  Result<Kept> put_from(base::ByteSource& source, std::size_t turn);
  /// After it, what was put survives a power cut.
  Status settle();

  /// The bytes, after checking that they still have the hash `id`; ErrorKind::mismatch where they have not.
  Result<std::string> get(const std::string& id) const;
  /// Its size, after the same check, without holding it in memory.
  Result<std::uint64_t> check(const std::string& id) const;
  /// To be looked at in pieces; not checked.
  Result<std::unique_ptr<base::ByteSource>> open(const std::string& id) const { return files_.open(path(id)); }
  /// Every name in the folder, sorted.
  Result<std::vector<std::string>> names() const;
  std::string path(const std::string& id) const { return base::join(folder_, id); }

 private:
  base::FileSystem& files_;
  std::string folder_;
};

}  // namespace stemma::preserve
