// Bytes that are looked at in pieces: a file on the disk, or a string.
#pragma once

#include <algorithm>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "stemma/error.hpp"

namespace stemma::base {

/// Does not change while it is read. One thread at a time.
class ByteSource {
 public:
  virtual ~ByteSource() = default;
  virtual std::uint64_t size() const = 0;
  /// Fills `out` from `offset` on and says how much there was: less than asked for only at the end.
  virtual Result<std::size_t> read(std::uint64_t offset, std::span<char> out) = 0;
};

/// Does not own the bytes.
class MemorySource : public ByteSource {
 public:
  explicit MemorySource(std::string_view bytes) : bytes_(bytes) {}
  std::uint64_t size() const override { return bytes_.size(); }
  Result<std::size_t> read(std::uint64_t offset, std::span<char> out) override {
    if (offset >= bytes_.size()) return std::size_t{0};
    return bytes_.copy(out.data(), out.size(), static_cast<std::size_t>(offset));
  }

 private:
  std::string_view bytes_;
};

/// Calls `f(piece)`, which gives a Status, for the bytes from first to last; ends with the first Error of either.
template <typename F>
Status each_piece(ByteSource& source, const F& f) {
  std::vector<char> piece(std::size_t{1} << 20);
  for (std::uint64_t at = 0; at < source.size();) {
    const auto got = source.read(at, piece);
    if (!got) return got.error();
    if (got.value() == 0) return Error{ErrorKind::input, "ends at byte " + std::to_string(at) + ", before its size"};
    if (auto done = f(std::string_view(piece.data(), got.value())); !done) return done;
    at += got.value();
  }
  return ok();
}

}  // namespace stemma::base
