// What is said about an event: each slot and sub-group with its readings side by side.
#include <algorithm>

#include "publish/readings.hpp"
#include "publish/sections.hpp"
#include "publish/withhold.hpp"
#include "publish/words.hpp"

namespace stemma::publish {
namespace {

constexpr std::size_t open_citations = 3, open_readings = 6, open_groups = 2;

void list_readings(Html& out, const View& view, const Event& event, std::size_t index,
                   const std::vector<std::size_t>& order, std::size_t from, std::size_t to) {
  const Fact& fact = event.facts[index];
  out.add("<ol class=\"readings\">\n");
  for (std::size_t i = from; i < to; ++i)
    out.add("{}", reading_item(view, fact.slot, fact.readings[order[i]], View::anchor(event, index, order[i]),
                               open_citations));
  out.add("</ol>\n");
}

Html fact_block(const View& view, const Event& event, std::size_t index) {
  const Fact& fact = event.facts[index];
  const std::string anchor = View::anchor(event, index);
  const auto order = by_weight(view, fact);
  const std::size_t open = order.size() <= open_readings + 1 ? order.size() : open_readings;
  Html out;
  out.add("<section class=\"fact\" id=\"{}\" aria-labelledby=\"{}-name\">\n<h4 id=\"{}-name\">{} {}</h4>\n", anchor,
          anchor, anchor, shown(fact_words(fact)), status_html(fact.status));
  list_readings(out, view, event, index, order, 0, open);
  if (open < order.size()) {
    out.add("<details class=\"more\"><summary>{}</summary>\n", counted(order.size() - open, "more reading"));
    list_readings(out, view, event, index, order, open, order.size());
    out.add("</details>\n");
  }
  out.add("</section>\n");
  return out;
}

// The sub-groups of a slot, folded where there are many; the fold's name lists them.
Html groups_block(const View& view, const Event& event, const std::vector<std::size_t>& groups) {
  Html out, blocks;
  for (const std::size_t index : groups) blocks.add("{}", fact_block(view, event, index));
  if (groups.size() <= open_groups) return blocks;
  std::string names;
  for (const std::size_t index : groups) {
    const Fact& fact = event.facts[index];
    names += (names.empty() ? "" : ", ") + shown(*fact.of);
    if (fact.status == ReadingStatus::disputed) names += " (disputed)";
  }
  out.add("<details class=\"more\"><summary>{}, group by group: {}</summary>\n{}</details>\n",
          slot_words(event.facts[groups.front()].slot), names, blocks);
  return out;
}

// Totals in the contract's order, each followed by its sub-groups.
std::vector<std::size_t> order(const Event& event) {
  std::vector<std::size_t> out;
  for (std::size_t i = 0; i < event.facts.size(); ++i)
    if (event.facts[i].slot != Slot::statement && !event.facts[i].readings.empty()) out.push_back(i);
  std::stable_sort(out.begin(), out.end(), [&](std::size_t a, std::size_t b) {
    const Fact &left = event.facts[a], &right = event.facts[b];
    return left.slot != right.slot ? left.slot < right.slot : !left.of && right.of;
  });
  return out;
}

}  // namespace

Html facts_section(const View& view, const Event& event) {
  const auto facts = order(event);
  Html out;
  const Html others = statements_fold(view, event);
  if (facts.empty() && others.empty()) return out;
  const std::string id = View::anchor(event) + "-facts";
  out.add("<section class=\"facts\" aria-labelledby=\"{}\"><h3 id=\"{}\">What is said, reading by reading</h3>\n", id,
          id);
  for (std::size_t i = 0; i < facts.size();) {
    std::vector<std::size_t> groups;
    const Slot slot = event.facts[facts[i]].slot;
    for (; i < facts.size() && event.facts[facts[i]].slot == slot; ++i) {
      if (event.facts[facts[i]].of)
        groups.push_back(facts[i]);
      else
        out.add("{}", fact_block(view, event, facts[i]));
    }
    out.add("{}", groups_block(view, event, groups));
  }
  out.add("{}</section>\n", others);
  return out;
}

}  // namespace stemma::publish
