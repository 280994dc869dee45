// A page saved as one file with everything in it (MHTML, RFC 2557; the browsers' .mht and .mhtml).
#pragma once

#include <string_view>
#include <vector>

#include "read/part.hpp"

namespace stemma::read {

/// The document is the root part. Frames and pictures are parts of the page, not documents. None is numbered.
std::vector<Document> read_mhtml(std::string_view bytes, const Document& base, const Reading& reading);

}  // namespace stemma::read
