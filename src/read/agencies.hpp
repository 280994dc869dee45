// The world's news agencies: telling them from people and outlets, and finding which one a report credits.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace stemma::read {

/// The agency's usual name where `name` is one as a whole ("The Associated Press", "AP", "dpa").
std::optional<std::string> agency_named(std::string_view name);

/// The agency that a text declares as its origin: in its dateline ("LIMA (Reuters) -", "PARIS, 3 May (AFP) —"), in a
/// copyright line ("© 2026 The Associated Press") or a credit at its end ("- Reuters").
std::optional<std::string> agency_of_text(std::string_view text);

}  // namespace stemma::read
