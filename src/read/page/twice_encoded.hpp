// UTF-8 that was read as a Western charset and written as UTF-8 again ("itâ€™s"), as crawlers leave it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace stemma::read {

/// Whether markup (valid UTF-8) holds punctuation that was encoded twice: "â" before a control character or "€", which
/// no text in any language writes.
bool is_twice_encoded(std::string_view text);

/// The character that `text` begins with, encoded twice, and the bytes that it takes; length 0 where it is none.
struct TwiceEncoded {
  std::string character;
  std::size_t length = 0;
};
TwiceEncoded twice_encoded_at(std::string_view text);

}  // namespace stemma::read
