// Incidents of the background: happenings that the text itself sets apart from its main one, by an older date, another
// place, or a word such as "previous". What nothing sets apart belongs to the main incident.
#include <algorithm>
#include <array>

#include "model/event_types.hpp"
#include "understand/incidents_parts.hpp"

namespace stemma::understand {
namespace {

constexpr std::size_t most = 100;      // incidents of one document; a list of more is no report
constexpr std::int64_t old_news = 45;  // days before a report at which, the incident's date unknown, background begins

template <std::size_t N>
bool is_one_of(std::string_view word, const std::array<std::string_view, N>& list) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

class Background {
 public:
  Background(const IncidentView& view, const Incident& main) : view_(view), draft_(view.draft), main_(main) {
    if (const auto days = model::day_range(main.date)) main_days_ = *days;
  }

  std::vector<Incident> run() {
    for (std::size_t i = 0; i < draft_.sentences.size(); ++i) {
      if (i == 0 || draft_.sentences[i].paragraph != draft_.sentences[i - 1].paragraph) carried_.reset();
      sentence_ = i;
      sentence(i);
    }
    for (Incident& incident : found_) std::sort(incident.scope.begin(), incident.scope.end());
    return std::move(found_);
  }

 private:
  void sentence(std::size_t i) {
    if (list_items(i)) return;
    if ((carried_ || (!found_.empty() && last_sentence_ + 1 >= i)) && points_back(view_, i)) {
      found_[carried_.value_or(last_)].scope.push_back(draft_.sentences[i].span);
      return;
    }
    const auto& segments = view_.segments[i];
    std::optional<std::size_t> last;
    bool all = !segments.empty();
    for (const Segment& segment : segments) {
      const auto incident = classify(segment);
      if (!incident && last && is_setting(segments.front()) && view_.times_in(view_.bytes(segment)).empty()) {
        found_[*last].scope.push_back(view_.bytes(segment));
        if (const auto where = own_place(view_.bytes(segment)); where && !found_[*last].place)
          found_[*last].place = where;
      } else if (incident) {
        last = add(*incident, segments.size() == 1 ? draft_.sentences[i].span : view_.bytes(segment));
      } else {
        all = false;
      }
    }
    if (all) {
      carried_ = last;
    } else if (last || !continues(i)) {
      carried_.reset();
    } else {
      found_[*carried_].scope.push_back(draft_.sentences[i].span);
    }
  }

  /// "In its deadliest attack, in March 2021, ...": what follows tells of the same.
  bool is_setting(const Segment& segment) const {
    const std::string_view word = view_.word(segment.first);
    return word == "in" || word == "on" || word == "during";
  }

  /// Whether a sentence without marks of its own goes on about the incident of the one before it.
  bool continues(std::size_t i) const {
    if (!carried_) return false;
    const Span span = draft_.sentences[i].span;
    const auto times = view_.times_in(span);
    if (!std::all_of(times.begin(), times.end(), [&](const auto& t) { return is_earlier(t.days); })) return false;
    for (const std::size_t at : view_.places_in(span)) {
      if (main_.place && places_agree(place(at), place(*main_.place)) && !agrees_with_carried(at)) return false;
    }
    for (const Segment& segment : view_.segments[i]) {
      for (const Trigger& trigger : segment.triggers) {
        if (!model::event_types_agree(trigger.type, found_[*carried_].type)) return false;
      }
    }
    return true;
  }

  bool agrees_with_carried(std::size_t at) const {
    const auto& where = found_[*carried_].place;
    return where && places_agree(place(at), place(*where));
  }

  const Place& place(std::size_t at) const { return draft_.document.places[at]; }

  bool is_earlier(const model::DayRange& days) const {
    if (main_days_) return days.last < main_days_->first - 1;
    if (view_.published) return days.last < view_.published->first - old_news;
    return days.last - days.first > 26;  // an undated text names a month or a year where it looks back
  }

  /// A weekday or "last week" just before the main incident may as well be of its own week, told from another day.
  bool is_clearly_earlier(const DatedTime& time) const {
    if (!is_earlier(time.days)) return false;
    if (!main_days_ || time.days.last < main_days_->first - 7) return true;
    const std::string_view words = draft_.text(draft_.document.times[time.index].span);
    return std::any_of(words.begin(), words.end(), [](char c) { return c >= '0' && c <= '9'; });
  }

  static const Trigger& head(const Segment& segment) {
    for (const Trigger& trigger : segment.triggers) {
      if (model::event_type_depth(trigger.type) > 0) return trigger;
    }
    return segment.triggers.front();
  }

  /// "the attack in Tarn", "the Tarn attacks": the place is part of what the incident is called.
  bool is_named_by(std::size_t token, std::size_t at) const {
    const std::size_t first = view_.token_at(place(at).span.begin), last = view_.token_at(place(at).span.end);
    return first > token ? first - token <= 3 : last == token;
  }

  struct OwnDate {
    std::string value;
    bool sets_apart = false;
  };

  /// The most exact date in the words that is not later than the main incident.
  std::optional<OwnDate> own_date(const Segment& segment) const {
    const Trigger& trigger = head(segment);
    const bool definite = trigger.noun && is_definite(view_, trigger.token);
    std::optional<OwnDate> best = next_date(segment);
    std::int64_t width = best ? 0 : INT64_MAX;
    for (const DatedTime& time : view_.times_in(view_.bytes(segment))) {
      const TimeMention& mention = draft_.document.times[time.index];
      if (view_.is_other_date(mention.span) || !is_earlier(time.days)) continue;
      const std::size_t at = view_.token_at(mention.span.begin);
      const std::size_t gap = at > trigger.token ? at - trigger.token : trigger.token - at;
      const bool opens = at <= draft_.sentences[segment.sentence].first + 1;
      if (definite && gap > 5 && !opens) continue;
      if (time.days.last - time.days.first < width) {
        width = time.days.last - time.days.first;
        best = OwnDate{mention.value, is_clearly_earlier(time)};
      }
    }
    return best;
  }

  /// The date of what happened elsewhere at the main incident's time; empty where the words give none.
  std::string same_time(const Segment& segment) const {
    for (const DatedTime& time : view_.times_in(view_.bytes(segment))) {
      const TimeMention& mention = draft_.document.times[time.index];
      if (time.days.first == time.days.last && !view_.is_other_date(mention.span)) return mention.value;
    }
    return {};
  }

  /// "The next day" after an incident of the sentences just before.
  std::optional<OwnDate> next_date(const Segment& segment) const {
    if (found_.empty() || segment.sentence > last_sentence_ + 2) return std::nullopt;
    for (std::size_t t = segment.first; t + 1 < std::min(segment.last, segment.first + 5); ++t) {
      const std::string date = following_date(view_.word(t), view_.word(t + 1), found_[last_].date);
      if (!date.empty()) return OwnDate{date, true};
    }
    return std::nullopt;
  }

  /// The most exact place in the words where something happens; none where one of them is the main incident's.
  std::optional<std::size_t> own_place(Span words) const {
    std::optional<std::size_t> best;
    for (const std::size_t at : view_.places_in(words)) {
      if (!view_.is_locative(place(at).span) || is_landmark(view_, place(at).span)) continue;
      if (!best || place(at).precision < place(*best).precision) best = at;
    }
    return best;
  }

  bool is_elsewhere(std::size_t at) const {
    return main_.place && !places_agree(place(at), place(*main_.place)) && !is_landmark(view_, place(at).span);
  }

  std::optional<Incident> classify(const Segment& segment) const {
    const Trigger& trigger = head(segment);
    if (is_hypothetical(view_, trigger.token)) return std::nullopt;
    const auto date = own_date(segment);
    const auto where = own_place(view_.bytes(segment));
    const bool elsewhere = where && is_elsewhere(*where);
    const bool definite = trigger.noun && is_definite(view_, trigger.token);
    const bool by_word = segment.sentence >= 2 && trigger.noun && is_earlier_by_word(view_, trigger.token);
    const bool telling =
        model::event_type_depth(trigger.type) > 0 || has_count(segment) || is_past_perfect(view_, trigger.token);
    const bool by_place = elsewhere && segment.sentence >= 1 && telling && !names_main_place(segment) &&
                          (!definite || is_named_by(trigger.token, *where));
    const bool by_date = date && date->sets_apart && telling && !names_main_date(segment);
    if (!by_date && !by_place && !by_word) return std::nullopt;
    Incident incident;
    incident.type = trigger.type;
    incident.trigger = draft_.tokens[trigger.token].span;
    if (date) incident.date = date->value;
    if (by_place && !date) incident.date = same_time(segment);
    if (where && (elsewhere || date)) incident.place = where;
    incident.phrase = trigger.noun ? std::string(draft_.text(noun_phrase(view_, trigger.token))) : incident.type;
    return incident;
  }

  bool has_count(const Segment& segment) const {
    const Span words = view_.bytes(segment);
    auto at = std::lower_bound(draft_.quantities.begin(), draft_.quantities.end(), words.begin,
                               [](const Quantity& q, std::uint32_t byte) { return q.span.begin < byte; });
    for (; at != draft_.quantities.end() && at->span.begin < words.end; ++at) {
      if (at->unit == Quantity::Unit::count) return true;
    }
    return false;
  }

  bool names_main_date(const Segment& segment) const {
    const auto near = view_.times_in(view_.bytes(segment));
    return main_days_ && std::any_of(near.begin(), near.end(), [&](const DatedTime& time) {
             return time.days.first == main_days_->first && time.days.last == main_days_->last;
           });
  }

  bool names_main_place(const Segment& segment) const {
    const auto near = view_.places_in(view_.bytes(segment));
    return std::any_of(near.begin(), near.end(), [&](std::size_t at) {
      return view_.is_locative(place(at).span) && !is_landmark(view_, place(at).span) &&
             places_agree(place(at), place(*main_.place));
    });
  }

  /// "a bloody attack" is a new one, "the bloody attack" may be known.
  static bool is_introduced(const Incident& incident) {
    return incident.phrase.starts_with("a ") || incident.phrase.starts_with("an ");
  }

  std::size_t add(const Incident& incident, Span scope) {
    const std::size_t at = add_or_join(incident, scope);
    last_ = at;
    last_sentence_ = sentence_;
    return at;
  }

  std::size_t add_or_join(const Incident& incident, Span scope) {
    for (std::size_t i = 0; i < found_.size(); ++i) {
      const bool full = found_.size() == most && i + 1 == most;
      const bool anew = is_introduced(incident) && incident.date != found_[i].date;
      if (!full && (anew || !is_same(found_[i], incident))) continue;
      found_[i].scope.push_back(scope);
      if (model::event_type_depth(incident.type) > model::event_type_depth(found_[i].type)) {
        found_[i].type = incident.type;
      }
      if (incident.place &&
          (!found_[i].place || place(*incident.place).precision < place(*found_[i].place).precision)) {
        found_[i].place = incident.place;
      }
      if (incident.date.size() > found_[i].date.size()) found_[i].date = incident.date;
      return i;
    }
    found_.push_back(incident);
    found_.back().scope = {scope};
    return found_.size() - 1;
  }

  bool is_same(const Incident& a, const Incident& b) const {
    if (!model::event_types_agree(a.type, b.type)) return false;
    const auto days_a = model::day_range(a.date), days_b = model::day_range(b.date);
    if (days_a && days_b && (days_a->last < days_b->first || days_b->last < days_a->first)) return false;
    if (a.place && b.place) return places_agree(place(*a.place), place(*b.place));
    const bool same = days_a && days_b && days_a->first == days_b->first && days_a->last == days_b->last;
    return same && (a.type == b.type || days_a->last - days_a->first < 32);  // a year holds many of one kind
  }

  /// "raids have hit a mill in 2019, killing four, and a ferry the following year, killing nine": each dated
  /// item is an incident of the type and place that stand before the list.
  bool list_items(std::size_t i) {
    constexpr std::array<std::string_view, 4> openers = {"include", "includes", "included", "including"};
    const Sentence& sentence = draft_.sentences[i];
    if (view_.segments[i].empty()) return false;
    std::size_t open = sentence.first;
    while (open < sentence.last && !is_one_of(view_.word(open), openers)) ++open;
    const Trigger& trigger = view_.segments[i].front().triggers.front();
    if (open == sentence.last || trigger.token > open) return false;
    const std::vector<DatedItem> items = dated_items(open, sentence.last);
    if (items.size() < 2) return false;
    const Span lead{sentence.span.begin, draft_.tokens[open].span.end};
    for (std::size_t k = 0; k < items.size(); ++k) {
      const std::size_t last = k + 1 < items.size() ? items[k + 1].first : sentence.last;
      Incident incident;
      incident.type = trigger.type;
      incident.trigger = draft_.tokens[items[k].first].span;
      incident.date = items[k].date;
      incident.place = own_place(lead);
      incident.phrase = draft_.text({draft_.tokens[items[k].first].span.begin, items[k].end});
      carried_ = add(incident, {draft_.tokens[items[k].first].span.begin, draft_.tokens[last - 1].span.end});
      if (k == 0) found_[*carried_].scope.push_back(lead);  // what it says holds for its items, not for the main one
    }
    carried_.reset();
    return true;
  }

  struct DatedItem {
    std::size_t first;
    std::uint32_t end;  ///< of its date, in bytes
    std::string date;
  };

  std::vector<DatedItem> dated_items(std::size_t open, std::size_t last) const {
    std::vector<DatedItem> items;
    for (std::size_t t = open + 1; t < last; ++t) {
      std::string date;
      if (t + 1 < last && !items.empty()) date = following_date(view_.word(t), view_.word(t + 1), items.back().date);
      if (date.empty()) {
        for (const DatedTime& time : view_.times_in(draft_.tokens[t].span)) {
          if (is_earlier(time.days)) date = draft_.document.times[time.index].value;
        }
      }
      if (date.empty() || (!items.empty() && items.back().date == date)) continue;
      const std::size_t first = item_start(open, t);
      if (!items.empty() && first <= items.back().first) continue;
      items.push_back({first, draft_.tokens[t].span.end, date});
    }
    return items;
  }

  std::size_t item_start(std::size_t open, std::size_t date) const {
    std::size_t first = date;
    while (first > open + 1 && date - first < 7 && view_.word(first - 1) != "," && view_.word(first - 1) != "and" &&
           view_.word(first - 1) != ";") {
      --first;
    }
    return first;
  }

  const IncidentView& view_;
  const Draft& draft_;
  const Incident& main_;
  std::optional<model::DayRange> main_days_;
  std::vector<Incident> found_;
  std::size_t sentence_ = 0, last_ = 0, last_sentence_ = 0;  ///< now; the incident named last, and where
  std::optional<std::size_t> carried_;                       ///< the incident that the sentence before was wholly about
};

}  // namespace

std::vector<Incident> background_incidents(const IncidentView& view, const Incident& main) {
  return Background(view, main).run();
}

}  // namespace stemma::understand
