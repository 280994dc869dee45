// Messages of Signal as its tools write them in JSON Lines: signal-cli (`-o json receive`) and signal-export
// (data.json).
#pragma once

#include <cstddef>
#include <optional>

#include "read/decode.hpp"
#include "read/json_reader.hpp"
#include "stemma/model.hpp"

namespace stemma::read {

bool is_signal_message(const JsonValue& value);
/// None where it holds no message: somebody typed, something was received. `n` names it in the path.
std::optional<Document> signal_message(const Decoded& source, const JsonValue& value, const Document& base,
                                       std::size_t n);

}  // namespace stemma::read
