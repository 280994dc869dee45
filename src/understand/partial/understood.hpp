// Whether all words of a sentence are understood that states a count.
//
// A table cannot list all the ways in which a language takes back, doubts or passes on what it says. So it is the other
// way round: a count is taken only where each word of the sentence is of a count, of its source, of a date, of a phrase
// of time or place, or one that changes nothing. One word that is none of these, and nothing is taken.
#pragma once

#include <cstdint>
#include <vector>

#include "understand/partial/page.hpp"

namespace stemma::understand::partial {

/// What words are known to be of.
enum class Part : std::uint8_t { none, number, count, source, date };

/// A word that may be of a noun's phrase: not one that the lists have for something else, nor one that looks like a
/// verb. `led`: a preposition stands before it, and so it is no verb.
bool could_be_noun(const Page& page, std::size_t i, bool led = false);

class Understood {
 public:
  Understood(const Page& page, Words region);

  void mark(Words words, Part part);
  /// A count that begins with `first`: whether a subject may stand before it ("the blast killed ..."), and whether it
  /// is one only after a verb of causing.
  void begins_count(std::size_t first, bool takes_subject, bool needs_cause);
  /// A number that may not stand right behind a phrase, whose thousands a plain space may only seem to part: "in house
  /// 15 200 people".
  void is_loose(std::size_t first) { loose_.push_back(first); }

  /// Counts are what a verb of reporting has for its object: "announced the killing of 12".
  void has_cause() { cause_ = true; }

  bool all();

 private:
  Part at(std::size_t i) const { return i < region_.last ? parts_[i - region_.first] : Part::none; }
  bool is_noun(std::size_t i, bool led = false) const;
  bool is_led(std::size_t i) const;
  bool is_determiner(std::size_t i) const;
  std::size_t noun_phrase(std::size_t i) const;
  std::size_t german_nouns(std::size_t i) const;
  std::size_t nouns(std::size_t i) const;
  std::size_t joined(std::size_t i) const;
  std::size_t circumstance(std::size_t i) const;
  std::size_t circumstances(std::size_t i) const;
  std::size_t subject(std::size_t i);
  std::size_t caused(std::size_t i);
  bool fits(std::size_t i, bool after_phrase) const;

  const Page& page_;
  Words region_;
  std::vector<Part> parts_;
  std::vector<std::size_t> loose_, takes_subject_, needs_cause_;
  bool cause_ = false;
};

}  // namespace stemma::understand::partial
