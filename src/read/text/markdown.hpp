// Markdown: notes and posts whose plain text carries marks (CommonMark 0.31, the commonly used part of it).
#pragma once

#include <string_view>

#include "read/decode.hpp"
#include "stemma/model.hpp"

namespace stemma::read {

/// Whether a text is surely Markdown: front matter, headings marked by '#', links with their targets. A plain text with
/// lists, underlines or '>' before lines is none.
bool is_markdown(std::string_view text);

/// Fills title, byline and date from the front matter, and text, origin and blocks. Marks and the targets of links are
/// no part of the text; every character keeps its place.
void read_markdown(const Decoded& source, Document& document);

}  // namespace stemma::read
