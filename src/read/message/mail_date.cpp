// Dates of mail and of RSS (RFC 5322, sections 3.3 and 4.3; RFC 822): see mail_header.hpp.
#include <array>
#include <utility>

#include "read/ascii.hpp"
#include "read/message/mail_header.hpp"
#include "read/months.hpp"

namespace stemma::read {
namespace {

std::vector<std::string_view> pieces_of(std::string_view text) {
  std::vector<std::string_view> out;
  for (std::size_t at = 0; at < text.size() && out.size() < 8;) {
    while (at < text.size() && (is_space(text[at]) || text[at] == ',')) ++at;
    std::size_t end = at;
    while (end < text.size() && !is_space(text[end]) && text[end] != ',') ++end;
    if (end > at) out.push_back(text.substr(at, end - at));
    at = end;
  }
  return out;
}

/// All of `text` as a number, or -1.
int number(std::string_view text) {
  if (text.empty() || text.size() > 4) return -1;
  int value = 0;
  for (const char c : text) {
    if (!is_digit(c)) return -1;
    value = value * 10 + (c - '0');
  }
  return value;
}

bool read_clock(std::string_view text, model::Edtf& date) {
  const std::size_t first = text.find(':');
  if (first == std::string_view::npos) return false;
  const std::size_t second = text.find(':', first + 1);
  const int hour = number(text.substr(0, first));
  const int minute = number(text.substr(first + 1, second == text.npos ? second : second - first - 1));
  const int seconds = second == text.npos ? -1 : number(text.substr(second + 1, 2));
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || seconds > 60) return false;
  date.hour = hour;
  date.minute = minute;
  date.second = seconds == 60 ? 59 : seconds;
  return true;
}

/// "+0100", or a name that RFC 822 knew; the military letters were defined wrongly there and mean nothing.
std::optional<int> zone(std::string_view text) {
  static constexpr std::array<std::pair<std::string_view, int>, 12> names = {{{"ut", 0},
                                                                              {"utc", 0},
                                                                              {"gmt", 0},
                                                                              {"z", 0},
                                                                              {"est", -300},
                                                                              {"edt", -240},
                                                                              {"cst", -360},
                                                                              {"cdt", -300},
                                                                              {"mst", -420},
                                                                              {"mdt", -360},
                                                                              {"pst", -480},
                                                                              {"pdt", -420}}};
  for (const auto& [name, minutes] : names)
    if (lower(text) == name) return minutes;
  if (text.size() == 6 && text[3] == ':') {  // as some write it: +01:00
    const int hours = number(text.substr(1, 2)), minutes = number(text.substr(4));
    if (hours < 0 || minutes < 0 || (text[0] != '+' && text[0] != '-')) return std::nullopt;
    return (text[0] == '-' ? -1 : 1) * (hours * 60 + minutes);
  }
  if (text.size() != 5 || (text[0] != '+' && text[0] != '-')) return std::nullopt;
  const int value = number(text.substr(1));
  if (value < 0 || value % 100 > 59 || value > 1400) return std::nullopt;
  return (text[0] == '-' ? -1 : 1) * (value / 100 * 60 + value % 100);
}

int full_year(std::string_view text) {
  const int year = number(text);
  if (year < 0 || text.size() == 4) return year;
  return text.size() == 2 ? (year < 50 ? 2000 + year : 1900 + year) : -1;  // RFC 5322, 4.3
}

}  // namespace

std::optional<model::Edtf> mail_date(std::string_view text) {
  const auto pieces = pieces_of(text);
  std::size_t at = !pieces.empty() && number(pieces[0]) < 0 ? 1 : 0;  // the weekday
  if (pieces.size() < at + 3) return std::nullopt;
  model::Edtf date;
  date.day = number(pieces[at]);
  date.month = month_named(lower(pieces[at + 1]));
  date.year = full_year(pieces[at + 2]);
  if (date.year < 1900 || date.year > 2099 || date.month < 1 || date.day < 1 ||
      date.day > model::days_in_month(date.year, date.month))
    return std::nullopt;
  at += 3;
  if (at < pieces.size() && read_clock(pieces[at], date) && at + 1 < pieces.size()) date.offset = zone(pieces[at + 1]);
  return date;
}

}  // namespace stemma::read
