// Signatures of packages, by OpenSSL: see wacz_signature.hpp.
#include "read/archive/wacz_signature.hpp"

#include <openssl/ecdsa.h>
#include <openssl/x509v3.h>

#include <algorithm>
#include <cmath>

#include "read/archive/certificates.hpp"
#include "read/archive/digest.hpp"
#include "read/archive/time_stamp.hpp"

namespace stemma::read {
namespace {

using MdContext = std::unique_ptr<EVP_MD_CTX, Freed<EVP_MD_CTX_free>>;

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
  return "signature: valid, by a key that nothing here says whose it is (SHA-256 of the key: " +
         hex(digester.finish()) + ")";
}

/// Authorities mark the roots of their staging environments, which give anybody a certificate for any domain
/// (letsencrypt.org/docs/staging-environment).
bool is_for_tests(std::string_view root) { return root.starts_with("(STAGING)"); }

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
  if (!data.time_signature.empty()) stamp = check_time_stamp(data.time_signature, data.time_cert, data.signature);
  if (!stamp.trouble.empty()) return not_valid(stamp.trouble);
  const auto when = stamp.when ? stamp.when : created;
  if (!when) return not_valid("it says no time at which it was made");
  // "within 10 minutes", Verification, step 6
  if (stamp.when && created && std::abs(std::difftime(*stamp.when, *created)) > 600)
    return not_valid("it says that it was made at " + data.created + ", and its time stamp says " +
                     written(*stamp.when));
  if (const std::string trouble = chain_trouble(chain, *when); !trouble.empty())
    return not_valid("the certificate of " + data.domain + " does not hold at " + written(*when) + " (" + trouble +
                     ")");
  const std::string root = name_of(X509_get_issuer_name(chain.back().get()));
  if (is_for_tests(root))
    return not_valid("the certificate of " + data.domain + " leads to " + root +
                     ", which is for tests and proves nothing");
  return "signature: valid, by " + data.domain + " (certificate of " + name_of(X509_get_issuer_name(leaf)) + "), " +
         (stamp.when ? "time stamp " + written(*stamp.when) + " of " + stamp.by
                     : "made, as it says itself, at " + data.created + ", without a time stamp") +
         "; whether the root certificate (" + root + ") is to be trusted is not judged";
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
