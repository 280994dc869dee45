// News articles in JSON as news-please and its relatives write them.
#pragma once

#include <vector>

#include "read/decode.hpp"
#include "stemma/model.hpp"

namespace stemma::read {

/// One Document for an object, one each for an array of objects; what is no news article, or no whole JSON, is one
/// with `error`. `base` carries id, path and media type; the
/// caller numbers them.
std::vector<Document> read_json(const Decoded& source, const Document& base);

}  // namespace stemma::read
