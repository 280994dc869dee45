#include "publish/readings.hpp"

#include <algorithm>
#include <numeric>
#include <unordered_set>

#include "publish/citations.hpp"
#include "publish/words.hpp"

namespace stemma::publish {
namespace {

constexpr std::size_t most_sources = 6;

Html since(const Reading& reading) {
  Html out;
  if (!reading.first) return out.add("in reports without a date"), out;
  if (!reading.last || *reading.last == *reading.first) return out.add("reported {}", date_html(*reading.first)), out;
  out.add("first reported {}, last {}", date_html(*reading.first), date_html(*reading.last));
  return out;
}

// What holds for all statements of a reading is said once, beside its summary.
Html reading_caveats(const View& view, const Reading& reading) {
  std::size_t hedged = 0, claimed = 0, all = 0;
  for (const std::string& id : reading.statements) {
    const Statement* statement = view.statement(id);
    if (!statement) continue;
    ++all;
    hedged += statement->certainty == Certainty::hedged;
    claimed += statement->slot == Slot::responsibility && statement->mode == Mode::claimed &&
               statement->polarity == Polarity::affirmed;
  }
  Html out;
  out.add("{}", negative_html(reading));
  if (claimed == all && all) out.add(" <em class=\"caveat\">the actor’s own claim</em>");
  if (hedged == all && all) out.add(" <em class=\"caveat\">said with reservation</em>");
  if (hedged && hedged < all)
    out.add(" <em class=\"caveat\">{} of {} with reservation</em>", hedged, counted(all, "statement"));
  return out;
}

}  // namespace

std::size_t reports_behind(const View& view, const Reading& reading) {
  std::unordered_set<std::string_view> reports;
  for (const std::string& id : reading.statements)
    if (const Statement* statement = view.statement(id)) reports.insert(statement->document);
  return reports.size();
}

std::vector<std::size_t> by_weight(const View& view, const Fact& fact) {
  std::vector<std::size_t> order(fact.readings.size()), reports;
  std::iota(order.begin(), order.end(), 0);
  for (const Reading& reading : fact.readings) reports.push_back(reports_behind(view, reading));
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return reports[a] > reports[b]; });
  return order;
}

Html reading_item(const View& view, Slot slot, const Reading& reading, const std::string& anchor, std::size_t open) {
  Html out;
  out.add("<li class=\"reading\" id=\"{}\"><p class=\"said\">{}{}</p>\n", anchor, summary_html(slot, reading),
          reading_caveats(view, reading));
  const std::string by = said_by(view, reading.statements, most_sources);
  if (!by.empty() && reading.statements.size() > 1)  // one citation alone says it itself
    out.add("<p class=\"who\"><span class=\"quiet\">Said by</span> <bdi>{}</bdi></p>\n", by);
  out.add("<p class=\"weight quiet\">at most {} · {} · {}</p>\n", counted(reading.origins, "origin"),
          counted(reports_behind(view, reading), "report"), since(reading));
  out.add("{}</li>\n", citations(view, reading.statements, open));
  return out;
}

}  // namespace stemma::publish
