// The one door to the disk. Everything that reads inputs or writes results goes through it, so that a test can hand
// in a disk that is full, slow or failing.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/byte_source.hpp"
#include "stemma/error.hpp"

namespace stemma::base {

/// Paths are bytes, as the operating system has them. Errors hold the reason without the path ("cannot be opened:
/// No such file or directory"); those of reading are ErrorKind::input, those of writing ErrorKind::storage.
/// Safe to call from several threads.
class FileSystem {
 public:
  enum class Kind { file, folder, other };
  struct Entry {
    Kind kind = Kind::other;
    std::uint64_t device = 0, inode = 0;  ///< the same for two paths of one thing
  };

  virtual ~FileSystem() = default;

  /// Follows links.
  virtual Result<Entry> status(const std::string& path) = 0;
  /// Names in a folder, in byte order, without "." and "..".
  virtual Result<std::vector<std::string>> list(const std::string& folder) = 0;
  /// The whole of a regular file; an error for anything else and for more than `max_bytes`.
  virtual Result<std::string> read(const std::string& path, std::uint64_t max_bytes) = 0;
  /// A regular file to be looked at in pieces; an error for anything else.
  virtual Result<std::unique_ptr<ByteSource>> open(const std::string& path) = 0;
  virtual Result<std::string> read_standard_input(std::uint64_t max_bytes) = 0;

  /// Creates or empties the file; its bytes are on the disk (fsync) when this returns.
  virtual Status write(const std::string& path, std::string_view bytes) = 0;
  /// Adds to the end of a file, creating it; not synced.
  virtual Status append(const std::string& path, std::string_view bytes) = 0;
  /// Brings a file or folder to the disk (fsync).
  virtual Status sync(const std::string& path) = 0;
  virtual Status rename(const std::string& from, const std::string& to) = 0;
  virtual Status remove(const std::string& path) = 0;
  /// With its parents; one that exists is success.
  virtual Status make_folder(const std::string& path) = 0;
};

/// The operating system's. Lives as long as the program.
FileSystem& real_file_system();

inline constexpr std::uint64_t no_limit = ~std::uint64_t{0};

/// Puts `bytes` at `path` so that a crash leaves the old content or the new, never a part: a temporary file beside it
/// is written, synced and renamed. The folder is not synced.
Status write_whole(FileSystem& files, const std::string& path, std::string_view bytes);

/// "folder/name", with one slash between.
std::string join(std::string_view folder, std::string_view name);
/// `error` with "path: " before its message.
Error at(std::string_view path, const Error& error);

}  // namespace stemma::base
