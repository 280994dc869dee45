// SHA-256 (FIPS 180-4), by OpenSSL: the name of every original and the link between ledger entries.
#pragma once

#include <string>
#include <string_view>

namespace stemma::base {

/// 64 lower-case hexadecimal digits.
std::string sha256_hex(std::string_view bytes);

}  // namespace stemma::base
