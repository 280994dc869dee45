// Whether one text says again what another already says, word for word or nearly so.
#pragma once

#include <string_view>

namespace stemma::read {

/// A standfirst that `body` repeats, in whole or nearly, or that is only its beginning cut short ("..."), adds nothing.
bool repeated_by(std::string_view standfirst, std::string_view body);

/// Whether the two hold the same words, whatever their case and punctuation.
bool same_words(std::string_view a, std::string_view b);

}  // namespace stemma::read
