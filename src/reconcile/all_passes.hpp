// The functions behind the list in reconcile.cpp, each in the file of its name.
#pragma once

#include "reconcile/workbench.hpp"

namespace stemma::reconcile {

void find_derivations(Workbench&);   // derivations.cpp
void find_citations(Workbench&);     // citations.cpp
void join_entities(Workbench&);      // entities.cpp
void group_events(Workbench&);       // events.cpp
void name_events(Workbench&);        // titles.cpp
void make_readings(Workbench&);      // readings.cpp
void gather_statements(Workbench&);  // statements.cpp: the documents' statements under the account's ids

}  // namespace stemma::reconcile
