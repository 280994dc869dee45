// What an original is, by its content and never by its name.
#pragma once

#include <string>
#include <string_view>

namespace stemma::read {

enum class Form { empty, html, json, chat, table, plain, markdown, feed, mail, mailbox, mhtml, pdf, foreign };

struct Kind {
  Form form = Form::plain;
  std::string media_type;
  std::string error;  ///< why it is not read: for `empty` and `foreign`
};

/// From the bytes alone: signatures of formats that are no text, and messages, whose parts have charsets of their own.
/// `declared` is the media type that the carrier names; it decides between message and text only.
Kind kind_of_bytes(std::string_view bytes, std::string_view declared = {});
/// Whether a form is read from its bytes, not from decoded text.
bool is_read_from_bytes(Form form);
/// From the decoded text: markup, a feed, JSON, a chat saved as text, a table of archived posts, Markdown or plain
/// text.
Kind kind_of_text(std::string_view text);

}  // namespace stemma::read
