// Mail: see mail.hpp.
#include "read/message/mail.hpp"

#include <algorithm>
#include <array>
#include <iterator>

#include "read/agencies.hpp"
#include "read/ascii.hpp"
#include "read/bylines.hpp"
#include "read/decode.hpp"
#include "read/inside.hpp"
#include "read/kind.hpp"
#include "read/language.hpp"
#include "read/message/mail_text.hpp"
#include "read/message/mime.hpp"
#include "read/page/page.hpp"

namespace stemma::read {
namespace {

constexpr std::size_t most_named = 20;     // attachments that a note names
constexpr std::size_t longest_label = 40;  // bytes of a coding's name in a note

bool is_text(const MimePart& part) { return part.type == "text/plain" || part.type == "text/html"; }

/// Shown as the letter itself, not as something that comes with it.
bool is_body(const MimePart& part) {
  return is_text(part) && part.disposition.value != "attachment" && part.file_name().empty();
}

/// What no reader of ours reads: its bytes are not even looked at.
bool is_never_read(const MimePart& part) {
  static constexpr auto families = std::to_array<std::string_view>({"image/", "audio/", "video/", "font/"});
  static constexpr auto types = std::to_array<std::string_view>(
      {"text/calendar", "text/vcard", "text/x-vcard", "text/css", "application/pgp-signature",
       "application/pgp-encrypted", "application/pkcs7-signature", "application/x-pkcs7-signature",
       "application/pkcs7-mime", "application/ics", "message/delivery-status", "text/rfc822-headers"});
  return std::any_of(families.begin(), families.end(), [&](auto f) { return part.type.rfind(f, 0) == 0; }) ||
         std::find(types.begin(), types.end(), part.type) != types.end();
}

class MailReader {
 public:
  MailReader(std::string_view bytes, const Document& base, const Reading& reading)
      : message_(mime_message(bytes)), base_(base), reading_(reading), mail_(base) {}

  std::vector<Document> read() {
    mail_.kind = DocumentKind::mail;
    mail_.media_type = "message/rfc822";
    read_header();
    collect(0);
    finish_text();
    read_attachments();
    if (message_.cut) mail_.notes.push_back("the message ends before its last part does");
    if (!message_.limit.empty()) fail_limit();
    if (mail_.text.empty() && inside_.empty()) mail_.error = "is a mail without any text";
    inside_.insert(inside_.begin(), std::move(mail_));
    return std::move(inside_);
  }

 private:
  void read_header() {
    const MailHeader& header = message_.parts[0].header;
    if (std::string subject = header.text("subject"); !subject.empty()) mail_.title = std::move(subject);
    if (const auto date = mail_date(header.raw("date"))) mail_.published = model::to_string(*date);
    const std::string sender = display_name(header.raw("from"));
    Byline byline;
    add_authors(sender, byline);
    if (byline.people.empty() && !byline.agency && !sender.empty()) mail_.notes.push_back("sent by " + sender);
    mail_.byline = std::move(byline.people);
    mail_.agency = std::move(byline.agency);
    note_list(header);
    note_reply(header);
  }

  void note_list(const MailHeader& header) {
    const std::string list = header.text("list-id");
    const std::size_t open = list.find('<'), close = list.find('>', open == std::string::npos ? 0 : open);
    if (list.empty()) return;
    std::string name = display_name(list);
    if (name.empty() && open != std::string::npos && close != std::string::npos)
      name = list.substr(open + 1, close - open - 1);
    mail_.notes.push_back("sent through the mailing list " + (name.empty() ? list : name));
  }

  /// Somebody else gets the answers. Their address is nobody's business here; its domain tells enough.
  void note_reply(const MailHeader& header) {
    const std::string answers = mail_domain(header.raw("reply-to")), sender = mail_domain(header.raw("from"));
    if (!answers.empty() && answers != sender)
      mail_.notes.push_back("answers go to another address (Reply-To), at " + answers);
  }

  /// The text of a part and of those in it, in order; of alternatives, one.
  void collect(std::size_t index) {
    const MimePart& part = message_.parts[index];
    if (!part.is_multipart()) {
      if (is_body(part)) add_body(part);
      return;
    }
    const auto children = message_.children(index);
    if (part.type == "multipart/alternative") {
      if (const auto chosen = choose(children)) collect(*chosen);
    } else {
      for (const std::size_t child : children) collect(child);
    }
  }

  /// Plain text, since it is what the writer typed; unless it is blank.
  std::optional<std::size_t> choose(const std::vector<std::size_t>& children) const {
    for (const std::size_t child : children) {
      const MimePart& part = message_.parts[child];
      if (part.type == "text/plain" && is_body(part) && !trim(mime_content(message_, part).bytes).empty()) return child;
    }
    for (auto child = children.rbegin(); child != children.rend(); ++child)  // the last is the best (RFC 2046, 5.1.4)
      if (message_.parts[*child].is_multipart() || message_.parts[*child].type == "text/html") return *child;
    return std::nullopt;
  }

  void add_body(const MimePart& part) {
    const Part content = mime_content(message_, part);
    std::string charset = content.carrier.charset;
    if (charset.empty() && part.type == "text/html") charset = declared_charset(content.bytes);
    const Decoded source = decode(content.bytes, charset);
    Document piece;
    if (part.type == "text/html")
      write_fragment(source, piece);
    else
      read_mail_text(source, flow_of(part), piece);
    if (piece.text.empty()) return;
    note_coding(part.encoding, charset, source.charset());
    if (layers_.empty()) unpacked_ = piece.origin;
    piece.origin = lift(piece.origin, piece.text, content.places[0]);
    append_text(mail_, piece);
    layers_.push_back(content.layers[0]);
  }

  /// What a text claims and nobody here can undo: it is shown as it stands.
  void note_coding(const std::string& encoding, const std::string& charset, const std::string& read_as) {
    static constexpr auto known =
        std::to_array<std::string_view>({"", "7bit", "8bit", "binary", "base64", "quoted-printable"});
    if (std::find(known.begin(), known.end(), encoding) == known.end())
      mail_.notes.push_back("the encoding " + label(encoding) + " of its text is not known; it is read as it stands");
    if (!charset.empty() && !is_charset(charset))
      mail_.notes.push_back("the charset " + label(charset) + " of its text is not known; it is read as " + read_as);
  }

  /// A name out of a header, fit for a note.
  static std::string label(std::string_view name) {
    std::string out(name.substr(0, longest_label));
    std::replace_if(out.begin(), out.end(), [](char c) { return c <= ' ' || c > '~'; }, '?');
    return '"' + out + '"';
  }

  static MailFlow flow_of(const MimePart& part) {
    return {lower(part.type_parameters["format"]) == "flowed", lower(part.type_parameters["delsp"]) == "yes"};
  }

  void finish_text() {
    mail_.language = language_of(mail_.text);
    if (!mail_.agency) mail_.agency = agency_of_text(mail_.text);
    if (layers_.size() == 1 && layers_[0].coding != "identity") {
      mail_.layers = layers_;
      mail_.unpacked = std::move(unpacked_);
    }
    if (layers_.size() > 1)
      mail_.notes.push_back("the text is put together from " + std::to_string(layers_.size()) + " parts");
  }

  void read_attachments() {
    std::size_t named = 0;
    for (std::size_t i = 0; i < message_.parts.size(); ++i) {
      const MimePart& part = message_.parts[i];
      if (part.is_multipart() || is_body(part)) continue;
      std::string name = part.file_name();
      if (name.empty()) name = "part-" + std::to_string(i + 1);
      const std::string reason = is_never_read(part) ? std::string("is not read") : attach(part, name);
      if (reason.empty() || ++named > most_named) continue;
      mail_.notes.push_back("attachment " + name + " (" + part.type + ") " + reason);
    }
    if (named > most_named)
      mail_.notes.push_back(std::to_string(named - most_named) + " more attachments that are not read");
  }

  /// Adds what an attachment holds; where it is of no kind that is read, returns why not.
  std::string attach(const MimePart& part, const std::string& name) {
    Part content = mime_content(message_, part);
    content.member = name;
    // Its subject is left out, as all that might name whoever sent it: an attachment is a report, shown with its notes.
    content.carrier.notes.push_back("came with an e-mail" +
                                    (mail_.published ? " of " + mail_.published->substr(0, 10) : ""));
    if (auto kind = kind_of_bytes(content.bytes); !kind.error.empty()) return kind.error;
    Document base;
    base.id = base_.id;
    base.path = base_.path;
    auto documents = read_inside(content, base, reading_);
    std::move(documents.begin(), documents.end(), std::back_inserter(inside_));
    return {};
  }

  void fail_limit() {
    Document rest;
    rest.id = base_.id;
    rest.path = base_.path;
    rest.kind = DocumentKind::mail;
    rest.media_type = "message/rfc822";
    rest.error = message_.limit + "; the rest is not read";
    inside_.push_back(std::move(rest));
  }

  const MimeMessage message_;
  const Document& base_;
  const Reading& reading_;
  Document mail_;
  std::vector<Layer> layers_;        // of the parts that the text comes from
  std::vector<OriginRun> unpacked_;  // of the first of them
  std::vector<Document> inside_;
};

}  // namespace

std::vector<Document> read_mail(std::string_view bytes, const Document& base, const Reading& reading) {
  return MailReader(bytes, base, reading).read();
}

}  // namespace stemma::read
