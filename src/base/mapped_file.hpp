// A file's bytes as they lie in the page cache: nothing is copied, and pages that nobody looks at are never read.
#pragma once

#include <filesystem>
#include <span>

#include "stemma/error.hpp"

namespace stemma::base {

/// Read only; for data files that are replaced as a whole, never cut short in place. Begins on a page, so any type may
/// be read at a multiple of its size.
class MappedFile {
 public:
  static Result<MappedFile> open(const std::filesystem::path& file);

  MappedFile() = default;
  MappedFile(MappedFile&& other) noexcept;
  MappedFile& operator=(MappedFile&& other) noexcept;
  ~MappedFile();

  std::span<const char> bytes() const { return bytes_; }

 private:
  std::span<const char> bytes_;
};

}  // namespace stemma::base
