// Events that no report is mainly about: earlier incidents, histories of groups. Compact, folded one by one.
#include "publish/citations.hpp"
#include "publish/facts.hpp"
#include "publish/sections.hpp"
#include "publish/withhold.hpp"
#include "publish/words.hpp"

namespace stemma::publish {
namespace {

constexpr std::size_t most_open = 12;

std::size_t facts_of(const Event& event) {
  std::size_t count = 0;
  for (const Fact& fact : event.facts) count += fact.slot != Slot::statement && !fact.readings.empty();
  return count;
}

Html heading(const Event& event) {
  Html out;
  out.add("<bdi>{}</bdi>", shown(event.title));
  if (!event.date.empty()) out.add(" <span class=\"quiet\">· {}</span>", date_html(event.date));
  if (event.place) out.add(" <span class=\"quiet\">· <bdi>{}</bdi></span>", shown(event.place->name));
  return out;
}

Html facts(const View& view, const Event& event) {
  Html out;
  for (std::size_t f = 0; f < event.facts.size(); ++f) {
    const Fact& fact = event.facts[f];
    if (fact.slot == Slot::statement || fact.readings.empty()) continue;
    out.add("<h4 id=\"{}\">{} {}</h4>\n<ol class=\"readings\">\n", View::anchor(event, f), shown(fact_words(fact)),
            status_html(fact.status));
    for (std::size_t r = 0; r < fact.readings.size(); ++r)
      out.add("{}", reading_item(view, fact.slot, fact.readings[r], View::anchor(event, f, r), 2));
    out.add("</ol>\n");
  }
  return out;
}

Html article(const View& view, const Event& event) {
  Html out;
  out.add("<article class=\"background\" id=\"{}\"><h3>{}</h3>\n", View::anchor(event), heading(event));
  const std::size_t count = facts_of(event);
  if (count > 1)
    out.add("<details><summary>{}</summary>\n{}</details>\n", counted(count, "fact"), facts(view, event));
  else
    out.add("{}", facts(view, event));
  out.add("{}</article>\n", statements_fold(view, event));
  return out;
}

}  // namespace

Html background_section(const View& view) {
  const auto& events = view.background_events();
  Html out;
  if (events.empty()) return out;
  out.add(
      "<section id=\"background\" aria-labelledby=\"background-name\"><h2 id=\"background-name\">Other events that the "
      "reports mention</h2>\n<p class=\"lead\">Earlier incidents and background. No report among these is mainly about "
      "them.</p>\n");
  for (std::size_t i = 0; i < events.size() && i < most_open; ++i) out.add("{}", article(view, *events[i]));
  if (events.size() > most_open) {
    out.add("<details class=\"more\"><summary>{}</summary>\n", counted(events.size() - most_open, "more event"));
    for (std::size_t i = most_open; i < events.size(); ++i) out.add("{}", article(view, *events[i]));
    out.add("</details>\n");
  }
  out.add("</section>\n");
  return out;
}

}  // namespace stemma::publish
