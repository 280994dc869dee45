// Messages of Facebook and Instagram: see meta_messages.hpp.
#include "read/chat/meta_messages.hpp"

#include <string>

#include "read/ascii.hpp"
#include "read/chat/posts.hpp"
#include "read/json_reader.hpp"

namespace stemma::read {
namespace {

using Type = JsonValue::Type;

class Reader {
 public:
  Reader(const Decoded& source, const Document& base, const Reading& reading)
      : source_(source), base_(base), reading_(reading), json_(source.text()) {}

  std::vector<Document> read() {
    json_.enter();
    for (std::string_view key; !full_ && json_.next(key);) {
      if (key == "messages" && json_.peek() == '[') {
        messages();
      } else if (const auto value = json_.value()) {
        if (key == "title") title_ = string(&*value);
        if (key == "participants") participants_ = value->members.size();
      }
    }
    // A talk of two has the other one's name for its title.
    if (participants_ > 2 && !title_.empty())
      for (Document& post : out_) post.outlet = title_;
    if (auto error = end_of_export(json_, source_, full_, reading_.limits.documents))
      out_.push_back(export_error(base_, *error));
    return std::move(out_);
  }

 private:
  void messages() {
    json_.enter();
    std::size_t n = 0;
    for (std::string_view none; json_.next(none);) {
      const auto value = json_.value();
      if (!value) return;
      ++n;
      if (!value->is(Type::object) || is_service(*value)) continue;
      if ((full_ = reading_.full(out_.size()))) return;
      out_.push_back(message(*value, n));
    }
  }

  bool is_service(const JsonValue& value) const {
    const std::string type = string(value.find("type"));
    return type == "Call" || type == "Subscribe" || type == "Unsubscribe" || value.find("call_duration");
  }

  Document message(const JsonValue& value, std::size_t n) const {
    Document post = new_post(base_, std::to_string(n));
    if (auto sender = string(value.find("sender_name")); !sender.empty()) post.byline.push_back(std::move(sender));
    const std::string time = text_of(source_.text(), value.find("timestamp_ms"));
    if (time.size() > 3) post.published = utc_time(std::string_view(time).substr(0, time.size() - 3));
    TextBuilder builder(source_);
    Placed text;
    if (const JsonValue* content = value.find("content"); content && content->is(Type::string))
      add_string(source_.text(), *content, text);
    text = repaired(std::move(text));
    write_trimmed(text, builder);
    finish_post(builder, post);
    attachments(value, post);
    return post;
  }

  void attachments(const JsonValue& value, Document& post) const {
    struct Kind {
      const char *key, *what;
    };
    for (const auto& [key, what] : {Kind{"photos", "a photo"}, Kind{"videos", "a video"}, Kind{"gifs", "an animation"},
                                    Kind{"audio_files", "an audio file"}, Kind{"files", "a file"}})
      if (const JsonValue* list = value.find(key))
        for (const JsonMember& member : list->members) file(what, member.value, post);
    if (const JsonValue* sticker = value.find("sticker")) file("a sticker", *sticker, post);
    if (const JsonValue* share = value.find("share"))
      if (const auto link = string(share->find("link")); !link.empty()) post.notes.push_back("links to " + link);
    if (value.find("is_unsent") && is_true(*value.find("is_unsent")))
      post.notes.push_back("was withdrawn by its sender");
  }

  void file(const char* what, const JsonValue& value, Document& post) const {
    if (const auto path = string(value.find("uri")); !path.empty()) post.notes.push_back(file_note(what, path));
  }

  bool is_true(const JsonValue& value) const { return value.is(Type::boolean) && source_.text()[value.begin] == 't'; }

  std::string string(const JsonValue* value) const {
    if (!value || !value->is(Type::string)) return {};
    Placed text;
    add_string(source_.text(), *value, text);
    return squeeze(repaired(std::move(text)).text);
  }

  const Decoded& source_;
  const Document& base_;
  const Reading& reading_;
  JsonReader json_;
  std::vector<Document> out_;
  std::string title_;
  std::size_t participants_ = 0;
  bool full_ = false;
};

}  // namespace

Placed repaired(Placed text) {
  std::string bytes;
  std::vector<std::size_t> starts;  // in `text`, of each byte
  for (std::size_t at = 0; at < text.text.size();) {
    const CodePoint point = first_code_point(std::string_view(text.text).substr(at));
    if (point.value > 0xFF) return text;
    bytes += static_cast<char>(point.value);
    starts.push_back(at);
    at += point.length;
  }
  if (bytes.size() == text.text.size() || valid_utf8_prefix(bytes) != bytes.size()) return text;
  starts.push_back(text.text.size());
  Placed out;
  for (std::size_t at = 0; at < bytes.size();) {
    const std::size_t length = first_code_point(std::string_view(bytes).substr(at)).length;
    const ByteRange range = text.places.outer(starts[at], starts[at + length]);
    const std::string_view piece = std::string_view(bytes).substr(at, length);
    if (length == 1 && range.end - range.begin == 1)
      out.same(piece, range.begin);
    else
      out.unit(piece, range.begin, range.end);
    at += length;
  }
  return out;
}

std::vector<Document> read_meta_messages(const Decoded& source, const Document& base, const Reading& reading) {
  return Reader(source, base, reading).read();
}

}  // namespace stemma::read
