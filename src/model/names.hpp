// The contract's words for each enumeration, both ways.
#pragma once

#include <optional>
#include <string_view>

#include "stemma/model.hpp"

namespace stemma::model {

std::string_view name(DocumentKind);
std::string_view name(BlockKind);
std::string_view name(MentionType);
std::string_view name(Precision);
std::string_view name(AttributionKind);
std::string_view name(Slot);
std::string_view name(Qualifier);
std::string_view name(Mode);
std::string_view name(Polarity);
std::string_view name(Certainty);
std::string_view name(ReadingStatus);
std::string_view name(DerivationKind);
std::string_view name(UnderstandingTier);

/// The slot of that name, or none.
std::optional<Slot> slot(std::string_view name);
/// Whether the slot holds a number (killed ... strength).
bool is_count(Slot);

}  // namespace stemma::model
