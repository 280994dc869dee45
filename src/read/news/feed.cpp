// Feeds: see feed.hpp.
#include "read/news/feed.hpp"

#include <algorithm>
#include <array>

#include "model/edtf.hpp"
#include "read/agencies.hpp"
#include "read/ascii.hpp"
#include "read/bylines.hpp"
#include "read/dates.hpp"
#include "read/language.hpp"
#include "read/message/mail_header.hpp"
#include "read/news/feed_field.hpp"
#include "read/news/xml_scan.hpp"

namespace stemma::read {
namespace {

constexpr std::size_t most_open = 200;     // elements inside one another; deeper ones are passed over
constexpr std::size_t most_fields = 1000;  // of one entry

std::string_view plain_name(std::string_view name) { return starts_with_nocase(name, "atom:") ? name.substr(5) : name; }

bool is_entry(std::string_view name) { return name == "item" || name == "entry"; }
bool is_channel(std::string_view name) { return name == "channel" || name == "feed"; }

std::optional<std::string> date_of(std::string_view text) {
  if (const auto date = mail_date(text)) return model::to_string(*date);
  if (const auto found = find_date(text, DayOrder::unknown)) return model::to_string(found->date);
  return std::nullopt;
}

bool is_address(std::string_view text) {
  return starts_with_nocase(text, "http://") || starts_with_nocase(text, "https://");
}

class FeedReader {
 public:
  FeedReader(const Decoded& source, const Document& base, const Reading& reading)
      : source_(source), base_(base), reading_(reading), scan_(source.text()) {}

  std::vector<Document> read() {
    std::size_t count = 0;
    for (XmlToken token = scan_.next(); token.kind != XmlToken::done && !full_; token = scan_.next()) {
      take(token);
      full_ |= ++count % 4096 == 0 && reading_.deadline.passed();
    }
    if (in_entry_ && !full_) {
      if (in_field_) end_field(source_.text().size());
      end_entry(/*cut=*/true);
    }
    if (full_) refuse();
    for (Document& document : out_) complete(document);
    return std::move(out_);
  }

 private:
  void take(const XmlToken& token) {
    switch (token.kind) {
      case XmlToken::start:
        return start(token);
      case XmlToken::end:
        return end(token);
      default:
        if (in_field_ && open_.size() == field_level_) add_piece(token);
    }
  }

  void add_piece(const XmlToken& token) {
    const bool cdata = token.kind == XmlToken::cdata;
    auto& pieces = field_.pieces;
    if (!cdata && !pieces.empty() && !pieces.back().cdata && pieces.back().end == token.begin)
      pieces.back().end = token.stop;
    else
      pieces.push_back({token.begin, token.stop, cdata});
  }

  void start(const XmlToken& token) {
    const std::string_view name = plain_name(scan_.name(token));
    if (in_field_)
      field_.holds_elements = true;
    else if (is_entry(name))
      begin_entry();
    else if (in_entry_ ? open_.size() == entry_level_ : !open_.empty() && is_channel(open_.back()))
      begin_field(token, name);
    if (token.closed && is_entry(name) && !in_field_) in_entry_ = false;
    if (!token.closed && open_.size() < most_open) {
      open_.push_back(name);
    } else if (in_field_ && open_.size() + 1 == field_level_) {
      end_field(token.stop);
    }
  }

  void begin_entry() {
    if (in_entry_) {  // the last one was never closed
      end_entry(/*cut=*/false);
      open_.resize(std::min(open_.size(), entry_level_ - 1));
    }
    in_entry_ = true;
    entry_level_ = open_.size() + 1;
    fields_.clear();
  }

  void begin_field(const XmlToken& token, std::string_view name) {
    field_ = {};
    field_.name = name;
    field_.type = lower(scan_.attribute(token, "type"));
    field_.href = scan_.attribute(token, "href");
    field_.rel = lower(scan_.attribute(token, "rel"));
    field_.begin = token.stop;
    in_field_ = true;
    field_level_ = open_.size() + 1;
  }

  /// An end tag closes everything that was left open in it; one that fits nothing is passed over.
  void end(const XmlToken& token) {
    const std::string_view name = plain_name(scan_.name(token));
    const auto match = std::find(open_.rbegin(), open_.rend(), name);
    if (match == open_.rend()) return;
    const auto level = static_cast<std::size_t>(open_.rend() - match);  // of the element that ends
    // Inside a field only its own elements end: markup in a description that nobody escaped is often ill-formed.
    if (in_field_ && level < field_level_ && !is_entry(name) && !is_channel(name)) return;
    if (in_field_ && level <= field_level_) end_field(token.begin);
    if (in_entry_ && level <= entry_level_) end_entry(/*cut=*/false);
    open_.resize(level - 1);
  }

  void end_field(std::size_t end) {
    in_field_ = false;
    field_.end = end;
    if (in_entry_ && fields_.size() < most_fields) fields_.push_back(std::move(field_));
    if (!in_entry_) channel_.push_back(std::move(field_));
    if (channel_.size() > most_fields) channel_.pop_back();
  }

  void end_entry(bool cut) {
    in_entry_ = false;
    if (reading_.full(out_.size())) {
      full_ = true;
      return;
    }
    Document document = base_;
    fill(document);
    if (cut) document.notes.push_back("the feed ends in the middle of this entry");
    out_.push_back(std::move(document));
  }

  const FeedField* field(std::initializer_list<std::string_view> names, const std::vector<FeedField>& fields) const {
    for (const std::string_view name : names)
      for (const FeedField& f : fields)
        if (f.name == name) return &f;
    return nullptr;
  }

  std::string words(std::initializer_list<std::string_view> names, const std::vector<FeedField>& fields) const {
    const FeedField* found = field(names, fields);
    return found ? field_words(*found, source_) : std::string();
  }

  void fill(Document& document) const {
    if (std::string title = words({"title", "dc:title"}, fields_); !title.empty()) document.title = std::move(title);
    if (std::string url = address(); !url.empty()) document.url = std::move(url);
    document.published = date_of(words({"pubDate", "published", "issued", "dc:date", "dcterms:created"}, fields_));
    document.modified = date_of(words({"updated", "modified", "dcterms:modified"}, fields_));
    // Atom asks for `updated` always and for `published` never.
    if (!document.published && document.modified) document.published = std::exchange(document.modified, std::nullopt);
    if (document.modified == document.published) document.modified.reset();
    fill_text(document);
    Byline byline;
    for (const FeedField& f : fields_)
      if (f.name == "author" || f.name == "dc:creator" || f.name == "itunes:author") add_authors(author(f), byline);
    document.byline = std::move(byline.people);
    document.agency = byline.agency ? std::move(byline.agency) : agency_of_text(document.text);
    document.language = language_of(document.text);
  }

  std::string address() const {
    for (const FeedField& f : fields_)
      if (f.name == "link" && is_address(f.href) && (f.rel.empty() || f.rel == "alternate")) return f.href;
    for (const std::string_view name : {"link", "feedburner:origLink", "guid", "id"})
      for (const FeedField& f : fields_)
        if (f.name == name && f.href.empty())
          if (std::string found = field_words(f, source_); is_address(found)) return found;
    return {};
  }

  /// The name of `<author><name>Ann Lee</name><email>…`, of "ann@example.org (Ann Lee)", or the words themselves.
  std::string author(const FeedField& f) const {
    if (f.holds_elements) {
      XmlScan inner(source_.text().substr(f.begin, f.end - f.begin));
      bool named = false;
      for (XmlToken token = inner.next(); token.kind != XmlToken::done; token = inner.next()) {
        if (token.kind == XmlToken::start) named = plain_name(inner.name(token)) == "name";
        if (named && (token.kind == XmlToken::text || token.kind == XmlToken::cdata))
          return field_words({"name", {}, {}, {}, 0, 0, {{f.begin + token.begin, f.begin + token.stop, false}}, false},
                             source_);
      }
      return {};
    }
    const std::string text = field_words(f, source_);
    return text.find('@') == std::string::npos ? text : display_name(text);
  }

  /// The longest of what the feed gives: in full, or in short.
  void fill_text(Document& document) const {
    for (const FeedField& f : fields_) {
      static constexpr auto names = std::to_array<std::string_view>(
          {"content:encoded", "content", "description", "summary", "body", "xhtml:body", "fullContent"});
      if (std::find(names.begin(), names.end(), f.name) == names.end()) continue;
      Document piece;
      write_field(f, source_, piece);
      if (piece.text.size() <= document.text.size()) continue;
      document.text = std::move(piece.text);
      document.origin = std::move(piece.origin);
      document.blocks = std::move(piece.blocks);
    }
    if (document.text.empty()) document.notes.push_back("the feed gives no text for this entry");
  }

  /// What the channel says of all entries; it may stand after them.
  void complete(Document& document) const {
    if (document.error) return;
    if (std::string title = words({"title"}, channel_); !title.empty()) document.outlet = std::move(title);
    if (document.language.empty()) document.language = clean_language(words({"language", "dc:language"}, channel_));
  }

  void refuse() {
    if (reading_.deadline.passed()) return;  // the caller says so
    Document rest = base_;
    rest.error = "holds more than " + std::to_string(reading_.limits.documents) +
                 " entries; the rest is not read (--max-documents)";
    out_.push_back(std::move(rest));
  }

  const Decoded& source_;
  const Document& base_;
  const Reading& reading_;
  XmlScan scan_;
  std::vector<std::string_view> open_;  // names of the elements around
  std::vector<FeedField> channel_, fields_;
  FeedField field_;
  std::size_t entry_level_ = 0, field_level_ = 0;  // how many elements are open inside it
  bool in_entry_ = false, in_field_ = false, full_ = false;
  std::vector<Document> out_;
};

}  // namespace

std::vector<Document> read_feed(const Decoded& source, const Document& base, const Reading& reading) {
  return FeedReader(source, base, reading).read();
}

}  // namespace stemma::read
