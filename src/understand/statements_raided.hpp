// What is robbed, looted, rammed, sunk or set alight, and whom guns, gas and stones are aimed at.
#pragma once

#include "understand/statements_finding.hpp"

namespace stemma::understand {

/// What the word at token `t` tells to have been taken, robbed, wrecked or sunk, as a target.
void find_raided(const View& view, const Sentence& sentence, std::size_t t, Findings& out);

/// Whom a weapon is aimed at by the word at `t` ("drew a pistol on a waiter", "fired teargas at strikers"), and
/// the car that somebody was hit by.
void find_aimed_at(const View& view, const Sentence& sentence, std::size_t t, Findings& out);
/// What air strikes and shells are aimed at (statements_targets_war.cpp).
void find_war_target(const View& view, const Sentence& sentence, std::size_t t, Findings& out);

/// Whether the phrase names what people build, keep or gather in and others break into: "a jewellery store", not a
/// street or a region.
bool is_premises(const View& view, const Phrase& phrase);

/// Whether the phrase names a ship, train or aircraft, by its kind or by its name: "a barge", "the MV Ostra".
bool is_craft(const View& view, const Phrase& phrase);

/// Whether the passive at token `t` names after "by" a thing that can do nobody harm: "strangled by red tape", "torched
/// by the singer's voice"; not people, a force, fire or a vehicle.
bool by_a_thing(const View& view, const Sentence& sentence, std::size_t t);

/// Whether a finding of the same slot stands over some of tokens [first, last) already.
bool told_already(const View& view, const Findings& out, Slot slot, std::size_t first, std::size_t last);

}  // namespace stemma::understand
