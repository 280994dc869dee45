// Organisations as what a sentence speaks of: which body was founded, whose members are counted.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "understand/statements_view.hpp"

namespace stemma::understand {

/// Whether words can stand for an organisation, and which one, where a name or a reference tells.
struct Body {
  bool is_body = false;
  std::optional<std::size_t> entity;  ///< in Document::entities
};

Body body_at(const View& view, std::size_t head);

/// The subject of the verb at `verb`: "the group itself began", "it emerged", the last also where the subject of the
/// sentence before is an organisation, and that sentence speaks of no other outside a relative clause.
Body body_subject(const View& view, const Sentence& sentence, std::size_t verb);

/// The fullest name that the document has for it.
std::optional<std::string> name_of(const View& view, const Body& body);

}  // namespace stemma::understand
