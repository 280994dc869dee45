// Text that was encoded twice: see twice_encoded.hpp. The characters of windows-1252 stand for the bytes that the
// WHATWG Encoding Standard gives them.
#include "read/page/twice_encoded.hpp"

#include <algorithm>
#include <array>

#include "read/ascii.hpp"
#include "read/decode.hpp"

namespace stemma::read {
namespace {

/// What windows-1252 shows for 0x80 to 0x9F; 0 where it shows nothing.
constexpr std::array<char32_t, 32> shown = {0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                            0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017D, 0,
                                            0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                            0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

/// The byte that was read as this character; 0 for what no byte above ASCII gives.
unsigned char byte_of(char32_t character) {
  if (character >= 0x80 && character <= 0xFF) return static_cast<unsigned char>(character);
  const auto found = std::find(shown.begin(), shown.end(), character);
  return found == shown.end() || character == 0 ? 0 : static_cast<unsigned char>(0x80 + (found - shown.begin()));
}

std::size_t bytes_after(unsigned char lead) { return lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : 1; }

}  // namespace

bool is_twice_encoded(std::string_view text) {
  return text.find("\xC3\xA2\xC2\x80") != std::string_view::npos ||
         text.find("\xC3\xA2\xE2\x82\xAC") != std::string_view::npos;
}

TwiceEncoded twice_encoded_at(std::string_view text) {
  if (text.size() < 4 || static_cast<unsigned char>(text[0]) != 0xC3) return {};
  CodePoint point = first_code_point(text);
  TwiceEncoded out;
  out.character = static_cast<char>(point.value);
  out.length = point.length;
  for (std::size_t left = bytes_after(static_cast<unsigned char>(point.value)); left > 0; --left) {
    if (out.length >= text.size()) return {};
    point = first_code_point(text.substr(out.length));
    const unsigned char byte = byte_of(point.value);
    if (byte < 0x80 || byte > 0xBF) return {};
    out.character += static_cast<char>(byte);
    out.length += point.length;
  }
  return valid_utf8_prefix(out.character) == out.character.size() ? out : TwiceEncoded{};
}

}  // namespace stemma::read
