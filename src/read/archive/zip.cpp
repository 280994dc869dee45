// ZIP files: see zip.hpp.
#include "read/archive/zip.hpp"

#include <minizip/unzip.h>
#include <zlib.h>

#include <algorithm>
#include <set>

#include "read/archive/unpack.hpp"
#include "read/ascii.hpp"
#include "read/inside.hpp"

namespace stemma::read {
namespace {

constexpr std::size_t piece = 1 << 16;
constexpr std::size_t most_entries = 1'000'000;

/// What minizip reads through.
struct Cursor {
  base::ByteSource* source = nullptr;
  std::uint64_t at = 0;
};

void* open_cursor(void* opaque, const void*, int) { return opaque; }
unsigned long read_cursor(void*, void* stream, void* out, unsigned long size) {
  auto& cursor = *static_cast<Cursor*>(stream);
  const auto got = cursor.source->read(cursor.at, {static_cast<char*>(out), size});
  const std::size_t there = got ? got.value() : 0;
  cursor.at += there;
  return there;
}
unsigned long write_cursor(void*, void*, const void*, unsigned long) { return 0; }
ZPOS64_T tell_cursor(void*, void* stream) { return static_cast<Cursor*>(stream)->at; }
long seek_cursor(void*, void* stream, ZPOS64_T offset, int origin) {
  auto& cursor = *static_cast<Cursor*>(stream);
  const std::uint64_t size = cursor.source->size();
  const std::uint64_t base = origin == ZLIB_FILEFUNC_SEEK_CUR ? cursor.at : origin == ZLIB_FILEFUNC_SEEK_END ? size : 0;
  if (offset > size || base + offset > size) return -1;
  cursor.at = base + offset;
  return 0;
}
int close_cursor(void*, void*) { return 0; }
int error_of_cursor(void*, void*) { return 0; }

/// Opens the entry that minizip stands at, which compares its local header with the directory.
ZipEntry current(unzFile zip) {
  ZipEntry entry;
  unz_file_info64 info = {};
  unzGetCurrentFileInfo64(zip, &info, nullptr, 0, nullptr, 0, nullptr, 0);
  std::string name(std::min<std::size_t>(info.size_filename, 65535) + 1, '\0');
  unzGetCurrentFileInfo64(zip, &info, name.data(), static_cast<uLong>(name.size()), nullptr, 0, nullptr, 0);
  name.pop_back();
  entry.name = std::move(name);
  entry.method = static_cast<int>(info.compression_method);
  entry.packed = info.compressed_size;
  entry.size = info.uncompressed_size;
  entry.crc = static_cast<std::uint32_t>(info.crc);
  entry.bad = zip_name_trouble(entry.name);
  int method = 0, level = 0;
  if (entry.bad.empty() && (info.flag & 1) != 0) entry.bad = "is encrypted";
  if (entry.bad.empty() && entry.method != 0 && entry.method != Z_DEFLATED)
    entry.bad = "is packed by method " + std::to_string(entry.method) + ", which is not read (0 and 8 are)";
  if (unzOpenCurrentFile2(zip, &method, &level, 1) != UNZ_OK) {
    if (entry.bad.empty()) entry.bad = "has a local header that does not fit the package's directory";
    return entry;
  }
  entry.data = unzGetCurrentFileZStreamPos64(zip);
  const int extra = unzGetLocalExtrafield(zip, nullptr, 0);
  entry.header = entry.data - 30 - info.size_filename - static_cast<std::uint64_t>(std::max(extra, 0));
  unzCloseCurrentFile(zip);
  return entry;
}

/// Programs differ in which of the two names they show.
void compare_names(base::ByteSource& source, ZipEntry& entry) {
  std::string name(entry.name.size(), '\0');
  const auto got = source.read(entry.header + 30, name);
  if (entry.bad.empty() && entry.data > 0 && (!got || name != entry.name))
    entry.bad = "has another name in its local header";
}

/// Members that share bytes are how a small file holds a thousand large ones (D. Fifield, "A better zip bomb", 2019).
void find_overlaps(std::vector<ZipEntry>& entries, std::uint64_t size) {
  std::vector<ZipEntry*> order;
  for (ZipEntry& entry : entries)
    if (entry.data > 0) order.push_back(&entry);
  std::stable_sort(order.begin(), order.end(), [](auto* a, auto* b) { return a->header < b->header; });
  std::uint64_t end = 0;
  std::set<std::string_view> names;
  for (ZipEntry* entry : order) {
    std::string why;
    if (entry->header < end) why = "shares bytes with another member";
    if (entry->data > size || entry->packed > size - entry->data) why = "goes over the end of the file";
    if (!names.insert(entry->name).second) why = "is there twice";
    if (entry->bad.empty()) entry->bad = why;
    if (why != "goes over the end of the file") end = std::max(end, entry->data + entry->packed);
  }
}

}  // namespace

std::string zip_name_trouble(std::string_view name) {
  if (name.empty()) return "has no name";
  if (name.find('\0') != std::string_view::npos) return "has a NUL in its name";
  if (name.find('\\') != std::string_view::npos) return "has a backslash in its name";
  if (name[0] == '/' || (name.size() > 1 && is_letter(name[0]) && name[1] == ':')) return "has an absolute path";
  for (std::string_view rest = name; !rest.empty();) {
    const std::size_t slash = std::min(rest.find('/'), rest.size());
    if (rest.substr(0, slash) == "..") return "has a path that climbs out of the package";
    rest.remove_prefix(std::min(slash + 1, rest.size()));
  }
  return {};
}

Result<std::vector<ZipEntry>> zip_entries(base::ByteSource& source) {
  Cursor cursor = {&source, 0};
  zlib_filefunc64_def functions = {open_cursor, read_cursor,  write_cursor,    tell_cursor,
                                   seek_cursor, close_cursor, error_of_cursor, &cursor};
  const std::unique_ptr<void, int (*)(void*)> zip(unzOpen2_64("", &functions),
                                                  [](void* file) { return file ? unzClose(file) : 0; });
  if (!zip) return Error{ErrorKind::input, "is no whole ZIP file: the directory at its end is missing or damaged"};
  std::vector<ZipEntry> entries;
  for (int state = unzGoToFirstFile(zip.get()); state == UNZ_OK; state = unzGoToNextFile(zip.get())) {
    if (entries.size() == most_entries) return Error{ErrorKind::input, "has more than a million members"};
    entries.push_back(current(zip.get()));
    compare_names(source, entries.back());
  }
  find_overlaps(entries, source.size());
  return entries;
}

ZipInflate::ZipInflate(base::ByteSource& source, const ZipEntry& entry, const Limits& limits)
    : packed_(source, entry.data, entry.data + entry.packed),
      inflater_(make_inflater("raw")),
      size_(entry.size),
      limits_(limits) {}

bool ZipInflate::stop(std::string why) {
  broken_ = std::move(why);
  inflater_.reset();
  return false;
}

bool ZipInflate::fill(std::string& buffer) {
  const std::size_t old = buffer.size();
  while (inflater_ && buffer.size() == old) {
    const std::string_view packed = packed_.peek(1);
    const auto step = inflater_->step(packed, buffer, piece);
    packed_.take(step.used);
    out_ += buffer.size() - old;
    const std::string at = "breaks off at byte " + std::to_string(packed_.at()) + " of its packed data: ";
    if (out_ > size_)
      return stop(at + "it unpacks to more than the " + std::to_string(size_) + " bytes that the package says");
    if (out_ > (1 << 20) && out_ / limits_.ratio > packed_.at())
      return stop(at + "it unpacks to more than " + std::to_string(limits_.ratio) + " times its size (--max-ratio)");
    if (step.state == Inflater::State::end) inflater_.reset();
    if (step.state == Inflater::State::broken) {
      stop(at + "it is damaged (" + step.why + ")");
      return buffer.size() > old;
    }
    if (step.state == Inflater::State::more && packed.empty() && buffer.size() == old)
      return stop(at + "it is not whole");
  }
  return buffer.size() > old;
}

std::unique_ptr<Stream> open_entry(base::ByteSource& source, const ZipEntry& entry, const Limits& limits) {
  if (entry.method == 0) return std::make_unique<SourceStream>(source, entry.data, entry.data + entry.packed);
  return std::make_unique<ZipInflate>(source, entry, limits);
}

Result<std::string> read_entry(base::ByteSource& source, const ZipEntry& entry, const Limits& limits) {
  if (entry.size > limits.unpacked_bytes)
    return Error{ErrorKind::input, "unpacks to more than " + size_words(limits.unpacked_bytes) + " (--max-unpacked)"};
  const auto stream = open_entry(source, entry, limits);
  const std::string_view bytes = stream->peek(entry.size + 1);
  if (!stream->broken().empty()) return Error{ErrorKind::input, stream->broken()};
  return std::string(bytes);
}

}  // namespace stemma::read
