// Small text helpers that the reading passes share: ASCII classes without a locale, trimming, code points.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace stemma::read {

inline bool is_space(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f' || c == '\v'; }
inline bool is_digit(char c) { return c >= '0' && c <= '9'; }
inline bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
inline bool is_letter(char c) { return is_upper(c) || (c >= 'a' && c <= 'z'); }
inline bool is_alnum(char c) { return is_letter(c) || is_digit(c); }
/// Part of a word: ASCII letters and digits, and every byte above ASCII.
inline bool is_word(char c) { return is_alnum(c) || static_cast<unsigned char>(c) >= 0x80; }
inline char lower(char c) { return is_upper(c) ? static_cast<char>(c + 32) : c; }

/// ASCII letters in lower case; other bytes as they are.
std::string lower(std::string_view text);
/// Without white space (U+00A0 too) at both ends.
std::string_view trim(std::string_view text);
/// Every run of white space (U+00A0 too) as one blank, none at the ends.
std::string squeeze(std::string_view text);
/// Whether `text` begins with `prefix` (in lower case), whatever the case of its ASCII letters.
bool starts_with_nocase(std::string_view text, std::string_view prefix);
/// Place of `needle` (in lower case) in `text` whatever the case of its ASCII letters, or npos.
std::size_t find_nocase(std::string_view text, std::string_view needle, std::size_t from = 0);
/// Words in lower case (full Unicode): runs of letters and digits.
std::vector<std::string> words(std::string_view text);
std::size_t count_words(std::string_view text);
/// Lines without their ends; '\r' goes too.
std::vector<std::string_view> lines(std::string_view text);
/// One code point as UTF-8; U+FFFD for what is none.
std::string utf8(char32_t code_point);
/// The code point at the start of valid UTF-8, and its length in bytes.
struct CodePoint {
  char32_t value = 0;
  unsigned length = 1;
};
CodePoint first_code_point(std::string_view text);

}  // namespace stemma::read
