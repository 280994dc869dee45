// JSON from front to back: see json_reader.hpp.
#include "read/json_reader.hpp"

#include <algorithm>

#include "read/ascii.hpp"

namespace stemma::read {
namespace {

constexpr std::size_t deepest = 256;
constexpr std::size_t most_members = 500'000;

bool ends_word(char c) { return is_space(c) || c == ',' || c == ']' || c == '}' || c == ':' || c == '"'; }

bool is_number(std::string_view word) {
  if (std::any_of(word.begin(), word.end(), [](char c) { return is_digit(c); }))
    return word.find_first_not_of("0123456789+-.eE") == std::string_view::npos && (is_digit(word[0]) || word[0] == '-');
  return word == "NaN" || word == "Infinity" || word == "-Infinity";
}

}  // namespace

const JsonValue* JsonValue::find(std::string_view key) const {
  if (type != Type::object) return nullptr;
  const auto found =
      std::find_if(members.rbegin(), members.rend(), [&](const JsonMember& member) { return member.key == key; });
  return found == members.rend() ? nullptr : &found->value;
}

bool JsonReader::fail(std::string reason) {
  if (!broken_) broken_ = {at_, at_ >= text_.size() ? std::string() : std::move(reason)};
  return false;
}

char JsonReader::peek() {
  while (at_ < text_.size() && is_space(text_[at_])) ++at_;
  return at_ < text_.size() ? text_[at_] : '\0';
}

bool JsonReader::enter() {
  const char open = peek();
  if (broken_ || (open != '{' && open != '[')) return fail("an array or object is missing");
  if (levels_.size() >= deepest) return fail("it nests deeper than " + std::to_string(deepest) + " levels");
  levels_.push_back({open == '{' ? '}' : ']', true});
  ++at_;
  return true;
}

bool JsonReader::next(std::string_view& key) {
  if (broken_ || levels_.empty()) return false;
  Level& level = levels_.back();
  key = {};
  if (peek() == level.close) {
    ++at_;
    levels_.pop_back();
    return false;
  }
  if (!level.first) {
    if (peek() != ',') return fail("a comma is missing");
    ++at_;
  }
  level.first = false;
  if (level.close == ']') return peek() != ']' || fail("a value is missing");
  if (peek() != '"') return fail("the name of a member is missing");
  const std::size_t begin = at_ + 1;
  if (!string()) return false;
  key = text_.substr(begin, at_ - begin - 1);
  if (peek() != ':') return fail("a colon is missing");
  ++at_;
  return true;
}

std::optional<JsonValue> JsonReader::value() {
  JsonValue out;
  kept_ = 0;
  return walk(&out) ? std::optional(std::move(out)) : std::nullopt;
}

bool JsonReader::skip() { return walk(nullptr); }

bool JsonReader::finish() {
  if (broken_) return false;
  return peek() == '\0' && at_ >= text_.size() ? true : fail("something follows after its end");
}

bool JsonReader::walk(JsonValue* out) {
  if (broken_) return false;
  const char first = peek();
  const std::size_t begin = at_;
  using Type = JsonValue::Type;
  Type type = Type::null;
  if (first == '{' || first == '[') {
    type = first == '{' ? Type::object : Type::array;
    if (out) out->type = type;
    if (!walk_members(out)) return false;
  } else if (first == '"') {
    type = Type::string;
    if (!string()) return false;
  } else {
    if (!word()) return false;
    type = text_[begin] == 'n' ? Type::null : text_[begin] == 't' || text_[begin] == 'f' ? Type::boolean : Type::number;
  }
  if (!out) return true;
  out->type = type;
  out->begin = begin;
  out->end = at_;
  return true;
}

bool JsonReader::walk_members(JsonValue* out) {
  if (!enter()) return false;
  for (std::string_view key; next(key);) {
    JsonValue* member = nullptr;
    if (out && ++kept_ <= most_members) member = &out->members.emplace_back(JsonMember{key, {}}).value;
    if (!walk(member)) return false;
  }
  return !broken_;
}

bool JsonReader::string() {
  for (++at_; at_ < text_.size(); ++at_) {
    const char c = text_[at_];
    if (c == '"') {
      ++at_;
      return true;
    }
    if (c == '\\')
      ++at_;
    else if (static_cast<unsigned char>(c) < 32)
      return fail("a control character stands in a string");
  }
  at_ = text_.size();
  return fail({});
}

bool JsonReader::word() {
  const std::size_t begin = at_;
  std::size_t end = begin;
  while (end < text_.size() && !ends_word(text_[end])) ++end;
  const std::string_view word = text_.substr(begin, end - begin);
  if (word == "true" || word == "false" || word == "null" || (!word.empty() && is_number(word))) {
    at_ = end;
    return true;
  }
  // A word that is cut off by the end of the text.
  if (end == text_.size() && word.find_first_not_of("-+.eEINafilnrstuy0123456789") == std::string_view::npos) at_ = end;
  return fail("a value is missing");
}

std::string message_of(const JsonReader::Break& broken, const Decoded& source) {
  const std::string_view text = source.text();
  if (!broken.reason.empty())
    return "is not valid JSON at byte " + std::to_string(source.byte_at(broken.at)) + ": " + broken.reason;
  const std::string_view body = trim(text.substr(0, broken.at));
  const auto end = body.empty() ? broken.at : static_cast<std::size_t>(body.data() - text.data()) + body.size();
  return "ends in the middle of its JSON, at byte " + std::to_string(source.byte_at(end));
}

std::string text_of(std::string_view source, const JsonValue* value) {
  if (value && value->is(JsonValue::Type::string)) return unescape(source, value->inside());
  if (value && value->is(JsonValue::Type::number))
    return std::string(source.substr(value->begin, value->end - value->begin));
  return {};
}

void add_string(std::string_view source, const JsonValue& value, Placed& out) {
  const RawString raw = value.inside();
  for (std::size_t at = raw.begin; at < raw.end;) {
    const JsonPiece piece = next_piece(source, raw, at);
    if (piece.character.empty())
      out.same(source.substr(piece.begin, piece.end - piece.begin), piece.begin);
    else
      out.unit(piece.character, piece.begin, piece.end);
    at = piece.end;
  }
}

}  // namespace stemma::read
