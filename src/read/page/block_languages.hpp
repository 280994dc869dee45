// Parts of a page in another language than the page.
#pragma once

#include <cstdint>
#include <vector>

#include "read/page/markup.hpp"
#include "stemma/model.hpp"

namespace stemma::read {

/// Fills TextBlock::language where a block says, or reliably shows, that it is in another language than
/// Document::language. `nodes` has the first node of each of the document's blocks.
///
/// To ask the detector about every block would cost more than all the rest of the reading. Instead the document's own
/// short words are counted: running text of its language is full of them, and only a block that has hardly any of them
/// is looked at. (Function words tell languages apart: Grefenstette, "Comparing two language identification schemes",
/// JADT 1995.)
void set_block_languages(const Markup& markup, const std::vector<std::uint32_t>& nodes, Document& document);

}  // namespace stemma::read
