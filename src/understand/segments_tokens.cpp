// Tokens of a paragraph: a chunk between white space is cut at its punctuation, then words lose their clitics.
#include <algorithm>
#include <array>

#include "understand/characters.hpp"
#include "understand/segments.hpp"

namespace stemma::understand {
namespace {

/// Bytes; what looks like an address and is longer is cut.
constexpr std::size_t longest_address = 2000;

/// One walk over one chunk.
class Chunk {
 public:
  Chunk(std::string_view text, Span chunk, std::vector<Token>& tokens) : text_(text), end_(chunk.end), tokens_(tokens) {
    at_ = chunk.begin;
  }

  void split() {
    while (at_ < end_) {
      const Character c = character_at(text_, at_);
      if (const auto address = address_size(); address > 0) {
        emit(at_ + address);
      } else if (is_alphanumeric(c.code) || starts_tag(c)) {
        split_word(word_end());
      } else if (const auto clitic = clitic_size(); clitic > 0) {
        emit(at_ + clitic);
      } else {
        emit(mark_end(c));
      }
    }
  }

 private:
  void emit(std::uint32_t end) {
    tokens_.emplace_back().span = {at_, end};
    at_ = end;
  }

  Character at(std::uint32_t place) const { return place < end_ ? character_at(text_, place) : Character{0, 0}; }
  std::string_view between(std::uint32_t begin, std::uint32_t end) const { return text_.substr(begin, end - begin); }

  bool starts_tag(Character c) const {
    return (c.code == '#' || c.code == '@' || c.code == '_') && is_alphanumeric(at(at_ + c.size).code);
  }

  /// Bytes of an address of a page or mail that begins here, without the punctuation after it; 0 for none.
  std::uint32_t address_size() const {
    const auto rest = between(at_, end_);
    const bool page = rest.starts_with("http://") || rest.starts_with("https://") || rest.starts_with("www.");
    if (!page && !starts_mail(rest)) return 0;
    auto size = std::min(rest.find_first_of("<>\""), std::min<std::size_t>(rest.size(), longest_address));
    while (size > 0) {
      const Character last = character_before(rest, size);
      const bool bracket = last.code == ')' && rest.substr(0, size).find('(') != std::string_view::npos;
      if (bracket || is_alphanumeric(last.code) || last.code == '/' || last.code == '=') break;
      size -= last.size;
    }
    return static_cast<std::uint32_t>(size);
  }

  /// name@host.tld, at the start of a word; looks at most 254 bytes far, the longest address that mail allows.
  static bool starts_mail(std::string_view rest) {
    constexpr std::string_view joiners = "._%+-";
    std::size_t i = 0;
    const std::size_t limit = std::min<std::size_t>(rest.size(), 254);
    const auto ascii = [](char c) { return is_alphanumeric(static_cast<unsigned char>(c) < 0x80 ? c : 0); };
    if (limit == 0 || !ascii(rest[0])) return false;
    while (i < limit && (ascii(rest[i]) || joiners.find(rest[i]) != std::string_view::npos)) ++i;
    if (i >= limit || rest[i] != '@') return false;
    const std::size_t host = ++i;
    while (i < limit && (ascii(rest[i]) || rest[i] == '.' || rest[i] == '-')) ++i;
    const auto dot = rest.substr(host, i - host).find('.');
    return dot != std::string_view::npos && dot > 0 && host + dot + 1 < i && ascii(rest[host + dot + 1]);
  }

  /// End of the word that begins here: letters and digits with what joins them.
  std::uint32_t word_end() const {
    Character before = at(at_);
    std::uint32_t place = at_ + before.size;
    while (place < end_) {
      const Character c = at(place);
      if (!is_alphanumeric(c.code) && c.code != '_' && !joins(before, place, c)) break;
      before = c;
      place += c.size;
    }
    return place;
  }

  /// Whether the mark `c` at `place`, with `before` on its left, continues the word.
  bool joins(Character before, std::uint32_t place, Character c) const {
    const Character after = at(place + c.size);
    if (is_hyphen(c.code) && before.code == '.') return is_alphanumeric(after.code);
    if (!is_alphanumeric(before.code)) return false;
    if (is_apostrophe(c.code)) return c.code != '`' && is_letter(after.code);
    if (c.code == '.') return joins_by_stop(before, place, after);
    if (!is_alphanumeric(after.code)) return false;
    const bool digits = is_digit(before.code) && is_digit(after.code);
    if (c.code == ',' || c.code == ':' || c.code == '/') return digits;
    if (c.code == '&') return is_upper(before.code) && is_upper(after.code);
    return is_hyphen(c.code);
  }

  /// A full stop within a number, an abbreviation or a host's name; not one that lacks its space ("here.The").
  bool joins_by_stop(Character before, std::uint32_t place, Character after) const {
    if (is_digit(after.code)) return is_digit(before.code) || is_upper(before.code);
    if (is_letter(after.code)) {
      if (is_digit(before.code)) return false;
      const bool lone_letter = place - at_ == before.size || at(place - before.size - 1).code == '.';
      return lone_letter || between(at_, place) == "Ph" || !is_lower(before.code) || !is_upper(after.code);
    }
    if (is_hyphen(after.code)) return abbreviation(between(at_, place + 1)) != Abbreviation::no;  // U.S.-led
    return false;
  }

  /// Emits the word [at_, end) in its parts: body, clitic, and the full stop that an abbreviation keeps.
  void split_word(std::uint32_t end) {
    if (end < end_ && text_[end] == '.' && keeps_stop(end)) ++end;
    const auto word = between(at_, end);
    const auto body = end - clitic_of(word);
    const bool cannot = word.size() == 6 && lower(word) == "cannot";
    if (cannot) emit(at_ + 3);
    if (body > at_ && body < end) emit(body);
    emit(end);
  }

  bool keeps_stop(std::uint32_t end) const {
    if (end + 1 < end_ && text_[end + 1] == '.') return false;  // an ellipsis follows
    return abbreviation(between(at_, end + 1)) != Abbreviation::no;
  }

  /// Bytes of the clitic that ends `word`, 0 for none.
  static std::uint32_t clitic_of(std::string_view word) {
    constexpr std::array<std::string_view, 6> endings = {"s", "m", "d", "re", "ve", "ll"};
    if (word.size() < 3) return 0;
    for (std::size_t back = 1; back <= 2 && back < word.size(); ++back) {
      const std::size_t place = word.size() - back;
      const Character mark = character_before(word, place);
      if (!is_apostrophe(mark.code) || place == mark.size) continue;
      const std::string ending = lower(word.substr(place));
      const auto size = static_cast<std::uint32_t>(mark.size + back);
      if (std::find(endings.begin(), endings.end(), ending) != endings.end()) return size;
      if (ending == "t" && (word[place - mark.size - 1] | 0x20) == 'n') return size + 1;
    }
    return 0;
  }

  /// A clitic that stands alone: 's after a quotation mark or a bracket.
  std::uint32_t clitic_size() const {
    const Character mark = at(at_);
    if (!is_apostrophe(mark.code) || tokens_.empty() || tokens_.back().span.end != at_) return 0;
    const Character s = at(at_ + mark.size);
    if (s.code != 's' && s.code != 'S') return 0;
    return is_alphanumeric(at(at_ + mark.size + 1).code) ? 0 : mark.size + 1;
  }

  /// End of the mark that begins here: one character, or a run of stops, of '!?', or of one repeated sign.
  std::uint32_t mark_end(Character c) const {
    std::uint32_t place = at_ + c.size;
    const auto same_kind = [c](char32_t other) {
      if (c.code == '!' || c.code == '?') return other == '!' || other == '?';
      return other == c.code && (c.code == '.' || c.code == '-' || c.code == '*' || c.code == '=' || c.code == '_' ||
                                 c.code == '~' || c.code == '#' || c.code == '\'' || c.code == '`');
    };
    while (place < end_) {
      const Character next = at(place);
      if (!same_kind(next.code)) break;
      place += next.size;
    }
    return place;
  }

  std::string_view text_;
  std::uint32_t at_ = 0, end_;
  std::vector<Token>& tokens_;
};

}  // namespace

void split_tokens(std::string_view text, Span range, std::vector<Token>& tokens) {
  std::uint32_t at = range.begin;
  while (at < range.end) {
    Character c = character_at(text, at);
    if (is_space(c.code)) {
      at += c.size;
      continue;
    }
    const std::uint32_t begin = at;
    while (at < range.end && !is_space((c = character_at(text, at)).code)) at += c.size;
    Chunk(text, {begin, at}, tokens).split();
  }
}

}  // namespace stemma::understand
