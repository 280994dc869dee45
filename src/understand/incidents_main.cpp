// The incident that a document is mainly about: what its headline and its first sentences tell of.
#include <algorithm>
#include <array>
#include <cmath>
#include <map>

#include "model/event_types.hpp"
#include "understand/incidents_parts.hpp"

namespace stemma::understand {
namespace {

constexpr std::size_t lead = 10;           // sentences that say what a report is about
constexpr double least_support = 0.12;     // of a place: a name in passing is none
constexpr std::int64_t fresh_news = 14;    // days after which a report is more about what came of it
constexpr std::int64_t longest_ago = 400;  // days between an incident and a report that is mainly about it

double weight(std::size_t sentence) { return 1.0 / (1.0 + static_cast<double>(sentence)); }

/// Whether the time lies where a report's main incident can: not after the report, not in another year's background.
bool is_recent(const IncidentView& view, const model::DayRange& days) {
  if (!view.published) return true;
  return days.first <= view.published->last + 1 && days.last >= view.published->first - longest_ago;
}

bool is_long_ago(const IncidentView& view, const Segment& segment) {
  const auto times = view.times_in(view.bytes(segment));
  return std::any_of(times.begin(), times.end(), [&](const DatedTime& time) {
    return view.published && time.days.last < view.published->first - 45;
  });
}

/// "Other previous attacks in Tarn": told for the comparison.
bool is_background(const IncidentView& view, const Segment& segment) {
  const Trigger& head = segment.triggers.front();
  return is_long_ago(view, segment) || (segment.sentence >= 2 && head.noun && is_earlier_by_word(view, head.token));
}

void vote(std::map<std::string_view, double>& votes, std::string_view type, double by) {
  if (!type.empty()) votes[type] += model::event_type_depth(type) == 0 ? by / 4 : by;
}

/// The words of a headline, in lower case.
std::vector<std::string> title_words(std::string_view title) {
  std::vector<std::string> words(1);
  for (const char c : title) {
    const char low = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    if ((low >= 'a' && low <= 'z') || low == '-') {
      words.back() += low;
    } else if (!words.back().empty()) {
      words.emplace_back();
    }
  }
  return words;
}

/// A headline has no tags: "fires" before a missile and "strikes" before a bridge are verbs.
void vote_title(std::map<std::string_view, double>& votes, std::string_view title) {
  const std::vector<std::string> words = title_words(title);
  const bool arms = std::any_of(words.begin(), words.end(), [](const std::string& word) {
    return word.starts_with("missile") || word.starts_with("rocket") || word == "shots";
  });
  for (const std::string& word : words) {
    if (word.starts_with("strike") || (arms && word.starts_with("fire"))) continue;
    const std::string_view noun = model::event_noun(word);
    vote(votes, noun.empty() ? model::event_verb(word) : noun, 1.5);
  }
}

std::string_view main_type(const IncidentView& view) {
  std::map<std::string_view, double> votes;
  if (view.draft.document.title) vote_title(votes, *view.draft.document.title);
  for (std::size_t i = 0; i < std::min(lead, view.segments.size()); ++i) {
    for (const Segment& segment : view.segments[i]) {
      if (is_long_ago(view, segment)) continue;
      for (const Trigger& trigger : segment.triggers) {
        if (!is_hypothetical(view, trigger.token)) vote(votes, trigger.type, weight(i));
      }
    }
  }
  std::string_view best = model::any_event;
  double most = 0;
  for (const auto& [type, own] : votes) {
    double support = own;
    for (const auto& [other, count] : votes) {
      if (other != type && model::event_types_agree(other, type)) support += count / 2;
    }
    if (model::event_type_depth(type) > 0 && support > most) best = type, most = support;
  }
  return best;
}

bool tells_of(const std::vector<Segment>& segments, std::string_view type) {
  for (const Segment& segment : segments) {
    for (const Trigger& trigger : segment.triggers) {
      if (model::event_types_agree(trigger.type, type)) return true;
    }
  }
  return false;
}

Span bytes_of(const IncidentView& view, std::size_t sentence) { return view.draft.sentences[sentence].span; }

/// What the words hang a date on: the happening itself, some other deed, or nothing that can be told.
enum class Bond { happening, other, none };

/// Climbs from a date to the first noun or verb that tells of something. A verb of its own ("appeared in court on
/// Sunday") takes the date away from a happening further up.
Bond bond_of(const IncidentView& view, Span time, std::string_view type) {
  constexpr std::array<std::string_view, 6> happens = {"happened", "occurred", "took", "began", "started", "unfolded"};
  const auto& tokens = view.draft.tokens;
  std::size_t at = view.token_at(time.begin);
  for (int step = 0; at < tokens.size() && step < 6; ++step) {
    if (tokens[at].span.begin >= time.end || tokens[at].span.end <= time.begin) {
      const bool verb = tokens[at].tag == Upos::verb;
      const std::string_view found = verb ? model::event_verb(view.word(at)) : model::event_noun(view.word(at));
      if (!found.empty() && model::event_types_agree(found, type)) return Bond::happening;
      if (verb && std::find(happens.begin(), happens.end(), view.word(at)) != happens.end()) return Bond::happening;
      if (verb) return Bond::other;
    }
    at = tokens[at].head;
  }
  return Bond::none;
}

/// How much a date counts: position speaks, but not against words that date the happening itself.
double date_support(const IncidentView& view, std::size_t sentence, const DatedTime& date, std::string_view type,
                    bool telling) {
  const Bond bond = bond_of(view, view.draft.document.times[date.index].span, type);
  const bool fresh = view.published && date.days.last >= view.published->first - fresh_news;
  if (bond == Bond::happening && fresh) return 2.0 * std::max(weight(sentence), 0.4);
  return weight(sentence) * (telling ? 1.0 : 0.3) * (bond == Bond::other ? 0.5 : 1.0);
}

std::string main_date(const IncidentView& view, std::string_view type) {
  struct Dated {
    std::string value;
    model::DayRange days;
    double support;
  };
  std::vector<Dated> candidates;
  for (std::size_t i = 0; i < view.draft.sentences.size(); ++i) {
    const bool telling = tells_of(view.segments[i], type);
    if (!telling && i >= 3) continue;
    for (const DatedTime& time : view.times_in(bytes_of(view, i))) {
      const TimeMention& mention = view.draft.document.times[time.index];
      if (!is_recent(view, time.days) || view.is_other_date(mention.span)) continue;
      if (!view.published && (i >= lead || time.days.last > time.days.first)) continue;
      const std::string day = mention.value.substr(0, std::min(mention.value.find('T'), mention.value.size()));
      const double exact = time.days.last == time.days.first ? 1.0 : 0.2;
      candidates.push_back({day, time.days, exact * date_support(view, i, time, type, telling)});
    }
  }
  const Dated* best = nullptr;
  double most = 0;
  for (const Dated& one : candidates) {
    double support = 0;
    for (std::size_t i = 0; i < std::min<std::size_t>(candidates.size(), 100); ++i) {
      if (candidates[i].value == one.value) support += candidates[i].support;
    }
    if (support > most) best = &one, most = support;
  }
  return best ? best->value : std::string();
}

double precision_weight(Precision precision) {
  switch (precision) {
    case Precision::exact:
      return 1.2;
    case Precision::town:
      return 1.0;
    case Precision::region:
      return 0.5;
    case Precision::country:
      return 0.2;
  }
  return 0;
}

/// "TARN (Herald) -": whoever stands in brackets alone is a source.
bool is_in_brackets(const Document& document, Span mention) {
  return mention.begin > 0 && document.text[mention.begin - 1] == '(' && mention.end < document.text.size() &&
         document.text[mention.end] == ')';
}

/// "Northern Column": part of a longer name.
bool is_part_of_name(const Document& document, Span mention) {
  const std::string_view text = document.text;
  return mention.end + 1 < text.size() && text[mention.end] == ' ' && text[mention.end + 1] >= 'A' &&
         text[mention.end + 1] <= 'Z';
}

/// How much a mention says that the incident happened there.
double locality(const IncidentView& view, Span mention, std::string_view type) {
  if (!view.is_locative(mention)) return 0.15;
  const std::size_t token = view.token_at(mention.begin);
  for (std::size_t gap = 1; gap <= 5; ++gap) {
    for (const bool after : {false, true}) {
      if (!after && gap > token) continue;
      const std::size_t near = after ? token + gap : token - gap;
      if (near >= view.draft.tokens.size()) continue;
      const std::string_view noun = model::event_noun(view.word(near)), verb = model::event_verb(view.word(near));
      const std::string_view found = noun.empty() ? verb : noun;
      if (!found.empty() && model::event_type_depth(found) > 0 && model::event_types_agree(found, type)) return 2.0;
    }
  }
  return 1.0;
}

/// Where the headline says that it happened: the capital words after "in"; empty where it does not say.
std::string_view title_place(const Document& document) {
  if (!document.title) return {};
  const std::string_view title = *document.title;
  for (const std::string_view preposition : {" in ", " In ", " near ", " Near "}) {
    const std::size_t at = title.find(preposition);
    if (at == title.npos) continue;
    const std::size_t begin = at + preposition.size();
    std::size_t end = begin;
    while (end < title.size() && title[end] >= 'A' && title[end] <= 'Z') {
      end = std::min(title.find_first_of(" ,:;.", end), title.size());
      if (end + 1 >= title.size() || title[end] != ' ' || title[end + 1] < 'A' || title[end + 1] > 'Z') break;
      ++end;
    }
    if (end > begin) return title.substr(begin, end - begin);
  }
  return {};
}

bool is_in_title(const Document& document, std::string_view place) {
  const std::string_view stated = title_place(document);
  return !stated.empty() && (stated.starts_with(place) || place.starts_with(stated));
}

/// Whether the headline names a place of which nobody knows where it is. Then another town is not it.
bool is_unknown_town(const IncidentView& view) {
  const Document& document = view.draft.document;
  const std::string_view stated = title_place(document);
  const bool told = !stated.empty() && document.text.find("in " + std::string(stated)) != std::string::npos;
  if (!told || stated.find(' ') != stated.npos) return false;
  return std::none_of(document.places.begin(), document.places.end(), [&](const Place& place) {
    const std::string_view words = view.draft.text(place.span);
    return words.find(stated) != words.npos || stated.find(words) != stated.npos;
  });
}

/// The place that the headline names, where the text makes it known; none otherwise.
const Place* known_title_place(const IncidentView& view) {
  const Document& document = view.draft.document;
  const std::string_view stated = title_place(document);
  for (const Place& place : document.places) {
    if (!stated.empty() && view.draft.text(place.span) == stated) return &place;
  }
  return nullptr;
}

struct Candidate {
  double support = 0;
  std::size_t first = 0;  ///< mention, in Document::places
  bool located = false;   ///< "in China", not only "China said": a country also speaks and acts
};

/// The places that a text may mean, by name.
std::map<std::string_view, Candidate> place_candidates(const IncidentView& view, std::string_view type) {
  const Document& document = view.draft.document;
  std::map<std::string_view, Candidate> found;
  for (std::size_t i = 0; i < view.draft.sentences.size(); ++i) {
    const auto& segments = view.segments[i];
    const bool telling = tells_of(segments, type);
    if (std::any_of(segments.begin(), segments.end(), [&](const Segment& s) { return is_background(view, s); }))
      continue;
    for (const std::size_t at : view.places_in(bytes_of(view, i))) {
      const Place& place = document.places[at];
      const bool written_out = place.precision == Precision::exact && i < lead && segments.empty();  // coordinates
      if ((!telling && i >= 3 && !written_out) || is_in_brackets(document, place.span)) continue;
      if (is_part_of_name(document, place.span)) continue;
      Candidate& candidate = found.try_emplace(place.name, Candidate{0, at, false}).first->second;
      const bool wide = place.precision == Precision::country;
      const bool located = view.is_locative(place.span);
      const bool headline = (located || !wide) && document.title &&
                            document.title->find(view.draft.text(place.span)) != std::string::npos;
      const double local = written_out ? 4.0 : locality(view, place.span, type);
      candidate.located = candidate.located || located || !wide || is_in_title(document, view.draft.text(place.span));
      candidate.support += local * weight(i) * (telling ? 1.0 : 0.5) * (headline ? 3.0 : 1.0);
    }
  }
  return found;
}

/// The best supported, where a place also lives on what is said of its country and of its surroundings.
std::optional<std::size_t> main_place(const IncidentView& view, std::string_view type) {
  const auto& places = view.draft.document.places;
  const auto candidates = place_candidates(view, type);
  std::map<std::string_view, double> countries;
  for (const auto& [name, candidate] : candidates) countries[places[candidate.first].country] += candidate.support;
  const bool unknown = is_unknown_town(view);
  const Place* title = known_title_place(view);
  std::optional<std::size_t> best;
  double most = 0;
  for (const auto& [name, candidate] : candidates) {
    if (unknown && places[candidate.first].precision == Precision::town) continue;
    if (title && !places_agree(*title, places[candidate.first])) continue;
    if (candidate.support < least_support || !candidate.located) continue;
    const Place& place = places[candidate.first];
    const double around = countries[place.country] - candidate.support;
    const double support = (candidate.support + around) * (0.4 + candidate.support) * precision_weight(place.precision);
    if (support > most) best = candidate.first, most = support;
  }
  return best;
}

/// Where the text first tells of it.
Span first_trigger(const IncidentView& view, std::string_view type) {
  for (const auto& segments : view.segments) {
    for (const Segment& segment : segments) {
      for (const Trigger& trigger : segment.triggers) {
        if (model::event_types_agree(trigger.type, type)) return view.draft.tokens[trigger.token].span;
      }
    }
  }
  return view.draft.sentences.front().span;
}

}  // namespace

Incident main_incident(const IncidentView& view) {
  Incident found;
  const std::string_view type = main_type(view);
  found.main = true;
  found.type = type;
  found.date = main_date(view, type);
  found.place = main_place(view, type);
  found.trigger = first_trigger(view, type);
  found.phrase = view.draft.text(found.trigger);
  return found;
}

}  // namespace stemma::understand
