// JSON escapes with their places: see json_string.hpp (RFC 8259, section 7).
#include "read/json_string.hpp"

#include <optional>

#include "read/ascii.hpp"

namespace stemma::read {
namespace {

constexpr const char* replacement = "\xEF\xBF\xBD";

std::optional<char32_t> hex4(std::string_view text) {
  if (text.size() < 4) return std::nullopt;
  char32_t value = 0;
  for (const char c : text.substr(0, 4)) {
    const char low = lower(c);
    if (is_digit(low))
      value = value * 16 + static_cast<char32_t>(low - '0');
    else if (low >= 'a' && low <= 'f')
      value = value * 16 + static_cast<char32_t>(low - 'a' + 10);
    else
      return std::nullopt;
  }
  return value;
}

JsonPiece unicode_escape(std::string_view rest, std::size_t begin) {
  const auto first = hex4(rest.substr(2));
  if (!first) return {begin, begin + 2, replacement};
  if (*first < 0xD800 || *first > 0xDBFF) return {begin, begin + 6, utf8(*first)};
  const auto second = rest.size() >= 12 && rest[6] == '\\' && rest[7] == 'u' ? hex4(rest.substr(8)) : std::nullopt;
  if (!second || *second < 0xDC00 || *second > 0xDFFF) return {begin, begin + 6, replacement};
  return {begin, begin + 12, utf8(0x10000 + ((*first - 0xD800) << 10) + (*second - 0xDC00))};
}

}  // namespace

JsonPiece next_piece(std::string_view source, RawString raw, std::size_t begin) {
  const std::string_view rest = source.substr(begin, raw.end - begin);
  const std::size_t escape = rest.find('\\');
  if (escape != 0) return {begin, begin + (escape == std::string_view::npos ? rest.size() : escape), {}};
  if (rest.size() < 2) return {begin, raw.end, replacement};
  switch (rest[1]) {
    case 'n':
      return {begin, begin + 2, "\n"};
    case 't':
      return {begin, begin + 2, "\t"};
    case 'r':
      return {begin, begin + 2, "\r"};
    case 'b':
      return {begin, begin + 2, "\b"};
    case 'f':
      return {begin, begin + 2, "\f"};
    case 'u':
      return unicode_escape(rest, begin);
    case '"':
    case '\\':
    case '/':
      return {begin, begin + 2, std::string(1, rest[1])};
    default: {
      std::size_t end = 2;  // a character of several bytes is spoilt as a whole
      while (end < rest.size() && (static_cast<unsigned char>(rest[end]) & 0xC0) == 0x80) ++end;
      return {begin, begin + end, replacement};
    }
  }
}

std::string unescape(std::string_view source, RawString raw) {
  std::string out;
  for (std::size_t at = raw.begin; at < raw.end;) {
    const JsonPiece piece = next_piece(source, raw, at);
    out += piece.character.empty() ? std::string(source.substr(piece.begin, piece.end - piece.begin)) : piece.character;
    at = piece.end;
  }
  return out;
}

}  // namespace stemma::read
