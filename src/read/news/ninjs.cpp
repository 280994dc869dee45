// ninjs: see ninjs.hpp (IPTC, "ninjs User Guide": 1.x writes headline, body_text and byline, 2.x headlines, bodies and
// by, 3.x the same names in camel case; Superdesk adds guid, source and authors).
#include "read/news/ninjs.hpp"

#include <algorithm>
#include <initializer_list>
#include <string>
#include <utility>

#include "model/edtf.hpp"
#include "read/agencies.hpp"
#include "read/ascii.hpp"
#include "read/bylines.hpp"
#include "read/fragment.hpp"
#include "read/language.hpp"
#include "read/page/markup.hpp"
#include "read/repeats.hpp"

namespace stemma::read {
namespace {

using Type = JsonValue::Type;

/// A member whatever the case of its name.
const JsonValue* member(const JsonValue& value, std::string_view key) {
  if (!value.is(Type::object)) return nullptr;
  const auto found = std::find_if(value.members.begin(), value.members.end(),
                                  [&](const JsonMember& m) { return lower(m.key) == key; });
  return found == value.members.end() ? nullptr : &found->value;
}

class Item {
 public:
  Item(const Decoded& source, const JsonValue& value, const Document& base)
      : source_(source), value_(value), document_(base), builder_(source) {}

  Document read() {
    document_.title = some(headline());
    text();
    dates();
    origin();
    address();
    rights();
    document_.language = clean_language(field("language"));
    if (document_.language.empty()) document_.language = language_of(document_.text);
    return std::move(document_);
  }

 private:
  static std::optional<std::string> some(std::string value) {
    return value.empty() ? std::nullopt : std::optional(std::move(value));
  }

  std::string string(const JsonValue* value) const { return squeeze(text_of(source_.text(), value)); }
  std::string field(std::string_view key) const { return string(member(value_, key)); }

  std::string headline() const {
    if (auto title = field("headline"); !title.empty()) return title;
    if (const JsonValue* value = variant("headlines", {"main"})) return string(value);
    return field("title");
  }

  /// The value of one of several forms of a thing: that whose role is among `roles`, the earliest role first, or else
  /// the first.
  const JsonValue* variant(std::string_view key, std::initializer_list<std::string_view> roles) const {
    const JsonValue* list = member(value_, key);
    if (!list || !list->is(Type::array)) return nullptr;
    for (const std::string_view role : roles)
      for (const JsonMember& form : list->members) {
        const bool wanted = lower(string(member(form.value, "role"))).find(role) != std::string::npos ||
                            lower(string(member(form.value, "contenttype"))).find(role) != std::string::npos;
        if (wanted && member(form.value, "value")) return member(form.value, "value");
      }
    return list->members.empty() ? nullptr : member(list->members.front().value, "value");
  }

  /// Markup before plain text, because it tells paragraphs apart.
  const JsonValue* best(std::string_view stem, std::string_view list) const {
    for (const char* form : {"_xhtml", "_html", "_text"})
      if (const JsonValue* value = member(value_, std::string(stem) + form); value && !string(value).empty())
        return value;
    return variant(list, {"html", "text", "main"});
  }

  void text() {
    const JsonValue* body = best("body", "bodies");
    const JsonValue* summary = best("description", "descriptions");
    const auto is_text = [&](const JsonValue* value) { return value && value->is(Type::string); };
    const std::string words = is_text(body) ? decode_markup(*body) : std::string();
    if (is_text(summary) && !repeated_by(decode_markup(*summary), words)) add(*summary);
    if (is_text(body)) add(*body);
    builder_.finish(document_);
    while (!blocks_.empty() && blocks_.back().span.end > document_.text.size()) blocks_.pop_back();
    document_.blocks = std::move(blocks_);
  }

  static bool is_markup(std::string_view text) {
    const std::size_t open = text.find('<');
    return open != std::string_view::npos && open + 1 < text.size() &&
           (is_letter(text[open + 1]) || text[open + 1] == '/' || text[open + 1] == '!');
  }

  /// The words alone, to compare with.
  std::string decode_markup(const JsonValue& value) const {
    const std::string text = text_of(source_.text(), &value);
    return is_markup(text) ? Markup(text).text(0) : text;
  }

  void add(const JsonValue& value) {
    Placed text;
    add_string(source_.text(), value, text);
    if (is_markup(text.text)) return write_fragment(text, builder_, blocks_);
    const std::string_view all = text.text;
    for (std::size_t at = 0; at < all.size();) {
      const std::size_t end = std::min(all.find('\n', at), all.size());
      const std::string_view line = trim(all.substr(at, end - at));
      at = end + 1;
      if (line.empty()) continue;
      const auto begin = static_cast<std::size_t>(line.data() - all.data());
      builder_.paragraph_break(text.places.outer(begin, begin + 1).begin);
      const auto start = static_cast<std::uint32_t>(builder_.text().size());
      write(text, begin, begin + line.size(), builder_);
      blocks_.push_back({{start, static_cast<std::uint32_t>(builder_.text().size())}, BlockKind::paragraph, {}, {}});
    }
  }

  /// This version's date is when it was changed, where the first version's is known too.
  void dates() {
    const auto date = [&](std::string_view key) -> std::optional<std::string> {
      const auto parsed = model::parse_edtf(field(key));
      return parsed ? std::optional(model::to_string(*parsed)) : std::nullopt;
    };
    const auto first = date("firstcreated"), version = date("versioncreated"), content = date("contentcreated");
    document_.published = first ? first : version ? version : content;
    if (first && version && *first != *version) document_.modified = version;
  }

  void origin() {
    Byline byline;
    for (const char* key : {"byline", "by"}) add_authors(field(key), byline);
    if (const JsonValue* authors = member(value_, "authors"))
      for (const JsonMember& author : authors->members) add_authors(name(&author.value), byline);
    document_.byline = std::move(byline.people);
    std::string declared;
    for (const char* key : {"source", "infosource", "infosources", "provider", "copyrightholder"})
      if (declared.empty()) declared = name(member(value_, key));
    document_.outlet = some(name(member(value_, "provider")));
    if (!document_.outlet) document_.outlet = some(field("copyrightholder"));
    if (byline.agency)
      document_.agency = byline.agency;
    else if (!declared.empty())
      document_.agency = agency_named(declared).value_or(declared);
    else
      document_.agency = agency_of_text(document_.text);
  }

  /// A string, an object with a name, or the first of several of them.
  std::string name(const JsonValue* value) const {
    if (!value) return {};
    if (value->is(Type::array)) return value->members.empty() ? std::string() : name(&value->members.front().value);
    if (value->is(Type::object)) return string(member(*value, "name"));
    return string(value);
  }

  void address() {
    for (const char* key : {"uri", "guid"}) {
      const std::string uri = field(key);
      if (uri.empty()) continue;
      if (starts_with_nocase(uri, "http://") || starts_with_nocase(uri, "https://"))
        document_.url = uri;
      else
        document_.notes.push_back("has the identifier " + uri);
      return;
    }
  }

  void rights() {
    const auto note = [&](std::string_view key, const char* words) {
      if (const auto value = field(key); !value.empty()) document_.notes.push_back(words + value);
    };
    note("located", "is filed from ");
    note("usageterms", "has terms of use: ");
    note("ednote", "has a note to editors: ");
    note("embargoed", "is embargoed until ");
    const std::string status = lower(field("pubstatus"));
    if (!status.empty() && status != "usable")
      document_.notes.push_back("is marked as " + status + " by its publisher");
  }

  const Decoded& source_;
  const JsonValue& value_;
  Document document_;
  TextBuilder builder_;
  std::vector<TextBlock> blocks_;
};

}  // namespace

bool is_ninjs(const JsonValue& value) {
  const auto any = [&](std::initializer_list<std::string_view> keys) {
    return std::any_of(keys.begin(), keys.end(), [&](std::string_view key) { return member(value, key) != nullptr; });
  };
  const JsonValue* standard = member(value, "standard");
  if (standard && standard->find("name")) return true;
  return any({"uri", "guid", "versioncreated", "firstcreated", "pubstatus"}) &&
         any({"body_text", "body_xhtml", "body_html", "bodies", "headline", "headlines", "descriptions",
              "description_text"}) &&
         !any({"maintext", "date_publish"});
}

Document ninjs_item(const Decoded& source, const JsonValue& value, const Document& base) {
  return Item(source, value, base).read();
}

}  // namespace stemma::read
