// The first pass: paragraphs, tokens and sentences. The rules are in segments_tokens.cpp and segments_sentences.cpp.
#include "understand/segments.hpp"

#include <algorithm>

#include "understand/all_passes.hpp"
#include "understand/characters.hpp"

namespace stemma::understand {
namespace {

/// Bytes. Text is wrapped to some width in between; blocks of shorter lines are lists, and longer lines paragraphs.
constexpr std::uint32_t narrowest_wrap = 50, widest_wrap = 130;

Span trimmed(std::string_view text, Span span) {
  while (!span.empty()) {
    const Character c = character_at(text, span.begin);
    if (!is_space(c.code)) break;
    span.begin += c.size;
  }
  while (!span.empty()) {
    const Character c = character_before(text, span.end);
    if (!is_space(c.code)) break;
    span.end -= c.size;
  }
  return span;
}

std::uint32_t first_word_size(std::string_view text, Span line) {
  std::uint32_t at = line.begin;
  while (at < line.end) {
    const Character c = character_at(text, at);
    if (is_space(c.code)) break;
    at += c.size;
  }
  return at - line.begin;
}

/// "HELEN MOOR: ...": a turn of a transcript begins a paragraph.
bool opens_turn(std::string_view line) {
  const auto colon = line.find(": ");
  if (colon == std::string_view::npos || colon < 3 || colon > 40) return false;
  std::size_t letters = 0;
  for (std::size_t i = 0; i < colon;) {
    const Character c = character_at(line, i);
    if (is_letter(c.code) ? !is_upper(c.code) : c.code != ' ' && c.code != '.' && c.code != '-' && c.code != '\'')
      return false;
    letters += is_letter(c.code);
    i += c.size;
  }
  return letters > 2;
}

/// Appends the paragraphs of one block of lines without blank ones.
void close_block(std::string_view text, std::vector<Span>& lines, std::vector<Span>& paragraphs) {
  std::uint32_t width = 0;
  for (const Span line : lines) width = std::max(width, line.size());
  const bool may_wrap = width >= narrowest_wrap && width <= widest_wrap;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const bool wrapped = may_wrap && i > 0 && lines[i - 1].size() + 1 + first_word_size(text, lines[i]) > width;
    if (wrapped && !opens_turn(text.substr(lines[i].begin, lines[i].size()))) {
      paragraphs.back().end = lines[i].end;
    } else {
      paragraphs.push_back(lines[i]);
    }
  }
  lines.clear();
}

struct LineEnd {
  std::uint32_t at = 0, size = 0;  ///< bytes
};

/// The next end of a line from `begin` on: a line feed, or Unicode's own separators of lines and paragraphs (U+2028 and
/// U+2029, Unicode Standard Annex 14, class BK), which office programs leave in what is copied out of them.
LineEnd next_line_end(std::string_view text, std::uint32_t begin) {
  for (auto at = text.find_first_of("\n\xE2", begin); at != std::string_view::npos;
       at = text.find_first_of("\n\xE2", at + 1)) {
    const auto here = static_cast<std::uint32_t>(at);
    if (text[at] == '\n') return {here, 1};
    const auto mark = text.substr(at, 3);
    if (mark == "\u2028" || mark == "\u2029") return {here, 3};
  }
  return {static_cast<std::uint32_t>(text.size()), 1};
}

}  // namespace

std::vector<Span> split_paragraphs(std::string_view text) {
  std::vector<Span> paragraphs, lines;
  const auto size = static_cast<std::uint32_t>(text.size());
  for (std::uint32_t begin = 0; begin < size;) {
    const LineEnd end = next_line_end(text, begin);
    const Span line = trimmed(text, {begin, end.at});
    if (line.empty()) {
      close_block(text, lines, paragraphs);
    } else {
      lines.push_back(line);
    }
    begin = end.at + end.size;
  }
  close_block(text, lines, paragraphs);
  return paragraphs;
}

void find_segments(Draft& draft, const Resources&) {
  const std::string_view text = draft.document.text;
  draft.paragraphs = split_paragraphs(text);
  draft.tokens.reserve(text.size() / 5);
  std::vector<std::size_t> begins;
  RepeatedCredits repeated;
  for (const Span paragraph : draft.paragraphs) {
    begins.push_back(draft.tokens.size());
    split_tokens(text, paragraph, draft.tokens);
    repeated.read(text, draft.tokens, begins.back(), draft.tokens.size());
  }
  begins.push_back(draft.tokens.size());
  for (std::size_t p = 0; p < draft.paragraphs.size(); ++p) {
    std::size_t first = begins[p];
    std::size_t caption = credit_end(text, draft.tokens, first, begins[p + 1]);
    if (caption == first) caption = repeated.end(text, draft.tokens, first, begins[p + 1]);
    auto ends = sentence_ends(text, draft.tokens, caption, begins[p + 1]);
    if (caption > first) ends.insert(ends.begin(), caption);
    for (const std::size_t last : ends) {
      const Span span = {draft.tokens[first].span.begin, draft.tokens[last - 1].span.end};
      draft.sentences.push_back({span, first, last, p});
      draft.document.sentences.push_back(span);
      first = last;
    }
  }
}

}  // namespace stemma::understand
