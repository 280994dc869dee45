// Who signed a WACZ package, and whether that holds (WACZ Signing and Verification 0.1.0).
#pragma once

#include <string>
#include <string_view>

namespace stemma::read {

/// The field `signedData` of datapackage-digest.json; empty fields were not there.
struct SignedData {
  std::string hash, created, signature;
  std::string public_key;                 ///< anonymous: a key in Base64, and nothing that says whose
  std::string domain, domain_cert;        ///< by the key of a domain's TLS certificate; certificates are PEM chains
  std::string time_signature, time_cert;  ///< RFC 3161, over `signature` as it is written
};

/// One sentence: "signature: valid, by example.org (...)", "signature: not valid: ...". `hash` is what
/// datapackage.json has. Certificates are checked up to the last one that the package brings; whether that one is to be
/// trusted is not judged, and the sentence says so.
std::string judge_signature(const SignedData& data, std::string_view hash);

}  // namespace stemma::read
