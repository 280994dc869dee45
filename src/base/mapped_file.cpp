#include "base/mapped_file.hpp"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <utility>

namespace stemma::base {
namespace {

Error failed(const std::filesystem::path& file) {
  return {ErrorKind::input, file.string() + ": " + std::strerror(errno)};
}

}  // namespace

Result<MappedFile> MappedFile::open(const std::filesystem::path& file) {
  const int handle = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
  if (handle < 0) return failed(file);
  struct stat about {};
  MappedFile mapped;
  const bool known = ::fstat(handle, &about) == 0;
  if (known && !S_ISREG(about.st_mode)) errno = EINVAL;
  bool good = known && S_ISREG(about.st_mode);
  if (const auto size = static_cast<std::size_t>(about.st_size); good && size > 0) {
    void* const at = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, handle, 0);
    good = at != MAP_FAILED;
    if (good) mapped.bytes_ = {static_cast<const char*>(at), size};
  }
  const int reason = errno;
  ::close(handle);
  errno = reason;
  if (!good) return failed(file);
  return mapped;
}

MappedFile::MappedFile(MappedFile&& other) noexcept : bytes_(std::exchange(other.bytes_, {})) {}

MappedFile& MappedFile::operator=(MappedFile&& other) noexcept {
  std::swap(bytes_, other.bytes_);
  return *this;
}

MappedFile::~MappedFile() {
  if (!bytes_.empty()) ::munmap(const_cast<char*>(bytes_.data()), bytes_.size());
}

}  // namespace stemma::base
