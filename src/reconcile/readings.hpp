// The parts of readings.cpp: what a reading is made of, how readings stand to one another, and their origins.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "reconcile/when.hpp"
#include "reconcile/workbench.hpp"

namespace stemma::reconcile {

/// A Reading while it is being made.
struct Draught {
  Reading reading;
  std::vector<std::size_t> statements;  ///< in Account::statements
  std::int64_t low = 0, high = 0;       ///< counts: what the words allow, open ends filled
  std::size_t actor = none;             ///< responsibility: in Account::entities
  Mode mode = Mode::attributed;
  std::array<std::optional<Moments>, 2> earliest, latest;  ///< of the reports without and with an offset
  bool dated = false;                                      ///< every report carries a date
};

/// Lower case letters and digits, one space between words, without articles: the form in which values are compared.
std::string comparable(std::string_view value);
/// The same for a counted group: "U.S. citizens" and "US citizens" are one, singular and plural too.
std::string comparable_group(std::string_view group);

/// "at least 163", "dozens", "claimed by X": a statement's value in words.
std::string summary_of(const Statement& statement, const std::string& actor);
/// The interval of people that a count allows, wider for "about" and "dozens" than what was stated.
void set_interval(const Statement& statement, Draught& draught);

/// How the readings of one fact stand to one another.
ReadingStatus status_of(const Workbench& bench, Slot slot, const std::vector<Draught>& readings);

/// Shared passages by document, to be asked often.
class SharedIndex {
 public:
  explicit SharedIndex(const Workbench& bench);

  /// The most independent origins that the statements can have. Never more than they have documents.
  std::size_t origins(const std::vector<std::size_t>& statements) const;
  /// The statements in groups that share their words.
  std::vector<std::vector<std::size_t>> same_words(const std::vector<std::size_t>& statements) const;

 private:
  struct Side {
    Span here;
    std::size_t other;
    Span there;
  };
  const Workbench& bench_;
  std::vector<std::vector<Side>> sides_;                   // by document
  std::map<std::size_t, std::vector<std::size_t>> cited_;  // statement -> documents that it cites
};

}  // namespace stemma::reconcile
