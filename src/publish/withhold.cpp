#include "publish/withhold.hpp"

#include <algorithm>

#include "base/ascii.hpp"

namespace stemma::publish {
namespace {

constexpr std::string_view link_note = "[link withheld]";
constexpr std::string_view handle_note = "[handle withheld]";
constexpr std::string_view address_note = "[address withheld]";
constexpr std::string_view number_note = "[number withheld]";

using base::is_digit, base::is_letter, base::is_space, base::lower, base::starts_with_nocase;

bool is_name(char c) { return is_letter(c) || is_digit(c) || c == '_' || (c & 0x80) != 0; }
// What a token without spaces is, or nothing.
std::string_view note_for(std::string_view token) {
  if (is_link(token)) return link_note;
  const std::string plain = made_harmful(token);
  const auto at = plain.find('@');
  if (at == std::string::npos || at + 2 >= plain.size() || !is_name(plain[at + 1])) return {};
  return at > 0 && is_name(plain[at - 1]) ? address_note : handle_note;
}

bool opens(char c) { return !is_name(c) && c != '@'; }
bool closes(char c) { return !is_name(c) && c != '/' && c != '@'; }

Span trimmed(std::string_view text, std::size_t begin, std::size_t end) {
  while (begin < end && opens(text[begin])) ++begin;
  while (end > begin && closes(text[end - 1])) --end;
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

// Quotation marks, dashes and the like end a token as a blank does: what is withheld shall not take the words before
// and after it along. The size of such a mark at `at`, or 0. An apostrophe inside a word is none.
std::size_t separator(std::string_view text, std::size_t at) {
  const char c = text[at];
  if (is_space(c) || c == '"' || c == '<' || c == '>' || c == '|') return 1;
  if (c != '\xC2' && c != '\xE2') return 0;
  const auto two = text.substr(at, 2), three = text.substr(at, 3);
  if (base::any_of(two, {"\u00A0", "«", "»"})) return 2;
  if (three == "’") return at + 3 < text.size() && is_name(text[at + 3]) ? 0 : 3;
  return base::any_of(three, {"–", "—", "‘", "‚", "“", "”", "„", "…", "‹", "›", "\u2009", "\u202F"}) ? 3 : 0;
}

// The end of what stands without a blank from `at` on; of longer things than a host can be, a part.
std::size_t word_end(std::string_view text, std::size_t at) {
  const std::size_t last = std::min(text.size(), at + 253);
  while (at < last && !separator(text, at)) ++at;
  return at;
}

// "name [dot] example", "name [at] example.org": how far blank, disguised sign and blank go, or 0. "[at]" may also be
// an editor's, so that a domain has to follow.
std::size_t spaced_disguise(std::string_view text, std::size_t at) {
  if (text[at] != ' ') return 0;
  const auto rest = text.substr(at);
  for (const std::string_view dot : {" [dot] ", " (dot) ", " [.] "})
    if (starts_with_nocase(rest, dot)) return dot.size();
  for (const std::string_view sign : {" [at] ", " (at) "}) {
    if (!starts_with_nocase(rest, sign)) continue;
    const std::size_t begin = at + sign.size(), end = word_end(text, begin);
    const bool dot = end < text.size() && spaced_disguise(text.substr(0, end + 7), end) == 7;
    const Span host = trimmed(text, begin, end);
    if (dot || is_domain(made_harmful(text.substr(host.begin, host.size())))) return sign.size();
  }
  return 0;
}

// How long the telephone number is that begins at `at`, or 0: international (+49 151 2345678, ITU-T E.123), national
// with a leading nought, or in the groups of North America (555-123-4567). No count, date or time is written so.
std::size_t telephone(std::string_view text, std::size_t at) {
  if (at > 0 && (is_name(text[at - 1]) || base::any_of(text.substr(at - 1, 1), {"+", ".", ",", "-", "/"}))) return 0;
  const bool plus = text[at] == '+';
  if (!plus && !is_digit(text[at]) && text[at] != '(') return 0;
  constexpr std::size_t longest = 40;
  std::size_t digits = 0, end = at;
  std::string form;  // digits as 0, what stands between as it is
  for (std::size_t i = at + (plus ? 1 : 0); i < text.size() && i < at + longest; ++i) {
    const char c = text[i];
    if (is_digit(c)) {
      ++digits;
      form += '0';
      end = i + 1;
    } else if (c == ' ' || c == '-' || c == '(' || c == ')' || c == '/' || (plus && c == '.')) {
      if (form.size() > 1 && form.back() == ' ' && c == ' ') break;
      form += c;
    } else {
      break;
    }
  }
  if (end < text.size() && is_name(text[end])) return 0;
  const std::size_t first = text[at] == '(' ? at + 1 : at;
  const bool national = text[first] == '0' && digits >= 9 && digits <= 15;
  const bool american = form.starts_with("000-000-0000") || form.starts_with("(000) 000-0000");
  if (plus ? digits >= 8 && digits <= 15 : national || (american && digits == 10)) return end - at;
  return 0;
}

// The end of the token that begins at `at`.
std::size_t token_end(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    if (!separator(text, at))
      ++at;
    else if (const auto joint = spaced_disguise(text, at))
      at += joint;
    else
      break;
  }
  return std::min(at, text.size());
}

}  // namespace

std::vector<Withheld> find_withheld(std::string_view text) {
  std::vector<Withheld> found;
  for (std::size_t at = 0; at < text.size();) {
    if (const auto size = separator(text, at)) {
      at += size;
      continue;
    }
    if (const auto size = telephone(text, at)) {
      found.push_back({{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + size)}, number_note});
      at += size;
      continue;
    }
    const std::size_t end = token_end(text, at);
    const Span span = trimmed(text, at, end);
    const auto note = note_for(text.substr(span.begin, span.size()));
    if (!note.empty()) found.push_back({span, note});
    at = end;
  }
  return found;
}

std::string shown(std::string_view text) {
  if (text.find_first_of("@/.[({+-0") == std::string_view::npos) return std::string(text);
  std::string out;
  std::size_t from = 0;
  for (const Withheld& part : find_withheld(text)) {
    out.append(text.substr(from, part.span.begin - from)).append(part.note);
    from = part.span.end;
  }
  return out.append(text.substr(from));
}

std::string host_of(std::string_view url) {
  const auto scheme = url.find("://");
  if (scheme == std::string_view::npos || !(starts_with_nocase(url, "http://") || starts_with_nocase(url, "https://")))
    return {};
  url.remove_prefix(scheme + 3);
  url = url.substr(0, url.find_first_of("/?#\\"));
  if (const auto at = url.rfind('@'); at != std::string_view::npos) url.remove_prefix(at + 1);
  if (const auto port = url.find(':'); port != std::string_view::npos) url = url.substr(0, port);
  std::string host(url);
  std::transform(host.begin(), host.end(), host.begin(), [](char c) { return lower(c); });
  return host.starts_with("www.") ? host.substr(4) : host;
}

bool may_be_private(const Document& document) {
  return document.kind != DocumentKind::report || (document.url && is_platform(host_of(*document.url)));
}

std::string file_label(const Document& document) {
  std::string_view path = document.path;
  // Exports are named by their chat ("Chat with ..."), and e-mails by their sender or subject.
  if (document.kind == DocumentKind::post) return "post " + std::string(path.substr(path.find_last_of("/\\!") + 1));
  if (document.kind == DocumentKind::mail) return "an e-mail";
  const bool package = document.media_type == "application/wacz";  // what it says of itself, not of a member
  if (package || path.find("://") != std::string_view::npos) path = path.substr(0, path.find('!'));
  const auto before = path.find_last_of("/\\!");
  return shown(before == std::string_view::npos ? path : path.substr(before + 1));
}

std::string source_label(const Document& document) {
  if (document.kind == DocumentKind::post) return "A post in a channel or chat (name withheld)";
  if (document.kind == DocumentKind::mail) return "An e-mail (sender withheld)";
  const std::string host = document.url ? host_of(*document.url) : std::string();
  if (!host.empty() && is_platform(host)) return "A post on a platform (channel withheld)";
  if (document.outlet && !document.outlet->empty()) return shown(*document.outlet);
  if (!host.empty()) return host;
  return file_label(document);
}

}  // namespace stemma::publish
