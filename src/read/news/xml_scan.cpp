// XML tags and text: see xml_scan.hpp (XML 1.0, 2.4 to 2.8 and 3.1).
#include "read/news/xml_scan.hpp"

#include <algorithm>

#include "read/entities.hpp"
#include "read/page/markup.hpp"

namespace stemma::read {
namespace {

constexpr std::string_view cdata_open = "<![CDATA[";

bool opens_name(char c) { return is_letter(c) || c == '_' || c == ':' || static_cast<unsigned char>(c) >= 0x80; }

/// The byte after the '>' that ends the tag at `at`, or npos; quoted values may hold '>'.
std::size_t tag_end(std::string_view source, std::size_t at) {
  char quote = 0;
  for (std::size_t i = at; i < source.size(); ++i) {
    const char c = source[i];
    if (quote != 0)
      quote = c == quote ? 0 : quote;
    else if (c == '>')
      return i + 1;
    else if ((c == '"' || c == '\'') && source[i - 1] == '=')
      quote = c;
  }
  return std::string_view::npos;
}

}  // namespace

XmlToken XmlScan::next() {
  while (at_ < source_.size()) {
    if (source_[at_] != '<') {
      const std::size_t begin = at_;
      at_ = std::min(source_.find('<', at_), source_.size());
      return {XmlToken::text, begin, at_};
    }
    const std::size_t before = at_;
    if (const XmlToken token = markup(); token.kind != XmlToken::done) return token;
    if (at_ == before) break;
  }
  return {XmlToken::done, source_.size(), source_.size()};
}

/// `done` where something was passed over; `at_` is behind it.
XmlToken XmlScan::markup() {
  const std::size_t begin = at_;
  const auto behind = [&](std::string_view mark) {
    const std::size_t found = source_.find(mark, begin + 2);
    return found == std::string_view::npos ? source_.size() : found + mark.size();
  };
  const std::string_view rest = source_.substr(begin, cdata_open.size());
  if (rest == cdata_open) {
    const std::size_t inside = begin + cdata_open.size(), close = std::min(source_.find("]]>", inside), source_.size());
    at_ = std::min(close + 3, source_.size());
    return {XmlToken::cdata, inside, close};
  }
  if (rest.substr(0, 4) == "<!--") return at_ = behind("-->"), XmlToken{};
  if (rest.substr(0, 2) == "<?") return at_ = behind("?>"), XmlToken{};
  if (rest.substr(0, 2) == "<!") return at_ = after_doctype(), XmlToken{};
  const bool closes = rest.size() > 1 && rest[1] == '/';
  const std::size_t name = begin + (closes ? 2 : 1);
  if (name >= source_.size() || !opens_name(source_[name])) {  // a '<' that somebody forgot to escape
    ++at_;
    return {XmlToken::text, begin, at_};
  }
  const std::size_t end = tag_end(source_, name);
  if (end == std::string_view::npos) return at_ = source_.size(), XmlToken{};
  at_ = end;
  return {closes ? XmlToken::end : XmlToken::start, begin, end, source_[end - 2] == '/'};
}

/// A document type may hold declarations in brackets, whose values may hold anything.
std::size_t XmlScan::after_doctype() const {
  char quote = 0;
  int brackets = 0;
  for (std::size_t i = at_; i < source_.size(); ++i) {
    const char c = source_[i];
    if (quote != 0)
      quote = c == quote ? 0 : quote;
    else if (c == '"' || c == '\'')
      quote = c;
    else if (c == '[' || c == ']')
      brackets += c == '[' ? 1 : -1;
    else if (c == '>' && brackets <= 0)
      return i + 1;
  }
  return source_.size();
}

std::string_view XmlScan::name(const XmlToken& tag) const {
  const std::size_t begin = tag.begin + (tag.kind == XmlToken::end ? 2 : 1);
  std::size_t end = begin;
  while (end < tag.stop && !is_space(source_[end]) && source_[end] != '>' && source_[end] != '/') ++end;
  return source_.substr(begin, end - begin);
}

std::string XmlScan::attribute(const XmlToken& tag, std::string_view name) const {
  std::string out;
  each_attribute(source_.substr(tag.begin, tag.stop - tag.begin), [&](std::string_view key, std::string_view value) {
    if (key != name) return false;
    out = decode_references(value, true);
    return true;
  });
  return out;
}

}  // namespace stemma::read
