// How expressions of time are found and resolved.
//
// Reading (times_read.cpp) turns words into a TimeExpression that says no more than the words do; resolving
// (times_resolve.cpp) turns it into EDTF against an anchor day, which is the report's date or that of its dateline.
// What cannot be resolved has no value: unknown is never guessed.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/edtf.hpp"
#include "understand/draft.hpp"

namespace stemma::understand {

enum class Direction : int { past = -1, unsaid = 0, future = 1 };

struct TimeExpression {
  enum class Kind {
    date,     ///< year, month, day as far as written; `weekday` may stand beside them
    weekday,  ///< "on Friday", "last Friday"
    day,      ///< "yesterday": `amount` days from the anchor
    ago,      ///< "two weeks ago": `amount` units back
    unit,     ///< "last month", "this week", "next year": `amount` -1, 0 or 1
    clock,    ///< a time of day alone
  };
  enum class Unit { day, week, month, year };

  Kind kind = Kind::date;
  std::size_t first = 0, last = 0;               ///< tokens
  int year = 0, month = 0, day = 0;              ///< 0: not written
  int end_year = 0, end_month = 0, end_day = 0;  ///< of a range: "March 22-23", "2014-2016"
  int weekday = -1;                              ///< 0 Monday ... 6 Sunday
  int amount = 0;
  Unit unit = Unit::day;
  Direction direction = Direction::unsaid;
  bool strict = false;  ///< "last Friday", "next Friday": not the anchor's own day
  bool approximate = false;
  int hour = -1, minute = 0;
  std::optional<int> offset;  ///< minutes east of UTC
};

/// Words of the calendar, folded to lower case; 0 or -1 for none.
int month_named(std::string_view word);    ///< "march", "mar.", "sept" -> 1 ... 12
int weekday_named(std::string_view word);  ///< "friday", "fri." -> 0 ... 6
/// "7", "07", "7th" -> 1 ... 31; 0 for none.
int day_number(std::string_view word);
/// "1066" ... "2199"; 0 for none.
int year_number(std::string_view word);
/// "two", "a", "12" -> the number; 0 for none.
int small_number(std::string_view word);
/// "5:10", "5:10am", "8pm", "20:00" -> minutes after midnight; `marked` tells whether am or pm stood with it.
std::optional<int> clock_minutes(std::string_view word, bool& marked);

/// All expressions of a document, in order, without overlaps.
std::vector<TimeExpression> read_times(const Draft& draft);

/// Whether the date of tokens [first, last) is a dateline's: in brackets or before a dash, near the start of the text:
/// "KABUL, Afghanistan (Nov. 20, 2011) -".
bool in_dateline(const Draft& draft, std::size_t first, std::size_t last);

/// The EDTF value; none where the anchor that it needs is missing. `anchor` needs a day.
std::optional<std::string> resolve_time(const TimeExpression& expression, const std::optional<model::Edtf>& anchor);

}  // namespace stemma::understand
