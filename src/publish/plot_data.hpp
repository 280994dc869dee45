// The numbers behind a plot: who reported which interval when. Apart from the drawing, so that both can be tested.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "publish/view.hpp"

namespace stemma::publish {

/// All reports of one reading on one date.
struct PlotPoint {
  std::string summary, date;              ///< `date` is EDTF, or empty
  std::int64_t from = 0, to = 0;          ///< minutes since 1970 UTC that the date can mean: one instant or whole days
  std::optional<std::int64_t> low, high;  ///< of the count; at least one of them
  std::size_t reports = 0;
  bool hedged = false;  ///< every statement behind it is
};

struct PlotData {
  std::vector<PlotPoint> dated, undated;  ///< dated ones by time
  std::size_t readings = 0;               ///< how many different readings have a date
};

/// Denials are left out: they hold no figure.
PlotData plot_data(const View& view, const Fact& fact);

/// Round numbers that cover [low, high], three to six of them.
std::vector<std::int64_t> ticks(std::int64_t low, std::int64_t high);

}  // namespace stemma::publish
