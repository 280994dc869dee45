// Reports and posts in JSON: one object, an array of them, or one a line.
#pragma once

#include <cstddef>
#include <vector>

#include "read/decode.hpp"
#include "read/part.hpp"
#include "stemma/model.hpp"

namespace stemma::read {

/// One Document for each report or post, in the order of the file: news articles (news-please, Fundus, trafilatura),
/// ninjs items, chats of Telegram, Facebook, Instagram and Signal. What is none of these is one with `error`; so is the
/// place where a file breaks off, after all that stands before it, and each broken line of JSON Lines. `base` carries
/// id, path and media type; the caller numbers the documents.
std::vector<Document> read_json(const Decoded& source, const Document& base, const Reading& reading);

}  // namespace stemma::read
