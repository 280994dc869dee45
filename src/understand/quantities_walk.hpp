// The walk over a document's tokens that finds its quantities; quantities.cpp reads the numbers, quantities_units.cpp
// tells what kind each is.
#pragma once

#include <algorithm>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/ascii.hpp"
#include "understand/draft.hpp"

namespace stemma::understand::quantity_walk {

using Unit = Quantity::Unit;

using base::any_of;

inline bool is_dash(std::string_view word) { return any_of(word, {"-", "–", "—", "‑"}); }

// A number as parsed, before its hedges are known. Tokens [first, last).
struct Parsed {
  std::size_t first = 0, last = 0;
  std::optional<std::int64_t> value, high;  // `high` of a range
  std::optional<std::string> approximate;
  bool decimal = false;
  Qualifier qualifier = Qualifier::exactly;
};

class Walk {
 public:
  explicit Walk(Draft& draft);

  void run();

 private:
  std::string_view word(std::size_t i) const { return i >= begin_ && i < end_ ? words_[i] : std::string_view(); }
  /// The word `back` places before `i`, or empty before the sentence.
  std::string_view before(std::size_t i, std::size_t back) const {
    return i >= begin_ + back ? word(i - back) : std::string_view();
  }
  std::string_view original(std::size_t i) const { return i < end_ ? draft_.text(draft_.tokens[i].span) : ""; }
  bool starts_number(std::size_t i) const {
    const std::string_view w = word(i);
    return !w.empty() && (digits(w) || number_word(w) || hyphenated_number(w) || decimal_thousandths(w));
  }

  bool parse(std::size_t i, Parsed& out);
  bool parse_cardinal(std::size_t i, Parsed& out) const;
  bool parse_words(std::size_t i, Parsed& out) const;
  bool parse_collective(std::size_t i, Parsed& out) const;
  bool parse_glued(std::size_t i, Parsed& out) const;
  void join_range(Parsed& out) const;
  std::size_t take_qualifier(Parsed& parsed) const;
  Unit unit(const Parsed& parsed) const;
  bool is_year(const Parsed& parsed) const;
  bool is_label(const Parsed& parsed) const;
  bool in_time(Span span);
  void emit(Parsed parsed);

  Draft& draft_;
  std::vector<std::string> words_;
  std::size_t begin_ = 0, end_ = 0, next_time_ = 0;
};

}  // namespace stemma::understand::quantity_walk
