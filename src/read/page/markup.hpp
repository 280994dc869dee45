// HTML as a flat tree with the place of everything in the source.
//
// A tree builder of our own: it reads each byte once, nests no deeper than a limit, copies nothing and so keeps every
// position; markup that the HTML Standard repairs in complicated ways (misnested formatting, content foster-parented
// out of tables) stays where it stands, which is the order in which a reader of the source sees it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/deadline.hpp"
#include "read/page/tags.hpp"

namespace stemma::read {

/// An element or a run of text. Nodes stand in document order; the subtree of node n is [n, nodes[n].next).
struct Node {
  std::uint32_t begin = 0, end = 0;  ///< of the text, or of the start tag, in the source
  std::uint32_t parent = 0;
  std::uint32_t next = 0;  ///< index after the subtree
  Tag tag = Tag::other;
  bool text = false;
  bool raw = false;  ///< text without character references (script, style)
};

struct MarkupLimits {
  std::size_t depth = 256;        ///< elements that are open at once; deeper ones become siblings
  std::size_t nodes = 2'000'000;  ///< what follows that many tags and texts is not read: see Markup::read_to
  base::Deadline deadline = {};   ///< what follows when it passes is not read
};

class Markup {
 public:
  /// Keeps a reference to `source`: decoded HTML, under 4 GiB.
  explicit Markup(std::string_view source, MarkupLimits limits = {});

  std::string_view source() const { return source_; }
  /// Up to where the source was read: its size, unless a limit was reached.
  std::size_t read_to() const { return read_to_; }
  /// Node 0 is the document.
  const std::vector<Node>& nodes() const { return nodes_; }
  /// The value of an attribute (name in lower case), references decoded; empty where there is none.
  std::string attribute(std::size_t node, std::string_view name) const;
  bool has_attribute(std::size_t node, std::string_view name) const;
  /// Name of an element as it is written.
  std::string_view name(std::size_t node) const;
  /// All text below, references decoded, white space squeezed; script and style left out.
  std::string text(std::size_t node) const;

 private:
  std::string_view source_;
  std::vector<Node> nodes_;
  std::size_t read_to_ = 0;
};

/// Walks the attributes of a start tag ("<p class=x hidden>"): calls f(name, raw value) for each until it returns true.
template <typename F>
void each_attribute(std::string_view tag, F f);

}  // namespace stemma::read

#include "read/page/markup_attributes.hpp"
