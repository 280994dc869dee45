// X.509 certificates and times, by OpenSSL, for what signs a package.
#pragma once

#include <openssl/bio.h>
#include <openssl/evp.h>
#include <openssl/x509.h>

#include <ctime>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace stemma::read {

/// Frees what OpenSSL gave.
template <auto free>
struct Freed {
  template <typename T>
  void operator()(T* value) const {
    free(value);
  }
};
using Bio = std::unique_ptr<BIO, Freed<BIO_free_all>>;
using Key = std::unique_ptr<EVP_PKEY, Freed<EVP_PKEY_free>>;
using Certificate = std::unique_ptr<X509, Freed<X509_free>>;
using Store = std::unique_ptr<X509_STORE, Freed<X509_STORE_free>>;
using Chain = std::vector<Certificate>;                                    ///< the signer's first
using Stack = std::unique_ptr<STACK_OF(X509), void (*)(STACK_OF(X509)*)>;  ///< borrows from a chain

inline const unsigned char* octets(std::string_view bytes) {
  return reinterpret_cast<const unsigned char*>(bytes.data());
}
/// `bytes` must outlive it.
Bio bio_of(std::string_view bytes);
std::string from_base64(std::string text);

Chain chain_of(const std::string& pem);
/// The last certificate stands for the root, whatever it is.
Store store_of(const Chain& chain, std::time_t when);
Stack stack_of(const Chain& chain);
/// Why the chain does not hold at that time, or empty.
std::string chain_trouble(const Chain& chain, std::time_t when);
std::string name_of(X509_NAME* name);

/// Seconds since 1970 of "2022-01-18T19:00:12Z"; nothing for what is no such time.
std::optional<std::time_t> seconds_of(const std::string& text);
std::string written(std::time_t when);

}  // namespace stemma::read
