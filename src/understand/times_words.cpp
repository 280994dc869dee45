// Single words of the calendar and the clock.
#include <array>
#include <charconv>
#include <cstddef>

#include "understand/times.hpp"

namespace stemma::understand {
namespace {

constexpr std::array<std::string_view, 12> months = {"january",   "february", "march",    "april",
                                                     "may",       "june",     "july",     "august",
                                                     "september", "october",  "november", "december"};
constexpr std::array<std::string_view, 7> weekdays = {"monday", "tuesday",  "wednesday", "thursday",
                                                      "friday", "saturday", "sunday"};
constexpr std::array<std::string_view, 21> numbers = {
    "zero",     "one",     "two",     "three",     "four",     "five",     "six",
    "seven",    "eight",   "nine",    "ten",       "eleven",   "twelve",   "thirteen",
    "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"};

std::string_view without_stop(std::string_view word) {
  if (word.ends_with('.')) word.remove_suffix(1);
  return word;
}

/// Whole number at the front of `word`, taken off it; -1 for none.
int take_number(std::string_view& word) {
  int value = -1;
  const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), value);
  if (error != std::errc() || word.empty() || word[0] == '-') return -1;
  word.remove_prefix(static_cast<std::size_t>(end - word.data()));
  return value;
}

}  // namespace

int month_named(std::string_view word) {
  word = without_stop(word);
  if (word == "sept") return 9;
  for (std::size_t i = 0; i < months.size(); ++i)
    if (word == months[i] || (word.size() == 3 && word == months[i].substr(0, 3))) return static_cast<int>(i + 1);
  return 0;
}

int weekday_named(std::string_view word) {
  word = without_stop(word);
  if (word == "tues") return 1;
  if (word == "thurs" || word == "thur") return 3;
  for (std::size_t i = 0; i < weekdays.size(); ++i) {
    if (word == weekdays[i]) return static_cast<int>(i);
    // "sat", "sun", "wed" and "mon" are words of their own
    if (word.size() == 3 && i != 5 && i != 6 && i != 2 && i != 0 && word == weekdays[i].substr(0, 3))
      return static_cast<int>(i);
  }
  return -1;
}

int day_number(std::string_view word) {
  if (word.empty() || word.size() > 4) return 0;
  const int day = take_number(word);
  const bool ends = word.empty() || word == "st" || word == "nd" || word == "rd" || word == "th";
  return ends && day >= 1 && day <= 31 ? day : 0;
}

int year_number(std::string_view word) {
  if (word.size() != 4) return 0;
  const int year = take_number(word);
  return word.empty() && year >= 1066 && year <= 2199 ? year : 0;
}

int small_number(std::string_view word) {
  if (word == "a" || word == "an") return 1;
  for (std::size_t i = 1; i < numbers.size(); ++i)
    if (word == numbers[i]) return static_cast<int>(i);
  if (word.empty() || word.size() > 3) return 0;
  const int value = take_number(word);
  return word.empty() && value > 0 ? value : 0;
}

std::optional<int> clock_minutes(std::string_view word, bool& marked) {
  marked = false;
  int hour = take_number(word), minute = 0;
  if (hour < 0 || hour > 24) return std::nullopt;
  bool colon = false;
  if (word.size() >= 3 && (word[0] == ':' || word[0] == '.')) {
    colon = word[0] == ':';
    word.remove_prefix(1);
    const std::size_t before = word.size();
    minute = take_number(word);
    if (minute < 0 || minute > 59 || before - word.size() != 2) return std::nullopt;
    if (!colon && word.empty()) return std::nullopt;  // "8.30" alone is a number
  }
  if (word.empty()) {
    if (!colon || hour > 23) return std::nullopt;
    return hour * 60 + minute;
  }
  const bool am = word == "am" || word == "a.m." || word == "a.m", pm = word == "pm" || word == "p.m." || word == "p.m";
  if ((!am && !pm) || hour < 1 || hour > 12) return std::nullopt;
  marked = true;
  hour = hour % 12 + (pm ? 12 : 0);
  return hour * 60 + minute;
}

}  // namespace stemma::understand
