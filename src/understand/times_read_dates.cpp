// Readings of calendar dates, weekdays and times of day.
#include <utility>

#include "understand/times_reader.hpp"

namespace stemma::understand {
namespace {

using Kind = TimeExpression::Kind;
using Word = std::string_view;

constexpr std::array<Word, 16> before_month = {"in",  "since", "last", "by", "until",  "till", "early",  "late",
                                               "mid", "this",  "next", "of", "during", "from", "before", "after"};
constexpr std::array<Word, 11> named_days_before = {"black", "good",   "bloody", "super", "ash", "palm",
                                                    "cyber", "easter", "holy",   "man",   "girl"};
constexpr std::array<Word, 10> papers = {"times",  "telegraph", "mirror", "express",     "mail",
                                         "herald", "post",      "world",  "independent", "people"};

}  // namespace

bool TimeReader::read_iso(std::size_t i, TimeExpression& found) const {
  if (words_[i].size() < 10 || words_[i][4] != '-') return false;
  const auto date = model::parse_edtf(Word(words_[i]).substr(0, 10));
  if (!date || !date->has_day() || words_[i].size() > 10) return false;
  found.year = date->year, found.month = date->month, found.day = date->day;
  found.last = i + 1;
  return true;
}

bool TimeReader::read_numeric(std::size_t i, TimeExpression& found) const {
  const Word w = word(i);
  const auto first = w.find_first_of("/."), second = w.find_first_of("/.", first == Word::npos ? first : first + 1);
  if (first == Word::npos || second == Word::npos) return false;
  int a = day_number(w.substr(0, first)), b = day_number(w.substr(first + 1, second - first - 1));
  const int year = year_number(w.substr(second + 1));
  if (!a || !b || !year) return false;
  if (a != b && a <= 12 && b <= 12) return false;
  if (b > 12) std::swap(a, b);
  found.year = year, found.month = b, found.day = a;
  found.last = i + 1;
  return b <= 12;
}

int TimeReader::month_at(std::size_t i) const {
  if (i >= end_) return 0;
  const int month = month_named(words_[i]);
  return month && (capital(i) || (words_[i] != "may" && words_[i] != "march" && words_[i] != "mar")) ? month : 0;
}

std::size_t TimeReader::take_year(std::size_t i, TimeExpression& found) const {
  const std::size_t at = word(i) == "," ? i + 1 : i;
  if (const int year = year_number(word(at))) {
    found.year = year;
    return at + 1;
  }
  return i;
}

std::size_t TimeReader::take_second_day(std::size_t i, TimeExpression& found) const {
  if (!is_range_mark(word(i)) || (word(i) == "and" && before(found.first) != "between")) return i;
  const int day = day_number(word(i + 1));
  if (!day || day <= found.day) return i;
  found.end_day = day;
  return i + 2;
}

bool TimeReader::take_days(std::size_t i, TimeExpression& found) const {
  const Word w = word(i);
  if (const auto dash = w.find('-'); dash != Word::npos) {
    found.day = day_number(w.substr(0, dash));
    found.end_day = day_number(w.substr(dash + 1));
    return found.day && found.end_day > found.day;
  }
  found.day = day_number(w);
  return found.day != 0;
}

bool TimeReader::read_month_first(std::size_t i, TimeExpression& found) const {
  std::size_t at = i;
  if (word(at) == "early" || word(at) == "late" || word(at) == "mid") {
    ++at;
    if (word(at) == "-") ++at;
  }
  const bool part = at > i;
  found.month = month_at(at);
  if (!found.month && word(i).starts_with("mid-")) found.month = month_named(word(i).substr(4));
  if (!found.month) return false;
  found.approximate = part || word(i).starts_with("mid-");
  std::size_t next = at + 1;
  if (word(next) == "the") ++next;
  if (!found.approximate && take_days(next, found) && !is_clock_number(next)) {
    found.last = take_second_day(next + 1, found);
    found.last = take_year(found.last, found);
    return true;
  }
  found.day = found.end_day = 0;
  found.last = take_year(word(at + 1) == "of" ? at + 2 : at + 1, found);
  if (found.year) return true;
  found.last = at + 1;
  if (!found.approximate && (!one_of(before(i), before_month) || !capital(i))) return reset(found);
  if (before(i) == "last") found.direction = Direction::past, found.strict = true, --found.first;
  if (before(i) == "next") found.direction = Direction::future, found.strict = true, --found.first;
  return true;
}

bool TimeReader::read_day_first(std::size_t i, TimeExpression& found) const {
  if (!take_days(i, found)) return false;
  std::size_t at = take_second_day(i + 1, found);
  if (word(at) == "of") ++at;
  found.month = month_at(at);
  if (!found.month) return reset(found);
  found.last = take_year(at + 1, found);
  return true;
}

bool TimeReader::reset(TimeExpression& found) {
  const auto first = found.first;
  found = {};
  found.first = first;
  return false;
}

bool TimeReader::read_weekday(std::size_t i, TimeExpression& found) const {
  const int weekday = weekday_named(words_[i]);
  if (weekday < 0 || !capital(i)) return false;
  if (one_of(before(i), named_days_before) || one_of(word(i + 1), papers)) return false;
  std::size_t at = i + 1;
  if (one_of(word(at), day_parts)) ++at;
  if (word(at) == ",") ++at;
  if (word(at) == "the") ++at;
  TimeExpression date;
  date.first = at;
  if (at < end_ && (read_month_first(at, date) || read_day_first(at, date)) && date.day && !date.end_day) {
    date.first = i;
    date.weekday = weekday;
    found = date;
    return true;
  }
  found.kind = Kind::weekday;
  found.weekday = weekday;
  found.last = i + 1;
  if (before(i) == "last" || before(i) == "past" || before(i) == "previous")
    found.direction = Direction::past, found.strict = true;
  if (before(i) == "next" || before(i) == "coming") found.direction = Direction::future, found.strict = true;
  if (found.strict) --found.first;
  return true;
}

bool TimeReader::read_clock(std::size_t i, TimeExpression& found) const {
  bool marked = false;
  std::optional<int> minutes = clock_minutes(word(i), marked);
  std::size_t at = i + 1;
  if (!marked && (word(at) == "a.m." || word(at) == "p.m." || word(at) == "am" || word(at) == "pm")) {
    minutes = clock_minutes(std::string(word(i)) + std::string(word(at)), marked);
    ++at;
  }
  if (!minutes || (!marked && !plain_clock(i))) return false;
  found.kind = Kind::clock;
  found.hour = *minutes / 60, found.minute = *minutes % 60;
  found.last = take_zone(at, found);
  return true;
}

bool TimeReader::plain_clock(std::size_t i) const {
  return one_of(before(i), std::array<Word, 12>{"at", "about", "around", "by", "until", "from", "before", "after",
                                                "since", "approximately", "just", "between"}) ||
         word(i + 1) == "local" || word(i + 1) == "gmt" || word(i + 1) == "utc" || word(i + 1) == "on" ||
         word(i + 1) == "hours";
}

std::size_t TimeReader::take_zone(std::size_t at, TimeExpression& found) const {
  struct Zone {
    Word name;
    int minutes;
  };
  constexpr std::array<Zone, 11> zones = {{{"gmt", 0},
                                           {"utc", 0},
                                           {"cet", 60},
                                           {"cest", 120},
                                           {"bst", 60},
                                           {"est", -300},
                                           {"edt", -240},
                                           {"pst", -480},
                                           {"pdt", -420},
                                           {"jst", 540},
                                           {"msk", 180}}};
  const std::size_t open = word(at) == "(" ? at + 1 : at;
  for (const auto& zone : zones)
    if (open == at && word(open) == zone.name) {
      found.offset = zone.minutes;
      return open + 1;
    }
  if (word(at) == "local" && word(at + 1) == "time") return at + 2;
  if (word(at) == "moscow" && word(at + 1) == "time") {
    found.offset = 180;
    return at + 2;
  }
  return at;
}

}  // namespace stemma::understand
