// News agencies: whose words stand, credited or not, in the papers of others.
#pragma once

#include <string_view>

namespace stemma::reconcile {

/// The agency's usual name, for any of its names ("AFP", "Agence France-Presse"); empty for anything else.
std::string_view agency(std::string_view name);

/// The agency that a text credits in brackets near its beginning or end, "(Reuters)", "- AP": its usual name, or empty.
std::string_view credited_agency(std::string_view text);

}  // namespace stemma::reconcile
