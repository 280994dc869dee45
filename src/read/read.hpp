// Bytes of one original in, documents out.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "stemma/model.hpp"

namespace stemma::read {

struct Original {
  std::string path;        ///< as given by the user
  std::string id;          ///< SHA-256 of the bytes, lower-case hex
  std::string_view bytes;  ///< not owned; only used during the call
};

struct ReadOptions {
  bool verbatim = false;  ///< plain text: Document::text equals the decoded file
};

/// Every document in the original, in its order, with the reading part filled. What cannot be read is one Document
/// with `error`. The type is decided by content. Pure; safe to call from several threads.
std::vector<Document> read(const Original& original, const ReadOptions& options);

}  // namespace stemma::read
