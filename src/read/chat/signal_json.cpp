// Messages of Signal in JSON: see signal_json.hpp. Fields are those of signal-cli's man page (JSON output) and of
// sigexport/models.py in carderne/signal-export.
#include "read/chat/signal_json.hpp"

#include <string>

#include "read/ascii.hpp"
#include "read/chat/posts.hpp"
#include "read/news/news_json.hpp"

namespace stemma::read {
namespace {

using Type = JsonValue::Type;

std::string field(const Decoded& source, const JsonValue& value, const char* key) {
  return squeeze(text_of(source.text(), value.find(key)));
}

void fill_text(const Decoded& source, const JsonValue* body, Document& post) {
  Placed text;
  if (body && body->is(Type::string)) add_string(source.text(), *body, text);
  TextBuilder builder(source);
  write_trimmed(text, builder);
  finish_post(builder, post);
}

void fill_files(const Decoded& source, const JsonValue& message, Document& post) {
  const JsonValue* list = message.find("attachments");
  if (!list) return;
  for (const JsonMember& file : list->members)
    for (const char* key : {"path", "filename", "id"})
      if (const auto path = field(source, file.value, key); !path.empty()) {
        post.notes.push_back(file_note("a file", path));
        break;
      }
}

/// Milliseconds since 1970.
std::optional<std::string> time(const Decoded& source, const JsonValue& value) {
  const std::string written = field(source, value, "timestamp");
  if (written.size() < 4) return std::nullopt;
  return utc_time(std::string_view(written).substr(0, written.size() - 3));
}

std::optional<Document> envelope(const Decoded& source, const JsonValue& envelope, Document post) {
  const JsonValue* message = envelope.find("dataMessage");
  if (!message)
    if (const JsonValue* sync = envelope.find("syncMessage")) message = sync->find("sentMessage");
  if (!message || !message->is(Type::object)) return std::nullopt;
  for (const char* key : {"sourceName", "sourceNumber", "source"})
    if (auto name = field(source, envelope, key); !name.empty() && post.byline.empty())
      post.byline.push_back(std::move(name));
  if (const JsonValue* group = message->find("groupInfo"))
    if (auto name = field(source, *group, "groupName"); !name.empty()) post.outlet = std::move(name);
  post.published = time(source, *message);
  fill_text(source, message->find("message"), post);
  fill_files(source, *message, post);
  if (message->find("remoteDelete")) post.notes.push_back("tells that an earlier message was deleted");
  return post;
}

Document exported(const Decoded& source, const JsonValue& value, Document post) {
  if (auto name = field(source, value, "sender"); !name.empty()) post.byline.push_back(std::move(name));
  post.published = news_date(field(source, value, "date"));
  fill_text(source, value.find("body"), post);
  fill_files(source, value, post);
  const JsonValue* deleted = value.find("deleted");
  if (deleted && source.text()[deleted->begin] == 't') post.notes.push_back("was deleted");
  return post;
}

}  // namespace

bool is_signal_message(const JsonValue& value) {
  const JsonValue* envelope = value.find("envelope");
  if (envelope) return envelope->find("timestamp") != nullptr;
  return value.find("sender") && value.find("body") && value.find("date") && value.find("reactions");
}

std::optional<Document> signal_message(const Decoded& source, const JsonValue& value, const Document& base,
                                       std::size_t n) {
  Document post = new_post(base, std::to_string(n));
  if (const JsonValue* inner = value.find("envelope")) return envelope(source, *inner, std::move(post));
  return exported(source, value, std::move(post));
}

}  // namespace stemma::read
