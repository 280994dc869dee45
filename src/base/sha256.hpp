// SHA-256 (FIPS 180-4), by OpenSSL: the name of every original and the link between ledger entries.
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace stemma::base {

/// 64 lower-case hexadecimal digits.
std::string sha256_hex(std::string_view bytes);

/// The same of bytes that come in pieces.
class Sha256 {
 public:
  Sha256();
  ~Sha256();
  Sha256(const Sha256&) = delete;
  Sha256& operator=(const Sha256&) = delete;
  void add(std::string_view bytes);
  /// Once, after the last piece.
  std::string hex();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace stemma::base
