#include "publish/marks.hpp"

#include <algorithm>
#include <string_view>

#include "publish/withhold.hpp"

namespace stemma::publish {
namespace {

struct Open {
  const Statement* statement;
  std::uint32_t end;
};

// Walks through the text once; at every place where something begins or ends it closes and reopens what it must.
class Marker {
 public:
  Marker(const Document& document, const std::vector<const Statement*>& statements,
         const std::vector<Withheld>& withheld)
      : text_(document.text), withheld_(withheld), statements_(statements) {
    std::stable_sort(statements_.begin(), statements_.end(), [](const Statement* a, const Statement* b) {
      return a->span.begin != b->span.begin ? a->span.begin < b->span.begin : a->span.end > b->span.end;
    });
  }

  Marked run() {
    while (at_ < text_.size()) paragraph();
    std::sort(out_.split.begin(), out_.split.end());
    out_.split.erase(std::unique(out_.split.begin(), out_.split.end()), out_.split.end());
    return std::move(out_);
  }

 private:
  std::uint32_t size() const { return static_cast<std::uint32_t>(text_.size()); }

  void paragraph() {
    const auto blank = text_.find("\n\n", at_);
    const auto end = blank == std::string_view::npos ? size() : static_cast<std::uint32_t>(blank);
    open_.erase(std::remove_if(open_.begin(), open_.end(), [this](const Open& open) { return open.end <= at_; }),
                open_.end());
    out_.html.add("<p>");
    for (const Open& open : open_) begin_piece(*open.statement);
    while (at_ < end) step(end);
    close_finished(end);
    for (std::size_t i = 0; i < open_.size(); ++i) out_.html.add("</mark>");
    out_.html.add("</p>");
    auto next = end;
    while (next < size() && text_[next] == '\n') ++next;
    put({end, next});
    at_ = next;
  }

  // Up to the next place where a mark begins or ends.
  void step(std::uint32_t limit) {
    close_finished(at_);
    while (next_ < statements_.size() && statements_[next_]->span.begin <= at_) begin_mark(*statements_[next_++]);
    std::uint32_t until = limit;
    if (next_ < statements_.size()) until = std::min(until, statements_[next_]->span.begin);
    for (const Open& open : open_) until = std::min(until, open.end);
    put({at_, until});
    at_ = until;
  }

  // What fits no slot of a fact is marked more lightly.
  static Html kind(const Statement& statement) {
    Html out;
    if (statement.slot == Slot::statement) out.add(" class=\"light\"");
    return out;
  }

  void begin_mark(const Statement& statement) {
    const std::uint32_t end = std::min(statement.span.end, size());
    if (end <= at_) return;
    out_.html.add("<mark id=\"{}\"{}>", statement.id, kind(statement));
    open_.push_back({&statement, end});
  }

  void begin_piece(const Statement& statement) {
    out_.html.add("<mark data-of=\"{}\"{}>", statement.id, kind(statement));
    out_.split.push_back(statement.id);
  }

  // Ends the marks that end at `place`; those inside them that go on are closed and begun again.
  void close_finished(std::uint32_t place) {
    const auto finished = [place](const Open& open) { return open.end <= place; };
    const auto outermost = std::find_if(open_.begin(), open_.end(), finished);
    if (outermost == open_.end()) return;
    for (auto open = outermost; open != open_.end(); ++open) out_.html.add("</mark>");
    const auto rest = std::remove_if(outermost, open_.end(), finished);
    for (auto open = outermost; open != rest; ++open) begin_piece(*open->statement);
    open_.erase(rest, open_.end());
  }

  void put(Span span) {
    while (!span.empty()) {
      while (held_ < withheld_.size() && withheld_[held_].span.end <= span.begin) ++held_;
      if (held_ == withheld_.size() || withheld_[held_].span.begin >= span.end) break;
      const Withheld& part = withheld_[held_];
      if (part.span.begin >= span.begin) {
        text({span.begin, part.span.begin});
        out_.html.add("<span class=\"withheld\">{}</span>", part.note);
      }
      span.begin = std::min(part.span.end, span.end);
    }
    text(span);
  }

  void text(Span span) { out_.html.add("{}", text_.substr(span.begin, span.size())); }

  std::string_view text_;
  const std::vector<Withheld>& withheld_;
  std::vector<const Statement*> statements_;
  std::vector<Open> open_;
  std::size_t next_ = 0, held_ = 0;
  std::uint32_t at_ = 0;
  Marked out_;
};

}  // namespace

Marked marked_text(const Document& document, const std::vector<const Statement*>& statements,
                   const std::vector<Withheld>& withheld) {
  return Marker(document, statements, withheld).run();
}

}  // namespace stemma::publish
