// From TimeExpression to EDTF.
#include <cstdint>
#include <cstdlib>

#include "understand/times.hpp"

namespace stemma::understand {
namespace {

using model::Edtf;
using Kind = TimeExpression::Kind;
using Unit = TimeExpression::Unit;

std::int64_t days(const Edtf& date) { return model::days_from_civil(date.year, date.month, date.day); }

bool exists(int year, int month, int day) { return day <= model::days_in_month(year, month); }

/// A written date without a year: its last occurrence up to the anchor, or the next one where the text speaks of the
/// future.
std::optional<int> year_of(const TimeExpression& e, const Edtf& anchor) {
  const int step = e.direction == Direction::future ? 1 : -1;
  const int day = e.day ? e.day : 1;
  const std::int64_t today = days(anchor);
  for (int year = anchor.year + (step < 0 ? 1 : -1), tries = 0; tries < 12; year += step, ++tries) {
    if (!exists(year, e.month, day)) continue;
    const std::int64_t then = model::days_from_civil(year, e.month, day);
    const bool same_month = !e.day && year == anchor.year && e.month == anchor.month;
    if (same_month && !e.strict) return year;
    if (step < 0 ? then <= today && !same_month : then >= today && !same_month) return year;
  }
  return std::nullopt;
}

/// Days; a date without its year is seldom nearly a year old: then the coming one is meant, if it is near.
constexpr std::int64_t long_ago = 300, near_ahead = 45;

/// Days; a weekday beside a date without a year fits the same date again after five, six or eleven years: only one as
/// near as this is meant, else the weekday is an error of the text and says nothing.
constexpr std::int64_t weekday_reach = 370;

/// The year nearest to the anchor in which the date falls on its weekday.
std::optional<int> year_by_weekday(const TimeExpression& e, const Edtf& anchor) {
  std::optional<int> best;
  std::int64_t nearest = weekday_reach;
  for (int year = anchor.year - 1; year <= anchor.year + 1; ++year) {
    if (!exists(year, e.month, e.day)) continue;
    const std::int64_t then = model::days_from_civil(year, e.month, e.day);
    const std::int64_t distance = std::abs(then - days(anchor));
    if (model::weekday(then) != e.weekday || distance >= nearest) continue;
    nearest = distance;
    best = year;
  }
  return best;
}

std::optional<int> usual_year_of(const TimeExpression& e, const Edtf& anchor) {
  if (e.weekday >= 0 && e.day)
    if (const auto year = year_by_weekday(e, anchor)) return year;
  const auto year = year_of(e, anchor);
  if (!year || !e.day || e.direction != Direction::unsaid) return year;
  const std::int64_t today = days(anchor), then = model::days_from_civil(*year, e.month, e.day);
  if (today - then < long_ago || !exists(*year + 1, e.month, e.day)) return year;
  const std::int64_t ahead = model::days_from_civil(*year + 1, e.month, e.day) - today;
  return ahead <= near_ahead ? *year + 1 : *year;
}

std::string written(int year, int month, int day, bool approximate = false) {
  Edtf date;
  date.year = year;
  date.month = month;
  date.day = day;
  date.approximate = approximate;
  return model::to_string(date);
}

std::optional<std::string> resolve_date(const TimeExpression& e, const std::optional<Edtf>& anchor) {
  int year = e.year;
  if (!year && anchor) year = usual_year_of(e, *anchor).value_or(0);
  if (!year || (e.day && !exists(year, e.month, e.day))) return std::nullopt;
  if (e.end_year) return written(year, 0, 0) + "/" + written(e.end_year, 0, 0);
  if (e.end_day) {
    if (!exists(year, e.month, e.end_day)) return std::nullopt;
    return written(year, e.month, e.day) + "/" + written(year, e.month, e.end_day);
  }
  return written(year, e.month, e.day, e.approximate);
}

std::string resolve_weekday(const TimeExpression& e, const Edtf& anchor) {
  const std::int64_t today = days(anchor);
  const int now = model::weekday(today);
  int distance = e.direction == Direction::future ? (e.weekday - now + 7) % 7 : -((now - e.weekday + 7) % 7);
  if (distance == 0 && e.strict) distance = e.direction == Direction::future ? 7 : -7;
  return model::to_string(model::civil_from_days(today + distance));
}

std::string month_back(const Edtf& anchor, int back) {
  const int index = anchor.year * 12 + anchor.month - 1 - back;
  return written(index / 12, index % 12 + 1, 0);
}

std::string resolve_ago(const TimeExpression& e, const Edtf& anchor) {
  switch (e.unit) {
    case Unit::day: {
      Edtf date = model::civil_from_days(days(anchor) - e.amount);
      date.approximate = e.approximate;
      return model::to_string(date);
    }
    case Unit::week: {
      Edtf date = model::civil_from_days(days(anchor) - 7 * e.amount);
      date.approximate = true;  // "a week ago" is seldom meant to the day
      return model::to_string(date);
    }
    case Unit::month:
      return month_back(anchor, e.amount) + "~";
    case Unit::year:
      return written(anchor.year - e.amount, 0, 0, true);
  }
  return {};
}

std::string resolve_unit(const TimeExpression& e, const Edtf& anchor) {
  if (e.unit == Unit::year) return written(anchor.year + e.amount, 0, 0);
  if (e.unit == Unit::month) return month_back(anchor, -e.amount);
  const std::int64_t today = days(anchor);
  const std::int64_t monday = today - model::weekday(today) + 7 * e.amount;
  return model::to_string(model::civil_from_days(monday)) + "/" + model::to_string(model::civil_from_days(monday + 6));
}

}  // namespace

std::optional<std::string> resolve_time(const TimeExpression& e, const std::optional<Edtf>& anchor) {
  if (e.kind == Kind::clock) return std::nullopt;
  if (e.kind == Kind::date) return resolve_date(e, anchor);
  if (!anchor || !anchor->has_day() || e.amount > 5000) return std::nullopt;
  switch (e.kind) {
    case Kind::weekday:
      return resolve_weekday(e, *anchor);
    case Kind::day:
      return model::to_string(model::civil_from_days(days(*anchor) + e.amount));
    case Kind::ago:
      return resolve_ago(e, *anchor);
    default:
      return resolve_unit(e, *anchor);
  }
}

}  // namespace stemma::understand
