// Items of news agencies in ninjs, the IPTC's news in JSON, of all its generations.
#pragma once

#include "read/decode.hpp"
#include "read/json_reader.hpp"
#include "stemma/model.hpp"

namespace stemma::read {

bool is_ninjs(const JsonValue& value);
/// `agency` is the origin that the item declares: its source, provider or holder of rights.
Document ninjs_item(const Decoded& source, const JsonValue& value, const Document& base);

}  // namespace stemma::read
