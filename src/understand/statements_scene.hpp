// The place and the date that a report sets its scene with, for what it tells without either.
#pragma once

#include "understand/statements_finding.hpp"

namespace stemma::understand {

/// Adds at most one date and one place, where `findings` has none: those of the sentence that first counts victims or
/// captives, or of the sentences before it, up to the head of the paragraph before its own ("In X last night, troops
/// searched a farm. ... Two men were held."). Where no words there say when, the dateline's date does, as approximate:
/// news is told as of that day.
void set_scene(const View& view, Findings& findings);

}  // namespace stemma::understand
