// JSON of packages, by simdjson: see wacz_package.hpp.
#include "read/archive/wacz_package.hpp"

#include <simdjson.h>

#include <charconv>

namespace stemma::read {
namespace {

namespace dom = simdjson::dom;
using Value = simdjson::simdjson_result<dom::element>;

std::string text(Value value) {
  std::string_view out;
  return value.get(out) == simdjson::SUCCESS ? std::string(out) : std::string();
}

/// Tools write numbers with and without quotation marks.
std::optional<std::uint64_t> number(Value value) {
  std::uint64_t out = 0;
  if (value.get(out) == simdjson::SUCCESS) return out;
  const std::string digits = text(value);
  const auto [end, failed] = std::from_chars(digits.data(), digits.data() + digits.size(), out);
  if (failed != std::errc() || end == digits.data()) return {};
  return out;
}

Error no_json(std::string_view name, simdjson::error_code code) {
  return {ErrorKind::input, std::string(name) + " is no valid JSON (" + simdjson::error_message(code) + ")"};
}

/// Version 1.1 says "hash" and "bytes"; earlier ones "hashing" and "stats".
PackageFile file_of(dom::element resource) {
  PackageFile out;
  out.path = text(resource["path"]);
  out.digest = text(resource["hash"]);
  out.bytes = number(resource["bytes"]);
  dom::element stats;
  if (resource["stats"].get(stats) == simdjson::SUCCESS) {
    if (out.digest.empty()) out.digest = text(stats["hash"]);
    if (!out.bytes) out.bytes = number(stats["bytes"]);
  }
  const std::string kind = text(resource["hashing"]);
  if (!out.digest.empty() && out.digest.find(':') == std::string::npos)
    out.digest.insert(0, (kind.empty() ? "md5" : kind) + ":");  // the default of Frictionless data resources
  return out;
}

}  // namespace

Result<Package> parse_package(std::string_view json) {
  dom::parser parser;
  dom::element root;
  if (const auto code = parser.parse(simdjson::padded_string(json)).get(root); code != simdjson::SUCCESS)
    return no_json("datapackage.json", code);
  Package out;
  out.title = text(root["title"]);
  out.version = text(root["wacz_version"]);
  if (dom::element metadata; out.title.empty() && root["metadata"].get(metadata) == simdjson::SUCCESS)
    out.title = text(metadata["title"]);
  dom::array resources;
  if (root["resources"].get(resources) != simdjson::SUCCESS)
    return Error{ErrorKind::input, "datapackage.json has no list of resources"};
  for (const dom::element resource : resources) out.files.push_back(file_of(resource));
  return out;
}

Result<PackageDigest> parse_package_digest(std::string_view json) {
  dom::parser parser;
  dom::element root, data;
  if (const auto code = parser.parse(simdjson::padded_string(json)).get(root); code != simdjson::SUCCESS)
    return no_json("datapackage-digest.json", code);
  PackageDigest out = {text(root["path"]), text(root["hash"]), {}};
  if (root["signedData"].get(data) != simdjson::SUCCESS || !data.is_object()) return out;
  out.signed_data = SignedData{text(data["hash"]),          text(data["created"]),      text(data["signature"]),
                               text(data["publicKey"]),     text(data["domain"]),       text(data["domainCert"]),
                               text(data["timeSignature"]), text(data["timestampCert"])};
  return out;
}

std::optional<ListedPage> parse_page(std::string_view line) {
  dom::parser parser;
  dom::element root;
  if (parser.parse(simdjson::padded_string(line)).get(root) != simdjson::SUCCESS) return {};
  ListedPage out = {text(root["url"]), text(root["title"]), text(root["ts"]), false};
  bool seed = false;
  out.seed = root["seed"].get(seed) == simdjson::SUCCESS && seed;
  if (out.url.empty()) return {};
  return out;
}

/// "com,example)/ 20220118045432 {...}"
std::optional<IndexLine> parse_index_line(std::string_view line) {
  const std::size_t json = line.find(" {");
  if (json == std::string_view::npos || line.substr(0, 1) == "!") return {};
  dom::parser parser;
  dom::element root;
  if (parser.parse(simdjson::padded_string(line.substr(json + 1))).get(root) != simdjson::SUCCESS) return {};
  const auto offset = number(root["offset"]);
  IndexLine out = {text(root["url"]), text(root["filename"]), offset.value_or(0)};
  if (out.url.empty() || out.file.empty() || !offset) return {};
  return out;
}

}  // namespace stemma::read
