// How much of a document's language is understood: asked here, and nowhere else.
#pragma once

#include <string_view>

#include "stemma/model.hpp"

namespace stemma::understand {

enum class Depth {
  unknown,  ///< text and sentences alone
  partial,  ///< what plain rules find: see partial/
  english,  ///< every pass
};

/// The primary subtag of a BCP 47 tag: "pt" of "pt-BR".
std::string_view primary_language(std::string_view tag);

/// By the document's language. One whose language could not be told counts as English where most of its letters are
/// Latin and it is short or has English's commonest words, and else as nothing that is understood.
Depth depth_of(const Document& document);

/// What Document::understanding says of a document that has been read so deep; `encoded`: an encoder read it too.
Understanding understanding_of(const Document& document, Depth depth, bool encoded);

}  // namespace stemma::understand
