#include "publish/address.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "base/ascii.hpp"

namespace stemma::publish {
namespace {

using base::is_digit, base::is_letter, base::is_upper, base::lower;

// Hosts where a name in the address is a person's or a group's channel, and stores of pasted text.
constexpr std::array<std::string_view, 30> platforms = {
    "t.me",        "telegram.me", "telegram.org", "tgstat.com",   "vk.com",        "ok.ru",
    "x.com",       "twitter.com", "facebook.com", "fb.com",       "instagram.com", "threads.net",
    "tiktok.com",  "youtube.com", "youtu.be",     "rumble.com",   "bitchute.com",  "odysee.com",
    "discord.com", "discord.gg",  "whatsapp.com", "wa.me",        "reddit.com",    "4chan.org",
    "gab.com",     "bsky.app",    "weibo.com",    "justpaste.it", "pastebin.com",  "rocket.chat"};

// Ends of domains that are also taken where they are written with capitals; others with a capital are rather the next
// word after a point: "ST.PETERSBURG/MOSCOW".
constexpr std::array<std::string_view, 18> common_ends = {"com", "org", "net", "info", "biz", "gov", "edu", "io", "me",
                                                          "tv",  "ru",  "ua",  "uk",   "de",  "fr",  "ir",  "su", "to"};

constexpr std::array<std::pair<std::string_view, std::string_view>, 13> disguises = {{{"[.]", "."},
                                                                                      {"(.)", "."},
                                                                                      {"{.}", "."},
                                                                                      {"[dot]", "."},
                                                                                      {"(dot)", "."},
                                                                                      {"{dot}", "."},
                                                                                      {"[at]", "@"},
                                                                                      {"(at)", "@"},
                                                                                      {"[@]", "@"},
                                                                                      {"[:]", ":"},
                                                                                      {"[://]", "://"},
                                                                                      {"[/]", "/"},
                                                                                      {"hxxp", "http"}}};
constexpr std::array<std::string_view, 6> invisible = {"\u00AD", "\u200B", "\u200C", "\u200D", "\u2060", "\uFEFF"};

bool ends_in_domain(std::string_view host, std::string_view domain) {
  return host.ends_with(domain) && (host.size() == domain.size() || host[host.size() - domain.size() - 1] == '.');
}

bool all_digits(std::string_view text) { return !text.empty() && std::all_of(text.begin(), text.end(), is_digit); }

bool is_in(const auto& list, std::string_view word) { return std::find(list.begin(), list.end(), word) != list.end(); }

// A token's parts: "host", the digits after ":", and what follows the first "/" or, with a value in it, "?".
struct Parts {
  std::string_view host, port, rest;
};

Parts parts_of(std::string_view token) {
  Parts out;
  auto end = std::min(token.find('/'), token.size());
  if (const auto query = token.find('?'); query < end && token.find('=', query) != std::string_view::npos) end = query;
  out.host = token.substr(0, end);
  if (end < token.size()) out.rest = token.substr(end + 1);
  const auto colon = out.host.rfind(':');
  if (colon == std::string_view::npos) return out;
  out.port = out.host.substr(colon + 1);
  out.host = out.host.substr(0, colon);
  if (out.port.size() > 5 || !all_digits(out.port)) out = {};
  return out;
}

// "host:8080/path" without a point in its host.
bool is_named_machine(const Parts& parts) {
  return parts.port.size() >= 4 && !parts.rest.empty() && !parts.host.empty() && is_letter(parts.host.front()) &&
         std::all_of(parts.host.begin(), parts.host.end(), [](char c) { return base::is_alnum(c) || c == '-'; });
}

// Four numbers up to 255 with points between them.
bool is_number_host(std::string_view host) {
  for (int part = 0; part < 4; ++part) {
    const auto dot = std::min(host.find('.'), host.size());
    const auto number = host.substr(0, dot);
    if (number.size() > 3 || !all_digits(number) || (number.size() == 3 && number > "255")) return false;
    if ((dot == host.size()) != (part == 3)) return false;
    host.remove_prefix(std::min(dot + 1, host.size()));
  }
  return true;
}

bool has_host(std::string_view token) {
  const Parts parts = parts_of(token);
  if (is_number_host(parts.host)) return true;
  if (is_domain(parts.host)) {
    const std::string host = lower(parts.host);
    if (!parts.rest.empty() || parts.port.size() >= 2 || ends_in_domain(host, "onion") || ends_in_domain(host, "i2p"))
      return true;
    // "t.me" and somebody's "name.t.me", but not the company "Facebook.com".
    return std::any_of(platforms.begin(), platforms.end(), [&](auto domain) {
      return ends_in_domain(host, domain) && (host.size() > domain.size() || parts.host == domain);
    });
  }
  return is_named_machine(parts);
}

}  // namespace

bool is_domain(std::string_view host) {
  const auto dot = host.rfind('.');
  if (dot == std::string_view::npos || dot == 0 || host[dot - 1] == '.') return false;
  const auto top = host.substr(dot + 1);
  if (top.size() < 2 || top.size() > 63) return false;
  if (top.starts_with("xn--") || top.starts_with("XN--")) return true;
  if (!std::all_of(top.begin(), top.end(), is_letter)) return false;
  return std::none_of(top.begin(), top.end(), is_upper) || is_in(common_ends, lower(top));
}

std::string made_harmful(std::string_view token) {
  std::string out;
  const std::string low = lower(token);
  for (std::size_t at = 0; at < low.size();) {
    const auto rest = std::string_view(low).substr(at);
    const auto disguise =
        std::find_if(disguises.begin(), disguises.end(), [&](const auto& one) { return rest.starts_with(one.first); });
    const auto unseen =
        std::find_if(invisible.begin(), invisible.end(), [&](auto one) { return rest.starts_with(one); });
    if (disguise != disguises.end()) {
      out += disguise->second;
      at += disguise->first.size();
    } else if (unseen != invisible.end()) {
      at += unseen->size();
    } else if (token[at] == ' ') {
      ++at;
    } else {
      out += token[at++];
    }
  }
  return out;
}

bool is_link(std::string_view token) {
  const std::string plain = made_harmful(token);
  if (plain.find("://") != std::string::npos || lower(plain).starts_with("www.") || has_host(plain)) return true;
  const auto brackets = [](std::string_view text) {
    return std::count_if(text.begin(), text.end(), [](char c) { return c == '[' || c == '(' || c == '{'; });
  };
  return brackets(plain) < brackets(token) && plain.find('@') == std::string::npos &&
         is_domain(plain);  // nobody disguises the name of an outlet
}

bool is_platform(std::string_view host) {
  if (host.starts_with('[') || ends_in_domain(host, "onion") || ends_in_domain(host, "i2p")) return true;
  if (!host.empty() && std::all_of(host.begin(), host.end(), [](char c) { return is_digit(c) || c == '.'; }))
    return true;
  return std::any_of(platforms.begin(), platforms.end(), [&](auto domain) { return ends_in_domain(host, domain); });
}

}  // namespace stemma::publish
