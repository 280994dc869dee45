// Chats as Telegram Desktop exports them (result.json), one chat or all of an account.
#pragma once

#include <cstddef>
#include <vector>

#include "read/decode.hpp"
#include "read/part.hpp"
#include "stemma/model.hpp"

namespace stemma::read {

/// One Document for each message, in the order of the file; service messages ("joined the group") are none. Paths are
/// base.path + "!" + message, or "!" + chat + "/" + message in an export of all chats. `reply_to` counts on the caller
/// to number the documents in this order. Where the file breaks off, the last Document has an `error`.
std::vector<Document> read_telegram(const Decoded& source, const Document& base, const Reading& reading);

}  // namespace stemma::read
