// What an original is, by its content and never by its name.
#pragma once

#include <string>
#include <string_view>

namespace stemma::read {

enum class Form { empty, html, json, chat, table, plain, foreign };

struct Kind {
  Form form = Form::plain;
  std::string media_type;
  std::string error;  ///< why it is not read: for `empty` and `foreign`
};

/// From the bytes alone: signatures of formats that are no text.
Kind kind_of_bytes(std::string_view bytes);
/// From the decoded text: markup, JSON, a chat saved as text, a table of archived posts, or plain text.
Kind kind_of_text(std::string_view text);

}  // namespace stemma::read
