// Signatures of packages, by OpenSSL: see wacz_signature.hpp.
#include "read/wacz_signature.hpp"

#include <openssl/bio.h>
#include <openssl/ecdsa.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/ts.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

#include <cmath>
#include <ctime>
#include <memory>
#include <optional>
#include <vector>

#include "read/digest.hpp"

namespace stemma::read {
namespace {

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
using StoreContext = std::unique_ptr<X509_STORE_CTX, Freed<X509_STORE_CTX_free>>;
using MdContext = std::unique_ptr<EVP_MD_CTX, Freed<EVP_MD_CTX_free>>;
using Response = std::unique_ptr<TS_RESP, Freed<TS_RESP_free>>;
using VerifyContext = std::unique_ptr<TS_VERIFY_CTX, Freed<TS_VERIFY_CTX_free>>;
using Chain = std::vector<Certificate>;

const unsigned char* octets(std::string_view bytes) { return reinterpret_cast<const unsigned char*>(bytes.data()); }

Bio bio_of(std::string_view bytes) { return Bio(BIO_new_mem_buf(bytes.data(), static_cast<int>(bytes.size()))); }

std::string from_base64(std::string text) {
  std::erase_if(text, [](char c) { return c == '\n' || c == '\r' || c == ' '; });
  std::string out(text.size() / 4 * 3 + 3, '\0');
  const int size = EVP_DecodeBlock(reinterpret_cast<unsigned char*>(out.data()), octets(text), static_cast<int>(text.size()));
  if (size < 0) return {};
  const std::size_t padding = text.ends_with("==") ? 2 : text.ends_with("=") ? 1 : 0;
  out.resize(static_cast<std::size_t>(size) - padding);
  return out;
}

/// Browsers sign with r and s side by side (IEEE P1363); everybody else with both in DER.
std::string as_der(const std::string& signature) {
  const std::size_t half = signature.size() / 2;
  std::unique_ptr<ECDSA_SIG, Freed<ECDSA_SIG_free>> pair(ECDSA_SIG_new());
  ECDSA_SIG_set0(pair.get(), BN_bin2bn(octets(signature), static_cast<int>(half), nullptr),
                 BN_bin2bn(octets(signature) + half, static_cast<int>(half), nullptr));
  unsigned char* der = nullptr;
  const int size = i2d_ECDSA_SIG(pair.get(), &der);
  std::string out(reinterpret_cast<char*>(der), static_cast<std::size_t>(std::max(size, 0)));
  OPENSSL_free(der);
  return out;
}

bool verifies(EVP_PKEY* key, const EVP_MD* md, std::string_view signature, std::string_view text) {
  const MdContext context(EVP_MD_CTX_new());
  return EVP_DigestVerifyInit(context.get(), nullptr, md, nullptr, key) == 1 &&
         EVP_DigestVerify(context.get(), octets(signature), signature.size(), octets(text), text.size()) == 1;
}

bool signs(EVP_PKEY* key, const std::string& signature, std::string_view text) {
  for (const EVP_MD* md : {EVP_sha256(), EVP_sha384()}) {
    if (verifies(key, md, signature, text)) return true;
    if (EVP_PKEY_get_base_id(key) == EVP_PKEY_EC && signature.size() % 2 == 0 && !signature.empty() &&
        verifies(key, md, as_der(signature), text))
      return true;
  }
  return false;
}

Chain chain_of(const std::string& pem) {
  Chain chain;
  const Bio bio = bio_of(pem);
  while (chain.size() < 16) {
    Certificate certificate(PEM_read_bio_X509(bio.get(), nullptr, nullptr, nullptr));
    if (!certificate) break;
    chain.push_back(std::move(certificate));
  }
  return chain;
}

/// The last certificate stands for the root, whatever it is.
Store store_of(const Chain& chain, std::time_t when) {
  Store store(X509_STORE_new());
  X509_STORE_add_cert(store.get(), chain.back().get());
  X509_STORE_set_flags(store.get(), X509_V_FLAG_PARTIAL_CHAIN);
  X509_VERIFY_PARAM_set_time(X509_STORE_get0_param(store.get()), when);
  return store;
}

using Stack = std::unique_ptr<STACK_OF(X509), void (*)(STACK_OF(X509)*)>;
Stack stack_of(const Chain& chain) {
  Stack stack(sk_X509_new_null(), [](STACK_OF(X509) * certificates) { sk_X509_free(certificates); });
  for (const Certificate& certificate : chain) sk_X509_push(stack.get(), certificate.get());
  return stack;
}

/// Why the chain does not hold at that time, or empty.
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

/// Seconds since 1970 of "2022-01-18T19:00:12Z"; nothing for what is no such time.
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

struct TimeStamp {
  std::optional<std::time_t> when;
  std::string by, trouble;
};

std::optional<std::time_t> time_of(TS_TST_INFO* info) {
  std::tm tm = {};
  if (ASN1_TIME_to_tm(TS_TST_INFO_get_time(info), &tm) != 1) return {};
  return timegm(&tm);
}

/// Whether the authority signed exactly this text, by the certificates that the package brings.
TimeStamp check_time_stamp(const SignedData& data) {
  TimeStamp out;
  const std::string der = from_base64(data.time_signature);
  const Bio in = bio_of(der);
  const Response response(d2i_TS_RESP_bio(in.get(), nullptr));
  if (!response || !TS_RESP_get_tst_info(response.get())) return {{}, {}, "its time stamp is no RFC 3161 token"};
  const Chain chain = chain_of(data.time_cert);
  if (chain.empty()) return {{}, {}, "its time stamp comes without a certificate"};
  out.when = time_of(TS_RESP_get_tst_info(response.get()));
  out.by = name_of(X509_get_subject_name(chain.front().get()));
  const VerifyContext context(TS_VERIFY_CTX_new());
  TS_VERIFY_CTX_set_flags(context.get(), TS_VFY_VERSION | TS_VFY_SIGNATURE | TS_VFY_DATA);
  TS_VERIFY_CTX_set_data(context.get(), bio_of(data.signature).release());
  TS_VERIFY_CTX_set_store(context.get(), store_of(chain, out.when.value_or(0)).release());
  const Stack certificates = stack_of(chain);
  TS_VERIFY_CTX_set_certs(context.get(), X509_chain_up_ref(certificates.get()));
  ERR_clear_error();
  if (!out.when || TS_RESP_verify_response(context.get(), response.get()) != 1) {
    const char* why = ERR_reason_error_string(ERR_peek_last_error());
    out.trouble = "its time stamp does not hold (" + std::string(why ? why : "unknown reason") + ")";
  }
  ERR_clear_error();
  return out;
}

std::string not_valid(const std::string& why) { return "signature: not valid: " + why; }

std::string judge_anonymous(const SignedData& data) {
  const std::string der = from_base64(data.public_key);
  const unsigned char* at = octets(der);
  const Key key(d2i_PUBKEY(nullptr, &at, static_cast<long>(der.size())));
  if (!key) return not_valid("its public key cannot be read");
  if (!signs(key.get(), from_base64(data.signature), data.hash))
    return not_valid("it was not made with the public key that is beside it");
  Digester digester("sha256");
  digester.add(der);
  return "signature: valid, by a key that nothing here says whose it is (SHA-256 of the key: " + hex(digester.finish()) +
         ")";
}

std::string judge_domain(const SignedData& data) {
  const Chain chain = chain_of(data.domain_cert);
  if (chain.empty()) return not_valid("the certificate of " + data.domain + " cannot be read");
  X509* leaf = chain.front().get();
  const Key key(X509_get_pubkey(leaf));
  if (!key || !signs(key.get(), from_base64(data.signature), data.hash))
    return not_valid("it was not made with the key of the certificate of " + data.domain);
  if (X509_check_host(leaf, data.domain.data(), data.domain.size(), 0, nullptr) != 1)
    return not_valid("its certificate is not for " + data.domain);
  const auto created = seconds_of(data.created);
  TimeStamp stamp;
  if (!data.time_signature.empty()) stamp = check_time_stamp(data);
  if (!stamp.trouble.empty()) return not_valid(stamp.trouble);
  const auto when = stamp.when ? stamp.when : created;
  if (!when) return not_valid("it says no time at which it was made");
  // "within 10 minutes", Verification, step 6
  if (stamp.when && created && std::abs(std::difftime(*stamp.when, *created)) > 600)
    return not_valid("it says that it was made at " + data.created + ", and its time stamp says " + written(*stamp.when));
  if (const std::string trouble = chain_trouble(chain, *when); !trouble.empty())
    return not_valid("the certificate of " + data.domain + " does not hold at " + written(*when) + " (" + trouble + ")");
  return "signature: valid, by " + data.domain + " (certificate of " + name_of(X509_get_issuer_name(leaf)) + "), " +
         (stamp.when ? "time stamp " + written(*stamp.when) + " of " + stamp.by
                     : "made, as it says itself, at " + data.created + ", without a time stamp") +
         "; whether the root certificates (" + name_of(X509_get_issuer_name(chain.back().get())) +
         ") are to be trusted is not judged";
}

}  // namespace

std::string judge_signature(const SignedData& data, std::string_view hash) {
  if (data.signature.empty()) return not_valid("there is none in signedData");
  if (data.hash != hash) return not_valid("it is for " + data.hash + ", and datapackage.json has " + std::string(hash));
  if (!data.domain_cert.empty()) return judge_domain(data);
  if (!data.public_key.empty()) return judge_anonymous(data);
  return not_valid("neither a public key nor a certificate is beside it");
}

}  // namespace stemma::read
