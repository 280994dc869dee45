// Numbers written as words or digits: what one word is worth, and how words add up.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace stemma::understand {

/// What a word contributes to a number: "four" a unit, "forty" tens, "hundred" a multiplier.
struct NumberWord {
  enum class Kind { unit, teen, tens, multiplier } kind = Kind::unit;
  std::int64_t value = 0;
};

/// Of a lower-case word; none where it is not a cardinal number word ("one", "thirty", "million").
std::optional<NumberWord> number_word(std::string_view lower);

/// Digits with optional thousands commas: "1,234", "84". None for decimals, dates, codes and more than 12 digits.
std::optional<std::int64_t> digits(std::string_view text);

/// "2.5" as thousandths (2500), for "2.5 million". None where it is not a decimal with up to three places.
std::optional<std::int64_t> decimal_thousandths(std::string_view text);

/// "twenty-three", "forty-two" as one word; none otherwise.
std::optional<std::int64_t> hyphenated_number(std::string_view lower);

/// Adds number words in reading order: two, hundred, and, six -> 206.
class NumberSum {
 public:
  /// False, and nothing changes, where the word cannot follow what stands already ("two three").
  bool add(NumberWord word);
  std::int64_t value() const { return total_ + current_; }

 private:
  std::int64_t total_ = 0, current_ = 0;
  std::int64_t room_ = INT64_MAX;  // what follows must be smaller than this
  std::int64_t last_multiplier_ = INT64_MAX;
};

}  // namespace stemma::understand
