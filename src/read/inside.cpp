// Parts of things: see inside.hpp.
#include "read/inside.hpp"

#include <algorithm>

#include "read/ascii.hpp"

namespace stemma::read {
namespace {

constexpr std::size_t most_blocks = 500'000;  // of a text; a block of one letter costs a hundred times what it says

}  // namespace

std::vector<Document> read_inside(const Part& part, const Document& base, const Reading& reading) {
  Document inner = base;
  if (!part.member.empty()) inner.path += "!" + part.member;
  if (reading.level >= reading.limits.nesting) {
    inner.error = "lies in more than " + std::to_string(reading.limits.nesting) +
                  " archives or messages inside one another (--max-nesting)";
    inner.media_type = part.carrier.media_type;
    return {std::move(inner)};
  }
  Reading deeper = reading;
  ++deeper.level;
  auto documents = read_part(part, inner, deeper);
  for (Document& document : documents) document.id = base.id;  // the outermost reader numbers them all
  return documents;
}

void add_decoded(PlaceMap& map, const Decoded& source, std::size_t begin, std::size_t end) {
  const auto& steps = source.steps();
  for (std::size_t i = source.step_at(begin); begin < end; ++i) {
    const std::size_t stop = std::min(end, i + 1 < steps.size() ? steps[i + 1].text : end);
    const std::size_t text = steps[i].text_width, width = steps[i].byte_width;
    if (text == width) {  // 0 and 0: the same bytes; else every character takes as many there as here
      map.add_same(source.byte_at(begin), stop - begin);
    } else {
      for (; begin < stop; begin += text) map.add_unit(text, source.byte_at(begin), source.byte_at(begin) + width);
    }
    begin = stop;
  }
}

void append_text(Document& whole, const Document& piece) {
  if (piece.text.empty()) return;
  auto shift = static_cast<std::uint32_t>(whole.text.size());
  if (shift != 0) {
    const std::uint64_t from = whole.origin.back().byte_end, to = piece.origin.front().byte_begin;
    whole.text += "\n\n";
    whole.origin.push_back({{shift, shift + 2}, from, std::max(from, to)});
    shift += 2;
  }
  whole.text += piece.text;
  const auto moved = [&](Span span) { return Span{span.begin + shift, span.end + shift}; };
  for (OriginRun run : piece.origin) {
    run.text = moved(run.text);
    whole.origin.push_back(run);
  }
  for (TextBlock block : piece.blocks) {
    block.span = moved(block.span);
    whole.blocks.push_back(std::move(block));
  }
}

void BlockNotes::add(BlockKind kind) {
  if (blocks_.size() >= most_blocks) return;
  const std::string_view text = builder_.text();
  std::size_t end = text.size();
  while (end > 0 && is_space(text[end - 1])) --end;
  const std::size_t begin = blocks_.empty() ? 0 : blocks_.back().span.end + 2;
  if (end <= begin) return;
  blocks_.push_back({{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)}, kind, {}, {}, {}, {}});
}

std::string size_words(std::uint64_t bytes) {
  constexpr std::uint64_t mib = std::uint64_t{1} << 20;
  return bytes % mib == 0 && bytes > 0 ? std::to_string(bytes / mib) + " MiB" : std::to_string(bytes) + " bytes";
}

}  // namespace stemma::read
