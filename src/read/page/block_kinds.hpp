// What kind of block a block of a page is, from the elements around it.
#pragma once

#include "read/page/blocks.hpp"
#include "stemma/model.hpp"

namespace stemma::read {

/// Elements from `top` upwards do not count: a post of a live blog is no list item, whatever holds it. 0: all count.
BlockKind kind_of(const Markup& markup, const Block& block, std::uint32_t top = 0);

}  // namespace stemma::read
