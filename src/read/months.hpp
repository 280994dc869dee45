// Names of months in the languages that the reader knows.
#pragma once

#include <string_view>

namespace stemma::read {

/// 1 to 12 for a month's name or usual abbreviation, in lower case and without a full stop; else 0.
int month_named(std::string_view word);

}  // namespace stemma::read
