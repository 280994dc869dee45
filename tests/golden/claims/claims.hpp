// Claims about an account, in lines that a non-programmer can read and write; see claims.md for the language.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace stemma::claims {

struct Verdict {
  std::size_t line = 0;  ///< in the claims file, from 1
  std::string claim;
  bool holds = false;
  std::string found;  ///< what the account says instead, where it does not hold
};

/// Judges every line of `text` but comments ('#') and blank ones. A line that is not in the language does not hold.
std::vector<Verdict> judge(const nlohmann::json& account, std::string_view text);

}  // namespace stemma::claims
