// Lines of mails: see mail_text.hpp.
#include "read/message/mail_text.hpp"

#include <algorithm>

#include "read/ascii.hpp"
#include "read/inside.hpp"

namespace stemma::read {
namespace {

constexpr std::size_t widest_wrap = 100;  // characters; a longer line was never broken for being full
constexpr std::size_t least_wrap = 50;

struct MailLine {
  std::size_t begin = 0, end = 0;  ///< without marks of quotation and blanks
  std::size_t quoted = 0;          ///< how often
  bool goes_on = false;            ///< flowed into the next line
  bool signature = false;          ///< at or below "-- "
};

std::size_t characters(std::string_view text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

class MailText {
 public:
  MailText(const Decoded& source, MailFlow flow) : source_(source), text_(source.text()), flow_(flow) {}

  void read(Document& document) {
    for (std::size_t at = 0; at < text_.size();) {
      const std::size_t end = std::min(text_.find('\n', at), text_.size());
      lines_.push_back(line(at, end));
      at = end + 1;
    }
    mark_signature();
    find_width();
    write(document);
  }

 private:
  MailLine line(std::size_t begin, std::size_t end) const {
    MailLine out;
    while (end > begin && text_[end - 1] == '\r') --end;
    while (begin < end && text_[begin] == '>') {
      ++out.quoted;
      ++begin;
      // "> > so": marks with blanks between them
      if (begin + 1 < end && text_[begin] == ' ' && text_[begin + 1] == '>') ++begin;
    }
    const bool separator = text_.substr(begin, end - begin) == "-- ";
    out.goes_on = flow_.flowed && !separator && end > begin && text_[end - 1] == ' ';
    out.signature = separator && out.quoted == 0;
    while (begin < end && is_space(text_[begin])) ++begin;
    const std::size_t full = end;
    while (end > begin && is_space(text_[end - 1])) --end;
    if (out.goes_on && !flow_.delete_space) end = std::min(full, end + 1);
    return {begin, end, out.quoted, out.goes_on, out.signature};
  }

  void mark_signature() {
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (!lines_[i].signature) continue;
      for (std::size_t below = i; below < lines_.size(); ++below) lines_[below].signature = lines_[below].quoted == 0;
      lines_[i].end = lines_[i].begin;
      return;
    }
  }

  /// The width at which the writer's program broke lines: the widest of those that are not too wide for that.
  void find_width() {
    if (flow_.flowed) return;
    for (const MailLine& l : lines_) {
      const std::size_t width = characters(text_.substr(l.begin, l.end - l.begin));
      if (width <= widest_wrap && l.quoted == 0) width_ = std::max(width_, width);
    }
    if (width_ < least_wrap) width_ = least_wrap;
  }

  /// Whether the next line begins with a word that had no room in this one.
  bool was_full(const MailLine& here, const MailLine& next) const {
    if (flow_.flowed) return here.goes_on;
    if (here.signature) return false;
    const std::string_view rest = text_.substr(next.begin, next.end - next.begin);
    const std::size_t word = characters(rest.substr(0, rest.find(' ')));
    const char first = rest.empty() ? ' ' : rest[0];
    if (first == '*' || first == '-' || first == '#') return false;  // a list
    return characters(text_.substr(here.begin, here.end - here.begin)) + 1 + word > width_;
  }

  static BlockKind kind(const MailLine& line) {
    if (line.quoted > 0) return BlockKind::quotation;
    return line.signature ? BlockKind::preformatted : BlockKind::paragraph;
  }

  void write(Document& document) {
    TextBuilder builder(source_);
    BlockNotes notes(builder);
    const MailLine* last = nullptr;
    for (const MailLine& next : lines_) {
      const bool blank = next.begin == next.end;
      const bool ends = last && (blank || last->quoted != next.quoted || last->signature != next.signature);
      if (ends) {
        notes.add(kind(*last));
        last = nullptr;
      }
      if (blank) continue;
      if (last == nullptr)
        builder.paragraph_break(next.begin);
      else if (!was_full(*last, next))
        builder.put("\n", last->end, next.begin);
      else if (!last->goes_on)
        builder.put(" ", last->end, next.begin);
      builder.copy(next.begin, next.end);
      last = &next;
    }
    if (last) notes.add(kind(*last));
    builder.finish(document);
    document.blocks = notes.take();
  }

  const Decoded& source_;
  std::string_view text_;
  MailFlow flow_;
  std::vector<MailLine> lines_;
  std::size_t width_ = 0;
};

}  // namespace

void read_mail_text(const Decoded& source, MailFlow flow, Document& document) { MailText(source, flow).read(document); }

}  // namespace stemma::read
