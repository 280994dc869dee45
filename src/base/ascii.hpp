// Letters, digits and blanks of ASCII, without a locale, for everybody who looks at text byte by byte.
#pragma once

#include <algorithm>
#include <initializer_list>
#include <string>
#include <string_view>

namespace stemma::base {

inline bool is_space(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f' || c == '\v'; }
inline bool is_digit(char c) { return c >= '0' && c <= '9'; }
inline bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
inline bool is_letter(char c) { return is_upper(c) || (c >= 'a' && c <= 'z'); }
inline bool is_alnum(char c) { return is_letter(c) || is_digit(c); }
/// Part of a word: ASCII letters and digits, and every byte above ASCII.
inline bool is_word(char c) { return is_alnum(c) || static_cast<unsigned char>(c) >= 0x80; }
inline char lower(char c) { return is_upper(c) ? static_cast<char>(c + 32) : c; }

/// ASCII letters in lower case; other bytes as they are.
inline std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out) c = lower(c);
  return out;
}

/// Whether `text` begins with `prefix` (in lower case), whatever the case of its ASCII letters.
inline bool starts_with_nocase(std::string_view text, std::string_view prefix) {
  return text.size() >= prefix.size() &&
         std::equal(prefix.begin(), prefix.end(), text.begin(), [](char a, char b) { return a == lower(b); });
}

/// Whether `word` is one of `words`.
inline bool any_of(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

}  // namespace stemma::base
