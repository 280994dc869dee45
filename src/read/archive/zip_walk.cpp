// The members of a ZIP file whose directory is gone (a download that broke off), by their own headers: see zip.hpp.
#include <algorithm>

#include "read/archive/zip.hpp"

namespace stemma::read {
namespace {

constexpr std::size_t header_size = 30;
constexpr std::size_t piece = 1 << 16;
constexpr std::size_t most_entries = 1'000'000;
constexpr std::uint32_t in_zip64 = 0xFFFFFFFF;

std::uint64_t little(std::string_view bytes, std::size_t at, std::size_t size) {
  std::uint64_t value = 0;
  for (std::size_t i = size; i-- > 0;) value = value << 8 | static_cast<unsigned char>(bytes[at + i]);
  return value;
}

/// APPNOTE 4.5.3: the sizes of a large member are in an extra field, first the unpacked one.
void take_zip64(std::string_view extra, ZipEntry& entry) {
  while (extra.size() >= 4) {
    const auto id = little(extra, 0, 2);
    const auto size = static_cast<std::size_t>(little(extra, 2, 2));
    if (id == 1 && size >= 16 && extra.size() >= 20) {
      entry.size = little(extra, 4, 8);
      entry.packed = little(extra, 12, 8);
    }
    extra.remove_prefix(std::min(extra.size(), 4 + size));
  }
}

/// APPNOTE 4.3.9: a member that was written in a stream has its sizes behind its data. They are right where the size
/// is the distance; where there are none the member goes to the end.
void find_sizes(Stream& stream, ZipEntry& entry, std::uint64_t end) {
  entry.packed = end - entry.data;
  entry.size = std::uint64_t{1} << 62;
  while (true) {
    const std::string_view window = stream.peek(piece);
    for (std::size_t at = window.find("PK\x07\x08"); at != std::string_view::npos && at + 24 <= window.size();
         at = window.find("PK\x07\x08", at + 1)) {
      const std::uint64_t distance = stream.at() + at - entry.data;
      const bool wide = little(window, at + 8, 8) == distance;
      if (!wide && little(window, at + 8, 4) != distance) continue;
      entry.packed = distance;
      entry.size = wide ? little(window, at + 16, 8) : little(window, at + 12, 4);
      stream.take(at + (wide ? 24 : 16));
      return;
    }
    if (window.size() < piece) return stream.take(window.size());
    stream.take(window.size() - 32);
  }
}

}  // namespace

std::vector<ZipEntry> walk_zip(base::ByteSource& source) {
  std::vector<ZipEntry> entries;
  SourceStream stream(source, 0, source.size());
  for (std::string_view head = stream.peek(piece);
       entries.size() < most_entries && head.size() > header_size && head.substr(0, 4) == "PK\x03\x04";
       head = stream.peek(piece)) {
    const auto name = static_cast<std::size_t>(little(head, 26, 2)),
               extra = static_cast<std::size_t>(little(head, 28, 2));
    if (head.size() < header_size + name + extra) break;
    ZipEntry entry;
    entry.name = head.substr(header_size, name);
    entry.method = static_cast<int>(little(head, 8, 2));
    entry.crc = static_cast<std::uint32_t>(little(head, 14, 4));
    entry.packed = little(head, 18, 4);
    entry.size = little(head, 22, 4);
    entry.header = stream.at();
    entry.data = stream.at() + header_size + name + extra;
    if (entry.packed == in_zip64 || entry.size == in_zip64) take_zip64(head.substr(header_size + name, extra), entry);
    const std::uint64_t flags = little(head, 6, 2);
    entry.bad = (flags & 1) != 0 ? "is encrypted" : zip_name_trouble(entry.name);
    stream.take(header_size + name + extra);
    if ((flags & 8) != 0)
      find_sizes(stream, entry, source.size());
    else
      stream.skip(entry.packed);
    entry.packed = std::min(entry.packed, source.size() - entry.data);
    entries.push_back(std::move(entry));
  }
  return entries;
}

}  // namespace stemma::read
