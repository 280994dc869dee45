// Kinds of blocks: see block_kinds.hpp.
#include "read/page/block_kinds.hpp"

#include "read/ascii.hpp"

namespace stemma::read {
namespace {

constexpr std::uint32_t climbed = 6;        // elements above a block that tell its kind
constexpr std::uint32_t longest_cell = 80;  // characters: a lone cell with more holds a paragraph, to lay out the page

/// A row is one of a table where it has several cells, or little to say.
bool is_row(const Markup& markup, const Block& block) {
  for (std::uint32_t i = block.first; i < block.last; ++i) {
    const Tag tag = markup.nodes()[i].tag;
    if (!markup.nodes()[i].text && (tag == Tag::td || tag == Tag::th)) return true;
  }
  return block.text <= longest_cell;
}

/// Pull quotes carry no element of HTML's own but a name that nearly all systems give them.
bool names_quotation(const Markup& markup, std::uint32_t node) {
  const Node& n = markup.nodes()[node];
  const std::string_view tag = markup.source().substr(n.begin, n.end - n.begin);
  for (const std::string_view name : {"pullquote", "pull-quote", "pull_quote", "blockquote"})
    if (find_nocase(tag, name) != std::string_view::npos) return true;
  return false;
}

/// <q> around the whole block.
bool is_all_quoted(const Markup& markup, const Block& block) {
  const auto& nodes = markup.nodes();
  for (std::uint32_t i = nodes[block.first].parent; i > block.parent; i = nodes[i].parent)
    if (nodes[i].tag == Tag::q && nodes[i].next >= block.last) return true;
  return false;
}

struct Around {
  bool list = false, quotation = false, caption = false;
};

Around around(const Markup& markup, const Block& block, std::uint32_t top) {
  const auto& nodes = markup.nodes();
  Around out;
  for (std::uint32_t i = block.parent, n = 0; i != 0 && n < climbed; i = nodes[i].parent, ++n) {
    const Tag tag = nodes[i].tag;
    if (i == top) break;
    out.list |= tag == Tag::li || tag == Tag::dt || tag == Tag::dd;
    out.caption |= tag == Tag::figcaption || tag == Tag::caption;
    out.quotation |= tag == Tag::blockquote || (n < 3 && names_quotation(markup, i));
    if (tag == Tag::article || tag == Tag::main || tag == Tag::body) break;
  }
  return out;
}

}  // namespace

BlockKind kind_of(const Markup& markup, const Block& block, std::uint32_t top) {
  if (block.tag == Tag::pre) return BlockKind::preformatted;
  if (is_heading(block.tag)) return BlockKind::heading;
  const Around above = around(markup, block, top);
  if (block.caption || above.caption) return BlockKind::caption;
  if (block.tag == Tag::tr && is_row(markup, block)) return BlockKind::table;
  if (above.list) return BlockKind::list;
  if (above.quotation || is_all_quoted(markup, block)) return BlockKind::quotation;
  return BlockKind::paragraph;
}

}  // namespace stemma::read
