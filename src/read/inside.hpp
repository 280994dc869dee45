// What readers of things that hold other things share: reading one part, places through a charset, putting texts
// together, and noting blocks.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "read/part.hpp"
#include "read/text_builder.hpp"

namespace stemma::read {

/// The documents of a part of what `reading` reads, with the ids of `base` and the part's name added to its path.
/// Beyond `limits.nesting` it is one document with an error.
std::vector<Document> read_inside(const Part& part, const Document& base, const Reading& reading);

/// Adds decoded bytes [begin, end) to a map whose outer bytes are those of the original.
void add_decoded(PlaceMap& map, const Decoded& source, std::size_t begin, std::size_t end);

/// Adds a text with its origin and blocks as further paragraphs. Its bytes are the same original's.
void append_text(Document& whole, const Document& piece);

/// Notes blocks as they are written: blocks of a text are separated by one blank line, always.
class BlockNotes {
 public:
  explicit BlockNotes(const TextBuilder& builder) : builder_(builder) {}
  /// What was written since the last call is one block, or nothing. After half a million no more are noted.
  void add(BlockKind kind);
  std::vector<TextBlock> take() { return std::move(blocks_); }

 private:
  const TextBuilder& builder_;
  std::vector<TextBlock> blocks_;
};

/// "256 MiB", "900 bytes": for messages that name a limit.
std::string size_words(std::uint64_t bytes);

}  // namespace stemma::read
