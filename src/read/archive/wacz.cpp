// WACZ packages: see wacz.hpp.
#include "read/archive/wacz.hpp"

#include <algorithm>
#include <deque>

#include "read/archive/captures.hpp"
#include "read/archive/single.hpp"
#include "read/archive/wacz_checks.hpp"
#include "read/ascii.hpp"

namespace stemma::read {
namespace {

bool is_archive_name(std::string_view name) {
  for (const std::string_view end : {".warc", ".warc.gz", ".warc.zst", ".arc", ".arc.gz"})
    if (name.ends_with(end)) return true;
  return false;
}

class WaczReader : public Archive {
 public:
  WaczReader(base::ByteSource& source, const Limits& limits) : wacz_{source, limits, {}, {}} { begin(); }

  std::optional<Part> next() override {
    while (first_.empty()) {
      if (!records_ && !open_next()) return {};
      if (auto part = records_->next()) return part;
      records_.reset();
    }
    Part part = std::move(first_.front());
    first_.pop_front();
    return part;
  }

 private:
  void begin();
  void look_at(Part& about);
  bool open_next();
  void give(Part part) {
    ++captures_.parts;
    first_.push_back(std::move(part));
  }

  Wacz wacz_;
  Captures captures_;
  std::deque<Part> first_;
  std::size_t next_ = 0;
  std::unique_ptr<RecordSource> record_source_;
  std::unique_ptr<Archive> records_;
};

void WaczReader::begin() {
  Part about;
  about.member = "datapackage.json";
  about.carrier.media_type = "application/wacz";
  about.silent = true;
  auto entries = zip_entries(wacz_.source);
  if (!entries) {
    about.member.clear();
    about.silent = false;
    wacz_.take(walk_zip(wacz_.source));
    about.error = entries.error().message + "; the " + std::to_string(wacz_.entries.size()) +
                  " members that it has by their own headers are read as far as they go";
  } else {
    wacz_.take(std::move(entries).value());
    look_at(about);
  }
  give(std::move(about));
  for (const ZipEntry& entry : wacz_.entries) {
    const bool package = entry.name.ends_with(".wacz");
    if (entry.bad.empty() && !package) continue;
    Part part;
    part.member = entry.name.substr(0, entry.name.find('\0'));
    part.error = entry.bad.empty() ? "is a package inside the package, which is not read; give it by itself"
                                   : "is not used: it " + entry.bad;
    give(std::move(part));
  }
}

void WaczReader::look_at(Part& about) {
  const auto fail = [&](std::string why) {
    about.silent = false;
    about.error = std::move(why);
  };
  const ZipEntry* entry = wacz_.find("datapackage.json");
  if (!entry) return fail("is a ZIP file without datapackage.json, so it is no whole WACZ package");
  const auto json = read_entry(wacz_.source, *entry, wacz_.limits);
  if (!json) return fail("datapackage.json: " + json.error().message);
  const auto package = parse_package(json.value());
  if (!package) return fail(package.error().message);
  about.carrier.title = package.value().title;
  Notes& notes = about.carrier.notes;
  notes.push_back(package.value().version.empty() ? "is a WACZ package without a version"
                                                  : "is a WACZ package, version " + package.value().version);
  check_files(wacz_, package.value(), notes);
  check_signature(wacz_, json.value(), notes);
  Remembered addresses;
  check_index(wacz_, addresses, notes);
  check_pages(wacz_, addresses, captures_, notes);
}

bool WaczReader::open_next() {
  while (next_ < wacz_.entries.size()) {
    const ZipEntry& entry = wacz_.entries[next_++];
    if (!entry.bad.empty() || !is_archive_name(entry.name)) continue;
    if (captures_.stopped) return false;
    Outside outside;
    outside.layers = {{"zip", entry.header, entry.data + entry.packed}};
    outside.base = entry.data;
    if (entry.method != 0) outside.whole = ByteRange{entry.data, entry.data + entry.packed};
    captures_.prefix = entry.name + "!";
    record_source_ =
        std::make_unique<RecordSource>(open_entry(wacz_.source, entry, wacz_.limits), outside, wacz_.limits);
    records_ = open_records(*record_source_, captures_, wacz_.limits);
    return true;
  }
  return false;
}

}  // namespace

bool may_be_wacz(std::string_view head) {
  if (head.substr(0, 4) != "PK\x03\x04" && head.substr(0, 4) != "PK\x05\x06") return false;
  for (std::size_t at = 0; at != std::string_view::npos && at + 30 < head.size();
       at = head.find("PK\x03\x04", at + 4)) {
    const std::size_t size =
        static_cast<unsigned char>(head[at + 26]) + 256 * static_cast<unsigned char>(head[at + 27]);
    const std::string_view name = head.substr(at + 30, size);
    for (const std::string_view start : {"archive/", "indexes/", "datapackage", "pages/pages.jsonl", "data/archive/",
                                         "data/indexes/", "../", "/", "..\\"})
      if (name.substr(0, start.size()) == start) return true;
    if (is_archive_name(name)) return true;
  }
  return false;
}

std::unique_ptr<Archive> open_wacz(base::ByteSource& source, const Limits& limits) {
  return std::make_unique<WaczReader>(source, limits);
}

}  // namespace stemma::read
