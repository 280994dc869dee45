// What a WACZ package says of itself, against what is in it.
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "read/archive/captures.hpp"
#include "read/archive/wacz_package.hpp"
#include "read/archive/zip.hpp"

namespace stemma::read {

/// A package that is looked at.
struct Wacz {
  base::ByteSource& source;
  const Limits& limits;
  std::vector<ZipEntry> entries;
  std::unordered_map<std::string_view, const ZipEntry*> usable;  ///< by name; points into `entries`
  void take(std::vector<ZipEntry> all);
  const ZipEntry* find(std::string_view name) const;  ///< nullptr where there is none that can be used
};

using Notes = std::vector<std::string>;

/// Digest and size of every file, and files that datapackage.json does not name.
void check_files(const Wacz& wacz, const Package& package, Notes& notes);
/// datapackage-digest.json and the signature in it.
void check_signature(const Wacz& wacz, std::string_view datapackage, Notes& notes);
/// Whether at each place that the index names there is a capture of that address. Remembers the addresses.
void check_index(const Wacz& wacz, Remembered& addresses, Notes& notes);
/// The lists of pages: which have no capture. What they say of a page goes into `captures`.
void check_pages(const Wacz& wacz, const Remembered& addresses, Captures& captures, Notes& notes);

}  // namespace stemma::read
