// The type of an original: see kind.hpp. Signatures follow the formats' own specifications and the WHATWG MIME Sniffing
// standard.
#include "read/kind.hpp"

#include <algorithm>
#include <array>

#include "read/ascii.hpp"
#include "read/chat/auto_archiver.hpp"
#include "read/chat/chat_text.hpp"
#include "read/decode.hpp"
#include "read/message/mail.hpp"
#include "read/message/mail_kind.hpp"
#include "read/text/markdown.hpp"

namespace stemma::read {
namespace {

struct Signature {
  std::size_t at;
  std::string_view bytes, name, media_type;
};

/// Documents in these are not read yet; the message says so.
constexpr std::array<Signature, 11> containers = {{
    {0, "PK\x03\x04", "a ZIP archive or office file", "application/zip"},
    {0, "\x1F\x8B", "a gzip file", "application/gzip"},
    {0, "\x28\xB5\x2F\xFD", "a Zstandard file", "application/zstd"},
    {0, "BZh", "a bzip2 file", "application/x-bzip2"},
    {0,
     "\xFD"
     "7zXZ",
     "an xz file", "application/x-xz"},
    {0, "7z\xBC\xAF\x27\x1C", "a 7-Zip archive", "application/x-7z-compressed"},
    {0, "Rar!\x1A\x07", "a RAR archive", "application/vnd.rar"},
    {257, "ustar", "a tar archive", "application/x-tar"},
    {0, "WARC/1.", "a WARC archive", "application/warc"},
    {0, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "an old office file", "application/x-ole-storage"},
    {0, "{\\rtf", "an RTF file", "application/rtf"},
}};

constexpr std::array<Signature, 16> not_text = {{
    {0, "\x89PNG\r\n\x1A\n", "PNG image", "image/png"},
    {0, "\xFF\xD8\xFF", "JPEG image", "image/jpeg"},
    {0, "GIF87a", "GIF image", "image/gif"},
    {0, "GIF89a", "GIF image", "image/gif"},
    {8, "WEBP", "WebP image", "image/webp"},
    {0, "II*\0", "TIFF image", "image/tiff"},
    {0, "MM\0*", "TIFF image", "image/tiff"},
    {4, "ftyp", "MP4 video or HEIF image", "video/mp4"},
    {0, "\x1A\x45\xDF\xA3", "Matroska or WebM video", "video/webm"},
    {0, "OggS", "Ogg sound or video", "application/ogg"},
    {0, "ID3", "MP3 sound", "audio/mpeg"},
    {8, "WAVE", "WAVE sound", "audio/wav"},
    {0,
     "\x7F"
     "ELF",
     "program", "application/x-executable"},
    {0, "SQLite format 3", "SQLite database", "application/vnd.sqlite3"},
    {0, "wOF2", "web font", "font/woff2"},
    {0, "\xCA\xFE\xBA\xBE", "program", "application/java-vm"},
}};

bool carries(std::string_view bytes, const Signature& signature) {
  return bytes.size() >= signature.at && bytes.substr(signature.at, signature.bytes.size()) == signature.bytes;
}

/// Control characters and NULs that no text holds, in a sample of the start.
bool looks_binary(std::string_view bytes) {
  const std::string_view sample = bytes.substr(0, 8192);
  std::size_t odd = 0, nuls = 0;
  for (const char c : sample) {
    const auto value = static_cast<unsigned char>(c);
    nuls += value == 0;
    odd += (value < 32 && value != 0 && !is_space(c) && value != 27) || value == 127;
  }
  const bool mark = bytes.substr(0, 2) == "\xFF\xFE" || bytes.substr(0, 2) == "\xFE\xFF" ||
                    bytes.substr(0, 4) == std::string_view("\0\0\xFE\xFF", 4);
  if (mark || !utf16_by_nuls(bytes).empty()) return false;
  return (odd + nuls) * 20 > sample.size();
}

bool opens_markup(std::string_view text) {
  static constexpr auto openers = std::to_array<std::string_view>(
      {"<!doctype html", "<html", "<head",  "<body",  "<script", "<iframe", "<h1", "<div", "<font",
       "<table",         "<a ",   "<style", "<title", "<b>",     "<br",     "<p>", "<p ",  "<meta",
       "<article",       "<main"});
  return std::any_of(openers.begin(), openers.end(), [&](auto o) { return starts_with_nocase(text, o); });
}

/// Comments and XML declarations may stand before the first tag.
std::string_view skip_prologue(std::string_view text) {
  for (;;) {
    text = trim(text);
    std::string_view end;
    if (text.substr(0, 4) == "<!--")
      end = "-->";
    else if (text.substr(0, 2) == "<?")
      end = "?>";
    else
      return text;
    const auto at = text.find(end, 2);
    if (at == std::string_view::npos) return text;
    text.remove_prefix(at + end.size());
  }
}

/// Tags in the middle of a file that does not open with one (a page saved with a header line, a fragment).
bool holds_markup(std::string_view text) {
  std::size_t tags = 0;
  const std::string_view sample = text.substr(0, 1 << 16);
  for (std::size_t at = sample.find('<'); at != std::string_view::npos; at = sample.find('<', at + 1)) {
    const std::string_view rest = sample.substr(at, 12);
    for (const std::string_view tag :
         {"<p>", "</p>", "<p ", "<div", "</div", "<a href", "<br", "<html", "<span", "<li"})
      tags += starts_with_nocase(rest, tag);
  }
  return tags >= 6;
}

/// A document type may stand before the first element, and RDF holds other things than feeds.
bool opens_feed(std::string_view body) {
  if (starts_with_nocase(body, "<!doctype rss") || starts_with_nocase(body, "<!doctype rdf")) return true;
  if (starts_with_nocase(body, "<!doctype ")) {
    const std::size_t root = body.find("<rss");
    return root != std::string_view::npos && root < 8192 && find_nocase(body.substr(0, root), "<html") == body.npos;
  }
  if (starts_with_nocase(body, "<rdf:rdf"))
    return body.find("purl.org/rss") != body.npos || body.find("netscape.com/rdf") != body.npos;
  return starts_with_nocase(body, "<rss") || starts_with_nocase(body, "<feed") ||
         starts_with_nocase(body, "<atom:feed");
}

std::string feed_type(std::string_view body) {
  if (starts_with_nocase(body, "<rdf:rdf")) return "application/rdf+xml";
  return starts_with_nocase(body, "<feed") || starts_with_nocase(body, "<atom:feed") ? "application/atom+xml"
                                                                                     : "application/rss+xml";
}

bool opens_json(std::string_view text) {
  const char first = text.empty() ? ' ' : text.front();
  if (first != '{' && first != '[') return false;
  const std::string_view rest = trim(text.substr(1));
  if (rest.empty()) return true;
  return first == '{' ? rest[0] == '"' || rest[0] == '}' : rest[0] == '{' || rest[0] == '"' || rest[0] == ']';
}

Kind foreign(std::string media_type, std::string error) {
  return {Form::foreign, std::move(media_type), std::move(error)};
}

}  // namespace

bool is_read_from_bytes(Form form) {
  return form == Form::mail || form == Form::mailbox || form == Form::mhtml || form == Form::pdf;
}

Kind kind_of_bytes(std::string_view bytes, std::string_view declared) {
  if (bytes.empty()) return {Form::empty, "application/x-empty", "is empty"};
  if (bytes.substr(0, 5) == "%PDF-") return {Form::pdf, "application/pdf", {}};
  if (opens_mailbox(bytes)) return {Form::mailbox, "application/mbox", {}};
  switch (message_form(bytes, declared == "message/rfc822")) {
    case MessageForm::mail:
      return {Form::mail, "message/rfc822", {}};
    case MessageForm::page:
      return {Form::mhtml, "multipart/related", {}};
    case MessageForm::none:
      break;
  }
  for (const Signature& s : containers)
    if (carries(bytes, s))
      return foreign(std::string(s.media_type), "is " + std::string(s.name) + ", which is not read yet");
  for (const Signature& s : not_text)
    if (carries(bytes, s))
      return foreign(std::string(s.media_type), "is not text in any known form (" + std::string(s.name) + ")");
  if (looks_binary(bytes)) return foreign("application/octet-stream", "is not text in any known form (binary data)");
  return {};
}

Kind kind_of_text(std::string_view text) {
  const std::string_view start = trim(text);
  if (start.empty()) return {Form::empty, "text/plain", "is empty (only white space)"};
  const std::string_view body = skip_prologue(start.substr(0, 1 << 16));
  if (opens_markup(body)) return {Form::html, "text/html", {}};
  if (opens_feed(body)) return {Form::feed, feed_type(body), {}};
  if (starts_with_nocase(body, "<svg")) return foreign("image/svg+xml", "is not text in any known form (SVG image)");
  if (opens_json(start)) return {Form::json, "application/json", {}};
  if (is_chat_text(text)) return {Form::chat, "text/plain", {}};
  if (is_auto_archiver(text)) return {Form::table, "text/csv", {}};
  if (is_markdown(text)) return {Form::markdown, "text/markdown", {}};
  if (holds_markup(text)) return {Form::html, "text/html", {}};
  return {Form::plain, "text/plain", {}};
}

}  // namespace stemma::read
