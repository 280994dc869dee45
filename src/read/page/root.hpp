// The element of a page that holds its text.
#pragma once

#include <cstddef>
#include <vector>

#include "read/page/blocks.hpp"
#include "read/page/page_facts.hpp"
#include "read/page/parts.hpp"

namespace stemma::read {

struct Root {
  std::size_t node = 0;
  bool listing = false;  ///< the page lists others, and its links are what it says
};

Root find_root(const Markup& markup, const PageFacts& facts, const std::vector<Weighed>& weighed, const Kept& kept);

}  // namespace stemma::read
