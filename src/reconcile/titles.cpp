// What events are called: their type, place and date, "Bombing in Lowick, 9 May 2031".
//
// Where the gazetteer knows no name for the place, the one that most reports give stands in; where the type is not
// known, a headline does.
#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <string_view>
#include <vector>

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

/// How many statements give a place, and the name that most of them give; empty where none does.
struct Stated {
  std::string name;
  std::size_t most = 0;
  std::map<std::string, std::size_t> counts;
};

Stated stated_place(const Event& event) {
  Stated found;
  for (const Fact& fact : event.facts) {
    for (const Reading& reading : fact.readings) {
      const std::string name = reading.value.value_or("");
      const bool proper = !name.empty() && name[0] >= 'A' && name[0] <= 'Z' && !is_coordinates(name);
      if (fact.slot != Slot::place || !proper || reading.polarity == Polarity::denied) continue;
      found.counts[name] += reading.statements.size();
      if (reading.statements.size() > found.most) found.name = name, found.most = reading.statements.size();
    }
  }
  return found;
}

/// Whether reports name a town with these words, not a building or a street.
bool is_town(const std::vector<Document>& documents, std::string_view name) {
  for (const Document& document : documents) {
    for (const Mention& mention : document.mentions) {
      if (mention.type != MentionType::place) continue;
      if (std::string_view(document.text).substr(mention.span.begin, mention.span.size()) == name) return true;
    }
  }
  return false;
}

/// The place as some report knows it; null where none does.
const Place* on_the_map(const std::vector<Document>& documents, std::string_view name) {
  for (const Document& document : documents) {
    for (const Place& place : document.places) {
      if (std::string_view(document.text).substr(place.span.begin, place.span.size()) == name) return &place;
    }
  }
  return nullptr;
}

/// Where most statements name another town, that is the place; where nobody knows where it lies, none is better than a
/// wrong one.
void correct_town(const std::vector<Document>& documents, Event& event, const Stated& stated) {
  if (!event.place || event.place->precision != Precision::town || stated.most < 3) return;
  const auto own = stated.counts.find(event.place->name);
  const std::size_t support = own == stated.counts.end() ? 0 : own->second;
  if (stated.most < 3 * support || stated.name == event.place->name) return;
  const Place* known = on_the_map(documents, stated.name);
  if (known && known->precision == Precision::town) {
    event.place = EventPlace{known->name, known->latitude, known->longitude, known->precision};
  } else if (!known && is_town(documents, stated.name)) {
    event.place.reset();
  }
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

/// "Halvery ferry terminal": what a common noun ends is no town.
bool is_site(const std::string& place) {
  const auto last = place.rfind(' ');
  return last != std::string::npos && last + 1 < place.size() && place[last + 1] >= 'a' && place[last + 1] <= 'z';
}

std::string title_of(const Event& event, const Source& source, const Stated& stated) {
  const bool vague = model::event_type_depth(event.type) == 0;
  // The title of a post or e-mail may name a private source.
  const bool report = source.document->kind == DocumentKind::report;
  if (vague && report && source.incident->main && source.document->title) return *source.document->title;
  const bool exact = event.place && !is_coordinates(event.place->name) && event.place->precision != Precision::country;
  std::string place = exact ? event.place->name : stated.name;
  if (place.empty() && event.place && !is_coordinates(event.place->name)) place = event.place->name;
  const bool nameless = place.empty() && event.date.empty() && !source.incident->main;
  std::string title = nameless && !source.incident->phrase.empty() ? as_title(source.incident->phrase)
                                                                   : model::event_type_title(event.type);
  if (!place.empty()) title += (is_site(place) ? " at " : " in ") + place;
  if (const std::string date = spoken_date(event.date); !date.empty()) title += ", " + date;
  return title;
}

}  // namespace

void name_events(Workbench& bench) {
  const std::vector<Source> sources = sources_of(bench);
  for (std::size_t i = 0; i < sources.size(); ++i) {
    Event& event = bench.account.events[i];
    const Stated stated = stated_place(event);
    correct_town(bench.account.documents, event, stated);
    event.title = title_of(event, sources[i], stated);
    if (event.place && is_coordinates(event.place->name) && !stated.name.empty()) event.place->name = stated.name;
  }
}

}  // namespace stemma::reconcile
