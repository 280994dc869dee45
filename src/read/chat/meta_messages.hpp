// Messages as Facebook and Instagram hand them out ("Download your information", message_1.json).
#pragma once

#include <cstddef>
#include <vector>

#include "read/decode.hpp"
#include "read/part.hpp"
#include "read/placed.hpp"
#include "stemma/model.hpp"

namespace stemma::read {

/// One Document for each message, in the order of the file, which is mostly from the last to the first. Where the file
/// breaks off, the last Document has an `error`.
std::vector<Document> read_meta_messages(const Decoded& source, const Document& base, const Reading& reading);

/// These files write each byte of UTF-8 as if it were a character ("\u00c3\u00a9" for "é"). The text with such
/// characters put together again, each with the place of all its escapes; as it is, where it is not of that kind.
Placed repaired(Placed text);

}  // namespace stemma::read
