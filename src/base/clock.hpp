// The only place where a clock is read: the custody ledger says when something was done. No result depends on it.
#pragma once

#include <string>

namespace stemma::base {

/// "2026-03-22T19:05:11Z"
std::string utc_now();

}  // namespace stemma::base
