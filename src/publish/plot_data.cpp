#include "publish/plot_data.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "model/edtf.hpp"
#include "publish/withhold.hpp"

namespace stemma::publish {
namespace {

constexpr std::int64_t day = 24 * 60;

// A time without a zone is read as UTC, which the plot's legend says.
bool place_in_time(PlotPoint& point) {
  const auto exact = model::parse_edtf(point.date);
  if (exact && exact->has_time()) {
    point.from = model::days_from_civil(exact->year, exact->month, exact->day) * day + exact->hour * 60 +
                 exact->minute - exact->offset.value_or(0);
    point.to = point.from;
    return true;
  }
  const auto days = model::day_range(point.date);
  if (!days) return false;
  point.from = days->first * day;
  point.to = (days->last + 1) * day;
  return true;
}

struct Group {
  std::set<std::string_view> reports;
  bool hedged = true;
};

}  // namespace

PlotData plot_data(const View& view, const Fact& fact) {
  PlotData out;
  std::set<std::size_t> with_date;
  for (std::size_t r = 0; r < fact.readings.size(); ++r) {
    const Reading& reading = fact.readings[r];
    if (reading.polarity == Polarity::denied || (!reading.low && !reading.high)) continue;
    std::map<std::string_view, Group> by_date;
    for (const std::string& id : reading.statements) {
      const Statement* statement = view.statement(id);
      if (!statement) continue;
      Group& group = by_date[published(view, *statement)];
      group.reports.insert(statement->document);
      group.hedged = group.hedged && statement->certainty == Certainty::hedged;
    }
    for (const auto& [date, group] : by_date) {
      PlotPoint point{shown(reading.summary), std::string(date),    0,           0, reading.low,
                      reading.high,           group.reports.size(), group.hedged};
      const bool dated = place_in_time(point);
      if (dated) with_date.insert(r);
      (dated ? out.dated : out.undated).push_back(std::move(point));
    }
  }
  std::stable_sort(out.dated.begin(), out.dated.end(),
                   [](const PlotPoint& a, const PlotPoint& b) { return a.from + a.to < b.from + b.to; });
  out.readings = with_date.size();
  return out;
}

std::vector<std::int64_t> ticks(std::int64_t low, std::int64_t high) {
  std::int64_t step = 1;
  for (int turn = 0; (high - low) / step > 5; ++turn) step = turn % 3 == 1 ? step / 2 * 5 : step * 2;
  std::vector<std::int64_t> out;
  for (std::int64_t at = low / step * step;; at += step) {
    out.push_back(at);
    if (at >= high) return out;
  }
}

}  // namespace stemma::publish
