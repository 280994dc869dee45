// Python's literals: see python_literal.hpp ("The Python Language Reference", 2.4, and repr() of its containers).
#include "read/chat/python_literal.hpp"

#include <algorithm>
#include <array>

#include "model/edtf.hpp"
#include "read/ascii.hpp"

namespace stemma::read {
namespace {

using Type = JsonValue::Type;
constexpr std::size_t deepest = 32;
constexpr std::size_t most_values = 100'000;

class Parser {
 public:
  explicit Parser(std::string_view text) : text_(text) {}

  std::optional<JsonValue> parse() {
    JsonValue out;
    if (!value(out, 0)) return std::nullopt;
    spaces();
    return at_ == text_.size() ? std::optional(std::move(out)) : std::nullopt;
  }

 private:
  char peek() const { return at_ < text_.size() ? text_[at_] : '\0'; }
  void spaces() {
    while (is_space(peek())) ++at_;
  }

  bool value(JsonValue& out, std::size_t depth) {
    if (depth > deepest || ++values_ > most_values) return false;
    spaces();
    out.begin = at_;
    const char first = peek();
    bool good = false;
    if (first == '{' || first == '[' || first == '(')
      good = container(out, depth);
    else if (first == '\'' || first == '"')
      good = string(out);
    else
      good = word(out);
    out.end = at_;
    return good;
  }

  bool container(JsonValue& out, std::size_t depth) {
    const char close = peek() == '{' ? '}' : peek() == '[' ? ']' : ')';
    out.type = close == '}' ? Type::object : Type::array;
    ++at_;
    for (spaces(); peek() != close; spaces()) {
      JsonMember member;
      if (!value(member.value, depth + 1)) return false;
      spaces();
      if (close == '}' && peek() == ':') {
        if (member.value.is(Type::string))
          member.key = text_.substr(member.value.begin + 1, member.value.end - member.value.begin - 2);
        ++at_;
        member.value = {};
        if (!value(member.value, depth + 1)) return false;
      }
      out.members.push_back(std::move(member));
      spaces();
      if (peek() == ',') ++at_;
    }
    ++at_;
    return true;
  }

  bool string(JsonValue& out) {
    out.type = Type::string;
    const char quote = peek();
    for (++at_; at_ < text_.size() && text_[at_] != quote; ++at_)
      if (text_[at_] == '\\') ++at_;
    if (at_ >= text_.size()) return false;
    ++at_;
    return true;
  }

  /// A number, a name, or a call with all that stands in its parentheses.
  bool word(JsonValue& out) {
    const std::size_t begin = at_;
    while (is_word(peek()) || peek() == '.' || peek() == '-' || peek() == '+' || peek() == '_') ++at_;
    if (at_ == begin) return false;
    const std::string_view name = text_.substr(begin, at_ - begin);
    out.type = name == "None" ? Type::null : name == "True" || name == "False" ? Type::boolean : Type::number;
    if (peek() != '(') return true;
    for (std::size_t open = 0; at_ < text_.size(); ++at_) {
      open += peek() == '(';
      if (peek() == ')' && --open == 0) {
        ++at_;
        return true;
      }
    }
    return false;
  }

  std::string_view text_;
  std::size_t at_ = 0, values_ = 0;
};

/// The character of an escape and how many bytes it takes.
std::pair<std::string, std::size_t> escape(std::string_view rest) {
  if (rest.size() < 2) return {"\\", 1};
  switch (rest[1]) {
    case 'n':
      return {"\n", 2};
    case 't':
      return {"\t", 2};
    case 'r':
      return {"\r", 2};
    case '\n':
      return {"", 2};
    case '\\':
    case '\'':
    case '"':
      return {std::string(1, rest[1]), 2};
    default:
      break;
  }
  const std::size_t digits = rest[1] == 'x' ? 2 : rest[1] == 'u' ? 4 : rest[1] == 'U' ? 8 : 0;
  if (digits == 0 || rest.size() < 2 + digits) return {"\\", 1};
  char32_t point = 0;
  for (const char c : rest.substr(2, digits)) {
    const char low = lower(c);
    if (!is_digit(low) && (low < 'a' || low > 'f')) return {"\\", 1};
    point = point * 16 + static_cast<char32_t>(is_digit(low) ? low - '0' : low - 'a' + 10);
  }
  return {utf8(point), 2 + digits};
}

}  // namespace

std::optional<JsonValue> python_value(std::string_view text) { return Parser(text).parse(); }

Placed python_string(const Placed& outer, const JsonValue& value) {
  Placed out;
  const std::string_view text = outer.text;
  const std::size_t end = value.end - 1;
  const auto unit = [&](std::string_view piece, std::size_t from, std::size_t to) {
    const ByteRange range = outer.places.outer(from, to);
    out.unit(piece, range.begin, range.end);
  };
  for (std::size_t at = value.begin + 1; at < end;) {
    if (text[at] == '\\') {
      const auto [piece, length] = escape(text.substr(at, end - at));
      if (!piece.empty()) unit(piece, at, at + length);
      at += length;
      continue;
    }
    // As far as the cell stands in the file as it is.
    const std::size_t stop = std::min(text.find('\\', at), end);
    const auto& pieces = outer.places.pieces();
    const auto piece =
        std::upper_bound(pieces.begin(), pieces.end(), at,
                         [](std::size_t place, const PlaceMap::Piece& p) { return place < p.inner_end; });
    const std::size_t to = std::min<std::size_t>(stop, piece->inner_end);
    if (piece->same)
      out.same(text.substr(at, to - at), piece->outer + (at - piece->inner));
    else
      unit(text.substr(at, to - at), at, to);
    at = to;
  }
  return out;
}

std::optional<std::string> python_time(std::string_view call) {
  const std::size_t open = call.find('(');
  if (open == std::string_view::npos || call.substr(0, open) != "datetime.datetime") return std::nullopt;
  std::array<int, 6> parts = {0, 0, 0, 0, 0, 0};
  std::size_t at = open + 1;
  for (int& part : parts) {
    while (at < call.size() && (is_space(call[at]) || call[at] == ',')) ++at;
    if (at >= call.size() || !is_digit(call[at])) break;
    for (int n = 0; n < 4 && at < call.size() && is_digit(call[at]); ++n) part = part * 10 + (call[at++] - '0');
  }
  model::Edtf date;
  date.year = parts[0];
  date.month = parts[1];
  date.day = parts[2];
  date.hour = parts[3];
  date.minute = parts[4];
  date.second = parts[5];
  const bool utc =
      call.find("timezone.utc") != std::string_view::npos || call.find("tzutc()") != std::string_view::npos;
  if (utc) date.offset = 0;
  const auto checked = model::parse_edtf(model::to_string(date));
  return checked ? std::optional(model::to_string(*checked)) : std::nullopt;
}

}  // namespace stemma::read
