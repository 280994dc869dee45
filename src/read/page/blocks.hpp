// A page as a row of text blocks: paragraphs, headings, list items, table rows, captions.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "read/page/hints.hpp"
#include "read/page/markup.hpp"

namespace stemma::read {

/// What every element holds, and whether it is left out.
struct Weighed {
  Hints hints;
  bool dropped = false;     ///< this element and all below are no part of the report
  bool notice = false;      ///< a dialog or a request for consent
  std::uint32_t text = 0;   ///< characters (without white space) below, links included
  std::uint32_t links = 0;  ///< of them, in links
  std::uint32_t prose = 0;  ///< of them, in runs of plain text long enough for a sentence
};

/// One entry a node of the markup. Nothing is dropped yet but what no reader sees.
std::vector<Weighed> weigh(const Markup& markup);

/// A run of inline content between two block boundaries: nodes [first, last) of the markup.
struct Block {
  std::uint32_t first = 0, last = 0;
  std::uint32_t parent = 0;  ///< innermost block-level element
  std::uint32_t text = 0, links = 0;
  Tag tag = Tag::other;  ///< of the parent, or li, td, blockquote, figcaption where it stands in one
  bool caption = false;
};

/// The blocks below `root`, in order, without dropped elements and without empty blocks.
std::vector<Block> blocks_below(const Markup& markup, const std::vector<Weighed>& weighed, std::size_t root);

/// The words of a block, squeezed.
std::string words_of(const Markup& markup, const std::vector<Weighed>& weighed, const Block& block);

}  // namespace stemma::read
