// Text with its origin: see text_builder.hpp.
#include "read/text_builder.hpp"

#include <algorithm>

#include "read/ascii.hpp"

namespace stemma::read {
namespace {

/// A blank line stands for the markup between two blocks; where much more lies between them, for its first tag only.
constexpr std::size_t longest_break = 160;

std::size_t characters(std::string_view text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

void add_run(Document& document, std::size_t begin, std::size_t end, std::uint64_t byte, std::uint64_t byte_end) {
  if (begin == end) return;
  document.origin.push_back({{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)}, byte, byte_end});
}

}  // namespace

void TextBuilder::copy(std::size_t begin, std::size_t end) {
  if (begin >= end) return;
  const bool goes_on = !pieces_.empty() && pieces_.back().same && pieces_.back().end == begin;
  if (goes_on) {
    pieces_.back().end = end;
  } else {
    pieces_.push_back({text_.size(), begin, end, true});
  }
  text_ += source_.text().substr(begin, end - begin);
}

void TextBuilder::put(std::string_view text, std::size_t begin, std::size_t end) {
  if (text.empty()) return;
  if (text == source_.text().substr(begin, end - begin)) return copy(begin, end);
  pieces_.push_back({text_.size(), begin, end, false});
  text_ += text;
}

void TextBuilder::paragraph_break(std::size_t next) {
  trim_end();
  if (text_.empty()) return;
  const std::size_t from = pieces_.back().end;
  if (from <= next && next - from <= longest_break) return put("\n\n", from, next);
  const std::size_t tag = source_.text().substr(from, longest_break).find('>');
  put("\n\n", from, tag == std::string_view::npos ? from : from + tag + 1);
}

void TextBuilder::trim_end() {
  while (!text_.empty() && is_space(text_.back())) {
    text_.pop_back();
    Piece& last = pieces_.back();
    if (last.text == text_.size()) {
      pieces_.pop_back();
    } else if (last.same) {
      --last.end;
    }
  }
}

void TextBuilder::emit(const Piece& piece, std::size_t text_end, Document& document) {
  if (!piece.same) {
    narrow_ = false;
    return emit_unit(piece, text_end, document);
  }
  unit_width_ = 0;
  std::size_t at = piece.begin;
  for (std::size_t i = source_.step_at(at); at < piece.end; ++i) {
    const auto& steps = source_.steps();
    const std::size_t stop = std::min(piece.end, i + 1 < steps.size() ? steps[i + 1].text : piece.end);
    const std::size_t begin = piece.text + (at - piece.begin);
    const std::uint64_t byte = source_.byte_at(at), byte_end = source_.byte_at(stop - 1) + (steps[i].text_width == 0);
    const bool narrow = steps[i].byte_width == 1;
    const bool goes_on = narrow && narrow_ && !document.origin.empty() && document.origin.back().byte_end == byte &&
                         document.origin.back().text.end == begin;
    const std::uint64_t byte_stop =
        steps[i].text_width == 0 ? byte_end : byte + (stop - at) / steps[i].text_width * steps[i].byte_width;
    if (goes_on) {
      document.origin.back().text.end = static_cast<std::uint32_t>(begin + (stop - at));
      document.origin.back().byte_end = byte_stop;
    } else {
      add_run(document, begin, begin + (stop - at), byte, byte_stop);
    }
    narrow_ = narrow;
    at = stop;
  }
}

/// Single characters of equally many bytes that lie side by side make one run, which divides evenly among them: a page
/// that is written in references shall not cost a run a character.
void TextBuilder::emit_unit(const Piece& piece, std::size_t text_end, Document& document) {
  const std::uint64_t begin = source_.byte_at(piece.begin), end = source_.byte_at(piece.end);
  const std::uint64_t width =
      characters(std::string_view(text_).substr(piece.text, text_end - piece.text)) == 1 ? end - begin : 0;
  const bool goes_on = width != 0 && width == unit_width_ && document.origin.back().byte_end == begin &&
                       document.origin.back().text.end == piece.text;
  unit_width_ = width;
  if (!goes_on) return add_run(document, piece.text, text_end, begin, end);
  document.origin.back().text.end = static_cast<std::uint32_t>(text_end);
  document.origin.back().byte_end = end;
}

void TextBuilder::finish(Document& document) {
  trim_end();
  finish_whole(document);
}

void TextBuilder::finish_whole(Document& document) {
  for (std::size_t i = 0; i < pieces_.size(); ++i)
    emit(pieces_[i], i + 1 < pieces_.size() ? pieces_[i + 1].text : text_.size(), document);
  document.text = std::move(text_);
  text_.clear();
  pieces_.clear();
}

ByteRange original_bytes(const Document& document, Span span) {
  ByteRange out;
  auto run = std::upper_bound(document.origin.begin(), document.origin.end(), span.begin,
                              [](std::uint32_t place, const OriginRun& r) { return place < r.text.end; });
  for (bool first = true; run != document.origin.end() && run->text.begin < span.end; ++run, first = false) {
    const Span part = {std::max(span.begin, run->text.begin), std::min(span.end, run->text.end)};
    const std::uint64_t size = run->byte_end - run->byte_begin;
    std::uint64_t begin = run->byte_begin, end = run->byte_end;
    const std::string_view text = std::string_view(document.text).substr(run->text.begin, run->text.size());
    const std::size_t units = size == run->text.size() ? text.size() : characters(text);
    if (units != 0 && size % units == 0 && units > 1) {
      const auto count = [&](std::uint32_t place) {
        const std::string_view head = text.substr(0, place - run->text.begin);
        return (units == text.size() ? head.size() : characters(head)) * (size / units);
      };
      begin = run->byte_begin + count(part.begin);
      end = run->byte_begin + count(part.end);
    }
    out = first ? ByteRange{begin, end} : ByteRange{std::min(out.begin, begin), std::max(out.end, end)};
  }
  return out;
}

}  // namespace stemma::read
