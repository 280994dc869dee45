// Social networks by their addresses: see social.hpp.
#include "read/chat/social.hpp"

#include <algorithm>
#include <array>

#include "read/ascii.hpp"

namespace stemma::read {
namespace {

struct Network {
  std::string_view host;
  bool account_first;  ///< the first part of the path names the account
};
constexpr auto networks = std::to_array<Network>(
    {{"twitter.com", true},  {"x.com", true},           {"t.me", true},       {"telegram.me", true},
     {"facebook.com", true}, {"fb.watch", false},       {"fb.com", true},     {"instagram.com", true},
     {"tiktok.com", true},   {"vk.com", true},          {"ok.ru", false},     {"youtube.com", false},
     {"youtu.be", false},    {"reddit.com", false},     {"bsky.app", false},  {"threads.net", true},
     {"threads.com", true},  {"truthsocial.com", true}, {"weibo.com", true},  {"mastodon.social", true},
     {"gab.com", true},      {"rumble.com", false},     {"odysee.com", true}, {"bitchute.com", false},
     {"discord.com", false}});

/// First parts of paths that are pages of the network and name nobody.
bool is_page_of_network(std::string_view part) {
  static constexpr auto pages =
      std::to_array<std::string_view>({"p",         "reel",    "reels",     "tv",     "stories",
                                       "watch",     "groups",  "posts",     "share",  "permalink.php",
                                       "story.php", "photo",   "photo.php", "events", "video",
                                       "video.php", "i",       "c",         "status", "hashtag",
                                       "search",    "joinchat"});
  return std::find(pages.begin(), pages.end(), part) != pages.end();
}

std::string_view first_part(std::string_view& path) {
  while (!path.empty() && path.front() == '/') path.remove_prefix(1);
  const std::size_t end = std::min(path.find_first_of("/?#"), path.size());
  const std::string_view part = path.substr(0, end);
  path.remove_prefix(end);
  return part;
}

}  // namespace

Site site_of(std::string_view url) {
  if (const std::size_t scheme = url.find("://"); scheme != std::string_view::npos) url.remove_prefix(scheme + 3);
  const std::size_t end = std::min(url.find_first_of("/?#"), url.size());
  Site out;
  out.outlet = lower(url.substr(0, end));
  for (const std::string_view prefix : {"www.", "m.", "mobile.", "web."})
    if (out.outlet.rfind(prefix, 0) == 0) out.outlet.erase(0, prefix.size());
  const auto network =
      std::find_if(networks.begin(), networks.end(), [&](const Network& n) { return n.host == out.outlet; });
  if (network == networks.end()) return out;
  out.social = true;
  std::string_view path = url.substr(end);
  std::string_view account = first_part(path);
  if (account == "s" && network->host == "t.me") account = first_part(path);
  if (network->account_first && !account.empty() && !is_page_of_network(account))
    out.outlet += "/" + std::string(account);
  return out;
}

}  // namespace stemma::read
