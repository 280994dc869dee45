// From a capture to a part: see captures.hpp.
#include "read/archive/captures.hpp"

#include <cstring>

#include "read/archive/digest.hpp"
#include "read/archive/document_type.hpp"
#include "read/archive/http_response.hpp"

namespace stemma::read {
namespace {

/// Names of a hash table must not be chosen by who wrote the file, so they are of a strong digest.
std::array<std::uint64_t, 2> key_of(std::string_view text) {
  Digester digester("sha256");
  digester.add(text);
  const std::string digest = digester.finish();
  std::array<std::uint64_t, 2> key;
  std::memcpy(key.data(), digest.data(), sizeof key);
  return key;
}

/// 206 is what video players ask for, and now and then a page. Everything else is no page or an outlet's error page.
bool is_kept(int status) { return status == 200 || status == 203 || status == 206 || status == 0; }

void check_block(const Capture& capture, Part& part) {
  const auto digest = Digest::parse(capture.block_digest);
  if (!digest || digest->fits(capture.block)) return;
  part.carrier.notes.push_back("its block's digest in the archive is " + capture.block_digest + ", the block's is " +
                               digest->like(capture.block));
}

/// ISO 28500 means the body as sent; some tools take it without chunks, some unpacked.
void check_payload(const Capture& capture, std::string_view body, const Payload& payload, Part& part) {
  const auto digest = Digest::parse(capture.payload_digest);
  if (!digest) return;
  for (const std::string_view form : {body, std::string_view(payload.unchunked), std::string_view(part.bytes)})
    if (digest->fits(form)) return;
  part.carrier.notes.push_back("its digest in the archive is " + capture.payload_digest + ", the payload's is " +
                               digest->like(body));
}

/// What the record itself says, where it is no HTTP response.
Payload as_it_is(const Capture& capture) {
  Payload out;
  out.bytes = capture.block;
  return out;
}

}  // namespace

void Remembered::add(std::string_view key, std::uint32_t number) {
  if (!key.empty() && numbers_.size() < most) numbers_.try_emplace(key_of(key), number);
}

std::optional<std::uint32_t> Remembered::find(std::string_view key) const {
  if (key.empty()) return {};
  const auto found = numbers_.find(key_of(key));
  return found == numbers_.end() ? std::nullopt : std::optional(found->second);
}

std::string captured(std::string_view date) { return "captured " + std::string(date); }

std::optional<Part> document_of(const Capture& capture, const RecordSource& source, Captures& captures,
                                const Limits& limits) {
  const auto response = parse_http(capture.block);
  if (response && !is_kept(response->status)) return {};
  Part part;
  part.carrier.media_type = capture.media_type;
  part.carrier.charset = capture.charset;
  if (response) {
    part.carrier.media_type = media_type_of(response->fields.get("content-type"));
    part.carrier.charset = charset_of(response->fields.get("content-type"));
  }
  Payload payload = response ? unpack_payload(*response, capture.block.size(), limits) : as_it_is(capture);
  if (!payload.error && !is_document(payload.bytes, part.carrier.media_type, capture.uri)) return {};
  if (payload.error && !may_be_document(part.carrier.media_type, capture.uri)) return {};

  part.member = captures.prefix + capture.uri;
  part.carrier.url = capture.uri;
  if (!capture.date.empty()) part.carrier.notes.push_back(captured(capture.date));
  part.carrier.notes.insert(part.carrier.notes.end(), capture.notes.begin(), capture.notes.end());
  part.carrier.notes.insert(part.carrier.notes.end(), payload.notes.begin(), payload.notes.end());
  if (payload.error) {
    part.error = std::move(payload.error);
    return part;
  }
  part.bytes = std::move(payload.bytes);
  part.places = std::move(payload.places);
  part.layers = std::move(payload.layers);
  check_block(capture, part);
  check_payload(capture, response ? response->body : capture.block, payload, part);
  if (const std::string damage = source.damage(capture.place); !damage.empty()) part.carrier.notes.push_back(damage);
  source.place(part, capture.place, capture.coding);
  if (const auto page = captures.pages.find(capture.uri); page != captures.pages.end()) {
    part.carrier.title = page->second.title;
    if (page->second.seed) part.carrier.notes.push_back("is listed as one of the pages that the crawl began with");
  }
  return part;
}

}  // namespace stemma::read
