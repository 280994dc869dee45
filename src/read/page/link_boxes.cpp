// Lists and boxes of links: see link_boxes.hpp.
#include "read/page/link_boxes.hpp"

#include <algorithm>

#include "read/furniture.hpp"

namespace stemma::read {
namespace {

constexpr std::uint32_t longest_heading = 100;  // characters
constexpr std::uint32_t least_sentence = 40;    // characters
constexpr std::size_t least_listed = 5;         // article elements of a page that lists articles

class Pruner {
 public:
  Pruner(const Markup& markup, std::size_t root, const std::vector<Post>& posts, bool article,
         std::vector<Weighed>& weighed)
      : markup_(markup), nodes_(markup.nodes()), root_(root), posts_(posts), article_(article), weighed_(weighed) {}

  void prune() {
    look_around();
    std::size_t listed_end = root_;  // where the article that a node stands in ends, on a page that lists articles
    for (std::size_t i = root_ + 1; i < nodes_[root_].next;) {
      Weighed& w = weighed_[i];
      if (w.hints.tab) {  // what the page offers behind it may be links
        i = nodes_[i].next;
        continue;
      }
      if (lists_ && nodes_[i].tag == Tag::article) listed_end = std::max<std::size_t>(listed_end, nodes_[i].next);
      if (i < listed_end && is_announced(i)) {
        i = nodes_[i].next;
        continue;
      }
      const bool linked = w.text > 0 && w.prose == 0 && w.links * 10 > w.text * 7;
      if (!w.dropped && linked && is_box(nodes_[i]) && !is_told(i) && !heads_text(i) &&
          heads_[nodes_[i].next] == heads_[i] && !post_of(posts_, static_cast<std::uint32_t>(i)))
        w.dropped = true;
      i = w.dropped ? nodes_[i].next : i + 1;
    }
  }

 private:
  void look_around() {
    for (auto* counts : {&paragraphs_, &before_}) counts->assign(nodes_.size(), 0);
    for (auto* counts : {&heads_, &headings_, &sentences_}) counts->assign(nodes_.size() + 1, 0);
    std::vector<std::uint32_t> last(nodes_.size(), 0);
    std::size_t articles = 0;
    for (std::size_t i = 0; i < nodes_.size(); ++i) {
      heads_[i + 1] = heads_[i] + (nodes_[i].tag == Tag::th);
      headings_[i + 1] = headings_[i] + (!nodes_[i].text && is_heading(nodes_[i].tag));
      sentences_[i + 1] = sentences_[i] + (nodes_[i].tag == Tag::p && weighed_[i].text >= least_sentence);
      if (nodes_[i].tag == Tag::article && i > root_ && i < nodes_[root_].next) ++articles;
      if (i <= root_ || i >= nodes_[root_].next || nodes_[i].text || weighed_[i].text == 0) continue;
      before_[i] = last[nodes_[i].parent];
      last[nodes_[i].parent] = static_cast<std::uint32_t>(i);
      paragraphs_[nodes_[i].parent] += nodes_[i].tag == Tag::p && weighed_[i].prose > 0;
    }
    lists_ = !article_ && articles >= least_listed;
  }

  static bool is_box(const Node& node) {
    const Tag tag = node.tag;
    return !node.text && !is_inline(tag) && !is_heading(tag) && tag != Tag::p && tag != Tag::tr && tag != Tag::td &&
           tag != Tag::li && tag != Tag::dd && tag != Tag::dt && tag != Tag::blockquote;
  }

  /// A box with a linked heading and what it leads to in a sentence or two.
  bool is_announced(std::size_t i) const {
    const std::size_t next = nodes_[i].next;
    return is_box(nodes_[i]) && headings_[next] > headings_[i + 1] && sentences_[next] > sentences_[i + 1];
  }

  /// A box of one linked heading over what is told below it.
  bool heads_text(std::size_t i) const {
    const std::size_t next = nodes_[i].next;
    std::size_t heading = i;
    while (heading < next && (nodes_[heading].text || !is_heading(nodes_[heading].tag))) ++heading;
    if (heading == next || weighed_[heading].text != weighed_[i].text) return false;
    std::size_t after = next;
    while (after < nodes_[nodes_[i].parent].next && weighed_[after].text == 0) after = nodes_[after].next;
    return after < nodes_[nodes_[i].parent].next && weighed_[after].prose > 0 && !weighed_[after].dropped;
  }

  /// No list in such a list is looked at, since a list with paragraphs has prose: each link is visited once.
  bool is_told(std::size_t i) const {
    const Tag tag = nodes_[i].tag;
    if (tag != Tag::ul && tag != Tag::ol && tag != Tag::dl && tag != Tag::table) return false;
    if (paragraphs_[nodes_[i].parent] < 2 || is_contents(i)) return false;
    const std::uint32_t above = before_[i];
    return above == 0 || weighed_[above].text > longest_heading || !opens_teasers(markup_.text(above));
  }

  /// A table of contents: its links lead to places on the page.
  bool is_contents(std::size_t list) const {
    std::size_t links = 0, inner = 0;
    for (std::size_t i = list + 1; i < nodes_[list].next; ++i) {
      if (nodes_[i].text || nodes_[i].tag != Tag::a) continue;
      ++links;
      inner += markup_.attribute(i, "href").substr(0, 1) == "#";
    }
    return inner * 2 > links;
  }

  const Markup& markup_;
  const std::vector<Node>& nodes_;
  const std::size_t root_;
  const std::vector<Post>& posts_;
  const bool article_;
  bool lists_ = false;  // the root holds articles, one by one
  std::vector<Weighed>& weighed_;
  std::vector<std::uint32_t> paragraphs_;            // p elements with prose right below each node
  std::vector<std::uint32_t> before_;                // the element with text before each, or 0
  std::vector<std::uint32_t> heads_;                 // header cells before each node
  std::vector<std::uint32_t> headings_, sentences_;  // headings and paragraphs of a sentence before each node
};

}  // namespace

void drop_link_boxes(const Markup& markup, std::size_t root, const std::vector<Post>& posts, bool article,
                     std::vector<Weighed>& weighed) {
  Pruner(markup, root, posts, article, weighed).prune();
}

}  // namespace stemma::read
