// Words between quotation marks, in one walk over each paragraph.
//
// Directed marks (“ ” « » ‹ › „ ‘) say themselves whether they open. Straight ones ("  ''  ') and ’ are told by what
// stands beside them: a mark opens after space or an opening bracket, and closes after a word or punctuation. An
// apostrophe is a single mark that nothing opened, or one between letters; after a plural's s ("the voters' choice") it
// is taken as one while a better closing mark follows. Marks that match nothing are dropped, save that a double
// quotation may run to the end of its paragraph: speech over several paragraphs opens each of them and closes only the
// last.
#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "understand/all_passes.hpp"
#include "understand/cues.hpp"

namespace stemma::understand {
namespace {

enum class Family : std::uint8_t { curly, straight, guillemet, angle, low, single };

struct Mark {
  Span span;
  Family family = Family::straight;
  bool opens = false, closes = false;  // both: the text beside it does not tell
};

/// A stretch in marks; one that is not closed ends where the speech goes on behind a new mark, or with its paragraph.
struct Stretch {
  Span outer;
  bool closed = true;
  bool continues = false;
};

struct Open {
  Mark mark;
  bool continues = false;
  std::size_t index = 0;  // in the paragraph's marks
};

bool is_space(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<signed char>(c) < 0; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// The text of one paragraph, read by byte; outside of it there is a space.
struct Window {
  std::string_view text;
  Span span;

  char at(std::uint32_t i) const { return span.contains(i) ? text[i] : ' '; }
  char before(std::uint32_t i) const { return i > span.begin ? text[i - 1] : ' '; }
  bool space_before(std::uint32_t i) const {
    if (is_space(before(i)) || (i >= span.begin + 2 && text.substr(i - 2, 2) == "\u00a0")) return true;
    const char c = before(i);
    if (c == '(' || c == '[' || c == '-' || c == '/') return true;
    const auto dash = i >= span.begin + 3 ? text.substr(i - 3, 3) : std::string_view{};
    return dash == "—" || dash == "–" || dash == "“" || dash == "‘" || c == '"';
  }
  bool word_after(std::uint32_t i) const {
    const char c = at(i);
    return !is_space(c) && c != ',' && c != '.' && c != ')' && c != ';' && c != ':' && c != '?' && c != '!';
  }
};

Mark two_sided(const Window& window, Span span, Family family) {
  const bool before = window.space_before(span.begin), after = window.word_after(span.end);
  return {span, family, before && after, !before || !after};
}

/// A single mark or an apostrophe; opens and closes both false: certainly an apostrophe.
Mark single(const Window& window, Span span) {
  Mark mark = two_sided(window, span, Family::single);
  const bool letter_before = is_letter(window.before(span.begin)) && !window.space_before(span.begin);
  const char after = window.at(span.end);
  if (letter_before && (is_letter(after) || is_digit(after)) && window.text.substr(span.end, 3) != "”")
    mark.opens = mark.closes = false;
  if (mark.opens && is_digit(after)) mark.opens = false;  // '90s
  return mark;
}

/// The mark that starts at byte `i`, if one does; its span is empty where there is none.
Mark mark_at(const Window& window, std::uint32_t i) {
  const auto text = window.text.substr(i, 3);
  const char c = text.empty() ? ' ' : text[0];
  if (c == '"') {
    const bool inches = is_digit(window.before(i)) && !window.word_after(i + 1) && i >= window.span.begin + 2 &&
                        window.text[i - 2] == '\'';
    return inches ? Mark{} : two_sided(window, {i, i + 1}, Family::straight);
  }
  if (text.starts_with("''")) return two_sided(window, {i, i + 2}, Family::straight);
  if (text.starts_with("``")) return {{i, i + 2}, Family::straight, true, false};
  if (c == '\'') return single(window, {i, i + 1});
  if (text.starts_with("«")) return {{i, i + 2}, Family::guillemet, true, !window.space_before(i)};
  if (text.starts_with("»")) return {{i, i + 2}, Family::guillemet, window.space_before(i), true};
  if (text == "‹") return {{i, i + 3}, Family::angle, true, !window.space_before(i)};
  if (text == "›") return {{i, i + 3}, Family::angle, window.space_before(i), true};
  if (text == "“") return {{i, i + 3}, Family::curly, true, !window.space_before(i) && !window.word_after(i + 3)};
  if (text == "”") return {{i, i + 3}, Family::curly, false, true};
  if (text == "„" || text == "‟") return {{i, i + 3}, Family::low, true, false};
  if (text == "‘") return {{i, i + 3}, Family::single, window.word_after(i + 3) && !is_digit(window.at(i + 3)), false};
  if (text == "’") {
    Mark mark = single(window, {i, i + 3});
    mark.opens = false;
    return mark;
  }
  return {};
}

std::vector<Mark> marks_in(const Window& window) {
  std::vector<Mark> marks;
  for (std::uint32_t i = window.span.begin; i < window.span.end;) {
    const auto byte = static_cast<unsigned char>(window.text[i]);
    if (byte != '"' && byte != '\'' && byte != '`' && byte != 0xC2 && byte != 0xE2) {
      ++i;
      continue;
    }
    const Mark mark = mark_at(window, i);
    if (mark.opens || mark.closes) marks.push_back(mark);
    i = mark.span.empty() ? i + 1 : mark.span.end;
  }
  return marks;
}

bool pairs(Family open, Family close) {
  if (open == Family::low) return close == Family::curly || close == Family::low || close == Family::straight;
  const bool doubles =
      (open == Family::curly || open == Family::straight) && (close == Family::curly || close == Family::straight);
  return open == close || doubles;
}

/// Walks one paragraph's marks with a stack of open ones.
class Pairing {
 public:
  Pairing(const Window& window, std::vector<Mark> marks) : window_(window), marks_(std::move(marks)) {
    next_closing_single_.resize(marks_.size() + 1, marks_.size());
    for (std::size_t i = marks_.size(); i-- > 0;) {
      const Mark& mark = marks_[i];
      const bool firm = mark.family == Family::single && mark.closes && window_.before(mark.span.begin) != 's';
      const bool barrier = mark.family != Family::single;
      next_closing_single_[i] = firm ? i : barrier ? marks_.size() : next_closing_single_[i + 1];
    }
  }

  std::vector<Stretch> run() {
    for (std::size_t i = 0; i < marks_.size(); ++i) step(i);
    return std::move(found_);
  }
  /// The first double mark that nothing closed.
  const Open* unclosed() const {
    const auto open =
        std::find_if(stack_.begin(), stack_.end(), [](const Open& o) { return o.mark.family != Family::single; });
    return open == stack_.end() ? nullptr : &*open;
  }

 private:
  static constexpr std::size_t deepest = 8;  // of nested marks; anything deeper is no text

  void step(std::size_t i) {
    const Mark& mark = marks_[i];
    const auto partner = find_open(mark, i);
    if (mark.closes && partner != stack_.size() && !(mark.opens && nests(mark))) {
      found_.push_back({{stack_[partner].mark.span.begin, mark.span.end}, true, stack_[partner].continues});
      stack_.resize(partner);
    } else if (mark.opens && stack_.size() < deepest) {
      const bool continues = reopen(mark);
      stack_.push_back({mark, continues, i});
    }
  }

  bool nests(const Mark& mark) const {
    return mark.family != Family::curly && (stack_.empty() || stack_.back().mark.family != mark.family);
  }

  /// A mark that plainly opens while one of its kind is open. After a full stop it opens the next paragraph of one
  /// speech, whose break was lost on the way; anywhere else the earlier one was never closed, so how far it reached is
  /// unclear and it is given up. Whether the speech goes on.
  bool reopen(const Mark& mark) {
    if (mark.family == Family::single) return false;
    for (std::size_t k = stack_.size(); k-- > 0;) {
      if (stack_[k].mark.family != mark.family) continue;
      std::uint32_t end = mark.span.begin;
      while (end > window_.span.begin && is_space(window_.text[end - 1])) --end;
      const char last = window_.before(end);
      const bool goes_on = k == 0 && (last == '.' || last == '!' || last == '?') && end > stack_[k].mark.span.end;
      if (goes_on) found_.push_back({{stack_[k].mark.span.begin, end}, false, stack_[k].continues});
      stack_.resize(k);
      return goes_on;
    }
    return false;
  }

  std::size_t find_open(const Mark& mark, std::size_t i) const {
    if (!mark.closes) return stack_.size();
    for (std::size_t k = stack_.size(); k-- > 0;) {
      if (!pairs(stack_[k].mark.family, mark.family)) {
        if (stack_[k].mark.family == Family::single) continue;
        return stack_.size();
      }
      return mark.family == Family::single && possessive(mark, i) ? stack_.size() : k;
    }
    return stack_.size();
  }

  bool possessive(const Mark& mark, std::size_t i) const {
    return window_.before(mark.span.begin) == 's' && next_closing_single_[i + 1] < marks_.size();
  }

  const Window& window_;
  std::vector<Mark> marks_;
  std::vector<std::size_t> next_closing_single_;
  std::vector<Open> stack_;
  std::vector<Stretch> found_;
};

std::uint32_t mark_size(std::string_view text, std::uint32_t i) {
  const auto rest = text.substr(i, 2);
  if (rest == "''" || rest == "``") return 2;
  const auto byte = static_cast<unsigned char>(text[i]);
  return byte < 0x80 ? 1 : byte == 0xC2 ? 2 : 3;
}

std::uint32_t closing_size(std::string_view text, std::uint32_t end) {
  if (end >= 2 && text.substr(end - 2, 2) == "''") return 2;
  const auto byte = static_cast<unsigned char>(text[end - 1]);
  return byte < 0x80 ? 1 : (end >= 2 && static_cast<unsigned char>(text[end - 2]) == 0xC2) ? 2 : 3;
}

std::string_view word_before(std::string_view text, std::uint32_t at) {
  while (at > 0 && text[at - 1] == ' ') --at;
  std::uint32_t from = at;
  while (from > 0 && is_letter(text[from - 1])) --from;
  return text.substr(from, at - from);
}

struct Words {
  std::size_t all = 0, capital = 0;
  bool ended = false;  // by punctuation that closes an utterance
};

Words count_words(std::string_view inner) {
  Words words;
  bool inside = false;
  for (const char c : inner) {
    if (!is_space(c) && !inside) {
      ++words.all;
      words.capital += c >= 'A' && c <= 'Z';
    }
    inside = !is_space(c);
  }
  const char last = inner.empty() ? ' ' : inner.back();
  words.ended = last == '.' || last == '!' || last == '?' || last == ',';
  return words;
}

/// A few words that a clause borrows ("the so-called “caliphate”") or a title, and not speech: nothing but a word of
/// the sentence leads up to them.
bool is_scare(const Draft& draft, Span outer, Span inner) {
  const std::string_view text = draft.document.text;
  const Words words = count_words(draft.text(inner));
  const auto lead = word_before(text, outer.begin);
  const bool led = !lead.empty() && verb_cue(verb_lemma(lead)) == nullptr;
  if (words.all <= 3) return led || (words.all <= 2 && !words.ended);
  return led && words.all <= 6 && words.capital * 3 >= words.all * 2;
}

class Paragraphs {
 public:
  explicit Paragraphs(Draft& draft) : draft_(draft) {}

  void read(Span paragraph) {
    const Window window{draft_.document.text, paragraph};
    auto marks = marks_in(window);
    const bool continues = carried_ && !marks.empty() && marks.front().opens &&
                           marks.front().span.begin == first_word(paragraph) && marks.front().family != Family::single;
    if (carried_ && !continues) carried_ = false;
    Pairing pairing(window, std::move(marks));
    auto found = pairing.run();
    const Open* open = pairing.unclosed();
    const std::uint32_t end = trimmed(paragraph);
    if (open && open->mark.span.end < end) found.push_back({{open->mark.span.begin, end}, false, open->continues});
    std::sort(found.begin(), found.end(), [](const Stretch& a, const Stretch& b) {
      return a.outer.begin != b.outer.begin ? a.outer.begin < b.outer.begin : a.outer.end > b.outer.end;
    });
    for (std::size_t i = 0; i < found.size(); ++i)
      add(found[i].outer, !found[i].closed, found[i].continues || (i == 0 && continues));
    carried_ = open != nullptr;
  }

 private:
  void add(Span outer, bool unclosed, bool continues) {
    const std::string_view text = draft_.document.text;
    const std::uint32_t open = mark_size(text, outer.begin), close = unclosed ? 0 : closing_size(text, outer.end);
    if (outer.size() <= open + close) return;
    const Span inner{outer.begin + open, outer.end - close};
    draft_.quotations.push_back({outer, inner, continues, !unclosed && !continues && is_scare(draft_, outer, inner)});
  }
  std::uint32_t first_word(Span span) const {
    while (span.begin < span.end && is_space(draft_.document.text[span.begin])) ++span.begin;
    return span.begin;
  }
  std::uint32_t trimmed(Span span) const {
    while (span.begin < span.end && is_space(draft_.document.text[span.end - 1])) --span.end;
    return span.end;
  }

  Draft& draft_;
  bool carried_ = false;  // the paragraph before left a double quotation open
};

}  // namespace

void find_quotations(Draft& draft, const Resources&) {
  draft.quotations.clear();
  Paragraphs paragraphs(draft);
  for (const Span paragraph : draft.paragraphs) paragraphs.read(paragraph);
}

}  // namespace stemma::understand
