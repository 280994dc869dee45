// Digests that archives carry, checked against the bytes.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace stemma::read {

/// "md5", "sha1", "sha256", "sha512" and their spellings with a hyphen; others are not known.
class Digester {
 public:
  explicit Digester(std::string_view algorithm);
  ~Digester();
  Digester(Digester&&) noexcept;
  bool known() const { return context_ != nullptr; }
  void add(std::string_view bytes);
  /// The digest's bytes. Once.
  std::string finish();

 private:
  struct Context;
  std::unique_ptr<Context> context_;
};

/// "algorithm:value" with the value in hexadecimal or base32 (RFC 4648).
class Digest {
 public:
  /// Nothing where the algorithm or the form of the value is not known.
  static std::optional<Digest> parse(std::string_view text);
  bool fits(std::string_view bytes) const { return of(bytes) == value_; }
  bool fits_digest(std::string_view digest) const { return digest == value_; }
  /// The digest of other bytes as this one is written.
  std::string like(std::string_view bytes) const { return written(of(bytes)); }
  std::string written(std::string_view digest) const;
  const std::string& algorithm() const { return algorithm_; }
  /// The digest's bytes.
  const std::string& value() const { return value_; }

 private:
  std::string of(std::string_view bytes) const;
  std::string algorithm_, prefix_, value_;
  bool base32_ = false;
};

std::string hex(std::string_view bytes);

}  // namespace stemma::read
