// Bodies in markup: see fragment.hpp. Unlike a page, a body has no main part to be found: all of it is the report.
#include "read/fragment.hpp"

#include "read/ascii.hpp"
#include "read/entities.hpp"
#include "read/page/blocks.hpp"
#include "read/page/markup.hpp"

namespace stemma::read {
namespace {

class Writer {
 public:
  Writer(const Placed& placed, const Markup& markup, const std::vector<Weighed>& weighed, TextBuilder& builder)
      : placed_(placed), markup_(markup), weighed_(weighed), builder_(builder) {}

  void write(const Block& block) {
    const auto& nodes = markup_.nodes();
    builder_.paragraph_break(placed_.places.outer(nodes[block.first].begin, nodes[block.first].begin + 1).begin);
    fresh_ = true;
    for (std::uint32_t i = block.first; i < block.last;) {
      const Node& node = nodes[i];
      if (weighed_[i].dropped) {
        i = node.next;
        continue;
      }
      if (node.text && !node.raw)
        text(node.begin, node.end);
      else if (node.tag == Tag::br)
        put("\n", node);
      else if (node.tag == Tag::td || node.tag == Tag::th)
        put("\t", node);
      ++i;
    }
    builder_.trim_end();
  }

 private:
  void text(std::size_t begin, std::size_t end) {
    const std::string_view source = markup_.source();
    for (std::size_t at = begin; at < end;) {
      const std::size_t from = at;
      if (const std::size_t width = blank_width(source, at); width > 0) {
        for (std::size_t more = width; at < end && more > 0; more = blank_width(source, at)) at += more;
        blank(from, at);
      } else if (source[at] == '&') {
        const Reference reference = reference_at(source.substr(at, std::min<std::size_t>(end - at, 40)));
        at += std::max<std::size_t>(reference.length, 1);
        if (reference.length > 0 && trim(reference.text).empty())
          blank(from, at);
        else
          unit(reference.length > 0 ? std::string_view(reference.text) : "&", from, at);
      } else {
        while (at < end && source[at] != '&' && blank_width(source, at) == 0) ++at;
        read::write(placed_, from, at, builder_);
        fresh_ = false;
      }
    }
  }

  /// Bytes of the white space at `at`; a no-break space is some too.
  static std::size_t blank_width(std::string_view source, std::size_t at) {
    if (at >= source.size()) return 0;
    return is_space(source[at]) ? 1 : source.compare(at, 2, "\xC2\xA0") == 0 ? 2 : 0;
  }

  void blank(std::size_t from, std::size_t to) {
    if (!fresh_ && !is_space(builder_.text().back())) unit(" ", from, to);
  }

  void put(std::string_view piece, const Node& node) {
    if (fresh_) return;
    builder_.trim_end();
    unit(piece, node.begin, node.end);
  }

  void unit(std::string_view piece, std::size_t begin, std::size_t end) {
    const ByteRange range = placed_.places.outer(begin, end);
    builder_.put(piece, range.begin, range.end);
    fresh_ = false;
  }

  const Placed& placed_;
  const Markup& markup_;
  const std::vector<Weighed>& weighed_;
  TextBuilder& builder_;
  bool fresh_ = true;
};

BlockKind kind_of(const Block& block) {
  if (block.caption) return BlockKind::caption;
  if (is_heading(block.tag)) return BlockKind::heading;
  switch (block.tag) {
    case Tag::li:
      return BlockKind::list;
    case Tag::tr:
    case Tag::td:
      return BlockKind::table;
    case Tag::blockquote:
      return BlockKind::quotation;
    case Tag::pre:
      return BlockKind::preformatted;
    default:
      return BlockKind::paragraph;
  }
}

}  // namespace

void write_fragment(const Placed& markup, TextBuilder& builder, std::vector<TextBlock>& blocks) {
  const Markup tree(markup.text);
  std::vector<Weighed> weighed = weigh(tree);
  Writer writer(markup, tree, weighed, builder);
  for (const Block& block : blocks_below(tree, weighed, 0)) {
    const bool first = builder.text().empty();
    const auto before = static_cast<std::uint32_t>(builder.text().size());
    writer.write(block);
    const auto end = static_cast<std::uint32_t>(builder.text().size());
    const std::uint32_t begin = first ? 0 : before + 2;  // a blank line stands between
    if (end > begin) blocks.push_back({{begin, end}, kind_of(block), {}, {}});
  }
}

}  // namespace stemma::read
