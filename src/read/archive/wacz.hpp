// WACZ packages (Webrecorder, "Web Archive Collection Zipped (WACZ) 1.1.1"): a ZIP file of WARC files, with an index, a
// list of pages, digests, and perhaps a signature.
#pragma once

#include <memory>

#include "read/part.hpp"

namespace stemma::read {

/// Whether a file that begins so may be a package: a ZIP file that names a member as packages have them (or one that
/// no package must have), and not an office file.
bool may_be_wacz(std::string_view head);

/// First comes one part without text, which tells of the package itself: what was checked and what came of it.
std::unique_ptr<Archive> open_wacz(base::ByteSource& source, const Limits& limits);

}  // namespace stemma::read
