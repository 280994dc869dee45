// Blocks of Markdown: see markdown_lines.hpp.
#include "read/text/markdown_lines.hpp"

#include <algorithm>

#include "read/ascii.hpp"

namespace stemma::read {
namespace {

constexpr std::size_t most_front_matter = 16 << 10;

std::size_t indent_of(std::string_view line) {
  std::size_t count = 0;
  while (count < line.size() && (line[count] == ' ' || line[count] == '\t')) ++count;
  return count;
}

/// "***", "---", "- - -": at least three of one sign and nothing else.
bool is_rule(std::string_view line) {
  line = trim(line);
  if (line.empty() || (line[0] != '-' && line[0] != '*' && line[0] != '_')) return false;
  std::size_t signs = 0;
  for (const char c : line) {
    if (c != line[0] && c != ' ') return false;
    signs += c == line[0];
  }
  return signs >= 3;
}

/// "=====" or "-----" below a line makes that line a heading.
unsigned underline_level(std::string_view line) {
  line = trim(line);
  if (line.size() < 2 || (line[0] != '=' && line[0] != '-')) return 0;
  if (line.find_first_not_of(line[0]) != std::string_view::npos) return 0;
  return line[0] == '=' ? 1 : 2;
}

/// Length of a list item's mark with the blank behind it ("- ", "12. "), or 0.
std::size_t item_mark(std::string_view line) {
  std::size_t end = 0;
  if (!line.empty() && (line[0] == '-' || line[0] == '*' || line[0] == '+')) {
    end = 1;
  } else {
    while (end < line.size() && end < 9 && is_digit(line[end])) ++end;
    if (end == 0 || end >= line.size() || (line[end] != '.' && line[end] != ')')) return 0;
    ++end;
  }
  if (end >= line.size() || line[end] != ' ') return 0;
  while (end < line.size() && line[end] == ' ') ++end;
  if (line.substr(end, 4) == "[ ] " || line.substr(end, 4) == "[x] ") end += 4;  // a task
  return end;
}

std::string_view fence_of(std::string_view line) {
  line = trim(line);
  std::size_t end = 0;
  while (end < line.size() && line[end] == line[0]) ++end;
  return end >= 3 && (line[0] == '`' || line[0] == '~') ? line.substr(0, end) : std::string_view();
}

/// "[name]: target" and "[^1]: note".
bool is_definition(std::string_view line) {
  line = trim(line);
  if (line.empty() || line[0] != '[' || line.substr(0, 2) == "[^") return false;
  const std::size_t close = line.find("]:");
  return close != std::string_view::npos && close > 1 && line.substr(0, close).find(' ') == std::string_view::npos;
}

class BlockReader {
 public:
  explicit BlockReader(std::string_view text) : text_(text) {}

  std::vector<MarkdownBlock> read(std::size_t begin) {
    for (std::size_t at = begin; at < text_.size();) {
      std::size_t end = std::min(text_.find('\n', at), text_.size());
      const std::size_t next = end + 1;
      if (end > at && text_[end - 1] == '\r') --end;
      line(at, end);
      at = next;
    }
    finish();
    return std::move(out_);
  }

 private:
  std::string_view part(std::size_t begin, std::size_t end) const { return text_.substr(begin, end - begin); }

  void line(std::size_t begin, std::size_t end) {
    const std::string_view all = part(begin, end);
    if (!fence_.empty()) return fenced(begin, end, all);
    const std::size_t indent = indent_of(all);
    const std::string_view words = all.substr(indent);
    if (words.empty()) return finish();
    if (words[0] == '>') return quoted(begin + indent, end);
    if (const std::string_view fence = fence_of(words); !fence.empty()) {
      finish();
      fence_ = fence;
      block_.kind = BlockKind::preformatted;
      return;
    }
    if (const unsigned level = underline_level(words);
        level != 0 && block_.kind == BlockKind::paragraph && block_.lines.size() == 1) {
      block_.kind = BlockKind::heading;
      block_.level = level;
      return finish();
    }
    if (is_rule(words) || is_definition(words) || words.substr(0, 4) == "<!--") return finish();
    if (const HeadingMark mark = heading_mark(words); mark.level != 0 && indent < 4)
      return heading(begin + indent + mark.words, end, mark.level);
    if (words[0] == '|') return row(begin + indent, end);
    if (const std::size_t mark = item_mark(words); mark != 0) return item(begin + indent + mark, end);
    if (block_.lines.empty() && indent >= 4 && !in_list_) block_.kind = BlockKind::preformatted;
    if (block_.kind == BlockKind::quotation || block_.kind == BlockKind::table ||
        (block_.kind == BlockKind::preformatted && indent < 4 && !block_.lines.empty()))
      finish();
    if (indent == 0 && block_.lines.empty()) in_list_ = false;
    const bool code = block_.kind == BlockKind::preformatted;
    block_.lines.emplace_back(begin + (code ? std::min<std::size_t>(indent, 4) : indent), end);
  }

  void fenced(std::size_t begin, std::size_t end, std::string_view all) {
    const std::string_view closing = fence_of(all);
    if (closing.size() >= fence_.size() && closing[0] == fence_[0] && trim(all).size() == closing.size()) {
      fence_ = {};
      return finish();
    }
    block_.lines.emplace_back(begin, end);
  }

  void quoted(std::size_t begin, std::size_t end) {
    while (begin < end && (text_[begin] == '>' || text_[begin] == ' ')) ++begin;
    if (begin == end || block_.kind != BlockKind::quotation) finish();
    if (begin == end) return;
    block_.kind = BlockKind::quotation;
    block_.lines.emplace_back(begin, end);
  }

  void heading(std::size_t begin, std::size_t end, unsigned level) {
    finish();
    in_list_ = false;
    std::string_view words = trim(part(begin, end));
    const std::size_t closing = words.find_last_not_of('#');  // "## Words ##"
    if (closing != std::string_view::npos && words[closing] == ' ') words = trim(words.substr(0, closing));
    end = begin + static_cast<std::size_t>(words.data() + words.size() - (text_.data() + begin));
    block_ = {BlockKind::heading, level, {{begin, end}}};
    finish();
  }

  void row(std::size_t begin, std::size_t end) {
    if (block_.kind != BlockKind::table) finish();
    block_.kind = BlockKind::table;
    if (part(begin, end).find_first_not_of("|-: ") != std::string_view::npos) block_.lines.emplace_back(begin, end);
  }

  void item(std::size_t begin, std::size_t end) {
    finish();
    in_list_ = true;
    block_ = {BlockKind::list, 0, {{begin, end}}};
  }

  void finish() {
    const bool blank = std::all_of(block_.lines.begin(), block_.lines.end(),
                                   [&](const auto& line) { return trim(part(line.first, line.second)).empty(); });
    if (!blank) out_.push_back(std::move(block_));
    block_ = {};
  }

  std::string_view text_, fence_;
  std::vector<MarkdownBlock> out_;
  MarkdownBlock block_;
  bool in_list_ = false;
};

bool is_entry(std::string_view line) {
  std::size_t end = 0;
  while (end < line.size() && (is_alnum(line[end]) || line[end] == '_' || line[end] == '-')) ++end;
  return end > 0 && end < line.size() && line[end] == ':' && (end + 1 == line.size() || line[end + 1] == ' ');
}

}  // namespace

std::vector<MarkdownBlock> markdown_blocks(std::string_view text, std::size_t begin) {
  return BlockReader(text).read(begin);
}

std::size_t front_matter_end(std::string_view text) {
  const std::string_view head = text.substr(0, most_front_matter);
  std::size_t at = 0, entries = 0;
  for (bool first = true; at < head.size(); first = false) {
    const std::size_t end = head.find('\n', at);
    if (end == std::string_view::npos) return 0;
    std::string_view line = head.substr(at, end - at);
    if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
    at = end + 1;
    if (first) {
      if (line != "---") return 0;
      continue;
    }
    if (line == "---" || line == "...") return entries > 0 ? at : 0;
    const bool goes_on = line.empty() || line[0] == ' ' || line[0] == '-' || line[0] == '#';
    if (!goes_on && !is_entry(line)) return 0;
    entries += !goes_on;
  }
  return 0;
}

HeadingMark heading_mark(std::string_view line) {
  unsigned level = 0;
  while (level < line.size() && line[level] == '#') ++level;
  if (level == 0 || level > 6 || level >= line.size() || line[level] != ' ') return {};
  std::size_t words = level;
  while (words < line.size() && line[words] == ' ') ++words;
  return words == line.size() ? HeadingMark{} : HeadingMark{level, words};
}

}  // namespace stemma::read
