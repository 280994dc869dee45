// The walls around a helper process: see child_process.hpp.
#pragma once

#include <linux/filter.h>

#include <cstdint>
#include <vector>

#include "stemma/error.hpp"

namespace stemma::base {

/// A seccomp filter that refuses (EPERM) sockets, new processes, tracing, mounting and the like, as the kernel takes
/// it. Made once, before any fork: the library behind it allocates.
const std::vector<sock_filter>& system_call_filter();

/// Puts the calling process into the jail. For the child between fork and exec: it allocates nothing. Returns false
/// where a wall that must stand does not.
bool enter_jail(const std::vector<sock_filter>& filter, std::uint64_t memory_bytes, std::uint64_t cpu_seconds);

}  // namespace stemma::base
