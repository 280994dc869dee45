// What events are called: their type, place and date, "Bombing in Lowick, 9 May 2031".
//
// Where the gazetteer knows no name for the place, the one that most reports give stands in; where the type is not
// known, a headline does.
#include <algorithm>
#include <array>
#include <string>

#include "model/edtf.hpp"
#include "model/event_types.hpp"
#include "reconcile/all_passes.hpp"

namespace stemma::reconcile {
namespace {

std::string spoken_date(const std::string& edtf) {
  constexpr std::array<std::string_view, 12> months = {"January",   "February", "March",    "April",
                                                       "May",       "June",     "July",     "August",
                                                       "September", "October",  "November", "December"};
  const auto date = model::parse_edtf(edtf);
  if (!date) return {};
  std::string text = std::to_string(date->year);
  if (date->month) text = std::string(months[static_cast<std::size_t>(date->month - 1)]) + " " + text;
  if (date->day) text = std::to_string(date->day) + " " + text;
  return text;
}

/// The text's own words, its first letter made a capital.
std::string as_title(std::string words) {
  if (!words.empty() && words[0] >= 'a' && words[0] <= 'z') words[0] = static_cast<char>(words[0] - 'a' + 'A');
  return words;
}

bool is_coordinates(const std::string& name) { return name.find_first_of("0123456789") != std::string::npos; }

/// The place's name that most statements give; empty where they give none.
std::string stated_place(const Event& event) {
  std::string best;
  std::size_t most = 0;
  for (const Fact& fact : event.facts) {
    for (const Reading& reading : fact.readings) {
      const std::string name = reading.value.value_or("");
      const bool proper = !name.empty() && name[0] >= 'A' && name[0] <= 'Z' && !is_coordinates(name);
      if (fact.slot != Slot::place || !proper || reading.polarity == Polarity::denied) continue;
      if (reading.statements.size() > most) best = name, most = reading.statements.size();
    }
  }
  return best;
}

/// The incident of the event that comes first by document id: the same whatever the order of input.
struct Source {
  const Document* document = nullptr;
  const Incident* incident = nullptr;
};

std::vector<Source> sources_of(const Workbench& bench) {
  std::vector<Source> sources(bench.account.events.size());
  for (std::size_t at = 0; at < bench.account.documents.size(); ++at) {
    const Document& document = bench.account.documents[at];
    for (std::size_t i = 0; i < document.incidents.size(); ++i) {
      if (bench.event_of[at][i] == none) continue;
      Source& source = sources[bench.event_of[at][i]];
      const Incident& incident = document.incidents[i];
      const bool first = !source.document || (incident.main && !source.incident->main) ||
                         (incident.main == source.incident->main && document.id < source.document->id);
      if (first) source = {&document, &incident};
    }
  }
  return sources;
}

std::string title_of(const Event& event, const Source& source) {
  const bool vague = model::event_type_depth(event.type) == 0;
  if (vague && source.incident->main && source.document->title) return *source.document->title;
  const std::string place = event.place && !is_coordinates(event.place->name) ? event.place->name : stated_place(event);
  const bool nameless = place.empty() && event.date.empty() && !source.incident->main;
  std::string title = nameless && !source.incident->phrase.empty() ? as_title(source.incident->phrase)
                                                                   : model::event_type_title(event.type);
  if (!place.empty()) title += " in " + place;
  if (const std::string date = spoken_date(event.date); !date.empty()) title += ", " + date;
  return title;
}

}  // namespace

void name_events(Workbench& bench) {
  const std::vector<Source> sources = sources_of(bench);
  for (std::size_t i = 0; i < sources.size(); ++i) {
    Event& event = bench.account.events[i];
    event.title = title_of(event, sources[i]);
    if (event.place && is_coordinates(event.place->name)) {
      if (const std::string name = stated_place(event); !name.empty()) event.place->name = name;
    }
  }
}

}  // namespace stemma::reconcile
