// The contract's JSON. Spans are converted to code points here and nowhere else.
#pragma once

#include <string>

#include "stemma/model.hpp"

namespace stemma::publish {

/// stemma.document/1 on one line, without a line end.
std::string document_json(const Document& document, bool annotated);
/// stemma.account/1, indented for people, with a final line end.
std::string account_json(const Account& account);

}  // namespace stemma::publish
