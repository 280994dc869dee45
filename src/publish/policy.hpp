// What a browser may do with the dossier: nothing but apply its one style and run its one script.
#pragma once

#include <string>
#include <string_view>

namespace stemma::publish {

/// Content-Security-Policy for a page whose only style and script have exactly this content.
std::string security_policy(std::string_view style, std::string_view script);

}  // namespace stemma::publish
