// A file system that does what the real one does until a test says otherwise: the only way in which faults are
// injected.
#pragma once

#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/file_system.hpp"

namespace stemma::tests {

class FaultyFileSystem final : public base::FileSystem {
 public:
  /// Asked before each call, with its name ("write") and path; an Error is what the call then gives.
  using Fault = std::function<std::optional<Error>(std::string_view call, const std::string& path)>;
  explicit FaultyFileSystem(Fault fault) : fault_(std::move(fault)) {}

  Result<Entry> status(const std::string& path) override {
    if (auto fault = ask("status", path)) return *fault;
    return real_.status(path);
  }
  Result<std::vector<std::string>> list(const std::string& path) override {
    if (auto fault = ask("list", path)) return *fault;
    return real_.list(path);
  }
  Result<std::string> read(const std::string& path, std::uint64_t max_bytes) override {
    if (auto fault = ask("read", path)) return *fault;
    return real_.read(path, max_bytes);
  }
  Result<std::unique_ptr<base::ByteSource>> open(const std::string& path) override {
    if (auto fault = ask("open", path)) return *fault;
    return real_.open(path);
  }
  Result<std::string> read_standard_input(std::uint64_t) override {
    if (auto fault = ask("read", "-")) return *fault;
    return std::string();
  }
  /// A failing write leaves half of the bytes behind, as a full disk does.
  Status write(const std::string& path, std::string_view bytes) override {
    if (auto fault = ask("write", path)) {
      (void)real_.write(path, bytes.substr(0, bytes.size() / 2));
      return *fault;
    }
    return real_.write(path, bytes);
  }
  Status append(const std::string& path, std::string_view bytes) override {
    if (auto fault = ask("append", path)) return *fault;
    return real_.append(path, bytes);
  }
  Status sync(const std::string& path) override {
    if (auto fault = ask("sync", path)) return *fault;
    return real_.sync(path);
  }
  Status rename(const std::string& from, const std::string& to) override {
    if (auto fault = ask("rename", to)) return *fault;
    return real_.rename(from, to);
  }
  Status remove(const std::string& path) override { return real_.remove(path); }
  Status make_folder(const std::string& path) override {
    if (auto fault = ask("make_folder", path)) return *fault;
    return real_.make_folder(path);
  }

 private:
  std::optional<Error> ask(std::string_view call, const std::string& path) {
    const std::lock_guard lock(one_);
    return fault_(call, path);
  }

  base::FileSystem& real_ = base::real_file_system();
  std::mutex one_;
  Fault fault_;
};

inline Error disk_full() { return {ErrorKind::storage, "cannot be written: No space left on device"}; }

}  // namespace stemma::tests
