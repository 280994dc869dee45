// Tokenizer and tree builder for HTML: see markup.hpp (HTML Standard, 13.2.5 and the implied end tags of 13.2.6).
#include "read/page/markup.hpp"

#include <algorithm>
#include <array>

#include "read/entities.hpp"

namespace stemma::read {
namespace {

bool same_name(std::string_view a, std::string_view b) {
  return a.size() == b.size() &&
         std::equal(a.begin(), a.end(), b.begin(), [](char x, char y) { return lower(x) == lower(y); });
}

std::string_view name_at(std::string_view source, std::size_t at) {
  std::size_t end = at;
  while (end < source.size() && !is_space(source[end]) && source[end] != '>' && source[end] != '/') ++end;
  return source.substr(at, end - at);
}

/// The byte after the '>' that ends the tag at `at`; quoted values may hold '>'.
std::size_t tag_end(std::string_view source, std::size_t at) {
  bool value = false;  // after '=', where a quote opens a value
  for (std::size_t i = at; i < source.size(); ++i) {
    const char c = source[i];
    if (c == '>') return i + 1;
    if (value && (c == '"' || c == '\'')) {
      i = source.find(c, i + 1);
      if (i == std::string_view::npos) break;
      value = false;
    } else if (c == '=') {
      value = true;
    } else if (!is_space(c)) {
      value = false;
    }
  }
  return source.size();
}

class Builder {
 public:
  Builder(std::string_view source, MarkupLimits limits, std::vector<Node>& nodes)
      : source_(source), limits_(limits), nodes_(nodes) {
    nodes_.reserve(std::min(source.size() / 24 + 16, limits.nodes));
    nodes_.push_back({});
    open_.push_back(0);
  }

  /// Returns up to where the source was read.
  std::size_t build() {
    std::size_t at = 0;
    for (std::size_t turn = 1; at < source_.size() && !limit_reached(turn); ++turn) {
      const std::size_t mark = std::min(source_.find('<', at), source_.size());
      if (mark > at) text(at, mark, false);
      at = mark == source_.size() ? mark : markup(mark);
    }
    while (!open_.empty()) pop();
    return std::min(at, source_.size());
  }

 private:
  /// A look at the clock costs more than a tag.
  bool limit_reached(std::size_t turn) const {
    return nodes_.size() >= limits_.nodes || (turn % 4096 == 0 && limits_.deadline.passed());
  }

  std::size_t markup(std::size_t at) {
    const char next = at + 1 < source_.size() ? source_[at + 1] : ' ';
    if (is_letter(next)) return start_tag(at);
    if (next == '/' && at + 2 < source_.size() && is_letter(source_[at + 2])) return end_tag(at);
    if (source_.compare(at, 4, "<!--") == 0) {
      const std::size_t end = source_.find("-->", at + 2);
      return end == std::string_view::npos ? source_.size() : end + 3;
    }
    if (next == '!' || next == '?' || next == '/') return std::min(source_.find('>', at), source_.size() - 1) + 1;
    text(at, at + 1, false);
    return at + 1;
  }

  std::size_t start_tag(std::size_t at) {
    const std::size_t end = tag_end(source_, at + 1);
    const Tag tag = tag_named(name_at(source_, at + 1));
    imply_ends(tag);
    const std::size_t node = add(at, end, tag, false);
    const bool closed =
        source_[end - 1] == '>' && source_[end - 2] == '/' && (foreign_ > 0 || tag == Tag::svg || tag == Tag::math);
    if (is_void(tag) || closed) return close_now(node), end;
    if (is_raw(tag)) {
      const std::size_t stop = raw_end(tag, end);
      push(node);
      if (stop > end) text(end, stop, tag != Tag::title && tag != Tag::textarea);
      close_open(node);
      return stop;
    }
    push(node);
    return end;
  }

  /// Where the content of a raw element ends; its end tag is then read as any other and finds nothing open.
  std::size_t raw_end(Tag tag, std::size_t from) {
    for (std::size_t at = source_.find("</", from); at != std::string_view::npos; at = source_.find("</", at + 2))
      if (tag_named(name_at(source_, at + 2)) == tag) return at;
    return source_.size();
  }

  std::size_t end_tag(std::size_t at) {
    const std::size_t end = tag_end(source_, at + 2);
    const std::string_view name = name_at(source_, at + 2);
    const Tag tag = tag_named(name);
    if (tag == Tag::br) return end;
    if (tag == Tag::body || tag == Tag::html) return end;  // what follows still belongs to the page
    if (tag != Tag::other && open_count(tag) == 0) return end;
    const bool table_part = tag == Tag::td || tag == Tag::th || tag == Tag::tr || tag == Tag::tbody ||
                            tag == Tag::thead || tag == Tag::tfoot || tag == Tag::table;
    for (std::size_t i = open_.size(); i > 1; --i) {
      const Node& node = nodes_[open_[i - 1]];
      const bool match = node.tag == tag && (tag != Tag::other || same_name(name_at(source_, node.begin + 1), name));
      if (match) return pop_to(i - 1), end;
      const bool heading = is_heading(tag) && is_heading(node.tag);
      if (heading) return pop_to(i - 1), end;
      if (!table_part && (node.tag == Tag::td || node.tag == Tag::th || node.tag == Tag::table)) break;
      if (is_inline(tag) && tag != Tag::a && !is_inline(node.tag)) break;
    }
    return end;
  }

  /// What may stand in a head; anything else ends it, written or not.
  static bool in_head(Tag tag) {
    return tag == Tag::meta || tag == Tag::link || tag == Tag::title || tag == Tag::script || tag == Tag::style ||
           tag == Tag::base || tag == Tag::noscript || tag == Tag::template_ || tag == Tag::head || tag == Tag::html ||
           tag == Tag::other;
  }

  void imply_ends(Tag tag) {
    if (open_count(Tag::head) > 0 && !in_head(tag)) close_until(Tag::head, {Tag::noscript, Tag::template_});
    if (closes_p(tag) && open_count(Tag::p) > 0)
      close_until(Tag::p, {Tag::td, Tag::th, Tag::table, Tag::button, Tag::object, Tag::caption});
    if (is_heading(tag) && is_heading(nodes_[open_.back()].tag)) pop();
    switch (tag) {
      case Tag::li:
        close_until(Tag::li, {Tag::ul, Tag::ol, Tag::menu, Tag::table, Tag::div, Tag::section, Tag::article});
        break;
      case Tag::dd:
      case Tag::dt:
        close_until(Tag::dd, {Tag::dl, Tag::table, Tag::dt});
        close_until(Tag::dt, {Tag::dl, Tag::table, Tag::dd});
        break;
      case Tag::option:
      case Tag::optgroup:
        close_until(Tag::option, {Tag::select});
        break;
      case Tag::a:
        close_until(Tag::a, {Tag::td, Tag::th, Tag::table, Tag::object, Tag::button});
        break;
      case Tag::td:
      case Tag::th:
        close_until(Tag::td, {Tag::tr, Tag::table, Tag::th});
        close_until(Tag::th, {Tag::tr, Tag::table, Tag::td});
        break;
      case Tag::tr:
        close_until(Tag::tr, {Tag::table});
        break;
      case Tag::tbody:
      case Tag::thead:
      case Tag::tfoot:
        for (const Tag part : {Tag::tbody, Tag::thead, Tag::tfoot}) close_until(part, {Tag::table});
        break;
      default:
        break;
    }
  }

  /// Closes the innermost open `tag`, unless one of `walls` stands between.
  void close_until(Tag tag, std::initializer_list<Tag> walls) {
    if (open_count(tag) == 0) return;
    for (std::size_t i = open_.size(); i > 1; --i) {
      const Tag here = nodes_[open_[i - 1]].tag;
      if (here == tag) return pop_to(i - 1);
      if (std::find(walls.begin(), walls.end(), here) != walls.end()) return;
    }
  }

  std::size_t add(std::size_t begin, std::size_t end, Tag tag, bool is_text) {
    Node node;
    node.begin = static_cast<std::uint32_t>(begin);
    node.end = static_cast<std::uint32_t>(end);
    node.parent = open_.back();
    node.tag = tag;
    node.text = is_text;
    nodes_.push_back(node);
    return nodes_.size() - 1;
  }

  void text(std::size_t begin, std::size_t end, bool raw) {
    Node& last = nodes_.back();
    if (last.text && last.parent == open_.back() && last.end == begin) {
      last.end = static_cast<std::uint32_t>(end);
      return;
    }
    const std::size_t node = add(begin, end, Tag::other, true);
    nodes_[node].raw = raw;
    close_now(node);
  }

  std::size_t& open_count(Tag tag) { return counts_[static_cast<std::size_t>(tag)]; }

  void close_now(std::size_t node) { nodes_[node].next = static_cast<std::uint32_t>(node + 1); }

  void push(std::size_t node) {
    if (open_.size() >= limits_.depth) return close_now(node);
    open_.push_back(static_cast<std::uint32_t>(node));
    ++open_count(nodes_[node].tag);
    foreign_ += nodes_[node].tag == Tag::svg || nodes_[node].tag == Tag::math;
  }

  void pop() {
    Node& node = nodes_[open_.back()];
    node.next = static_cast<std::uint32_t>(nodes_.size());
    if (open_.size() > 1) --open_count(node.tag);
    foreign_ -= open_.size() > 1 && (node.tag == Tag::svg || node.tag == Tag::math);
    open_.pop_back();
  }

  void pop_to(std::size_t size) {
    while (open_.size() > size) pop();
  }

  void close_open(std::size_t node) {
    if (open_.back() == node) pop();
  }

  std::string_view source_;
  MarkupLimits limits_;
  std::vector<Node>& nodes_;
  std::vector<std::uint32_t> open_;
  std::array<std::size_t, static_cast<std::size_t>(Tag::count_)> counts_{};
  int foreign_ = 0;
};

}  // namespace

Markup::Markup(std::string_view source, MarkupLimits limits) : source_(source) {
  read_to_ = Builder(source_, limits, nodes_).build();
}

std::string_view Markup::name(std::size_t node) const { return name_at(source_, nodes_[node].begin + 1); }

bool Markup::has_attribute(std::size_t node, std::string_view name) const {
  bool found = false;
  each_attribute(source_.substr(nodes_[node].begin, nodes_[node].end - nodes_[node].begin),
                 [&](std::string_view key, std::string_view) { return found = same_name(key, name); });
  return found;
}

std::string Markup::attribute(std::size_t node, std::string_view name) const {
  std::string out;
  each_attribute(source_.substr(nodes_[node].begin, nodes_[node].end - nodes_[node].begin),
                 [&](std::string_view key, std::string_view value) {
                   if (!same_name(key, name)) return false;
                   out = decode_references(value, true);
                   return true;
                 });
  return out;
}

std::string Markup::text(std::size_t node) const {
  std::string out;
  std::vector<std::uint32_t> ends;  // of the open block elements
  for (std::size_t i = node; i < nodes_[node].next; ++i) {
    const Node& n = nodes_[i];
    for (; !ends.empty() && i >= ends.back(); ends.pop_back()) out += ' ';
    if (!n.text && !is_inline(n.tag)) {
      out += ' ';
      ends.push_back(n.next);
    }
    if (n.text && !n.raw) out += decode_references(source_.substr(n.begin, n.end - n.begin));
  }
  return squeeze(out);
}

}  // namespace stemma::read
