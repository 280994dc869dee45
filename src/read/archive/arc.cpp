// ARC records: see arc.hpp.
#include "read/archive/arc.hpp"

#include <algorithm>
#include <charconv>
#include <vector>

#include "read/archive/header_fields.hpp"
#include "read/ascii.hpp"

namespace stemma::read {
namespace {

constexpr std::size_t most_line = 1 << 16;

/// "URL IP-address Archive-date Content-type [Result-code Checksum Location Offset Filename] Archive-length".
struct Line {
  std::string url, date, media_type, length;
};

bool all_digits(std::string_view text) { return !text.empty() && std::all_of(text.begin(), text.end(), is_digit); }

/// Addresses hold blanks, so the fields are counted from the end.
std::optional<Line> parse_line(std::string_view line) {
  std::vector<std::string_view> words;
  line = trim(line);
  for (std::string_view rest = line; words.size() < 10;) {
    const std::size_t blank = rest.rfind(' ');
    if (blank == std::string_view::npos) break;
    words.push_back(rest.substr(blank + 1));
    rest = rest.substr(0, blank);
    // The date has 14 digits, and the address of the server stands before it.
    const bool date = words.back().size() >= 12 && all_digits(words.back());
    if (!date || (words.size() != 3 && words.size() != 8)) continue;
    const std::size_t server = rest.rfind(' ');
    if (server == std::string_view::npos || rest.find(':') == std::string_view::npos) return {};
    return Line{std::string(rest.substr(0, server)), std::string(words.back()), lower(words[words.size() - 2]),
                std::string(words[0])};
  }
  return {};
}

std::string iso_date(const std::string& d) {
  if (d.size() < 14) return d;
  return d.substr(0, 4) + "-" + d.substr(4, 2) + "-" + d.substr(6, 2) + "T" + d.substr(8, 2) + ":" + d.substr(10, 2) +
         ":" + d.substr(12, 2) + "Z";
}

std::string_view line_at(std::string_view text) { return text.substr(0, text.substr(0, most_line).find('\n')); }

}  // namespace

bool is_arc(std::string_view head) {
  return starts_with_nocase(head, "filedesc:") && parse_line(line_at(head)).has_value();
}

Records::Start ArcReader::start() {
  std::string_view head = stream().peek(1);
  while (!head.empty() && (head[0] == '\r' || head[0] == '\n')) {
    stream().take(1);
    head = stream().peek(1);
  }
  if (head.empty()) return Start::end;
  return parse_line(line_at(stream().peek(most_line))) ? Start::record : Start::other;
}

std::size_t ArcReader::find_record(std::string_view text, std::size_t from) const {
  for (std::size_t at = from; at < text.size();) {
    const bool line_start = at == 0 || at == from || text[at - 1] == '\n';
    const std::string_view line = line_at(text.substr(at));
    if (line_start && line.size() < 8192 && line.find("://") != std::string_view::npos && parse_line(line)) return at;
    const std::size_t end = text.find('\n', at);
    if (end == std::string_view::npos) break;
    at = end + 1;
  }
  return std::string_view::npos;
}

void ArcReader::read_record() {
  const std::uint64_t begin = stream().at();
  const std::string_view view = stream().peek(most_line);
  const std::size_t header = std::min(line_at(view).size() + 1, view.size());
  const Line line = *parse_line(line_at(view));
  std::uint64_t size = 0;
  const auto [end, failed] = std::from_chars(line.length.data(), line.length.data() + line.length.size(), size);
  if (failed != std::errc() || *end != '\0' || size > (std::uint64_t{1} << 62)) {
    const std::string why =
        "the record that begins at " + where(begin) + " says no valid length (\"" + line.length + "\")";
    stream().take(header);
    return find_next(line.url, why);
  }
  const bool wanted = !starts_with_nocase(line.url, "filedesc:");
  if (size > limits_.item_bytes) return pass_large(header, size, line.url, wanted);
  const Block block = block_of(header, size);
  Capture capture;
  capture.uri = line.url;
  capture.date = iso_date(line.date);
  capture.media_type = media_type_of(line.media_type);
  capture.block = block.bytes;
  capture.place = {begin, begin + header + block.bytes.size(), begin + header, block.bytes.size()};
  capture.coding = "arc";
  if (!block.note.empty()) capture.notes.push_back(block.note);
  if (wanted)
    if (auto part = document_of(capture, source_, captures_, limits_)) give(std::move(*part));
  if (!block.wrong.empty()) give_error(line.url, block.wrong);
  stream().take(block.length);
}

}  // namespace stemma::read
