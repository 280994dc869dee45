#include "golden/claims/words.hpp"

#include <re2/re2.h>

#include <algorithm>

namespace stemma::claims {

std::vector<std::string> split(std::string_view line) {
  std::vector<std::string> words;
  std::size_t at = 0;
  while (at < line.size()) {
    if (line[at] == ' ') {
      ++at;
      continue;
    }
    const bool quoted = line[at] == '"';
    const std::size_t from = quoted ? at + 1 : at;
    const std::size_t to = std::min(line.find(quoted ? '"' : ' ', from), line.size());
    words.emplace_back(line.substr(from, to - from));
    at = to + (quoted ? 1 : 0);
  }
  return words;
}

std::optional<std::string> Words::option(std::string_view keyword) {
  for (std::size_t i = at_; i + 1 < words_.size(); ++i) {
    if (words_[i] != keyword) continue;
    std::string value = words_[i + 1];
    const auto place = words_.begin() + static_cast<std::ptrdiff_t>(i);
    words_.erase(place, place + 2);
    return value;
  }
  return std::nullopt;
}

bool Words::flag(std::string_view keyword) {
  const auto from = words_.begin() + static_cast<std::ptrdiff_t>(at_);
  const auto place = std::find(from, words_.end(), keyword);
  if (place == words_.end()) return false;
  words_.erase(place);
  return true;
}

bool matches(std::string_view text, const std::string& pattern) {
  const RE2 compiled("(?i)" + pattern);
  return compiled.ok() && RE2::PartialMatch(re2::StringPiece(text.data(), text.size()), compiled);
}

}  // namespace stemma::claims
