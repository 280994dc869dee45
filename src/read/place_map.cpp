// The way back through one coding: see place_map.hpp.
#include "read/place_map.hpp"

#include <algorithm>

#include "read/ascii.hpp"

namespace stemma::read {
namespace {

using Piece = PlaceMap::Piece;

bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

std::uint64_t characters(std::string_view text) {
  return static_cast<std::uint64_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return !is_continuation(c); }));
}

/// Carries the runs of one text through one map.
class Lifter {
 public:
  Lifter(std::string_view text, const PlaceMap& map) : text_(text), map_(map) {}

  std::vector<OriginRun> lift(const std::vector<OriginRun>& runs) {
    for (const OriginRun& run : runs) {
      const std::string_view words = text_.substr(run.text.begin, run.text.size());
      const std::uint64_t size = run.byte_end - run.byte_begin;
      if (size == words.size())
        divide(run, 0);
      else if (const auto units = characters(words); size > 0 && units > 1 && size % units == 0)
        divide(run, size / units);
      else
        as_one(run.text, run.byte_begin, run.byte_end);
    }
    return std::move(out_);
  }

 private:
  /// A run whose characters have their own bytes: `width` each, or, with 0, those that they have in the text.
  void divide(const OriginRun& run, std::uint64_t width) {
    Span text = run.text;
    std::uint64_t byte = run.byte_begin;
    while (!text.empty()) {
      const Piece& piece = piece_at(byte);
      const auto [text_end, byte_end] = reach(text, byte, std::min(run.byte_end, piece.inner_end), width);
      if (text_end == text.begin) {  // the character goes on in the next piece
        const auto [next, next_byte] = one(text, byte, width);
        character({text.begin, next}, byte, next_byte);
        text.begin = next;
        byte = next_byte;
        continue;
      }
      if (piece.same)
        exact({text.begin, text_end}, piece.outer + (byte - piece.inner), byte_end - byte, width);
      else if (piece.inner_end - piece.inner == byte_end - byte && characters(part({text.begin, text_end})) == 1)
        character({text.begin, text_end}, byte, byte_end);
      else
        unit({text.begin, text_end}, {piece.outer, piece.outer_end});
      text.begin = text_end;
      byte = byte_end;
    }
  }

  /// How far whole characters go before the inner byte `end`.
  std::pair<std::uint32_t, std::uint64_t> reach(Span text, std::uint64_t byte, std::uint64_t end,
                                                std::uint64_t width) const {
    if (width == 0) {
      auto stop = static_cast<std::uint32_t>(std::min<std::uint64_t>(text.end, text.begin + (end - byte)));
      while (stop > text.begin && stop < text.end && is_continuation(text_[stop])) --stop;
      return {stop, byte + (stop - text.begin)};
    }
    std::uint32_t stop = text.begin;
    for (std::uint64_t left = (end - byte) / width; left > 0 && stop < text.end; --left)
      stop = next_character(stop, text.end);
    return {stop, byte + characters(part({text.begin, stop})) * width};
  }

  std::pair<std::uint32_t, std::uint64_t> one(Span text, std::uint64_t byte, std::uint64_t width) const {
    const std::uint32_t next = next_character(text.begin, text.end);
    return {next, byte + (width == 0 ? next - text.begin : width)};
  }

  std::uint32_t next_character(std::uint32_t at, std::uint32_t end) const {
    ++at;
    while (at < end && is_continuation(text_[at])) ++at;
    return at;
  }

  std::string_view part(Span span) const { return text_.substr(span.begin, span.size()); }

  /// Runs come in the order of the bytes nearly always, so the piece is looked for beside the last one first.
  const Piece& piece_at(std::uint64_t byte) {
    const auto& pieces = map_.pieces();
    if (last_ < pieces.size() && pieces[last_].inner <= byte && byte < pieces[last_].inner_end) return pieces[last_];
    const auto after = std::upper_bound(pieces.begin(), pieces.end(), byte,
                                        [](std::uint64_t value, const Piece& piece) { return value < piece.inner; });
    last_ = after == pieces.begin() ? 0 : static_cast<std::size_t>(after - pieces.begin()) - 1;
    return pieces[last_];
  }

  void exact(Span text, std::uint64_t begin, std::uint64_t size, std::uint64_t width) {
    const bool goes_on = joins(text, begin) && exact_width_ == width + 1;
    if (goes_on) {
      out_.back().text.end = text.end;
      out_.back().byte_end = begin + size;
    } else {
      out_.push_back({text, begin, begin + size});
    }
    exact_width_ = width + 1;
    character_width_ = 0;
  }

  /// One character whose bytes belong together; equal ones beside each other make one run.
  void character(Span text, std::uint64_t begin, std::uint64_t end) {
    const ByteRange range = map_.outer(begin, end);
    const std::uint64_t width = range.end - range.begin;
    if (joins(text, range.begin) && character_width_ == width && width != text.size()) {
      out_.back().text.end = text.end;
      out_.back().byte_end = range.end;
    } else {
      out_.push_back({text, range.begin, range.end});
    }
    exact_width_ = 0;
    character_width_ = width;
  }

  bool joins(Span text, std::uint64_t byte) const {
    return !out_.empty() && out_.back().text.end == text.begin && out_.back().byte_end == byte;
  }

  void as_one(Span text, std::uint64_t begin, std::uint64_t end) {
    if (map_.pieces().empty()) return;
    unit(text, map_.outer(begin, std::max(begin, end)));
  }

  /// Characters that only together have bytes. A reader divides a run whose bytes are a multiple of its characters; a
  /// run that must not be divided but would be is cut in two that would not.
  void unit(Span text, ByteRange range) {
    exact_width_ = character_width_ = 0;
    if (!out_.empty() && out_.back().text.end == text.begin && out_.back().byte_begin == range.begin &&
        out_.back().byte_end == range.end) {
      text.begin = out_.back().text.begin;
      out_.pop_back();
    }
    Span head = text;
    if (divisible(text, range))
      for (head.end = next_character(text.begin, text.end);
           head.end < text.end && (divisible({head.end, text.end}, range) || divisible(head, range));)
        head.end = next_character(head.end, text.end);
    out_.push_back({head, range.begin, range.end});
    if (head.end < text.end) out_.push_back({{head.end, text.end}, range.begin, range.end});
  }

  bool divisible(Span text, ByteRange range) const {
    const std::uint64_t units = characters(part(text)), size = range.end - range.begin;
    return units > 1 && size > 0 && (size == text.size() || size % units == 0);
  }

  std::string_view text_;
  const PlaceMap& map_;
  std::vector<OriginRun> out_;
  std::size_t last_ = 0;
  std::uint64_t exact_width_ = 0;      // 1 + width of the last run, where it was exact
  std::uint64_t character_width_ = 0;  // of the last run, where each character has so many bytes of its own
};

}  // namespace

PlaceMap PlaceMap::shifted(std::uint64_t begin, std::uint64_t size) {
  PlaceMap map;
  map.add_same(begin, size);
  return map;
}

PlaceMap PlaceMap::whole(std::uint64_t size, std::uint64_t begin, std::uint64_t end) {
  PlaceMap map;
  map.add_unit(size, begin, end);
  return map;
}

void PlaceMap::add_same(std::uint64_t outer, std::uint64_t size) {
  if (size == 0) return;
  if (!pieces_.empty() && pieces_.back().same && pieces_.back().outer_end == outer) {
    pieces_.back().inner_end += size;
    pieces_.back().outer_end += size;
  } else {
    pieces_.push_back({size_, size_ + size, outer, outer + size, true});
  }
  size_ += size;
}

void PlaceMap::add_unit(std::uint64_t size, std::uint64_t begin, std::uint64_t end) {
  if (size == 0) return;
  pieces_.push_back({size_, size_ + size, begin, end, false});
  size_ += size;
}

ByteRange PlaceMap::outer(std::uint64_t begin, std::uint64_t end) const {
  if (pieces_.empty()) return {};
  const auto holds = [&](std::uint64_t byte) -> const Piece& {
    const auto after = std::upper_bound(pieces_.begin(), pieces_.end(), byte,
                                        [](std::uint64_t value, const Piece& piece) { return value < piece.inner; });
    return after == pieces_.begin() ? pieces_.front() : *(after - 1);
  };
  const auto place = [&](const Piece& piece, std::uint64_t byte, bool last) {
    if (!piece.same) return last ? piece.outer_end : piece.outer;
    return piece.outer + std::min(byte - piece.inner, piece.outer_end - piece.outer);
  };
  const Piece& first = holds(begin);
  if (end <= begin) return {place(first, begin, false), place(first, begin, false)};
  return {place(first, begin, false), place(holds(end - 1), end, true)};
}

std::vector<OriginRun> lift(const std::vector<OriginRun>& runs, std::string_view text, const PlaceMap& map) {
  if (map.pieces().empty()) return {};
  return Lifter(text, map).lift(runs);
}

}  // namespace stemma::read
