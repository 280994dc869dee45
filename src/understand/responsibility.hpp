// Who did it, or did not: claims, denials and attributions of responsibility.
#pragma once

#include "understand/statements_finding.hpp"

namespace stemma::understand {

void find_responsibility(const View& view, const Sentence& sentence, Findings& out);

/// How many did it, where they come from, and the strength of groups (responsibility_actors.cpp).
void find_actors(const View& view, const Sentence& sentence, Findings& out);
/// Where they come from (responsibility_nations.cpp).
void find_nationalities(const View& view, const Sentence& sentence, Findings& out);

/// Sets actor and actor_entity from a phrase: the entity's fullest name where the words name or refer to one.
void set_actor(const View& view, const Phrase& phrase, Statement& statement);

}  // namespace stemma::understand
