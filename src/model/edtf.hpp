// The part of EDTF (ISO 8601-2:2019, levels 0 and 1) that Stemma writes: dates of any precision, '~' for about, '?' for
// uncertain, date-times with an offset, and intervals 'a/b'.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace stemma::model {

struct Edtf {
  int year = 0;
  int month = 0, day = 0;                  ///< 0: not known
  int hour = -1, minute = 0, second = -1;  ///< -1: not known
  std::optional<int> offset;               ///< minutes east of UTC
  bool approximate = false, uncertain = false;

  bool operator==(const Edtf&) const = default;
  bool has_day() const { return day != 0; }
  bool has_time() const { return hour >= 0; }
};

/// One date or date-time (no interval); none where it is malformed or does not exist (2023-02-29).
std::optional<Edtf> parse_edtf(std::string_view text);
std::string to_string(const Edtf& date);

/// Days since 1970-01-01 in the proleptic Gregorian calendar
/// (H. Hinnant, "chrono-Compatible Low-Level Date Algorithms", 2013).
std::int64_t days_from_civil(int year, int month, int day);
/// The date alone, of that day.
Edtf civil_from_days(std::int64_t days);
/// 0 Monday ... 6 Sunday.
int weekday(std::int64_t days);
int days_in_month(int year, int month);

/// First and last day that a date or interval 'a/b' can mean; none where it is malformed or empty.
struct DayRange {
  std::int64_t first = 0, last = 0;
};
std::optional<DayRange> day_range(std::string_view edtf);

}  // namespace stemma::model
