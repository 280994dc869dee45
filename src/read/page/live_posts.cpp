// Posts of a live blog: see live_posts.hpp. From every element that shows a time we climb to the siblings that repeat.
#include "read/page/live_posts.hpp"

#include <algorithm>
#include <set>
#include <unordered_map>

#include "read/ascii.hpp"
#include "read/dates.hpp"

namespace stemma::read {
namespace {

constexpr std::size_t longest_clock = 48;    // bytes of a line that shows a time
constexpr std::size_t most_clocks = 20'000;  // looked at on one page
constexpr std::uint32_t climbed = 8;         // elements between a time and its post
constexpr std::uint32_t least_posts = 3, least_text = 3;

struct Clock {
  std::uint32_t node = 0;
  model::Edtf time;
  bool bare = false;  // shows no day
};

/// Cheap: whether a line may show a time at all.
bool may_show_time(std::string_view line) {
  if (line.size() > longest_clock) return false;
  for (std::size_t i = 0; i + 1 < line.size(); ++i)
    if (is_digit(line[i]) && (line[i + 1] == ':' || line[i + 1] == '.' || line[i + 1] == 'h' ||
                              lower(line[i + 1]) == 'a' || lower(line[i + 1]) == 'p' || line[i + 1] == ' '))
      return true;
  return false;
}

std::optional<Clock> clock_in(std::string_view line) {
  if (!may_show_time(line)) return std::nullopt;
  if (const auto found = find_date(line, DayOrder::unknown); found && found->date.has_day() && found->date.has_time())
    return Clock{0, found->date, false};
  const auto found = find_time(line);
  // what else stands in the line is a word before and a zone after
  if (!found || found->begin > 12 || count_words(line.substr(found->end)) > 2) return std::nullopt;
  return Clock{0, found->date, true};
}

/// The machine's time says more than the shown one, but whether readers see a bare time tells what the page is.
std::optional<Clock> clock_of_element(const Markup& markup, std::uint32_t i) {
  const std::string shown = markup.nodes()[i].next - i < 20 ? markup.text(i) : std::string();
  const auto seen = clock_in(shown);
  std::optional<Clock> out = seen;
  const auto machine = find_date(markup.attribute(i, "datetime"), DayOrder::unknown);
  if (machine && machine->date.has_day() && machine->date.has_time()) out = Clock{i, machine->date, seen && seen->bare};
  if (out) out->node = i;
  return out;
}

std::vector<Clock> clocks_of(const Markup& markup, const std::vector<Weighed>& weighed) {
  const auto& nodes = markup.nodes();
  std::vector<Clock> out;
  for (std::uint32_t i = 1; i < nodes.size() && out.size() < most_clocks; ++i) {
    const Node& node = nodes[i];
    if (node.tag == Tag::time && !node.text) {
      if (auto clock = clock_of_element(markup, i)) out.push_back(*clock), i = node.next - 1;
    } else if (node.text && !node.raw && weighed[i].text > 0 && weighed[i].text < longest_clock) {
      const std::string_view line = trim(markup.source().substr(node.begin, node.end - node.begin));
      if (auto clock = clock_in(line)) clock->node = i, out.push_back(*clock);
    }
  }
  return out;
}

/// Siblings that each hold a time: the posts under one parent, with the clock of each.
struct Cluster {
  std::vector<std::pair<std::uint32_t, const Clock*>> posts;
  std::uint64_t text = 0;
};

class Finder {
 public:
  Finder(const Markup& markup, const std::vector<Weighed>& weighed, bool declared)
      : markup_(markup), weighed_(weighed), nodes_(markup.nodes()), declared_(declared) {}

  std::vector<Post> find() {
    const auto clocks = clocks_of(markup_, weighed_);
    if (clocks.size() < least_posts) return {};
    for (const Clock& clock : clocks) climb(clock);
    const std::uint32_t list = largest();
    if (list == 0 || !is_live(clusters_[list], list)) return {};
    return posts_of(list);
  }

 private:
  /// A post holds more than its time.
  void climb(const Clock& clock) {
    std::uint32_t at = clock.node;
    for (std::uint32_t n = 0; n < climbed && nodes_[at].parent != 0; ++n, at = nodes_[at].parent) {
      const std::uint32_t parent = nodes_[at].parent;
      if (nodes_[at].text || is_inline(nodes_[at].tag) || weighed_[at].hints.comments) continue;
      if (weighed_[at].text < weighed_[clock.node].text + least_text) continue;
      Cluster& cluster = clusters_[parent];
      if (!cluster.posts.empty() && cluster.posts.back().first == at) return;  // its second time: it is known
      cluster.posts.emplace_back(at, &clock);
      cluster.text += weighed_[at].text;
    }
  }

  std::uint32_t largest() const {
    std::uint32_t best = 0;
    for (const auto& [parent, cluster] : clusters_) {
      if (cluster.posts.size() < least_posts) continue;
      if (best == 0 || cluster.text > clusters_.at(best).text ||
          (cluster.text == clusters_.at(best).text && parent < best))
        best = parent;
    }
    return best;
  }

  bool is_live(const Cluster& cluster, std::uint32_t list) const {
    for (std::uint32_t i = list; i != 0; i = nodes_[i].parent)
      if (weighed_[i].hints.comments || nodes_[i].tag == Tag::nav || nodes_[i].tag == Tag::aside ||
          nodes_[i].tag == Tag::footer)
        return false;
    if (cluster.text * 5 < weighed_[0].text) return false;
    if (are_teasers(cluster) || !times_differ(cluster)) return false;
    if (declared_ || says_live(list) || says_live(cluster.posts.front().first)) return true;
    const auto bare =
        std::count_if(cluster.posts.begin(), cluster.posts.end(), [](const auto& p) { return p.second->bare; });
    return static_cast<std::size_t>(bare) * 5 >= cluster.posts.size() * 4 && cluster.text * 2 >= weighed_[0].text;
  }

  /// Posts come one after the other; what shows the same time again and again is something else.
  static bool times_differ(const Cluster& cluster) {
    std::set<std::string> seen;
    for (const auto& [node, clock] : cluster.posts) seen.insert(model::to_string(clock->time));
    return seen.size() * 2 >= cluster.posts.size() && seen.size() >= 2;
  }

  /// A list of other pages: most of what its items say is a link.
  bool are_teasers(const Cluster& cluster) const {
    std::size_t linked = 0;
    for (const auto& [node, clock] : cluster.posts) linked += weighed_[node].links * 3 > weighed_[node].text;
    return linked * 3 > cluster.posts.size();
  }

  /// "liveblog", "live-post", itemtype LiveBlogPosting, on the list or what holds it.
  bool says_live(std::uint32_t node) const {
    for (std::uint32_t i = node, n = 0; i != 0 && n < 4; i = nodes_[i].parent, ++n) {
      const std::string_view tag = markup_.source().substr(nodes_[i].begin, nodes_[i].end - nodes_[i].begin);
      for (const std::string_view name : {"liveblog", "live-blog", "live_blog", "live-post", "live-update",
                                          "liveupdate", "live-entry", "newsticker", "liveticker", "live-ticker"})
        if (find_nocase(tag, name) != std::string_view::npos) return true;
    }
    return false;
  }

  /// Those of the list, and of lists beside it (one a day, say).
  std::vector<Post> posts_of(std::uint32_t list) {
    std::vector<Post> out;
    add(clusters_[list], out);
    const std::uint32_t above = nodes_[list].parent;
    for (std::uint32_t i = above + 1; above != 0 && i < nodes_[above].next; i = nodes_[i].next)
      if (i != list && nodes_[i].tag == nodes_[list].tag && clusters_.count(i) != 0) add(clusters_[i], out);
    std::sort(out.begin(), out.end(), [](const Post& a, const Post& b) { return a.first < b.first; });
    add_days(above == 0 ? list : above, out);
    return out;
  }

  void add(const Cluster& cluster, std::vector<Post>& out) const {
    const Tag tag = nodes_[cluster.posts.front().first].tag;
    for (const auto& [node, clock] : cluster.posts)
      if (nodes_[node].tag == tag) out.push_back({node, nodes_[node].next, clock->node, clock->time});
  }

  /// Short lines between the posts that tell a day ("Tuesday, 3 March 2031") date the posts below them.
  void add_days(std::uint32_t root, std::vector<Post>& posts) const {
    std::optional<model::Edtf> day;
    std::size_t next = 0;
    for (std::uint32_t i = root + 1; i < nodes_[root].next && next < posts.size(); ++i) {
      if (i == posts[next].first) {
        model::Edtf& time = posts[next].time;
        if (time.day == 0 && day) time.year = day->year, time.month = day->month, time.day = day->day;
        i = posts[next++].last - 1;
        while (next < posts.size() && posts[next].first <= i) ++next;
        continue;
      }
      if (!nodes_[i].text || nodes_[i].raw || weighed_[i].text == 0 || weighed_[i].text > longest_clock) continue;
      const auto found = day_in(markup_.source().substr(nodes_[i].begin, nodes_[i].end - nodes_[i].begin));
      // before the first post, only what stands in the list itself speaks of its posts
      if (found && (next > 0 || i > nodes_[posts.front().first].parent)) day = found;
    }
  }

  /// A line that tells a day and hardly anything else; the year is 0 where it tells none ("Tuesday, 3 March").
  static std::optional<model::Edtf> day_in(std::string_view line) {
    line = trim(line);
    auto found = find_date(line, DayOrder::unknown);
    const bool whole = found && found->date.has_day();
    if (!whole) found = find_date(std::string(line) + " 2000", DayOrder::unknown);
    if (!found || !found->date.has_day() || found->date.has_time() || found->begin > 14) return std::nullopt;
    if (line.size() > found->end + 4) return std::nullopt;
    if (!whole) found->date.year = 0;
    return found->date;
  }

  const Markup& markup_;
  const std::vector<Weighed>& weighed_;
  const std::vector<Node>& nodes_;
  const bool declared_;
  std::unordered_map<std::uint32_t, Cluster> clusters_;
};

}  // namespace

std::vector<Post> live_posts(const Markup& markup, const std::vector<Weighed>& weighed, bool declared) {
  return Finder(markup, weighed, declared).find();
}

const Post* post_of(const std::vector<Post>& posts, std::uint32_t node) {
  const auto after = std::upper_bound(posts.begin(), posts.end(), node,
                                      [](std::uint32_t n, const Post& post) { return n < post.first; });
  if (after == posts.begin()) return nullptr;
  const Post& post = *std::prev(after);
  return node < post.last ? &post : nullptr;
}

}  // namespace stemma::read
