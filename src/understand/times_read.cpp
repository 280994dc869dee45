// From words to TimeExpression: one walk over the tokens, the longest reading at each place.
#include <algorithm>
#include <array>
#include <span>

#include "understand/characters.hpp"
#include "understand/times.hpp"

namespace stemma::understand {
namespace {

using Kind = TimeExpression::Kind;
using Unit = TimeExpression::Unit;
using Word = std::string_view;

template <std::size_t N>
bool one_of(Word word, const std::array<Word, N>& list) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

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

constexpr std::array<Word, 7> day_parts = {"morning", "afternoon", "evening", "night", "midday", "lunchtime", "noon"};
constexpr std::array<Word, 16> before_month = {"in",  "since", "last", "by", "until",  "till", "early",  "late",
                                               "mid", "this",  "next", "of", "during", "from", "before", "after"};
constexpr std::array<Word, 19> before_year = {"in",    "since",  "by",      "until", "till", "during", "of",
                                              "from",  "before", "after",   "early", "late", "around", "about",
                                              "circa", "back",   "between", "to",    "and"};
constexpr std::array<Word, 12> after_count = {"people", "men",    "women", "troops", "fighters", "soldiers",
                                              "meters", "metres", "miles", "feet",   "percent",  "years"};
constexpr std::array<Word, 11> named_days_before = {"black", "good",   "bloody", "super", "ash", "palm",
                                                    "cyber", "easter", "holy",   "man",   "girl"};
constexpr std::array<Word, 10> papers = {"times",  "telegraph", "mirror", "express",     "mail",
                                         "herald", "post",      "world",  "independent", "people"};

constexpr std::array<Word, 8> future_before = {"will",     "shall", "'ll",      "scheduled",
                                               "upcoming", "due",   "expected", "wo"};
constexpr std::array<Word, 3> future_after = {"will", "shall", "'ll"};

class Reader {
 public:
  explicit Reader(const Draft& draft) : draft_(draft), tokens_(draft.tokens) {
    words_.reserve(tokens_.size());
    for (const auto& token : tokens_) words_.push_back(lower(draft.text(token.span)));
  }

  std::vector<TimeExpression> run() {
    for (const auto& sentence : draft_.sentences) {
      begin_ = sentence.first;
      end_ = sentence.last;
      for (std::size_t i = begin_; i < end_;) i = take(i);
    }
    return std::move(out_);
  }

 private:
  Word word(std::size_t i) const { return i >= begin_ && i < end_ ? Word(words_[i]) : Word(); }
  Word before(std::size_t i, std::size_t back = 1) const {
    return i >= begin_ + back ? Word(words_[i - back]) : Word();
  }
  bool capital(std::size_t i) const { return is_upper(character_at(draft_.document.text, tokens_[i].span.begin).code); }
  bool is_digit_or_letter_start(char c) const { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z'); }

  /// Reads at `i`; returns where to go on.
  std::size_t take(std::size_t i) {
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

  /// "Wednesday morning"
  void take_day_part(TimeExpression& found) const {
    if (found.kind == Kind::weekday || (found.kind == Kind::date && found.day) || found.kind == Kind::day)
      if (one_of(word(found.last), day_parts)) ++found.last;
  }

  /// Whether the words around speak of what is to come. Words of the future stand near what they date.
  bool speaks_of_future(const TimeExpression& found) const {
    const std::size_t from = found.first >= begin_ + 9 ? found.first - 9 : begin_;
    for (std::size_t i = from; i < found.first; ++i)
      if (one_of(word(i), future_before)) return true;
    for (std::size_t i = found.last; i < std::min(end_, found.last + 6); ++i)
      if (one_of(word(i), future_after)) return true;
    return false;
  }

  bool read_iso(std::size_t i, TimeExpression& found) const {
    if (words_[i].size() < 10 || words_[i][4] != '-') return false;
    const auto date = model::parse_edtf(Word(words_[i]).substr(0, 10));
    if (!date || !date->has_day() || words_[i].size() > 10) return false;
    found.year = date->year, found.month = date->month, found.day = date->day;
    found.last = i + 1;
    return true;
  }

  /// "22/03/2024", "3/22/2024": only where one of the numbers can be no month.
  bool read_numeric(std::size_t i, TimeExpression& found) const {
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

  int month_at(std::size_t i) const {
    if (i >= end_) return 0;
    const int month = month_named(words_[i]);
    return month && (capital(i) || (words_[i] != "may" && words_[i] != "march" && words_[i] != "mar")) ? month : 0;
  }

  /// ", 2024" or "2024" after a month or day.
  std::size_t take_year(std::size_t i, TimeExpression& found) const {
    const std::size_t at = word(i) == "," ? i + 1 : i;
    if (const int year = year_number(word(at))) {
      found.year = year;
      return at + 1;
    }
    return i;
  }

  static bool is_range_mark(Word w) { return w == "-" || w == "\u2013" || w == "\u2014" || w == "to" || w == "and"; }

  /// "22-23" in one token or three: the second day, and where it ends; `i` is after the first day.
  std::size_t take_second_day(std::size_t i, TimeExpression& found) const {
    if (!is_range_mark(word(i)) || (word(i) == "and" && before(found.first) != "between")) return i;
    const int day = day_number(word(i + 1));
    if (!day || day <= found.day) return i;
    found.end_day = day;
    return i + 2;
  }

  bool take_days(std::size_t i, TimeExpression& found) const {
    const Word w = word(i);
    if (const auto dash = w.find('-'); dash != Word::npos) {
      found.day = day_number(w.substr(0, dash));
      found.end_day = day_number(w.substr(dash + 1));
      return found.day && found.end_day > found.day;
    }
    found.day = day_number(w);
    return found.day != 0;
  }

  /// "March 22", "Mar. 22-23, 2024", "March 2024", "late March"
  bool read_month_first(std::size_t i, TimeExpression& found) const {
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
  /// "March 7 p.m."
  bool is_clock_number(std::size_t i) const {
    return word(i + 1) == "a.m." || word(i + 1) == "p.m." || word(i + 1) == "am" || word(i + 1) == "pm";
  }

  /// "22 March 2024", "the 22nd of March", "22-23 March"
  bool read_day_first(std::size_t i, TimeExpression& found) const {
    if (!take_days(i, found)) return false;
    std::size_t at = take_second_day(i + 1, found);
    if (word(at) == "of") ++at;
    found.month = month_at(at);
    if (!found.month) return reset(found);
    found.last = take_year(at + 1, found);
    return true;
  }
  static bool reset(TimeExpression& found) {
    const auto first = found.first;
    found = {};
    found.first = first;
    return false;
  }

  /// "Friday", "last Friday", "Friday, March 22", "Friday 22 March 2024"
  bool read_weekday(std::size_t i, TimeExpression& found) const {
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

  bool read_day_word(std::size_t i, TimeExpression& found) const {
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
    if (word(i + 1) == "'s" || word(i + 1) == "\u2019s") return w == "yesterday" ? true : reset(found);
    if (w == "yesterday" && before(i) == "before" && before(i, 2) == "day") {
      found.amount = -2;
      found.first = i - (before(i, 3) == "the" ? 3 : 2);
    }
    return true;
  }

  static std::optional<Unit> unit_named(Word w) {
    if (w.ends_with('s')) w.remove_suffix(1);
    if (w == "day") return Unit::day;
    if (w == "week") return Unit::week;
    if (w == "month") return Unit::month;
    if (w == "year") return Unit::year;
    return std::nullopt;
  }

  /// "two days ago", "about a year ago"
  bool read_ago(std::size_t i, TimeExpression& found) const {
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

  /// "last week", "earlier this month", "next year"
  bool read_unit(std::size_t i, TimeExpression& found) const {
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

  bool read_holiday(std::size_t i, TimeExpression& found) const {
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
  /// One word, whose "'s" is a token of its own: "year's" is "year" and "'s" in the text.
  bool take_spelled(std::size_t& at, Word wanted) const {
    const auto mark = wanted.find('\'');
    if (mark == Word::npos) return word(at) == wanted ? (++at, true) : false;
    if (word(at) == wanted) return ++at, true;
    if (word(at) != wanted.substr(0, mark)) return word(at) == "years" && wanted == "year's" ? (++at, true) : false;
    if (word(at + 1) != "'s" && word(at + 1) != "\u2019s") return false;
    return at += 2, true;
  }

  /// "5:10 a.m.", "8pm local time", "20:00 GMT"
  bool read_clock(std::size_t i, TimeExpression& found) const {
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
  /// "20:00" needs a word that asks for a time: scores and verses look the same.
  bool plain_clock(std::size_t i) const {
    return one_of(before(i), std::array<Word, 12>{"at", "about", "around", "by", "until", "from", "before", "after",
                                                  "since", "approximately", "just", "between"}) ||
           word(i + 1) == "local" || word(i + 1) == "gmt" || word(i + 1) == "utc" || word(i + 1) == "on" ||
           word(i + 1) == "hours";
  }
  std::size_t take_zone(std::size_t at, TimeExpression& found) const {
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

  /// "in 2021", "late 2014", "2014-2016", "the 2015 attacks"
  bool read_year(std::size_t i, TimeExpression& found) const {
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
  bool between_brackets(std::size_t i) const { return before(i) == "(" && word(i + 1) == ")"; }
  /// "the 2015 attacks", "France's 2016 election": only with years that news speaks of, before a noun.
  bool names_event(std::size_t i) const {
    const Word b = before(i);
    const int year = year_number(word(i));
    if (year < 1900 || year > 2100) return false;
    if (b != "the" && b != "a" && b != "'s" && b != "\u2019s" && b != "their" && b != "his" && b != "its") return false;
    return !word(i + 1).empty() && word(i + 1)[0] >= 'a' && word(i + 1)[0] <= 'z';
  }

  const Draft& draft_;
  const std::vector<Token>& tokens_;
  std::vector<std::string> words_;
  std::vector<TimeExpression> out_;
  std::size_t begin_ = 0, end_ = 0;
};

}  // namespace

std::vector<TimeExpression> read_times(const Draft& draft) { return Reader(draft).run(); }

}  // namespace stemma::understand
