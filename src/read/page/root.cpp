// The element that holds the text: see root.hpp.
#include "read/page/root.hpp"

#include <algorithm>

namespace stemma::read {
namespace {

constexpr std::uint32_t most_listed = 1500;  // characters of prose on a page that lists other pages
constexpr std::uint32_t least_links = 300;   // characters in links on one
constexpr std::uint32_t paragraph = 60;      // characters

class Finder {
 public:
  Finder(const Markup& markup, const PageFacts& facts, const std::vector<Weighed>& weighed, const Kept& kept)
      : facts_(facts), nodes_(markup.nodes()), weighed_(weighed), kept_(kept) {}

  Root find() const {
    if (is_listing()) return {listing_root(), true};
    return {choose_root(), false};
  }

 private:
  /// A page of links to other pages, which are its content: goods, jobs, recipes.
  bool is_listing() const {
    return !facts_.forum && !facts_.article && kept_.prose[0] < most_listed && kept_.links[0] > least_links &&
           kept_.links[0] > kept_.prose[0] * 3;
  }

  /// The element that says that it is the main one, or the smallest with most of the words, links included.
  std::size_t listing_root() const {
    std::size_t root = 0;
    const auto words = [&](std::size_t i) { return kept_.plain[i] + kept_.links[i]; };
    for (std::size_t i = 1; i < nodes_.size(); ++i) {
      const bool main = weighed_[i].hints.container && nodes_[i].tag != Tag::article;
      if (main && words(i) * 2 > words(0)) return i;
    }
    for (bool again = true; again;) {
      again = false;
      for (std::size_t i = root + 1; i < nodes_[root].next && !again; i = nodes_[i].next) {
        const bool box = !nodes_[i].text && !is_inline(nodes_[i].tag);
        if (!box || words(i) * 10 < words(root) * 8 || words(i) * 2 < words(0)) continue;
        root = i;
        again = true;
      }
    }
    return root;
  }

  /// The smallest element that says it is the body, or is an article, and holds most of the prose; from there down
  /// while one child holds nearly all of it.
  std::size_t choose_root() const {
    std::size_t best = 0;
    std::uint32_t best_prose = 0;
    for (std::uint32_t i = 1; i < nodes_.size();) {
      const Weighed& w = weighed_[i];
      if (w.dropped) {
        i = nodes_[i].next;
        continue;
      }
      if ((w.hints.body || w.hints.container) && kept_.prose[i] * 10 >= kept_.prose[0] * 6 &&
          (best == 0 || kept_.prose[i] * 20 >= best_prose * 17)) {
        best_prose = std::max(kept_.prose[i], best_prose);
        best = i;
      }
      ++i;
    }
    return facts_.forum ? best : descend(best);
  }

  std::size_t descend(std::size_t root) const {
    for (bool again = kept_.prose[root] > 0; again;) {
      again = false;
      std::uint32_t before = 0;  // prose above the child
      for (std::size_t i = root + 1; i < nodes_[root].next; i = nodes_[i].next) {
        if (before > paragraph) break;
        if (nodes_[i].tag == Tag::p) before += kept_.prose[i];
        const bool box = !nodes_[i].text && !is_inline(nodes_[i].tag) && nodes_[i].tag != Tag::p &&
                         nodes_[i].tag != Tag::ul && nodes_[i].tag != Tag::table && !weighed_[i].hints.tab;
        if (!box || kept_.prose[i] * 20 < kept_.prose[root] * 19 || kept_.plain[i] * 20 < kept_.plain[root] * 17)
          continue;
        root = i;
        again = true;
        break;
      }
    }
    return root;
  }

  const PageFacts& facts_;
  const std::vector<Node>& nodes_;
  const std::vector<Weighed>& weighed_;
  const Kept& kept_;
};

}  // namespace

Root find_root(const Markup& markup, const PageFacts& facts, const std::vector<Weighed>& weighed, const Kept& kept) {
  return Finder(markup, facts, weighed, kept).find();
}

}  // namespace stemma::read
