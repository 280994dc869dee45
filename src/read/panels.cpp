// Panels, credits and breadcrumbs: see panels.hpp. Lines of prose are kept whatever they begin with: a label counts
// with its colon, in capitals, or as the whole line.
#include "read/panels.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "read/ascii.hpp"

namespace stemma::read {
namespace {

/// Labels before another report's headline.
constexpr auto pointers = std::to_array<std::string_view>({"read more:",
                                                           "read also:",
                                                           "also read:",
                                                           "read next:",
                                                           "see also:",
                                                           "see more:",
                                                           "related:",
                                                           "related article:",
                                                           "related story:",
                                                           "must read:",
                                                           "more:",
                                                           "watch:",
                                                           "watch more:",
                                                           "watch live:",
                                                           "video:",
                                                           "in pictures:",
                                                           "gallery:",
                                                           "recommended:",
                                                           "don't miss:",
                                                           "listen:",
                                                           "more on this story:",
                                                           "click to read:"});
/// Labels of panels, which systems print in capitals.
constexpr auto shouted = std::to_array<std::string_view>({"JUST WATCHED", "MUST WATCH", "MOST READ", "NOW PLAYING",
                                                          "UP NEXT", "MOST POPULAR", "TRENDING NOW", "READ MORE",
                                                          "RELATED ARTICLES", "RELATED STORIES", "RECOMMENDED"});
/// Whole lines.
constexpr auto whole = std::to_array<std::string_view>({"story highlights",
                                                        "highlights",
                                                        "replay",
                                                        "more videos",
                                                        "must watch",
                                                        "just watched",
                                                        "now playing",
                                                        "hide caption",
                                                        "show caption",
                                                        "toggle caption",
                                                        "read more",
                                                        "most read",
                                                        "key points",
                                                        "chat with us in facebook messenger",
                                                        "scroll down for video",
                                                        "view image in fullscreen",
                                                        "photos: hide caption",
                                                        "image caption",
                                                        "media caption",
                                                        "play video",
                                                        "video player",
                                                        "live updates",
                                                        "related"});
/// Calls to readers.
constexpr auto calls = std::to_array<std::string_view>(
    {"we pay for your stor", "we pay for videos", "do you have a story for", "do you know more about this story? email",
     "newsletter sign up", "newsletter sign-up", "for more stories like this", "got a story? email", "got a news tip"});
/// Words of picture credits beside names; a line of them alone credits.
constexpr auto credit_words = std::to_array<std::string_view>(
    {"reuters", "ap",          "afp",     "epa",   "pa",           "dpa",     "ansa",      "xinhua",    "getty",
     "images",  "image",       "rex",     "alamy", "shutterstock", "photo",   "photos",    "picture",   "pictures",
     "credit",  "contributor", "handout", "pool",  "via",          "twitter", "instagram", "facebook",  "associated",
     "press",   "copyright",   "file",    "wire",  "features",     "splash",  "youtube",   "screengrab"});
constexpr auto credit_labels = std::to_array<std::string_view>(
    {"photo:", "photos:", "picture:", "pictures:", "image:", "images:", "credit:", "photo credit:", "picture credit:",
     "image credit:", "photo by ", "photograph:", "photograph by ", "image copyright", "image source", "photo /",
     "pic:"});

constexpr std::size_t longest_pointer = 30, longest_credit = 9, longest_crumb = 4;  // words

template <std::size_t N>
bool opens_with(const std::array<std::string_view, N>& list, std::string_view text) {
  return std::any_of(list.begin(), list.end(), [&](std::string_view o) { return text.substr(0, o.size()) == o; });
}

template <std::size_t N>
bool has(const std::array<std::string_view, N>& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

bool ends_with_stop(std::string_view line) { return !line.empty() && line.back() == '.'; }

}  // namespace

bool is_panel(std::string_view line) {
  line = trim(line);
  if (line.empty()) return false;
  std::string low = lower(squeeze(line));
  if (has(whole, low)) return true;
  if (low.ends_with(':') && has(whole, std::string_view(low).substr(0, low.size() - 1))) return true;
  if (opens_with(shouted, line) || opens_with(calls, low)) return true;
  return opens_with(pointers, low) && !ends_with_stop(line) && count_words(line) <= longest_pointer;
}

bool is_credit(std::string_view line) {
  line = trim(line);
  if (line.empty() || ends_with_stop(line) || count_words(line) > longest_credit) return false;
  if (opens_with(credit_labels, lower(line))) return true;
  const auto all = words(line);
  return !all.empty() &&
         std::all_of(all.begin(), all.end(), [](const std::string& word) { return has(credit_words, word); });
}

constexpr std::size_t longest_path = 400;  // bytes

bool is_breadcrumb(std::string_view line) {
  static constexpr auto separators = std::to_array<std::string_view>({" / ", " > ", " » ", " › ", " → "});
  line = trim(line);
  if (line.empty() || line.size() > longest_path || ends_with_stop(line)) return false;
  for (const auto separator : separators) {
    std::size_t pieces = 0, at = 0;
    bool brief = true;
    const auto first = lower(trim(line.substr(0, line.find(separator))));
    while (at != std::string_view::npos) {
      const auto next = line.find(separator, at);
      brief = brief && count_words(line.substr(at, next == std::string_view::npos ? next : next - at)) <= longest_crumb;
      at = next == std::string_view::npos ? next : next + separator.size();
      ++pieces;
    }
    if (pieces >= 2 && first == "home") return true;
    if (pieces >= 3 && brief) return true;
  }
  return false;
}

}  // namespace stemma::read
