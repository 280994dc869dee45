// WARC records: see warc.hpp. Section numbers are those of ISO 28500:2017.
#include "read/archive/warc.hpp"

#include <algorithm>
#include <charconv>

#include "read/archive/document_type.hpp"
#include "read/archive/http_response.hpp"
#include "read/ascii.hpp"

namespace stemma::read {
namespace {

constexpr std::size_t most_header = 1 << 20;  // data: URIs are long

std::optional<std::uint64_t> number(std::string_view text) {
  std::uint64_t value = 0;
  const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (failed != std::errc() || end != text.data() + text.size() || value > (std::uint64_t{1} << 62)) return {};
  return value;
}

/// wget up to 1.20 put them between angle brackets.
std::string_view uri_of(std::string_view value) {
  if (value.size() > 1 && value.front() == '<' && value.back() == '>') return value.substr(1, value.size() - 2);
  return value;
}

/// "WARC/1.0" and a line end, and then a field: a page may hold the first line alone.
bool record_begins(std::string_view text) {
  if (!is_warc(text)) return false;
  const std::size_t end = text.substr(0, 32).find('\n');
  if (end == std::string_view::npos) return false;
  const std::string_view next = text.substr(end + 1, 16);
  return starts_with_nocase(next, "warc-") || starts_with_nocase(next, "content-");
}

}  // namespace

bool is_warc(std::string_view head) {
  return head.size() >= 8 && head.substr(0, 5) == "WARC/" && is_digit(head[5]) && head[6] == '.' && is_digit(head[7]);
}

struct WarcReader::Record {
  HeaderFields fields;
  RecordPlace place;
  Block block;
  std::string uri;
};

Records::Start WarcReader::start() {
  std::string_view head = stream().peek(8);
  while (!head.empty() && (head[0] == '\r' || head[0] == '\n')) {
    stream().take(1);
    head = stream().peek(8);
  }
  if (head.empty()) return Start::end;
  return is_warc(head) ? Start::record : Start::other;
}

std::size_t WarcReader::find_record(std::string_view text, std::size_t from) const {
  for (std::size_t at = text.find("WARC/", from); at != std::string_view::npos; at = text.find("WARC/", at + 1))
    if ((at == 0 || text[at - 1] == '\n') && record_begins(text.substr(at, 64))) return at;
  return std::string_view::npos;
}

void WarcReader::read_record() {
  Record record;
  const std::uint64_t begin = stream().at();
  std::size_t header = std::string_view::npos;
  for (std::size_t size = 4096; header == std::string_view::npos && size <= most_header; size *= 4) {
    const std::string_view view = stream().peek(size);
    // Where another record begins, this one's header has ended or never will: what is read twice stays small.
    const std::size_t other = find_record(view, 5);
    record.fields = {};
    header = record.fields.read(view.substr(0, other));
    if (view.size() < size || other != std::string_view::npos) break;
  }
  record.uri = uri_of(record.fields.get("warc-target-uri"));
  if (header == std::string_view::npos) {
    const bool ends = stream().peek(0).size() < most_header;
    const std::string why = ends ? "breaks off in the header of the record that begins at " + where(begin)
                                 : "the header of the record that begins at " + where(begin) + " does not end";
    stream().take(std::min<std::size_t>(5, stream().peek(0).size()));
    return find_next(record.uri, why);
  }
  const auto size = number(record.fields.get("content-length"));
  if (!size) {
    const std::string why = "the record that begins at " + where(begin) + " says no valid length (\"" +
                            std::string(record.fields.get("content-length")) + "\")";
    stream().take(header);
    return find_next(record.uri, why);
  }
  const std::string type = lower(record.fields.get("warc-type"));
  const bool wanted = type == "response" || type == "resource" || type == "conversion";
  if (*size > limits_.item_bytes) return pass_large(header, *size, record.uri, wanted);
  record.block = block_of(header, *size);
  record.place = {begin, begin + header + record.block.bytes.size(), begin + header, record.block.bytes.size()};
  if (wanted) read_response(record);
  if (type == "revisit") read_revisit(record);
  if (!record.block.wrong.empty()) give_error(record.uri, record.block.wrong);
  stream().take(record.block.length);
}

void WarcReader::read_response(const Record& record) {
  const HeaderFields& fields = record.fields;
  const auto text = [&](std::string_view name) { return std::string(fields.get(name)); };
  Capture capture;
  capture.uri = record.uri;
  capture.date = text("warc-date");
  capture.media_type = media_type_of(fields.get("content-type"));
  capture.charset = charset_of(fields.get("content-type"));
  capture.block = record.block.bytes;
  capture.place = record.place;
  capture.coding = "warc";
  capture.payload_digest = text("warc-payload-digest");
  capture.block_digest = text("warc-block-digest");
  if (!record.block.note.empty()) capture.notes.push_back(record.block.note);
  if (const auto why = text("warc-truncated"); !why.empty())
    capture.notes.push_back("the tool that captured it stored only a part (" + why + ")");
  if (const auto segment = text("warc-segment-number"); !segment.empty())
    capture.notes.push_back("is the first of several segments; the others are not read");
  if (lower(fields.get("warc-type")) == "conversion")
    capture.notes.push_back("was made from another record of the archive by conversion");
  auto part = document_of(capture, source_, captures_, limits_);
  const std::uint32_t mine = part ? captures_.parts + 1 : 0;
  captures_.remembered.add(capture.payload_digest, mine);
  captures_.remembered.add(text("warc-record-id"), mine);
  if (part) {
    captures_.remembered.add(capture.uri + " " + capture.date, mine);
    give(std::move(*part));
  }
}

/// 6.7: a capture whose content is that of an earlier one, which may stand in another archive.
void WarcReader::read_revisit(const Record& record) {
  const HeaderFields& fields = record.fields;
  const std::string other = std::string(uri_of(fields.get("warc-refers-to-target-uri")));
  const std::string date = std::string(fields.get("warc-refers-to-date"));
  const auto response = parse_http(record.block.bytes);
  const std::string type = response ? media_type_of(response->fields.get("content-type")) : std::string();
  const int status = response ? response->status : 200;
  if (status != 200 && status != 203 && status != 206 && status != 304) return;
  auto earlier = captures_.remembered.find(fields.get("warc-refers-to"));
  if (!earlier && !date.empty()) earlier = captures_.remembered.find((other.empty() ? record.uri : other) + " " + date);
  if (!earlier) earlier = captures_.remembered.find(fields.get("warc-payload-digest"));
  if (earlier ? *earlier == 0 : !may_be_document(type, record.uri)) return;
  Part part;
  part.silent = true;
  part.member = captures_.prefix + record.uri;
  part.carrier.url = record.uri;
  part.carrier.media_type = type;
  part.carrier.notes.push_back(captured(fields.get("warc-date")));
  part.carrier.notes.push_back("repeats the capture of " + (other.empty() ? record.uri : other) +
                               (date.empty() ? "" : " at " + date) +
                               (earlier ? " (#" + std::to_string(*earlier) + ")" : ", which is not in this archive") +
                               (fields.get("warc-profile").find("server-not-modified") != std::string_view::npos
                                    ? ": the server said that it had not changed"
                                    : ": its content was the same"));
  give(std::move(part));
}

}  // namespace stemma::read
