// Weapons and targets of an attack.
#pragma once

#include <string>

#include "understand/statements_finding.hpp"

namespace stemma::understand {

/// Walks the whole document, since a vehicle that was driven into people once is the weapon wherever it is told again.
void find_weapons_and_targets(const View& view, Findings& out);

/// A weapon or target over tokens [first, last), with polarity and certainty as they stand at token `anchor`.
struct Stated {
  Slot slot;
  std::size_t first, last, anchor;
  std::string value;
};
void add_means(const View& view, const Sentence& sentence, Stated stated, Findings& out);

/// What the word at token `t` tells to have been attacked (statements_targets.cpp).
void find_target(const View& view, const Sentence& sentence, std::size_t t, Findings& out);

/// Whether police or soldiers do what the word at `t` tells.
bool by_force(const View& view, const Sentence& sentence, std::size_t t);

/// Where the noun phrase of the noun at token `noun` begins, without its determiner.
std::size_t phrase_begin(const View& view, const Sentence& sentence, std::size_t noun);

/// The arms that are named at token `t`, where they were used, carried or found. `used`: the first token that no weapon
/// of the sentence has taken yet; gives the same for what follows.
std::size_t find_arms(const View& view, const Sentence& sentence, std::size_t t, std::size_t used, Findings& out);

/// The fire that somebody is told at token `t` to have set, as a weapon, and what was burned, as its target.
void find_fire(const View& view, const Sentence& sentence, std::size_t t, Findings& out);

}  // namespace stemma::understand
