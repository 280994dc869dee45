// Launches of missiles and rockets, and nuclear tests: which words tell of one.
#pragma once

#include "understand/statements_view.hpp"

namespace stemma::understand {

/// Whether the noun at token `i` is something that is launched and comes down again.
bool projectile(const View& view, std::size_t i);

/// The last token of the projectile's noun phrase, of which the verb at `t` says that it was launched, flew or fell
/// ("fired a missile", "the rocket landed"); `none` for another verb.
std::size_t launched_by(const View& view, const Sentence& sentence, std::size_t t);

/// Whether "no" stands between the verb at `t` and its projectile at `last`: "fired no missiles".
bool launched_none(const View& view, std::size_t t, std::size_t last);

/// Whether the noun at `t` is a launch or test of arms: "the missile launch", "a test of a missile", "its nuclear
/// test".
bool launch_noun(const View& view, const Sentence& sentence, std::size_t t);

}  // namespace stemma::understand
