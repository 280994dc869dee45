// Words of a text in a language of the partial tier, as the rules compare them.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "understand/draft.hpp"

namespace stemma::understand::partial {

struct Word {
  Span span;
  std::string key;           ///< folded: see fold_word
  bool mark = false;         ///< punctuation
  bool capital = false;      ///< begins with a capital letter
  bool capitals = false;     ///< two letters or more, all of them capitals
  bool first = false;        ///< of its sentence
  std::size_t sentence = 0;  ///< in Draft::sentences
};

/// Lower case, composed, without vowel signs and stress marks, soft hyphens, joiners and lengthening strokes, digits of
/// any script as 0-9; letters that one language writes in several ways as one (ё as е; أ إ آ as ا in Arabic; ي ك as ی ک
/// in Persian).
std::string fold_word(std::string_view word, std::string_view language);

/// Cuts tokens further: elided words of French ("l'armée" is two). In order; the tokens' spans are covered.
std::vector<Word> split_words(std::string_view text, const std::vector<Token>& tokens, std::string_view language);

/// A phrase of the tables in the same words, joined by spaces.
std::string fold_phrase(std::string_view phrase, std::string_view language);

}  // namespace stemma::understand::partial
