// Whom the source of an attribution names.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "understand/attributions_scene.hpp"

namespace stemma::understand {

struct Speaker {
  std::optional<std::string> name;    ///< fullest name in the document, or the phrase of an unnamed source
  std::optional<std::size_t> entity;  ///< in Document::entities
};

/// The bearer of the source whose words are `source` and whose head word is `head`. A pronoun that no reference
/// resolves gives neither.
Speaker speaker_of(const Scene&, Range source, std::size_t head);

/// Whether the word is a text that is issued: a statement, a letter, a post.
bool is_text(const Scene&, std::size_t token);
/// Head word of whoever issued that text, as its sentence says, or `none`.
std::size_t issuer_of(const Scene&, std::size_t text);
/// The issuer of the last text (one called `noun`, unless that is empty) told of in the sentences before, or `none`.
std::size_t last_issuer(const Scene&, std::size_t before, std::string_view noun);

/// Where one speaker goes on, whom "he said", "she added" and "the statement said" mean: whoever spoke just before,
/// named or not, unless another person has come in between. `heads` holds the head word of each source.
void carry_speakers(const Scene&, const std::vector<std::size_t>& heads, std::vector<Attribution>& attributions);

}  // namespace stemma::understand
