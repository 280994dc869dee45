// Main text of a page: see main_text.hpp.
#include "read/main_text.hpp"

#include <algorithm>
#include <set>

#include "read/ascii.hpp"
#include "read/bylines.hpp"
#include "read/dates.hpp"
#include "read/furniture.hpp"
#include "read/repeats.hpp"

namespace stemma::read {
namespace {

constexpr std::uint32_t short_block = 400;   // characters; longer blocks are not judged by their vocabulary
constexpr std::uint32_t most_listed = 1500;  // characters of prose on a page that lists other pages
constexpr std::uint32_t repeat_size = 60;    // characters: from here on a block that stands twice counts once
constexpr std::uint32_t least_page = 200;    // characters that a page has beside a notice that stands over it
constexpr std::uint32_t opening = 300;       // characters: bylines and dates stand no deeper in a report

class Selector {
 public:
  Selector(const Markup& markup, const PageFacts& facts) : markup_(markup), facts_(facts), nodes_(markup.nodes()) {
    out_.weighed = weigh(markup);
  }

  MainText select() {
    drop_furniture();
    const bool listing = is_listing();
    const std::size_t root = listing ? listing_root() : choose_root();
    if (!listing) prune(root);
    out_.blocks = blocks_below(markup_, out_.weighed, root);
    filter();
    add_standfirst();
    return std::move(out_);
  }

 private:
  /// Elements that call themselves furniture go, unless much of the page's prose is in them: names lie. Where names
  /// would take most of the page, only those that hold links or little text are believed.
  void drop_furniture() {
    drop_notices();
    drop_named(/*careful=*/false);
    count_kept();
    if (kept_[0] * 2 >= readable_) return;
    for (std::uint32_t i = 1; i < nodes_.size(); ++i)
      out_.weighed[i].dropped = out_.weighed[i].hints.never || out_.weighed[i].notice;
    drop_named(/*careful=*/true);
    count_kept();
  }

  /// Dialogs and requests for consent go first, however long: their terms can be longer than the report.
  void drop_notices() {
    auto& all = out_.weighed;
    total_ = all[0].prose;
    for (std::uint32_t i = 1; i < nodes_.size() && headlines_.size() < 4; ++i)
      if (nodes_[i].tag == Tag::h1 && all[i].text > 0) headlines_.push_back(i);
    for (std::uint32_t i = 1; i < nodes_.size();) {
      const bool notice = all[i].hints.consent && all[i].text + least_page < all[0].text;
      all[i].notice = notice;
      if (notice) total_ -= std::min(total_, all[i].prose);
      all[i].dropped = all[i].dropped || notice;
      i = all[i].dropped ? nodes_[i].next : i + 1;
    }
  }

  /// Not shown, and not a tab or an answer that the reader can open.
  static bool is_hidden(const Weighed& w) {
    return w.hints.hidden && !(w.hints.panel && w.prose > 0 && w.links * 2 < w.text);
  }

  /// A banner around the headline and what is said below it opens the text, whatever it is called.
  bool holds_headline(std::uint32_t i) const {
    const Weighed& w = out_.weighed[i];
    if (w.hints.consent || w.prose < 80 || w.links * 3 > w.text) return false;
    return std::any_of(headlines_.begin(), headlines_.end(),
                       [&](std::uint32_t h) { return h > i && h < nodes_[i].next; });
  }

  /// Sentences with hardly a link.
  static bool is_told_here(const Weighed& w) { return w.prose >= 80 && w.links * 8 < w.text; }

  void drop_named(bool careful) {
    auto& all = out_.weighed;
    const std::uint32_t total = total_;
    readable_ = total;
    std::uint32_t answer_end = 0;
    for (std::uint32_t i = 1; i < nodes_.size();) {
      const Hints& hints = all[i].hints;
      const bool hidden = is_hidden(all[i]);
      const bool by_tag =
          hidden || nodes_[i].tag == Tag::nav || nodes_[i].tag == Tag::footer || nodes_[i].tag == Tag::aside;
      if (hints.answer) answer_end = std::max(answer_end, nodes_[i].next);
      // remarks on an answer are comments on any page
      const bool remark = hints.comments && (!facts_.forum || i < answer_end);
      const bool review = hints.reviews && facts_.product;
      bool named = hints.furniture || hidden || remark || review || (hints.pointer && !is_told_here(all[i]));
      if (!by_tag && !remark && !review && holds_headline(i)) named = false;
      if (nodes_[i].tag == Tag::form && !hidden && all[i].prose * 5 >= total) named = false;  // it wraps the page
      if (careful && !by_tag) named = named && (all[i].prose * 50 < total || all[i].links * 2 > all[i].text);
      const bool most = all[i].prose * 5 >= total * (review ? 4 : 2);
      const bool thin = (nodes_[i].tag == Tag::footer || nodes_[i].tag == Tag::nav) && total < most_listed &&
                        all[i].text * 5 < all[0].text * 2;  // prose says little here
      if (named && (!most || thin)) {
        if (by_tag || hints.comments || review) readable_ -= std::min(readable_, all[i].prose);
        all[i].dropped = true;
        i = nodes_[i].next;
        continue;
      }
      i = all[i].dropped ? nodes_[i].next : i + 1;
    }
  }

  /// A page of links to other pages, which are its content: goods, jobs, recipes.
  bool is_listing() const {
    return !facts_.forum && !facts_.article && kept_[0] < most_listed && links_[0] > 300 && links_[0] > kept_[0] * 3;
  }

  /// The element that says that it is the main one, or the smallest with most of the words, links included.
  std::size_t listing_root() const {
    std::size_t root = 0;
    const auto words = [&](std::size_t i) { return plain_[i] + links_[i]; };
    for (std::size_t i = 1; i < nodes_.size(); ++i) {
      const bool main = out_.weighed[i].hints.container && nodes_[i].tag != Tag::article;
      if (main && words(i) * 2 > words(0)) return i;
    }
    for (bool again = true; again;) {
      again = false;
      for (std::size_t i = root + 1; i < nodes_[root].next && !again; i = nodes_[i].next) {
        const bool box = !nodes_[i].text && !is_inline(nodes_[i].tag);
        if (!box || words(i) * 10 < words(root) * 7 || words(i) * 2 < words(0)) continue;
        root = i;
        again = true;
      }
    }
    return root;
  }

  /// Prose below each node that is not dropped, in one pass from the end.
  void count_kept() {
    kept_.assign(nodes_.size(), 0);
    plain_.assign(nodes_.size(), 0);
    links_.assign(nodes_.size(), 0);
    std::vector<bool> gone(nodes_.size(), false);
    for (std::uint32_t i = 1; i < nodes_.size(); ++i) gone[i] = out_.weighed[i].dropped || gone[nodes_[i].parent];
    for (std::size_t i = nodes_.size(); i > 1; --i) {
      if (gone[i - 1]) continue;
      const Weighed& w = out_.weighed[i - 1];
      if (nodes_[i - 1].text) {
        kept_[i - 1] = w.prose;
        plain_[i - 1] = w.text - w.links;
        links_[i - 1] = w.links;
      }
      kept_[nodes_[i - 1].parent] += kept_[i - 1];
      plain_[nodes_[i - 1].parent] += plain_[i - 1];
      links_[nodes_[i - 1].parent] += links_[i - 1];
    }
  }

  /// The smallest element that says it is the body, or is an article, and holds most of the prose; from there down
  /// while one child holds nearly all of it.
  std::size_t choose_root() const {
    std::size_t best = 0;
    std::uint32_t best_prose = 0;
    for (std::uint32_t i = 1; i < nodes_.size();) {
      const Weighed& w = out_.weighed[i];
      if (w.dropped) {
        i = nodes_[i].next;
        continue;
      }
      if ((w.hints.body || w.hints.container) && kept_[i] * 10 >= kept_[0] * 6 &&
          (best == 0 || kept_[i] * 20 >= best_prose * 17)) {
        best_prose = std::max(kept_[i], best_prose);
        best = i;
      }
      ++i;
    }
    return facts_.forum ? best : descend(best);
  }

  std::size_t descend(std::size_t root) const {
    for (bool again = kept_[root] > 0; again;) {
      again = false;
      std::uint32_t before = 0;  // prose above the child
      for (std::size_t i = root + 1; i < nodes_[root].next; i = nodes_[i].next) {
        if (before > 60) break;
        if (nodes_[i].tag == Tag::p) before += kept_[i];
        const bool box = !nodes_[i].text && !is_inline(nodes_[i].tag) && nodes_[i].tag != Tag::p &&
                         nodes_[i].tag != Tag::ul && nodes_[i].tag != Tag::table;
        if (!box || kept_[i] * 20 < kept_[root] * 19 || plain_[i] * 20 < plain_[root] * 17) continue;
        root = i;
        again = true;
        break;
      }
    }
    return root;
  }

  /// Lists and boxes of links inside the root. A list among paragraphs is part of what they say, unless it lists places
  /// on the page itself or other reports.
  void prune(std::size_t root) {
    std::vector<std::uint32_t> paragraphs(nodes_.size(), 0), before(nodes_.size(), 0), last(nodes_.size(), 0);
    for (std::size_t i = root + 1; i < nodes_[root].next; ++i) {
      if (nodes_[i].text || out_.weighed[i].text == 0) continue;
      before[i] = last[nodes_[i].parent];
      last[nodes_[i].parent] = static_cast<std::uint32_t>(i);
      paragraphs[nodes_[i].parent] += nodes_[i].tag == Tag::p && out_.weighed[i].prose > 0;
    }
    std::vector<std::uint32_t> heads(nodes_.size() + 1, 0);  // header cells before a node: they head tables of data
    for (std::size_t i = 0; i < nodes_.size(); ++i) heads[i + 1] = heads[i] + (nodes_[i].tag == Tag::th);
    const auto is_told = [&](std::uint32_t i) {
      const Tag tag = nodes_[i].tag;
      return (tag == Tag::ul || tag == Tag::ol || tag == Tag::dl || tag == Tag::table) &&
             paragraphs[nodes_[i].parent] >= 2 && !is_contents(i) &&
             (before[i] == 0 || !opens_teasers(markup_.text(before[i])));
    };
    for (std::uint32_t i = static_cast<std::uint32_t>(root) + 1; i < nodes_[root].next;) {
      Weighed& w = out_.weighed[i];
      const Tag tag = nodes_[i].tag;
      const bool box = !nodes_[i].text && !is_inline(tag) && tag != Tag::p && tag != Tag::tr && tag != Tag::td &&
                       !is_heading(tag) && tag != Tag::li && tag != Tag::dd && tag != Tag::dt && tag != Tag::blockquote;
      if (!w.dropped && box && w.text > 0 && w.prose == 0 && w.links * 10 > w.text * 7 && !is_told(i) &&
          heads[nodes_[i].next] == heads[i])
        w.dropped = true;
      i = w.dropped ? nodes_[i].next : i + 1;
    }
  }

  /// A table of contents: its links lead to places on the page.
  bool is_contents(std::uint32_t list) const {
    std::size_t links = 0, inner = 0;
    for (std::size_t i = list + 1; i < nodes_[list].next; ++i) {
      if (nodes_[i].text || nodes_[i].tag != Tag::a) continue;
      ++links;
      inner += markup_.attribute(i, "href").substr(0, 1) == "#";
    }
    return inner * 2 > links;
  }

  /// Judges each block by its own words and by what stands around it.
  void filter() {
    std::vector<Block> kept;
    const std::size_t end = facts_.forum ? out_.blocks.size() : report_end();
    bool title_seen = false;
    std::uint32_t read = 0;
    std::set<std::string> seen;
    for (std::size_t i = 0; i < end; ++i) {
      const Block& block = out_.blocks[i];
      if (block.text < short_block) {
        const std::string words = words_of(markup_, out_.weighed, block);
        if (is_rights_notice(words)) out_.rights = words;
        if (is_furniture(words) || (is_lonely(block) && (opens_teasers(words) || is_offer(words)))) continue;
        // above the text stand who wrote it and when
        if (!facts_.forum && read < opening && block.text < 100 && (is_date_line(words) || is_byline(words))) {
          if (is_byline(words)) out_.bylines.push_back(words);
          continue;
        }
        if (!title_seen && !facts_.title.empty() && same_words(words, facts_.title)) {
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
      if (block.first <= headline || found.size() >= 8) continue;
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
    const bool named = out_.weighed[block.parent].hints.standfirst;
    const bool sentence = words.back() == '.' || words.back() == '!' || words.back() == '?' || words.back() == ':';
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
  std::vector<std::uint32_t> kept_;       // prose below each node that is not dropped
  std::vector<std::uint32_t> plain_;      // the same of all text outside links
  std::vector<std::uint32_t> links_;      // the same of all text in links
  std::vector<std::uint32_t> headlines_;  // the first h1 elements
  std::uint32_t total_ = 0;               // prose outside notices
  std::uint32_t readable_ = 0;            // prose outside navigation, footers and comments
  MainText out_;
};

}  // namespace

MainText main_text(const Markup& markup, const PageFacts& facts) { return Selector(markup, facts).select(); }

}  // namespace stemma::read
