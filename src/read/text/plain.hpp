// Plain text: as it is, or cleaned of the page furniture that was copied along with it.
#pragma once

#include "read/decode.hpp"
#include "stemma/model.hpp"

namespace stemma::read {

/// Text equals the decoded file, character for character.
void read_verbatim(const Decoded& source, Document& document);
/// Text copied off a web page: see cleaner.hpp. A text without page furniture comes out whole.
void read_plain(const Decoded& source, Document& document);

}  // namespace stemma::read
