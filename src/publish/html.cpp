#include "publish/html.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace stemma::publish {
namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";

bool is_plain(char c) {
  return c != '&' && c != '<' && c != '>' && c != '"' && c != '\'' && c != '\x7F' &&
         (static_cast<unsigned char>(c) >= 0x20 || c == '\n' || c == '\t');
}

std::string_view entity(char c) {
  switch (c) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return "&quot;";
    case '\'':
      return "&#39;";
    case '\r':
      return "&#13;";
    default:
      return replacement;
  }
}

}  // namespace

void escape(std::string& out, std::string_view text) {
  while (!text.empty()) {
    const auto special = std::find_if_not(text.begin(), text.end(), is_plain);
    const auto plain = static_cast<std::size_t>(special - text.begin());
    out.append(text.substr(0, plain));
    if (plain == text.size()) return;
    out.append(entity(text[plain]));
    text.remove_prefix(plain + 1);
  }
}

void Html::put(Decimal number) {
  std::int64_t scale = 1;
  for (int i = 0; i < number.places; ++i) scale *= 10;
  const auto scaled = static_cast<std::int64_t>(std::llround(number.value * static_cast<double>(scale)));
  const std::int64_t size = scaled < 0 ? -scaled : scaled;
  if (scaled < 0) out_ += '-';
  out_ += std::to_string(size / scale);
  if (number.places == 0) return;
  const std::string fraction = std::to_string(size % scale);
  out_.append(".").append(static_cast<std::size_t>(number.places) - fraction.size(), '0').append(fraction);
}

}  // namespace stemma::publish
