// What is said, by whom, how sure, and of how many sources at most: one table an event, disputed things first.
#include <algorithm>
#include <unordered_set>

#include "model/names.hpp"
#include "publish/citations.hpp"
#include "publish/readings.hpp"
#include "publish/sections.hpp"
#include "publish/withhold.hpp"
#include "publish/words.hpp"

namespace stemma::publish {
namespace {

constexpr std::size_t most_rows = 14, most_readings = 4, most_blamed = 8;

struct Row {
  const Fact* fact;
  std::size_t index;
};

// Totals and whatever is disputed; sub-groups that nobody disputes stand further down the page.
bool belongs(const Fact& fact) {
  if (fact.slot == Slot::statement || fact.readings.empty()) return false;
  if (fact.slot == Slot::place || fact.slot == Slot::date) return fact.status == ReadingStatus::disputed;
  return !fact.of || fact.status == ReadingStatus::disputed;
}

int rank(const Fact& fact) {
  if (fact.status == ReadingStatus::disputed && fact.slot == Slot::responsibility) return 0;
  if (fact.status == ReadingStatus::disputed) return fact.slot <= Slot::casualties && !fact.of ? 1 : 2;
  if (fact.slot <= Slot::casualties) return 3;
  if (fact.slot == Slot::responsibility || fact.slot == Slot::perpetrator) return 4;
  return model::is_count(fact.slot) ? 5 : 6;
}

std::vector<Row> rows(const Event& event) {
  std::vector<Row> out;
  for (std::size_t i = 0; i < event.facts.size(); ++i)
    if (belongs(event.facts[i])) out.push_back({&event.facts[i], i});
  std::stable_sort(out.begin(), out.end(), [](const Row& a, const Row& b) {
    return rank(*a.fact) != rank(*b.fact) ? rank(*a.fact) < rank(*b.fact) : a.fact->slot < b.fact->slot;
  });
  if (out.size() > most_rows) out.resize(most_rows);
  return out;
}

// The readings that were still reported on the last day that any was: which of them came last on that day is not
// known, since many reports carry a day alone.
Fact latest(const Fact& fact, std::string& day) {
  constexpr std::size_t day_length = 10;  // "2031-05-14"
  for (const Reading& reading : fact.readings)
    if (reading.last && day < reading.last->substr(0, day_length)) day = reading.last->substr(0, day_length);
  Fact out{fact.slot, fact.of, fact.status, {}};
  for (const Reading& reading : fact.readings)
    if (reading.last && reading.last->substr(0, day_length) == day) out.readings.push_back(reading);
  return out;
}

std::string figure_words(const Fact& fact) {
  const std::string range = range_words(fact);
  return range.empty() || fact.readings.size() == 1 ? shown(fact.readings.front().summary) : range;
}

// The range of all readings, and beside it what two other policies would say.
Html count_value(const View& view, const Fact& fact) {
  Html out;
  out.add("<span class=\"figure\">{}</span>", figure_words(fact));
  if (fact.readings.size() < 2) return out;
  const auto order = by_weight(view, fact);
  const std::size_t most = reports_behind(view, fact.readings[order[0]]);
  if (most > reports_behind(view, fact.readings[order[1]]))
    out.add("<br><span class=\"quiet\">in most reports ({}): {}</span>", most, shown(fact.readings[order[0]].summary));
  std::string day;
  const Fact last = latest(fact, day);
  if (!last.readings.empty() && figure_words(last) != figure_words(fact))
    out.add("<br><span class=\"quiet\">on the last day, {}: {}</span>", short_date_words(day), figure_words(last));
  return out;
}

Html other_value(const View& view, const Fact& fact) {
  Html out;
  const auto order = by_weight(view, fact);
  const bool blame = fact.slot == Slot::responsibility || fact.slot == Slot::perpetrator;
  const std::size_t most = blame ? most_blamed : most_readings;
  out.add("<ul class=\"{}\">", blame ? "plain" : "plain run");
  for (std::size_t i = 0; i < order.size() && i < most; ++i) {
    const Reading& reading = fact.readings[order[i]];
    out.add("<li>{}", summary_html(fact.slot, reading));
    out.add("{}", negative_html(reading));
    out.add("</li>");
  }
  if (order.size() > most) out.add("<li class=\"quiet\">and {}</li>", counted(order.size() - most, "more reading"));
  out.add("</ul>");
  return out;
}

std::vector<std::string> all_statements(const Fact& fact) {
  std::vector<std::string> out;
  for (const Reading& reading : fact.readings)
    out.insert(out.end(), reading.statements.begin(), reading.statements.end());
  return out;
}

std::size_t most_origins(const Fact& fact) {
  std::size_t most = 0;
  for (const Reading& reading : fact.readings) most = std::max(most, reading.origins);
  return most;
}

Html row(const View& view, const Event& event, const Row& at) {
  const Fact& fact = *at.fact;
  const auto statements = all_statements(fact);
  std::unordered_set<std::string_view> reports;
  for (const std::string& id : statements)
    if (const Statement* statement = view.statement(id)) reports.insert(statement->document);
  Html out;
  out.add("<tr><th scope=\"row\"><a href=\"#{}\">{}</a> {}</th><td data-label=\"Said\">{}</td>",
          View::anchor(event, at.index), shown(fact_words(fact)), status_html(fact.status),
          model::is_count(fact.slot) ? count_value(view, fact) : other_value(view, fact));
  out.add("<td data-label=\"By\"><bdi>{}</bdi></td>", said_by(view, statements, 2));
  out.add("<td data-label=\"Sources\">{}<br><span class=\"quiet\">in {}</span></td></tr>\n",
          (fact.readings.size() > 1 ? "each reading: at most " : "at most ") + counted(most_origins(fact), "origin"),
          counted(reports.size(), "report"));
  return out;
}

}  // namespace

Html glance_section(const View& view, const Event& event) {
  const auto chosen = rows(event);
  Html out;
  const bool sets_side_by_side =
      std::any_of(chosen.begin(), chosen.end(), [](const Row& at) { return at.fact->readings.size() > 1; });
  if (chosen.size() < 3 && !sets_side_by_side) return out;  // the readings themselves are as short
  const std::string id = View::anchor(event) + "-glance";
  out.add("<section class=\"glance\" aria-labelledby=\"{}\"><h3 id=\"{}\">At a glance</h3>\n<table>\n", id, id);
  out.add(
      "<thead><tr><th scope=\"col\">About</th><th scope=\"col\">What is said</th><th scope=\"col\">By whom</th>"
      "<th scope=\"col\">Sources</th></tr></thead>\n<tbody>\n");
  for (const Row& at : chosen) out.add("{}", row(view, event, at));
  out.add("</tbody></table>\n</section>\n");
  return out;
}

}  // namespace stemma::publish
