// What a messenger itself writes into a chat that is saved as text: notices, and stand-ins for what is no text.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace stemma::read {

/// Whether a message, taken apart at its first colon, is the messenger's own: who came and went, encryption, calls.
bool is_service(std::string_view sender, std::string_view text);

/// The part of `text` that its sender wrote. What stands for a picture, for an edit or for a deleted message is cut
/// off and told in `notes`, as are the files that Signal's exporters link.
std::string_view written_part(std::string_view text, std::vector<std::string>& notes);

/// Without white space and marks of direction at both ends.
std::string_view trim_marks(std::string_view text);
/// Without marks of direction anywhere, for names.
std::string without_marks(std::string_view text);

}  // namespace stemma::read
