// Digests, by OpenSSL: see digest.hpp.
#include "read/archive/digest.hpp"

#include <openssl/evp.h>

#include "read/ascii.hpp"

namespace stemma::read {
namespace {

constexpr std::string_view base32_digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

const EVP_MD* method(std::string_view algorithm) {
  if (algorithm == "md5") return EVP_md5();
  if (algorithm == "sha1" || algorithm == "sha-1") return EVP_sha1();
  if (algorithm == "sha256" || algorithm == "sha-256") return EVP_sha256();
  return algorithm == "sha512" || algorithm == "sha-512" ? EVP_sha512() : nullptr;
}

/// Digits of `bits` each; nothing where one is no digit.
std::optional<std::string> from_digits(std::string_view text, std::string_view digits, unsigned bits) {
  std::string out;
  unsigned held = 0, value = 0;
  for (const char c : text) {
    const std::size_t digit = digits.find(c);
    if (digit == std::string_view::npos) return {};
    value = (value << bits | static_cast<unsigned>(digit)) & 0xFFFF;
    held += bits;
    if (held >= 8) {
      held -= 8;
      out += static_cast<char>(value >> held & 0xFF);
    }
  }
  return out;
}

std::string to_digits(std::string_view bytes, std::string_view digits, unsigned bits) {
  std::string out;
  unsigned held = 0, value = 0;
  for (const char c : bytes) {
    value = (value << 8 | static_cast<unsigned char>(c)) & 0xFFFF;
    for (held += 8; held >= bits; held -= bits) out += digits[value >> (held - bits) & ((1U << bits) - 1)];
  }
  if (held > 0) out += digits[value << (bits - held) & ((1U << bits) - 1)];
  return out;
}

std::string upper(std::string_view text) {
  std::string out(text);
  for (char& c : out)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 32);
  return out;
}

}  // namespace

struct Digester::Context {
  EVP_MD_CTX* md = EVP_MD_CTX_new();
  ~Context() { EVP_MD_CTX_free(md); }
};

Digester::Digester(std::string_view algorithm) {
  const EVP_MD* md = method(lower(algorithm));
  if (!md) return;
  context_ = std::make_unique<Context>();
  EVP_DigestInit_ex(context_->md, md, nullptr);
}
Digester::~Digester() = default;
Digester::Digester(Digester&&) noexcept = default;

void Digester::add(std::string_view bytes) { EVP_DigestUpdate(context_->md, bytes.data(), bytes.size()); }

std::string Digester::finish() {
  unsigned char out[EVP_MAX_MD_SIZE];
  unsigned size = 0;
  EVP_DigestFinal_ex(context_->md, out, &size);
  return {reinterpret_cast<char*>(out), size};
}

std::string hex(std::string_view bytes) { return to_digits(bytes, "0123456789abcdef", 4); }

std::optional<Digest> Digest::parse(std::string_view text) {
  text = trim(text);
  const std::size_t colon = text.find(':');
  if (colon == std::string_view::npos) return {};
  Digest out;
  out.algorithm_ = lower(text.substr(0, colon));
  out.prefix_ = text.substr(0, colon + 1);
  const EVP_MD* md = method(out.algorithm_);
  if (!md) return {};
  std::string_view value = trim(text.substr(colon + 1));
  while (!value.empty() && value.back() == '=') value.remove_suffix(1);
  const auto size = static_cast<std::size_t>(EVP_MD_get_size(md));
  out.base32_ = value.size() != size * 2;
  if (out.base32_ && value.size() != (size * 8 + 4) / 5) return {};
  const auto bytes =
      out.base32_ ? from_digits(upper(value), base32_digits, 5) : from_digits(lower(value), "0123456789abcdef", 4);
  if (!bytes) return {};
  out.value_ = *bytes;
  return out;
}

std::string Digest::written(std::string_view digest) const {
  return prefix_ + (base32_ ? to_digits(digest, base32_digits, 5) : hex(digest));
}

std::string Digest::of(std::string_view bytes) const {
  Digester digester(algorithm_);
  digester.add(bytes);
  return digester.finish();
}

}  // namespace stemma::read
