// What pdftotext -bbox-layout says of a PDF: pages, blocks, lines and where they stand.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "stemma/model.hpp"

namespace stemma::read {

struct PdfLine {
  Box box;
  std::string text;  ///< words with a blank between them
  double height() const { return box.bottom - box.top; }
};

struct PdfBlock {
  std::vector<PdfLine> lines;
};

struct PdfPage {
  double width = 0, height = 0;  ///< points
  std::vector<PdfBlock> blocks;  ///< in reading order: column by column
};

struct PdfLayout {
  std::string title, author, created;  ///< as the file declares them
  std::vector<PdfPage> pages;
};

/// From the XHTML that pdftotext writes. What is cut off is read as far as it goes.
PdfLayout pdf_layout(std::string_view xhtml);

}  // namespace stemma::read
