// Document::times: expressions of time with their EDTF value.
//
// The anchor of what is relative is the report's date, or the day after where the text shows that the date lags; where
// it has none, the date of its dateline (its year from the report's head, if need be) or a whole date in a short line
// of that head. A clock time counts together with a day of its sentence.
#include "understand/times.hpp"

#include <algorithm>
#include <utility>

#include "understand/all_passes.hpp"

namespace stemma::understand {
namespace {

using model::Edtf;
using Kind = TimeExpression::Kind;

/// Bytes of the text in which a dateline can stand.
constexpr std::uint32_t dateline_reach = 400;

std::optional<Edtf> day_of(const std::optional<std::string>& edtf) {
  if (!edtf) return std::nullopt;
  auto date = model::parse_edtf(*edtf);
  if (!date || !date->has_day()) return std::nullopt;
  Edtf day;
  day.year = date->year, day.month = date->month, day.day = date->day;
  return day;
}

bool is_day(const TimeExpression& e, const Edtf& day) {
  return e.kind == Kind::date && e.month == day.month && e.day == day.day && !e.end_day &&
         (!e.year || e.year == day.year) && e.direction != Direction::future;
}

/// Whether the report's date lags behind its text by a day, as dates in another time zone and pages that are written
/// on do: the text tells of the next day as past, by date, or by a weekday that else would be six days old and stands
/// there more than once or beside the date's own. A date of the morning is taken at its word.
bool lags(const Draft& draft, const Edtf& date, const std::vector<TimeExpression>& expressions) {
  const auto today = model::days_from_civil(date.year, date.month, date.day);
  const Edtf next = model::civil_from_days(today + 1);
  const int own_weekday = model::weekday(today), next_weekday = model::weekday(today + 1);
  const auto published = model::parse_edtf(*draft.document.published);
  const bool morning =
      published && published->has_time() && published->hour < 12 && published->hour + published->minute > 0;
  int own = 0, after = 0;
  for (const auto& e : expressions) {
    if (is_day(e, next)) return true;
    if (e.kind != Kind::weekday || e.direction != Direction::unsaid) continue;
    own += e.weekday == own_weekday;
    after += e.weekday == next_weekday;
  }
  return !morning && (after > 1 || (after == 1 && own > 0));
}

/// The year of a reference number in the report's head ("2010-09-CA-005"), where its month is the dateline's or the one
/// beside it; 0 for none.
int reference_year(const Draft& draft, int month) {
  for (const auto& token : draft.tokens) {
    if (token.span.begin > dateline_reach) break;
    const auto text = draft.text(token.span);
    if (text.size() < 9 || text[7] != '-') continue;
    const auto date = model::parse_edtf(text.substr(0, 7));
    if (!date || !date->month || model::parse_edtf(text.substr(0, std::min<std::size_t>(10, text.size())))) continue;
    const int apart = (date->month - month + 12) % 12;
    if (apart == 0 || apart == 1 || apart == 11) return date->year;
  }
  return 0;
}

/// The year of the first whole date in the report's head that lies within a year's reach of `month`: "Update, Jan. 12,
/// 2011" above a dateline "(Jan. 12)"; 0 for none.
int head_year(const Draft& draft, int month, const std::vector<TimeExpression>& expressions) {
  for (const auto& e : expressions) {
    if (draft.tokens[e.first].span.begin > dateline_reach) break;
    if (e.kind != Kind::date || !e.year || e.end_year || !e.month) continue;
    if (e.month - month > 6) return e.year + 1;
    return month - e.month > 6 ? e.year - 1 : e.year;
  }
  return 0;
}

bool is_whole_day(const TimeExpression& e) { return e.kind == Kind::date && e.month && e.day && !e.end_day; }

/// A dateline's date; where it has no year, that of the report's reference number or of a date in its head.
std::optional<Edtf> dateline_date(const Draft& draft, TimeExpression e, const std::vector<TimeExpression>& all) {
  if (!is_whole_day(e) || !in_dateline(draft, e.first, e.last)) return std::nullopt;
  if (!e.year) e.year = reference_year(draft, e.month);
  if (!e.year) e.year = head_year(draft, e.month, all);
  return e.year ? model::parse_edtf(resolve_time(e, std::nullopt).value_or("")) : std::nullopt;
}

/// Words of a line that holds a report's date and little else: "Operational Update, Jan. 12, 2011".
constexpr std::size_t longest_date_line = 14;

/// A whole date in a short line of the report's head.
std::optional<Edtf> head_date(const Draft& draft, const TimeExpression& e) {
  const auto& tokens = draft.tokens;
  if (!is_whole_day(e) || !e.year || tokens[e.first].span.begin > dateline_reach) return std::nullopt;
  const auto breaks = [&](std::size_t i) {
    const auto gap = draft.text({tokens[i].span.end, tokens[i + 1].span.begin});
    return gap.find('\n') != std::string_view::npos || gap.find("\u2028") != std::string_view::npos;
  };
  std::size_t first = e.first, last = e.last;
  while (first > 0 && last - first <= longest_date_line && !breaks(first - 1)) --first;
  while (last < tokens.size() && last - first <= longest_date_line && !breaks(last - 1)) ++last;
  if (last - first > longest_date_line) return std::nullopt;
  return model::parse_edtf(resolve_time(e, std::nullopt).value_or(""));
}

std::optional<Edtf> anchor_of(const Draft& draft, const std::vector<TimeExpression>& expressions) {
  if (const auto published = day_of(draft.document.published)) {
    if (!lags(draft, *published, expressions)) return published;
    return model::civil_from_days(model::days_from_civil(published->year, published->month, published->day) + 1);
  }
  for (const auto& e : expressions)
    if (const auto date = dateline_date(draft, e, expressions)) return date;
  for (const auto& e : expressions)
    if (const auto date = head_date(draft, e)) return date;
  return std::nullopt;
}

Span span_of(const Draft& draft, const TimeExpression& e) {
  return {draft.tokens[e.first].span.begin, draft.tokens[e.last - 1].span.end};
}

/// Gives a date without year the year of the last whole date before it, where no anchor says better.
class YearMemory {
 public:
  void apply(TimeExpression& e) {
    if (e.kind != Kind::date || !e.month) return;
    if (e.year)
      last_ = e.year;
    else if (last_)
      e.year = last_;
  }

 private:
  int last_ = 0;
};

struct Resolved {
  TimeExpression expression;
  Span span;
  std::string value;
  std::string day;  ///< its value before a clock time took it over
};

bool has_day(const Resolved& time) {
  const auto date = model::parse_edtf(time.day);
  return date && date->has_day() && !date->has_time() && !date->approximate;
}

std::string with_clock(const std::string& day, const TimeExpression& clock) {
  auto date = model::parse_edtf(day);
  date->hour = clock.hour;
  date->minute = clock.minute;
  date->offset = clock.offset;
  return model::to_string(*date);
}

/// Whether only small words lie between: "4:35 a.m. on Wednesday", "Wednesday at around 4:35 a.m."
bool adjacent(const Draft& draft, const TimeExpression& a, const TimeExpression& b) {
  if (b.first < a.last || b.first - a.last > 3) return false;
  for (std::size_t i = a.last; i < b.first; ++i) {
    const auto word = draft.text(draft.tokens[i].span);
    const bool small = word == "on" || word == "at" || word == "around" || word == "about" || word == "," ||
                       word == "just" || word == "before" || word == "after" || word == "approximately" ||
                       word == "shortly" || word == "(" || word == "of";
    if (!small) return false;
  }
  return true;
}

/// Joins each clock time with the day nearest to it in its sentence; without one it says nothing.
void attach_clocks(const Draft& draft, std::vector<Resolved>& times, std::size_t first) {
  for (std::size_t i = first; i < times.size(); ++i) {
    if (times[i].expression.kind != Kind::clock) continue;
    std::size_t best = none;
    for (std::size_t j = first; j < times.size(); ++j) {
      if (times[j].expression.kind == Kind::clock || !has_day(times[j])) continue;
      const auto gap = [&](std::size_t k) {
        return std::max(times[k].span.begin, times[i].span.begin) - std::min(times[k].span.begin, times[i].span.begin);
      };
      if (best == none || gap(j) < gap(best)) best = j;
    }
    if (best == none) continue;
    const auto &early = times[std::min(i, best)].expression, &late = times[std::max(i, best)].expression;
    const auto value = with_clock(times[best].day, times[i].expression);
    if (adjacent(draft, early, late)) {
      times[i].span = hull(times[i].span, times[best].span);
      times[best].value.clear();
    }
    times[i].value = value;
  }
}

}  // namespace

bool in_dateline(const Draft& draft, std::size_t first, std::size_t last) {
  const auto& tokens = draft.tokens;
  if (tokens[first].span.begin > dateline_reach) return false;
  const auto text = [&](std::size_t i) { return i < tokens.size() ? draft.text(tokens[i].span) : std::string_view(); };
  const auto after = text(last);
  const bool opened = first > 0 && text(first - 1) == "(";
  if (opened && after == ")") return true;
  return after == "-" || after == "--" || after == "\u2013" || after == "\u2014" || after == ":";
}

void find_times(Draft& draft, const Resources&) {
  auto expressions = read_times(draft);
  const auto anchor = anchor_of(draft, expressions);
  YearMemory memory;
  std::vector<Resolved> times;
  std::size_t next = 0;
  for (const auto& sentence : draft.sentences) {
    const std::size_t first = times.size();
    for (; next < expressions.size() && expressions[next].first < sentence.last; ++next) {
      auto& e = expressions[next];
      if (!anchor) memory.apply(e);
      const auto value = resolve_time(e, anchor).value_or("");
      times.push_back({e, span_of(draft, e), value, value});
    }
    attach_clocks(draft, times, first);
  }
  for (auto& time : times)
    if (!time.value.empty()) draft.document.times.push_back({time.span, std::move(time.value)});
  std::sort(draft.document.times.begin(), draft.document.times.end(),
            [](const auto& a, const auto& b) { return a.span < b.span; });
}

}  // namespace stemma::understand
