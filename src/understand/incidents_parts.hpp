// The steps of incidents.cpp: words that tell of a happening, the main incident, and incidents of the background.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/edtf.hpp"
#include "understand/draft.hpp"

namespace stemma::understand {

/// A word that tells of a happening.
struct Trigger {
  std::size_t token = 0;
  std::string_view type;  ///< model/event_types.hpp
  bool noun = false;
};

/// The words of a sentence that belong to one trigger: between it and its neighbours.
struct Segment {
  std::size_t sentence = 0;
  std::size_t first = 0, last = 0;  ///< tokens
  std::vector<Trigger> triggers;    ///< the first one names the happening
};

struct DatedTime {
  std::size_t index = 0;  ///< in Document::times
  model::DayRange days;
};

/// What the steps look up again and again.
class IncidentView {
 public:
  explicit IncidentView(const Draft& draft);

  const Draft& draft;
  std::optional<model::DayRange> published;
  std::vector<std::vector<Segment>> segments;  ///< by sentence

  std::string_view word(std::size_t token) const { return words_[token]; }  ///< lower case
  Span bytes(const Segment& segment) const;
  std::vector<DatedTime> times_in(Span range) const;
  std::vector<std::size_t> places_in(Span range) const;  ///< in Document::places
  /// The token that begins at or after `byte`.
  std::size_t token_at(std::uint32_t byte) const;
  /// Whether the date is of a report or an announcement ("said on Friday"), or the edge of a span of time ("since").
  bool is_other_date(Span time) const;
  /// Whether the words place something there: "in Lowick", "Lowick flood", not "from Lowick" or "Lowick said".
  bool is_locative(Span place) const;

 private:
  bool is_of_message(std::size_t after) const;

  std::vector<std::string> words_;
};

/// Types, date and place of the main incident. A document with text has one always.
Incident main_incident(const IncidentView& view);

/// Every other incident, with its scope, in text order.
std::vector<Incident> background_incidents(const IncidentView& view, const Incident& main);

/// "the attack": the reader knows it.
bool is_definite(const IncidentView& view, std::size_t trigger);
/// "a potential attack": it has not happened.
bool is_hypothetical(const IncidentView& view, std::size_t trigger);
/// "previous attacks": the text itself sets it apart.
bool is_earlier_by_word(const IncidentView& view, std::size_t trigger);
/// "had killed some fighters in Tarn": it was over before what the report is about.
bool is_past_perfect(const IncidentView& view, std::size_t token);
/// "Tarn, a region southwest of Brodek": Brodek only says where Tarn is.
bool is_landmark(const IncidentView& view, Span place);
/// "None of these incidents was claimed": those of the sentence before.
bool points_back(const IncidentView& view, std::size_t sentence);
/// The trigger with the words before it that belong to its noun phrase.
Span noun_phrase(const IncidentView& view, std::size_t trigger);
/// "the following year", "the next day" after a date, EDTF; empty for other words.
std::string following_date(std::string_view word, std::string_view unit, const std::string& date);

/// Great-circle distance in kilometres.
double kilometres(const Place& a, const Place& b);
/// Whether the two can be the place of one happening: near one another, or one may hold the other.
bool places_agree(const Place& a, const Place& b);

}  // namespace stemma::understand
