// The words that signal that somebody says, thinks or denies something.
//
// Verbs come from WordNet 3.1 (verb.communication and verb.cognition with a clause frame) and carry the frames in
// which they proved to introduce attributions; nouns are a list of our own. See cue_table.cpp.
#pragma once

#include <cstdint>
#include <string_view>

namespace stemma::understand {

/// What a source does with a content. The order is that of caution: of two stances the later wins.
enum class Stance : std::uint8_t {
  asserts,  ///< said, confirmed
  hedges,   ///< believes, fears, is investigating whether, has not verified
  denies,   ///< denied, rejected
  withholds,  ///< did not say, would not disclose: the content is not claimed at all
};

/// How a content may hang on its cue; values are bits.
enum Frame : std::uint8_t {
  frame_quote = 1,   ///< said, "..."
  frame_that = 2,    ///< said (that) he went; asked whether
  frame_to = 4,      ///< promised to go
  frame_object = 8,  ///< denied the report
  frame_prep = 16,   ///< called for calm, warned of floods: see Cue::prepositions
  frame_of = 32,     ///< somebody is accused of something, told to go: the content follows a person addressed
};

struct Cue {
  std::string_view lemma;
  std::uint8_t frames = 0;  ///< bits of Frame
  Stance stance = Stance::asserts;
  std::string_view prepositions;  ///< separated by spaces; for frame_prep and frame_of
};

/// The reporting verb of that lemma (lower case), or null.
const Cue* verb_cue(std::string_view lemma);
/// The reporting noun of that word, singular or plural (lower case), or null.
const Cue* noun_cue(std::string_view word);
/// The predicate adjective ("is aware that"), lower case, or null.
const Cue* adjective_cue(std::string_view word);
/// The base form of an inflected verb of the table ("said" is "say"), or an empty text. Lower case.
std::string_view verb_lemma(std::string_view word);
/// Whether `cue` takes its content with that preposition.
bool takes(const Cue& cue, std::string_view preposition);

}  // namespace stemma::understand
