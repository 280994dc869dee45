// Values as Python writes them out: dictionaries, lists, strings, numbers, calls ("datetime.datetime(2021, 3, 4)").
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "read/json_reader.hpp"
#include "read/placed.hpp"

namespace stemma::read {

/// Dictionaries become objects, lists, tuples and sets arrays; None is null; a call is a number as it is written.
/// None where it is no such value or nests too deep. Keys are strings without their quotes.
std::optional<JsonValue> python_value(std::string_view text);

/// The value of a string, whose places lead through `outer`, which it stands in.
Placed python_string(const Placed& outer, const JsonValue& value);

/// "2021-03-04T05:06:07Z" from "datetime.datetime(2021, 3, 4, 5, 6, 7, tzinfo=datetime.timezone.utc)".
std::optional<std::string> python_time(std::string_view call);

}  // namespace stemma::read
