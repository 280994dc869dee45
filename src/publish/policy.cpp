#include "publish/policy.hpp"

#include <algorithm>
#include <cstdint>

#include "base/sha256.hpp"

namespace stemma::publish {
namespace {

std::uint32_t nibble(char c) { return static_cast<std::uint32_t>(c <= '9' ? c - '0' : c - 'a' + 10); }

// RFC 4648, section 4, of 32 bytes given in hexadecimal.
std::string base64_of_hex(std::string_view hex) {
  constexpr std::string_view letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string out;
  for (std::size_t at = 0; at < hex.size(); at += 6) {
    std::uint32_t bits = 0;
    for (std::size_t i = 0; i < 6; ++i) bits = bits << 4 | (at + i < hex.size() ? nibble(hex[at + i]) : 0);
    const std::size_t bytes = std::min<std::size_t>(3, (hex.size() - at) / 2);
    for (std::size_t i = 0; i < 4; ++i) out += i <= bytes ? letters[bits >> (18 - 6 * i) & 63] : '=';
  }
  return out;
}

}  // namespace

std::string security_policy(std::string_view style, std::string_view script) {
  return "default-src 'none'; style-src 'sha256-" + base64_of_hex(base::sha256_hex(style)) + "'; script-src 'sha256-" +
         base64_of_hex(base::sha256_hex(script)) + "'; img-src data:; base-uri 'none'; form-action 'none'";
}

}  // namespace stemma::publish
