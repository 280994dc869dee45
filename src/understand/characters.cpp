#include "understand/characters.hpp"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

namespace stemma::understand {

Character character_at(std::string_view text, std::size_t place) {
  const auto first = static_cast<unsigned char>(text[place]);
  if (first < 0x80) return {first, 1};
  std::int32_t next = 0;
  const auto rest = text.substr(place, 4);
  UChar32 code = 0;
  U8_NEXT(rest.data(), next, static_cast<std::int32_t>(rest.size()), code);
  if (code < 0) return {0xFFFD, 1};
  return {static_cast<char32_t>(code), static_cast<std::uint32_t>(next)};
}

Character character_before(std::string_view text, std::size_t place) {
  std::size_t first = place - 1;
  while (first > 0 && place - first < 4 && (static_cast<unsigned char>(text[first]) & 0xC0) == 0x80) --first;
  const Character whole = character_at(text, first);
  if (first + whole.size == place) return whole;
  return {0xFFFD, 1};
}

bool is_space(char32_t c) {
  if (c < 0x80) return c <= ' ' || c == 0x7F;
  if (c < 0x1680) return c <= 0xA0;
  return c == 0x1680 || (c >= 0x2000 && c <= 0x200B) || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F ||
         c == 0x2060 || c == 0x3000 || c == 0xFEFF;
}

bool is_letter(char32_t c) {
  if (c < 0x80) return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
  constexpr auto letters = U_GC_L_MASK | U_GC_M_MASK;
  return (U_GET_GC_MASK(static_cast<UChar32>(c)) & letters) != 0 || c == 0x200C || c == 0x200D;
}

bool is_digit(char32_t c) {
  if (c < 0x80) return c >= '0' && c <= '9';
  return u_isdigit(static_cast<UChar32>(c));
}

bool is_upper(char32_t c) {
  if (c < 0x80) return c >= 'A' && c <= 'Z';
  return u_isupper(static_cast<UChar32>(c)) || u_istitle(static_cast<UChar32>(c));
}

bool is_lower(char32_t c) {
  if (c < 0x80) return c >= 'a' && c <= 'z';
  return u_islower(static_cast<UChar32>(c));
}

bool is_dash(char32_t c) { return (c >= 0x2012 && c <= 0x2015) || c == 0x2212 || c == 0x2E3A || c == 0x2E3B; }

bool is_opening(char32_t c) {
  switch (c) {
    case '(':
    case '[':
    case '{':
    case 0x201C:
    case 0x2018:
    case 0x201E:
    case 0x201A:
    case 0xAB:
    case 0x2039:
    case 0x300C:
    case 0x300E:
    case 0x3010:
    case 0xFF08:
    case 0xBF:
    case 0xA1:
      return true;
    default:
      return false;
  }
}

bool is_closing(char32_t c) {
  switch (c) {
    case ')':
    case ']':
    case '}':
    case 0x201D:
    case 0x2019:
    case 0xBB:
    case 0x203A:
    case '"':
    case '\'':
    case 0x300D:
    case 0x300F:
    case 0x3011:
    case 0xFF09:
      return true;
    default:
      return false;
  }
}

bool is_quote(char32_t c) {
  switch (c) {
    case '"':
    case '\'':
    case '`':
    case 0x201C:
    case 0x201D:
    case 0x201E:
    case 0x2018:
    case 0x2019:
    case 0x201A:
    case 0xAB:
    case 0xBB:
    case 0x2039:
    case 0x203A:
    case 0x300C:
    case 0x300D:
    case 0x300E:
    case 0x300F:
    case 0xFF02:
      return true;
    default:
      return false;
  }
}

std::string lower(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    const Character c = character_at(text, i);
    if (c.code < 0x80) {
      out += static_cast<char>(c.code >= 'A' && c.code <= 'Z' ? c.code | 0x20 : c.code);
    } else if (c.code == 0xFFFD) {
      out.append(text.substr(i, c.size));
    } else {
      char bytes[4];
      std::int32_t size = 0;
      U8_APPEND_UNSAFE(bytes, size, u_tolower(static_cast<UChar32>(c.code)));
      out.append(bytes, static_cast<std::size_t>(size));
    }
    i += c.size;
  }
  return out;
}

}  // namespace stemma::understand
