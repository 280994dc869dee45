// Small text helpers: see ascii.hpp.
#include "read/ascii.hpp"

#include <unicode/uchar.h>

#include <algorithm>

namespace stemma::read {
namespace {

constexpr std::string_view no_break_space = "\xC2\xA0";

}  // namespace

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out) c = lower(c);
  return out;
}

std::string_view trim(std::string_view text) {
  for (bool again = true; again && !text.empty();) {
    again = false;
    if (is_space(text.front()))
      text.remove_prefix(1), again = true;
    else if (text.substr(0, 2) == no_break_space)
      text.remove_prefix(2), again = true;
  }
  for (bool again = true; again && !text.empty();) {
    again = false;
    if (is_space(text.back()))
      text.remove_suffix(1), again = true;
    else if (text.size() >= 2 && text.substr(text.size() - 2) == no_break_space)
      text.remove_suffix(2), again = true;
  }
  return text;
}

std::string squeeze(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool wide = text[i] == no_break_space[0] && text.compare(i, 2, no_break_space) == 0;
    if (!wide && !is_space(text[i])) {
      out += text[i];
      continue;
    }
    i += wide;
    if (!out.empty() && out.back() != ' ') out += ' ';
  }
  while (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

bool starts_with_nocase(std::string_view text, std::string_view prefix) {
  return text.size() >= prefix.size() &&
         std::equal(prefix.begin(), prefix.end(), text.begin(), [](char a, char b) { return a == lower(b); });
}

std::size_t find_nocase(std::string_view text, std::string_view needle, std::size_t from) {
  if (from > text.size()) return std::string_view::npos;
  if (needle.empty()) return from;
  // memchr runs many times as fast as a comparison of every place; most texts hold the first letter rarely.
  const char first = needle[0], capital = is_letter(first) ? static_cast<char>(first - 32) : first;
  std::size_t small_at = text.find(first, from),
              capital_at = capital == first ? std::string_view::npos : text.find(capital, from);
  for (;;) {
    const std::size_t at = std::min(small_at, capital_at);
    if (at == std::string_view::npos || text.size() - at < needle.size()) return std::string_view::npos;
    if (starts_with_nocase(text.substr(at), needle)) return at;
    (at == small_at ? small_at : capital_at) = text.find(at == small_at ? first : capital, at + 1);
  }
}

std::vector<std::string> words(std::string_view text) {
  std::vector<std::string> out;
  bool inside = false;
  while (!text.empty()) {
    const CodePoint c = first_code_point(text);
    const bool ascii = c.value < 0x80;
    const bool part = ascii ? is_alnum(text[0]) : u_isalnum(static_cast<UChar32>(c.value));
    if (part && !inside) out.emplace_back();
    if (part && ascii) out.back() += lower(text[0]);
    if (part && !ascii) out.back() += utf8(static_cast<char32_t>(u_tolower(static_cast<UChar32>(c.value))));
    inside = part;
    text.remove_prefix(c.length);
  }
  return out;
}

std::size_t count_words(std::string_view text) {
  std::size_t count = 0;
  bool inside = false;
  for (const char c : text) {
    const bool part = !is_space(c);
    count += part && !inside;
    inside = part;
  }
  return count;
}

std::vector<std::string_view> lines(std::string_view text) {
  std::vector<std::string_view> out;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
    out.push_back(line);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return out;
}

std::string utf8(char32_t c) {
  if (c > 0x10FFFF || (c >= 0xD800 && c <= 0xDFFF)) c = 0xFFFD;
  const auto low = [](char32_t bits) { return static_cast<char>(0x80 | (bits & 0x3F)); };
  if (c < 0x80) return {static_cast<char>(c)};
  if (c < 0x800) return {static_cast<char>(0xC0 | (c >> 6)), low(c)};
  if (c < 0x10000) return {static_cast<char>(0xE0 | (c >> 12)), low(c >> 6), low(c)};
  return {static_cast<char>(0xF0 | (c >> 18)), low(c >> 12), low(c >> 6), low(c)};
}

CodePoint first_code_point(std::string_view s) {
  const auto at = [&](std::size_t i) { return i < s.size() ? static_cast<unsigned char>(s[i]) : 0u; };
  const auto tail = [&](std::size_t i) { return static_cast<char32_t>(at(i) & 0x3F); };
  const unsigned lead = at(0);
  if (lead < 0x80) return {lead, 1};
  if (lead < 0xE0 && s.size() > 1) return {((lead & 0x1F) << 6) | tail(1), 2};
  if (lead < 0xF0 && s.size() > 2) return {((lead & 0x0F) << 12) | (tail(1) << 6) | tail(2), 3};
  if (s.size() > 3) return {((lead & 0x07) << 18) | (tail(1) << 12) | (tail(2) << 6) | tail(3), 4};
  return {0xFFFD, 1};
}

}  // namespace stemma::read
