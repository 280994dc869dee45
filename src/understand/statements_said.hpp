// Everything that is attributed to somebody, as he is said to have said it.
#pragma once

#include "understand/statements_finding.hpp"

namespace stemma::understand {

/// One statement an attribution that names or describes a source: its content as the value.
void find_said(const View& view, Findings& out);

}  // namespace stemma::understand
