// Telegram Desktop's result.json: see telegram.hpp. The fields are those that its export writes
// (Telegram/SourceFiles/export/output/export_output_json.cpp in telegramdesktop/tdesktop).
#include "read/chat/telegram.hpp"

#include <string>
#include <unordered_map>

#include "model/edtf.hpp"
#include "read/ascii.hpp"
#include "read/chat/posts.hpp"
#include "read/chat/telegram_message.hpp"
#include "read/json_reader.hpp"
#include "read/part.hpp"

namespace stemma::read {
namespace {

using Type = JsonValue::Type;

struct Chat {
  std::string name, type, id;
};

/// What can only be filled in once the whole chat has been seen.
struct Open {
  std::size_t document = 0;
  std::string id, from, author, reply;
  bool reply_elsewhere = false;
};

bool is_channel(const Chat& chat) { return chat.type == "public_channel" || chat.type == "private_channel"; }
/// Chats with one other person or a bot have that one's name, which is no outlet's.
bool is_personal(const Chat& chat) {
  return chat.type == "personal_chat" || chat.type == "bot_chat" || chat.type == "saved_messages";
}

class Reader {
 public:
  Reader(const Decoded& source, const Document& base, const Reading& reading)
      : source_(source), base_(base), reading_(reading), json_(source.text()) {}

  std::vector<Document> read() {
    chat(false);
    if (auto error = end_of_export(json_, source_, full_, reading_.limits.documents))
      out_.push_back(export_error(base_, *error));
    return std::move(out_);
  }

 private:
  /// An object with the fields of a chat; the outermost may hold lists of chats instead.
  void chat(bool inner) {
    Chat chat;
    if (inner) ++chats_;
    if (!json_.enter()) return;
    for (std::string_view key; !full_ && json_.next(key);) {
      if (key == "messages" && json_.peek() == '[')
        messages();
      else if (!inner && (key == "chats" || key == "left_chats") && json_.peek() == '{')
        list();
      else if (key == "name" || key == "type" || key == "id")
        (key == "name" ? chat.name : key == "type" ? chat.type : chat.id) = scalar();
      else
        json_.skip();
    }
    if (inner && chat.id.empty()) chat.id = std::to_string(chats_);
    close(chat, inner);
  }

  void list() {
    json_.enter();
    for (std::string_view key; !full_ && json_.next(key);) {
      if (key != "list" || json_.peek() != '[') {
        json_.skip();
        continue;
      }
      json_.enter();
      for (std::string_view none; !full_ && json_.next(none);) {
        if (json_.peek() == '{')
          chat(true);
        else
          json_.skip();
      }
    }
  }

  void messages() {
    json_.enter();
    std::size_t n = 0;
    for (std::string_view none; json_.next(none);) {
      const auto value = json_.value();
      if (!value) return;
      ++n;
      if (text_of(source_.text(), value->find("type")) == "service" || !value->is(Type::object)) continue;
      if ((full_ = reading_.full(out_.size()))) return;
      message(*value, n);
    }
  }

  void message(const JsonValue& value, std::size_t n) {
    const std::string_view text = source_.text();
    Open open;
    open.document = out_.size();
    open.id = text_of(text, value.find("id"));
    if (open.id.empty()) open.id = std::to_string(n);
    open.from = squeeze(text_of(text, value.find("from")));
    open.author = squeeze(text_of(text, value.find("author")));
    open.reply = text_of(text, value.find("reply_to_message_id"));
    open.reply_elsewhere = value.find("reply_to_peer_id") != nullptr;
    out_.push_back(telegram_message(source_, value, base_));
    by_id_.emplace(open.id, open.document);
    open_.push_back(std::move(open));
  }

  void close(const Chat& chat, bool inner) {
    for (const Open& open : open_) {
      Document& post = out_[open.document];
      post.path += "!" + (inner ? chat.id + "/" : std::string()) + open.id;
      sign(chat, open, post);
      answer(open, post);
    }
    open_.clear();
    by_id_.clear();
  }

  /// In a channel the channel speaks, and `author` is who signed; in a group the sender does.
  static void sign(const Chat& chat, const Open& open, Document& post) {
    const std::string& channel = chat.name.empty() ? open.from : chat.name;
    if (is_channel(chat) && !channel.empty())
      post.outlet = channel;
    else if (!is_personal(chat) && !chat.name.empty())
      post.outlet = chat.name;
    if (!is_channel(chat) && !open.from.empty() && open.from != post.outlet) post.byline.push_back(open.from);
    if (post.byline.empty() && !open.author.empty()) post.byline.push_back(open.author);
  }

  void answer(const Open& open, Document& post) {
    if (open.reply.empty() || open.reply == "0") return;
    const auto found = by_id_.find(open.reply);
    if (open.reply_elsewhere || found == by_id_.end())
      post.notes.push_back("answers message " + open.reply + (open.reply_elsewhere ? " of another chat" : "") +
                           ", which is not in this file");
    else if (found->second != open.document)
      post.reply_to = numbered(base_.id, found->second + 1);
  }

  std::string scalar() {
    const auto value = json_.value();
    return value ? squeeze(text_of(source_.text(), &*value)) : std::string();
  }

  const Decoded& source_;
  const Document& base_;
  const Reading& reading_;
  JsonReader json_;
  std::vector<Document> out_;
  std::vector<Open> open_;                              // messages of the chat that is being read
  std::unordered_map<std::string, std::size_t> by_id_;  // of the same chat; only looked up
  std::size_t chats_ = 0;
  bool full_ = false;
};

}  // namespace

std::vector<Document> read_telegram(const Decoded& source, const Document& base, const Reading& reading) {
  return Reader(source, base, reading).read();
}

}  // namespace stemma::read
