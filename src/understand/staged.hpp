// Whether a sentence tells of a stage, a book, a drill or a rumour, where nobody is hurt or arrested.
#pragma once

#include "understand/statements_view.hpp"

namespace stemma::understand {

/// As make_believe (deeds.hpp), and: in a play, an opera or a role, in a drill, a simulation or a re-enactment. Unlike
/// `rehearsed` it lets accidents and mistakes pass, in which people do die.
bool staged(const View& view, const Sentence& sentence);

/// The half of it that is no sport, film or game.
bool drilled(const View& view, const Sentence& sentence);

}  // namespace stemma::understand
