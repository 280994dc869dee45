// A report's text with its statements marked, whatever way they nest or cross.
#pragma once

#include <string>
#include <vector>

#include "publish/html.hpp"
#include "publish/withhold.hpp"
#include "stemma/model.hpp"

namespace stemma::publish {

struct Marked {
  Html html;
  std::vector<std::string> split;  ///< statements that had to be marked in several pieces
};

/// Paragraphs of `document` in <p> elements; the text between tags is the document's, character for character, but
/// for what is withheld. Each statement is a <mark> with its id; where it crosses another one or a paragraph's end,
/// the pieces that follow carry the id in data-of alone. `withheld` is what
/// find_withheld says of the text. Linear in text and marks.
Marked marked_text(const Document& document, const std::vector<const Statement*>& statements,
                   const std::vector<Withheld>& withheld);

}  // namespace stemma::publish
