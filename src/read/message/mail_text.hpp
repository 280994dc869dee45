// The text of a mail as it was typed: paragraphs made of hard-wrapped lines, quoted lines, format=flowed.
#pragma once

#include "read/decode.hpp"
#include "stemma/model.hpp"

namespace stemma::read {

/// How the lines of a mail belong together (RFC 3676).
struct MailFlow {
  bool flowed = false;        ///< a line that ends in a blank goes on
  bool delete_space = false;  ///< and that blank is not part of the text
};

/// Fills text, origin and blocks. Quoted lines are quotations without their marks; lines that were broken only because
/// they were full are joined; a signature is kept as it stands.
void read_mail_text(const Decoded& source, MailFlow flow, Document& document);

}  // namespace stemma::read
