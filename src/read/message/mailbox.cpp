// Mailboxes: see mail.hpp (RFC 4155, and the quoting of "From " that its appendix A describes).
#include <algorithm>

#include "read/ascii.hpp"
#include "read/inside.hpp"
#include "read/message/mail.hpp"
#include "read/message/mail_header.hpp"

namespace stemma::read {
namespace {

std::string_view line_at(std::string_view bytes, std::size_t at) {
  return bytes.substr(at, std::min(bytes.find('\n', at), bytes.size()) - at);
}

/// "From somebody Thu Jan  1 00:00:00 1970": a time of day and a year, so that prose is none.
bool is_divider(std::string_view line) {
  if (line.substr(0, 5) != "From " || line.size() > 400) return false;
  bool clock = false, year = false;
  for (std::size_t i = 5; i + 4 <= line.size(); ++i) {
    const auto digits = [&](std::size_t from, std::size_t count) {
      return std::all_of(line.begin() + static_cast<long>(from), line.begin() + static_cast<long>(from + count),
                         is_digit);
    };
    clock |= i + 5 <= line.size() && line[i + 2] == ':' && digits(i, 2) && digits(i + 3, 2);
    year |= line[i - 1] == ' ' && digits(i, 4) && (line[i] == '1' || line[i] == '2');
  }
  return clock && year;
}

std::size_t after_line(std::string_view bytes, std::size_t at) {
  return std::min(std::min(bytes.find('\n', at), bytes.size()) + 1, bytes.size());
}

/// A divider whose next line is a field of a header.
bool divides(std::string_view bytes, std::size_t at) {
  if (!is_divider(line_at(bytes, at))) return false;
  const std::size_t next = after_line(bytes, at);
  return !mail_header(bytes.substr(0, after_line(bytes, next)), next, after_line(bytes, next)).fields.empty();
}

/// Where messages begin, with their dividers.
std::vector<std::size_t> dividers(std::string_view bytes, std::size_t most) {
  std::vector<std::size_t> out;
  for (std::size_t at = 0; at < bytes.size() && out.size() <= most;) {
    const bool alone =
        at < 2 || bytes[at - 2] == '\n' || bytes.substr(at - std::min<std::size_t>(at, 3), 3) == "\n\r\n";
    if (alone && divides(bytes, at)) out.push_back(at);
    const std::size_t next = bytes.find("\nFrom ", at);
    at = next == std::string_view::npos ? bytes.size() : next + 1;
  }
  return out;
}

/// ">From " at the start of a line was "From " before it was put into the mailbox.
Part message_at(std::string_view bytes, std::size_t begin, std::size_t end) {
  Part part;
  PlaceMap places;
  const auto keep = [&](std::size_t from, std::size_t to) {
    part.bytes += bytes.substr(from, to - from);
    places.add_same(from, to - from);
  };
  std::size_t kept = begin;
  const std::string_view up_to_end = bytes.substr(0, end);  // a search must not run on into every later message
  for (std::size_t at = up_to_end.find("\n>", begin); at < end; at = up_to_end.find("\n>", at + 1)) {
    std::size_t mark = at + 1;
    while (mark < end && bytes[mark] == '>') ++mark;
    if (bytes.substr(mark, 5) != "From ") continue;
    keep(kept, at + 1);
    kept = at + 2;
  }
  keep(kept, end);
  part.places.push_back(std::move(places));
  part.layers.push_back({"identity", begin, end});
  part.carrier.media_type = "message/rfc822";
  return part;
}

}  // namespace

bool opens_mailbox(std::string_view bytes) { return divides(bytes, 0); }

std::vector<Document> read_mailbox(std::string_view bytes, const Document& base, const Reading& reading) {
  const auto starts = dividers(bytes, reading.limits.documents);
  std::vector<Document> out;
  for (std::size_t i = 0; i < starts.size(); ++i) {
    if (i >= reading.limits.documents || reading.deadline.passed()) break;
    const std::size_t begin = after_line(bytes, starts[i]);
    Part part = message_at(bytes, begin, i + 1 < starts.size() ? starts[i + 1] : bytes.size());
    if (starts.size() > 1) part.member = "message-" + std::to_string(i + 1);
    for (Document& document : read_inside(part, base, reading)) out.push_back(std::move(document));
  }
  if (starts.size() > reading.limits.documents) {
    out.push_back(base);
    out.back().error = "holds more than " + std::to_string(reading.limits.documents) +
                       " messages; the rest is not read (--max-documents)";
  }
  return out;
}

}  // namespace stemma::read
