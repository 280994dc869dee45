#include "understand/number_words.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace stemma::understand {
namespace {

using Kind = NumberWord::Kind;

constexpr std::array<std::pair<std::string_view, NumberWord>, 33> number_table = {{
    {"billion", {Kind::multiplier, 1'000'000'000}},
    {"eight", {Kind::unit, 8}},
    {"eighteen", {Kind::teen, 18}},
    {"eighty", {Kind::tens, 80}},
    {"eleven", {Kind::teen, 11}},
    {"fifteen", {Kind::teen, 15}},
    {"fifty", {Kind::tens, 50}},
    {"five", {Kind::unit, 5}},
    {"forty", {Kind::tens, 40}},
    {"four", {Kind::unit, 4}},
    {"fourteen", {Kind::teen, 14}},
    {"hundred", {Kind::multiplier, 100}},
    {"million", {Kind::multiplier, 1'000'000}},
    {"nine", {Kind::unit, 9}},
    {"nineteen", {Kind::teen, 19}},
    {"ninety", {Kind::tens, 90}},
    {"one", {Kind::unit, 1}},
    {"seven", {Kind::unit, 7}},
    {"seventeen", {Kind::teen, 17}},
    {"seventy", {Kind::tens, 70}},
    {"six", {Kind::unit, 6}},
    {"sixteen", {Kind::teen, 16}},
    {"sixty", {Kind::tens, 60}},
    {"ten", {Kind::teen, 10}},
    {"thirteen", {Kind::teen, 13}},
    {"thirty", {Kind::tens, 30}},
    {"thousand", {Kind::multiplier, 1000}},
    {"three", {Kind::unit, 3}},
    {"trillion", {Kind::multiplier, 1'000'000'000'000}},
    {"twelve", {Kind::teen, 12}},
    {"twenty", {Kind::tens, 20}},
    {"two", {Kind::unit, 2}},
    {"zero", {Kind::unit, 0}},
}};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

}  // namespace

std::optional<NumberWord> number_word(std::string_view lower) {
  const auto found = std::lower_bound(number_table.begin(), number_table.end(), lower,
                                      [](const auto& row, std::string_view word) { return row.first < word; });
  if (found == number_table.end() || found->first != lower) return std::nullopt;
  return found->second;
}

std::optional<std::int64_t> digits(std::string_view text) {
  std::int64_t value = 0;
  std::size_t count = 0, since_comma = 0;
  bool comma = false;
  for (const char c : text) {
    if (is_digit(c)) {
      value = value * 10 + (c - '0');
      ++since_comma;
      if (++count > 12) return std::nullopt;
    } else if (c == ',' && count > 0 && (comma ? since_comma == 3 : since_comma <= 3)) {
      comma = true;
      since_comma = 0;
    } else {
      return std::nullopt;
    }
  }
  if (count == 0 || (comma && since_comma != 3)) return std::nullopt;
  return value;
}

std::optional<std::int64_t> decimal_thousandths(std::string_view text) {
  const std::size_t dot = text.find('.');
  if (dot == std::string_view::npos || dot + 1 == text.size() || text.size() - dot > 4) return std::nullopt;
  const auto whole = digits(text.substr(0, dot));
  const auto fraction = digits(text.substr(dot + 1));
  if (!whole || !fraction || *whole > 1'000'000) return std::nullopt;
  std::int64_t scale = 1000;
  for (std::size_t i = dot + 1; i < text.size(); ++i) scale /= 10;
  return *whole * 1000 + *fraction * scale;
}

std::optional<std::int64_t> hyphenated_number(std::string_view lower) {
  const std::size_t hyphen = lower.find('-');
  if (hyphen == std::string_view::npos) return std::nullopt;
  const auto tens = number_word(lower.substr(0, hyphen));
  const auto unit = number_word(lower.substr(hyphen + 1));
  if (!tens || !unit || tens->kind != Kind::tens || unit->kind != Kind::unit || unit->value == 0) return std::nullopt;
  return tens->value + unit->value;
}

bool NumberSum::add(NumberWord word) {
  if (word.kind == Kind::multiplier) {
    if (word.value >= last_multiplier_ || (current_ == 0 && word.value != 100 && total_ == 0)) return false;
    if (current_ > 1'000'000) return false;
    if (word.value == 100) {
      if (current_ == 0 || current_ > 99) return false;
      current_ *= 100;
      room_ = 100;
    } else {
      total_ += current_ * word.value;
      current_ = 0;
      room_ = word.value;
      last_multiplier_ = word.value;
    }
    return true;
  }
  if (word.value >= room_) return false;
  current_ += word.value;
  room_ = word.kind == Kind::tens ? 10 : 1;
  return true;
}

}  // namespace stemma::understand
