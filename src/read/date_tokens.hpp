// Numbers, words and marks of a line that may hold a date.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace stemma::read {

struct DateToken {
  enum Kind { number, word, mark } kind = mark;
  std::size_t begin = 0, end = 0;
  int value = 0;       // of a number
  std::string text;    // of a word, in lower case; of a mark, itself
  bool space = false;  // white space stands before it
};

std::vector<DateToken> date_tokens(std::string_view text);

}  // namespace stemma::read
