#include "understand/encoder_text.hpp"

#include <unicode/locid.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>

#include "understand/characters.hpp"

namespace stemma::understand {
namespace {

constexpr std::int32_t shapes = 6;  // lower, Title, UPPER, Mixed, digits, other

std::uint32_t category(char32_t c) { return U_GET_GC_MASK(static_cast<UChar32>(c)); }
bool in_word(char32_t c) { return (category(c) & (U_GC_L_MASK | U_GC_M_MASK | U_GC_N_MASK)) != 0; }
bool is_blank(char32_t c) { return u_isUWhiteSpace(static_cast<UChar32>(c)) || (c >= 0x1C && c <= 0x1F); }

std::int32_t shape_of(std::string_view word) {
  std::size_t letters = 0, upper = 0, characters = 0, digits = 0;
  bool first_upper = false;
  for (std::size_t at = 0; at < word.size();) {
    const Character c = character_at(word, at);
    at += c.size;
    ++characters;
    digits += (category(c.code) & U_GC_ND_MASK) != 0;
    if ((category(c.code) & U_GC_L_MASK) == 0) continue;
    const bool high = u_isUUppercase(static_cast<UChar32>(c.code));
    if (letters++ == 0) first_upper = high;
    upper += high;
  }
  if (digits == characters) return 4;
  if (letters == 0) return 5;
  if (upper == 0) return 0;
  if (upper == letters) return letters > 1 ? 2 : 1;
  return first_upper && upper == 1 ? 1 : 3;
}

/// Lower case, decomposed, without marks, code point by code point.
std::vector<std::string> plain(std::string_view word) {
  auto text = icu::UnicodeString::fromUTF8(icu::StringPiece(word.data(), static_cast<std::int32_t>(word.size())));
  text.toLower(icu::Locale::getRoot());
  UErrorCode failed = U_ZERO_ERROR;
  const auto* decompose = icu::Normalizer2::getNFDInstance(failed);
  if (U_SUCCESS(failed)) text = decompose->normalize(text, failed);
  std::vector<std::string> out;
  for (std::int32_t at = 0; at < text.length(); at = text.moveIndex32(at, 1)) {
    const UChar32 c = text.char32At(at);
    if (u_charType(c) == U_NON_SPACING_MARK) continue;
    icu::UnicodeString(c).toUTF8String(out.emplace_back());
  }
  return out;
}

std::size_t room_of(const std::vector<EncoderWord>& words) {
  std::size_t pieces = 0;
  for (const auto& word : words) pieces += word.pieces.size();
  return pieces;
}

class Paragraph {
 public:
  Paragraph(std::string_view text, const WordPieces& pieces) : text_(text), pieces_(pieces) {}

  std::vector<EncoderWord> words(std::size_t at, std::size_t end) {
    std::vector<EncoderWord> out;
    bool quoted = false;
    while (at < end) {
      const Character c = character_at(text_, at);
      std::size_t stop = at + c.size;
      if (is_blank(c.code)) {
        at = stop;
        continue;
      }
      if (in_word(c.code)) stop = word_end(stop, end);
      if (c.code == 0x201C || (c.code == '"' && !quoted))
        quoted = true;
      else if (c.code == 0x201D || c.code == '"')
        quoted = false;
      const auto word = text_.substr(at, stop - at);
      const std::int32_t mark = shape_of(word) + shapes * quoted + shapes * 2 * out.empty();
      out.push_back({{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(stop)}, pieces_.cut(word), mark});
      at = stop;
    }
    return out;
  }

 private:
  std::size_t word_end(std::size_t at, std::size_t end) const {
    while (at < end) {
      const Character c = character_at(text_, at);
      if (!in_word(c.code)) break;
      at += c.size;
    }
    return at;
  }

  std::string_view text_;
  const WordPieces& pieces_;
};

/// Paragraphs one after another, those of more than `longest` pieces cut.
std::vector<std::vector<EncoderWord>> chunks(const std::vector<std::vector<EncoderWord>>& paragraphs,
                                             std::size_t longest) {
  std::vector<std::vector<EncoderWord>> out;
  for (const auto& words : paragraphs) {
    out.emplace_back();
    std::size_t room = longest;
    for (const auto& word : words) {
      if (word.pieces.size() > room) {
        out.emplace_back();
        room = longest;
      }
      out.back().push_back(word);
      room -= word.pieces.size();
    }
  }
  return out;
}

}  // namespace

Result<WordPieces> WordPieces::read(std::string_view vocabulary) {
  WordPieces made;
  std::int32_t id = 0;
  while (!vocabulary.empty()) {
    const auto end = std::min(vocabulary.find('\n'), vocabulary.size());
    made.ids_.emplace(vocabulary.substr(0, end), id++);
    vocabulary.remove_prefix(std::min(end + 1, vocabulary.size()));
  }
  const auto special = [&](const char* name, std::int32_t& where) {
    const auto found = made.ids_.find(name);
    if (found == made.ids_.end()) return false;
    where = found->second;
    return true;
  };
  for (const auto& [name, where] :
       {std::pair{"[UNK]", &made.unknown_}, {"[CLS]", &made.start_}, {"[SEP]", &made.stop_}})
    if (!special(name, *where)) return Error{ErrorKind::input, std::string("holds no ") + name};
  return made;
}

std::vector<std::int32_t> WordPieces::cut(std::string_view word) const {
  const auto letters = plain(word);
  if (letters.empty() || letters.size() > longest_word) return {unknown_};
  std::vector<std::int32_t> out;
  for (std::size_t at = 0; at < letters.size() && out.size() < most_pieces;) {
    std::string piece = at > 0 ? "##" : "";
    std::int32_t best = -1;
    std::size_t best_end = at;
    for (std::size_t end = at; end < letters.size(); ++end) {
      piece += letters[end];
      if (const auto found = ids_.find(piece); found != ids_.end()) best = found->second, best_end = end + 1;
    }
    if (best < 0) return {unknown_};
    out.push_back(best);
    at = best_end;
  }
  return out;
}

std::vector<std::vector<EncoderWord>> encoder_paragraphs(std::string_view text, const WordPieces& pieces) {
  std::vector<std::vector<EncoderWord>> out;
  Paragraph reader(text, pieces);
  for (std::size_t at = 0; at < text.size();) {
    const auto end = std::min(text.find('\n', at), text.size());
    if (auto words = reader.words(at, end); !words.empty()) out.push_back(std::move(words));
    at = end + 1;
  }
  return out;
}

std::vector<EncoderWindow> encoder_windows(const std::vector<std::vector<EncoderWord>>& paragraphs) {
  constexpr std::size_t own = window_room - 2 * window_context;
  std::vector<EncoderWord> words;
  std::vector<std::size_t> begins;
  std::size_t filled = own;
  for (auto& part : chunks(paragraphs, own)) {
    const auto size = room_of(part);
    if (filled + size > own) begins.push_back(words.size()), filled = 0;
    filled += size;
    words.insert(words.end(), std::make_move_iterator(part.begin()), std::make_move_iterator(part.end()));
  }
  std::vector<EncoderWindow> out;
  for (std::size_t i = 0; i < begins.size(); ++i) {
    const auto first = begins[i], last = i + 1 < begins.size() ? begins[i + 1] : words.size();
    std::size_t left = first, right = last;
    for (auto budget = window_context; left > 0 && words[left - 1].pieces.size() <= budget; --left)
      budget -= words[left - 1].pieces.size();
    for (auto budget = window_context; right < words.size() && words[right].pieces.size() <= budget; ++right)
      budget -= words[right].pieces.size();
    const auto at = [&](std::size_t word) { return words.begin() + static_cast<std::ptrdiff_t>(word); };
    out.push_back({{at(left), at(right)}, first - left, last - left});
  }
  return out;
}

}  // namespace stemma::understand
