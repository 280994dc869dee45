// Digests and signature of a package: see wacz_checks.hpp.
#include "read/archive/wacz_checks.hpp"

#include <zlib.h>

#include <algorithm>
#include <optional>
#include <set>

#include "read/archive/digest.hpp"

namespace stemma::read {
namespace {

constexpr std::size_t piece = 1 << 16;

/// One pass over a file of the package: size, CRC-32 and digest.
struct Measured {
  std::uint64_t bytes = 0;
  unsigned long crc = 0;
  std::string digest, broken;
};

Measured measure(const Wacz& wacz, const ZipEntry& entry, std::string_view algorithm) {
  Measured out;
  const auto stream = open_entry(wacz.source, entry, wacz.limits);
  Digester digester(algorithm);
  out.crc = crc32(0, nullptr, 0);
  for (std::string_view bytes = stream->peek(piece); !bytes.empty(); bytes = stream->peek(piece)) {
    out.bytes += bytes.size();
    out.crc = crc32(out.crc, reinterpret_cast<const Bytef*>(bytes.data()), static_cast<uInt>(bytes.size()));
    if (digester.known()) digester.add(bytes);
    stream->take(bytes.size());
  }
  if (digester.known()) out.digest = digester.finish();
  out.broken = stream->broken();
  return out;
}

/// What does not fit, or empty.
std::string trouble_with(const Wacz& wacz, const ZipEntry& entry, const PackageFile& file) {
  const auto digest = Digest::parse(file.digest);
  const Measured measured = measure(wacz, entry, digest ? digest->algorithm() : "");
  if (!measured.broken.empty()) return measured.broken;
  if (measured.crc != entry.crc || measured.bytes != entry.size)
    return "has another size or CRC-32 than the package's directory says";
  if (file.bytes && *file.bytes != measured.bytes)
    return "has " + std::to_string(measured.bytes) + " bytes, and datapackage.json says " + std::to_string(*file.bytes);
  if (file.digest.empty()) return "has no digest in datapackage.json";
  if (!digest) return "has a digest in datapackage.json of a kind that is not known (" + file.digest + ")";
  if (!digest->fits_digest(measured.digest))
    return "its digest is " + digest->written(measured.digest) + ", and datapackage.json says " + file.digest;
  return {};
}

bool is_named_nowhere(const std::string& name) {
  return name == "datapackage.json" || name == "datapackage-digest.json" || name.ends_with('/');
}

}  // namespace

void Wacz::take(std::vector<ZipEntry> all) {
  entries = std::move(all);
  for (const ZipEntry& entry : entries)
    if (entry.bad.empty()) usable.try_emplace(entry.name, &entry);
}

const ZipEntry* Wacz::find(std::string_view name) const {
  const auto found = usable.find(name);
  return found == usable.end() ? nullptr : found->second;
}

void check_files(const Wacz& wacz, const Package& package, Notes& notes) {
  std::set<std::string, std::less<>> named;
  std::size_t good = 0;
  for (const PackageFile& file : package.files) {
    named.insert(file.path);
    const ZipEntry* entry = wacz.find(file.path);
    const std::string trouble =
        entry ? trouble_with(wacz, *entry, file) : "is named in datapackage.json and is not in the package";
    if (trouble.empty())
      ++good;
    else
      notes.push_back(file.path + ": " + trouble);
  }
  notes.push_back(std::to_string(good) + " of " + std::to_string(package.files.size()) +
                  " files have the digest and size that datapackage.json says");
  for (const ZipEntry& entry : wacz.entries)
    if (!named.contains(entry.name) && !is_named_nowhere(entry.name))
      notes.push_back(entry.name + ": is in the package and not named in datapackage.json");
}

void check_signature(const Wacz& wacz, std::string_view datapackage, Notes& notes) {
  const ZipEntry* entry = wacz.find("datapackage-digest.json");
  if (!entry) {
    notes.push_back("datapackage-digest.json: absent");
    notes.push_back("signature: absent");
    return;
  }
  const auto bytes = read_entry(wacz.source, *entry, wacz.limits);
  const auto said = bytes ? parse_package_digest(bytes.value()) : Result<PackageDigest>(bytes.error());
  if (!said) {
    notes.push_back("datapackage-digest.json: " + said.error().message);
    notes.push_back("signature: absent");
    return;
  }
  const auto digest = Digest::parse(said.value().hash);
  const std::string hash = digest ? digest->like(datapackage) : std::string();
  const bool fits = digest && digest->fits(datapackage);
  notes.push_back(fits ? "datapackage-digest.json: fits datapackage.json"
                       : "datapackage-digest.json: its hash is \"" + said.value().hash +
                             "\", and datapackage.json has " + hash);
  notes.push_back(said.value().signed_data ? judge_signature(*said.value().signed_data, fits ? said.value().hash : hash)
                                           : "signature: absent");
}

}  // namespace stemma::read
