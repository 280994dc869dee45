// The language of a text.
#pragma once

#include <string>
#include <string_view>

namespace stemma::read {

/// BCP 47 tag by CLD2 over the first part of the text; empty where the text is too short or the answer unreliable.
std::string language_of(std::string_view text);

/// A declared language ("en_US", "de-AT") as its primary BCP 47 subtag where it is well formed, or empty.
std::string clean_language(std::string_view declared);

}  // namespace stemma::read
