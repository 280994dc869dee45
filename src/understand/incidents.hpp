// Which of a document's incidents its words are about.
#pragma once

#include <cstddef>
#include <optional>

#include "understand/draft.hpp"

namespace stemma::understand {

/// The incident, in Document::incidents, that the words at `place` speak of: the one with the smallest scope that
/// holds the beginning of `place`, else the main one; none where the document speaks of no incident.
std::optional<std::size_t> incident_at(const Draft& draft, Span place);

}  // namespace stemma::understand
