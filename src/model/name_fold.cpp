// The word level of name comparison: folding, transliteration variants, what an acronym looks like.
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>

#include "model/name_match.hpp"

namespace stemma::model {
namespace {

bool is_ascii(std::string_view text) {
  for (unsigned char c : text)
    if (c >= 0x80) return false;
  return true;
}

/// Letters that do not decompose but have a usual plain spelling.
std::string_view plain_letter(UChar32 c) {
  switch (c) {
    case 0x00DF:
      return "ss";
    case 0x00E6:
      return "ae";
    case 0x0153:
      return "oe";
    case 0x00F8:
      return "o";
    case 0x0142:
      return "l";
    case 0x0111:
    case 0x00F0:
      return "d";
    case 0x00FE:
      return "th";
    case 0x0131:
      return "i";
    case 0x0259:
      return "a";
    default:
      return {};
  }
}

bool is_apostrophe(UChar32 c) {
  return c == '\'' || c == 0x2019 || c == 0x2018 || c == 0x02BC || c == 0x02BB || c == 0x02BF || c == 0x02BE ||
         c == '`' || c == 0x00B4 || c == 0x2032;
}

class Folder {
 public:
  void add(UChar32 c) {
    if (u_charType(c) == U_NON_SPACING_MARK || is_apostrophe(c)) return;
    if (c == '.') {
      point_ = true;
      return;
    }
    if (c == '&') return void(add_word("&"));
    if (!u_isalnum(c)) return separate();
    // "U.S." is one word, "St. Louis" two: a point ends a word only where more than a letter stands before it.
    if (point_ && word_size_ > 1 && !dotted_) separate();
    if (point_ && word_size_ >= 1) dotted_ = true;
    point_ = false;
    append(u_tolower(c));
  }
  std::string take() {
    separate();
    if (!out_.empty() && out_.back() == ' ') out_.pop_back();
    return std::move(out_);
  }

 private:
  void add_word(std::string_view word) {
    separate();
    out_ += word;
    word_size_ = 1;
    separate();
  }
  void separate() {
    if (word_size_ > 0) out_ += ' ';
    word_size_ = 0;
    point_ = dotted_ = false;
  }
  void append(UChar32 c) {
    ++word_size_;
    if (c < 0x80) {
      out_ += static_cast<char>(c);
    } else if (const auto plain = plain_letter(c); !plain.empty()) {
      out_ += plain;
    } else {
      std::uint8_t bytes[4];
      std::int32_t size = 0;
      U8_APPEND_UNSAFE(bytes, size, c);
      out_.append(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(size));
    }
  }

  std::string out_;
  std::size_t word_size_ = 0;
  bool point_ = false, dotted_ = false;
};

std::string_view without_possessive(std::string_view name) {
  for (std::string_view ending : {"'s", "\u2019s"})
    if (name.size() > ending.size() && name.ends_with(ending)) return name.substr(0, name.size() - ending.size());
  return name;
}

bool is_vowel(char c) { return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' || c == 'y'; }

/// The consonants of a folded word, with the letters that transliterations interchange made one.
std::string skeleton(std::string_view word) {
  std::string out;
  bool after_vowel = true;
  for (std::size_t i = 0; i < word.size(); ++i) {
    char c = word[i];
    const char next = i + 1 < word.size() ? word[i + 1] : '\0';
    if (is_vowel(c) || (c == 'w' && !out.empty())) {
      after_vowel = true;
      continue;
    }
    if (next == 'h' && (c == 'k' || c == 'g'))
      c = 'h', ++i;  // Khorasan, Horasan
    else if (next == 'h' && (c == 's' || c == 'c' || c == 'z'))
      c = 'S', ++i;  // Shishani, Chichani
    else if (next == 'h' && (c == 't' || c == 'd'))
      ++i;
    else if (next == 'h' && c == 'p')
      c = 'f', ++i;
    else if (c == 'c' && next == 'k')
      c = 'k', ++i;
    else if (c == 'd' && (next == 'j' || next == 'z'))
      c = next, ++i;
    else if (c == 't' && (next == 's' || next == 'z'))
      c = 'z', ++i;
    if (c == 'q' || c == 'c' || c == 'g') c = 'k';
    if (c == 'v') c = 'w';
    if (after_vowel || out.back() != c) out += c;
    after_vowel = false;
  }
  return out;
}

char vowel_class(char c) {
  switch (c) {
    case 'o':
    case 'u':
      return 'o';
    case 'e':
    case 'i':
    case 'y':
      return 'i';
    default:
      return c;
  }
}

char first_vowel(std::string_view word) {
  for (char c : word)
    if (is_vowel(c)) return vowel_class(c);
  return '\0';
}

/// What a word ends in, where that tells names apart (Maria, Mario, Marie): the vowel, or nothing.
char last_vowel(std::string_view word) {
  const char c = word.back();
  return c == 'i' || c == 'y' ? 'i' : is_vowel(c) ? c : '\0';
}

}  // namespace

std::string fold_name(std::string_view name) {
  name = without_possessive(name);
  Folder folder;
  if (is_ascii(name)) {
    for (char c : name) folder.add(static_cast<unsigned char>(c));
    return folder.take();
  }
  UErrorCode error = U_ZERO_ERROR;
  const auto* decomposition = icu::Normalizer2::getNFDInstance(error);
  auto text = icu::UnicodeString::fromUTF8(icu::StringPiece(name.data(), static_cast<std::int32_t>(name.size())));
  if (U_SUCCESS(error)) text = decomposition->normalize(text, error);
  for (std::int32_t i = 0; i < text.length(); i = text.moveIndex32(i, 1)) folder.add(text.char32At(i));
  return folder.take();
}

bool same_word(std::string_view a, std::string_view b) {
  if (a == b) return true;
  if (a.size() < 5 || b.size() < 5 || a.size() > b.size() + 3 || b.size() > a.size() + 3) return false;
  if (first_vowel(a) != first_vowel(b) || last_vowel(a) != last_vowel(b)) return false;
  const std::string bones = skeleton(a);
  return bones.size() >= 2 && bones == skeleton(b);
}

bool has_latin(std::string_view name) {
  return std::any_of(name.begin(), name.end(), [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); });
}

bool is_acronym(std::string_view name) {
  std::size_t letters = 0, capitals = 0;
  for (char c : name) {
    if (c == '.' || c == '-' || c == '&') continue;
    ++letters;
    if ((c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9' && capitals > 0)) ++capitals;
  }
  // One small letter is allowed inside: "LeT", "JeM".
  const bool mixed = letters == 3 && capitals == 2 && name.size() == 3 && name[2] >= 'A' && name[2] <= 'Z';
  return letters >= 2 && letters <= 8 && (capitals == letters || mixed);
}

}  // namespace stemma::model
