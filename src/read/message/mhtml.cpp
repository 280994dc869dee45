// Pages in messages: see mhtml.hpp.
#include "read/message/mhtml.hpp"

#include "read/ascii.hpp"
#include "read/inside.hpp"
#include "read/message/mime.hpp"

namespace stemma::read {
namespace {

bool is_page(const MimePart& part) { return part.type == "text/html" || part.type == "application/xhtml+xml"; }

/// The part that the start parameter names (RFC 2387, 3.2), else the first page, else the first part.
const MimePart& root_of(const MimeMessage& message) {
  const std::string start = message.parts[0].type_parameters["start"];
  for (const MimePart& part : message.parts)
    if (!start.empty() && !part.is_multipart() && trim(part.header.raw("content-id")) == start) return part;
  for (const MimePart& part : message.parts)
    if (is_page(part)) return part;
  for (const MimePart& part : message.parts)
    if (!part.is_multipart()) return part;
  return message.parts[0];
}

bool is_address(std::string_view text) {
  return starts_with_nocase(text, "http://") || starts_with_nocase(text, "https://");
}

/// The address that the page was saved from: of the whole (Chrome), or of the root.
std::string address_of(const MimeMessage& message, const MimePart& root) {
  const MailHeader& whole = message.parts[0].header;
  for (const std::string& found :
       {whole.text("snapshot-content-location"), root.header.text("content-location"), whole.text("content-location")})
    if (is_address(found)) return found;
  return {};
}

}  // namespace

std::vector<Document> read_mhtml(std::string_view bytes, const Document& base, const Reading& reading) {
  const MimeMessage message = mime_message(bytes);
  const MimePart& root = root_of(message);
  Part part = mime_content(message, root);
  part.carrier.url = address_of(message, root);
  part.carrier.title = message.parts[0].header.text("subject");
  if (const auto saved = mail_date(message.parts[0].header.raw("date")))
    part.carrier.notes.push_back("saved " + model::to_string(*saved));
  if (message.cut) part.carrier.notes.push_back("the file ends before its last part does");
  if (!message.limit.empty()) part.carrier.notes.push_back("the file " + message.limit + "; the rest is not read");
  auto documents = read_inside(part, base, reading);
  for (Document& document : documents) document.media_type = "multipart/related";
  return documents;
}

}  // namespace stemma::read
