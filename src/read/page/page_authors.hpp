// Who wrote a page, and which agency it credits.
#pragma once

#include "read/page/main_text.hpp"
#include "read/page/metadata.hpp"
#include "stemma/model.hpp"

namespace stemma::read {

/// Fills byline and agency. In this order: JSON-LD, meta fields, elements that say that they name the author, the line
/// at the headline ("By Ann Lee"), links to an author's page, and lines that say "Written by". Document::text and
/// Document::outlet must be filled: an outlet that signs its own pages is no person.
void read_authors(const Markup& markup, const Metadata& data, const MainText& main, Document& document);

}  // namespace stemma::read
