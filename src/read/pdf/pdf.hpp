// PDF, read by Debian's pdftotext in a helper process that is shut in (base/child_process.hpp): a PDF is a program, and
// no library that reads it is safe enough to be linked.
#pragma once

#include <string>
#include <string_view>

#include "read/part.hpp"

namespace stemma::read {

/// One document. Its text has no bytes of its own in the file, whose pages are compressed: origin is the whole file,
/// and blocks have page and box. `program` is what reads it.
Document read_pdf(std::string_view bytes, const Document& base, const Reading& reading,
                  const std::string& program = "pdftotext");

}  // namespace stemma::read
