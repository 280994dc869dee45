// Inline marks: see markdown_inline.hpp (CommonMark, section 6).
#include "read/text/markdown_inline.hpp"

#include <algorithm>
#include <unordered_map>

#include "read/ascii.hpp"
#include "read/entities.hpp"

namespace stemma::read {
namespace {

constexpr std::size_t longest_label = 1000;  // bytes of a link's words or target: what is searched for its end
constexpr std::size_t longest_code = 300;    // bytes between backticks

bool is_punctuation(char c) { return c > ' ' && c < 127 && !is_alnum(c); }

class Inline {
 public:
  explicit Inline(std::string_view text) : text_(text), hidden_(text.size(), false) {}

  std::vector<InlinePiece> read() {
    for (std::size_t at = 0; at < text_.size();) {
      const auto target = targets_.find(at);
      at = target == targets_.end() ? mark(at) : target->second;  // marks in an address are none
    }
    return pieces();
  }

 private:
  struct Run {
    std::size_t at, size;
  };

  std::size_t mark(std::size_t at) {
    const char c = text_[at];
    const char next = at + 1 < text_.size() ? text_[at + 1] : ' ';
    if (c == '\\' && is_punctuation(next)) return hide(at, at + 1), at + 2;
    if (c == '`') return code(at);
    if (c == '*' || c == '_' || (c == '~' && next == '~')) return emphasis(at);
    if (c == '!' && next == '[') return picture(at);
    if (c == '[') return link(at);
    if (c == '<') return address(at);
    return at + 1;
  }

  void hide(std::size_t begin, std::size_t end) {
    std::fill(hidden_.begin() + long(begin), hidden_.begin() + long(end), true);
  }

  std::size_t run_end(std::size_t at) const {
    std::size_t end = at;
    while (end < text_.size() && text_[end] == text_[at]) ++end;
    return end;
  }

  /// Code is shown as it is, up to a run of as many backticks.
  std::size_t code(std::size_t at) {
    const std::size_t end = run_end(at);
    if (end - at > 8) return end;
    const std::string ticks(end - at, '`');
    const std::size_t last = std::min(text_.size(), end + longest_code);
    for (std::size_t close = text_.substr(0, last).find(ticks, end); close != std::string_view::npos;
         close = text_.substr(0, last).find(ticks, run_end(close))) {
      if (run_end(close) - close != ticks.size()) continue;
      hide(at, end);
      hide(close, close + ticks.size());
      plain_.push_back({end, close - end});
      return close + ticks.size();
    }
    return end;
  }

  /// A run closes the last open one of the same sign and size where no blank stands before it, and opens one where none
  /// stands behind it. '_' inside a word is a letter.
  std::size_t emphasis(std::size_t at) {
    const std::size_t end = run_end(at);
    const char before = at == 0 ? ' ' : text_[at - 1], after = end < text_.size() ? text_[end] : ' ';
    const bool word = is_word(before) && is_word(after);
    if (end - at > 3 || (text_[at] == '_' && word)) return end;
    auto& open = open_[std::string(text_.substr(at, end - at))];
    if (!is_space(before) && !open.empty()) {
      hide(open.back(), open.back() + (end - at));
      hide(at, end);
      open.clear();
    } else if (!is_space(after)) {
      open.push_back(at);
    }
    return end;
  }

  /// Where the bracket at `at` closes, or npos.
  std::size_t closing(std::size_t at, char opens, char closes) {
    int depth = 0;
    if (at < hopeless_ && opens == '[') return std::string_view::npos;
    const std::size_t last = std::min(text_.size(), at + longest_label);
    for (std::size_t i = at; i < last; ++i) {
      if (text_[i] == '\\')
        ++i;
      else if (text_[i] == opens)
        ++depth;
      else if (text_[i] == closes && --depth == 0)
        return i;
    }
    if (opens == '[' && depth > 50) hopeless_ = at + longest_label / 2;  // a row of brackets is no row of links
    return std::string_view::npos;
  }

  /// The end of "(target)" or "[name]" behind a link's words; their own end where neither stands there.
  std::size_t target_end(std::size_t close) {
    const std::size_t next = close + 1;
    if (next >= text_.size()) return next;
    const std::size_t end = text_[next] == '('   ? closing(next, '(', ')')
                            : text_[next] == '[' ? closing(next, '[', ']')
                                                 : std::string_view::npos;
    return end == std::string_view::npos ? next : end + 1;
  }

  std::size_t link(std::size_t at) {
    const std::size_t close = closing(at, '[', ']');
    if (close == std::string_view::npos) return at + 1;
    if (text_.substr(at, 2) == "[^") return hide(at, close + 1), close + 1;  // a footnote's number
    const std::size_t end = target_end(close);
    if (end == close + 1) return at + 1;  // brackets of the text
    hide(at, at + 1);
    hide(close, end);
    targets_.emplace(close, end);
    return at + 1;
  }

  /// A picture shows no words.
  std::size_t picture(std::size_t at) {
    const std::size_t close = closing(at + 1, '[', ']');
    if (close == std::string_view::npos) return at + 1;
    const std::size_t end = target_end(close);
    if (end == close + 1) return at + 1;
    hide(at, end);
    return end;
  }

  /// "<https://…>" shows the address; tags and comments show nothing.
  std::size_t address(std::size_t at) {
    const std::size_t close = text_.substr(0, std::min(text_.size(), at + longest_label)).find('>', at);
    if (close == std::string_view::npos) return at + 1;
    const std::string_view inside = text_.substr(at + 1, close - at - 1);
    const bool link = inside.find("://") != std::string_view::npos && inside.find_first_of(" \n\"") == inside.npos;
    const bool tag = !inside.empty() && (is_letter(inside[0]) || inside[0] == '/' || inside[0] == '!');
    if (!link && !tag) return at + 1;
    if (!link) return hide(at, close + 1), close + 1;
    hide(at, at + 1);
    hide(close, close + 1);
    plain_.push_back({at + 1, inside.size()});
    return close + 1;
  }

  std::vector<InlinePiece> pieces() const {
    std::vector<InlinePiece> out;
    std::size_t plain = 0;
    for (std::size_t at = 0; at < text_.size();) {
      while (plain < plain_.size() && plain_[plain].at + plain_[plain].size <= at) ++plain;
      const bool literal = plain < plain_.size() && plain_[plain].at <= at;
      if (hidden_[at]) {
        ++at;
      } else if (text_[at] == '&' && !literal) {
        at = reference(at, out);
      } else {
        const std::size_t begin = at;
        while (at < text_.size() && !hidden_[at] && (at == begin || text_[at] != '&')) ++at;
        out.push_back({begin, at, {}});
      }
    }
    return out;
  }

  std::size_t reference(std::size_t at, std::vector<InlinePiece>& out) const {
    const Reference found = reference_at(text_.substr(at, 40));
    const bool whole = found.length > 0 && text_[at + found.length - 1] == ';';
    out.push_back({at, at + (whole ? found.length : 1), whole ? found.text : std::string()});
    return out.back().end;
  }

  std::string_view text_;
  std::vector<bool> hidden_;
  std::size_t hopeless_ = 0;  // before here no bracket is looked at
  std::vector<Run> plain_;    // code and addresses, in which nothing is a mark
  std::unordered_map<std::string, std::vector<std::size_t>> open_;
  std::unordered_map<std::size_t, std::size_t> targets_;  // from the bracket after a link's words to the end
};

}  // namespace

std::vector<InlinePiece> inline_pieces(std::string_view text) { return Inline(text).read(); }

}  // namespace stemma::read
