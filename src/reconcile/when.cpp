#include "reconcile/when.hpp"

#include "model/edtf.hpp"

namespace stemma::reconcile {
namespace {

constexpr std::int64_t day = 24 * 60;
constexpr std::int64_t east = 14 * 60, west = 12 * 60;  // the offsets farthest from UTC

std::int64_t day_of(std::int64_t minute) { return minute >= 0 ? minute / day : (minute - day + 1) / day; }

}  // namespace

std::optional<Moments> moments(const std::optional<std::string>& edtf) {
  if (!edtf || edtf->empty()) return std::nullopt;
  if (const auto one = model::parse_edtf(*edtf); one && one->has_day() && one->has_time()) {
    const std::int64_t minute =
        model::days_from_civil(one->year, one->month, one->day) * day + one->hour * 60 + one->minute;
    if (!one->offset) return Moments{minute, minute, minute - east, minute + west, false};
    const std::int64_t utc = minute - *one->offset;
    return Moments{utc, utc, utc, utc, true};
  }
  const auto range = model::day_range(*edtf);
  if (!range) return std::nullopt;
  const std::int64_t first = range->first * day, last = (range->last + 1) * day - 1;
  return Moments{first, last, first - east, last + west, false};
}

bool before(const Moments& a, const Moments& b) {
  if (!a.zoned && !b.zoned) return day_of(a.last) < day_of(b.first);
  return a.latest < b.earliest;
}

}  // namespace stemma::reconcile
