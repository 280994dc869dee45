// Everything that is attributed to somebody and fits no other slot: by speaker, and folded, so that it does not drown
// the facts.
#include <algorithm>
#include <unordered_map>

#include "publish/citations.hpp"
#include "publish/readings.hpp"
#include "publish/withhold.hpp"
#include "publish/words.hpp"

namespace stemma::publish {
namespace {

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
              citation_link(view, *said.statement), document ? view.numbered(*document) : std::string(),
              caveats(*said.statement));
    }
    out.add("</ul>\n");
  }
  out.add("</details>\n");
  return out;
}

}  // namespace stemma::publish
