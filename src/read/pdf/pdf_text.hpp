// The text of a laid-out PDF: paragraphs out of lines, without what stands at the edge of every page.
#pragma once

#include "read/pdf/pdf_layout.hpp"
#include "stemma/model.hpp"

namespace stemma::read {

/// Fills title, text and blocks (with page and box). Headers, footers and page numbers are left out; a word that was
/// broken at a line's end is joined unless the text has it with its hyphen elsewhere; a paragraph that goes on in the
/// next column or page is one.
void write_pdf_text(const PdfLayout& layout, Document& document);

}  // namespace stemma::read
