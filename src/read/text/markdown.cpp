// Markdown: see markdown.hpp.
#include "read/text/markdown.hpp"

#include <algorithm>

#include "read/agencies.hpp"
#include "read/ascii.hpp"
#include "read/bylines.hpp"
#include "read/dates.hpp"
#include "read/inside.hpp"
#include "read/language.hpp"
#include "read/text/markdown_inline.hpp"
#include "read/text/markdown_lines.hpp"
#include "read/text_builder.hpp"

namespace stemma::read {
namespace {

constexpr std::size_t sample_size = 64 << 10;

/// "[words](https://…" and "[words](/path…", as nobody writes by chance.
std::size_t count_links(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t at = text.find("]("); at != std::string_view::npos; at = text.find("](", at + 2)) {
    const std::string_view target = text.substr(at + 2, 8);
    count += starts_with_nocase(target, "http://") || starts_with_nocase(target, "https://") ||
             (!target.empty() && (target[0] == '/' || target[0] == '#' || target.substr(0, 2) == "./"));
  }
  return count;
}

/// Headings of words, with a blank line before or behind them: not the comments of a script.
std::size_t count_headings(std::string_view text) {
  const auto all = lines(text);
  std::size_t count = 0;
  for (std::size_t i = 0; i < all.size(); ++i) {
    const HeadingMark mark = heading_mark(all[i]);
    if (mark.level == 0 || !is_word(all[i][mark.words])) continue;
    const bool above = i == 0 || trim(all[i - 1]).empty();
    const bool below = i + 1 == all.size() || trim(all[i + 1]).empty();
    count += above && below;
  }
  return count;
}

std::string_view unquoted(std::string_view value) {
  value = trim(value);
  const bool quoted = value.size() >= 2 && (value[0] == '"' || value[0] == '\'') && value.back() == value[0];
  return quoted ? value.substr(1, value.size() - 2) : value;
}

void read_front_matter(std::string_view matter, Document& document) {
  Byline byline;
  for (const std::string_view line : lines(matter)) {
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos) continue;
    const std::string key = lower(trim(line.substr(0, colon)));
    const std::string_view value = unquoted(line.substr(colon + 1));
    if (value.empty()) continue;
    if (key == "title") document.title = squeeze(value);
    if (key == "author" || key == "authors" || key == "by") {
      const bool list = value.front() == '[' && value.back() == ']';
      add_authors(list ? value.substr(1, value.size() - 2) : value, byline);
    }
    const bool published = key == "date" || key == "published" || key == "pubdate";
    const bool modified = key == "updated" || key == "lastmod" || key == "modified";
    if (!published && !modified) continue;
    if (const auto found = find_date(value, DayOrder::unknown))
      (published ? document.published : document.modified) = model::to_string(found->date);
  }
  document.byline = std::move(byline.people);
  document.agency = std::move(byline.agency);
}

/// Writes blocks without their marks, every character with its place.
class MarkdownWriter {
 public:
  explicit MarkdownWriter(const Decoded& source) : source_(source), builder_(source), notes_(builder_) {}

  void write(const MarkdownBlock& block) {
    builder_.paragraph_break(block.lines.front().first);
    const bool verbatim = block.kind == BlockKind::preformatted;
    joined_.clear();
    starts_.clear();
    for (const auto& [begin, end] : block.lines) {
      std::size_t stop = end;
      while (!verbatim && stop > begin && is_space(source_.text()[stop - 1])) --stop;
      if (!joined_.empty()) joined_ += '\n';
      starts_.push_back({joined_.size(), begin});
      joined_ += source_.text().substr(begin, stop - begin);
      hard_.push_back(end - stop >= 2);
    }
    if (verbatim)
      show({0, joined_.size(), {}}, "\n");
    else
      for (const InlinePiece& piece : inline_pieces(joined_)) show(piece, block.kind == BlockKind::table ? "\n" : " ");
    hard_.clear();
    notes_.add(block.kind);
  }

  void finish(Document& document) {
    builder_.finish(document);
    document.blocks = notes_.take();
  }

 private:
  /// A place in the joined lines as a place in the source.
  std::size_t place(std::size_t at) const {
    const auto line = std::upper_bound(starts_.begin(), starts_.end(), at,
                                       [](std::size_t value, const auto& start) { return value < start.first; });
    return (line - 1)->second + (at - (line - 1)->first);
  }

  void show(const InlinePiece& piece, std::string_view line_end) {
    if (!piece.shown.empty()) return builder_.put(piece.shown, place(piece.begin), place(piece.end - 1) + 1);
    for (std::size_t at = piece.begin; at < piece.end;) {
      if (joined_[at] == '\n') {
        end_line(at, line_end);
        ++at;
        continue;
      }
      const std::size_t stop = std::min(std::string_view(joined_).substr(0, piece.end).find('\n', at), piece.end);
      builder_.copy(place(at), place(stop - 1) + 1);
      at = stop;
    }
  }

  /// Two blanks or a backslash at the end of a line keep it (CommonMark, 6.7).
  void end_line(std::size_t at, std::string_view line_end) {
    const auto next = std::upper_bound(starts_.begin(), starts_.end(), at,
                                       [](std::size_t value, const auto& start) { return value < start.first; });
    const bool hard = hard_[static_cast<std::size_t>(next - starts_.begin()) - 1];
    builder_.put(hard ? "\n" : line_end, place(at - 1) + 1, next->second);
  }

  const Decoded& source_;
  TextBuilder builder_;
  BlockNotes notes_;
  std::string joined_;
  std::vector<std::pair<std::size_t, std::size_t>> starts_;  // of each line: in joined_, in the source
  std::vector<bool> hard_;                                   // whether it ends in two blanks
};

std::string words_of(const MarkdownBlock& block, std::string_view text) {
  std::string out;
  for (const auto& [begin, end] : block.lines) {
    const std::string_view line = text.substr(begin, end - begin);
    for (const InlinePiece& piece : inline_pieces(line))
      out += piece.shown.empty() ? std::string(line.substr(piece.begin, piece.end - piece.begin)) : piece.shown;
  }
  return squeeze(out);
}

}  // namespace

bool is_markdown(std::string_view text) {
  if (text.substr(0, 3) == "\xEF\xBB\xBF") text.remove_prefix(3);
  if (front_matter_end(text) != 0) return true;
  const std::string_view sample = text.substr(0, sample_size);
  const std::size_t headings = count_headings(sample), links = count_links(sample);
  return headings >= 2 || links >= 2 || (headings == 1 && (links > 0 || sample.find("**") != std::string_view::npos));
}

void read_markdown(const Decoded& source, Document& document) {
  const std::string_view text = source.text();
  const std::size_t begin = front_matter_end(text);
  read_front_matter(text.substr(0, begin), document);
  const auto blocks = markdown_blocks(text, begin);
  MarkdownWriter writer(source);
  for (const MarkdownBlock& block : blocks) {
    const bool headline = &block == &blocks.front() && block.kind == BlockKind::heading && block.level == 1;
    if (headline && !document.title) document.title = words_of(block, text);
    if (headline && document.title == words_of(block, text)) continue;
    writer.write(block);
  }
  writer.finish(document);
  document.language = language_of(document.text);
  if (!document.agency) document.agency = agency_of_text(document.text);
}

}  // namespace stemma::read
