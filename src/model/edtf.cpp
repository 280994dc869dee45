#include "model/edtf.hpp"

#include <cstddef>

namespace stemma::model {
namespace {

// Takes exactly `width` digits off the front of `rest`.
std::optional<int> digits(std::string_view& rest, std::size_t width) {
  if (rest.size() < width) return std::nullopt;
  int value = 0;
  for (std::size_t i = 0; i < width; ++i) {
    if (rest[i] < '0' || rest[i] > '9') return std::nullopt;
    value = value * 10 + (rest[i] - '0');
  }
  rest.remove_prefix(width);
  return value;
}

bool take(std::string_view& rest, char wanted) {
  if (rest.empty() || rest.front() != wanted) return false;
  rest.remove_prefix(1);
  return true;
}

bool take_offset(std::string_view& rest, Edtf& date) {
  if (take(rest, 'Z')) {
    date.offset = 0;
    return true;
  }
  if (rest.empty()) return true;
  const int sign = rest.front() == '+' ? 1 : rest.front() == '-' ? -1 : 0;
  if (!sign) return false;
  rest.remove_prefix(1);
  const auto hours = digits(rest, 2);
  take(rest, ':');
  const auto minutes = digits(rest, 2);
  if (!hours || !minutes || *hours > 14 || *minutes > 59) return false;
  date.offset = sign * (*hours * 60 + *minutes);
  return true;
}

bool take_time(std::string_view& rest, Edtf& date) {
  const auto hour = digits(rest, 2);
  if (!hour || *hour > 23 || !take(rest, ':')) return false;
  const auto minute = digits(rest, 2);
  if (!minute || *minute > 59) return false;
  date.hour = *hour;
  date.minute = *minute;
  if (take(rest, ':')) {
    const auto second = digits(rest, 2);
    if (!second || *second > 60) return false;
    date.second = *second;
    if (take(rest, '.'))
      while (!rest.empty() && rest.front() >= '0' && rest.front() <= '9') rest.remove_prefix(1);
  }
  return take_offset(rest, date);
}

bool take_month_and_day(std::string_view& rest, Edtf& date) {
  if (!take(rest, '-')) return true;
  const auto month = digits(rest, 2);
  if (!month || *month < 1 || *month > 12) return false;
  date.month = *month;
  if (!take(rest, '-')) return true;
  const auto day = digits(rest, 2);
  if (!day || *day < 1 || *day > days_in_month(date.year, date.month)) return false;
  date.day = *day;
  return true;
}

std::string padded(int value, std::size_t width) {
  std::string digits = std::to_string(value);
  return digits.size() < width ? std::string(width - digits.size(), '0') + digits : digits;
}

std::string offset_string(int minutes) {
  if (minutes == 0) return "Z";
  const int size = minutes < 0 ? -minutes : minutes;
  return (minutes < 0 ? "-" : "+") + padded(size / 60, 2) + ":" + padded(size % 60, 2);
}

}  // namespace

std::optional<Edtf> parse_edtf(std::string_view rest) {
  Edtf date;
  const auto year = digits(rest, 4);
  if (!year) return std::nullopt;
  date.year = *year;
  if (!take_month_and_day(rest, date)) return std::nullopt;
  if (date.day && (take(rest, 'T') || take(rest, ' ')) && !take_time(rest, date)) return std::nullopt;
  if (take(rest, '~')) date.approximate = true;
  if (take(rest, '?')) date.uncertain = true;
  if (take(rest, '%')) date.approximate = date.uncertain = true;
  return rest.empty() ? std::optional(date) : std::nullopt;
}

std::string to_string(const Edtf& date) {
  std::string out = padded(date.year, 4);
  if (date.month) out += "-" + padded(date.month, 2);
  if (date.day) out += "-" + padded(date.day, 2);
  if (date.has_time()) {
    out += "T" + padded(date.hour, 2) + ":" + padded(date.minute, 2);
    if (date.second >= 0) out += ":" + padded(date.second, 2);
    if (date.offset) out += offset_string(*date.offset);
  }
  if (date.approximate && date.uncertain) return out + '%';
  if (date.approximate) out += '~';
  if (date.uncertain) out += '?';
  return out;
}

std::int64_t days_from_civil(int year, int month, int day) {
  const int y = month <= 2 ? year - 1 : year;
  const int era = (y >= 0 ? y : y - 399) / 400;
  const int of_era = y - era * 400;
  const int of_year = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
  const int day_of_era = of_era * 365 + of_era / 4 - of_era / 100 + of_year;
  return static_cast<std::int64_t>(era) * 146097 + day_of_era - 719468;
}

Edtf civil_from_days(std::int64_t days) {
  days += 719468;
  const std::int64_t era = (days >= 0 ? days : days - 146096) / 146097;
  const int of_era = static_cast<int>(days - era * 146097);
  const int year_of_era = (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
  const int of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  const int shifted = (5 * of_year + 2) / 153;
  Edtf date;
  date.day = of_year - (153 * shifted + 2) / 5 + 1;
  date.month = shifted < 10 ? shifted + 3 : shifted - 9;
  date.year = static_cast<int>(year_of_era + era * 400) + (date.month <= 2 ? 1 : 0);
  return date;
}

int weekday(std::int64_t days) { return static_cast<int>(((days + 3) % 7 + 7) % 7); }

int days_in_month(int year, int month) {
  if (month == 2) return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
  return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

std::optional<DayRange> day_range(std::string_view edtf) {
  if (const auto slash = edtf.find('/'); slash != std::string_view::npos) {
    const auto from = day_range(edtf.substr(0, slash)), to = day_range(edtf.substr(slash + 1));
    if (!from || !to || to->last < from->first) return std::nullopt;
    return DayRange{from->first, to->last};
  }
  const auto date = parse_edtf(edtf);
  if (!date) return std::nullopt;
  const int first_month = date->month ? date->month : 1, last_month = date->month ? date->month : 12;
  const int first_day = date->day ? date->day : 1;
  const int last_day = date->day ? date->day : days_in_month(date->year, last_month);
  return DayRange{days_from_civil(date->year, first_month, first_day),
                  days_from_civil(date->year, last_month, last_day)};
}

}  // namespace stemma::model
