// Electronic mail: one message, or a mailbox of them.
#pragma once

#include <string_view>
#include <vector>

#include "read/part.hpp"

namespace stemma::read {

/// The message, then each attachment that can be read; the others are named in its notes. None is numbered.
std::vector<Document> read_mail(std::string_view bytes, const Document& base, const Reading& reading);

/// A file in mbox form (RFC 4155): the documents of every message. One message alone is read as itself.
std::vector<Document> read_mailbox(std::string_view bytes, const Document& base, const Reading& reading);

/// Whether a mailbox begins so: "From somebody Thu Jan  1 00:00:00 1970", then a header.
bool opens_mailbox(std::string_view bytes);

}  // namespace stemma::read
