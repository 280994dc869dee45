// What the readers of chats share: one post is one Document.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "read/json_reader.hpp"
#include "read/placed.hpp"
#include "read/text_builder.hpp"
#include "stemma/model.hpp"

namespace stemma::read {

/// A post of the export `base`, whose path ends in "!" + member.
Document new_post(const Document& base, const std::string& member);
/// Moves the text into the post and finds its language and the agency that it credits.
void finish_post(TextBuilder& builder, Document& post);

/// "2018-12-05T10:39:10Z" for seconds since 1970; none outside the years 1971 to 2099, which no chat has: exports
/// write 0 for what never happened.
std::optional<std::string> utc_time(std::int64_t seconds);
/// The same from digits, which may be followed by a fraction.
std::optional<std::string> utc_time(std::string_view seconds);

/// "has a photo: photos/1.jpg": that a file is kept beside the export. `what` carries its article.
std::string file_note(std::string_view what, std::string_view path);

/// The last Document of an export that holds more posts than are read, or that breaks off.
Document export_error(const Document& base, std::string error);
std::string too_many(std::size_t limit);
/// Why a JSON export was not read to its end: it is `full`, or breaks off; nothing where it was.
std::optional<std::string> end_of_export(JsonReader& json, const Decoded& source, bool full, std::size_t limit);

}  // namespace stemma::read
