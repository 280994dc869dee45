// What is said about an event: each slot and sub-group with its readings side by side.
#include "publish/facts.hpp"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "publish/citations.hpp"
#include "publish/sections.hpp"
#include "publish/withhold.hpp"
#include "publish/words.hpp"

namespace stemma::publish {
namespace {

constexpr std::size_t open_citations = 3, most_sources = 6, open_readings = 8;

std::size_t reports_behind(const View& view, const Reading& reading) {
  std::unordered_set<std::string_view> reports;
  for (const std::string& id : reading.statements)
    if (const Statement* statement = view.statement(id)) reports.insert(statement->document);
  return reports.size();
}

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
  if (reading.polarity == Polarity::denied) out.add(" <strong class=\"caveat denied\">denied</strong>");
  if (claimed == all && all) out.add(" <em class=\"caveat\">the actor’s own claim</em>");
  if (hedged == all && all) out.add(" <em class=\"caveat\">said with reservation</em>");
  if (hedged && hedged < all)
    out.add(" <em class=\"caveat\">{} of {} with reservation</em>", hedged, counted(all, "statement"));
  return out;
}

Html fact_block(const View& view, const Event& event, std::size_t index) {
  const Fact& fact = event.facts[index];
  const std::string anchor = View::anchor(event, index);
  Html out;
  out.add("<section class=\"fact\" id=\"{}\" aria-labelledby=\"{}-name\">\n<h4 id=\"{}-name\">{} {}</h4>\n", anchor,
          anchor, anchor, shown(fact_words(fact)), status_html(fact.status));
  const std::size_t open = fact.readings.size() <= open_readings + 1 ? fact.readings.size() : open_readings;
  out.add("<ol class=\"readings\">\n");
  for (std::size_t i = 0; i < open; ++i)
    out.add("{}", reading_item(view, fact.slot, fact.readings[i], View::anchor(event, index, i), open_citations));
  out.add("</ol>\n");
  if (open < fact.readings.size()) {
    out.add("<details class=\"more\"><summary>{}</summary>\n<ol class=\"readings\">\n",
            counted(fact.readings.size() - open, "more reading"));
    for (std::size_t i = open; i < fact.readings.size(); ++i)
      out.add("{}", reading_item(view, fact.slot, fact.readings[i], View::anchor(event, index, i), open_citations));
    out.add("</ol></details>\n");
  }
  out.add("</section>\n");
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

struct Quoted {
  const Statement* statement;
  std::string anchor;  // of the reading, at its first statement
};

struct Speaker {
  std::string name;
  std::vector<Quoted> said;
};

std::vector<Speaker> by_speaker(const View& view, const Event& event, std::size_t& count) {
  std::vector<Speaker> out;
  std::unordered_map<std::string, std::size_t> known;
  const auto take = [&](const Statement& statement, std::string anchor) {
    const std::string name = speaker_of(view, statement);
    const auto [at, added] = known.emplace(name, out.size());
    if (added) out.push_back({name, {}});
    out[at->second].said.push_back({&statement, std::move(anchor)});
    ++count;
  };
  for (std::size_t f = 0; f < event.facts.size(); ++f) {
    const auto& readings = event.facts[f].readings;
    for (std::size_t r = 0; r < readings.size() && event.facts[f].slot == Slot::statement; ++r)
      for (const std::string& id : readings[r].statements)
        if (const Statement* statement = view.statement(id))
          take(*statement, &id == &readings[r].statements.front() ? View::anchor(event, f, r) : std::string());
  }
  std::stable_sort(out.begin(), out.end(),
                   [](const Speaker& a, const Speaker& b) { return a.said.size() > b.said.size(); });
  return out;
}

}  // namespace

Html reading_item(const View& view, Slot slot, const Reading& reading, const std::string& anchor, std::size_t open) {
  Html out;
  out.add("<li class=\"reading\" id=\"{}\"><p class=\"said\">{}{}</p>\n", anchor, summary_html(slot, reading),
          reading_caveats(view, reading));
  const std::string by = said_by(view, reading.statements, most_sources);
  if (!by.empty() && reading.statements.size() > 1)  // a single citation says it itself out.add("<p class=\"who\"><span
                                                     // class=\"quiet\">Said by</span> <bdi>{}</bdi></p>\n", by);
    out.add("<p class=\"weight quiet\">at most {} · {} · {}</p>\n", counted(reading.origins, "origin"),
            counted(reports_behind(view, reading), "report"), since(reading));
  out.add("{}</li>\n", citations(view, reading.statements, open));
  return out;
}

Html statements_fold(const View& view, const Event& event) {
  std::size_t count = 0;
  const auto speakers = by_speaker(view, event, count);
  Html out;
  if (!count) return out;
  out.add("<details class=\"said-else\"><summary>Everything else that is attributed to somebody: {} by {}</summary>\n",
          counted(count, "statement"), counted(speakers.size(), "source"));
  for (const Speaker& speaker : speakers) {
    out.add("<h4><bdi>{}</bdi></h4>\n<ul class=\"cites\">\n", speaker.name);
    for (const Quoted& said : speaker.said) {
      const Document* document = view.document(said.statement->document);
      if (said.anchor.empty())
        out.add("<li>");
      else
        out.add("<li id=\"{}\">", said.anchor);
      out.add("<span class=\"words\">{}</span> <span class=\"by\"><bdi>{}</bdi>{}</span></li>\n",
              citation_link(view, *said.statement), document ? view.label(*document) : std::string(),
              caveats(*said.statement));
    }
    out.add("</ul>\n");
  }
  out.add("</details>\n");
  return out;
}

Html facts_section(const View& view, const Event& event) {
  const auto facts = order(event);
  Html out;
  const Html others = statements_fold(view, event);
  if (facts.empty() && others.empty()) return out;
  const std::string id = View::anchor(event) + "-facts";
  out.add("<section class=\"facts\" aria-labelledby=\"{}\"><h3 id=\"{}\">What is said, reading by reading</h3>\n", id,
          id);
  for (const std::size_t index : facts) out.add("{}", fact_block(view, event, index));
  out.add("{}</section>\n", others);
  return out;
}

}  // namespace stemma::publish
