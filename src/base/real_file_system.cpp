// The operating system's file system, by POSIX calls: <fstream> gives no reasons and cannot sync.
#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstddef>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <system_error>
#include <utility>

#include "base/file_system.hpp"

namespace stemma::base {
namespace {

Error failure(ErrorKind kind, std::string_view what, int code = errno) {
  return {kind, std::string(what) + ": " + std::generic_category().message(code)};
}

class Descriptor {
 public:
  Descriptor(const std::string& path, int flags)
      : number_(::open(path.c_str(), flags | O_CLOEXEC, 0666)) {}  // NOLINT(*-vararg)
  ~Descriptor() {
    if (number_ >= 0) ::close(number_);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  explicit operator bool() const { return number_ >= 0; }
  int number() const { return number_; }
  /// Closes now, to learn of what only closing tells.
  bool close() { return ::close(std::exchange(number_, -1)) == 0; }

 private:
  int number_;
};

std::string_view kind_name(mode_t mode) {
  if (S_ISDIR(mode)) return "a folder";
  if (S_ISFIFO(mode)) return "a pipe";
  if (S_ISSOCK(mode)) return "a socket";
  return "a device";
}

Error too_large(std::uint64_t limit) {
  return {ErrorKind::input, "is larger than the limit of " + std::to_string(limit) + " bytes"};
}

Result<std::string> read_all(int descriptor, std::uint64_t expected, std::uint64_t max_bytes) {
  if (expected > max_bytes) return too_large(max_bytes);
  std::string bytes;
  bytes.reserve(expected + 1);
  std::array<char, 1 << 16> block;
  while (true) {
    const ssize_t got = ::read(descriptor, block.data(), block.size());
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return failure(ErrorKind::input, "cannot be read");
    if (got == 0) return bytes;
    bytes.append(block.data(), static_cast<std::size_t>(got));
    if (bytes.size() > max_bytes) return too_large(max_bytes);
  }
}

class FileSource final : public ByteSource {
 public:
  FileSource(std::unique_ptr<Descriptor> file, std::uint64_t size) : file_(std::move(file)), size_(size) {}
  std::uint64_t size() const override { return size_; }

  Result<std::size_t> read(std::uint64_t offset, std::span<char> out) override {
    std::size_t filled = 0;
    while (filled < out.size() && offset + filled < size_) {
      const auto want = static_cast<std::size_t>(std::min<std::uint64_t>(out.size() - filled, size_ - offset - filled));
      const ssize_t got = ::pread(file_->number(), out.data() + filled, want, static_cast<off_t>(offset + filled));
      if (got < 0 && errno == EINTR) continue;
      if (got < 0) return failure(ErrorKind::input, "cannot be read");
      if (got == 0) break;  // cut short meanwhile
      filled += static_cast<std::size_t>(got);
    }
    return filled;
  }

 private:
  std::unique_ptr<Descriptor> file_;
  std::uint64_t size_;
};

bool write_all(int descriptor, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t put = ::write(descriptor, bytes.data(), bytes.size());
    if (put < 0 && errno == EINTR) continue;
    if (put < 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(put));
  }
  return true;
}

constexpr int reading = O_RDONLY | O_NONBLOCK | O_NOCTTY;  // without O_NONBLOCK a pipe would be waited for

Result<std::uint64_t> size_of(const Descriptor& file) {
  struct stat info {};
  if (!file || ::fstat(file.number(), &info) != 0) return failure(ErrorKind::input, "cannot be opened");
  if (!S_ISREG(info.st_mode))
    return Error{ErrorKind::input, "is " + std::string(kind_name(info.st_mode)) + ", not a file"};
  return static_cast<std::uint64_t>(info.st_size);
}

class RealFileSystem final : public FileSystem {
 public:
  Result<Entry> status(const std::string& path) override {
    struct stat info {};
    if (::stat(path.c_str(), &info) != 0) return failure(ErrorKind::input, "cannot be opened");
    const Kind kind = S_ISREG(info.st_mode) ? Kind::file : S_ISDIR(info.st_mode) ? Kind::folder : Kind::other;
    return Entry{kind, info.st_dev, info.st_ino};
  }

  Result<std::vector<std::string>> list(const std::string& folder) override {
    const std::unique_ptr<DIR, int (*)(DIR*)> handle(::opendir(folder.c_str()), ::closedir);
    if (!handle) return failure(ErrorKind::input, "cannot be opened");
    std::vector<std::string> names;
    errno = 0;
    while (const dirent* entry = ::readdir(handle.get())) {
      const std::string_view name = entry->d_name;
      if (name != "." && name != "..") names.emplace_back(name);
      errno = 0;
    }
    if (errno != 0) return failure(ErrorKind::input, "cannot be read");
    std::sort(names.begin(), names.end());
    return names;
  }

  Result<std::string> read(const std::string& path, std::uint64_t max_bytes) override {
    const Descriptor file(path, reading);
    const auto size = size_of(file);
    if (!size) return size.error();
    return read_all(file.number(), size.value(), max_bytes);
  }

  Result<std::unique_ptr<ByteSource>> open(const std::string& path) override {
    auto file = std::make_unique<Descriptor>(path, reading);
    const auto size = size_of(*file);
    if (!size) return size.error();
    return std::unique_ptr<ByteSource>(std::make_unique<FileSource>(std::move(file), size.value()));
  }

  Result<std::string> read_standard_input(std::uint64_t max_bytes) override {
    return read_all(STDIN_FILENO, 0, max_bytes);
  }

  Status write(const std::string& path, std::string_view bytes) override {
    Descriptor file(path, O_WRONLY | O_CREAT | O_TRUNC);
    if (!file) return failure(ErrorKind::storage, "cannot be created");
    if (!write_all(file.number(), bytes) || ::fsync(file.number()) != 0 || !file.close())
      return failure(ErrorKind::storage, "cannot be written");
    return ok();
  }

  Status append(const std::string& path, std::string_view bytes) override {
    Descriptor file(path, O_WRONLY | O_CREAT | O_APPEND);
    if (!file) return failure(ErrorKind::storage, "cannot be opened for writing");
    if (!write_all(file.number(), bytes) || !file.close()) return failure(ErrorKind::storage, "cannot be written");
    return ok();
  }

  Status sync(const std::string& path) override {
    const Descriptor file(path, O_RDONLY);
    if (!file || ::fsync(file.number()) != 0) return failure(ErrorKind::storage, "cannot be brought to the disk");
    return ok();
  }

  Status rename(const std::string& from, const std::string& to) override {
    if (std::rename(from.c_str(), to.c_str()) != 0) return failure(ErrorKind::storage, "cannot be given its name");
    return ok();
  }

  Status remove(const std::string& path) override {
    if (::unlink(path.c_str()) != 0) return failure(ErrorKind::storage, "cannot be removed");
    return ok();
  }

  Status make_folder(const std::string& path) override {
    std::error_code failed;
    std::filesystem::create_directories(path, failed);
    if (failed) return failure(ErrorKind::storage, "cannot be created", failed.value());
    return ok();
  }
};

}  // namespace

FileSystem& real_file_system() {
  static RealFileSystem files;
  return files;
}

}  // namespace stemma::base
