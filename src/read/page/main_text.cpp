// Main text of a page: see main_text.hpp.
#include "read/page/main_text.hpp"

#include <algorithm>
#include <set>

#include "read/ascii.hpp"
#include "read/bylines.hpp"
#include "read/dates.hpp"
#include "read/furniture.hpp"
#include "read/page/link_boxes.hpp"
#include "read/page/parts.hpp"
#include "read/page/root.hpp"
#include "read/repeats.hpp"

namespace stemma::read {
namespace {

constexpr std::uint32_t short_block = 400;  // characters; longer blocks are not judged by their vocabulary
constexpr std::uint32_t repeat_size = 60;   // characters: from here on a block that stands twice counts once
constexpr std::size_t most_openers = 8;     // paragraphs between a headline and the root
constexpr std::uint32_t opening = 300;      // characters: bylines and dates stand no deeper in a report

class Selector {
 public:
  Selector(const Markup& markup, const PageFacts& facts) : markup_(markup), facts_(facts), nodes_(markup.nodes()) {
    out_.weighed = weigh(markup);
  }

  MainText select() {
    if (!facts_.forum) out_.posts = live_posts(markup_, out_.weighed, facts_.live);
    const Kept kept = drop_parts(markup_, facts_, out_.weighed);
    keep_posts();
    const Root found = find_root(markup_, facts_, out_.weighed, kept);
    const std::size_t root = around_posts(found.node);
    if (!found.listing) drop_link_boxes(markup_, root, out_.posts, facts_.article, out_.weighed);
    out_.blocks = blocks_below(markup_, out_.weighed, root);
    filter();
    add_standfirst();
    return std::move(out_);
  }

 private:
  /// Nothing that a live blog posts is furniture, whatever its elements are called.
  void keep_posts() {
    for (const Post& post : out_.posts)
      for (std::uint32_t i = post.first; i != 0 && out_.weighed[i].dropped; i = nodes_[i].parent)
        out_.weighed[i].dropped = false;
    if (!out_.posts.empty())
      for (std::uint32_t i = nodes_[out_.posts.front().first].parent; i != 0; i = nodes_[i].parent)
        out_.weighed[i].dropped = false;
  }

  std::size_t around_posts(std::size_t root) const {
    if (out_.posts.empty()) return root;
    while (root != 0 && (root > out_.posts.front().first || nodes_[root].next < out_.posts.back().last))
      root = nodes_[root].parent;
    return root;
  }

  /// Judges each block by its own words and by what stands around it.
  void filter() {
    std::vector<Block> kept;
    const std::size_t end = facts_.forum || !out_.posts.empty() ? out_.blocks.size() : report_end();
    bool title_seen = false;
    std::uint32_t read = 0;
    std::set<std::string> seen;
    for (std::size_t i = 0; i < end; ++i) {
      const Block& block = out_.blocks[i];
      if (post_of(out_.posts, block.first)) {
        kept.push_back(block);
        continue;
      }
      if (block.text < short_block) {
        const std::string words = words_of(markup_, out_.weighed, block);
        if (is_rights_notice(words)) out_.rights = words;
        if (is_furniture(words) || (is_lonely(block) && (opens_teasers(words) || is_offer(words)))) continue;
        // above the text stand who wrote it and when
        if (!facts_.forum && read < opening && block.text < 100 && (is_date_line(words) || is_byline(words))) {
          if (is_byline(words)) out_.bylines.push_back(words);
          continue;
        }
        if (!title_seen && read < opening && !facts_.title.empty() && same_words(words, facts_.title)) {
          title_seen = true;
          continue;
        }
      }
      if (!facts_.forum && block.text >= repeat_size && !seen.insert(words_of(markup_, out_.weighed, block)).second)
        continue;
      kept.push_back(block);
      read += block.text;
    }
    out_.blocks = std::move(kept);
  }

  /// A standfirst or first paragraph that stands between the headline and the root, where the body does not repeat it.
  void add_standfirst() {
    if (out_.blocks.empty() || facts_.forum) return;
    const std::uint32_t first = out_.blocks.front().first;
    std::uint32_t headline = 0;
    for (std::uint32_t i = 1; i < first; ++i)
      if (nodes_[i].tag == Tag::h1 && out_.weighed[i].text > 0) headline = i;
    if (headline == 0) return;
    std::string body;
    for (std::size_t b = 0; b < std::min<std::size_t>(out_.blocks.size(), 6); ++b)
      body += words_of(markup_, out_.weighed, out_.blocks[b]) + " ";
    std::vector<Block> found;
    for (const Block& block : blocks_below(markup_, out_.weighed, 0)) {
      if (block.first <= headline || found.size() >= most_openers) continue;
      if (block.first >= first) break;
      if (opens_report(block, body)) found.push_back(block);
    }
    out_.blocks.insert(out_.blocks.begin(), found.begin(), found.end());
  }

  bool opens_report(const Block& block, const std::string& body) const {
    if (block.text < 40 || block.text > 900 || block.links * 3 > block.text || block.tag == Tag::li ||
        is_heading(block.tag))
      return false;
    const std::string words = words_of(markup_, out_.weighed, block);
    const bool named =
        out_.weighed[block.parent].hints.standfirst || out_.weighed[nodes_[block.parent].parent].hints.standfirst;
    const bool sentence = words.ends_with('.') || words.ends_with('!') || words.ends_with('?') || words.ends_with(':');
    if (!named && (!sentence || block.text < 60)) return false;
    return !is_furniture(words) && !is_byline(words) && !is_date_line(words) && !repeated_by(words, body) &&
           !same_words(words, facts_.title);
  }

  /// A short block that is a heading, or all link: no sentence of the report.
  static bool is_lonely(const Block& block) {
    return is_heading(block.tag) || block.links * 10 > block.text * 8 || block.text < 40;
  }

  /// Where a heading in the last third opens teasers, an author's note or a form, and little prose follows it.
  std::size_t report_end() const {
    const auto& blocks = out_.blocks;
    std::vector<std::uint32_t> after(blocks.size() + 1, 0);
    for (std::size_t i = blocks.size(); i > 0; --i) {
      const Block& block = blocks[i - 1];
      const bool prose = block.text >= 120 && block.links * 3 < block.text;
      after[i - 1] = after[i] + (prose ? block.text : 0);
    }
    std::uint64_t text = 0, links = 0;  // from here to the end
    std::size_t end = blocks.size();
    for (std::size_t i = blocks.size(); i > 1; --i) {
      const Block& block = blocks[i - 1];
      text += block.text, links += block.links;
      if (after[0] == 0 || after[i - 1] * 4 > after[0] || (after[0] < 500 && after[i - 1] > 0)) break;
      if (block.text > 80) continue;
      const std::string words = words_of(markup_, out_.weighed, block);
      if (is_heading(block.tag) && closes_report(words)) break;
      const bool pointers = links * 4 > text || after[i - 1] * 20 < after[0];
      if (opens_afterword(words) || (pointers && (opens_teasers(words) || opens_links(words)))) end = i - 1;
    }
    return end;
  }

  const Markup& markup_;
  const PageFacts& facts_;
  const std::vector<Node>& nodes_;
  MainText out_;
};

}  // namespace

MainText main_text(const Markup& markup, const PageFacts& facts) { return Selector(markup, facts).select(); }

}  // namespace stemma::read
