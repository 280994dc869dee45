#include "understand/parser_words.hpp"

#include <algorithm>
#include <string>

#include "understand/characters.hpp"

namespace stemma::understand {
namespace {

/// FNV-1a, 32 bits.
std::uint32_t hash(std::string_view bytes) {
  std::uint32_t h = 2166136261U;
  for (const char c : bytes) h = (h ^ static_cast<unsigned char>(c)) * 16777619U;
  return h;
}

char plain(char32_t c) {
  if (c == '`' || is_apostrophe(c) || c == 0x201A || c == 0x2039 || c == 0x203A) return '\'';
  if (is_quote(c)) return '"';
  if (is_dash(c) || is_hyphen(c)) return '-';
  return 0;
}

/// Kind of character for the shape.
char kind(char32_t c) {
  if (is_upper(c)) return 'X';
  if (is_letter(c)) return 'x';
  if (is_digit(c)) return '0';
  const char p = plain(c);
  return p ? p : static_cast<char>(c < 0x80 ? c : 1);
}

struct Forms {
  std::string form, shape;
};

Forms forms(std::string_view text) {
  Forms out;
  for (std::size_t i = 0; i < text.size();) {
    const Character c = character_at(text, i);
    if (is_digit(c.code)) {
      out.form += '0';
    } else if (const char p = plain(c.code)) {
      out.form += p;
    } else if (c.code < 0x80) {
      out.form += static_cast<char>(c.code >= 'A' && c.code <= 'Z' ? c.code | 0x20 : c.code);
    } else {
      out.form += lower(text.substr(i, c.size));
    }
    const char k = kind(c.code);
    const std::size_t n = out.shape.size();
    if (n < 2 || out.shape[n - 1] != k || out.shape[n - 2] != k) out.shape += k;
    i += c.size;
  }
  if (out.form == "''") out.form = "\"";
  if (out.form.size() > 1 && out.form.find_first_not_of('-') == std::string::npos) out.form = "-";
  if (out.form == "\u2026") out.form = "...";
  return out;
}

}  // namespace

WordClasses::Class WordClasses::find(std::uint32_t form) const {
  const auto at = std::lower_bound(forms_.begin(), forms_.end(), form);
  if (at == forms_.end() || *at != form) return {};
  return classes_[static_cast<std::size_t>(at - forms_.begin())];
}

std::uint32_t form_hash(std::string_view text) { return hash(forms(text).form); }

Word describe(std::string_view text, const WordClasses& classes) {
  constexpr std::size_t longest = 60;  // bytes that matter of a word
  const Forms all = forms(text.size() > longest ? text.substr(text.size() - longest) : text);
  Word word;
  word.form = hash(all.form);
  word.shape = hash(all.shape);
  const std::string_view form = all.form;
  for (std::size_t n = 1; n <= 4; ++n) {
    word.suffix[n - 1] = hash(form.substr(form.size() - std::min(n, form.size())));
    word.prefix[n - 1] = hash(form.substr(0, n));
  }
  const auto c = classes.find(word.form);
  word.broad = c.broad;
  word.fine = c.fine;
  return word;
}

}  // namespace stemma::understand
