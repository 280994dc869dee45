// Time stamps, by OpenSSL: see time_stamp.hpp.
#include "read/archive/time_stamp.hpp"

#include <openssl/err.h>
#include <openssl/ts.h>

#include "read/archive/certificates.hpp"

namespace stemma::read {
namespace {

using Response = std::unique_ptr<TS_RESP, Freed<TS_RESP_free>>;
using VerifyContext = std::unique_ptr<TS_VERIFY_CTX, Freed<TS_VERIFY_CTX_free>>;

std::optional<std::time_t> time_of(TS_TST_INFO* info) {
  std::tm tm = {};
  if (ASN1_TIME_to_tm(TS_TST_INFO_get_time(info), &tm) != 1) return {};
  return timegm(&tm);
}

}  // namespace

TimeStamp check_time_stamp(const std::string& token, const std::string& certificates, const std::string& text) {
  TimeStamp out;
  const std::string der = from_base64(token);
  const Bio in = bio_of(der);
  const Response response(d2i_TS_RESP_bio(in.get(), nullptr));
  if (!response || !TS_RESP_get_tst_info(response.get())) return {{}, {}, "its time stamp is no RFC 3161 token"};
  const Chain chain = chain_of(certificates);
  if (chain.empty()) return {{}, {}, "its time stamp comes without a certificate"};
  out.when = time_of(TS_RESP_get_tst_info(response.get()));
  out.by = name_of(X509_get_subject_name(chain.front().get()));
  const VerifyContext context(TS_VERIFY_CTX_new());
  TS_VERIFY_CTX_set_flags(context.get(), TS_VFY_VERSION | TS_VFY_SIGNATURE | TS_VFY_DATA);
  TS_VERIFY_CTX_set_data(context.get(), bio_of(text).release());
  TS_VERIFY_CTX_set_store(context.get(), store_of(chain, out.when.value_or(0)).release());
  const Stack stack = stack_of(chain);
  TS_VERIFY_CTX_set_certs(context.get(), X509_chain_up_ref(stack.get()));
  ERR_clear_error();
  if (!out.when || TS_RESP_verify_response(context.get(), response.get()) != 1) {
    const char* why = ERR_reason_error_string(ERR_peek_last_error());
    out.trouble = "its time stamp does not hold (" + std::string(why ? why : "unknown reason") + ")";
  }
  ERR_clear_error();
  return out;
}

}  // namespace stemma::read
