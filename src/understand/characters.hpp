// Characters of UTF-8 text, for passes that walk text byte by byte.
//
// Malformed bytes count as one character each (U+FFFD), so that every walk ends and covers the text.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace stemma::understand {

struct Character {
  char32_t code = 0;
  std::uint32_t size = 1;  ///< bytes
};

/// The character that begins at `place`, which must lie within `text`.
Character character_at(std::string_view text, std::size_t place);
/// The character that ends at `place`, which must be greater than 0.
Character character_before(std::string_view text, std::size_t place);

/// White space of any kind, controls, zero-width space and byte order mark included: what no token holds.
bool is_space(char32_t);
bool is_letter(char32_t);  ///< a letter or a mark upon one
bool is_digit(char32_t);
bool is_upper(char32_t);
bool is_lower(char32_t);

inline bool is_alphanumeric(char32_t c) { return is_letter(c) || is_digit(c); }
/// ' and its typographic forms.
inline bool is_apostrophe(char32_t c) { return c == '\'' || c == 0x2019 || c == 0x2BC || c == 0x2018 || c == '`'; }
/// - and the two hyphens of Unicode; dashes are not hyphens.
inline bool is_hyphen(char32_t c) { return c == '-' || c == 0x2010 || c == 0x2011; }
bool is_dash(char32_t);
bool is_opening(char32_t);  ///< opening bracket or quotation mark of a form that only opens
bool is_closing(char32_t);  ///< closing bracket or quotation mark; straight marks and ’ included
bool is_quote(char32_t);    ///< any double or single quotation mark

/// Lower case, character by character (no locale, no context).
std::string lower(std::string_view text);

}  // namespace stemma::understand
