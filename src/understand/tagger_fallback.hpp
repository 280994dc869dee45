// Tags without weights: lists of function words and endings. No heads.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace stemma::understand {

/// What a draft gets where the weights file is missing: roughly nine of ten tags right in news.
void tag_by_rules(std::span<const std::string_view> forms, std::vector<std::uint8_t>& tags);

}  // namespace stemma::understand
