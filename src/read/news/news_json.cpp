// News articles in JSON: see news_json.hpp. news-please writes `text` (later `maintext`), `description`,
// `source_domain`, `date_publish`; trafilatura `text`, `excerpt`, `hostname`, `date`, `source`; Fundus `plaintext` or
// `body` with a summary and sections, `publishing_date`, `publisher`.
#include "read/news/news_json.hpp"

#include <initializer_list>
#include <vector>

#include "model/edtf.hpp"
#include "read/agencies.hpp"
#include "read/ascii.hpp"
#include "read/bylines.hpp"
#include "read/furniture.hpp"
#include "read/language.hpp"
#include "read/panels.hpp"
#include "read/repeats.hpp"
#include "read/text_builder.hpp"

namespace stemma::read {
namespace {

using Type = JsonValue::Type;

bool is_left_out(std::string_view line) { return is_furniture(line) || is_panel(line) || is_credit(line); }

class Article {
 public:
  Article(const Decoded& source, const JsonValue& value, const Document& base)
      : source_(source), value_(value), document_(base), builder_(source) {}

  Document read() {
    fill(document_.title, {"title"});
    fill(document_.url, {"url", "source", "source_url"});
    fill(document_.outlet, {"source_domain", "source-hostname", "publisher", "hostname"});
    if (document_.outlet && document_.outlet->rfind("www.", 0) == 0) document_.outlet->erase(0, 4);
    document_.published = news_date(field({"date_publish", "publishing_date", "date"}));
    document_.modified = news_date(field({"date_modify", "date_modified"}));
    const std::string body = text();
    authors();
    if (!document_.agency) document_.agency = agency_of_text(body);
    document_.language = clean_language(field({"language", "lang"}));
    if (document_.language.empty()) document_.language = language_of(document_.text);
    return std::move(document_);
  }

 private:
  const JsonValue* string(std::initializer_list<const char*> keys) const {
    for (const char* key : keys)
      if (const JsonValue* value = value_.find(key); value && value->is(Type::string)) return value;
    return nullptr;
  }

  std::string field(std::initializer_list<const char*> keys) const {
    for (const char* key : keys)
      if (auto value = squeeze(text_of(source_.text(), string({key}))); !value.empty()) return value;
    return {};
  }

  void fill(std::optional<std::string>& target, std::initializer_list<const char*> keys) const {
    if (auto value = field(keys); !value.empty()) target = std::move(value);
  }

  void authors() {
    Byline byline;
    for (const char* key : {"authors", "author"}) {
      const JsonValue* value = value_.find(key);
      if (!value) continue;
      if (value->is(Type::string)) several(text_of(source_.text(), value), byline);
      for (const JsonMember& member : value->members)
        if (member.value.is(Type::string)) add_authors(text_of(source_.text(), &member.value), byline);
    }
    document_.byline = std::move(byline.people);
    document_.agency = std::move(byline.agency);
  }

  /// trafilatura: "Ann Lee; Bo Chan"
  static void several(std::string_view names, Byline& byline) {
    while (!names.empty()) {
      const std::size_t end = std::min(names.find(';'), names.size());
      add_authors(names.substr(0, end), byline);
      names.remove_prefix(std::min(end + 1, names.size()));
    }
  }

  /// Returns the whole body, notices included.
  std::string text() {
    const JsonValue* body = nullptr;
    std::string words;
    for (const char* key : {"text", "maintext", "plaintext", "body"}) {
      if (!trim(words).empty()) break;
      if (const JsonValue* value = string({key})) words = text_of(source_.text(), body = value);
    }
    const JsonValue* sections = value_.find("body");
    if (!trim(words).empty() || (sections && !sections->is(Type::object))) sections = nullptr;
    if (const JsonValue* standfirst = string({"description", "excerpt"})) {
      const std::string said = text_of(source_.text(), standfirst);
      const bool known = repeated_by(said, words) || (document_.title && same_words(said, *document_.title));
      if (!sections && (!known || trim(words).empty())) lines(*standfirst, BlockKind::paragraph);
    }
    if (body) lines(*body, BlockKind::paragraph);
    if (sections) {
      parts(sections->find("summary"), BlockKind::paragraph);
      if (const JsonValue* list = sections->find("sections"))
        for (const JsonMember& section : list->members) {
          parts(section.value.find("headline"), BlockKind::heading);
          parts(section.value.find("paragraphs"), BlockKind::paragraph);
        }
    }
    builder_.finish(document_);
    // Blocks tell more than the text only where not all are paragraphs.
    if (headings_) document_.blocks = std::move(blocks_);
    return words.empty() ? document_.text : words;
  }

  void parts(const JsonValue* value, BlockKind kind) {
    if (!value) return;
    if (value->is(Type::string)) lines(*value, kind);
    for (const JsonMember& member : value->members)
      if (member.value.is(Type::string)) lines(member.value, kind);
  }

  /// Each line of the string is a paragraph; furniture, panels and the headline said again are none.
  void lines(const JsonValue& value, BlockKind kind) {
    Placed text;
    add_string(source_.text(), value, text);
    const std::string_view all = text.text;
    for (std::size_t at = 0; at < all.size();) {
      const std::size_t end = std::min(all.find_first_of("\r\n", at), all.size());
      const std::string_view line = trim(all.substr(at, end - at));
      at = end + 1;
      const bool headline = document_.title && same_words(line, *document_.title);
      if (line.empty() || headline || is_left_out(line)) continue;
      const auto begin = static_cast<std::size_t>(line.data() - all.data());
      builder_.paragraph_break(text.places.outer(begin, begin + 1).begin);
      const auto start = static_cast<std::uint32_t>(builder_.text().size());
      write(text, begin, begin + line.size(), builder_);
      blocks_.push_back({{start, static_cast<std::uint32_t>(builder_.text().size())}, kind, {}, {}});
      headings_ |= kind == BlockKind::heading;
    }
  }

  const Decoded& source_;
  const JsonValue& value_;
  Document document_;
  TextBuilder builder_;
  std::vector<TextBlock> blocks_;
  bool headings_ = false;
};

}  // namespace

bool is_news(const JsonValue& value) {
  for (const char* key : {"text", "maintext", "plaintext", "description"})
    if (const JsonValue* text = value.find(key); text && text->is(Type::string)) return true;
  const JsonValue* body = value.find("body");
  return body && (body->find("sections") || (body->is(Type::string) && value.find("title")));
}

Document news_article(const Decoded& source, const JsonValue& value, const Document& base) {
  return Article(source, value, base).read();
}

std::optional<std::string> news_date(std::string_view text) {
  auto parsed = model::parse_edtf(text);
  if (!parsed) return std::nullopt;
  if (parsed->hour == 0 && parsed->minute == 0 && parsed->second <= 0) {
    parsed->hour = parsed->second = -1;
    parsed->offset.reset();
  }
  return model::to_string(*parsed);
}

}  // namespace stemma::read
