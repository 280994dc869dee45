// Verbs and nouns that tell of a happening only with the right words beside them: "the fight broke out", "hanged
// himself", "fell to his death", "was hit by a tram", "damage to the mill", "medics were called to the mill".
#pragma once

#include "understand/statements_view.hpp"

namespace stemma::understand {

/// Whether the verb at `t` says of a fire, a fight or a quake that it began or went on: "broke out", "erupted",
/// "began", "spread".
bool breaks_out(const View& view, const Sentence& sentence, std::size_t t);

/// Whether the verb at `t` says what somebody did to his own life: "hanged himself", "took her own life".
bool harms_self(const View& view, std::size_t t);

/// Whether the verb at `t` says of a climber, or of whom it says that he died of it, that he fell: "fell to her death",
/// "slipped and fell".
bool deadly_fall(const View& view, const Sentence& sentence, std::size_t t);

/// Whether the verb at `t` says that somebody on foot was run into: "he was hit around noon", "rear-ended a tractor".
bool is_run_into(const View& view, const Sentence& sentence, std::size_t t);

/// Whether the verb at `t` says of its subject, a building, that it burned or was broken into: "caught fire", "went up
/// in flames", "was firebombed", "was reduced to rubble".
bool burns(const View& view, const Sentence& sentence, std::size_t t);

/// Whether the noun at `t` tells of a deed or a death: "the slayings of", "a shooting spree", "the death of a man in".
bool deed_noun(const View& view, const Sentence& sentence, std::size_t t);

/// Whether the verb at `t` says that something was stolen from a place: "stole coins from the museum".
bool steals_from(const View& view, const Sentence& sentence, std::size_t t);

/// Whether the verb at `t` says that firefighters, police or medics were called out: "medics were called to".
bool called_out(const View& view, const Sentence& sentence, std::size_t t);

/// Whether the verb at `t` says that a ship was taken, boarded or sunk, where pirates or a navy are about.
bool piracy(const View& view, const Sentence& sentence, std::size_t t);

/// Whether the verb at `t` says that somebody was beaten, robbed, killed or taken by hand: "was mugged", "punched a
/// man".
bool assaults(const View& view, const Sentence& sentence, std::size_t t);

/// Where the noun at `t` tells of damage to something, the token that what was damaged stands after: "damage to the
/// church", "damage was done to the mill"; `none` for another noun.
std::size_t damaged_at(const View& view, const Sentence& sentence, std::size_t t);

}  // namespace stemma::understand
