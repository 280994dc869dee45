// News articles in JSON: see json.hpp. news-please writes `text` (later `maintext`), Fundus `plaintext`.
#include "read/json.hpp"

#include <simdjson.h>

#include <array>
#include <map>
#include <string>

#include "model/edtf.hpp"
#include "read/agencies.hpp"
#include "read/ascii.hpp"
#include "read/bylines.hpp"
#include "read/furniture.hpp"
#include "read/json_string.hpp"
#include "read/language.hpp"
#include "read/panels.hpp"
#include "read/repeats.hpp"
#include "read/text_builder.hpp"

namespace stemma::read {
namespace {

namespace ondemand = simdjson::ondemand;

constexpr std::string_view known_fields =
    "title, description, text or maintext, authors, date_publish, source_domain, url";

/// The fields of one article as they stand in the file.
struct Fields {
  std::map<std::string, RawString> strings;
  std::vector<RawString> authors;
  std::size_t begin = 0;
  bool any = false;
};

/// Whether brackets or a string are still open at the end.
bool ends_open(std::string_view text) {
  long depth = 0;
  bool in_string = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (in_string && text[i] == '\\')
      ++i;
    else if (text[i] == '"')
      in_string = !in_string;
    else if (!in_string)
      depth += (text[i] == '{' || text[i] == '[') - (text[i] == '}' || text[i] == ']');
  }
  return in_string || depth > 0;
}

/// simdjson reads a padded copy; places are counted from its start.
class Reader {
 public:
  Reader(const Decoded& source, const Document& base) : source_(source), base_(base), padded_(source.text()) {}

  std::vector<Document> read() {
    ondemand::parser parser;
    ondemand::document document;
    auto error = parser.iterate(padded_).get(document);
    if (!error) error = walk(document);
    const char* rest = nullptr;
    if (!error && !document.current_location().get(rest)) error = simdjson::TAPE_ERROR;  // something follows
    if (error) return {failed(error, document)};
    if (out_.empty()) return {unknown()};
    return std::move(out_);
  }

 private:
  simdjson::error_code walk(ondemand::document& document) {
    ondemand::json_type type;
    if (const auto error = document.type().get(type)) return error;
    if (type == ondemand::json_type::object) {
      ondemand::object object;
      if (const auto error = document.get_object().get(object)) return error;
      return article(object);
    }
    ondemand::array array;
    if (const auto error = document.get_array().get(array)) return error;
    for (auto element : array) {
      ondemand::value value;
      if (const auto error = element.get(value)) return error;
      ondemand::object object;
      if (value.get_object().get(object)) continue;
      if (const auto error = article(object)) return error;
    }
    return simdjson::SUCCESS;
  }

  simdjson::error_code article(ondemand::object& object) {
    Fields fields;
    for (auto member : object) {
      ondemand::field field;
      if (const auto error = std::move(member).get(field)) return error;
      const std::string key(field.key().raw() ? key_of(field) : std::string());
      if (const auto error = take(key, field.value(), fields)) return error;
    }
    if (fields.any) out_.push_back(build(fields));
    return simdjson::SUCCESS;
  }

  static std::string key_of(ondemand::field& field) {
    const char* raw = field.key().raw();
    std::string key;
    for (; *raw != '"' && *raw != '\0' && key.size() < 40; ++raw) key += *raw;
    return key;
  }

  simdjson::error_code take(const std::string& key, ondemand::value& value, Fields& fields) {
    ondemand::json_type type;
    if (const auto error = value.type().get(type)) return error;
    if (type == ondemand::json_type::string) {
      fields.strings[key] = place(value.raw_json_token());
      std::string_view unused;
      fields.any |= key == "text" || key == "maintext" || key == "plaintext" || key == "description";
      return lenient(value.get_string().get(unused));
    }
    if (key != "authors" || type != ondemand::json_type::array) return skip(value);
    ondemand::array array;
    if (const auto error = value.get_array().get(array)) return error;
    for (auto element : array) {
      ondemand::value author;
      if (const auto error = element.get(author)) return error;
      std::string_view unused;
      const RawString raw = place(author.raw_json_token());
      if (!author.get_string().get(unused)) fields.authors.push_back(raw);
    }
    return simdjson::SUCCESS;
  }

  /// A bad escape spoils one character, not the document.
  static simdjson::error_code lenient(simdjson::error_code error) {
    return error == simdjson::STRING_ERROR ? simdjson::SUCCESS : error;
  }

  static simdjson::error_code skip(ondemand::value& value) {
    std::string_view unused;
    return simdjson::to_json_string(value).get(unused);
  }

  /// The inside of a string token, without its quotes.
  RawString place(std::string_view token) const {
    const auto begin = static_cast<std::size_t>(token.data() - padded_.data()) + 1;
    const std::string_view text = source_.text();
    std::size_t end = begin;
    while (end < text.size() && text[end] != '"') end += text[end] == '\\' ? 2 : 1;
    return {begin, std::min(end, text.size())};
  }

  std::string value(const Fields& fields, const char* key) const {
    const auto found = fields.strings.find(key);
    return found == fields.strings.end() ? std::string() : squeeze(unescape(source_.text(), found->second));
  }

  Document build(const Fields& fields) const {
    Document document = base_;
    if (auto title = value(fields, "title"); !title.empty()) document.title = std::move(title);
    if (auto url = value(fields, "url"); !url.empty()) document.url = std::move(url);
    std::string domain = value(fields, "source_domain");
    if (domain.rfind("www.", 0) == 0) domain.erase(0, 4);
    if (!domain.empty()) document.outlet = std::move(domain);
    document.published = date(value(fields, "date_publish"));
    document.modified = date(value(fields, "date_modify"));
    Byline byline;
    for (const RawString author : fields.authors) add_authors(unescape(source_.text(), author), byline);
    document.byline = std::move(byline.people);
    const std::string body = fill_text(fields, document);
    document.agency = byline.agency ? byline.agency : agency_of_text(body);
    document.language = clean_language(value(fields, "language"));
    if (document.language.empty()) document.language = language_of(document.text);
    return document;
  }

  /// Returns the whole body, notices included.
  std::string fill_text(const Fields& fields, Document& document) const {
    TextBuilder builder(source_);
    std::string body_text;
    const RawString* body = nullptr;
    for (const char* key : {"text", "maintext", "plaintext"}) {
      const auto found = fields.strings.find(key);
      if (found == fields.strings.end() || body_text.size() > 0) continue;
      body = &found->second;
      body_text = unescape(source_.text(), *body);
    }
    const auto standfirst = fields.strings.find("description");
    if (standfirst != fields.strings.end()) {
      const std::string words = unescape(source_.text(), standfirst->second);
      const bool known = repeated_by(words, body_text) || (document.title && same_words(words, *document.title));
      if (!known || trim(body_text).empty()) append(standfirst->second, document, builder);
    }
    if (body) append(*body, document, builder);
    builder.finish(document);
    return body_text.empty() ? document.text : body_text;
  }

  /// Each line of the string is a paragraph; furniture, panels and the headline said again are none.
  void append(RawString raw, const Document& document, TextBuilder& builder) const {
    for (std::size_t at = raw.begin; at < raw.end;) {
      std::size_t end = at;
      std::string line;
      bool ended = false;
      while (end < raw.end && !ended) {
        const JsonPiece piece = next_piece(source_.text(), raw, end);
        ended = piece.character == "\n" || piece.character == "\r";
        if (!ended)
          line += piece.character.empty() ? source_.text().substr(piece.begin, piece.end - piece.begin)
                                          : std::string_view(piece.character);
        end = piece.end;
      }
      const bool headline = document.title && same_words(line, *document.title);
      if (!trim(line).empty() && !headline && !is_left_out(line)) append_line({at, end}, builder);
      at = end;
    }
  }

  static bool is_left_out(std::string_view line) { return is_furniture(line) || is_panel(line) || is_credit(line); }

  void append_line(RawString raw, TextBuilder& builder) const {
    bool fresh = true;
    for (std::size_t at = raw.begin; at < raw.end;) {
      const JsonPiece piece = next_piece(source_.text(), raw, at);
      at = piece.end;
      const std::string_view shown = piece.character.empty()
                                         ? source_.text().substr(piece.begin, piece.end - piece.begin)
                                         : std::string_view(piece.character);
      if (shown == "\n" || shown == "\r" || (fresh && trim(shown).empty())) continue;
      if (fresh) builder.paragraph_break(piece.begin);
      fresh = false;
      if (piece.character.empty())
        builder.copy(piece.begin, piece.end);
      else
        builder.put(piece.character, piece.begin, piece.end);
    }
  }

  /// Midnight to the second is what these files write where only the day is known.
  static std::optional<std::string> date(std::string_view text) {
    auto parsed = model::parse_edtf(text.substr(0, text.find('.')));
    if (!parsed) return std::nullopt;
    if (parsed->hour == 0 && parsed->minute == 0 && parsed->second <= 0) {
      parsed->hour = parsed->second = -1;
      parsed->offset.reset();
    }
    return model::to_string(*parsed);
  }

  Document unknown() const {
    Document document = base_;
    document.error = "is JSON of an unknown shape: a news article has the fields " + std::string(known_fields);
    return document;
  }

  Document failed(simdjson::error_code error, ondemand::document& document) const {
    Document out = base_;
    const std::size_t size =
        trim(source_.text()).size() + static_cast<std::size_t>(trim(source_.text()).data() - source_.text().data());
    const bool cut = error == simdjson::UNCLOSED_STRING || ends_open(source_.text());
    const char* location = nullptr;
    // Where not even the first pass over the bytes went through there is no document to ask.
    if (!cut && document.is_alive() && !document.current_location().get(location) && location >= padded_.data() &&
        location <= padded_.data() + size) {
      out.error = "is not valid JSON at byte " +
                  std::to_string(source_.byte_at(static_cast<std::size_t>(location - padded_.data()))) + ": " +
                  simdjson::error_message(error);
    } else {
      out.error = cut ? "ends in the middle of its JSON, at byte " + std::to_string(source_.byte_at(size))
                      : std::string("is not valid JSON: ") + simdjson::error_message(error);
    }
    return out;
  }

  const Decoded& source_;
  const Document& base_;
  simdjson::padded_string padded_;
  std::vector<Document> out_;
};

}  // namespace

std::vector<Document> read_json(const Decoded& source, const Document& base) { return Reader(source, base).read(); }

}  // namespace stemma::read
