// What the words beside a date say of it: published, changed, or something else ("joined", "valid until").
#pragma once

#include <string_view>

namespace stemma::read {

enum class DateLabel { none, published, modified, other };

/// The label that stands nearest before a date, in the last few words of `before`.
DateLabel date_label(std::string_view before);
/// What a class name or microdata property calls a date.
DateLabel date_label_of_name(std::string_view name);

}  // namespace stemma::read
