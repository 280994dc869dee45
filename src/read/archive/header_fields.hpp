// "Name: value" lines as WARC, HTTP and their like have them, read as leniently as they are written.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace stemma::read {

class HeaderFields {
 public:
  /// Reads lines up to a blank one (CRLF, LF or both; folded lines are joined), which counts; the number of bytes, or
  /// npos where no blank line ends them (then all lines are read).
  std::size_t read(std::string_view text);
  /// The first value of a field, `name` in lower case; empty where there is none.
  std::string_view get(std::string_view name) const;
  /// All values of a field, joined with commas.
  std::string all(std::string_view name) const;

 private:
  std::vector<std::pair<std::string, std::string>> fields_;  // names in lower case
};

/// "text/html" of "Text/HTML; charset=utf-8".
std::string media_type_of(std::string_view content_type);
/// "utf-8" of it, or empty.
std::string charset_of(std::string_view content_type);

}  // namespace stemma::read
