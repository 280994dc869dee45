// What an address looks like: links, also when they are written so that no program may follow them ("t[.]me/name",
// "hxxps://..."), hosts with a port, numbers of hosts, and the platforms where a name in the address is somebody's.
#pragma once

#include <string>
#include <string_view>

namespace stemma::publish {

/// `token` as it was before it was made harmless: "hxxp" is "http", "[.]", "(.)", "[dot]" are a point,
/// "[at]" is "@", "[:]" a colon; what is invisible (soft hyphens, zero-width blanks) and blanks
/// are gone. (The case of letters stays.)
std::string made_harmful(std::string_view token);

/// Whether a word between blanks leads somewhere. Names of outlets ("Example.com") do not; "U.S./Canada", "3.5/10" and
/// "24/7" do not either.
bool is_link(std::string_view token);

/// "name.example": a point, then the end of a domain as it is usually written.
bool is_domain(std::string_view host);

/// Whether the host (in lower case) carries channels of everybody, hides who runs it, or is a bare number.
bool is_platform(std::string_view host);

}  // namespace stemma::publish
