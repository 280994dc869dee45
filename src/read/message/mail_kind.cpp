// Telling messages: see mail_kind.hpp.
#include "read/message/mail_kind.hpp"

#include <algorithm>
#include <array>

#include "read/ascii.hpp"
#include "read/message/mail_header.hpp"

namespace stemma::read {
namespace {

constexpr auto written_by_programs =
    std::to_array<std::string_view>({"message-id", "mime-version", "received", "return-path", "delivered-to"});
constexpr auto written_by_all = std::to_array<std::string_view>(
    {"from", "to", "cc", "subject", "date", "content-type", "content-transfer-encoding", "reply-to", "sender"});
/// What nothing but a letter on its way has.
constexpr auto postmarks = std::to_array<std::string_view>(
    {"to", "cc", "bcc", "received", "return-path", "delivered-to", "message-id", "list-id", "in-reply-to"});

template <typename Names>
std::size_t count(const MailHeader& header, const Names& names) {
  return static_cast<std::size_t>(
      std::count_if(names.begin(), names.end(), [&](std::string_view name) { return header.has(name); }));
}

bool is_message(const MailHeader& header, bool declared) {
  const std::size_t machine = count(header, written_by_programs), known = machine + count(header, written_by_all);
  if (declared) return known > 0;
  if (machine > 0)
    return known >= 3 || header.has("snapshot-content-location") || header.has("content-location") ||
           (header.has("mime-version") && header.has("content-type"));
  if (header.has("snapshot-content-location") && known >= 2) return true;
  const auto date = mail_date(header.raw("date"));
  return header.has("from") && header.has("subject") && date && date->has_time();
}

/// Chrome and its kin say "Saved by Blink", Internet Explorer "Saved by Windows Internet Explorer 8"; Word gives no
/// sender at all.
bool is_page(const MailHeader& header) {
  if (header.has("snapshot-content-location")) return true;
  if (find_nocase(header.raw("from").substr(0, 20), "saved by ") != std::string_view::npos) return true;
  if (count(header, postmarks) > 0) return false;
  const std::string type = parameters_of(header.raw("content-type")).value;
  return header.has("content-location") || type == "multipart/related" || (type == "text/html" && !header.has("from"));
}

}  // namespace

std::size_t message_begin(std::string_view bytes) {
  std::size_t at = bytes.substr(0, 3) == "\xEF\xBB\xBF" ? 3 : 0;
  while (at < bytes.size() && (bytes[at] == '\n' || bytes[at] == '\r')) ++at;
  return at;
}

MessageForm message_form(std::string_view bytes, bool declared) {
  const std::size_t begin = message_begin(bytes);
  const char first = begin < bytes.size() ? bytes[begin] : ' ';
  if (!is_letter(first)) return MessageForm::none;
  const MailHeader header = mail_header(bytes, begin, bytes.size());
  if (header.fields.empty() || !is_message(header, declared)) return MessageForm::none;
  return is_page(header) ? MessageForm::page : MessageForm::mail;
}

}  // namespace stemma::read
