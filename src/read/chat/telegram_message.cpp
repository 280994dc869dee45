// Messages of Telegram Desktop's export: see telegram_message.hpp. Older exports lack the fields that end in _unixtime
// and give local times without a zone.
#include "read/chat/telegram_message.hpp"

#include <array>
#include <utility>

#include "model/edtf.hpp"
#include "read/ascii.hpp"
#include "read/chat/posts.hpp"

namespace stemma::read {
namespace {

using Type = JsonValue::Type;

class Message {
 public:
  Message(const Decoded& source, const JsonValue& value, const Document& base)
      : source_(source), value_(value), post_(new_post(base, {})) {}

  Document read() {
    text();
    post_.published = time("date_unixtime", "date");
    post_.modified = time("edited_unixtime", "edited");
    forward();
    if (const auto bot = field("via_bot"); !bot.empty()) post_.notes.push_back("was sent through the bot " + bot);
    files();
    places();
    if (field("type") == "unsupported") post_.notes.push_back("is of a kind that the export could not hold");
    return std::move(post_);
  }

 private:
  std::string field(std::string_view key) const { return squeeze(text_of(source_.text(), value_.find(key))); }

  void text() {
    Placed text;
    const JsonValue* body = value_.find("text");
    if (!body) body = value_.find("text_entities");
    if (body) add(*body, text);
    if (const JsonValue* poll = value_.find("poll")) add_poll(*poll, text);
    TextBuilder builder(source_);
    write_trimmed(text, builder);
    finish_post(builder, post_);
  }

  /// A string, or strings and objects that hold one, in a row.
  void add(const JsonValue& value, Placed& out) {
    if (value.is(Type::string)) return add_string(source_.text(), value, out);
    if (value.is(Type::object)) {
      if (text_of(source_.text(), value.find("type")) == "link") part(value.begin, out);
      if (const JsonValue* text = value.find("text")) add(*text, out);
      if (const auto link = text_of(source_.text(), value.find("href")); !link.empty())
        post_.notes.push_back("links to " + link);
      return;
    }
    for (const JsonMember& member : value.members) add(member.value, out);
  }

  /// An address begins a word, also where an export has lost the blank before it.
  static void part(std::size_t at, Placed& out) {
    static constexpr std::string_view openers = "([{<\"'=/";
    const bool apart = out.text.empty() || is_space(out.text.back()) || openers.find(out.text.back()) != openers.npos;
    if (!apart) out.unit(" ", at, at);
  }

  /// The question, then each answer on its line.
  void add_poll(const JsonValue& poll, Placed& out) {
    const auto line = [&](const JsonValue* value) {
      if (!value) return;
      if (!out.text.empty()) out.unit("\n", value->begin, value->begin);
      add(*value, out);
    };
    line(poll.find("question"));
    if (const JsonValue* answers = poll.find("answers"))
      for (const JsonMember& answer : answers->members) line(answer.value.find("text"));
    const std::string voters = text_of(source_.text(), poll.find("total_voters"));
    post_.notes.push_back("is a poll" + (voters.empty() ? std::string() : " (voters: " + voters + ")"));
  }

  std::optional<std::string> time(std::string_view unix_key, std::string_view local_key) const {
    if (auto time = utc_time(std::string_view(field(unix_key)))) return time;
    const auto date = model::parse_edtf(field(local_key));
    return date && date->year > 1970 ? std::optional(model::to_string(*date)) : std::nullopt;
  }

  /// `null` stands where the account is deleted.
  void forward() {
    for (const char* key : {"forwarded_from", "saved_from", "forwarded_from_id"}) {
      if (post_.forwarded_from) return;
      if (auto name = field(key); !name.empty()) post_.forwarded_from = std::move(name);
    }
    const JsonValue* from = value_.find("forwarded_from");
    if (from && !post_.forwarded_from) post_.notes.push_back("is forwarded from an account that no longer exists");
  }

  void files() {
    if (value_.find("photo")) file("a photo", "photo");
    if (value_.find("file")) file(kind_of_file(), "file");
    if (value_.find("contact_information")) post_.notes.push_back("has a contact card");
    if (const auto game = field("game_title"); !game.empty()) post_.notes.push_back("has a game: " + game);
  }

  std::string_view kind_of_file() const {
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 6> kinds = {
        {{"sticker", "a sticker"},
         {"video_message", "a video message"},
         {"voice_message", "a voice message"},
         {"animation", "an animation"},
         {"video_file", "a video"},
         {"audio_file", "an audio file"}}};
    const std::string type = field("media_type");
    for (const auto& [name, shown] : kinds)
      if (type == name) return shown;
    return "a file";
  }

  /// "(File not included. Change data exporting settings to download.)" stands for a file that was left out.
  void file(std::string_view what, std::string_view key) {
    const std::string path = field(key);
    const std::string name = field("file_name");
    if (path.find("(File ") != std::string::npos || path.empty())
      post_.notes.push_back("has " + std::string(what) + " that the export left out" +
                            (name.empty() ? std::string() : ": " + name));
    else
      post_.notes.push_back(file_note(what, path));
  }

  void places() {
    const JsonValue* point = value_.find("location_information");
    std::string place = field("place_name");
    if (const auto address = field("address"); !address.empty()) place += (place.empty() ? "" : ", ") + address;
    if (point && point->is(Type::object)) {
      const std::string latitude = text_of(source_.text(), point->find("latitude"));
      const std::string longitude = text_of(source_.text(), point->find("longitude"));
      place += (place.empty() ? "" : ", ") + latitude + " " + longitude;
    }
    if (!place.empty()) post_.notes.push_back("has a location: " + place);
  }

  const Decoded& source_;
  const JsonValue& value_;
  Document post_;
};

}  // namespace

Document telegram_message(const Decoded& source, const JsonValue& message, const Document& base) {
  return Message(source, message, base).read();
}

}  // namespace stemma::read
