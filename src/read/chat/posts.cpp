// Posts of chats: see posts.hpp.
#include "read/chat/posts.hpp"

#include "model/edtf.hpp"
#include "read/agencies.hpp"
#include "read/ascii.hpp"
#include "read/language.hpp"

namespace stemma::read {

Document new_post(const Document& base, const std::string& member) {
  Document post = base;
  post.kind = DocumentKind::post;
  if (!member.empty()) post.path += "!" + member;
  return post;
}

void finish_post(TextBuilder& builder, Document& post) {
  builder.finish(post);
  post.language = language_of(post.text);
  post.agency = agency_of_text(post.text);
}

std::optional<std::string> utc_time(std::int64_t seconds) {
  constexpr std::int64_t day = 86'400;
  constexpr std::int64_t year_2100 = 4'102'444'800;
  if (seconds < 365 * day || seconds >= year_2100) return std::nullopt;
  model::Edtf date = model::civil_from_days(seconds / day);
  const auto rest = static_cast<int>(seconds % day);
  date.hour = rest / 3600;
  date.minute = rest / 60 % 60;
  date.second = rest % 60;
  date.offset = 0;
  return model::to_string(date);
}

std::optional<std::string> utc_time(std::string_view seconds) {
  std::int64_t value = 0;
  std::size_t i = 0;
  for (; i < seconds.size() && i < 12 && is_digit(seconds[i]); ++i) value = value * 10 + (seconds[i] - '0');
  const bool ends = i == seconds.size() || seconds[i] == '.';
  return i > 0 && ends ? utc_time(value) : std::nullopt;
}

std::string file_note(std::string_view what, std::string_view path) {
  return "has " + std::string(what) + ": " + std::string(path);
}

Document export_error(const Document& base, std::string error) {
  Document out = base;
  out.kind = DocumentKind::post;  // its path names the chat
  out.error = std::move(error);
  return out;
}

std::string too_many(std::size_t limit) {
  return "holds more than " + std::to_string(limit) + " documents; the rest is not read";
}

std::optional<std::string> end_of_export(JsonReader& json, const Decoded& source, bool full, std::size_t limit) {
  if (full) return too_many(limit);
  if (json.broken() || !json.finish()) return message_of(*json.broken(), source);
  return std::nullopt;
}

}  // namespace stemma::read
