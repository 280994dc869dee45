// A saved page → one Document.
#pragma once

#include "read/decode.hpp"
#include "stemma/model.hpp"

namespace stemma::read {

/// Fills the reading part of `document`.
void read_page(const Decoded& source, Document& document);

}  // namespace stemma::read
