// Helpers of the tests that read messages: the bytes behind words of a text.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "read/read.hpp"
#include "read/text_builder.hpp"

namespace stemma::read {

inline std::vector<Document> read_all(std::string_view bytes) { return read({"in", "id", bytes}, {}); }

/// The original's bytes behind the first occurrence of `words` in the text.
inline std::string source_of(const Document& d, std::string_view bytes, std::string_view words) {
  const std::size_t at = d.text.find(words);
  if (at == std::string::npos) return "(not in the text)";
  const ByteRange range =
      original_bytes(d, {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + words.size())});
  return std::string(bytes.substr(range.begin, range.end - range.begin));
}

/// Kind and words of each block.
inline std::vector<std::pair<BlockKind, std::string>> blocks_of(const Document& d) {
  std::vector<std::pair<BlockKind, std::string>> out;
  for (const TextBlock& block : d.blocks)
    out.emplace_back(block.kind, d.text.substr(block.span.begin, block.span.size()));
  return out;
}

using Blocks = std::vector<std::pair<BlockKind, std::string>>;
using Strings = std::vector<std::string>;

}  // namespace stemma::read
