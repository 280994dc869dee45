// What the bearers of names are called: their fullest name and every other form that the reports use.
#pragma once

#include <cstddef>

#include "reconcile/workbench.hpp"

namespace stemma::reconcile {

/// Fills Account::entities; Workbench::entity_of tells which entities of the documents are one of the `count`.
void name_entities(Workbench& bench, std::size_t count);

}  // namespace stemma::reconcile
