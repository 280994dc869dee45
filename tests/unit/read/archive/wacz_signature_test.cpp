// Keys, certificates and time stamps are made here, so that each way to be wrong can be made too.
#include "read/archive/wacz_signature.hpp"

#include <gtest/gtest.h>
#include <openssl/ecdsa.h>
#include <openssl/pem.h>
#include <openssl/ts.h>
#include <openssl/x509v3.h>

#include "read/archive/certificates.hpp"

namespace stemma::read {
namespace {

const std::string hash = "sha256:b94d27b9934d3e08a52e52d7da7dabfac484efe37a5380ee9088f7ace2efcde9";
constexpr std::time_t noon = 1'614'859'200;  // 2021-03-04T12:00:00Z

Key new_key(const char* curve) { return Key(EVP_EC_gen(curve)); }

std::string base64(std::string_view bytes) {
  std::string out(bytes.size() * 2 + 8, '\0');
  out.resize(static_cast<std::size_t>(
      EVP_EncodeBlock(reinterpret_cast<unsigned char*>(out.data()), octets(bytes), static_cast<int>(bytes.size()))));
  return out;
}

std::string signature(EVP_PKEY* key, std::string_view text) {
  std::unique_ptr<EVP_MD_CTX, Freed<EVP_MD_CTX_free>> context(EVP_MD_CTX_new());
  std::string out(512, '\0');
  std::size_t size = out.size();
  EVP_DigestSignInit(context.get(), nullptr, EVP_sha256(), nullptr, key);
  EVP_DigestSign(context.get(), reinterpret_cast<unsigned char*>(out.data()), &size, octets(text), text.size());
  out.resize(size);
  return out;
}

/// r and s side by side, as browsers do.
std::string raw(const std::string& der, int half) {
  const unsigned char* at = octets(der);
  std::unique_ptr<ECDSA_SIG, Freed<ECDSA_SIG_free>> pair(d2i_ECDSA_SIG(nullptr, &at, static_cast<long>(der.size())));
  std::string out(static_cast<std::size_t>(2 * half), '\0');
  auto to = reinterpret_cast<unsigned char*>(out.data());
  BN_bn2binpad(ECDSA_SIG_get0_r(pair.get()), to, half);
  BN_bn2binpad(ECDSA_SIG_get0_s(pair.get()), to + half, half);
  return out;
}

std::string public_key(EVP_PKEY* key) {
  unsigned char* der = nullptr;
  const int size = i2d_PUBKEY(key, &der);
  const std::string out = base64({reinterpret_cast<char*>(der), static_cast<std::size_t>(size)});
  OPENSSL_free(der);
  return out;
}

Certificate certificate(EVP_PKEY* key, const char* name, EVP_PKEY* issuer_key, const char* issuer, int extension,
                        const char* value, std::time_t from, std::time_t until) {
  Certificate out(X509_new());
  X509_set_version(out.get(), 2);
  ASN1_INTEGER_set(X509_get_serialNumber(out.get()), 7);
  ASN1_TIME_set(X509_getm_notBefore(out.get()), from);
  ASN1_TIME_set(X509_getm_notAfter(out.get()), until);
  X509_set_pubkey(out.get(), key);
  for (const auto& [which, text] :
       {std::pair(X509_get_subject_name(out.get()), name), std::pair(X509_get_issuer_name(out.get()), issuer)})
    X509_NAME_add_entry_by_NID(which, NID_commonName, MBSTRING_UTF8, octets(text), -1, -1, 0);
  std::unique_ptr<X509_EXTENSION, Freed<X509_EXTENSION_free>> added(
      X509V3_EXT_conf_nid(nullptr, nullptr, extension, value));
  X509_add_ext(out.get(), added.get(), -1);
  X509_sign(out.get(), issuer_key, EVP_sha256());
  return out;
}

std::string pem(X509* one) {
  const Bio bio(BIO_new(BIO_s_mem()));
  PEM_write_bio_X509(bio.get(), one);
  char* text = nullptr;
  const long size = BIO_get_mem_data(bio.get(), &text);
  return {text, static_cast<std::size_t>(size)};
}

ASN1_INTEGER* serial(TS_RESP_CTX*, void*) {
  ASN1_INTEGER* one = ASN1_INTEGER_new();
  ASN1_INTEGER_set(one, 1);
  return one;
}
int the_time(TS_RESP_CTX*, void*, long* seconds, long* microseconds) {
  *seconds = noon;
  *microseconds = 0;
  return 1;
}

/// What a time stamp authority answers.
std::string time_stamp(X509* authority, EVP_PKEY* key, std::string_view text) {
  unsigned char digest[32];
  EVP_Digest(text.data(), text.size(), digest, nullptr, EVP_sha256(), nullptr);
  std::unique_ptr<TS_REQ, Freed<TS_REQ_free>> request(TS_REQ_new());
  std::unique_ptr<TS_MSG_IMPRINT, Freed<TS_MSG_IMPRINT_free>> imprint(TS_MSG_IMPRINT_new());
  std::unique_ptr<X509_ALGOR, Freed<X509_ALGOR_free>> algorithm(X509_ALGOR_new());
  X509_ALGOR_set0(algorithm.get(), OBJ_nid2obj(NID_sha256), V_ASN1_NULL, nullptr);
  TS_MSG_IMPRINT_set_algo(imprint.get(), algorithm.get());
  TS_MSG_IMPRINT_set_msg(imprint.get(), digest, sizeof digest);
  TS_REQ_set_version(request.get(), 1);
  TS_REQ_set_msg_imprint(request.get(), imprint.get());
  const Bio bio(BIO_new(BIO_s_mem()));
  i2d_TS_REQ_bio(bio.get(), request.get());

  std::unique_ptr<TS_RESP_CTX, Freed<TS_RESP_CTX_free>> context(TS_RESP_CTX_new());
  std::unique_ptr<ASN1_OBJECT, Freed<ASN1_OBJECT_free>> policy(OBJ_txt2obj("1.2.3.4", 1));
  TS_RESP_CTX_set_signer_cert(context.get(), authority);
  TS_RESP_CTX_set_signer_key(context.get(), key);
  TS_RESP_CTX_set_signer_digest(context.get(), EVP_sha256());
  TS_RESP_CTX_set_ess_cert_id_digest(context.get(), EVP_sha256());
  TS_RESP_CTX_set_def_policy(context.get(), policy.get());
  TS_RESP_CTX_add_md(context.get(), EVP_sha256());
  TS_RESP_CTX_set_serial_cb(context.get(), serial, nullptr);
  TS_RESP_CTX_set_time_cb(context.get(), the_time, nullptr);
  std::unique_ptr<TS_RESP, Freed<TS_RESP_free>> response(TS_RESP_create_response(context.get(), bio.get()));
  unsigned char* der = nullptr;
  const int size = i2d_TS_RESP(response.get(), &der);
  const std::string out = base64({reinterpret_cast<char*>(der), static_cast<std::size_t>(size)});
  OPENSSL_free(der);
  return out;
}

constexpr std::time_t month = 30 * 86400;

/// Signed by archive.example, stamped at noon by "Clock".
struct Domain {
  Key root_key = new_key("P-256"), key = new_key("P-256"), clock_key = new_key("P-256");
  Certificate root = certificate(root_key.get(), "Root", root_key.get(), "Root", NID_basic_constraints,
                                 "critical,CA:TRUE", noon - month, noon + month);
  Certificate leaf = certificate(key.get(), "archive.example", root_key.get(), "Root", NID_subject_alt_name,
                                 "DNS:archive.example", noon - month, noon + month);
  Certificate clock = certificate(clock_key.get(), "Clock", root_key.get(), "Root", NID_ext_key_usage,
                                  "critical,timeStamping", noon - month, noon + month);
  SignedData data;

  Domain() {
    data.hash = hash;
    data.created = "2021-03-04T12:00:30Z";
    data.domain = "archive.example";
    data.domain_cert = pem(leaf.get()) + "\n" + pem(root.get());
    data.signature = base64(signature(key.get(), hash));
    data.time_cert = pem(clock.get()) + pem(root.get());
    data.time_signature = time_stamp(clock.get(), clock_key.get(), data.signature);
  }
  std::string judged() const { return judge_signature(data, hash); }
};

TEST(WaczSignature, OfAnAnonymousKeyIsCheckedRawAndInDer) {
  const Key key = new_key("P-384"), other = new_key("P-384");
  SignedData data;
  data.hash = hash;
  data.public_key = public_key(key.get());
  const std::string der = signature(key.get(), hash);
  for (const std::string& form : {der, raw(der, 48)}) {
    data.signature = base64(form);
    EXPECT_EQ(judge_signature(data, hash).find("signature: valid, by a key that nothing here says whose it is"), 0u);
  }
  EXPECT_EQ(judge_signature(data, "sha256:00"),
            "signature: not valid: it is for " + hash + ", and datapackage.json has sha256:00");
  data.public_key = public_key(other.get());
  EXPECT_EQ(judge_signature(data, hash), "signature: not valid: it was not made with the public key that is beside it");
  data.public_key = "AAAA";
  EXPECT_EQ(judge_signature(data, hash), "signature: not valid: its public key cannot be read");
  data.public_key.clear();
  EXPECT_EQ(judge_signature(data, hash), "signature: not valid: neither a public key nor a certificate is beside it");
  data.signature.clear();
  EXPECT_EQ(judge_signature(data, hash), "signature: not valid: there is none in signedData");
}

TEST(WaczSignature, OfADomainIsCheckedWithItsTimeStamp) {
  Domain domain;
  EXPECT_EQ(
      domain.judged(),
      "signature: valid, by archive.example (certificate of Root), time stamp 2021-03-04T12:00:00Z of Clock; whether "
      "the root certificate (Root) is to be trusted is not judged");
  domain.data.time_signature.clear();
  EXPECT_EQ(domain.judged(),
            "signature: valid, by archive.example (certificate of Root), made, as it says itself, at "
            "2021-03-04T12:00:30Z, without a time stamp; whether the root certificate (Root) is to be trusted is not "
            "judged");
}

TEST(WaczSignature, OfADomainCanBeWrongInManyWays) {
  const std::string no = "signature: not valid: ";
  {
    Domain d;
    d.data.signature = base64(signature(d.root_key.get(), hash));
    EXPECT_EQ(d.judged(), no + "it was not made with the key of the certificate of archive.example");
  }
  {
    Domain d;
    d.data.domain = "other.example";
    EXPECT_EQ(d.judged(), no + "its certificate is not for other.example");
  }
  {
    Domain d;
    d.data.created = "2021-03-05T12:00:30Z";
    EXPECT_EQ(d.judged(),
              no + "it says that it was made at 2021-03-05T12:00:30Z, and its time stamp says 2021-03-04T12:00:00Z");
  }
  {
    Domain d;
    d.data.time_signature = time_stamp(d.clock.get(), d.clock_key.get(), "something else");
    EXPECT_EQ(d.judged(), no + "its time stamp does not hold (message imprint mismatch)");
    d.data.time_signature = "AAAA";
    EXPECT_EQ(d.judged(), no + "its time stamp is no RFC 3161 token");
  }
  {
    Domain d;
    d.leaf = certificate(d.key.get(), "archive.example", d.root_key.get(), "Root", NID_subject_alt_name,
                         "DNS:archive.example", noon - 2 * month, noon - month);
    d.data.domain_cert = pem(d.leaf.get()) + pem(d.root.get());
    EXPECT_EQ(
        d.judged(),
        no + "the certificate of archive.example does not hold at 2021-03-04T12:00:00Z (certificate has expired)");
  }
  {
    Domain d, other;
    d.data.domain_cert = pem(d.leaf.get()) + pem(other.root.get());
    EXPECT_EQ(d.judged().find(no + "the certificate of archive.example does not hold at 2021-03-04T12:00:00Z ("), 0u);
    constexpr const char* staging = "(STAGING) Wobbly Willow";
    const Certificate root = certificate(d.root_key.get(), staging, d.root_key.get(), staging, NID_basic_constraints,
                                         "critical,CA:TRUE", noon - month, noon + month);
    const Certificate leaf = certificate(d.key.get(), "archive.example", d.root_key.get(), staging,
                                         NID_subject_alt_name, "DNS:archive.example", noon - month, noon + month);
    d.data.domain_cert = pem(leaf.get()) + pem(root.get());
    EXPECT_EQ(d.judged(), no +
                              "the certificate of archive.example leads to (STAGING) Wobbly Willow, which is for tests "
                              "and proves nothing");
    d.data.domain_cert = "no certificate";
    EXPECT_EQ(d.judged(), no + "the certificate of archive.example cannot be read");
  }
}

}  // namespace
}  // namespace stemma::read
