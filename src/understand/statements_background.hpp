// What a sentence takes for granted, whoever is cited in it: the outlet's own voice.
#pragma once

#include <cstddef>

#include "understand/statements_view.hpp"

namespace stemma::understand {

/// Whether the words at token `t` only say which happening is meant: "the strikes that left 32 dead", "the assault
/// which killed 130", "claimed responsibility for the attack on the terminal".
bool taken_for_granted(const View& view, const Sentence& sentence, std::size_t t);

/// Past "responsibility for", "involvement in" and the like between tokens `a` and `b`: what follows did happen,
/// whoever denies his part in it.
bool part_in(const View& view, std::size_t a, std::size_t b);

/// Whether `verb` leaves open a circumstance of the happening at `t`, and so takes it for granted: "did not say why the
/// gunman killed three people", "unclear who shot the guards" (Karttunen 1977, Linguistics and Philosophy 1). "whether"
/// and "how many" do not.
bool grants(const View& view, std::size_t verb, std::size_t t);
/// Whether a verb of the sentence does so.
bool asked_about(const View& view, const Sentence& sentence, std::size_t t);

}  // namespace stemma::understand
