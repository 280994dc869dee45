// What the parts of polarity share: questions about single words, and how far a word of denial reaches.
#pragma once

#include <algorithm>
#include <array>
#include <initializer_list>
#include <string_view>

#include "base/ascii.hpp"
#include "understand/polarity.hpp"

namespace stemma::understand::scope {

using base::any_of;

bool auxiliary(const View& view, std::size_t i);
bool adverbial(const View& view, std::size_t i);
bool content_verb(const View& view, std::size_t i);

/// "not only", "no doubt", "no fewer than", "not the first": words of negation that deny nothing.
bool idle_negator(const View& view, std::size_t j, std::size_t end);

/// "claim", "report", "evidence", "case": nouns whose content may be believed or not.
bool report_noun(const View& view, std::size_t i);

/// Whether the "that" at `i` opens what is said or believed, and not a relative clause.
bool content_that(const View& view, std::size_t i);

/// Whether the word at `j` takes back or puts in doubt what follows it: "ruled out that", "wrongly", "a lie that".
bool doubts(const View& view, const Sentence& s, std::size_t j);

/// The closing comma, dash or bracket, before `end`, of an aside that opens at `k` (", the minister said,"), or `none`.
std::size_t aside_end(const View& view, std::size_t k, std::size_t end);

/// Words after the trigger that take it back: "..., a claim that the army denied", "which proved false".
bool withdrawn(const View& view, const Sentence& s, std::size_t t);

/// What stands above a word in the parse, as far as a denial there would still bear on the word.
class Governors {
 public:
  Governors(const View& view, const Sentence& s, std::size_t t);
  /// Whether the word at `j` (a negator, or a word of denial) bears on the trigger.
  bool reached_from(const View& view, std::size_t j) const;

 private:
  struct Link {
    std::size_t node = none;
    bool lexical = false;   ///< its own meaning bears on the trigger: "denied that ..."
    bool negation = false;  ///< a negator on it does
  };
  void add(Link link) {
    if (count_ < links_.size()) links_[count_++] = link;
  }
  std::array<Link, 32> links_{};
  std::size_t count_ = 0;
};

}  // namespace stemma::understand::scope
