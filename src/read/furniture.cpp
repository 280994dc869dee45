// Page furniture: see furniture.hpp. The phrases are those that content systems put on pages of any outlet.
#include "read/furniture.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "read/ascii.hpp"
#include "read/furniture_phrases.hpp"

namespace stemma::read {
namespace {

using namespace furniture_phrases;

/// How a line that heads a list of other reports begins, in a line of at most eight words.
constexpr auto teasers = std::to_array<std::string_view>(
    {"latest from ",      "more from ",          "most read",       "most popular", "most viewed",
     "most shared",       "related articles",    "related stories", "related news", "related content",
     "related topics",    "related posts",       "related links",   "related:",     "read more",
     "read also",         "read next",           "also read",       "see also:",    "more on this",
     "more stories",      "more news",           "top stories",     "trending",     "recommended",
     "you may also like", "you might also like", "you may like",    "don't miss",   "up next",
     "editor's picks",    "editors' picks",      "editors’ picks",  "popular now",  "latest news",
     "latest stories"});

std::string core(std::string_view line) {
  line = trim(line);
  while (!line.empty() && !is_word(line.front())) line.remove_prefix(1);
  while (!line.empty() && !is_word(line.back())) line.remove_suffix(1);
  return lower(squeeze(line));
}

template <std::size_t N>
bool opens_with(const std::array<std::string_view, N>& list, std::string_view text) {
  return std::any_of(list.begin(), list.end(), [&](std::string_view o) { return text.substr(0, o.size()) == o; });
}

/// "5 min read", "3 mins to read", "Reading time: 4 minutes", "12 comments", "1.2K shares".
bool is_counter(std::string_view low) {
  static constexpr auto units = std::to_array<std::string_view>(
      {"min read", "mins read", "minute read", "minutes read", "mins to read", "min to read", "minutes to read",
       "comments", "comment", "shares", "share", "views", "likes", "retweets"});
  if (low.substr(0, 12) == "reading time") return true;
  if (low.empty() || !is_digit(low[0])) return false;
  std::size_t i = 0;
  while (i < low.size() &&
         (is_digit(low[i]) || low[i] == '.' || low[i] == ',' || low[i] == 'k' || low[i] == '-' || is_space(low[i])))
    ++i;
  return std::find(units.begin(), units.end(), low.substr(i)) != units.end();
}

/// "your", "our": an offer is made by somebody to somebody.
bool speaks_to_reader(std::string_view low) {
  static constexpr auto persons = std::to_array<std::string_view>({"you", "your", "our", "us", "we", "my", "i"});
  const auto all = words(low);
  return std::any_of(all.begin(), all.end(), [](const std::string& word) {
    return std::find(persons.begin(), persons.end(), word) != persons.end();
  });
}

}  // namespace

bool is_furniture(std::string_view line) {
  line = trim(line);
  if (line.empty() || line.size() > 400) return false;
  const std::string low = core(line);
  if (low.empty()) return line.size() < 12;  // bare bullets and rules
  if (std::find(whole.begin(), whole.end(), low) != whole.end() || is_counter(low)) return true;
  const std::size_t count = count_words(line);
  if (count <= 14 && opens_with(openers, low)) return true;
  if (is_rights_notice(line)) return true;
  const auto hits =
      std::count_if(offers.begin(), offers.end(), [&](auto cue) { return low.find(cue) != std::string::npos; });
  return hits >= 2 && static_cast<std::size_t>(hits) * 12 >= count && (count <= 12 || speaks_to_reader(low));
}

bool opens_teasers(std::string_view line) {
  const std::string low = core(line);
  const std::string_view text = trim(line);
  const bool sentence = !text.empty() && text.back() == '.';
  return count_words(line) <= 8 && !sentence && opens_with(teasers, low);
}

bool opens_afterword(std::string_view line) {
  static constexpr auto headings = std::to_array<std::string_view>({
      "popular articles", "popular posts",           "recent posts",          "recent articles",     "latest articles",
      "next article",     "previous article",        "post navigation",       "similar articles",    "similar posts",
      "others also read", "what others are reading", "you may be interested", "filed under",         "tags:",
      "about the author", "about the authors",       "about our author",      "meet the author",     "written by",
      "leave a reply",    "leave a comment",         "join the conversation", "join the discussion", "comments",
  });
  const std::string low = core(line);
  return count_words(line) <= 8 && !trim(line).ends_with('.') && opens_with(headings, low);
}

bool opens_links(std::string_view line) {
  static constexpr auto headings = std::to_array<std::string_view>({
      "share this",
      "share your thoughts",
      "get in touch",
      "contact us",
      "ready to get started",
      "get started today",
      "explore more",
      "more in ",
      "our latest",
      "about us",
      "discover more",
      "further reading",
      "keep reading",
  });
  return count_words(line) <= 8 && !trim(line).ends_with('.') && opens_with(headings, core(line));
}

bool closes_report(std::string_view line) {
  static constexpr auto headings = std::to_array<std::string_view>(
      {"conclusion", "in conclusion",    "final thoughts", "final word", "bottom line", "the bottom line",
       "summary",    "in summary",       "wrapping up",    "wrap up",    "takeaway",    "key takeaway",
       "faq",        "frequently asked", "references",     "sources",    "methodology", "notes",
       "verdict",    "the verdict"});
  return count_words(line) <= 8 && opens_with(headings, core(line));
}

bool is_offer(std::string_view line) {
  static constexpr auto calls = std::to_array<std::string_view>({"book a demo",
                                                                 "book a call",
                                                                 "request a demo",
                                                                 "request a quote",
                                                                 "get a demo",
                                                                 "get a quote",
                                                                 "get a free quote",
                                                                 "get in touch",
                                                                 "contact us",
                                                                 "contact sales",
                                                                 "start free trial",
                                                                 "start your free",
                                                                 "start a free trial",
                                                                 "try for free",
                                                                 "try it free",
                                                                 "sign up free",
                                                                 "sign up for free",
                                                                 "join our",
                                                                 "join the newsletter",
                                                                 "join my",
                                                                 "download the free",
                                                                 "download now",
                                                                 "subscribe here",
                                                                 "shop now",
                                                                 "shop all",
                                                                 "buy now",
                                                                 "book now",
                                                                 "see packages",
                                                                 "get started",
                                                                 "get the free",
                                                                 "talk to our",
                                                                 "talk to an expert",
                                                                 "schedule a",
                                                                 "request a free",
                                                                 "back to blog",
                                                                 "back to all",
                                                                 "view all",
                                                                 "see all",
                                                                 "see price",
                                                                 "view on amazon",
                                                                 "pin for later",
                                                                 "pin this",
                                                                 "jump to",
                                                                 "last updated on",
                                                                 "table of contents",
                                                                 "in this article",
                                                                 "on this page",
                                                                 "log in"});
  return count_words(line) <= 10 && opens_with(calls, core(line));
}

bool is_rights_notice(std::string_view line) {
  line = trim(line);
  if (line.size() > 300) return false;
  const bool sign = find_nocase(line, "\xC2\xA9") != std::string_view::npos ||
                    find_nocase(line, "copyright") != std::string_view::npos ||
                    find_nocase(line, "(c) ") != std::string_view::npos;
  const bool rights = find_nocase(line, "all rights reserved") != std::string_view::npos ||
                      find_nocase(line, "may not be published") != std::string_view::npos;
  const bool year = line.find("19") != std::string_view::npos || line.find("20") != std::string_view::npos;
  return rights || (sign && year && count_words(line) <= 14);
}

std::size_t without_pointer(std::string_view line) {
  if (line.empty()) return 0;
  std::string_view rest = line;
  if (rest.back() == '.') rest.remove_suffix(1);
  if (rest.empty() || rest.back() != ')') return line.size();
  const std::size_t open = rest.rfind('(');
  if (open == std::string_view::npos || rest.size() - open > 100) return line.size();
  const std::string inside = lower(rest.substr(open + 1, rest.size() - open - 2));
  const bool more = inside.rfind("more ", 0) == 0 || inside.rfind("read more", 0) == 0 || inside.rfind("read ", 0) == 0;
  const bool stories = inside.find("stor") != std::string::npos || inside.find("article") != std::string::npos ||
                       inside.find("here") != std::string::npos;
  if (!more || !stories) return line.size();
  std::size_t end = open;
  while (end > 0 && is_space(line[end - 1])) --end;
  return end;
}

}  // namespace stemma::read
