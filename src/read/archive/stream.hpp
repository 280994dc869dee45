// Bytes that are looked at before they are taken, front to back, in a window that does not grow with the whole.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/byte_source.hpp"

namespace stemma::read {

class Stream {
 public:
  virtual ~Stream() = default;
  /// The bytes from `at()` on: all that are at hand, and at least `n` unless the stream ends or breaks off before.
  /// Valid until the next call of `peek`.
  std::string_view peek(std::size_t n);
  /// Goes on by `n` bytes, of those that the last `peek` gave.
  void take(std::size_t n);
  /// Goes on by up to `n` bytes without keeping them, and says by how many.
  virtual std::uint64_t skip(std::uint64_t n);
  std::uint64_t at() const { return at_; }
  /// Why there are no more bytes, where that is not the end.
  const std::string& broken() const { return broken_; }
  /// Goes back (or on) to a byte; false where the stream cannot.
  virtual bool go_to(std::uint64_t) { return false; }

 protected:
  /// Appends bytes; false where there are none any more (with `broken_` set, if that is not the end).
  virtual bool fill(std::string& buffer) = 0;
  std::uint64_t filled_to() const { return at_ + (buffer_.size() - used_); }
  void restart(std::uint64_t at);  ///< forgets what is at hand
  void reopen();                   ///< after a break: `fill` is asked again
  std::string broken_;

 private:
  std::string buffer_;
  std::size_t used_ = 0;  // of the buffer
  std::uint64_t at_ = 0;
  bool ended_ = false;
};

/// Bytes [begin, end) of a source; the first has the place 0.
class SourceStream : public Stream {
 public:
  SourceStream(base::ByteSource& source, std::uint64_t begin, std::uint64_t end)
      : source_(source), begin_(begin), end_(end) {}
  std::uint64_t skip(std::uint64_t n) override;
  bool go_to(std::uint64_t place) override;

 protected:
  bool fill(std::string& buffer) override;

 private:
  base::ByteSource& source_;
  std::uint64_t begin_, end_;
};

}  // namespace stemma::read
