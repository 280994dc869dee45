// An account of an invented incident with everything that a dossier has to show, made by hand: figures that rise,
// denials beside claims, agency text and copies of it, an outside source, reports without a date, marks that cross,
// a post on a platform, hostile markup, a report that could not be read.
#pragma once

#include <cstddef>

#include "stemma/model.hpp"

namespace stemma::publish {

Account sample_account();
/// The same with `times` as many reports and statements, for a look at long dossiers.
Account long_account(std::size_t times);

}  // namespace stemma::publish
