// Events that no report is mainly about: earlier incidents, histories of groups. Compact, folded one by one.
#include "publish/citations.hpp"
#include "publish/readings.hpp"
#include "publish/sections.hpp"
#include "publish/withhold.hpp"
#include "publish/words.hpp"

namespace stemma::publish {
namespace {

constexpr std::size_t most_open = 12, most_told = 3;

std::vector<const Fact*> facts_of(const Event& event) {
  std::vector<const Fact*> out;
  for (const Fact& fact : event.facts)
    if (fact.slot != Slot::statement && !fact.readings.empty()) out.push_back(&fact);
  return out;
}

// Date and place, unless the title has them already.
Html heading(const View& view, const Event& event) {
  const std::string title = view.title(event), place = event.place ? shown(event.place->name) : std::string();
  Html out;
  out.add("<bdi>{}</bdi>", title);
  if (!event.date.empty() && title.find(date_words(event.date)) == std::string::npos)
    out.add(" <span class=\"quiet\">· {}</span>", date_html(event.date));
  if (title.find(place) == std::string::npos) out.add(" <span class=\"quiet\">· <bdi>{}</bdi></span>", place);
  return out;
}

// "Killed 130 · Responsibility attributed to ... · 3 more facts": what the fold hides.
Html gist(const std::vector<const Fact*>& facts) {
  Html out;
  std::size_t told = 0;
  for (const Fact* fact : facts) {
    if (told == most_told) break;
    if (fact->slot == Slot::place || fact->slot == Slot::date) continue;
    const std::string range = range_words(*fact);
    if (told++) out.add(" · ");
    out.add("{} <bdi>{}</bdi>", shown(fact_words(*fact)) + ":",
            range.empty() ? shown(fact->readings.front().summary) : range);
    if (fact->status == ReadingStatus::disputed) out.add(" (disputed)");
  }
  if (facts.size() > told)
    out.add("{}{}", std::string_view(told ? " · " : ""), counted(facts.size() - told, told ? "more fact" : "fact"));
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
  out.add("<article class=\"background\" id=\"{}\"><h3>{}</h3>\n", View::anchor(event), heading(view, event));
  const auto all = facts_of(event);
  if (all.size() > 1)
    out.add("<details><summary>{}</summary>\n{}</details>\n", gist(all), facts(view, event));
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
