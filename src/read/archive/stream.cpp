// A window over bytes: see stream.hpp.
#include "read/archive/stream.hpp"

#include <algorithm>

namespace stemma::read {
namespace {

constexpr std::size_t piece = 1 << 16;
constexpr std::size_t keep = 8 << 20;  // memory of a large record is given back once it is done

}  // namespace

std::string_view Stream::peek(std::size_t n) {
  while (buffer_.size() - used_ < n && !ended_) {
    if (used_ > buffer_.size() / 2) {  // so that each byte is moved at most once
      buffer_.erase(0, used_);
      used_ = 0;
      if (buffer_.capacity() > keep && buffer_.size() < keep / 2) buffer_.shrink_to_fit();
    }
    if (!fill(buffer_)) ended_ = true;
  }
  return std::string_view(buffer_).substr(used_);
}

void Stream::take(std::size_t n) {
  used_ += n;
  at_ += n;
}

std::uint64_t Stream::skip(std::uint64_t n) {
  std::uint64_t done = 0;
  while (done < n) {
    const std::size_t there = static_cast<std::size_t>(std::min<std::uint64_t>(peek(1).size(), n - done));
    if (there == 0) break;
    take(there);
    done += there;
  }
  return done;
}

void Stream::restart(std::uint64_t at) {
  buffer_.clear();
  used_ = 0;
  at_ = at;
  reopen();
}

void Stream::reopen() {
  ended_ = false;
  broken_.clear();
}

bool SourceStream::fill(std::string& buffer) {
  const std::uint64_t from = begin_ + filled_to();
  if (from >= end_) return false;
  const std::size_t old = buffer.size();
  const auto want = static_cast<std::size_t>(std::min<std::uint64_t>(piece, end_ - from));
  buffer.resize(old + want);
  const auto got = source_.read(from, {buffer.data() + old, want});
  if (!got) broken_ = got.error().message;
  buffer.resize(old + (got ? got.value() : 0));
  return buffer.size() > old;
}

std::uint64_t SourceStream::skip(std::uint64_t n) {
  const std::uint64_t going = std::min(n, end_ - begin_ - std::min(at(), end_ - begin_));
  go_to(at() + going);
  return going;
}

bool SourceStream::go_to(std::uint64_t place) {
  if (place >= at() && place <= filled_to())
    take(static_cast<std::size_t>(place - at()));
  else
    restart(place);
  return true;
}

}  // namespace stemma::read
