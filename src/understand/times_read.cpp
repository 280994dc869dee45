// From words to TimeExpression: one walk over the tokens, the longest reading at each place. Calendar dates and clock
// times are in times_read_dates.cpp.
#include <utility>

#include "understand/times_reader.hpp"

namespace stemma::understand {
namespace {

using Kind = TimeExpression::Kind;
using Unit = TimeExpression::Unit;
using Word = std::string_view;

struct Holiday {
  std::array<Word, 3> words;
  int month, day;
};
constexpr std::array<Holiday, 11> holidays = {{{{"new", "year's", "eve"}, 12, 31},
                                               {{"new", "year's", "day"}, 1, 1},
                                               {{"christmas", "eve", ""}, 12, 24},
                                               {{"christmas", "day", ""}, 12, 25},
                                               {{"boxing", "day", ""}, 12, 26},
                                               {{"bastille", "day", ""}, 7, 14},
                                               {{"valentine's", "day", ""}, 2, 14},
                                               {{"may", "day", ""}, 5, 1},
                                               {{"armistice", "day", ""}, 11, 11},
                                               {{"halloween", "", ""}, 10, 31},
                                               {{"fourth", "of", "july"}, 7, 4}}};

constexpr std::array<Word, 19> before_year = {"in",    "since",  "by",      "until", "till", "during", "of",
                                              "from",  "before", "after",   "early", "late", "around", "about",
                                              "circa", "back",   "between", "to",    "and"};
constexpr std::array<Word, 12> after_count = {"people", "men",    "women", "troops", "fighters", "soldiers",
                                              "meters", "metres", "miles", "feet",   "percent",  "years"};
constexpr std::array<Word, 8> future_before = {"will",     "shall", "'ll",      "scheduled",
                                               "upcoming", "due",   "expected", "wo"};
constexpr std::array<Word, 3> future_after = {"will", "shall", "'ll"};

}  // namespace

std::vector<TimeExpression> TimeReader::run() {
  for (const auto& sentence : draft_.sentences) {
    begin_ = sentence.first;
    end_ = sentence.last;
    for (std::size_t i = begin_; i < end_;) i = take(i);
  }
  return std::move(out_);
}

std::size_t TimeReader::take(std::size_t i) {
  if (words_[i].empty() || !is_digit_or_letter_start(words_[i][0])) return i + 1;
  TimeExpression found;
  found.first = i;
  const bool read = read_iso(i, found) || read_month_first(i, found) || read_day_first(i, found) ||
                    read_weekday(i, found) || read_day_word(i, found) || read_ago(i, found) || read_unit(i, found) ||
                    read_holiday(i, found) || read_clock(i, found) || read_numeric(i, found) || read_year(i, found);
  if (!read) return i + 1;
  if (found.kind != Kind::clock) {
    take_day_part(found);
    if (found.direction == Direction::unsaid && speaks_of_future(found)) found.direction = Direction::future;
  }
  out_.push_back(found);
  return std::max(found.last, i + 1);
}

void TimeReader::take_day_part(TimeExpression& found) const {
  if (found.kind == Kind::weekday || (found.kind == Kind::date && found.day) || found.kind == Kind::day)
    if (one_of(word(found.last), day_parts)) ++found.last;
}

bool TimeReader::speaks_of_future(const TimeExpression& found) const {
  const std::size_t from = found.first >= begin_ + 9 ? found.first - 9 : begin_;
  for (std::size_t i = from; i < found.first; ++i)
    if (one_of(word(i), future_before)) return true;
  for (std::size_t i = found.last; i < std::min(end_, found.last + 6); ++i)
    if (one_of(word(i), future_after)) return true;
  return false;
}

bool TimeReader::read_day_word(std::size_t i, TimeExpression& found) const {
  const Word w = word(i);
  found.kind = Kind::day;
  found.last = i + 1;
  if (w == "yesterday")
    found.amount = -1;
  else if (w == "tomorrow")
    found.amount = 1;
  else if (w == "today" || w == "tonight")
    found.amount = 0;
  else if (w == "last" && (word(i + 1) == "night" || word(i + 1) == "evening"))
    found.amount = -1, found.last = i + 2;
  else if (w == "this" && one_of(word(i + 1), day_parts))
    found.amount = 0, found.last = i + 2;
  else
    return reset(found);
  if (word(i + 1) == "'s" || word(i + 1) == "\u2019s") return w == "yesterday" || w == "tonight" ? true : reset(found);
  if (w == "yesterday" && before(i) == "before" && before(i, 2) == "day") {
    found.amount = -2;
    found.first = i - (before(i, 3) == "the" ? 3 : 2);
  }
  return true;
}

std::optional<TimeExpression::Unit> TimeReader::unit_named(Word w) {
  if (w.ends_with('s')) w.remove_suffix(1);
  if (w == "day") return Unit::day;
  if (w == "week") return Unit::week;
  if (w == "month") return Unit::month;
  if (w == "year") return Unit::year;
  return std::nullopt;
}

bool TimeReader::read_ago(std::size_t i, TimeExpression& found) const {
  const int amount = small_number(word(i));
  const auto unit = amount ? unit_named(word(i + 1)) : std::nullopt;
  if (!unit || word(i + 2) != "ago") return false;
  found.kind = Kind::ago;
  found.amount = amount;
  found.unit = *unit;
  found.approximate = one_of(before(i), std::array<Word, 6>{"about", "around", "nearly", "almost", "over", "some"});
  found.last = i + 3;
  return true;
}

bool TimeReader::read_unit(std::size_t i, TimeExpression& found) const {
  std::size_t at = i;
  if (one_of(word(at), std::array<Word, 4>{"earlier", "later", "early", "late"})) ++at;
  const Word w = word(at);
  const auto unit = unit_named(word(at + 1));
  if (!unit || *unit == Unit::day || word(at + 1).ends_with('s')) return false;
  if (w == "last")
    found.amount = -1;
  else if (w == "this")
    found.amount = 0;
  else if (w == "next")
    found.amount = 1;
  else
    return false;
  found.kind = Kind::unit;
  found.unit = *unit;
  found.last = at + 2;
  return true;
}

bool TimeReader::read_holiday(std::size_t i, TimeExpression& found) const {
  if (!capital(i)) return false;
  for (const auto& holiday : holidays) {
    std::size_t at = i;
    bool whole = true;
    for (Word wanted : holiday.words) {
      if (wanted.empty()) break;
      whole = whole && take_spelled(at, wanted);
    }
    if (!whole) continue;
    found.month = holiday.month, found.day = holiday.day;
    found.last = take_year(at, found);
    return true;
  }
  return false;
}

bool TimeReader::take_spelled(std::size_t& at, Word wanted) const {
  const auto mark = wanted.find('\'');
  if (mark == Word::npos) return word(at) == wanted ? (++at, true) : false;
  if (word(at) == wanted) return ++at, true;
  if (word(at) != wanted.substr(0, mark)) return word(at) == "years" && wanted == "year's" ? (++at, true) : false;
  if (word(at + 1) != "'s" && word(at + 1) != "\u2019s") return false;
  return at += 2, true;
}

bool TimeReader::read_year(std::size_t i, TimeExpression& found) const {
  Word w = word(i);
  if (w.starts_with("mid-")) {
    w.remove_prefix(4);
    found.approximate = true;
  }
  found.last = i + 1;
  if (w.size() == 9 && w[4] == '-') {
    found.year = year_number(w.substr(0, 4));
    found.end_year = year_number(w.substr(5));
    return found.year && found.end_year > found.year && found.end_year - found.year < 200;
  }
  found.year = year_number(w);
  if (!found.year || found.year < 1500 || one_of(word(i + 1), after_count)) return false;
  if (one_of(before(i), std::array<Word, 2>{"early", "late"})) found.approximate = true, --found.first;
  if (one_of(before(i), std::array<Word, 3>{"around", "circa", "about"})) found.approximate = true;
  return found.approximate || one_of(before(i), before_year) || between_brackets(i) || names_event(i);
}

bool TimeReader::names_event(std::size_t i) const {
  const Word b = before(i);
  const int year = year_number(word(i));
  if (year < 1900 || year > 2100) return false;
  if (b != "the" && b != "a" && b != "'s" && b != "\u2019s" && b != "their" && b != "his" && b != "its") return false;
  return !word(i + 1).empty() && word(i + 1)[0] >= 'a' && word(i + 1)[0] <= 'z';
}

std::vector<TimeExpression> read_times(const Draft& draft) { return TimeReader(draft).run(); }

}  // namespace stemma::understand
