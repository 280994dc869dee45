#include "reconcile/when.hpp"

#include "model/edtf.hpp"

namespace stemma::reconcile {
namespace {

constexpr std::int64_t day = 24 * 60;

}  // namespace

std::optional<Moments> moments(const std::optional<std::string>& edtf) {
  if (!edtf || edtf->empty()) return std::nullopt;
  if (const auto one = model::parse_edtf(*edtf); one && one->has_day() && one->has_time()) {
    const std::int64_t minute =
        model::days_from_civil(one->year, one->month, one->day) * day + one->hour * 60 + one->minute;
    if (one->offset) return Moments{minute - *one->offset, minute - *one->offset};
  }
  const auto range = model::day_range(*edtf);
  if (!range) return std::nullopt;
  return Moments{range->first * day, (range->last + 1) * day - 1};
}

}  // namespace stemma::reconcile
