// Whether an expression of time says when something happened, or when it was said, printed or celebrated.
#pragma once

#include <cstddef>

#include "understand/statements_view.hpp"

namespace stemma::understand {

/// Whether the time at index `time` of Document::times, whose first token is `first`, may date a happening that the
/// sentence tells of: it is neither a stretch of time, a time of day, a feast ("Independence Day crowds"), the date of
/// a saying ("said on Friday"), an aside in brackets, nor part of a source.
bool may_date(const View& view, const Sentence& sentence, std::size_t time, std::size_t first);

}  // namespace stemma::understand
