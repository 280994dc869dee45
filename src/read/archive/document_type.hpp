// Which of the things that a web page is made of are documents.
#pragma once

#include <string_view>

namespace stemma::read {

/// By content: HTML, PDF, RSS and Atom, news articles in JSON; plain text only where it is declared as such. Images,
/// scripts, styles, fonts, sound, video, other JSON and XML are none, nor are robots.txt and what a crawler says of
/// itself.
bool is_document(std::string_view bytes, std::string_view media_type, std::string_view uri);
/// The same from what is declared alone, for captures whose bytes are elsewhere. True where nothing is declared.
bool may_be_document(std::string_view media_type, std::string_view uri);

}  // namespace stemma::read
