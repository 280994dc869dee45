// One message of a Telegram export: its text, its times, and what is kept beside it.
#pragma once

#include "read/decode.hpp"
#include "read/json_reader.hpp"
#include "stemma/model.hpp"

namespace stemma::read {

/// The post without what its chat says of it: path, outlet, byline and reply_to.
Document telegram_message(const Decoded& source, const JsonValue& message, const Document& base);

}  // namespace stemma::read
