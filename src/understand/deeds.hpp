// Whether a deed is told as done: not planned, averted, played, or only named beside what somebody is charged with.
#pragma once

#include "understand/statements_view.hpp"

namespace stemma::understand {

/// Whether the sentence is of sport, film, photography or games, where people are shot, killed and attacked in other
/// senses. A real deed may be told in such a sentence too: for rules that had better be silent than wrong.
bool make_believe(const View& view, const Sentence& sentence);

/// Whether the sentence is of a drill, a simulation or a re-enactment, of a stage, a play or a book. Accidents and
/// mistakes are none of them: people do die in those.
bool drilled(const View& view, const Sentence& sentence);

/// Whether the sentence is of make-believe or of what is only practised ("in the exercise", "on stage"). The one
/// question to ask before a deed is laid at somebody's door.
bool staged(const View& view, const Sentence& sentence);

/// Whether the sentence is staged, or tells of a training or an accident, in which cars are driven into houses and
/// shots are fired at nobody.
bool rehearsed(const View& view, const Sentence& sentence);

/// Whether the sentence speaks of words: "opened fire on the bill in a speech"; not "opened fire after the speech".
bool in_words(const View& view, const Sentence& sentence);

/// Whether the deed that the noun at token `t` names is not told as done: "a planned attack", "the threat of an
/// attack", "the launch was cancelled", "any test", "would respond to an attack".
bool unrealised(const View& view, const Sentence& sentence, std::size_t t);

/// Whether the words from token `i` on, of what somebody is charged with or confesses to, name a deed against people
/// or property straight away: "killing two women", "two counts of murder", "arson"; not "covering up the murder", and
/// not "a murder he did not commit".
bool charge_of_deed(const View& view, const Sentence& sentence, std::size_t i);

/// Whether the sentence clears whoever is accused in it: "acquitted", "the charge was dropped", "innocent".
bool cleared(const View& view, const Sentence& sentence);

/// Whether one of the two sentences after it clears the one whom the entity is, or drops the charge: "He was
/// acquitted."
bool cleared_later(const View& view, const Sentence& sentence, std::optional<std::size_t> entity);

}  // namespace stemma::understand
