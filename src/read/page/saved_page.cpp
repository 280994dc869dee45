// Comments of programs that save pages: see saved_page.hpp.
#include "read/page/saved_page.hpp"

#include "read/ascii.hpp"

namespace stemma::read {
namespace {

constexpr std::size_t head = 4096;  // bytes: both write their comment before the page's own head ends

std::string_view line_after(std::string_view text, std::string_view key) {
  const std::size_t at = text.find(key);
  if (at == std::string_view::npos) return {};
  const std::string_view rest = text.substr(at + key.size());
  return trim(rest.substr(0, rest.find('\n')));
}

bool is_address(std::string_view text) {
  return (starts_with_nocase(text, "http://") || starts_with_nocase(text, "https://")) &&
         text.find_first_of(" <>\"") == std::string_view::npos;
}

Saved by_single_file(std::string_view comment) {
  Saved out;
  if (const auto url = line_after(comment, "url:"); is_address(url)) out.url = url;
  const auto date = line_after(comment, "saved date:");
  if (!date.empty()) out.note = "Saved with SingleFile, which noted the time " + std::string(date) + ".";
  return out;
}

/// "saved from url=(0042)https://...": the number is the length of the address.
Saved by_browser(std::string_view rest) {
  const std::size_t close = rest.find(')');
  if (rest.substr(0, 1) != "(" || close == std::string_view::npos || close > 8) return {};
  const std::string_view url = rest.substr(close + 1);
  const std::string_view address = url.substr(0, url.find_first_of(" \t\r\n>"));
  Saved out;
  if (is_address(address)) out.url = address;
  return out;
}

}  // namespace

Saved saved_page(std::string_view source) {
  source = source.substr(0, head);
  for (std::size_t at = source.find("<!--"); at != std::string_view::npos; at = source.find("<!--", at + 4)) {
    const std::string_view comment = source.substr(at + 4, source.find("-->", at + 4) - (at + 4));
    if (comment.find("Page saved with SingleFile") != std::string_view::npos) return by_single_file(comment);
    constexpr std::string_view key = "saved from url=";
    if (const std::size_t from = comment.find(key); from != std::string_view::npos)
      return by_browser(comment.substr(from + key.size()));
  }
  return {};
}

}  // namespace stemma::read
