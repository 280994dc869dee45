// UTF-8 as it comes from outside: checked, and repaired where it is broken.
#pragma once

#include <string>
#include <string_view>

namespace stemma::base {

bool is_utf8(std::string_view bytes);
/// The same text with U+FFFD in place of each ill-formed sequence (as Unicode 15, section 3.9, recommends).
std::string to_utf8(std::string_view bytes);

}  // namespace stemma::base
