// Tables of bellingcat's auto-archiver: what was archived from where, with the text of each post.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "read/decode.hpp"
#include "read/part.hpp"
#include "stemma/model.hpp"

namespace stemma::read {

/// Whether a text is such a table: by the names of its columns, within its first rows.
bool is_auto_archiver(std::string_view text);

/// One Document for each row: a post where its address lies in a social network, else a report. The path ends in "!"
/// and the number of the row as a spreadsheet counts. Archived files are named in notes.
std::vector<Document> read_auto_archiver(const Decoded& source, const Document& base, const Reading& reading);

}  // namespace stemma::read
