// A saved page → one Document.
#pragma once

#include "read/decode.hpp"
#include "read/page/markup.hpp"
#include "stemma/model.hpp"

namespace stemma::read {

/// Fills the reading part of `document`. A page that is larger than `limits` allow is read up to there, and a note says
/// so; one whose deadline passes is left without text.
void read_page(const Decoded& source, Document& document, MarkupLimits limits = {});

/// All that a piece of HTML shows, in its order: text, origin and blocks of `document`. For what is no page and has no
/// furniture: a mail, an entry of a feed.
void write_fragment(const Decoded& source, Document& document);

}  // namespace stemma::read
