// Index and lists of pages of a package: see wacz_checks.hpp.
#include <algorithm>

#include "read/archive/header_fields.hpp"
#include "read/archive/wacz_checks.hpp"
#include "read/archive/warc.hpp"
#include "read/ascii.hpp"

namespace stemma::read {
namespace {

constexpr std::size_t most_line = 1 << 20;
constexpr std::size_t most_lines = 1'000'000;
constexpr std::size_t most_looked_up = 20'000;  // of an index, as each costs a look into the archive
constexpr std::size_t most_named = 20;          // findings of one kind that are spelt out

/// Findings of one kind: the first ones, and how many more.
class Findings {
 public:
  void add(std::string finding) {
    if (++count_ <= most_named) named_.push_back(std::move(finding));
  }
  std::size_t count() const { return count_; }
  void tell(const std::string& what, Notes& notes) {
    notes.insert(notes.end(), named_.begin(), named_.end());
    if (count_ > most_named) notes.push_back("and " + std::to_string(count_ - most_named) + " more " + what);
  }

 private:
  std::size_t count_ = 0;
  Notes named_;
};

/// Each line of a member, compressed or not; a line that is too long ends it. Says why it broke off.
template <typename Use>
std::string for_each_line(const Wacz& wacz, const ZipEntry& entry, Use use) {
  RecordSource source(open_entry(wacz.source, entry, wacz.limits), {}, wacz.limits);
  Stream& stream = source.stream();
  for (std::size_t n = 0; n < most_lines; ++n) {
    std::string_view view = stream.peek(1);
    for (std::size_t size = 4096; view.find('\n') == std::string_view::npos && size <= most_line; size *= 4) {
      const std::size_t before = view.size();
      view = stream.peek(size);
      if (view.size() == before && view.size() < size) break;
    }
    if (view.empty()) return source.broken();
    const std::size_t end = view.find('\n');
    if (end == std::string_view::npos && view.size() >= most_line) return "has a line of more than a MiB";
    use(trim(view.substr(0, end)));
    stream.take(end == std::string_view::npos ? view.size() : end + 1);
  }
  return "has more than a million lines; the others are not looked at";
}

const ZipEntry* archive_of(const Wacz& wacz, const std::string& file) {
  const ZipEntry* entry = wacz.find("archive/" + file);
  return entry ? entry : wacz.find(file);
}

/// Looks up one line of an index. Empty: it is right, or cannot be looked up.
std::string look_up(const Wacz& wacz, const IndexLine& line) {
  const ZipEntry* entry = archive_of(wacz, line.file);
  if (!entry) return "is said to be in " + line.file + ", which is not in the package";
  if (entry->method != 0) return {};
  const std::string place = "byte " + std::to_string(line.offset) + " of " + entry->name;
  if (line.offset >= entry->size) return "is said to be at " + place + ", which is behind its end";
  RecordSource source(
      std::make_unique<SourceStream>(wacz.source, entry->data + line.offset, entry->data + entry->packed), {},
      wacz.limits);
  const std::string_view head = source.stream().peek(4096);
  if (!is_warc(head)) return "is said to be at " + place + ", where no record begins";
  HeaderFields fields;
  fields.read(head);
  std::string_view uri = fields.get("warc-target-uri");
  if (uri.size() > 1 && uri.front() == '<') uri = uri.substr(1, uri.size() - 2);
  if (uri != line.url && head.size() < 4096) return "is said to be at " + place + ", where " + std::string(uri) + " is";
  return {};
}

bool is_index(std::string_view name) {
  return starts_with_nocase(name, "indexes/") &&
         (name.ends_with(".cdx") || name.ends_with(".cdxj") || name.ends_with(".cdx.gz") || name.ends_with(".cdxj.gz"));
}

}  // namespace

void check_index(const Wacz& wacz, Remembered& addresses, Notes& notes) {
  std::size_t lines = 0, indexes = 0;
  Findings wrong;
  for (const ZipEntry& entry : wacz.entries) {
    if (!is_index(entry.name) || !entry.bad.empty()) continue;
    ++indexes;
    const std::string broken = for_each_line(wacz, entry, [&](std::string_view text) {
      const auto line = parse_index_line(text);
      if (!line) return;
      ++lines;
      addresses.add(line->url, 1);
      if (lines > most_looked_up) return;
      if (const auto trouble = look_up(wacz, *line); !trouble.empty())
        wrong.add(entry.name + ": " + line->url + " " + trouble);
    });
    if (!broken.empty()) notes.push_back(entry.name + ": " + broken);
  }
  if (indexes == 0) {
    notes.push_back("index: absent");
    return;
  }
  wrong.tell("places in the index are wrong", notes);
  const std::size_t looked_up = std::min(lines, most_looked_up);
  notes.push_back("index: " + std::to_string(looked_up - wrong.count()) + " of " +
                  (lines > looked_up ? "the first " : "") + std::to_string(looked_up) + " captures are where it says");
}

void check_pages(const Wacz& wacz, const Remembered& addresses, Captures& captures, Notes& notes) {
  std::size_t pages = 0;
  Findings without;
  for (const ZipEntry& entry : wacz.entries) {
    if (!starts_with_nocase(entry.name, "pages/") || !entry.name.ends_with(".jsonl") || !entry.bad.empty()) continue;
    const std::string broken = for_each_line(wacz, entry, [&](std::string_view text) {
      auto page = parse_page(text);
      if (!page) return;
      ++pages;
      if (!addresses.empty() && !addresses.find(page->url))
        without.add(entry.name + ": " + page->url + " is listed, and there is no capture of it in the index");
      if (captures.pages.size() < 100'000) captures.pages.try_emplace(page->url, PageEntry{page->title, page->seed});
    });
    if (!broken.empty()) notes.push_back(entry.name + ": " + broken);
  }
  without.tell("pages are listed without a capture", notes);
  notes.push_back(
      "pages: " + std::to_string(pages) + " listed" +
      (addresses.empty() ? "" : ", " + std::to_string(pages - without.count()) + " of them with a capture"));
}

}  // namespace stemma::read
