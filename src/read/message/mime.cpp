// Parts of messages: see mime.hpp.
#include "read/message/mime.hpp"

#include <algorithm>

#include "read/ascii.hpp"
#include "read/decode.hpp"
#include "read/message/mail_kind.hpp"
#include "read/message/transfer.hpp"

namespace stemma::read {
namespace {

constexpr std::size_t most_parts = 10'000;         // letters have a dozen; a part costs memory that its bytes do not
constexpr std::size_t most_multiparts = 100;       // inside one another
constexpr std::size_t longest_header = 256 << 10;  // bytes in which a broken header is looked through for a boundary

class MimeReader {
 public:
  explicit MimeReader(std::string_view bytes) : bytes_(bytes) { out_.bytes = bytes; }

  MimeMessage read() {
    std::size_t at = open_part(message_begin(bytes_));
    while (at < bytes_.size() && out_.limit.empty() && !open_.empty()) {
      const bool delimiter = bytes_.substr(at, 2) == "--";
      const std::size_t line_end = std::min(bytes_.find('\n', at), bytes_.size());
      const std::size_t next = std::min(line_end + 1, bytes_.size());
      const std::size_t level = delimiter ? matching(bytes_.substr(at, line_end - at)) : open_.size();
      if (level < open_.size()) {
        at = boundary(at, next, level, closes(bytes_.substr(at, line_end - at), open_[level].boundary));
      } else {
        const std::size_t found = bytes_.find("\n--", at);
        at = found == std::string_view::npos ? bytes_.size() : found + 1;
      }
    }
    out_.cut = !open_.empty() && out_.limit.empty();
    finish(bytes_.size(), 0);
    return std::move(out_);
  }

 private:
  struct Open {
    std::size_t part;
    std::string boundary;
  };

  /// Reads the header at `at`; returns where its content begins.
  std::size_t open_part(std::size_t at) {
    MimePart part;
    part.header = mail_header(bytes_, at, header_stop(at));
    part.begin = part.header.end;
    part.end = bytes_.size();
    part.parent = open_.empty() ? 0 : open_.back().part;
    part.depth = open_.size();
    describe(part);
    const std::size_t begin = part.begin, index = out_.parts.size();
    if (part.is_multipart()) {
      if (open_.size() >= most_multiparts)
        out_.limit = "has more than " + std::to_string(most_multiparts) + " multiparts inside one another";
      else if (std::string boundary = boundary_of(part); !boundary.empty())
        open_.push_back({index, std::move(boundary)});
    }
    current_ = index;
    out_.parts.push_back(std::move(part));
    return begin;
  }

  /// A broken header runs into the next boundary, not beyond it.
  std::size_t header_stop(std::size_t at) const {
    if (open_.empty()) return bytes_.size();
    const std::string mark = "\n--" + open_.back().boundary;
    const std::size_t from = at == 0 ? 0 : at - 1;
    const std::size_t found = bytes_.substr(from, longest_header).find(mark);
    return found == std::string_view::npos ? bytes_.size() : from + found + 1;
  }

  void describe(MimePart& part) const {
    part.type_parameters = parameters_of(part.header.raw("content-type"));
    part.disposition = parameters_of(part.header.raw("content-disposition"));
    part.encoding = lower(trim(part.header.raw("content-transfer-encoding")));
    part.encoding = part.encoding.substr(0, part.encoding.find_first_of(" ;("));
    part.type = part.type_parameters.value;
    if (part.type.find('/') != std::string::npos) return;
    const bool digest = !open_.empty() && out_.parts[open_.back().part].type == "multipart/digest";
    part.type = digest ? "message/rfc822" : "text/plain";  // RFC 2046, 5.1.5; RFC 2045, 5.2
  }

  /// As declared, or else as the first line that looks like one.
  std::string boundary_of(const MimePart& part) const {
    std::string declared = part.type_parameters["boundary"];
    if (!declared.empty()) return declared;
    std::size_t at = part.begin;
    if (bytes_.substr(at, 2) != "--") {
      at = bytes_.find("\n--", at);
      if (at == std::string_view::npos) return {};
      ++at;
    }
    const std::size_t end = std::min(bytes_.find_first_of("\r\n", at), bytes_.size());
    return std::string(bytes_.substr(at + 2, std::min<std::size_t>(end - at - 2, 200)));
  }

  static std::string_view without_blanks(std::string_view line) {
    while (!line.empty() && is_space(line.back())) line.remove_suffix(1);
    return line;
  }

  static bool closes(std::string_view line, std::string_view boundary) {
    return without_blanks(line).size() != boundary.size() + 2;
  }

  /// Which open multipart the line "--..." divides or ends; the number of them where none.
  std::size_t matching(std::string_view line) const {
    const std::string_view mark = without_blanks(line).substr(2);
    for (std::size_t i = open_.size(); i > 0; --i) {
      const std::string& boundary = open_[i - 1].boundary;
      if (mark.substr(0, boundary.size()) != boundary) continue;
      const std::string_view rest = mark.substr(boundary.size());
      if (rest.empty() || rest == "--") return i - 1;
    }
    return open_.size();
  }

  /// The line end before a boundary belongs to the boundary (RFC 2046, 5.1.1).
  std::size_t boundary(std::size_t at, std::size_t next, std::size_t level, bool closing) {
    std::size_t end = at;
    if (end > 0 && bytes_[end - 1] == '\n') --end;
    if (end > 0 && end < at && bytes_[end - 1] == '\r') --end;
    finish(end, closing ? level : level + 1);
    if (closing) return next;
    if (out_.parts.size() >= most_parts) {
      out_.limit = "has more than " + std::to_string(most_parts) + " parts";
      return next;
    }
    return open_part(next);
  }

  /// Ends the part that is being read and every multipart from `level` on.
  void finish(std::size_t end, std::size_t level) {
    if (current_ < out_.parts.size()) end_part(current_, end);
    current_ = out_.parts.size() + most_parts;
    for (; open_.size() > level; open_.pop_back()) end_part(open_.back().part, end);
  }

  void end_part(std::size_t index, std::size_t end) {
    MimePart& part = out_.parts[index];
    part.end = std::max(part.begin, end);
  }

  std::string_view bytes_;
  MimeMessage out_;
  std::vector<Open> open_;
  std::size_t current_ = 0;  // the part whose content is being passed; none after a closing boundary
};

}  // namespace

std::string MimePart::file_name() const {
  std::string name = disposition["filename"];
  if (name.empty()) name = type_parameters["name"];
  if (const auto slash = name.find_last_of("/\\"); slash != std::string::npos) name.erase(0, slash + 1);
  std::string out;
  for (const char c : name.substr(0, 200))
    if (static_cast<unsigned char>(c) >= ' ' && c != 127) out += c;
  out = squeeze(out.substr(0, valid_utf8_prefix(out)));
  return out == "." || out == ".." ? std::string() : out;
}

std::vector<std::size_t> MimeMessage::children(std::size_t parent) const {
  std::vector<std::size_t> out;
  for (std::size_t i = std::max<std::size_t>(parent + 1, 1); i < parts.size(); ++i) {
    if (parts[i].depth <= parts[parent].depth) break;
    if (parts[i].parent == parent) out.push_back(i);
  }
  return out;
}

MimeMessage mime_message(std::string_view bytes) { return MimeReader(bytes).read(); }

Part mime_content(const MimeMessage& message, const MimePart& part) {
  Part out;
  auto undone = undo_transfer(message.bytes.substr(part.begin, part.end - part.begin), part.encoding, part.begin);
  out.bytes = std::move(undone.bytes);
  out.places.push_back(std::move(undone.places));
  out.layers.push_back({undone.coding, part.begin, part.end});
  out.carrier.media_type = part.type;
  out.carrier.charset = part.type_parameters["charset"];
  return out;
}

}  // namespace stemma::read
