// Tokens of dates: see date_tokens.hpp.
#include "read/date_tokens.hpp"

#include <utility>

#include "read/ascii.hpp"

namespace stemma::read {

std::vector<DateToken> date_tokens(std::string_view text) {
  std::vector<DateToken> out;
  bool space = false;
  for (std::size_t i = 0; i < text.size();) {
    if (is_space(text[i]) || text.substr(i, 2) == "\xC2\xA0" || text.substr(i, 3) == "\xE2\x80\xAF") {
      i += is_space(text[i]) ? 1 : (text[i] == '\xC2' ? 2 : 3);
      space = true;
      continue;
    }
    DateToken token;
    token.begin = i;
    token.space = std::exchange(space, false);
    if (is_digit(text[i])) {
      token.kind = DateToken::number;
      for (; i < text.size() && is_digit(text[i]); ++i)
        if (i - token.begin < 9) token.value = token.value * 10 + (text[i] - '0');
    } else if (text.substr(i, 3) == "年" || text.substr(i, 3) == "月" || text.substr(i, 3) == "日") {
      token.text = text.substr(i, 3);
      i += 3;
    } else if (is_word(text[i])) {
      token.kind = DateToken::word;
      while (i < text.size() && is_word(text[i]) && !is_digit(text[i])) ++i;
      const auto parts = words(text.substr(token.begin, i - token.begin));
      token.text = parts.empty() ? std::string() : parts.front();
    } else {
      token.text = text[i++];
    }
    token.end = i;
    out.push_back(std::move(token));
  }
  return out;
}

}  // namespace stemma::read
