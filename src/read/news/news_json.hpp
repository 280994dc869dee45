// News articles in JSON as programs that gather news write them.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "read/decode.hpp"
#include "read/json_reader.hpp"
#include "stemma/model.hpp"

namespace stemma::read {

/// Whether an object has a text that only an article has: `text` or `maintext` (news-please, trafilatura), `plaintext`
/// or `body` (Fundus), or `description`.
bool is_news(const JsonValue& value);
Document news_article(const Decoded& source, const JsonValue& value, const Document& base);

/// A date of these files as EDTF. Midnight to the second is what they write where only the day is known.
std::optional<std::string> news_date(std::string_view text);

}  // namespace stemma::read
