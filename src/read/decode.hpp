// Bytes of an original → UTF-8, with the place of every character kept.
//
// The charset is decided by, in this order: a byte order mark, validity as UTF-8 (which other charsets practically
// never reach by chance, whatever the page declares), the pattern of NUL bytes that UTF-16 leaves, the declaration in
// the markup, and the statistics of uchardet. Bytes that mean nothing in the charset become U+FFFD in their place.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace stemma::read {

/// From `text` on (bytes of the decoded text) and up to the next step, every character takes `text_width` bytes of the
/// decoded text and `byte_width` bytes of the original. Both 0: the decoded text is the original, byte for byte.
struct Step {
  std::size_t text = 0;
  std::uint64_t byte = 0;
  std::uint8_t text_width = 0, byte_width = 0;
};

class Decoded {
 public:
  std::string_view text() const { return owned_.empty() ? borrowed_ : std::string_view(owned_); }
  const std::string& charset() const { return charset_; }
  /// Steps in order; at least one.
  const std::vector<Step>& steps() const { return steps_; }
  /// Index of the step that holds the decoded byte `place`.
  std::size_t step_at(std::size_t place) const;
  /// The byte of the original at which the character at `place` begins; the end of the original for the end.
  std::uint64_t byte_at(std::size_t place) const;

 private:
  friend Decoded decode(std::string_view, std::string_view);
  friend class Decoder;
  std::string_view borrowed_;
  std::string owned_, charset_;
  std::vector<Step> steps_;
  std::uint64_t size_ = 0;
};

/// `declared` is the charset that the document or its carrier names; it may be empty or wrong.
/// The result may point into `bytes`.
Decoded decode(std::string_view bytes, std::string_view declared);

/// Whether `label` names a charset that can be decoded.
bool is_charset(std::string_view label);

/// The charset that markup names in its first bytes (`<meta charset>`, http-equiv, XML declaration), or empty.
std::string declared_charset(std::string_view bytes);

/// "utf-16le" or "utf-16be" where the NULs that ASCII characters leave in UTF-16 stand on one side of each pair; or
/// empty.
std::string utf16_by_nuls(std::string_view bytes);

/// Length of the longest prefix that is valid UTF-8.
std::size_t valid_utf8_prefix(std::string_view bytes);

}  // namespace stemma::read
