// Time stamps of RFC 3161.
#pragma once

#include <ctime>
#include <optional>
#include <string>

namespace stemma::read {

struct TimeStamp {
  std::optional<std::time_t> when;
  std::string by;       ///< the authority, as its certificate names it
  std::string trouble;  ///< why it does not hold, or empty
};

/// Whether the authority signed exactly `text`, by the certificates that come with the token (a PEM chain, of which the
/// last stands for the root). `token` is a TimeStampResp in Base64.
TimeStamp check_time_stamp(const std::string& token, const std::string& certificates, const std::string& text);

}  // namespace stemma::read
