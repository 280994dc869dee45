// The JSON files of a WACZ package (WACZ 1.1.1; Frictionless Data Package; CDXJ 0.1), as far as they are needed.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "read/archive/wacz_signature.hpp"
#include "stemma/error.hpp"

namespace stemma::read {

struct PackageFile {
  std::string path, digest;  ///< "sha256:..."; empty where there is none
  std::optional<std::uint64_t> bytes;
};

/// datapackage.json
struct Package {
  std::string title, version;
  std::vector<PackageFile> files;
};
Result<Package> parse_package(std::string_view json);

/// datapackage-digest.json
struct PackageDigest {
  std::string path, hash;
  std::optional<SignedData> signed_data;
};
Result<PackageDigest> parse_package_digest(std::string_view json);

/// A line of pages/pages.jsonl; its first line, which describes the list, is none.
struct ListedPage {
  std::string url, title, time;
  bool seed = false;
};
std::optional<ListedPage> parse_page(std::string_view line);

/// A line of an index: where the capture of an address is.
struct IndexLine {
  std::string url, file;
  std::uint64_t offset = 0;
};
std::optional<IndexLine> parse_index_line(std::string_view line);

}  // namespace stemma::read
