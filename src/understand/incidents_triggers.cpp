// Where a sentence tells of happenings, and which of its words belong to which.
#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

#include "model/event_types.hpp"
#include "understand/incidents_parts.hpp"

namespace stemma::understand {
namespace {

template <std::size_t N>
bool is_one_of(std::string_view word, const std::array<std::string_view, N>& list) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

std::string lower(std::string_view text) {
  std::string low(text);
  for (char& c : low) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return low;
}

bool is_capital(const Draft& draft, std::size_t token) {
  const char initial = draft.document.text[draft.tokens[token].span.begin];
  return initial >= 'A' && initial <= 'Z';
}

bool is_nominal(Upos tag) { return tag == Upos::noun || tag == Upos::propn; }

/// "air strike", "drone strike"; a "strike" that no tag and no such word makes one may as well be a blow or a walkout.
bool is_armed_strike(const IncidentView& view, std::size_t token) {
  constexpr std::array<std::string_view, 7> arms = {"air",       "drone", "missile", "rocket",
                                                    "artillery", "bomb",  "military"};
  if (view.word(token) != "strike" && view.word(token) != "strikes") return true;
  return view.draft.tokens[token].tag == Upos::noun || (token > 0 && is_one_of(view.word(token - 1), arms));
}

/// "a demonstration of commitment" is no march, ""a flood of calls" no water.
bool is_figure_of_speech(const IncidentView& view, std::size_t token) {
  constexpr std::array<std::string_view, 6> shows = {"demonstration", "demonstrations", "explosion",
                                                     "flood",         "storm",          "avalanche"};
  constexpr std::array<std::string_view, 11> things = {"interest", "support",    "criticism", "protest",
                                                       "protests", "questions",  "calls",     "emails",
                                                       "anger",    "popularity", "outrage"};
  if (token + 2 >= view.draft.tokens.size() || view.word(token + 1) != "of") return false;
  if (!is_one_of(view.word(token), shows)) return false;
  return view.word(token).starts_with("demonstration") || is_one_of(view.word(token + 2), things);
}

/// A word that is both ("crash", "raid") is taken as what its tag says; untagged, as a noun.
std::optional<Trigger> trigger_at(const IncidentView& view, std::size_t token) {
  const Upos tag = view.draft.tokens[token].tag;
  const bool tagged = tag != Upos::x;
  if (!view.times_in(view.draft.tokens[token].span).empty()) return std::nullopt;  // "March"
  const bool participle = !tagged && token > 0 && view.word(token - 1) == "," && view.word(token).ends_with("ing");
  if ((!tagged && !participle) || is_nominal(tag)) {
    if (view.word(token) == "bomb") return Trigger{token, "bombing", true};
    const auto type = model::event_noun(view.word(token));
    if (!type.empty() && is_armed_strike(view, token) && !is_figure_of_speech(view, token))
      return Trigger{token, type, true};
  }
  if (!tagged || tag == Upos::verb || tag == Upos::adj) {
    if (const auto type = model::event_verb(view.word(token)); !type.empty()) return Trigger{token, type, false};
  }
  return std::nullopt;
}

/// Words at which the account of another happening may begin.
bool is_boundary(std::string_view word) {
  constexpr std::array<std::string_view, 20> list = {
      ",",  ";",   ":",         "-",     "\xE2\x80\x93", "--",    "after", "when",   "where",   "while",
      "as", "and", "following", "since", "but",          "which", "that",  "before", "despite", "\xE2\x80\x94"};
  return is_one_of(word, list);
}

bool has_time_or_place(const IncidentView& view, std::size_t first, std::size_t last) {
  if (first >= last) return false;
  const Span range{view.draft.tokens[first].span.begin, view.draft.tokens[last - 1].span.end};
  if (!view.times_in(range).empty()) return true;
  const auto places = view.places_in(range);
  return std::any_of(places.begin(), places.end(),
                     [&](std::size_t at) { return view.is_locative(view.draft.document.places[at].span); });
}

/// Where an account of the trigger may begin: the last boundary between it and the trigger before; `none` where there
/// is no such word, or where the trigger tells what came of the happening before ("killing nine").
std::size_t cut_before(const IncidentView& view, const Trigger& trigger, const Trigger& before) {
  if (!trigger.noun && view.word(trigger.token).ends_with("ing")) return none;
  std::size_t cut = trigger.token;
  while (cut > before.token && !is_boundary(view.word(cut))) --cut;
  return cut > before.token ? cut : none;
}

/// "six people died when ...": what follows tells what they died of.
bool is_outcome(const IncidentView& view, const Segment& segment, std::size_t end) {
  const bool deaths = std::all_of(segment.triggers.begin(), segment.triggers.end(),
                                  [](const Trigger& t) { return model::event_type_depth(t.type) == 0; });
  return deaths && !has_time_or_place(view, segment.first, end);
}

/// Cuts the sentence between two triggers where the words of the later one have a time or place of their own; otherwise
/// it belongs to the segment of the earlier.
std::vector<Segment> split(const IncidentView& view, std::size_t index, const std::vector<Trigger>& triggers) {
  const Sentence& sentence = view.draft.sentences[index];
  std::vector<std::size_t> cuts(triggers.size() + 1, none);
  for (std::size_t i = 1; i < triggers.size(); ++i) cuts[i] = cut_before(view, triggers[i], triggers[i - 1]);
  cuts.back() = sentence.last;
  std::vector<Segment> found;
  for (std::size_t i = 0; i < triggers.size(); ++i) {
    if (i > 0) {
      std::size_t next = i + 1;
      while (cuts[next] == none) ++next;
      const bool outcome = cuts[i] != none && view.word(cuts[i]) == "when" && is_outcome(view, found.back(), cuts[i]);
      if (cuts[i] == none || outcome || !has_time_or_place(view, cuts[i], cuts[next])) {
        found.back().triggers.push_back(triggers[i]);
        continue;
      }
      found.back().last = cuts[i];
    }
    found.push_back({index, i == 0 ? sentence.first : cuts[i], sentence.last, {triggers[i]}});
  }
  return found;
}

}  // namespace

IncidentView::IncidentView(const Draft& whole) : draft(whole) {
  if (const auto& date = draft.document.published) published = model::day_range(*date);
  for (const Token& token : draft.tokens) words_.push_back(lower(draft.text(token.span)));
  for (std::size_t i = 0; i < draft.sentences.size(); ++i) {
    std::vector<Trigger> triggers;
    for (std::size_t t = draft.sentences[i].first; t < draft.sentences[i].last; ++t) {
      if (const auto trigger = trigger_at(*this, t)) triggers.push_back(*trigger);
    }
    segments.push_back(split(*this, i, triggers));
  }
}

Span IncidentView::bytes(const Segment& segment) const {
  return {draft.tokens[segment.first].span.begin, draft.tokens[segment.last - 1].span.end};
}

std::size_t IncidentView::token_at(std::uint32_t byte) const { return draft.token_from(byte); }

std::vector<DatedTime> IncidentView::times_in(Span range) const {
  const auto& times = draft.document.times;
  auto at = std::lower_bound(times.begin(), times.end(), range.begin,
                             [](const TimeMention& time, std::uint32_t byte) { return time.span.begin < byte; });
  std::vector<DatedTime> found;
  for (; at != times.end() && at->span.begin < range.end; ++at) {
    if (const auto days = model::day_range(at->value)) {
      found.push_back({static_cast<std::size_t>(at - times.begin()), *days});
    }
  }
  return found;
}

std::vector<std::size_t> IncidentView::places_in(Span range) const {
  const auto& places = draft.document.places;
  auto at = std::lower_bound(places.begin(), places.end(), range.begin,
                             [](const Place& place, std::uint32_t byte) { return place.span.begin < byte; });
  std::vector<std::size_t> found;
  for (; at != places.end() && at->span.begin < range.end; ++at) {
    found.push_back(static_cast<std::size_t>(at - places.begin()));
  }
  return found;
}

/// "Saturday, in a post": when it was said.
bool IncidentView::is_of_message(std::size_t after) const {
  constexpr std::array<std::string_view, 10> messages = {"post",  "statement", "message",   "video",  "interview",
                                                         "tweet", "letter",    "broadcast", "speech", "briefing"};
  if (after < draft.tokens.size() && word(after) == ",") ++after;
  if (after + 2 >= draft.tokens.size() || word(after) != "in" || word(after + 1) == "the") return false;
  return is_one_of(word(after + 1), messages) || is_one_of(word(after + 2), messages);
}

bool IncidentView::is_other_date(Span time) const {
  constexpr std::array<std::string_view, 8> edges = {"since", "until", "till", "by", "from", "through", "before", "to"};
  constexpr std::array<std::string_view, 20> reports = {"said",   "told",      "announced", "reported", "tweeted",
                                                        "posted", "published", "statement", "updated",  "confirmed",
                                                        "issued", "released",  "broadcast", "claimed",  "added",
                                                        "read",   "sent",      "spoke",     "speaking", "wrote"};
  const std::size_t token = token_at(time.begin), after = token_at(time.end);
  if (after < draft.tokens.size() && (word(after) == "'s" || word(after) == "\xE2\x80\x99s")) return false;
  for (std::size_t back = 1; back <= 3 && back <= token; ++back) {
    const std::string_view before = word(token - back);
    if (is_one_of(before, reports)) return true;
    if (back == 1 && is_one_of(before, edges)) return true;
    if (before == "." || before == ",") break;
  }
  if (after < draft.tokens.size() && is_one_of(word(after), reports)) return true;
  if (is_of_message(after)) return true;
  if (token >= draft.tokens.size()) return false;
  std::size_t at = token;  // "On Friday the ministry confirmed ...": the date hangs on the verb itself
  while (at < draft.tokens.size() && draft.tokens[at].span.begin >= time.begin &&
         draft.tokens[at].span.end <= time.end) {
    at = draft.tokens[at].head;
  }
  return at < draft.tokens.size() && is_one_of(word(at), reports);
}

bool IncidentView::is_locative(Span place) const {
  constexpr std::array<std::string_view, 14> prepositions = {"in",  "at",     "near",   "off",  "outside",
                                                             "on",  "around", "across", "over", "inside",
                                                             "hit", "struck", "rocked", "into"};
  constexpr std::array<std::string_view, 14> fillers = {"the",     "of",      "central",  "city",     "town",
                                                        "village", "suburb",  "district", "province", "region",
                                                        "state",   "capital", "port",     "nearby"};
  const std::size_t token = token_at(place.begin);
  for (std::size_t back = 1; back <= 6 && back <= token; ++back) {
    const std::string_view before = word(token - back);
    if (is_one_of(before, prepositions)) return true;
    if (before == "of" && back < token && is_capital(draft, token - back - 1)) return false;  // "University of Tarn"
    const bool written_small = draft.tokens[token - back].tag == Upos::adj;
    const bool name = is_capital(draft, token - back);
    if (!is_one_of(before, fillers) && !written_small && !name && before != "," && !before.ends_with("ern")) break;
  }
  const std::size_t after = token_at(place.end);
  return after < draft.tokens.size() && !model::event_noun(word(after)).empty();
}

double kilometres(const Place& a, const Place& b) {
  constexpr double radius = 6371.0, degree = std::numbers::pi / 180;
  const double north = std::sin((b.latitude - a.latitude) * degree / 2);
  const double east = std::sin((b.longitude - a.longitude) * degree / 2);
  const double h = north * north + std::cos(a.latitude * degree) * std::cos(b.latitude * degree) * east * east;
  return 2 * radius * std::asin(std::min(1.0, std::sqrt(h)));
}

bool places_agree(const Place& a, const Place& b) {
  const bool wide_a = a.precision == Precision::country, wide_b = b.precision == Precision::country;
  if (wide_a || wide_b) return a.country.empty() || b.country.empty() || a.country == b.country;
  const bool region = a.precision == Precision::region || b.precision == Precision::region;
  if (region && !a.country.empty() && !b.country.empty() && a.country != b.country) return kilometres(a, b) < 50;
  return kilometres(a, b) < (region ? 400 : 60);
}

}  // namespace stemma::understand
