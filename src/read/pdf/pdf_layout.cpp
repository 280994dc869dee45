// The output of pdftotext: see pdf_layout.hpp.
#include "read/pdf/pdf_layout.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "read/ascii.hpp"
#include "read/entities.hpp"
#include "read/news/xml_scan.hpp"

namespace stemma::read {
namespace {

/// Rounded to a hundredth of a point; nonsense is 0.
double points(const std::string& text) {
  double value = 0;
  bool fraction = false;
  double scale = 1;
  const bool negative = !text.empty() && text[0] == '-';
  for (const char c : text.substr(negative ? 1 : 0, 20)) {  // not strtod, which asks the locale
    if (c == '.' && !fraction) {
      fraction = true;
    } else if (!is_digit(c)) {
      break;
    } else {
      if (fraction) scale *= 10;
      value = value * 10 + (c - '0');
    }
  }
  value = std::round(value / scale * 100) / 100;
  return negative ? -value : value;
}

std::string printable(std::string_view raw) {
  std::string out;
  for (const char c : decode_references(raw))
    if (static_cast<unsigned char>(c) >= ' ') out += c;
  return out;
}

class LayoutReader {
 public:
  explicit LayoutReader(std::string_view xhtml) : scan_(xhtml) {}

  PdfLayout read() {
    for (XmlToken token = scan_.next(); token.kind != XmlToken::done; token = scan_.next()) {
      if (token.kind == XmlToken::start)
        start(token);
      else if (token.kind == XmlToken::end)
        inside_ = {};
      else if (inside_ == "word" && !out_.pages.empty())
        add_word(scan_.source().substr(token.begin, token.stop - token.begin));
      else if (inside_ == "title")
        out_.title += decode_references(scan_.source().substr(token.begin, token.stop - token.begin));
    }
    return std::move(out_);
  }

 private:
  void start(const XmlToken& tag) {
    inside_ = scan_.name(tag);
    if (inside_ == "page") out_.pages.push_back({number(tag, "width"), number(tag, "height"), {}});
    if (inside_ == "meta") meta(tag);
    if (out_.pages.empty()) return;
    auto& blocks = out_.pages.back().blocks;
    if (inside_ == "block") blocks.emplace_back();
    if (inside_ == "line" && !blocks.empty())
      blocks.back().lines.push_back(
          {{number(tag, "xMin"), number(tag, "yMin"), number(tag, "xMax"), number(tag, "yMax")}, {}});
  }

  void meta(const XmlToken& tag) {
    const std::string name = scan_.attribute(tag, "name");
    if (name == "Author") out_.author = scan_.attribute(tag, "content");
    if (name == "CreationDate") out_.created = scan_.attribute(tag, "content");
  }

  double number(const XmlToken& tag, std::string_view name) const { return points(scan_.attribute(tag, name)); }

  void add_word(std::string_view raw) {
    auto& blocks = out_.pages.back().blocks;
    const std::string word = printable(raw);
    if (blocks.empty() || blocks.back().lines.empty() || word.empty()) return;
    std::string& text = blocks.back().lines.back().text;
    if (!text.empty()) text += ' ';
    text += word;
  }

  XmlScan scan_;
  std::string_view inside_;
  PdfLayout out_;
};

}  // namespace

PdfLayout pdf_layout(std::string_view xhtml) { return LayoutReader(xhtml).read(); }

}  // namespace stemma::read
