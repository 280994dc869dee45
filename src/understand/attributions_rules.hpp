// The rules that find attributions, one family a file, and what they hand to the pass.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "understand/attributions_scene.hpp"
#include "understand/encoder.hpp"

namespace stemma::understand {

/// An attribution in tokens, before it becomes spans.
struct Saying {
  Range source, cue;
  std::vector<Range> content;
  std::size_t head = none;  ///< head word of the source, for telling whom it names; `none`: sourceless
  Range name;               ///< words elsewhere that name the source in full, with `head` in them; empty: its own do
  std::size_t verb = none;  ///< the word of the cue that the rule hangs on
  bool speech = false;      ///< the content is whole quotations
  bool turn = false;        ///< the content is a turn of a transcript
  std::uint8_t frame = 0;   ///< the Frame by which a verb took its content; 0 where another rule found it
  const ReadAttribution* read = nullptr;  ///< where the encoder found it: its spans, which stand as they are
};

using Sayings = std::vector<Saying>;

/// To be run after find_clauses, whose findings a quotation may go on with. Words in marks with their speaker: before,
/// after and inside ("...," she said, "..."), also over paragraphs.
void find_speech(const Scene&, Sayings&);
/// "MOOR: ..." where names take turns at the heads of paragraphs.
void find_turns(const Scene&, Sayings&);
/// "..., officials said Friday.": told by words, where parsers fail.
void find_tails(const Scene&, Sayings&);
/// To be run after find_tails, whose verbs it leaves alone. Reporting verbs with a clause, an infinitive, an object or
/// a preposition.
void find_clauses(const Scene&, Sayings&);
/// Reporting nouns with a clause: "the claim that", "his promise to".
void find_nouns(const Scene&, Sayings&);
/// "According to X", "per X", "as X put it", "reportedly".
void find_phrases(const Scene&, Sayings&);
/// To be run last. "Officials said that ..." where trees show nothing.
void find_by_words(const Scene&, Sayings&);

/// What the encoder found. `by_rule` holds what the rules did, by verb, which tells more of the same cue words.
Sayings encoded_sayings(const Scene&, const EncoderReading&, const Sayings& by_rule);

/// The parts of the content that the source does not say, but the outlet: "condemned the attack that killed six".
std::vector<Span> presuppositions(const Scene&, const Saying&);

/// Sources that are cited within a quotation, into Draft::relayed.
void find_relayed(Draft&, const Scene&);

/// The spans of a finding, and whom its source names.
Attribution attribution(const Scene&, const Saying&);
/// The span without the holes, which are in text order and nest or stand apart.
std::vector<Span> without_holes(Span, const std::vector<Span>& holes);
/// Sorts pieces by their begin and sets how far those up to each reach.
void set_reach(std::vector<ContentPiece>&);

// What the rules share.

/// Auxiliaries, negation and adverbs that stand with the verb, the verb, its particle; the chain of verbs that it
/// completes ("continued to insist").
Range verb_group(const Scene&, std::size_t verb);
/// Head word of who does what `verb` says, through coordination, control and participles; `none` where none is named.
/// A passive's is its agent.
std::size_t source_of(const Scene&, std::size_t verb);
/// The words of the source with that head, apposition included; what is quoted speech or the cue is left out.
Range source_range(const Scene&, std::size_t head, Range cue);
/// The words without marks and conjunctions at either end.
Range stripped(const Scene&, Range words);
bool is_passive(const Scene&, std::size_t verb);
/// "A statement attributed to X said": the text speaks, and X is held to have made it.
void take_text(const Scene&, Saying&);
/// Takes an adjunct that stands before the source out of it: "Soon after the blast, a witness".
void settle_source(const Scene&, Saying&);
/// Whether the source is one that can say what the finding has it say; a finding without a source is nobody's.
bool can_speak(const Scene&, const Saying&);
/// "No official", "none of them": nobody, so the words belong to the cue, as its negation.
bool is_negated_source(const Scene&, Range source);
/// Whether a word can stand within a name or role ("a spokesman for the port").
bool is_nominal(const Scene&, std::size_t word);
/// The noun phrase that ends straight before `end`, told by tags alone; may be empty.
Range name_before(const Scene&, std::size_t end);
/// The word of a phrase that names its bearer, told by tags alone.
std::size_t head_of_name(const Scene&, Range words);
/// The first word of a sentence behind a dateline ("PARIS (Reuters) -", "(CNN)").
std::size_t body_start(const Scene&, const Sentence&);

}  // namespace stemma::understand
