// An HTTP response as an archive stores it, down to the bytes of the page.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "read/archive/header_fields.hpp"
#include "read/place_map.hpp"
#include "stemma/limits.hpp"
#include "stemma/model.hpp"

namespace stemma::read {

struct HttpResponse {
  int status = 0;
  HeaderFields fields;
  std::string_view body;  ///< as stored
  std::size_t body_at = 0;
};

/// Nothing where the block does not begin with a status line.
std::optional<HttpResponse> parse_http(std::string_view block);

struct Payload {
  std::string bytes;
  std::vector<PlaceMap> places;  ///< innermost first, to the block
  std::vector<Layer> layers;     ///< outermost first: "http", "chunked", "gzip", ...
  std::vector<std::string> notes;
  std::optional<std::string> error;  ///< a limit; then there are no bytes
  std::string unchunked;             ///< the body without chunks, where it has any and is compressed too
};

/// Takes chunks and content codings off. Where the bytes are not what the header says (many tools store the page and
/// leave the header) they are taken as they are.
Payload unpack_payload(const HttpResponse& response, std::size_t block_size, const Limits& limits);

}  // namespace stemma::read
