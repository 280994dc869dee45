// Where a sentence has a number beside a plain word for what befell the counted.
#pragma once

#include <vector>

#include "understand/partial/numbers.hpp"

namespace stemma::understand::partial {

/// Where a count stands.
struct Found {
  Words words;                 ///< number, noun and verb
  std::vector<Words> verbs;    ///< what of it is not number and noun
  bool takes_subject = false;  ///< its verb is active and comes first: "tötete 12 Menschen"
  bool needs_cause = false;    ///< a noun of action, which alone states nothing: "the killing of 12"
  bool toll = false;
  bool bare = false;  ///< the counted themselves, without a verb
};

struct Count {
  Slot slot;
  Number number;
  Found found;
};

/// The counts of a sentence, whatever else it says; a number that plainly has two slots is none.
std::vector<Count> placed_counts(const Page& page, Words sentence);

}  // namespace stemma::understand::partial
