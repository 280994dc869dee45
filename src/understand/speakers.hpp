// Whom the source of an attribution names.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "understand/attributions_scene.hpp"

namespace stemma::understand {

struct Speaker {
  std::optional<std::string> name;    ///< fullest name in the document, or the phrase of an unnamed source
  std::optional<std::size_t> entity;  ///< in Document::entities
};

/// The bearer of the source whose words are `source` and whose head word is `head`. A pronoun that no reference
/// resolves gives neither.
Speaker speaker_of(const Scene&, Range source, std::size_t head);

}  // namespace stemma::understand
