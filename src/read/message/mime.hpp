// A message taken apart into its parts (RFC 2045, 2046, 2231).
//
// A reader of our own: every byte's place is needed, which the libraries at hand give up when they decode. One pass
// over the lines, whatever the nesting; a message that is broken or cut off gives the parts that are there.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "read/message/mail_header.hpp"
#include "read/part.hpp"

namespace stemma::read {

struct MimePart {
  MailHeader header;
  std::size_t begin = 0, end = 0;  ///< of the content, still encoded
  std::size_t parent = 0;          ///< index; the message itself is 0 and its own parent
  std::size_t depth = 0;           ///< multiparts around it
  std::string type;                ///< "text/plain"; lower case
  Parameters type_parameters, disposition;
  std::string encoding;  ///< Content-Transfer-Encoding, lower case

  bool is_multipart() const { return type.rfind("multipart/", 0) == 0; }
  /// As its header calls it, without folders; or empty.
  std::string file_name() const;
};

struct MimeMessage {
  std::string_view bytes;
  std::vector<MimePart> parts;  ///< in order; at least the message itself
  bool cut = false;             ///< ends before its last boundary
  std::string limit;            ///< which limit ended the reading; or empty

  std::vector<std::size_t> children(std::size_t parent) const;
};

/// Keeps a reference to `bytes`.
MimeMessage mime_message(std::string_view bytes);

/// The content of one part, decoded, as a Part without a member's name: charset and media type in its carrier, the
/// way back in its places and layers.
Part mime_content(const MimeMessage& message, const MimePart& part);

}  // namespace stemma::read
