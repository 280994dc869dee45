// Phrases that say where: "on a bridge over the canal", "near X, Y province", "the X attack", "the street where".
#pragma once

#include <cstddef>
#include <optional>

#include "understand/statements_view.hpp"

namespace stemma::understand {

struct Spot {
  std::size_t first = 0, last = 0;  // tokens, with a preposition if there is one
  std::size_t value_first = 0, value_last = 0;
};

/// A place that begins with the preposition at `i`, within [i, end). `out_of`: "from" says where, too.
std::optional<Spot> spot_at(const View& view, const Sentence& sentence, std::size_t i, std::size_t end, bool out_of);
/// A place whose phrase follows the token at `i`, whatever that is: "crossing a street in Kolm".
std::optional<Spot> spot_after(const View& view, const Sentence& sentence, std::size_t i, std::size_t end);
/// The place that is the subject of the verb at `t`: "the store in Kolm caught fire".
std::optional<Spot> spot_of_thing(const View& view, const Sentence& sentence, std::size_t t);
/// The building that the attack at `t` was on, by its name: "the bombing of the Halvery ferry terminal", "stormed the
/// Lund town hall".
std::optional<Spot> spot_attacked(const View& view, const Sentence& sentence, std::size_t t, std::size_t end);
/// The building that the fire or blast at `t` is said to have damaged: "the church was badly damaged in the fire".
std::optional<Spot> spot_damaged(const View& view, const Sentence& sentence, std::size_t t);
/// The place named before an incident's noun at `t`: "the Lowick fire".
std::optional<Spot> spot_before_noun(const View& view, const Sentence& sentence, std::size_t t);
/// The place before a clause that "where" opens and that begins at `begin`: "the street where 12 died".
std::optional<Spot> spot_before_where(const View& view, const Sentence& sentence, std::size_t begin);

}  // namespace stemma::understand
