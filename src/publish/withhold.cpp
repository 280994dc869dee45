#include "publish/withhold.hpp"

#include <algorithm>
#include <array>

namespace stemma::publish {
namespace {

constexpr std::string_view link_note = "[link withheld]";
constexpr std::string_view handle_note = "[handle withheld]";
constexpr std::string_view address_note = "[address withheld]";

// Hosts where a name in the address is a person's or a group's channel, and stores of pasted text.
constexpr std::array<std::string_view, 30> platforms = {
    "t.me",        "telegram.me", "telegram.org", "tgstat.com",   "vk.com",        "ok.ru",
    "x.com",       "twitter.com", "facebook.com", "fb.com",       "instagram.com", "threads.net",
    "tiktok.com",  "youtube.com", "youtu.be",     "rumble.com",   "bitchute.com",  "odysee.com",
    "discord.com", "discord.gg",  "whatsapp.com", "wa.me",        "reddit.com",    "4chan.org",
    "gab.com",     "bsky.app",    "weibo.com",    "justpaste.it", "pastebin.com",  "rocket.chat"};

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; }
bool is_letter(char c) { return lower(c) >= 'a' && lower(c) <= 'z'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_name(char c) { return is_letter(c) || is_digit(c) || c == '_' || (c & 0x80) != 0; }
bool is_space(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f' || c == '\v'; }

bool starts_with(std::string_view text, std::string_view prefix) {
  return text.size() >= prefix.size() &&
         std::equal(prefix.begin(), prefix.end(), text.begin(), [](char a, char b) { return a == lower(b); });
}

bool ends_in_domain(std::string_view host, std::string_view domain) {
  return host.ends_with(domain) && (host.size() == domain.size() || host[host.size() - domain.size() - 1] == '.');
}

// "t.me/name", "example.org/page": a dot, two letters or more, then a slash, none of it before a space.
bool has_host_and_path(std::string_view token) {
  const auto slash = token.find('/');
  if (slash == std::string_view::npos || slash + 1 >= token.size()) return false;
  const auto dot = token.substr(0, slash).rfind('.');
  if (dot == std::string_view::npos || dot == 0 || slash - dot < 3) return false;
  const auto top = token.substr(dot + 1, slash - dot - 1);
  return top.size() <= 6 && std::all_of(top.begin(), top.end(), is_letter);
}

bool is_link(std::string_view token) {
  return token.find("://") != std::string_view::npos || starts_with(token, "www.") || has_host_and_path(token) ||
         token.find(".onion") != std::string_view::npos;
}

// What a token without spaces is, or nothing.
std::string_view note_for(std::string_view token) {
  if (is_link(token)) return link_note;
  const auto at = token.find('@');
  if (at == std::string_view::npos || at + 2 >= token.size() || !is_name(token[at + 1])) return {};
  return at > 0 && is_name(token[at - 1]) ? address_note : handle_note;
}

bool opens(char c) { return !is_name(c) && c != '@'; }
bool closes(char c) { return !is_name(c) && c != '/' && c != '@'; }

Span trimmed(std::string_view text, std::size_t begin, std::size_t end) {
  while (begin < end && opens(text[begin])) ++begin;
  while (end > begin && closes(text[end - 1])) --end;
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

bool is_number_host(std::string_view host) {
  return !host.empty() &&
         std::all_of(host.begin(), host.end(), [](char c) { return is_digit(c) || c == '.' || c == ':'; });
}

}  // namespace

std::vector<Withheld> find_withheld(std::string_view text) {
  std::vector<Withheld> found;
  for (std::size_t at = 0; at < text.size();) {
    if (is_space(text[at])) {
      ++at;
      continue;
    }
    std::size_t end = at;
    while (end < text.size() && !is_space(text[end])) ++end;
    const Span span = trimmed(text, at, end);
    const auto note = note_for(text.substr(span.begin, span.size()));
    if (!note.empty()) found.push_back({span, note});
    at = end;
  }
  return found;
}

std::string shown(std::string_view text) {
  if (text.find_first_of("@/.") == std::string_view::npos) return std::string(text);
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
  if (scheme == std::string_view::npos || !(starts_with(url, "http://") || starts_with(url, "https://"))) return {};
  url.remove_prefix(scheme + 3);
  url = url.substr(0, url.find_first_of("/?#\\"));
  if (const auto at = url.rfind('@'); at != std::string_view::npos) url.remove_prefix(at + 1);
  if (const auto port = url.find(':'); port != std::string_view::npos) url = url.substr(0, port);
  std::string host(url);
  std::transform(host.begin(), host.end(), host.begin(), lower);
  return host.starts_with("www.") ? host.substr(4) : host;
}

bool is_platform(std::string_view host) {
  if (ends_in_domain(host, "onion") || ends_in_domain(host, "i2p") || is_number_host(host)) return true;
  return std::any_of(platforms.begin(), platforms.end(), [&](auto domain) { return ends_in_domain(host, domain); });
}

std::string source_label(const Document& document) {
  const std::string host = document.url ? host_of(*document.url) : std::string();
  if (!host.empty() && is_platform(host)) return "A post on a platform (channel withheld)";
  if (document.outlet && !document.outlet->empty()) return shown(*document.outlet);
  if (!host.empty()) return host;
  const auto slash = document.path.find_last_of("/!");
  return slash == std::string::npos ? document.path : document.path.substr(slash + 1);
}

}  // namespace stemma::publish
