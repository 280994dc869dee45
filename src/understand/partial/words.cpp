#include "understand/partial/words.hpp"

#include <unicode/locid.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>

#include "understand/characters.hpp"
#include "understand/segments.hpp"

namespace stemma::understand::partial {
namespace {

char16_t folded(char16_t c, std::string_view language) {
  if (c == 0x2019 || c == 0x02BC) return '\'';
  if (language == "ru" && c == u'ё') return u'е';
  if (language == "ar" && (c == 0x0623 || c == 0x0625 || c == 0x0622 || c == 0x0671)) return 0x0627;
  if (language == "fa" && (c == 0x064A || c == 0x0649)) return 0x06CC;
  if (language == "fa" && c == 0x0643) return 0x06A9;
  return c;
}

/// Vowel signs of Arabic and stress marks; joiners, soft hyphens and the lengthening stroke.
bool is_silent(char16_t c) {
  return u_charType(c) == U_NON_SPACING_MARK || c == 0x00AD || c == 0x200C || c == 0x200D || c == 0x0640;
}

/// Bytes of the elided word that begins a French word, its apostrophe included; 0 for none.
std::uint32_t elided(std::string_view word) {
  constexpr std::array<std::string_view, 12> heads = {"l", "d", "qu", "n",     "s",      "j",
                                                      "m", "t", "c",  "jusqu", "lorsqu", "puisqu"};
  for (std::size_t i = 0; i < word.size();) {
    const Character c = character_at(word, i);
    if (is_apostrophe(c.code)) {
      const std::string head = lower(word.substr(0, i));
      const bool known = std::find(heads.begin(), heads.end(), head) != heads.end();
      return known && i + c.size < word.size() ? static_cast<std::uint32_t>(i + c.size) : 0;
    }
    i += c.size;
  }
  return 0;
}

Word word_of(std::string_view text, Span span, std::string_view language) {
  Word word;
  word.span = span;
  const auto written = text.substr(span.begin, span.size());
  word.key = fold_word(written, language);
  const char32_t first = character_at(written, 0).code;
  word.mark = !is_alphanumeric(first) && first != '#' && first != '@';
  word.capital = is_upper(first);
  std::size_t letters = 0, capitals = 0;
  for (std::size_t i = 0; i < written.size();) {
    const Character c = character_at(written, i);
    letters += is_letter(c.code);
    capitals += is_upper(c.code);
    i += c.size;
  }
  word.capitals = letters >= 2 && letters == capitals;
  return word;
}

}  // namespace

std::string fold_word(std::string_view word, std::string_view language) {
  UErrorCode error = U_ZERO_ERROR;
  auto text = icu::UnicodeString::fromUTF8(icu::StringPiece(word.data(), static_cast<std::int32_t>(word.size())));
  const auto* composed = icu::Normalizer2::getNFCInstance(error);
  if (U_SUCCESS(error)) text = composed->normalize(text, error);
  text.toLower(icu::Locale::getRoot());
  icu::UnicodeString out;
  for (std::int32_t i = 0; i < text.length(); ++i) {
    const char16_t c = text.charAt(i);
    if (is_silent(c)) continue;
    const std::int32_t digit = u_charDigitValue(c);
    out.append(digit >= 0 ? static_cast<char16_t>('0' + digit) : folded(c, language));
  }
  std::string folded_word;
  out.toUTF8String(folded_word);
  return folded_word;
}

std::vector<Word> split_words(std::string_view text, const std::vector<Token>& tokens, std::string_view language) {
  std::vector<Word> words;
  words.reserve(tokens.size());
  for (const Token& token : tokens) {
    Span rest = token.span;
    if (language == "fr")
      if (const auto head = elided(text.substr(rest.begin, rest.size())); head > 0) {
        words.push_back(word_of(text, {rest.begin, rest.begin + head}, language));
        rest.begin += head;
      }
    words.push_back(word_of(text, rest, language));
  }
  return words;
}

std::string fold_phrase(std::string_view phrase, std::string_view language) {
  // An elided word stands before another one in every text, and is cut from it: "qu'" is read as that of "qu'x".
  const bool elides = language == "fr" && phrase.ends_with('\'');
  const std::string whole = std::string(phrase) + (elides ? "x" : "");
  std::vector<Token> tokens;
  split_tokens(whole, {0, static_cast<std::uint32_t>(whole.size())}, tokens);
  auto words = split_words(whole, tokens, language);
  if (elides) words.pop_back();
  std::string joined;
  for (const Word& word : words) {
    if (!joined.empty()) joined += ' ';
    joined += word.key;
  }
  return joined;
}

}  // namespace stemma::understand::partial
