// Bytes of one original in, documents out.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "stemma/limits.hpp"
#include "stemma/model.hpp"

namespace stemma::read {

struct Original {
  std::string path;        ///< as given by the user
  std::string id;          ///< SHA-256 of the bytes, lower-case hex
  std::string_view bytes;  ///< not owned; only used during the call
};

struct ReadOptions {
  bool verbatim = false;  ///< plain text: Document::text equals the decoded file
  Limits limits = {};
};

/// Every document in the original, in its order, with the reading part filled. What cannot be read is one Document
/// with `error`. The type is decided by content. Safe to call from several threads. Pure, but for the time that
/// `limits` allows and for PDF, which a helper process reads.
/// An archive is read here as a whole; part.hpp reads one in a stream, with the same documents.
std::vector<Document> read(const Original& original, const ReadOptions& options);

/// The base of the n-th document of an archive, from 1 on: what read_part starts from.
Document document_of_archive(const std::string& id, const std::string& path, const std::string& member, std::size_t n);

}  // namespace stemma::read
