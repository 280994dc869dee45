// Documents among the parts of pages: see document_type.hpp.
#include "read/archive/document_type.hpp"

#include <algorithm>
#include <initializer_list>

#include "read/ascii.hpp"
#include "read/decode.hpp"
#include "read/kind.hpp"

namespace stemma::read {
namespace {

bool ends_with_nocase(std::string_view text, std::string_view end) {
  return text.size() >= end.size() && starts_with_nocase(text.substr(text.size() - end.size()), end);
}

bool holds_any(std::string_view text, std::initializer_list<std::string_view> words) {
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view word) { return text.find(word) != std::string_view::npos; });
}

/// wget's and Browsertrix' records about the crawl itself (lists, logs, texts and screenshots of pages that are there).
bool is_about_the_crawl(std::string_view uri) {
  for (const std::string_view prefix : {"metadata:", "dns:", "whois:", "urn:text", "urn:pageinfo", "urn:view",
                                        "urn:fullpage", "urn:thumbnail", "urn:logs", "urn:warc", "filedesc:"})
    if (starts_with_nocase(uri, prefix)) return true;
  return ends_with_nocase(uri.substr(0, uri.find_first_of("?#")), "/robots.txt");
}

bool declared_code(std::string_view media_type) {
  return holds_any(media_type, {"javascript", "ecmascript", "json", "text/css", "image/", "font", "/x-component"});
}

bool opens_with_tag(std::string_view text) {
  const std::string_view start = trim(text);
  return !start.empty() && start[0] == '<';
}

/// Behind declarations, comments and the document type.
bool opens_svg(std::string_view text) {
  for (text = trim(text); !text.empty(); text = trim(text)) {
    if (starts_with_nocase(text, "<svg") || starts_with_nocase(text, "<!doctype svg")) return true;
    const bool comment = text.substr(0, 4) == "<!--";
    if (!comment && text.substr(0, 2) != "<?") return false;
    const std::size_t end = text.find(comment ? "-->" : ">");
    if (end == std::string_view::npos) return false;
    text.remove_prefix(end + (comment ? 3 : 1));
  }
  return false;
}

/// news-please and Fundus name the text so.
bool names_article(std::string_view json) {
  const std::string_view head = json.substr(0, 1 << 16);
  return head.find("\"title\"") != std::string_view::npos && holds_any(head, {"\"maintext\"", "\"plaintext\""});
}

}  // namespace

bool is_document(std::string_view bytes, std::string_view media_type, std::string_view uri) {
  if (bytes.empty() || is_about_the_crawl(uri)) return false;
  if (bytes.substr(0, 1024).find("%PDF-") == 0) return true;
  if (kind_of_bytes(bytes).form == Form::foreign) return false;
  const std::string_view sample = bytes.substr(0, 1 << 16);
  const Decoded head = decode(sample, declared_charset(sample));
  const Kind kind = kind_of_text(head.text());
  const std::string_view start = trim(head.text());
  switch (kind.form) {
    case Form::empty:
      return false;
    case Form::html:
      return !opens_svg(start) && (opens_with_tag(start) || !declared_code(media_type));
    case Form::json:
      return names_article(start);
    case Form::plain:
      return media_type == "text/plain" || media_type == "text/markdown";
    default:
      return kind.media_type.find("rss") != std::string::npos || kind.media_type.find("atom") != std::string::npos;
  }
}

bool may_be_document(std::string_view media_type, std::string_view uri) {
  if (is_about_the_crawl(uri) || declared_code(media_type)) return false;
  if (holds_any(media_type, {"video/", "audio/", "octet-stream", "wasm", "zip"})) return false;
  const std::string_view path = uri.substr(0, uri.find_first_of("?#"));
  for (const std::string_view end : {".js", ".mjs", ".css", ".json", ".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp",
                                     ".ico", ".woff", ".woff2", ".ttf", ".mp4", ".mp3", ".webm", ".ts", ".m3u8"})
    if (media_type.empty() && ends_with_nocase(path, end)) return false;
  return true;
}

}  // namespace stemma::read
