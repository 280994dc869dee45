// HTTP responses: see http_response.hpp. RFC 9112 (messages), RFC 9110, 8.4 (content codings).
#include "read/archive/http_response.hpp"

#include <algorithm>
#include <charconv>
#include <utility>

#include "read/archive/chunks.hpp"
#include "read/archive/unpack.hpp"
#include "read/ascii.hpp"

namespace stemma::read {
namespace {

/// "deflate" and "br" have no signature: what begins like a page is no compressed stream.
bool may_be(std::string_view bytes, std::string_view coding) {
  if (coding == "gzip") return bytes.substr(0, 2) == "\x1F\x8B";
  if (coding == "zstd") return bytes.substr(0, 4) == "\x28\xB5\x2F\xFD";
  const std::string_view start = trim(bytes.substr(0, 64));
  return !start.empty() && start[0] != '<' && start.substr(0, 5) != "%PDF-";
}

/// In the order in which they were applied.
std::vector<std::string> codings(std::string_view header) {
  std::vector<std::string> out;
  while (!header.empty()) {
    const std::size_t comma = std::min(header.find(','), header.size());
    std::string coding = lower(trim(header.substr(0, comma)));
    header.remove_prefix(std::min(comma + 1, header.size()));
    if (coding == "x-gzip") coding = "gzip";
    if (coding == "gzip" || coding == "deflate" || coding == "br" || coding == "zstd") out.push_back(coding);
  }
  return out;
}

void take_chunks_off(Payload& out) {
  Chunks chunks = join_chunks(out.bytes);
  if (!chunks.any) return;
  out.layers.push_back({"chunked", 0, out.bytes.size()});
  if (chunks.wrong_at != std::string_view::npos)
    out.notes.push_back("its chunks are wrong from byte " + std::to_string(chunks.wrong_at) +
                        " of the body on, which is taken as it is from there");
  else if (!chunks.whole)
    out.notes.push_back("its last chunk is missing");
  out.places.insert(out.places.begin(), std::move(chunks.places));
  out.bytes = std::move(chunks.bytes);
}

/// False: the bytes are not in that coding, or not to be had.
bool take_coding_off(Payload& out, const std::string& coding, const Limits& limits) {
  if (!may_be(out.bytes, coding)) return false;
  Unpacked unpacked = unpack(out.bytes, coding, limits);
  if (unpacked.over_limit) {
    out.error = std::move(unpacked.damage);
    return false;
  }
  if (unpacked.damage && unpacked.bytes.empty()) return false;
  if (unpacked.damage)
    out.notes.push_back("its " + coding + " coding is damaged or breaks off (" + *unpacked.damage + ")");
  out.layers.push_back({coding, 0, out.bytes.size()});
  out.places.insert(out.places.begin(), PlaceMap::whole(unpacked.bytes.size(), 0, out.bytes.size()));
  if (out.layers.size() == 3 && out.layers[1].coding == "chunked") out.unchunked = std::move(out.bytes);
  out.bytes = std::move(unpacked.bytes);
  return true;
}

}  // namespace

std::optional<HttpResponse> parse_http(std::string_view block) {
  if (!starts_with_nocase(block, "http/") && !starts_with_nocase(block, "icy ")) return {};
  HttpResponse out;
  const std::size_t end = std::min(block.find('\n'), block.size());
  std::string_view line = block.substr(0, end);
  line = trim(line.substr(std::min(line.find(' '), line.size())));
  std::from_chars(line.data(), line.data() + line.size(), out.status);
  const std::size_t start = std::min(end + 1, block.size());
  const std::size_t header = out.fields.read(block.substr(start));
  out.body_at = header == std::string_view::npos ? block.size() : start + header;
  out.body = block.substr(out.body_at);
  return out;
}

Payload unpack_payload(const HttpResponse& response, std::size_t block_size, const Limits& limits) {
  Payload out;
  out.bytes = response.body;
  out.layers.push_back({"http", 0, block_size});
  out.places.push_back(PlaceMap::shifted(response.body_at, out.bytes.size()));
  if (find_nocase(response.fields.all("transfer-encoding"), "chunked") != std::string::npos) take_chunks_off(out);
  auto applied = codings(response.fields.all("content-encoding"));
  std::reverse(applied.begin(), applied.end());
  for (const std::string& coding : applied)
    if (!take_coding_off(out, coding, limits)) break;
  if (out.error) out.bytes.clear();
  return out;
}

}  // namespace stemma::read
