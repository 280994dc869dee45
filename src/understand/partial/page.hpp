// One document as the rules of the partial tier walk over it: words, the lists that they stand in, and what lies in
// quotation marks.
#pragma once

#include <cstddef>
#include <functional>
#include <set>
#include <string>
#include <vector>

#include "understand/draft.hpp"
#include "understand/partial/lexicon.hpp"
#include "understand/partial/words.hpp"

namespace stemma::understand::partial {

/// Words [first, last) of a page.
struct Words {
  std::size_t first = 0, last = 0;
  bool empty() const { return first >= last; }
  std::size_t size() const { return empty() ? 0 : last - first; }
};

/// A phrase of a list: how many words it has (0: none stands there) and its value.
struct Match {
  std::size_t words = 0;
  int value = 0;
  explicit operator bool() const { return words > 0; }
};

class Page {
 public:
  /// `draft` needs its tokens and sentences, and outlives the page.
  explicit Page(const Draft& draft);

  const Draft& draft() const { return draft_; }
  const Lexicon& lexicon() const { return lexicon_; }
  const std::vector<Word>& words() const { return words_; }
  const Word& operator[](std::size_t i) const { return words_[i]; }
  std::size_t size() const { return words_.size(); }
  /// By sentence of the draft.
  const std::vector<Words>& sentences() const { return sentences_; }
  Words sentence_of(std::size_t word) const { return sentences_[words_[word].sentence]; }

  /// The longest phrase of the list that begins at word `i` and stays in its sentence.
  Match match(List list, std::size_t i) const;
  /// The longest that ends before word `end`.
  Match match_before(List list, std::size_t end) const;
  /// Whether a word that takes back what is said begins at `i`: a negation, a condition, a doubt, a verb of denying.
  bool takes_back(std::size_t i) const;
  bool is(std::size_t i, std::string_view key) const { return i < words_.size() && words_[i].key == key; }
  /// Whether the words meet any phrase of the list.
  bool any(List list, Words words) const;

  Span span(Words words) const { return {words_[words.first].span.begin, words_[words.last - 1].span.end}; }
  std::string_view text(Words words) const { return draft_.text(span(words)); }
  /// The first word that begins at or after the byte.
  std::size_t word_at(std::uint32_t byte) const;
  /// Whether a quotation of more than a word or two holds the place.
  bool quoted(std::uint32_t byte) const;
  /// Whether the word stands with a capital within a sentence too, and so not for beginning one alone.
  bool capital_within(const Word& word) const { return capital_within_.contains(word.key); }
  /// Words of a paragraph of the draft.
  Words paragraph(std::size_t index) const { return paragraphs_[index]; }

 private:
  void cut_conjunctions(std::vector<Word> words);
  void gather_quoted();
  std::string joined(Words words) const;

  const Draft& draft_;
  const Lexicon& lexicon_;
  std::vector<Word> words_;
  std::vector<Words> sentences_, paragraphs_;
  std::vector<Span> quoted_;  ///< in order, without overlaps
  std::set<std::string, std::less<>> capital_within_;
};

/// What ends a clause: a stop, a comma, a colon, a dash, a bracket, a quotation mark.
bool ends_clause(const Word& word);
/// "?", "?!", "؟", "¿".
bool is_question(const Word& word);
bool is_comma(const Word& word);
bool is_dash_mark(const Word& word);

}  // namespace stemma::understand::partial
