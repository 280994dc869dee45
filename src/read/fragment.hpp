// Markup that is nothing but a report: the body of an item of a feed or agency, without a page around it.
#pragma once

#include <vector>

#include "read/placed.hpp"
#include "stemma/model.hpp"

namespace stemma::read {

/// Writes all that a reader sees, block by block, after what `builder` holds already, and adds a block for each.
void write_fragment(const Placed& markup, TextBuilder& builder, std::vector<TextBlock>& blocks);

}  // namespace stemma::read
