// Blocks of a page: see blocks.hpp.
#include "read/page/blocks.hpp"

#include <algorithm>

#include "read/ascii.hpp"
#include "read/entities.hpp"

namespace stemma::read {
namespace {

constexpr std::uint32_t sentence_size = 40;  // characters; shorter runs of text say little about being prose

std::uint32_t visible(std::string_view text) {
  return static_cast<std::uint32_t>(std::count_if(
      text.begin(), text.end(), [](char c) { return !is_space(c) && (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

bool starts_block(Tag tag) { return !is_inline(tag) && tag != Tag::br && tag != Tag::td && tag != Tag::th; }

class Collector {
 public:
  Collector(const Markup& markup, const std::vector<Weighed>& weighed) : markup_(markup), weighed_(weighed) {}

  std::vector<Block> collect(std::size_t root) {
    const auto& nodes = markup_.nodes();
    open_.push_back({static_cast<std::uint32_t>(root), nodes[root].next});
    for (std::uint32_t i = static_cast<std::uint32_t>(root) + 1; i < nodes[root].next;) {
      while (i >= open_.back().end) leave();
      while (!links_.empty() && i >= links_.back()) links_.pop_back();
      const Node& node = nodes[i];
      if (weighed_[i].dropped) {
        if (starts_block(node.tag) && !node.text) finish(i);
        i = node.next;
        continue;
      }
      enter(i, node);
      ++i;
    }
    while (!open_.empty()) leave();
    return std::move(out_);
  }

 private:
  struct Open {
    std::uint32_t node, end;
  };

  void leave() {
    finish(open_.back().end);
    open_.pop_back();
  }

  void enter(std::uint32_t i, const Node& node) {
    if (node.text) return add_text(i, node);
    if (node.tag == Tag::br) {
      if (++breaks_ >= 2) finish(i);
      return;
    }
    if (node.tag == Tag::a) links_.push_back(node.next);
    if (!starts_block(node.tag)) return;
    finish(i);
    open_.push_back({i, node.next});
  }

  void add_text(std::uint32_t i, const Node& node) {
    if (node.raw) return;
    const std::uint32_t size = visible(markup_.source().substr(node.begin, node.end - node.begin));
    if (size == 0) return;
    breaks_ = 0;
    if (block_.text == 0) block_.first = i;
    block_.text += size;
    if (!links_.empty()) block_.links += size;
    block_.last = i + 1;
  }

  void finish(std::uint32_t) {
    breaks_ = 0;
    if (block_.text == 0) return;
    describe();
    out_.push_back(block_);
    block_ = {};
  }

  void describe() {
    block_.parent = open_.back().node;
    block_.tag = markup_.nodes()[block_.parent].tag;
    for (auto open = open_.rbegin(); open != open_.rend() && open - open_.rbegin() < 6; ++open) {
      const Tag tag = markup_.nodes()[open->node].tag;
      if (is_heading(tag) || tag == Tag::li || tag == Tag::tr || tag == Tag::pre || tag == Tag::blockquote) {
        block_.tag = tag;
        break;
      }
    }
    for (std::uint32_t i = block_.first, up = 0; up < 5; ++up, i = markup_.nodes()[i].parent) {
      block_.caption |= weighed_[i].hints.caption;
      if (i == 0) break;
    }
  }

  const Markup& markup_;
  const std::vector<Weighed>& weighed_;
  std::vector<Block> out_;
  std::vector<Open> open_;
  std::vector<std::uint32_t> links_;
  Block block_;
  int breaks_ = 0;
};

}  // namespace

std::vector<Weighed> weigh(const Markup& markup) {
  const auto& nodes = markup.nodes();
  std::vector<Weighed> out(nodes.size());
  std::uint32_t link_end = 0;
  for (std::uint32_t i = 1; i < nodes.size(); ++i) {
    const Node& node = nodes[i];
    if (!node.text) {
      out[i].hints = hints_of(markup, i);
      if (node.tag == Tag::a) link_end = std::max(link_end, node.next);
      if (out[i].hints.never) {
        out[i].dropped = true;
        i = node.next - 1;
      }
      continue;
    }
    if (node.raw) continue;
    const std::uint32_t size = visible(markup.source().substr(node.begin, node.end - node.begin));
    out[i].text = size;
    if (i < link_end)
      out[i].links = size;
    else if (size >= sentence_size)
      out[i].prose = size;
  }
  for (std::size_t i = nodes.size(); i > 1; --i) {
    Weighed& parent = out[nodes[i - 1].parent];
    parent.text += out[i - 1].text;
    parent.links += out[i - 1].links;
    parent.prose += out[i - 1].prose;
  }
  return out;
}

std::vector<Block> blocks_below(const Markup& markup, const std::vector<Weighed>& weighed, std::size_t root) {
  return Collector(markup, weighed).collect(root);
}

std::string words_of(const Markup& markup, const std::vector<Weighed>& weighed, const Block& block) {
  std::string out;
  for (std::uint32_t i = block.first; i < block.last;) {
    const Node& node = markup.nodes()[i];
    if (weighed[i].dropped) {
      i = node.next;
      continue;
    }
    if (node.text && !node.raw)
      out += decode_references(markup.source().substr(node.begin, node.end - node.begin));
    else if (node.tag == Tag::br || node.tag == Tag::td || node.tag == Tag::th)
      out += ' ';
    ++i;
  }
  return squeeze(out);
}

}  // namespace stemma::read
