// Parts of a page that are left out for what they say they are: notices, navigation, comments, reviews, hidden text.
#pragma once

#include <cstdint>
#include <vector>

#include "read/page/blocks.hpp"
#include "read/page/page_facts.hpp"

namespace stemma::read {

/// What is left below each node, in characters.
struct Kept {
  std::vector<std::uint32_t> prose;  ///< runs of plain text long enough for a sentence
  std::vector<std::uint32_t> plain;  ///< all text outside links
  std::vector<std::uint32_t> links;  ///< all text in links
};

/// Marks them as dropped.
Kept drop_parts(const Markup& markup, const PageFacts& facts, std::vector<Weighed>& weighed);

}  // namespace stemma::read
