// The block structure of Markdown: which lines belong together, and what they are.
#pragma once

#include <cstddef>
#include <string_view>
#include <utility>
#include <vector>

#include "stemma/model.hpp"

namespace stemma::read {

/// Lines of one block, without the marks before them.
struct MarkdownBlock {
  BlockKind kind = BlockKind::paragraph;
  unsigned level = 0;                                      ///< of a heading, from 1 on
  std::vector<std::pair<std::size_t, std::size_t>> lines;  ///< begin and end in the text
};

/// From `begin` on, in order; without rules, comments, definitions of links and empty blocks.
std::vector<MarkdownBlock> markdown_blocks(std::string_view text, std::size_t begin);

/// Where the front matter ends ("---", lines "key: value", "---"); 0 where there is none.
std::size_t front_matter_end(std::string_view text);

/// The level of a heading marked by '#', and where its words begin in the line; or 0.
struct HeadingMark {
  unsigned level = 0;
  std::size_t words = 0;
};
HeadingMark heading_mark(std::string_view line);

}  // namespace stemma::read
