// Chats as Telegram Desktop exports them for reading (messages.html).
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "read/decode.hpp"
#include "read/part.hpp"
#include "stemma/model.hpp"

namespace stemma::read {

/// Whether markup is such an export.
bool is_telegram_page(std::string_view markup);

/// One Document for each message, as telegram.hpp has them. The page does not say what kind of chat it is: the chat is
/// the outlet, and a sender of another name is the author.
std::vector<Document> read_telegram_page(const Decoded& source, const Document& base, const Reading& reading);

}  // namespace stemma::read
