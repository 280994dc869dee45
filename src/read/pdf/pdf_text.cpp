// Paragraphs of a PDF: see pdf_text.hpp.
#include "read/pdf/pdf_text.hpp"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "read/ascii.hpp"
#include "read/repeats.hpp"

namespace stemma::read {
namespace {

constexpr double margin = 0.12;  // of the page's height, above and below, in which headers and footers stand

struct Paragraph {
  std::string text;
  BlockKind kind = BlockKind::paragraph;
  std::uint32_t page = 0;
  Box box;
  double height = 0;  ///< of its lines, which tells the size of the letters
};

Box around(const Box& a, const Box& b) {
  return {std::min(a.left, b.left), std::min(a.top, b.top), std::max(a.right, b.right), std::max(a.bottom, b.bottom)};
}

/// Lower case, every number as '#': what page headers have in common.
std::string pattern_of(std::string_view line) {
  std::string out;
  for (const char c : line) {
    if (!is_digit(c))
      out += lower(c);
    else if (out.empty() || out.back() != '#')
      out += '#';
  }
  return out;
}

bool is_page_number(std::string_view pattern) {
  static constexpr auto forms = std::to_array<std::string_view>(
      {"#", "- # -", "– # –", "— # —", "page #", "page # of #", "# of #", "#/#", "# / #", "p. #", "[#]", "| #", "# |"});
  return std::find(forms.begin(), forms.end(), pattern) != forms.end();
}

bool ends_sentence(std::string_view text) {
  static constexpr auto ends =
      std::to_array<std::string_view>({".", "!", "?", ":", "\"", "”", "’", "»", "…", ")", ";"});
  return std::any_of(ends.begin(), ends.end(),
                     [&](auto e) { return text.size() >= e.size() && text.substr(text.size() - e.size()) == e; });
}

bool starts_lower(std::string_view text) {
  return !text.empty() && u_islower(static_cast<UChar32>(first_code_point(text).value));
}

bool opens_item(std::string_view text) {
  static constexpr auto signs = std::to_array<std::string_view>({"• ", "· ", "‣ ", "◦ ", "▪ ", "– ", "- ", "* "});
  return std::any_of(signs.begin(), signs.end(), [&](auto s) { return text.substr(0, s.size()) == s; });
}

class PdfText {
 public:
  PdfText(const PdfLayout& layout, Document& document) : layout_(layout), document_(document) {}

  void write() {
    count_edges();
    find_body_height();
    find_compounds();
    for (std::size_t i = 0; i < layout_.pages.size(); ++i)
      add_page(layout_.pages[i], static_cast<std::uint32_t>(i + 1));
    take_title();
    join_broken();
    for (const Paragraph& paragraph : paragraphs_) emit(paragraph);
  }

 private:
  static bool at_edge(const PdfPage& page, const PdfLine& line) {
    return line.box.bottom < page.height * margin || line.box.top > page.height * (1 - margin);
  }

  template <typename F>
  void each_line(F f) const {
    for (const PdfPage& page : layout_.pages)
      for (const PdfBlock& block : page.blocks)
        for (const PdfLine& line : block.lines) f(page, line);
  }

  /// On how many pages each line at an edge stands.
  void count_edges() {
    std::map<std::string, std::pair<const PdfPage*, std::size_t>> counts;
    each_line([&](const PdfPage& page, const PdfLine& line) {
      if (!at_edge(page, line)) return;
      auto& [last, count] = counts[pattern_of(line.text)];
      if (last != &page) ++count;
      last = &page;
    });
    const std::size_t pages = layout_.pages.size();
    for (const auto& [pattern, seen] : counts)
      if ((seen.second >= 3 && seen.second * 5 >= pages * 2) || (pages == 2 && seen.second == 2))
        edges_.insert(pattern);
  }

  bool is_furniture(const PdfPage& page, const PdfLine& line) const {
    if (!at_edge(page, line)) return false;
    const std::string pattern = pattern_of(line.text);
    return edges_.count(pattern) > 0 || is_page_number(pattern);
  }

  /// The height that most characters have.
  void find_body_height() {
    std::map<long, std::size_t> characters;
    each_line([&](const PdfPage& page, const PdfLine& line) {
      if (!is_furniture(page, line)) characters[static_cast<long>(line.height() * 2 + 0.5)] += line.text.size();
    });
    std::size_t most = 0;
    for (const auto& [height, count] : characters)
      if (count > most) most = count, body_height_ = static_cast<double>(height) / 2;
  }

  /// Words with a hyphen inside a line are compounds wherever they are broken.
  void find_compounds() {
    each_line([&](const PdfPage&, const PdfLine& line) {
      for (std::size_t at = line.text.find('-'); at != std::string::npos; at = line.text.find('-', at + 1)) {
        std::size_t begin = at, end = at + 1;
        while (begin > 0 && is_word(line.text[begin - 1])) --begin;
        while (end < line.text.size() && is_word(line.text[end])) ++end;
        if (begin < at && end > at + 1) compounds_.insert(lower(line.text.substr(begin, end - begin)));
      }
    });
  }

  void add_page(const PdfPage& page, std::uint32_t number) {
    for (const PdfBlock& block : page.blocks) {
      const PdfLine* last = nullptr;
      double left = 1e9, right = 0;
      for (const PdfLine& line : block.lines) {
        left = std::min(left, line.box.left);
        right = std::max(right, line.box.right);
      }
      for (const PdfLine& line : block.lines) {
        if (line.text.empty() || is_furniture(page, line)) continue;
        if (last == nullptr || begins(line, *last, left, right))
          open(line, number);
        else
          add_line(paragraphs_.back(), line);
        last = &line;
      }
    }
  }

  /// A paragraph begins at a gap, an indentation behind a short or finished line, a bullet, or letters of another size.
  static bool begins(const PdfLine& line, const PdfLine& last, double left, double right) {
    const double height = std::max(line.height(), last.height());
    if (line.box.top - last.box.bottom > 0.75 * height) return true;
    if (std::abs(line.height() - last.height()) > 0.2 * height) return true;
    const bool indented = line.box.left - left > 0.8 * height;
    const bool was_indented = last.box.left - left > 0.8 * height;
    const bool finished = ends_sentence(last.text) || last.box.right < right - 4 * height;
    return (indented && !was_indented && finished) || opens_item(line.text);
  }

  void open(const PdfLine& line, std::uint32_t page) {
    Paragraph paragraph = {line.text, BlockKind::paragraph, page, line.box, line.height()};
    if (opens_item(line.text)) {
      paragraph.kind = BlockKind::list;
      paragraph.text.erase(0, paragraph.text.find(' ') + 1);
    } else if (line.height() > body_height_ * 1.15) {
      paragraph.kind = BlockKind::heading;
    }
    paragraphs_.push_back(std::move(paragraph));
  }

  void add_line(Paragraph& paragraph, const PdfLine& line) const {
    join(paragraph.text, line.text);
    paragraph.box = around(paragraph.box, line.box);
  }

  void join(std::string& text, std::string_view next) const {
    constexpr std::string_view soft = "\xC2\xAD";
    if (text.size() > 2 && text.compare(text.size() - 2, 2, soft) == 0) {
      text.resize(text.size() - 2);
    } else if (text.size() > 1 && text.back() == '-' && is_word(text[text.size() - 2])) {
      if (is_broken_word(text, next)) text.pop_back();
    } else {
      text += ' ';
    }
    text += next;
  }

  bool is_broken_word(std::string_view text, std::string_view next) const {
    if (!starts_lower(next)) return false;
    std::size_t begin = text.size() - 1, end = 0;
    while (begin > 0 && is_word(text[begin - 1])) --begin;
    while (end < next.size() && is_word(next[end])) ++end;
    if (begin > 0 && text[begin - 1] == '-') return false;  // "mother-in-" is being spelled out
    if (is_digit(text[text.size() - 2])) return false;
    return compounds_.count(lower(std::string(text.substr(begin)) + std::string(next.substr(0, end)))) == 0;
  }

  static bool is_title(std::string_view title) {
    const std::string low = lower(title);
    for (const std::string_view sign :
         {".doc", ".pdf", ".indd", ".qxd", ".ppt", ".xls", ".odt", "microsoft word", "untitled"})
      if (low.find(sign) != std::string::npos) return false;
    return title.size() >= 8 && count_words(title) >= 2;
  }

  /// As the file declares it, where that is a title at all; else the largest letters at the top of the first page. The
  /// headline is no part of the text.
  void take_title() {
    std::string declared = squeeze(layout_.title);
    if (!is_title(declared)) declared.clear();
    auto found = paragraphs_.end();
    const auto end = paragraphs_.begin() + static_cast<long>(std::min<std::size_t>(paragraphs_.size(), 8));
    for (auto p = paragraphs_.begin(); p != end && p->page == 1; ++p) {
      if (!declared.empty() ? same_words(p->text, declared)
                            : p->height > body_height_ * 1.3 && p->text.size() <= 300 &&
                                  (found == paragraphs_.end() || p->height > found->height))
        found = p;
    }
    if (declared.empty() && found != paragraphs_.end()) declared = found->text;
    if (found != paragraphs_.end() && paragraphs_.size() > 1) paragraphs_.erase(found);
    if (!declared.empty()) document_.title = std::move(declared);
  }

  /// Paragraphs that a column or page broke: the first has no end, the second no beginning.
  void join_broken() {
    std::vector<Paragraph> out;
    for (Paragraph& next : paragraphs_) {
      const bool goes_on = !out.empty() && next.kind == BlockKind::paragraph && out.back().kind != BlockKind::heading &&
                           !ends_sentence(out.back().text) && starts_lower(next.text) &&
                           std::abs(next.height - out.back().height) < 0.1 * next.height;
      if (goes_on)
        join(out.back().text, next.text);
      else
        out.push_back(std::move(next));
    }
    paragraphs_ = std::move(out);
  }

  void emit(const Paragraph& paragraph) {
    std::string& text = document_.text;
    if (!text.empty()) text += "\n\n";
    const auto begin = static_cast<std::uint32_t>(text.size());
    text += paragraph.text;
    document_.blocks.push_back(
        {{begin, static_cast<std::uint32_t>(text.size())}, paragraph.kind, {}, {}, paragraph.page, paragraph.box});
  }

  const PdfLayout& layout_;
  Document& document_;
  std::set<std::string> edges_, compounds_;
  double body_height_ = 0;
  std::vector<Paragraph> paragraphs_;
};

}  // namespace

void write_pdf_text(const PdfLayout& layout, Document& document) { PdfText(layout, document).write(); }

}  // namespace stemma::read
