// Feeds saved as files: RSS 0.9 to 2.0, RDF (RSS 1.0) and Atom (RFC 4287).
#pragma once

#include <vector>

#include "read/decode.hpp"
#include "read/part.hpp"

namespace stemma::read {

/// Each entry is one document. None is numbered. A feed that is cut off or ill-formed is read as far as it goes.
std::vector<Document> read_feed(const Decoded& source, const Document& base, const Reading& reading);

}  // namespace stemma::read
