// Chats saved as text: see chat_text.hpp.
#include "read/chat/chat_text.hpp"

#include <algorithm>
#include <optional>
#include <string>

#include "read/ascii.hpp"
#include "read/chat/chat_heads.hpp"
#include "read/chat/chat_notices.hpp"
#include "read/chat/posts.hpp"

namespace stemma::read {
namespace {

constexpr std::size_t sample_lines = 200;
constexpr std::size_t longest_name = 120;

/// Where a message stands: its opening line and all lines up to the next.
struct Entry {
  ChatHead head;
  std::size_t begin = 0, end = 0;  // bytes of the text, without the head
};

/// Calls f(begin, end) for each line, without its end, until it returns false.
template <typename F>
void each_line(std::string_view text, F f) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    if (!f(at, end)) return;
    at = end + 1;
  }
}

struct Said {
  std::string_view sender, text;
};

/// "Name: words"; none for a notice.
std::optional<Said> said(std::string_view entry) {
  const std::string_view line = entry.substr(0, entry.find('\n'));
  std::size_t colon = line.find(": ");
  if (colon == std::string_view::npos) {
    const std::string_view closed = trim(line);
    if (closed.empty() || closed.back() != ':') return std::nullopt;
    colon = static_cast<std::size_t>(closed.data() - line.data()) + closed.size() - 1;
  }
  if (colon == 0 || colon > longest_name) return std::nullopt;
  const Said out = {line.substr(0, colon), entry.substr(colon + 1)};
  const std::string_view words = out.text.substr(std::min<std::size_t>(out.text.size(), out.text.substr(0, 1) == " "));
  return is_service(out.sender, words) ? std::nullopt : std::optional(out);
}

std::vector<Entry> entries(std::string_view text) {
  std::vector<Entry> out;
  each_line(text, [&](std::size_t begin, std::size_t end) {
    if (const auto head = chat_head(text.substr(begin, end - begin)))
      out.push_back({*head, begin + head->end, end});
    else if (!out.empty())
      out.back().end = end;
    return true;
  });
  return out;
}

/// "~ Ann" is how WhatsApp marks who is not in the address book.
std::string name_of(std::string_view sender) {
  std::string name = without_marks(sender);
  if (name.rfind("~", 0) == 0) name.erase(0, 1);
  if (name.rfind("\u202F", 0) == 0) name.erase(0, 3);
  return squeeze(name);
}

Document message(const Decoded& source, const Document& base, const Said& said, std::size_t n) {
  Document post = new_post(base, std::to_string(n));
  if (auto name = name_of(said.sender); !name.empty()) post.byline.push_back(std::move(name));
  const std::string_view written = written_part(said.text, post.notes);
  Placed text;
  text.same(written, static_cast<std::size_t>(written.data() - source.text().data()));
  TextBuilder builder(source);
  write_trimmed(text, builder);
  finish_post(builder, post);
  return post;
}

/// "(3/4/21)"
std::string written_date(const ChatHead& head) {
  std::string out = "(" + std::to_string(head.date[0]);
  for (std::size_t i = 1; i < 3; ++i) out += "/" + std::to_string(head.date[i]);
  return out + ")";
}

std::string why_year_alone(const ChatHead& head) {
  return (date_exists(head) ? "the order of day and month in its date is not known " : "its date does not exist ") +
         written_date(head);
}

}  // namespace

bool is_chat_text(std::string_view text) {
  std::size_t lines = 0, heads = 0, messages = 0;
  each_line(text, [&](std::size_t begin, std::size_t end) {
    const std::string_view line = text.substr(begin, end - begin);
    if (trim(line).empty()) return true;
    const auto head = chat_head(line);
    heads += head.has_value();
    messages += head && said(line.substr(head->end));
    return heads > 0 && ++lines < sample_lines;
  });
  return messages > 0 && (heads * 2 >= lines || (heads >= 2 && heads * 20 >= lines));
}

std::vector<Document> read_chat_text(const Decoded& source, const Document& base, const Reading& reading) {
  const std::string_view text = source.text();
  const std::vector<Entry> all = entries(text);
  std::vector<ChatHead> heads;
  for (const Entry& entry : all) heads.push_back(entry.head);
  const DayOrder order = day_order(heads);
  std::vector<Document> out;
  for (const Entry& entry : all) {
    const auto words = said(text.substr(entry.begin, entry.end - entry.begin));
    if (!words) continue;
    if (reading.full(out.size())) {
      out.push_back(export_error(base, too_many(reading.limits.documents)));
      break;
    }
    Document post = message(source, base, *words, out.size() + 1);
    post.published = time_of(entry.head, order);
    if (post.published->size() == 4) post.notes.push_back(why_year_alone(entry.head));
    out.push_back(std::move(post));
  }
  return out;
}

}  // namespace stemma::read
