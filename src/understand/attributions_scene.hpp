// A parsed document as the attribution rules see it: words in lower case, who depends on whom, how far each word's
// phrase reaches, which words stand in a quotation.
#pragma once

#include <cstddef>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "understand/cues.hpp"
#include "understand/draft.hpp"

namespace stemma::understand {

/// Tokens [first, last).
struct Range {
  std::size_t first = 0, last = 0;

  bool empty() const { return first >= last; }
  std::size_t size() const { return empty() ? 0 : last - first; }
  bool contains(std::size_t token) const { return first <= token && token < last; }
};

/// Whether marks of quotation count: what is said within a quotation is read as if there were none.
enum class Marks { read, ignored };

class Scene {
 public:
  explicit Scene(const Draft& draft, Marks marks = Marks::read);

  const Draft& draft() const { return draft_; }
  std::size_t size() const { return draft_.tokens.size(); }
  const Token& token(std::size_t i) const { return draft_.tokens[i]; }
  /// ASCII letters in lower case; empty beyond either end.
  std::string_view word(std::size_t i) const {
    return i < words_.size() ? std::string_view(words_[i]) : std::string_view();
  }
  bool is(std::size_t i, std::initializer_list<std::string_view> words) const;
  const Sentence& sentence(std::size_t token) const { return draft_.sentences[sentence_[token]]; }
  std::size_t sentence_index(std::size_t token) const { return sentence_[token]; }

  std::span<const std::size_t> children(std::size_t i) const;
  /// The first child with one of these relations, or `none`.
  std::size_t child(std::size_t i, std::initializer_list<Deprel> relations) const;
  /// From the first to the last word that depends on `i`, directly or not.
  Range phrase(std::size_t i) const { return phrase_[i]; }

  /// The outermost spoken quotation that holds the token, as an index of Draft::quotations, or `none`.
  std::size_t speech(std::size_t i) const { return speech_[i]; }
  /// Whether the words begin and end in spoken quotations.
  bool quotes(Range words) const {
    return !words.empty() && speech(words.first) != none && speech(words.last - 1) != none;
  }
  /// The word that a name in a row of words stands for: "tourist" for "Moss" in "the tourist Peter Moss".
  std::size_t row_head(std::size_t i) const;
  bool is_mark(std::size_t i) const;  ///< punctuation or a quotation mark
  /// The reporting verb or predicate adjective at `i`, or null.
  const Cue* verb(std::size_t i) const { return verbs_[i]; }
  /// First token that begins at or after `place`.
  std::size_t token_at(std::uint32_t place) const;

 private:
  void read_words();
  void read_trees();
  void read_speech();

  const Draft& draft_;
  std::vector<std::string> words_;
  std::vector<const Cue*> verbs_;
  std::vector<std::size_t> sentence_, speech_, child_begin_, children_;
  std::vector<Range> phrase_;
};

}  // namespace stemma::understand
