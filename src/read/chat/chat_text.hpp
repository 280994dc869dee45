// Chats saved as text: WhatsApp's "export chat", and what Signal's exporters write.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "read/decode.hpp"
#include "read/part.hpp"
#include "stemma/model.hpp"

namespace stemma::read {

/// Whether a text is such a chat: its first line opens a message, and so do others or most of the rest.
bool is_chat_text(std::string_view text);

/// One Document for each message, in the order of the file; the messenger's own notices are none. The path ends in "!"
/// and the number of the message. Times have no zone.
std::vector<Document> read_chat_text(const Decoded& source, const Document& base, const Reading& reading);

}  // namespace stemma::read
