// JSON of any known shape: see json.hpp.
#include "read/json.hpp"

#include <algorithm>
#include <optional>
#include <string>

#include "read/ascii.hpp"
#include "read/chat/meta_messages.hpp"
#include "read/chat/posts.hpp"
#include "read/chat/signal_json.hpp"
#include "read/chat/telegram.hpp"
#include "read/json_reader.hpp"
#include "read/news/news_json.hpp"
#include "read/news/ninjs.hpp"

namespace stemma::read {
namespace {

using Type = JsonValue::Type;

constexpr const char* unknown_shape =
    "is JSON of an unknown shape: a news article has the fields title, description, text or maintext, authors, "
    "date_publish, source_domain, url";

enum class Export { none, telegram, meta };

/// By the first message, or by what only a Telegram export of a whole account has. Looks no further than that.
Export export_of(std::string_view text) {
  JsonReader json(text);
  if (json.peek() != '{') return Export::none;
  json.enter();
  for (std::string_view key; json.next(key);) {
    if ((key == "chats" || key == "left_chats") && json.peek() == '{') {
      json.enter();
      for (std::string_view inner; json.next(inner); json.skip())
        if (inner == "list" && json.peek() == '[') return Export::telegram;
    } else if (key == "messages" && json.peek() == '[') {
      json.enter();
      std::string_view none;
      if (!json.next(none)) continue;
      const auto first = json.value();
      if (!first) return Export::none;
      if (first->find("sender_name") && first->find("timestamp_ms")) return Export::meta;
      const bool dated = first->find("date") || first->find("date_unixtime");
      return dated && first->find("type") ? Export::telegram : Export::none;
    } else {
      json.skip();
    }
  }
  return Export::none;
}

/// An object on the first line that holds any, and another value after it.
bool is_json_lines(std::string_view text) {
  const std::string_view all = trim(text);
  const std::size_t end = all.find('\n');
  if (end == std::string_view::npos) return false;
  const std::string_view first = trim(all.substr(0, end)), rest = trim(all.substr(end));
  if (first.size() < 2 || first.front() != '{' || rest.empty() || rest.front() != '{') return false;
  JsonReader json(first);
  if (json.skip() && json.finish()) return true;
  JsonReader second(rest.substr(0, rest.find('\n')));
  return second.skip() && second.finish() && first.back() == '}';
}

class Items {
 public:
  Items(const Decoded& source, const Document& base, const Reading& reading)
      : source_(source), base_(base), reading_(reading) {}

  std::vector<Document> read_whole() {
    JsonReader json(source_.text());
    if (json.peek() == '[') {
      json.enter();
      for (std::string_view none; !full_ && json.next(none);)
        if (const auto value = json.value()) take(*value);
    } else if (const auto value = json.value()) {
      take(*value);
    }
    if (!full_ && !json.finish()) {
      // What follows after its end says that it is not what it seems.
      if (!json.broken()->reason.empty()) out_.clear();
      fail(message_of(*json.broken(), source_));
    }
    return finish();
  }

  std::vector<Document> read_lines() {
    const std::string_view text = source_.text();
    std::size_t number = 0;
    for (std::size_t at = 0; at < text.size() && !full_;) {
      const std::size_t end = std::min(text.find('\n', at), text.size());
      ++number;
      if (!trim(text.substr(at, end - at)).empty()) line(at, end, number);
      at = end + 1;
    }
    return finish();
  }

 private:
  void line(std::size_t begin, std::size_t end, std::size_t number) {
    JsonReader json(source_.text(), begin, end);
    const auto value = json.value();
    if (!value || !json.finish())
      fail("line " + std::to_string(number) + " " + message_of(*json.broken(), source_));
    else if (!take(*value))
      fail("line " + std::to_string(number) + " " + unknown_shape, true);
  }

  /// Whether it is of a known shape.
  bool take(const JsonValue& value) {
    if (!value.is(Type::object)) return false;
    if (reading_.full(out_.size())) {
      full_ = true;
      return true;
    }
    if (is_signal_message(value)) {
      known_ = true;
      if (auto post = signal_message(source_, value, base_, out_.size() + 1)) out_.push_back(std::move(*post));
      return true;
    }
    const bool item = is_ninjs(value);
    if (!item && !is_news(value)) return false;
    known_ = true;
    out_.push_back(item ? ninjs_item(source_, value, base_) : news_article(source_, value, base_));
    return true;
  }

  void fail(std::string error, bool shape = false) {
    broken_ |= !shape;
    out_.push_back(export_error(base_, std::move(error)));
  }

  std::vector<Document> finish() {
    if (full_) out_.push_back(export_error(base_, too_many(reading_.limits.documents)));
    if (!known_ && !broken_) return {export_error(base_, unknown_shape)};
    return std::move(out_);
  }

  const Decoded& source_;
  const Document& base_;
  const Reading& reading_;
  std::vector<Document> out_;
  bool known_ = false, broken_ = false, full_ = false;
};

}  // namespace

std::vector<Document> read_json(const Decoded& source, const Document& base, const Reading& reading) {
  switch (export_of(source.text())) {
    case Export::telegram:
      return read_telegram(source, base, reading);
    case Export::meta:
      return read_meta_messages(source, base, reading);
    case Export::none:
      break;
  }
  Items items(source, base, reading);
  return is_json_lines(source.text()) ? items.read_lines() : items.read_whole();
}

}  // namespace stemma::read
