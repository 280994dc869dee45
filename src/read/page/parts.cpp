// Parts of a page that are left out: see parts.hpp.
#include "read/page/parts.hpp"

#include <algorithm>

namespace stemma::read {
namespace {

constexpr std::uint32_t most_listed = 1500;  // characters of prose; on a page with less, prose says little
constexpr std::uint32_t least_report = 500;  // characters of prose; on a page with less, teasers are what it is for
constexpr std::uint32_t least_page = 200;    // characters that a page has beside a notice that stands over it

class Dropper {
 public:
  Dropper(const Markup& markup, const PageFacts& facts, std::vector<Weighed>& weighed)
      : facts_(facts), nodes_(markup.nodes()), weighed_(weighed) {}

  /// Elements that call themselves furniture go, unless much of the page's prose is in them: names lie. Teasers go
  /// where they stand beside a report. Where names would take most of the page, only those that hold links or little
  /// text are believed.
  Kept drop() {
    paragraphs_.assign(nodes_.size(), 0);
    for (std::uint32_t i = 1; i < nodes_.size(); ++i)
      paragraphs_[nodes_[i].parent] += nodes_[i].tag == Tag::p && weighed_[i].prose > 0;
    drop_notices();
    drop_named(/*careful=*/false);
    Kept kept = count();
    if (teased_ && !facts_.article && kept.prose[0] < least_report) {
      beside_report_ = false;
      take_back();
      drop_named(/*careful=*/false);
      kept = count();
    }
    if (kept.prose[0] * 2 >= readable_) return kept;
    take_back();
    drop_named(/*careful=*/true);
    return count();
  }

 private:
  /// Dialogs and requests for consent go first, however long: their terms can be longer than the report.
  void drop_notices() {
    total_ = weighed_[0].prose;
    for (std::uint32_t i = 1; i < nodes_.size() && headlines_.size() < 4; ++i)
      if (nodes_[i].tag == Tag::h1 && weighed_[i].text > 0) headlines_.push_back(i);
    for (std::uint32_t i = 1; i < nodes_.size(); ++i)
      if (weighed_[i].hints.body && weighed_[i].prose >= least_report) bodies_.push_back(i);
    for (std::uint32_t i = 1; i < nodes_.size();) {
      const bool notice = weighed_[i].hints.consent && weighed_[i].text + least_page < weighed_[0].text;
      weighed_[i].notice = notice;
      if (notice) total_ -= std::min(total_, weighed_[i].prose);
      weighed_[i].dropped = weighed_[i].dropped || notice;
      i = weighed_[i].dropped ? nodes_[i].next : i + 1;
    }
  }

  void take_back() {
    for (std::uint32_t i = 1; i < nodes_.size(); ++i)
      weighed_[i].dropped = weighed_[i].hints.never || weighed_[i].notice;
  }

  /// Not shown, and not a tab or an answer that the reader can open.
  static bool is_hidden(const Weighed& w) {
    return w.hints.hidden && !w.hints.tab && !(w.hints.panel && w.prose > 0 && w.links * 2 < w.text);
  }

  /// A banner around the headline and what is said below it opens the text, whatever it is called.
  bool holds_headline(std::uint32_t i) const {
    const Weighed& w = weighed_[i];
    if (w.hints.consent || w.prose < 80 || w.links * 3 > w.text) return false;
    return std::any_of(headlines_.begin(), headlines_.end(),
                       [&](std::uint32_t h) { return h > i && h < nodes_[i].next; });
  }

  /// What holds the body of the report, by that element's own name, is its surroundings: "content-with-sidebar".
  bool holds_body(std::uint32_t i) const {
    return std::any_of(bodies_.begin(), bodies_.end(), [&](std::uint32_t b) {
      return b > i && b < nodes_[i].next && weighed_[b].prose * 4 >= total_ && weighed_[b].links * 4 < weighed_[b].text;
    });
  }

  /// Sentences with hardly a link.
  static bool is_told_here(const Weighed& w) { return w.prose >= 80 && w.links * 8 < w.text; }

  /// An aside among paragraphs that tells something and has no name of furniture: a box of the report.
  bool is_box(std::uint32_t i) const {
    const Weighed& w = weighed_[i];
    return nodes_[i].tag == Tag::aside && !w.hints.names && w.prose >= 120 && w.links * 20 < w.text &&
           nodes_[nodes_[i].parent].next > nodes_[i].next && paragraphs_[nodes_[i].parent] >= 3;
  }

  void drop_named(bool careful) {
    readable_ = total_;
    answer_end_ = testimonials_end_ = 0;
    for (std::uint32_t i = 1; i < nodes_.size();) {
      if (weighed_[i].hints.testimonials) testimonials_end_ = std::max(testimonials_end_, nodes_[i].next);
      if (weighed_[i].hints.answer) answer_end_ = std::max(answer_end_, nodes_[i].next);
      if (!weighed_[i].dropped && is_named(i, careful) && may_go(i)) {
        if (by_tag(i) || weighed_[i].hints.comments || is_review(i))
          readable_ -= std::min(readable_, weighed_[i].prose);
        weighed_[i].dropped = true;
        teased_ |= weighed_[i].hints.teasers;
      }
      i = weighed_[i].dropped ? nodes_[i].next : i + 1;
    }
  }

  bool by_tag(std::uint32_t i) const {
    const Tag tag = nodes_[i].tag;
    return is_hidden(weighed_[i]) || tag == Tag::nav || tag == Tag::footer || tag == Tag::aside;
  }

  bool is_review(std::uint32_t i) const {
    return weighed_[i].hints.reviews && facts_.product && i >= testimonials_end_ && !weighed_[i].hints.testimonials;
  }

  /// Whether an element says that it is no part of the text. When `careful`, only one of links or few words is
  /// believed.
  bool is_named(std::uint32_t i, bool careful) const {
    const Weighed& w = weighed_[i];
    const bool hidden = is_hidden(w);
    // remarks on an answer are comments on any page
    const bool remark = w.hints.comments && (!facts_.forum || i < answer_end_);
    const bool pointer = w.hints.pointer && !is_told_here(w);
    if (!hidden && !remark && is_box(i)) return false;
    const bool furniture = w.hints.furniture || (w.hints.teasers && beside_report_);
    if (!furniture && !hidden && !remark && !is_review(i) && !pointer) return false;
    if (!by_tag(i) && !remark && !is_review(i) && (holds_headline(i) || holds_body(i))) return false;
    if (nodes_[i].tag == Tag::form && !hidden && w.prose * 5 >= total_) return false;  // it wraps the page
    return !careful || by_tag(i) || w.prose * 50 < total_ || w.links * 2 > w.text;
  }

  /// Not where most of the page would go: names lie. Footers and menus of a page with little prose are judged by all
  /// their text.
  bool may_go(std::uint32_t i) const {
    const Weighed& w = weighed_[i];
    const bool bar = nodes_[i].tag == Tag::footer || nodes_[i].tag == Tag::nav;
    if (bar && total_ < most_listed && w.text * 5 < weighed_[0].text * 2) return true;
    return w.prose * 5 < total_ * (is_review(i) ? 4 : 2);
  }

  /// In one pass from the end.
  Kept count() const {
    Kept kept;
    for (auto* sums : {&kept.prose, &kept.plain, &kept.links}) sums->assign(nodes_.size(), 0);
    std::vector<bool> gone(nodes_.size(), false);
    for (std::uint32_t i = 1; i < nodes_.size(); ++i) gone[i] = weighed_[i].dropped || gone[nodes_[i].parent];
    for (std::size_t i = nodes_.size(); i > 1; --i) {
      if (gone[i - 1]) continue;
      const Weighed& w = weighed_[i - 1];
      if (nodes_[i - 1].text) {
        kept.prose[i - 1] = w.prose;
        kept.plain[i - 1] = w.text - w.links;
        kept.links[i - 1] = w.links;
      }
      kept.prose[nodes_[i - 1].parent] += kept.prose[i - 1];
      kept.plain[nodes_[i - 1].parent] += kept.plain[i - 1];
      kept.links[nodes_[i - 1].parent] += kept.links[i - 1];
    }
    return kept;
  }

  const PageFacts& facts_;
  const std::vector<Node>& nodes_;
  std::vector<Weighed>& weighed_;
  std::vector<std::uint32_t> paragraphs_;  // p elements with prose right below each node
  std::vector<std::uint32_t> headlines_;   // the first h1 elements
  std::vector<std::uint32_t> bodies_;      // elements that say that they hold the text
  std::uint32_t total_ = 0;                // prose outside notices
  std::uint32_t readable_ = 0;             // prose outside navigation, footers and comments
  bool teased_ = false;                    // teasers were dropped
  bool beside_report_ = true;              // teasers stand beside a report
  std::uint32_t answer_end_ = 0;           // where the answer that a node stands in ends
  std::uint32_t testimonials_end_ = 0;     // where the testimonials that a node stands in end
};

}  // namespace

Kept drop_parts(const Markup& markup, const PageFacts& facts, std::vector<Weighed>& weighed) {
  return Dropper(markup, facts, weighed).drop();
}

}  // namespace stemma::read
