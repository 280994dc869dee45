// From an original to its documents: the type by content, the charset, then the reader of that type.
#include "read/read.hpp"

#include <algorithm>

#include "read/chat/auto_archiver.hpp"
#include "read/chat/chat_text.hpp"
#include "read/chat/telegram_page.hpp"
#include "read/decode.hpp"
#include "read/json.hpp"
#include "read/kind.hpp"
#include "read/message/mail.hpp"
#include "read/message/mhtml.hpp"
#include "read/news/feed.hpp"
#include "read/page/page.hpp"
#include "read/part.hpp"
#include "read/pdf/pdf.hpp"
#include "read/text/markdown.hpp"
#include "read/text/plain.hpp"

namespace stemma::read {
namespace {

/// What the carrier says is believed where the item is silent.
void complete(Document& document, const Carrier& carrier) {
  const auto fill = [](std::optional<std::string>& field, const std::string& value) {
    if (!field && !value.empty()) field = value;
  };
  fill(document.url, carrier.url);
  fill(document.title, carrier.title);
  fill(document.outlet, carrier.outlet);
  fill(document.published, carrier.published);
  document.notes.insert(document.notes.end(), carrier.notes.begin(), carrier.notes.end());
}

void number(std::vector<Document>& documents) {
  if (documents.size() < 2) return;
  for (std::size_t i = 0; i < documents.size(); ++i) documents[i].id = numbered(documents[i].id, i + 1);
}

Document failed(Document document, std::string reason) {
  document.error = std::move(reason);
  return document;
}

std::string out_of_time(const Reading& reading) {
  return "takes more than " + std::to_string(reading.limits.seconds) + " s to read (--max-seconds)";
}

/// A run costs many times the bytes of a short line; no report that people write comes near the limit.
Document in_too_many_pieces(const Document& read, const Document& base, const Limits& limits) {
  Document out = base;
  out.kind = read.kind;
  out.media_type = read.media_type;
  out.path = read.path;
  return failed(std::move(out), "comes in more than " + std::to_string(limits.nodes) + " pieces (--max-nodes)");
}

/// The reader of each form. None numbers its documents.
std::vector<Document> read_form(Form form, const Decoded& source, Document document, const Reading& reading) {
  switch (form) {
    case Form::json:
      return read_json(source, document, reading);
    case Form::chat:
      if (!reading.verbatim) return read_chat_text(source, document, reading);
      break;
    case Form::table:
      if (!reading.verbatim) return read_auto_archiver(source, document, reading);
      break;
    case Form::html:
      if (is_telegram_page(source.text())) return read_telegram_page(source, document, reading);
      read_page(source, document, {reading.limits.depth, reading.limits.nodes, reading.deadline});
      return {std::move(document)};
    case Form::feed:
      return read_feed(source, document, reading);
    case Form::markdown:
      if (reading.verbatim)
        read_verbatim(source, document);
      else
        read_markdown(source, document);
      return {std::move(document)};
    default:
      break;
  }
  if (reading.verbatim)
    read_verbatim(source, document);
  else
    read_plain(source, document);
  return {std::move(document)};
}

/// The readers of forms that hold several charsets, or none.
std::vector<Document> read_bytes(Form form, std::string_view bytes, const Document& document, const Reading& reading) {
  switch (form) {
    case Form::mail:
      return read_mail(bytes, document, reading);
    case Form::mailbox:
      return read_mailbox(bytes, document, reading);
    case Form::mhtml:
      return read_mhtml(bytes, document, reading);
    default:
      return {read_pdf(bytes, document, reading)};
  }
}

/// The readers of forms that are text in one charset. Gives `document` its media type.
std::vector<Document> read_text(std::string_view bytes, const std::string& charset, Document& document,
                                const Reading& reading) {
  const Decoded source = decode(bytes, charset.empty() ? declared_charset(bytes) : charset);
  auto kind = kind_of_text(source.text());
  document.media_type = std::move(kind.media_type);
  if (!kind.error.empty()) return {failed(document, std::move(kind.error))};
  return read_form(kind.form, source, document, reading);
}

bool is_compressed(const Layer& layer) {
  return layer.coding == "gzip" || layer.coding == "zstd" || layer.coding == "deflate" || layer.coding == "br" ||
         layer.coding == "zip";
}

/// From bytes of the part outwards to bytes of the original.
void carry_out(Document& document, const Part& part) {
  if (document.unpacked.empty() && std::any_of(part.layers.begin(), part.layers.end(), is_compressed))
    document.unpacked = document.origin;
  for (const PlaceMap& places : part.places) document.origin = lift(document.origin, document.text, places);
  document.layers.insert(document.layers.begin(), part.layers.begin(), part.layers.end());
}

/// Exact runs in unpacked bytes say more than `origin` only where a layer is compressed.
void drop_needless(Document& document) {
  for (const Layer& layer : document.layers)
    if (is_compressed(layer)) return;
  document.unpacked.clear();
}

}  // namespace

std::string numbered(const std::string& id, std::size_t n) {
  return id + (id.find('#') == std::string::npos ? '#' : '.') + std::to_string(n);
}

std::vector<Document> read_item(std::string_view bytes, const Carrier& carrier, const Document& base,
                                const Reading& reading) {
  Document document = base;
  std::vector<Document> documents;
  auto kind = kind_of_bytes(bytes, carrier.media_type);
  document.media_type = kind.media_type;
  if (!kind.error.empty())
    documents = {failed(document, std::move(kind.error))};
  else if (is_read_from_bytes(kind.form))
    documents = read_bytes(kind.form, bytes, document, reading);
  else
    documents = read_text(bytes, carrier.charset, document, reading);
  if (reading.deadline.passed()) {
    if (!documents.empty()) document.kind = documents.front().kind;
    documents = {failed(document, out_of_time(reading))};
  }
  if (documents.empty()) documents = {failed(document, "holds no document")};
  for (Document& read : documents)
    if (read.origin.size() > reading.limits.nodes) read = in_too_many_pieces(read, base, reading.limits);
  for (Document& read : documents) complete(read, carrier);
  number(documents);
  return documents;
}

std::vector<Document> read_part(const Part& part, const Document& base, const Reading& reading) {
  std::vector<Document> documents;
  if (part.error || part.silent) {
    documents.push_back(base);
    documents.back().error = part.error;
    documents.back().media_type = part.carrier.media_type;
    complete(documents.back(), part.carrier);
    return documents;
  }
  documents = read_item(part.bytes, part.carrier, base, reading);
  for (Document& document : documents) {
    carry_out(document, part);
    if (reading.level == 0) drop_needless(document);
  }
  return documents;
}

Document document_of_archive(const std::string& id, const std::string& path, const std::string& member, std::size_t n) {
  Document document;
  document.id = numbered(id, n);
  document.path = member.empty() ? path : path + "!" + member;
  return document;
}

Part nothing_in_archive() {
  Part part;
  part.error = "is an archive without a page or other document that can be read";
  return part;
}

namespace {

std::vector<Document> read_archive(const Original& original, const ReadOptions& options) {
  std::vector<Document> out;
  base::MemorySource source(original.bytes);
  const auto archive = open_archive(source, options.limits);
  auto part = archive->next();
  if (!part) part = nothing_in_archive();
  for (std::size_t n = 1; part; part = archive->next(), ++n) {
    const base::Deadline deadline(static_cast<double>(options.limits.seconds));
    auto documents = read_part(*part, document_of_archive(original.id, original.path, part->member, n),
                               {options.verbatim, options.limits, deadline, 0});
    for (auto& document : documents) out.push_back(std::move(document));
  }
  return out;
}

}  // namespace

std::vector<Document> read(const Original& original, const ReadOptions& options) {
  if (is_archive(original.bytes.substr(0, archive_head))) return read_archive(original, options);
  const base::Deadline deadline(static_cast<double>(options.limits.seconds));
  Document document;
  document.id = original.id;
  document.path = original.path;
  auto documents = read_item(original.bytes, {}, document, {options.verbatim, options.limits, deadline, 0});
  for (Document& read : documents) drop_needless(read);
  return documents;
}

}  // namespace stemma::read
