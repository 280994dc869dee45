// Unpacking in memory: see unpack.hpp.
#include "read/archive/unpack.hpp"

#include "read/archive/inflate.hpp"
#include "read/inside.hpp"

namespace stemma::read {
namespace {

constexpr std::size_t piece = 1 << 18;
constexpr std::uint64_t mebibyte = 1 << 20;

/// RFC 1950: method 8, and both bytes together a multiple of 31.
bool opens_zlib(std::string_view bytes) {
  if (bytes.size() < 2) return false;
  const unsigned first = static_cast<unsigned char>(bytes[0]), second = static_cast<unsigned char>(bytes[1]);
  return (first & 0x0F) == 8 && (first * 256 + second) % 31 == 0;
}

bool goes_on(std::string_view rest, std::string_view coding) {
  if (coding == "gzip") return rest.substr(0, 3) == "\x1F\x8B\x08";
  return coding == "zstd" && rest.substr(0, 4) == "\x28\xB5\x2F\xFD";
}

}  // namespace

std::optional<std::string> beyond(std::uint64_t unpacked, std::uint64_t packed, const Limits& limits) {
  if (unpacked > limits.unpacked_bytes)
    return "unpacks to more than " + size_words(limits.unpacked_bytes) + " (--max-unpacked)";
  if (unpacked > mebibyte && unpacked / limits.ratio > packed)
    return "unpacks to more than " + std::to_string(limits.ratio) + " times its size (--max-ratio)";
  return {};
}

Unpacked unpack(std::string_view packed, std::string_view coding, const Limits& limits) {
  const std::string_view inner = coding != "deflate" ? coding : opens_zlib(packed) ? "zlib" : "raw";
  Unpacked out;
  auto inflater = make_inflater(inner);
  while (true) {
    const std::size_t old = out.bytes.size();
    const auto step = inflater->step(packed.substr(out.used), out.bytes, piece);
    out.used += step.used;
    if (auto why = beyond(out.bytes.size(), out.used, limits)) return {{}, out.used, why, true};
    if (step.state == Inflater::State::end) {
      if (!step.why.empty()) out.damage = step.why;
      if (!goes_on(packed.substr(out.used), coding)) return out;
      inflater = make_inflater(inner);
    } else if (step.state == Inflater::State::broken) {
      out.damage = step.why;
      return out;
    } else if (step.used == 0 && out.bytes.size() == old) {
      out.damage = "is not whole";
      return out;
    }
  }
}

}  // namespace stemma::read
