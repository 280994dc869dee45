// Character references of HTML ("&amp;", "&#1076;", "&eacute").
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace stemma::read {

struct Reference {
  std::string text;        ///< UTF-8
  std::size_t length = 0;  ///< bytes of the reference, from '&' on; 0: no reference stands here
};

/// The reference at the start of `text`, which begins with '&'. In an attribute, legacy names need their semicolon
/// where a letter, digit or '=' follows.
Reference reference_at(std::string_view text, bool in_attribute = false);

/// The text with every reference decoded.
std::string decode_references(std::string_view text, bool in_attribute = false);

}  // namespace stemma::read
