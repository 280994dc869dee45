// Header fields: see mail_header.hpp.
#include "read/message/mail_header.hpp"

#include <algorithm>

#include "read/ascii.hpp"
#include "read/decode.hpp"
#include "read/message/transfer.hpp"

namespace stemma::read {
namespace {

constexpr std::size_t most_fields = 500;         // of one header
constexpr std::size_t longest_value = 64 << 10;  // bytes; what is longer is cut, since nobody wrote it to be read

bool same_name(std::string_view written, std::string_view wanted) {
  return written.size() == wanted.size() && starts_with_nocase(written, wanted);
}

/// The length of a field's name at the start of a line, or 0 (RFC 5322, 2.2: printable characters without ':').
std::size_t name_length(std::string_view line) {
  std::size_t end = 0;
  while (end < line.size() && line[end] > ' ' && line[end] < 127 && line[end] != ':') ++end;
  const std::size_t name = end;
  while (end < line.size() && (line[end] == ' ' || line[end] == '\t')) ++end;
  return end < line.size() && line[end] == ':' ? name : 0;
}

std::string to_utf8(std::string_view bytes, std::string_view charset) {
  return std::string(decode(bytes, charset).text());
}

struct EncodedWord {
  std::string charset, bytes;
  std::size_t length = 0;  ///< 0: none stands here
};

/// "=?charset*language?Q?text?=" at the start (RFC 2047, section 2; RFC 2231, section 5).
EncodedWord encoded_word(std::string_view text) {
  if (text.substr(0, 2) != "=?") return {};
  const std::size_t first = text.find('?', 2);
  const std::size_t second = first == std::string_view::npos ? first : text.find('?', first + 1);
  const std::size_t end = second == std::string_view::npos ? second : text.find("?=", second + 1);
  if (end == std::string_view::npos || second != first + 2) return {};
  const char coding = lower(text[first + 1]);
  if (coding != 'b' && coding != 'q') return {};
  const std::string_view charset = text.substr(2, first - 2), content = text.substr(second + 1, end - second - 1);
  return {lower(charset.substr(0, charset.find('*'))), coding == 'b' ? base64_bytes(content) : q_bytes(content),
          end + 2};
}

int hex_value(char c) {
  const char low = lower(c);
  if (is_digit(low)) return low - '0';
  return low >= 'a' && low <= 'f' ? low - 'a' + 10 : -1;
}

std::string percent_bytes(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const int high = text[i] == '%' && i + 2 < text.size() ? hex_value(text[i + 1]) : -1;
    const int low = high < 0 ? -1 : hex_value(text[i + 2]);
    out += low < 0 ? text[i] : static_cast<char>(high * 16 + low);
    if (low >= 0) i += 2;
  }
  return out;
}

/// One parameter's value at the start of `rest`, quotes undone; takes it off `rest`.
std::string take_value(std::string_view& rest) {
  std::string out;
  rest = trim(rest);
  if (rest.empty() || rest[0] != '"') {
    const std::size_t end = std::min(rest.find(';'), rest.size());
    out = trim(rest.substr(0, end));
    rest.remove_prefix(end);
    return out;
  }
  std::size_t i = 1;
  for (; i < rest.size() && rest[i] != '"'; ++i) {
    if (rest[i] == '\\' && i + 1 < rest.size()) ++i;
    out += rest[i];
  }
  rest.remove_prefix(std::min(rest.find(';', std::min(i, rest.size())), rest.size()));
  return out;
}

/// Pieces "name*0*", "name*1" of a long or foreign value put together (RFC 2231, sections 3 and 4).
struct Pieces {
  std::string charset, bytes;
  void add(std::string_view value, bool extended) {
    if (!extended) {
      bytes += value;
      return;
    }
    const std::size_t first = value.find('\''), second = value.find('\'', first == value.npos ? first : first + 1);
    if (bytes.empty() && second != std::string_view::npos) {
      charset = lower(value.substr(0, first));
      value.remove_prefix(second + 1);
    }
    bytes += percent_bytes(value);
  }
};

}  // namespace

std::string_view MailHeader::raw(std::string_view name) const {
  for (const MailField& field : fields)
    if (same_name(field.name, name)) return field.value;
  return {};
}

bool MailHeader::has(std::string_view name) const {
  return std::any_of(fields.begin(), fields.end(), [&](const MailField& f) { return same_name(f.name, name); });
}

std::string MailHeader::text(std::string_view name) const { return squeeze(decode_words(raw(name))); }

MailHeader mail_header(std::string_view bytes, std::size_t begin, std::size_t stop) {
  MailHeader out;
  for (std::size_t at = begin; at < stop;) {
    const std::size_t feed = std::min(bytes.find('\n', at), stop);
    const std::size_t next = std::min(feed + 1, stop);
    std::string_view line = bytes.substr(at, feed - at);
    if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
    out.end = line.empty() ? next : at;
    if (line.empty()) return out;
    const bool folded = line[0] == ' ' || line[0] == '\t';
    const std::size_t name = folded ? 0 : name_length(line);
    if (!folded && name == 0) return out;
    if (folded && !out.fields.empty() && out.fields.back().value.size() < longest_value)
      out.fields.back().value +=
          line.substr(0, longest_value);  // unfolding removes the line end alone (RFC 5322, 2.2.3)
    else if (!folded && out.fields.size() < most_fields)
      out.fields.push_back(
          {line.substr(0, name), std::string(trim(line.substr(line.find(':') + 1)).substr(0, longest_value))});
    at = next;
    out.end = next;
  }
  if (out.end == 0) out.end = stop;
  return out;
}

std::string Parameters::operator[](std::string_view name) const {
  const auto found = parameters.find(std::string(name));
  return found == parameters.end() ? std::string() : found->second;
}

Parameters parameters_of(std::string_view field) {
  Parameters out;
  const std::size_t end = std::min(field.find_first_of(";("), field.size());
  out.value = lower(trim(field.substr(0, end)));
  std::map<std::string, Pieces> pieces;
  for (std::string_view rest = field.substr(end); !rest.empty();) {
    const std::size_t equals = rest.find('=');
    if (equals == std::string_view::npos) break;
    std::string_view key = rest.substr(0, equals);
    if (const std::size_t mark = key.rfind(';'); mark != std::string_view::npos) key.remove_prefix(mark + 1);
    std::string name = lower(trim(key));
    rest.remove_prefix(equals + 1);
    const std::string value = take_value(rest);
    const std::size_t star = name.find('*');
    const bool extended = star != std::string::npos && name.back() == '*';
    if (star != std::string::npos)
      pieces[name.substr(0, star)].add(value, extended);  // in order, as every mail program writes them
    else
      out.parameters.emplace(std::move(name), decode_words(value));
  }
  for (const auto& [name, value] : pieces) out.parameters[name] = to_utf8(value.bytes, value.charset);
  return out;
}

std::string decode_words(std::string_view raw) {
  std::string out, bytes, charset, plain;
  const auto end_word = [&] {
    out += to_utf8(bytes, charset);
    bytes.clear();
  };
  bool after_word = false;
  for (std::size_t at = 0; at < raw.size();) {
    const EncodedWord word = raw[at] == '=' ? encoded_word(raw.substr(at)) : EncodedWord{};
    if (word.length == 0) {
      plain += raw[at++];
      continue;
    }
    // Between two encoded words white space means nothing; characters may even be divided among them.
    const bool joined = after_word && trim(plain).empty();
    if (!joined || word.charset != charset) end_word();
    if (!joined) out += to_utf8(plain, {});
    plain.clear();
    charset = word.charset;
    bytes += word.bytes;
    at += word.length;
    after_word = true;
  }
  end_word();
  return out + to_utf8(plain, {});
}

std::string display_name(std::string_view raw) {
  const std::size_t address = raw.find('<');
  std::string_view name = trim(raw.substr(0, std::min(address, raw.size())));
  if (address == std::string_view::npos) {
    const std::size_t open = raw.find('('), close = raw.rfind(')');  // "ann@example.org (Ann Lee)", as it once was
    if (open == std::string_view::npos || close == std::string_view::npos || close < open) return {};
    name = raw.substr(open + 1, close - open - 1);
  }
  std::string bare;
  for (std::size_t i = 0; i < name.size(); ++i) {
    if (name[i] == '\\' && i + 1 < name.size()) ++i;
    if (name[i] != '"') bare += name[i];
  }
  std::string out = squeeze(decode_words(bare));
  const std::size_t comma = out.find(", ");
  const bool turned = comma != std::string::npos && out.find(',', comma + 1) == std::string::npos &&
                      count_words(out) <= 4 && count_words(out.substr(0, comma)) <= 2;
  if (turned) out = out.substr(comma + 2) + " " + out.substr(0, comma);
  return out.find('@') == std::string::npos ? out : std::string();
}

std::string mail_domain(std::string_view raw) {
  const std::size_t at = raw.find('@', raw.find('<') == std::string_view::npos ? 0 : raw.find('<'));
  if (at == std::string_view::npos) return {};
  std::size_t end = at + 1;
  while (end < raw.size() && (is_alnum(raw[end]) || raw[end] == '.' || raw[end] == '-')) ++end;
  return lower(raw.substr(at + 1, end - at - 1));
}

}  // namespace stemma::read
