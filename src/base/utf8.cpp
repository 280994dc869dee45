#include "base/utf8.hpp"

#include <unicode/utf8.h>

#include <cstddef>
#include <cstdint>

namespace stemma::base {
namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";

// Length of the well-formed text at the front of `bytes`.
std::size_t sound_prefix(std::string_view bytes) {
  const auto* data = reinterpret_cast<const std::uint8_t*>(bytes.data());
  std::size_t at = 0;
  while (at < bytes.size()) {
    std::size_t next = at;
    UChar32 point = 0;
    U8_NEXT(data, next, bytes.size(), point);
    if (point < 0) break;
    at = next;
  }
  return at;
}

std::size_t broken_length(std::string_view bytes) {
  const auto* data = reinterpret_cast<const std::uint8_t*>(bytes.data());
  std::size_t next = 0;
  UChar32 point = 0;
  U8_NEXT(data, next, bytes.size(), point);
  return next;
}

}  // namespace

bool is_utf8(std::string_view bytes) { return sound_prefix(bytes) == bytes.size(); }

std::string to_utf8(std::string_view bytes) {
  std::string out;
  out.reserve(bytes.size());
  while (true) {
    const std::size_t sound = sound_prefix(bytes);
    out += bytes.substr(0, sound);
    bytes.remove_prefix(sound);
    if (bytes.empty()) return out;
    out += replacement;
    bytes.remove_prefix(broken_length(bytes));
  }
}

}  // namespace stemma::base
