// The functions behind the list in passes.cpp, each in the file of its name.
#pragma once

#include "understand/pass.hpp"

namespace stemma::understand {

void find_segments(Draft&, const Resources&);      // segments.cpp: paragraphs, sentences, tokens
void find_quotations(Draft&, const Resources&);    // quotations.cpp
void find_syntax(Draft&, const Resources&);        // syntax.cpp: tags, lemmas, heads, relations
void find_reading(Draft&, const Resources&);       // reading.cpp: what the encoder reads, in the full tier
void find_times(Draft&, const Resources&);         // times.cpp
void find_quantities(Draft&, const Resources&);    // quantities.cpp
void find_names(Draft&, const Resources&);         // names.cpp: mentions
void find_places(Draft&, const Resources&);        // places.cpp
void find_entities(Draft&, const Resources&);      // entities.cpp: which mentions are one bearer
void find_references(Draft&, const Resources&);    // references.cpp: pronouns and descriptions
void find_attributions(Draft&, const Resources&);  // attributions.cpp
void find_incidents(Draft&, const Resources&);     // incidents.cpp
void find_statements(Draft&, const Resources&);    // statements.cpp

}  // namespace stemma::understand
