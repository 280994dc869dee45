// Certificates: see certificates.hpp.
#include "read/archive/certificates.hpp"

#include <openssl/pem.h>
#include <openssl/x509v3.h>

namespace stemma::read {
namespace {

using StoreContext = std::unique_ptr<X509_STORE_CTX, Freed<X509_STORE_CTX_free>>;
constexpr std::size_t most_certificates = 16;

}  // namespace

Bio bio_of(std::string_view bytes) { return Bio(BIO_new_mem_buf(bytes.data(), static_cast<int>(bytes.size()))); }

std::string from_base64(std::string text) {
  std::erase_if(text, [](char c) { return c == '\n' || c == '\r' || c == ' '; });
  std::string out(text.size() / 4 * 3 + 3, '\0');
  const int size =
      EVP_DecodeBlock(reinterpret_cast<unsigned char*>(out.data()), octets(text), static_cast<int>(text.size()));
  if (size < 0) return {};
  const std::size_t padding = text.ends_with("==") ? 2 : text.ends_with("=") ? 1 : 0;
  out.resize(static_cast<std::size_t>(size) - padding);
  return out;
}

Chain chain_of(const std::string& pem) {
  Chain chain;
  const Bio bio = bio_of(pem);
  while (chain.size() < most_certificates) {
    Certificate certificate(PEM_read_bio_X509(bio.get(), nullptr, nullptr, nullptr));
    if (!certificate) break;
    chain.push_back(std::move(certificate));
  }
  return chain;
}

Store store_of(const Chain& chain, std::time_t when) {
  Store store(X509_STORE_new());
  X509_STORE_add_cert(store.get(), chain.back().get());
  X509_STORE_set_flags(store.get(), X509_V_FLAG_PARTIAL_CHAIN);
  X509_VERIFY_PARAM_set_time(X509_STORE_get0_param(store.get()), when);
  return store;
}

Stack stack_of(const Chain& chain) {
  Stack stack(sk_X509_new_null(), [](STACK_OF(X509) * certificates) { sk_X509_free(certificates); });
  for (const Certificate& certificate : chain) sk_X509_push(stack.get(), certificate.get());
  return stack;
}

std::string chain_trouble(const Chain& chain, std::time_t when) {
  const Store store = store_of(chain, when);
  const Stack others = stack_of(chain);
  const StoreContext context(X509_STORE_CTX_new());
  X509_STORE_CTX_init(context.get(), store.get(), chain.front().get(), others.get());
  if (X509_verify_cert(context.get()) == 1) return {};
  return X509_verify_cert_error_string(X509_STORE_CTX_get_error(context.get()));
}

std::string name_of(X509_NAME* name) {
  char text[256] = {};
  if (X509_NAME_get_text_by_NID(name, NID_commonName, text, sizeof text) > 0) return text;
  return X509_NAME_get_text_by_NID(name, NID_organizationName, text, sizeof text) > 0 ? text : "nobody named";
}

std::optional<std::time_t> seconds_of(const std::string& text) {
  std::tm tm = {};
  if (text.size() < 19 || !strptime(text.c_str(), "%Y-%m-%dT%H:%M:%S", &tm)) return {};
  return timegm(&tm);
}

std::string written(std::time_t when) {
  std::tm tm = {};
  char text[32];
  gmtime_r(&when, &tm);
  return {text, std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &tm)};
}

}  // namespace stemma::read
