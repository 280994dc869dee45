// How names are found: a sentence is cut into runs of capitalised words (names_runs.cpp), each run into names with a
// type and the strength of the evidence (names_types.cpp), and names without evidence of their own take the type that
// the same words have elsewhere in the document (names.cpp).
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "understand/draft.hpp"
#include "understand/gazetteer.hpp"

namespace stemma::understand {

/// How a word is written.
enum class Shape : std::uint8_t { lower, capital, capitals, mixed, initial, number, mark };

struct Word {
  std::size_t token = 0;
  Span span;
  std::string_view text;
  std::string folded;  ///< empty for marks
  Shape shape = Shape::mark;
  bool upper() const {
    return shape == Shape::capital || shape == Shape::capitals || shape == Shape::mixed || initial();
  }
  bool initial() const { return shape == Shape::initial; }
};

enum class Evidence : std::uint8_t { nothing, weak, strong };

/// A name before the document has been heard: words [first, last) of its sentence.
struct Candidate {
  std::size_t sentence = 0, first = 0, last = 0;
  Span span;
  MentionType type = MentionType::other;
  Evidence evidence = Evidence::nothing;
  bool heard = false;    ///< as the encoder has read it, and not the rules
  bool unheard = false;  ///< the encoder has read the sentence and no name there
};

/// What the rules need to know of a sentence.
struct SentenceWords {
  std::vector<Word> words;
  bool heading = false;  ///< most words are capitalised, so capitals say little
  bool shouted = false;  ///< all in capitals
};
SentenceWords read_words(const Draft& draft, const Sentence& sentence);

/// What the gazetteer holds under a name, in short.
struct PlaceEvidence {
  bool any = false, demonym = false, country = false, region = false;
  std::uint32_t population = 0;  ///< of the largest town
  bool usual() const { return country || region || population >= 100'000; }
};
PlaceEvidence place_evidence(const Gazetteer* gazetteer, std::string_view name);

/// Appends the names of one sentence.
void find_candidates(const Draft& draft, const SentenceWords& sentence, std::size_t index, const Gazetteer* gazetteer,
                     std::vector<Candidate>& out);

/// Sets what the encoder has read of the sentence beside its candidates.
void hear_encoder(const Draft& draft, const SentenceWords& sentence, std::size_t index, const Gazetteer* gazetteer,
                  std::vector<Candidate>& candidates);

/// The type of words [first, last), all part of one name; `other` without evidence where nothing tells.
struct Verdict {
  MentionType type = MentionType::other;
  Evidence evidence = Evidence::nothing;
};
Verdict judge(const Draft& draft, const SentenceWords& sentence, std::size_t first, std::size_t last,
              const Gazetteer* gazetteer);

/// Folded words [first, last), joined by spaces.
std::string joined(const SentenceWords& sentence, std::size_t first, std::size_t last);
/// Their text in the document.
std::string_view written(const Draft& draft, const SentenceWords& sentence, std::size_t first, std::size_t last);

}  // namespace stemma::understand
