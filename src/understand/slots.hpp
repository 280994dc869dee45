// The vocabulary that statements are read from: which words announce a killing, an arrest, an attack, a vehicle.
//
// General English news vocabulary, by word form, so that a lookup needs neither lemma nor tag. Each token of a document
// is looked up once (statements_view.hpp); extractors ask for bits.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "stemma/model.hpp"

namespace stemma::understand {

/// Classes of words; a word may be in several.
enum class WordClass : std::uint8_t {
  be,
  have,
  modal,
  negator,
  deny,
  hedge_adverb,
  hedge_verb,
  hedge_adjective,
  avert,
  intent,
  person,
  people,
  plain_people,
  attacker,
  force,
  incident,
  attack,
  impact,
  assault_verb,
  shoot,
  crash,
  happen,
  rise,
  vehicle,
  craft,
  arms,
  arms_cue,
  crowd,
  locale,
  fighter,
  place_preposition,
  determiner,
  relative,
  subordinator,
  say,
  doubt,
};

constexpr std::uint64_t bit(WordClass c) { return std::uint64_t{1} << static_cast<unsigned>(c); }

/// How a trigger word takes what it counts.
enum class TriggerKind : std::uint8_t {
  transitive,    ///< killed: object, or subject of the passive
  intransitive,  ///< died: subject
  adjective,     ///< dead, missing: what stands before it, or after where it stands before a noun
  noun,          ///< deaths: "12 deaths", "deaths of 12"
  toll,          ///< toll: a number that follows ("rose to 12")
};

struct Trigger {
  Slot slot = Slot::killed;
  TriggerKind kind = TriggerKind::transitive;
};

struct WordInfo {
  std::uint64_t classes = 0;
  std::optional<Trigger> trigger;
};

/// Of a lower-case word form. O(1).
WordInfo word_info(std::string_view lower);

}  // namespace stemma::understand
