// News agencies: whose words stand, credited or not, in the papers of others.
#pragma once

#include <string>
#include <string_view>

namespace stemma::reconcile {

/// The agency's usual name, for any of its names ("AFP", "Agence France-Presse"); empty for anything else.
std::string_view agency(std::string_view name);

/// The agency that a text credits in brackets near its beginning or end, "(Reuters)", "- AP": its usual name, or empty.
std::string_view credited_agency(std::string_view text);

/// The form in which names of outlets are compared: an agency's usual name, the name in a domain, else the name itself;
/// in lower case, without article and spaces ("the Daily Herald" and "www.dailyherald.com" are one).
std::string source_key(std::string_view name);

}  // namespace stemma::reconcile
