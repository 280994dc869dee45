// The walk behind read_times: one reading for each kind of expression. Used by times_read.cpp (the walk, words and
// periods) and times_read_dates.cpp (calendar dates, weekdays and clock times) only.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "understand/characters.hpp"
#include "understand/times.hpp"

namespace stemma::understand {

template <std::size_t N>
bool one_of(std::string_view word, const std::array<std::string_view, N>& list) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

/// Words after a weekday or date that belong to it: "Wednesday morning".
inline constexpr std::array<std::string_view, 7> day_parts = {"morning", "afternoon", "evening", "night",
                                                              "midday",  "lunchtime", "noon"};

/// A reading `read_X(i, found)` tries at token `i` and fills `found`, or returns false and leaves it as it was.
class TimeReader {
 public:
  explicit TimeReader(const Draft& draft) : draft_(draft), tokens_(draft.tokens) {
    words_.reserve(tokens_.size());
    for (const auto& token : tokens_) words_.push_back(lower(draft.text(token.span)));
  }

  std::vector<TimeExpression> run();

 private:
  std::string_view word(std::size_t i) const {
    return i >= begin_ && i < end_ ? std::string_view(words_[i]) : std::string_view();
  }
  std::string_view before(std::size_t i, std::size_t back = 1) const {
    return i >= begin_ + back ? std::string_view(words_[i - back]) : std::string_view();
  }
  bool capital(std::size_t i) const { return is_upper(character_at(draft_.document.text, tokens_[i].span.begin).code); }
  bool is_digit_or_letter_start(char c) const { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z'); }

  /// Reads at `i`; returns where to go on.
  std::size_t take(std::size_t i);

  /// "Wednesday morning"
  void take_day_part(TimeExpression& found) const;

  /// Whether the words around speak of what is to come. Words of the future stand near what they date.
  bool speaks_of_future(const TimeExpression& found) const;

  bool read_iso(std::size_t i, TimeExpression& found) const;

  /// "22/03/2024", "3/22/2024": only where one of the numbers can be no month.
  bool read_numeric(std::size_t i, TimeExpression& found) const;

  int month_at(std::size_t i) const;

  /// ", 2024" or "2024" after a month or day.
  std::size_t take_year(std::size_t i, TimeExpression& found) const;

  static bool is_range_mark(std::string_view w) {
    return w == "-" || w == "\u2013" || w == "\u2014" || w == "to" || w == "and";
  }

  /// "22-23" in one token or three: the second day, and where it ends; `i` is after the first day.
  std::size_t take_second_day(std::size_t i, TimeExpression& found) const;

  bool take_days(std::size_t i, TimeExpression& found) const;

  /// "March 22", "Mar. 22-23, 2024", "March 2024", "late March"
  bool read_month_first(std::size_t i, TimeExpression& found) const;
  /// "March 7 p.m."
  bool is_clock_number(std::size_t i) const {
    return word(i + 1) == "a.m." || word(i + 1) == "p.m." || word(i + 1) == "am" || word(i + 1) == "pm";
  }

  /// "14 May 2031", "the 22nd of June", "14-15 May"
  bool read_day_first(std::size_t i, TimeExpression& found) const;
  static bool reset(TimeExpression& found);

  /// "Friday", "last Friday", "Friday, March 22", "Friday 22 March 2024"
  bool read_weekday(std::size_t i, TimeExpression& found) const;

  bool read_day_word(std::size_t i, TimeExpression& found) const;

  static std::optional<TimeExpression::Unit> unit_named(std::string_view w);

  /// "two days ago", "about a year ago"
  bool read_ago(std::size_t i, TimeExpression& found) const;

  /// "last week", "earlier this month", "next year"
  bool read_unit(std::size_t i, TimeExpression& found) const;

  bool read_holiday(std::size_t i, TimeExpression& found) const;
  /// One word, whose "'s" is a token of its own: "year's" is "year" and "'s" in the text.
  bool take_spelled(std::size_t& at, std::string_view wanted) const;

  /// "4:35 a.m.", "8pm local time", "20:00 GMT"
  bool read_clock(std::size_t i, TimeExpression& found) const;
  /// "20:00" needs a word that asks for a time: scores and verses look the same.
  bool plain_clock(std::size_t i) const;
  std::size_t take_zone(std::size_t at, TimeExpression& found) const;

  /// "in 2021", "late 2014", "2014-2016", "the 2015 attacks"
  bool read_year(std::size_t i, TimeExpression& found) const;
  bool between_brackets(std::size_t i) const { return before(i) == "(" && word(i + 1) == ")"; }
  /// "the 2015 attacks", "France's 2016 election": only with years that news speaks of, before a noun.
  bool names_event(std::size_t i) const;

  const Draft& draft_;
  const std::vector<Token>& tokens_;
  std::vector<std::string> words_;
  std::vector<TimeExpression> out_;
  std::size_t begin_ = 0, end_ = 0;
};

}  // namespace stemma::understand
