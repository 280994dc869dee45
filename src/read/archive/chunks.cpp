// Chunks, joined: see chunks.hpp.
#include "read/archive/chunks.hpp"

#include <algorithm>
#include <charconv>

#include "read/ascii.hpp"

namespace stemma::read {
namespace {

struct Head {
  std::uint64_t size = 0;
  std::size_t length = 0;  ///< of its line; 0: is none
};

/// A chunk's size in hexadecimal, perhaps blanks and extensions, and the end of the line.
Head head_at(std::string_view rest) {
  const std::string_view line = rest.substr(0, 1024);
  const std::size_t end = line.find('\n');
  if (end == std::string_view::npos) return {};
  Head head;
  const auto [stop, failed] = std::from_chars(line.data(), line.data() + end, head.size, 16);
  if (failed != std::errc()) return {};
  const std::string_view after = trim(line.substr(0, end).substr(static_cast<std::size_t>(stop - line.data())));
  if (!after.empty() && after[0] != ';') return {};
  head.length = end + 1;
  return head;
}

std::size_t line_end(std::string_view rest) {
  if (rest.substr(0, 2) == "\r\n") return 2;
  return rest.substr(0, 1) == "\n" ? 1 : 0;
}

}  // namespace

Chunks join_chunks(std::string_view body) {
  Chunks out;
  const auto copy = [&](std::size_t at, std::size_t size) {
    out.bytes += body.substr(at, size);
    out.places.add_same(at, size);
  };
  std::size_t at = 0;
  while (at < body.size()) {
    const Head head = head_at(body.substr(at));
    if (head.length == 0) {
      if (!out.any) return out;
      out.wrong_at = at;
      copy(at, body.size() - at);
      return out;
    }
    out.any = true;
    at += head.length;
    if (head.size == 0) {
      out.whole = true;
      return out;
    }
    const auto size = static_cast<std::size_t>(std::min<std::uint64_t>(head.size, body.size() - at));
    copy(at, size);
    at += size;
    at += line_end(body.substr(at));
  }
  return out;
}

}  // namespace stemma::read
