// How counts moved over the dates of the reports: one drawing a count, with a table that says the same.
//
// Positions across are percentages and positions down are pixels, so that a drawing fits any width while its letters
// keep their size.
#include <algorithm>

#include "model/edtf.hpp"
#include "model/names.hpp"
#include "publish/plot_data.hpp"
#include "publish/sections.hpp"
#include "publish/words.hpp"

namespace stemma::publish {
namespace {

constexpr double height = 230, top = 24, bottom = 196, left = 12, right = 94;  // pixels down, percent across
constexpr std::size_t most_labels = 10;

struct Scale {
  double from = 0, to = 1, low = 0, high = 1;

  double x(double minutes) const { return left + (minutes - from) / (to - from) * (right - left); }
  double y(double count) const { return bottom - (count - low) / (high - low) * (bottom - top); }
};

struct Label {
  double x, y;
};

Scale scale_of(const PlotData& data, std::vector<std::int64_t>& lines) {
  Scale scale;
  scale.from = static_cast<double>(data.dated.front().from);
  scale.to = scale.from + 60;
  std::int64_t low = data.dated.front().low.value_or(data.dated.front().high.value_or(0)), high = low;
  for (const PlotPoint& point : data.dated) {
    scale.from = std::min(scale.from, static_cast<double>(point.from));
    scale.to = std::max(scale.to, static_cast<double>(point.to));
    low = std::min(low, point.low.value_or(*(point.high ? point.high : point.low)));
    high = std::max(high, point.high.value_or(point.low.value_or(low)));
  }
  if (low < high - low) low = 0;  // a range that is wide for its size is drawn from zero
  lines = ticks(std::max<std::int64_t>(0, low - 1), std::max(high, low + 2));
  scale.low = static_cast<double>(lines.front());
  scale.high = static_cast<double>(lines.back());
  return scale;
}

void draw_lines(Html& out, const Scale& scale, const std::vector<std::int64_t>& lines) {
  for (const std::int64_t value : lines) {
    const double y = scale.y(static_cast<double>(value));
    out.add(
        "<line class=\"grid\" x1=\"0\" x2=\"100%\" y1=\"{}\" y2=\"{}\"/><text class=\"tick\" x=\"0\" "
        "y=\"{}\">{}</text>\n",
        Decimal{y, 1}, Decimal{y, 1}, Decimal{y - 4, 1}, number_words(value));
  }
}

// A tick at each midnight that begins a day, week, month or more, whichever gives at most six.
void draw_days(Html& out, const Scale& scale) {
  const auto first = static_cast<std::int64_t>(scale.from) / 1440, last = static_cast<std::int64_t>(scale.to) / 1440;
  const std::int64_t step = std::max<std::int64_t>(1, (last - first + 4) / 5);
  for (std::int64_t day = first; day <= last; day += step) {
    const double x = scale.x(static_cast<double>(day * 1440));
    if (x < left - 0.01 || x > right + 0.01) continue;
    out.add("<line class=\"day\" x1=\"{}%\" x2=\"{}%\" y1=\"{}\" y2=\"{}\"/>", Decimal{x}, Decimal{x},
            Decimal{bottom, 0}, Decimal{bottom + 6, 0});
    out.add("<text class=\"tick\" x=\"{}%\" y=\"{}\" text-anchor=\"{}\">{}</text>\n", Decimal{x},
            Decimal{bottom + 20, 0},
            x > 85   ? "end"
            : x < 16 ? "start"
                     : "middle",
            short_date_words(model::to_string(model::civil_from_days(day))));
  }
}

// The interval as an upright bar; one without an upper or lower end gets an arrow.
void draw_interval(Html& out, const Scale& scale, const PlotPoint& point, double x) {
  const double y_low = point.low ? scale.y(static_cast<double>(*point.low)) : bottom;
  const double y_high = point.high ? scale.y(static_cast<double>(*point.high)) : y_low - 20;
  const double from = point.low ? y_low : y_high + 20, to = y_high;
  if (from - to < 1) return;
  out.add("<line class=\"bar\" x1=\"{}%\" x2=\"{}%\" y1=\"{}\" y2=\"{}\"/>", Decimal{x}, Decimal{x}, Decimal{from, 1},
          Decimal{to, 1});
  const bool up = !point.high;
  if (!up && point.low) return;
  out.add("<svg class=\"arrow\" x=\"{}%\" y=\"{}\"><path d=\"{}\"/></svg>", Decimal{x}, Decimal{up ? to : from, 1},
          up ? "M-4 4L0 -2L4 4" : "M-4 -4L0 2L4 -4");
}

void draw_point(Html& out, const Scale& scale, const PlotPoint& point) {
  const double from = scale.x(static_cast<double>(point.from)), to = scale.x(static_cast<double>(point.to));
  const double x = (from + to) / 2, y = scale.y(static_cast<double>(point.low ? *point.low : *point.high));
  out.add("<g class=\"{}\"><title>{}: {}, {}</title>", point.hedged ? "point hedged" : "point", date_words(point.date),
          point.summary, counted(point.reports, "report"));
  if (point.to > point.from)
    out.add("<line class=\"span\" x1=\"{}%\" x2=\"{}%\" y1=\"{}\" y2=\"{}\"/>", Decimal{from}, Decimal{to},
            Decimal{y, 1}, Decimal{y, 1});
  draw_interval(out, scale, point, x);
  const double radius = 4 + std::min<double>(4, static_cast<double>(point.reports - 1) / 2);
  out.add("<circle cx=\"{}%\" cy=\"{}\" r=\"{}\"/></g>\n", Decimal{x}, Decimal{y, 1}, Decimal{radius, 1});
}

// A reading's name beside its first point, unless another name is in the way.
void draw_labels(Html& out, const Scale& scale, const PlotData& data) {
  std::vector<std::string_view> named;
  std::vector<Label> placed;
  for (const PlotPoint& point : data.dated) {
    if (placed.size() == most_labels) return;
    if (std::find(named.begin(), named.end(), point.summary) != named.end()) continue;
    const double x = scale.x((static_cast<double>(point.from) + static_cast<double>(point.to)) / 2);
    const double y = scale.y(static_cast<double>(point.low ? *point.low : *point.high));
    const bool taken = std::any_of(placed.begin(), placed.end(), [&](const Label& label) {
      return std::abs(label.y - y) < 15 && std::abs(label.x - x) < 30;
    });
    if (taken) continue;
    named.push_back(point.summary);
    placed.push_back({x, y});
    const bool before = x > 60;
    out.add("<text class=\"name\" x=\"{}%\" y=\"{}\" dx=\"{}\" text-anchor=\"{}\">{}</text>\n", Decimal{x},
            Decimal{y + 14 > bottom ? y - 8 : y + 14, 1}, before ? -8 : 8, before ? "end" : "start", point.summary);
  }
}

Html drawing(const Fact& fact, const PlotData& data, const std::string& id) {
  std::vector<std::int64_t> lines;
  const Scale scale = scale_of(data, lines);
  Html out;
  out.add("<svg class=\"plot\" role=\"img\" aria-labelledby=\"{}-title {}-desc\" width=\"100%\" height=\"{}\">\n", id,
          id, Decimal{height, 0});
  out.add("<title id=\"{}-title\">{} over time</title><desc id=\"{}-desc\">{} readings between {} and {}, ", id,
          fact_words(fact), id, data.readings, date_words(data.dated.front().date), date_words(data.dated.back().date));
  out.add("from {} to {}. The table below has every point.</desc>\n", data.dated.front().summary,
          data.dated.back().summary);
  draw_lines(out, scale, lines);
  draw_days(out, scale);
  for (const PlotPoint& point : data.dated) draw_point(out, scale, point);
  draw_labels(out, scale, data);
  out.add("</svg>\n");
  return out;
}

Html table(const PlotData& data) {
  Html out;
  out.add(
      "<details class=\"more\"><summary>The same as a table</summary>\n<table class=\"data\"><thead><tr>"
      "<th scope=\"col\">Date of the report</th><th scope=\"col\">Reading</th><th scope=\"col\" "
      "class=\"number\">Reports</th></tr>"
      "</thead><tbody>\n");
  for (const auto* points : {&data.dated, &data.undated})
    for (const PlotPoint& point : *points)
      out.add("<tr><td>{}</td><td>{}</td><td class=\"number\">{}</td></tr>\n", date_html(point.date), point.summary,
              point.reports);
  out.add("</tbody></table></details>\n");
  return out;
}

Html figure(const Event& event, std::size_t index, const PlotData& data) {
  const Fact& fact = event.facts[index];
  const std::string id = View::anchor(event, index) + "-plot";
  Html out;
  out.add("<figure class=\"plot\"><figcaption><strong>{}</strong> by date of the report</figcaption>\n{}",
          fact_words(fact), drawing(fact, data, id));
  if (!data.undated.empty()) {
    out.add("<p class=\"quiet\">Reports without a date, which cannot be placed: ");
    for (std::size_t i = 0; i < data.undated.size(); ++i)
      i ? out.add("; {} ({})", data.undated[i].summary, counted(data.undated[i].reports, "report"))
        : out.add("{} ({})", data.undated[i].summary, counted(data.undated[i].reports, "report"));
    out.add(".</p>\n");
  }
  out.add("{}</figure>\n", table(data));
  return out;
}

}  // namespace

Html plots_section(const View& view, const Event& event) {
  Html figures;
  for (std::size_t i = 0; i < event.facts.size(); ++i) {
    if (!model::is_count(event.facts[i].slot) || event.facts[i].of) continue;
    const PlotData data = plot_data(view, event.facts[i]);
    if (data.readings >= 2) figures.add("{}", figure(event, i, data));
  }
  Html out;
  if (figures.empty()) return out;
  const std::string id = View::anchor(event) + "-plots";
  out.add("<section aria-labelledby=\"{}\"><h3 id=\"{}\">How counts moved over time</h3>\n", id, id);
  out.add(
      "<details class=\"more\"><summary>How to read the drawings</summary><p class=\"quiet\">A dot is a figure in the "
      "reports of one moment; a level line beside it means that only "
      "the day is known. An upright bar is the interval that the words allow, an arrow an interval without an "
      "end, a hollow dot a figure given with reservation. A larger dot stands for more reports, which is not "
      "more certainty. Times without a zone are read as UTC.</p></details>\n{}</section>\n",
      figures);
  return out;
}

}  // namespace stemma::publish
