// Whether bytes are a message (RFC 5322), and if so whether it carries a letter or a saved page.
#pragma once

#include <cstddef>
#include <string_view>

namespace stemma::read {

enum class MessageForm { none, mail, page };

/// By the fields of the header. A note that merely begins with "From:" and "Subject:" is none: a message has a field
/// that programs write (Message-ID, MIME-Version, Received) or a date with a time, sender and subject. Where a carrier
/// says that it is a message (`declared`), one known field is enough.
MessageForm message_form(std::string_view bytes, bool declared = false);

/// Where the header begins: blank lines and a byte order mark may stand before it.
std::size_t message_begin(std::string_view bytes);

}  // namespace stemma::read
