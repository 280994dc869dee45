// Dates on pages: see dates.hpp. A walk over tokens; the patterns are tried at each number or month's name.
#include "read/dates.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include "read/ascii.hpp"
#include "read/date_tokens.hpp"
#include "read/months.hpp"

namespace stemma::read {
namespace {

using model::Edtf;

constexpr std::size_t read_bytes = 1000;
constexpr std::size_t longest_in_path = 17;  // "2029/september/09"

using Token = DateToken;

/// Reads along the tokens; every `take` moves on only where it fits.
class Walk {
 public:
  Walk(const std::vector<Token>& tokens, std::size_t at, DayOrder order) : tokens_(tokens), at_(at), order_(order) {}

  std::size_t at() const { return at_; }

  std::optional<Edtf> date() {
    for (const auto pattern :
         {&Walk::year_first, &Walk::compact, &Walk::day_month_name, &Walk::month_name_day, &Walk::numeric}) {
      const std::size_t begin = at_;
      if (auto found = (this->*pattern)(); found && exists(*found)) return found;
      at_ = begin;
    }
    return std::nullopt;
  }

  /// A time of day, and its zone.
  bool time(Edtf& date) {
    const std::size_t begin = at_;
    const auto fail = [&] { return at_ = begin, false; };
    int hour = 0, minute = 0;
    if (!number(hour, 0, 23, 2)) return fail();
    const bool colon =
        mark(":") || (is_word_now("h") && ++at_) || (mark_now(".") && order_ != DayOrder::month_first && ++at_);
    const bool minutes = colon && number(minute, 0, 59, 2) && width(at_ - 1) == 2;
    if (colon && !minutes) return fail();
    int second = -1;
    if (minutes && mark(":") && number(second, 0, 59, 2)) skip_fraction();
    const int half = meridiem();
    if (!minutes && half < 0) return fail();
    if (half >= 0) {
      if (hour > 12) return fail();
      hour = hour % 12 + 12 * half;
    }
    date.hour = hour;
    date.minute = minute;
    date.second = second;
    zone(date);
    return true;
  }

  /// "at", "um", "à", ",", "|", "-" and the like between a date and its time.
  void skip_joint() {
    static constexpr auto joints = std::to_array<std::string_view>(
        {"at", "um", "à", "a", "las", "alle", "ore", "om", "в", "às", "o", "godz", "t", "kl", "saat", "uhr"});
    for (int i = 0; i < 3 && at_ < tokens_.size(); ++i) {
      const Token& token = tokens_[at_];
      bool joint = token.kind == Token::mark && (token.text == "," || token.text == "|" || token.text == "-" ||
                                                 token.text == "." || token.text == "(" || token.text == "/");
      for (const auto word : joints) joint |= token.kind == Token::word && token.text == word;
      joint |= token.kind == Token::word && (token.text.empty() || token.text == "\xC2\xB7");
      if (!joint) return;
      ++at_;
    }
  }

 private:
  bool has(std::size_t i) const { return i < tokens_.size(); }
  std::size_t width(std::size_t i) const { return tokens_[i].end - tokens_[i].begin; }
  bool mark_now(std::string_view text) const {
    return has(at_) && tokens_[at_].kind == Token::mark && tokens_[at_].text == text;
  }
  bool mark(std::string_view text) { return mark_now(text) && ++at_; }
  bool is_word_now(std::string_view text) const {
    return has(at_) && tokens_[at_].kind == Token::word && tokens_[at_].text == text;
  }

  bool number(int& value, int low, int high, std::size_t widest) {
    if (!has(at_) || tokens_[at_].kind != Token::number || width(at_) > widest) return false;
    if (tokens_[at_].value < low || tokens_[at_].value > high) return false;
    value = tokens_[at_++].value;
    return true;
  }
  bool year(int& value) { return has(at_) && width(at_) == 4 && number(value, 1900, 2099, 4); }

  /// 02.12.19: only between full stops, where it can be nothing else.
  bool short_year(int& value) {
    if (!has(at_) || width(at_) != 2 || !number(value, 0, 49, 2)) return false;
    value += 2000;
    return true;
  }

  bool month_name(int& month) {
    if (!has(at_) || tokens_[at_].kind != Token::word) return false;
    month = month_named(tokens_[at_].text);
    if (month == 0) return false;
    ++at_;
    mark(".");
    return true;
  }

  static bool exists(const Edtf& date) {
    return date.day == 0 || date.day <= model::days_in_month(date.year, date.month);
  }

  std::optional<Edtf> year_first() {
    Edtf date;
    if (!year(date.year)) return std::nullopt;
    std::string separator;
    for (const char* mark_text : {"-", "/", ".", "年"})
      if (mark(mark_text)) separator = mark_text;
    if (separator.empty() || !(number(date.month, 1, 12, 2) || month_name(date.month))) return std::nullopt;
    if (separator == "年" ? !mark("月") : !mark(separator)) return std::nullopt;
    if (!number(date.day, 1, 31, 2)) return std::nullopt;
    mark("日");
    return date;
  }

  /// 20210304, as addresses and machine fields write it.
  std::optional<Edtf> compact() {
    if (!has(at_) || tokens_[at_].kind != Token::number || width(at_) != 8) return std::nullopt;
    const int value = tokens_[at_].value;
    Edtf date;
    date.year = value / 10000, date.month = value / 100 % 100, date.day = value % 100;
    const bool fits = date.year >= 1990 && date.year <= 2099 && date.month >= 1 && date.month <= 12 && date.day >= 1;
    return fits ? (++at_, std::optional(date)) : std::nullopt;
  }

  std::optional<Edtf> day_month_name() {
    Edtf date;
    if (!number(date.day, 1, 31, 2)) return std::nullopt;
    static constexpr auto between = std::to_array<std::string_view>(
        {"st", "nd", "rd", "th", "er", "º", "de", "of", "ter", "ten", "do", "\xC2\xBA"});
    for (int i = 0; i < 2; ++i) {
      for (const auto word : between)
        if (is_word_now(word)) ++at_;
      if (!mark(".") && !mark("-")) mark("/");
    }
    if (!month_name(date.month)) return std::nullopt;
    for (const char* word : {"de", "del", "of"})
      if (is_word_now(word)) ++at_;
    if (!mark(",") && !mark("-")) mark("/");
    return year(date.year) ? std::optional(date) : std::nullopt;
  }

  std::optional<Edtf> month_name_day() {
    Edtf date;
    if (!month_name(date.month)) return std::nullopt;
    mark("-");
    if (!number(date.day, 1, 31, 2)) return std::nullopt;
    for (const char* word : {"st", "nd", "rd", "th"})
      if (is_word_now(word)) ++at_;
    if (!mark(",") && !mark("-")) mark(".");
    return year(date.year) ? std::optional(date) : std::nullopt;
  }

  std::optional<Edtf> numeric() {
    Edtf date;
    int first = 0, second = 0;
    if (!number(first, 1, 31, 2)) return std::nullopt;
    std::string separator;
    for (const char* mark_text : {".", "/", "-"})
      if (mark(mark_text)) separator = mark_text;
    if (separator.empty() || !number(second, 1, 31, 2) || !mark(separator) ||
        !(year(date.year) || (separator == "." && short_year(date.year))))
      return std::nullopt;
    const bool day_first = separator == "." || order_ == DayOrder::day_first || first > 12 || first == second;
    const bool month_first = order_ == DayOrder::month_first || second > 12;
    if (day_first && second <= 12) return date.day = first, date.month = second, date;
    if (month_first && first <= 12) return date.month = first, date.day = second, date;
    return first > 12 && second > 12 ? std::nullopt : std::optional(date);
  }

  void skip_fraction() {
    int unused = 0;
    if (mark(".")) number(unused, 0, 999999999, 9);
  }

  /// 0 for a.m., 1 for p.m., -1 for neither.
  int meridiem() {
    if (!has(at_) || tokens_[at_].kind != Token::word) return -1;
    const std::string& text = tokens_[at_].text;
    if (text == "am" || text == "pm") return ++at_, text == "pm";
    if ((text == "a" || text == "p") && has(at_ + 2) && tokens_[at_ + 1].text == "." && tokens_[at_ + 2].text == "m") {
      const int half = text == "p";
      at_ += 3;
      mark(".");
      return half;
    }
    return -1;
  }

  void zone(Edtf& date) {
    if (!has(at_)) return;
    static constexpr std::array<std::pair<std::string_view, int>, 18> zones = {{{"z", 0},
                                                                                {"utc", 0},
                                                                                {"gmt", 0},
                                                                                {"est", -300},
                                                                                {"edt", -240},
                                                                                {"cst", -360},
                                                                                {"cdt", -300},
                                                                                {"mst", -420},
                                                                                {"mdt", -360},
                                                                                {"pst", -480},
                                                                                {"pdt", -420},
                                                                                {"cet", 60},
                                                                                {"cest", 120},
                                                                                {"eest", 180},
                                                                                {"msk", 180},
                                                                                {"мск", 180},
                                                                                {"jst", 540},
                                                                                {"nzdt", 780}}};
    const std::size_t begin = at_;
    const bool bracket = mark("(");
    for (const auto& [name, minutes] : zones)
      if (is_word_now(name)) date.offset = minutes, ++at_;
    if (bracket && !date.offset) at_ = begin;
    if (!has(at_) || (tokens_[at_].space && !date.offset)) return;
    const int sign = mark_now("+") ? 1 : mark_now("-") ? -1 : 0;
    if (sign == 0 || !has(at_ + 1) || tokens_[at_ + 1].kind != Token::number) return;
    ++at_;
    const int value = tokens_[at_].value;
    const std::size_t digits = width(at_++);
    int minute = 0;
    if (digits == 4)
      date.offset = sign * (value / 100 * 60 + value % 100);
    else if (digits <= 2 && value <= 14 && mark(":") && number(minute, 0, 59, 2))
      date.offset = sign * (value * 60 + minute);
    else if (digits <= 2 && value <= 14)
      date.offset = sign * value * 60;
  }

  const std::vector<Token>& tokens_;
  std::size_t at_;
  DayOrder order_;
};

/// "8:35 PM, 9 October 2029": a time that ends right before the date.
void time_before(const std::vector<Token>& tokens, std::size_t date_at, DayOrder order, Edtf& date,
                 std::size_t& begin) {
  for (std::size_t back = std::min<std::size_t>(9, date_at); back > 0; --back) {
    const std::size_t start = date_at - back;
    if (tokens[start].kind != Token::number) continue;
    Walk walk(tokens, start, order);
    Edtf timed = date;
    if (!walk.time(timed)) continue;
    // Between may stand a zone that gives no offset ("ET"), a weekday, or a comma.
    if (walk.at() <= date_at && date_at - walk.at() <= 4) {
      bool near = true;
      for (std::size_t i = walk.at(); i < date_at; ++i) near = near && tokens[i].kind != Token::number;
      if (near) date = timed, begin = tokens[start].begin;
    }
    return;
  }
}

}  // namespace

std::optional<FoundDate> find_date(std::string_view text, DayOrder order) {
  const auto tokens = date_tokens(text.substr(0, read_bytes));
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (tokens[i].kind == Token::mark) continue;
    Walk walk(tokens, i, order);
    auto date = walk.date();
    if (!date) continue;
    FoundDate found{*date, tokens[i].begin, tokens[walk.at() - 1].end};
    const std::size_t after = walk.at();
    walk.skip_joint();
    if (date->day != 0 && walk.time(found.date))
      found.end = tokens[walk.at() - 1].end;
    else if (date->day != 0 && after > 0)
      time_before(tokens, i, order, found.date, found.begin);
    return found;
  }
  return std::nullopt;
}

std::optional<FoundDate> find_time(std::string_view line) {
  const auto tokens = date_tokens(line.substr(0, read_bytes));
  for (std::size_t i = 0; i < std::min<std::size_t>(tokens.size(), 4); ++i) {
    Walk walk(tokens, i, DayOrder::day_first);
    FoundDate found{{}, tokens[i].begin, 0};
    if (!walk.time(found.date)) continue;
    found.end = tokens[walk.at() - 1].end;
    return found;
  }
  return std::nullopt;
}

std::optional<Edtf> date_in_url(std::string_view url) {
  const std::size_t scheme = url.find("://");
  std::size_t at = url.find('/', scheme == std::string_view::npos ? 0 : scheme + 3);
  for (; at != std::string_view::npos; at = url.find_first_of("/-_=", at + 1)) {
    const std::string_view rest = url.substr(at + 1, longest_in_path);
    if (rest.empty() || !is_digit(rest[0])) continue;
    const auto tokens = date_tokens(rest);
    Walk walk(tokens, 0, DayOrder::unknown);
    if (const auto date = walk.date(); date && date->day != 0 && date->year >= 1990) return date;
  }
  return std::nullopt;
}

std::optional<Edtf> month_in_url(std::string_view url) {
  const std::size_t scheme = url.find("://");
  std::size_t at = url.find('/', scheme == std::string_view::npos ? 0 : scheme + 3);
  for (; at != std::string_view::npos; at = url.find('/', at + 1)) {
    const auto tokens = date_tokens(url.substr(at + 1, 8));  // "2021/03/"
    if (tokens.size() < 4 || tokens[1].text != "/" || tokens[3].text != "/" || tokens[0].end != 4) continue;
    const int year = tokens[0].value, month = tokens[2].value;
    if (tokens[2].end == 7 && year >= 1990 && year <= 2099 && month >= 1 && month <= 12) {
      Edtf date;
      date.year = year, date.month = month;
      return date;
    }
  }
  return std::nullopt;
}

bool is_date_line(std::string_view line) {
  if (line.size() > 120) return false;
  const auto found = find_date(line, DayOrder::unknown);
  if (found) {
    const std::size_t rest = line.size() - (found->end - found->begin);
    // "14/05/2031, 09:05 - Police: seven dead": somebody speaks
    const std::string_view after = line.substr(found->end);
    const std::size_t colon = after.find(": ");
    if (colon != std::string_view::npos && count_words(after.substr(colon + 1)) >= 2 &&
        !find_date(after, DayOrder::unknown))
      return false;
    return rest <= 40 && count_words(line.substr(0, found->begin)) <= 5;
  }
  // "3 Nov 07:15 PM": a teaser's time, without a year
  const auto all = words(line);
  std::size_t digits = 0;
  for (const auto& word : all) digits += is_digit(word[0]);
  const bool clock = line.find(':') != std::string_view::npos && (find_nocase(line, "am") != std::string_view::npos ||
                                                                  find_nocase(line, "pm") != std::string_view::npos);
  const bool ago = find_nocase(line, " ago") != std::string_view::npos && all.size() <= 4;
  return (clock && all.size() <= 6 && digits >= 2) || (ago && digits >= 1);
}

DayOrder day_order_of(std::string_view locale) {
  const std::string low = lower(trim(locale));
  if (low.size() < 2) return DayOrder::unknown;
  if (low.rfind("en", 0) == 0) {
    if (low.size() < 5) return DayOrder::unknown;
    const std::string country = low.substr(3, 2);
    if (country == "us" || country == "ph") return DayOrder::month_first;
    return country == "ca" ? DayOrder::unknown : DayOrder::day_first;
  }
  return DayOrder::day_first;
}

}  // namespace stemma::read
