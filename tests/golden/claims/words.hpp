// Takes a claim apart: words, and patterns in double quotes.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace stemma::claims {

/// The words of one line, the quotes taken off.
std::vector<std::string> split(std::string_view line);

/// Reads a claim's words from left to right.
class Words {
 public:
  explicit Words(std::vector<std::string> words) : words_(std::move(words)) {}

  /// The next word, or an empty one at the end.
  std::string next() { return at_ < words_.size() ? words_[at_++] : std::string(); }
  /// Takes `keyword` and the word after it, wherever in the rest they stand.
  std::optional<std::string> option(std::string_view keyword);
  /// Takes `keyword`, wherever in the rest it stands.
  bool flag(std::string_view keyword);
  bool done() const { return at_ >= words_.size(); }

 private:
  std::vector<std::string> words_;
  std::size_t at_ = 0;
};

/// Whether the pattern (RE2, any case) occurs in the text.
bool matches(std::string_view text, const std::string& pattern);

}  // namespace stemma::claims
