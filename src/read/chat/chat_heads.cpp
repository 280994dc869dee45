// Opening lines of chat messages: see chat_heads.hpp. WhatsApp writes the date as the phone's locale does; the styles
// are those of Unicode CLDR's short dates.
#include "read/chat/chat_heads.hpp"

#include "model/edtf.hpp"
#include "read/ascii.hpp"

namespace stemma::read {
namespace {

constexpr std::size_t longest_head = 64;  // characters

/// The start of a line in plain ASCII: digits and spaces of other scripts as ours, marks of direction left out.
struct Folded {
  std::string text;
  std::vector<std::size_t> ends;  // bytes of the line up to and with each character
};

std::string_view fold(char32_t c) {
  if ((c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0xFEFF)
    return "";
  static constexpr std::string_view digits = "0123456789";
  if (c >= 0x0660 && c <= 0x0669) return digits.substr(c - 0x0660, 1);
  if (c >= 0x06F0 && c <= 0x06F9) return digits.substr(c - 0x06F0, 1);
  if (c == 0xA0 || c == 0x202F || c == 0x2009 || c == '\t') return " ";
  if (c == 0x060C) return ",";
  if (c == 0x2013) return "-";
  if (c == 0x0635) return "am";
  if (c == 0x0645) return "pm";
  return "\x7F";
}

Folded folded(std::string_view line) {
  Folded out;
  for (std::size_t at = 0; at < line.size() && out.text.size() < longest_head;) {
    const CodePoint point = first_code_point(line.substr(at));
    const char plain = static_cast<char>(point.value < 0x80 ? point.value : 0);
    const std::string_view piece = plain && plain != '\t' ? std::string_view(&plain, 1) : fold(point.value);
    at += point.length;
    for (const char c : piece) {
      out.text += lower(c);
      out.ends.push_back(at);
    }
    if (piece.empty() && !out.ends.empty()) out.ends.back() = at;
  }
  return out;
}

class HeadParser {
 public:
  explicit HeadParser(const std::string& text) : text_(text) {}

  std::optional<ChatHead> parse() {
    spaces();
    const bool bracket = take('[');
    if (!date() || !time()) return std::nullopt;
    spaces();
    if (bracket ? !take(']') : !(take('-') && peek() == ' ')) return std::nullopt;
    spaces();
    head_.end = at_;
    return head_;
  }

 private:
  char peek() const { return at_ < text_.size() ? text_[at_] : '\0'; }
  bool take(char c) {
    if (peek() != c) return false;
    ++at_;
    return true;
  }
  void spaces() {
    while (peek() == ' ') ++at_;
  }

  /// A number of `least` to `most` digits; -1 where there is none.
  int number(int least, int most, int& width) {
    int value = 0;
    for (width = 0; is_digit(peek()) && width <= most; ++width) value = value * 10 + (text_[at_++] - '0');
    return width >= least && width <= most ? value : -1;
  }

  bool date() {
    std::array<int, 3> widths = {0, 0, 0};
    char separator = '\0';
    for (std::size_t i = 0; i < 3; ++i) {
      if (i > 0) {
        if (i == 1) separator = peek();
        if ((separator != '/' && separator != '.' && separator != '-') || !take(separator)) return false;
        spaces();
      }
      head_.date[i] = number(1, 4, widths[i]);
      if (head_.date[i] < 0 || widths[i] == 3) return false;
    }
    head_.dotted = separator == '.';
    head_.year_first = widths[0] == 4;
    if (widths[1] > 2 || (head_.year_first ? widths[2] > 2 : widths[0] > 2 || widths[2] < 2)) return false;
    if (widths[2] == 2 && !head_.year_first) head_.date[2] += 2000;
    take('.');
    take(',');
    return true;
  }

  bool time() {
    if (peek() != ' ') return false;
    spaces();
    int width = 0;
    head_.hour = number(1, 2, width);
    const char separator = peek();
    if (head_.hour < 0 || head_.hour > 23 || (separator != ':' && separator != '.')) return false;
    take(separator);
    head_.minute = number(2, 2, width);
    if (head_.minute < 0 || head_.minute > 59) return false;
    if (take(separator) && ((head_.second = number(2, 2, width)) < 0 || head_.second > 59)) return false;
    half_of_day();
    return true;
  }

  /// "am", "a.m.", "p. m."
  void half_of_day() {
    const std::size_t from = at_;
    spaces();
    const char half = peek();
    if (half == 'a' || half == 'p') {
      ++at_;
      take('.');
      spaces();
      if (take('m')) {
        take('.');
        if (half == 'p' && head_.hour < 12) head_.hour += 12;
        if (half == 'a' && head_.hour == 12) head_.hour = 0;
        return;
      }
    }
    at_ = from;
  }

  const std::string& text_;
  std::size_t at_ = 0;
  ChatHead head_;
};

/// Days since 1970 under one reading of the date; none where it does not exist.
std::optional<std::int64_t> day_of(const ChatHead& head, DayOrder order) {
  const int year = head.year_first ? head.date[0] : head.date[2];
  int month = head.year_first ? head.date[1] : head.date[0];
  int day = head.year_first ? head.date[2] : head.date[1];
  if (!head.year_first && order == DayOrder::day_first) std::swap(month, day);
  if (month < 1 || month > 12 || day < 1 || day > model::days_in_month(year, month)) return std::nullopt;
  return model::days_from_civil(year, month, day);
}

bool runs_forward(const std::vector<ChatHead>& heads, DayOrder order) {
  std::int64_t last = -1;
  for (const ChatHead& head : heads) {
    const auto day = day_of(head, order);
    if (!day || *day < last) return false;
    last = *day;
  }
  return true;
}

}  // namespace

std::optional<ChatHead> chat_head(std::string_view line) {
  // Nearly every line that opens no message is told by its first letter.
  if (line.empty() || (!is_digit(line[0]) && line[0] != '[' && static_cast<unsigned char>(line[0]) < 0x80))
    return std::nullopt;
  const Folded folded_line = folded(line);
  auto head = HeadParser(folded_line.text).parse();
  if (head) head->end = folded_line.ends[head->end - 1];
  return head;
}

DayOrder day_order(const std::vector<ChatHead>& heads) {
  bool day = false, month = false, dotted = true;
  for (const ChatHead& head : heads) {
    if (head.year_first) continue;
    day |= head.date[0] > 12;
    month |= head.date[1] > 12;
    dotted &= head.dotted;
  }
  if (day != month) return day ? DayOrder::day_first : DayOrder::month_first;
  if (day) return DayOrder::unknown;
  if (dotted) return DayOrder::day_first;
  const bool forward_day = runs_forward(heads, DayOrder::day_first);
  const bool forward_month = runs_forward(heads, DayOrder::month_first);
  if (forward_day == forward_month) return DayOrder::unknown;
  return forward_day ? DayOrder::day_first : DayOrder::month_first;
}

bool date_exists(const ChatHead& head) {
  return day_of(head, DayOrder::day_first) || day_of(head, DayOrder::month_first);
}

std::string time_of(const ChatHead& head, DayOrder order) {
  model::Edtf date;
  date.year = head.year_first ? head.date[0] : head.date[2];
  const bool known = head.year_first || order != DayOrder::unknown || head.date[0] == head.date[1];
  if (const auto day = day_of(head, order); day && known) {
    date = model::civil_from_days(*day);
    date.hour = head.hour;
    date.minute = head.minute;
    date.second = head.second;
  }
  return model::to_string(date);
}

}  // namespace stemma::read
