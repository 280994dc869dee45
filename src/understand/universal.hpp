// The names of Universal Dependencies for tags and relations, both ways.
#pragma once

#include <optional>
#include <string_view>

#include "understand/draft.hpp"

namespace stemma::understand {

inline constexpr std::size_t tag_count = static_cast<std::size_t>(Upos::x) + 1;
inline constexpr std::size_t relation_count = static_cast<std::size_t>(Deprel::xcomp) + 1;

/// "NOUN"
std::string_view name(Upos);
/// "nsubj:pass"
std::string_view name(Deprel);
std::optional<Upos> upos(std::string_view name);
/// Subtypes that Deprel does not hold are dropped: "obl:agent" is obl.
std::optional<Deprel> deprel(std::string_view name);

}  // namespace stemma::understand
