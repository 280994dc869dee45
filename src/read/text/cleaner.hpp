// Which lines of a text that was copied off a web page belong to the report.
//
// Lines are judged by their form (length, sentence punctuation, bullets, repetition), by the vocabulary of page
// furniture and by where they stand: the report is the run of lines in which prose is densest, with the headline,
// byline and date above it. A text without furniture is kept whole.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace stemma::read {

struct Line {
  std::string_view text;  ///< points into the text, without blanks at its ends; never empty
  bool bullet = false;    ///< begins with a list sign
};

struct Cleaned {
  std::vector<std::string_view> paragraphs;  ///< in order; each points into the text
  std::optional<std::string> title, outlet, published;
  std::vector<std::string> byline;
  std::optional<std::string> agency;
};

Cleaned clean(std::string_view text);

}  // namespace stemma::read
