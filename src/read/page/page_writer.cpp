// Text of a page's blocks: see page_writer.hpp.
#include "read/page/page_writer.hpp"

#include <algorithm>

#include "read/ascii.hpp"
#include "read/entities.hpp"

namespace stemma::read {
namespace {

/// The longest character reference of the HTML Standard is shorter.
constexpr std::size_t longest_reference = 40;

/// A no-break space ends a run too: it is read as a blank.
bool ends_run(std::string_view source, std::size_t at) {
  return is_space(source[at]) || source[at] == '&' || source.compare(at, 2, "\xC2\xA0") == 0;
}

std::size_t trimmed_size(std::string_view text) {
  while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
  return text.size();
}

}  // namespace

Span PageWriter::write(const Block& block) {
  const auto& nodes = markup_.nodes();
  builder_.paragraph_break(nodes[block.first].begin);
  const std::size_t begin = builder_.text().size();
  fresh_ = true;
  joint_ = 0;
  for (std::uint32_t i = block.first; i < block.last;) {
    if (weighed_[i].dropped) {
      i = nodes[i].next;
      continue;
    }
    joint_ = joins(i) ? i : joint_;
    node(i, block.tag == Tag::pre);
    ++i;
  }
  const std::size_t end = std::max(begin, trimmed_size(builder_.text()));
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(fresh_ ? begin : end)};
}

void PageWriter::node(std::uint32_t i, bool preformatted) {
  const Node& node = markup_.nodes()[i];
  if (node.text && !node.raw)
    text(node.begin, node.end, preformatted);
  else if (node.tag == Tag::br)
    line_break(node);
  else if ((node.tag == Tag::td || node.tag == Tag::th) && !fresh_)
    cell(node);
}

/// A link or span that begins where another ended, or after a colon: pages lay such labels apart with style alone.
bool PageWriter::joins(std::uint32_t i) const {
  const auto& nodes = markup_.nodes();
  const bool label = !fresh_ && !nodes[i].text && (nodes[i].tag == Tag::span || nodes[i].tag == Tag::a);
  return label && nodes[i - 1].text && (nodes[i - 1].parent != nodes[i].parent || builder_.text().back() == ':');
}

/// "Deckhand" and "Northern Line" in neighbouring labels are not one word, nor are "Owner:" and "Harbour board" or "LNL"
/// and "Ferries".
void PageWriter::part_labels(std::string_view next) {
  if (joint_ == 0) return;
  const Node& tag = markup_.nodes()[joint_];
  joint_ = 0;
  const std::string_view before = builder_.text();
  if (fresh_ || before.empty() || !is_alnum(next[0])) return;
  const char last = before.back(), far = before.size() > 1 ? before[before.size() - 2] : ' ';
  const bool small = is_letter(last) && !is_upper(last);
  const bool name = is_upper(next[0]) && (small || is_digit(last));
  const bool letters = is_upper(far) && is_upper(last) && is_upper(next[0]) && next.size() > 1 && is_letter(next[1]) &&
                       !is_upper(next[1]);
  const bool value = last == ':' && is_letter(far);
  if (name || letters || value) builder_.put(" ", tag.begin, tag.end);
}

void PageWriter::text(std::size_t begin, std::size_t end, bool preformatted) {
  const std::string_view source = markup_.source();
  if (begin < end && !preformatted) part_labels(source.substr(begin, end - begin));
  for (std::size_t at = begin; at < end;) {
    if (source.compare(at, 2, "\xC2\xA0") == 0) {
      blank(at, at + 2);
      at += 2;
    } else if (is_space(source[at]) && preformatted && !fresh_) {
      builder_.copy(at, at + 1);
      ++at;
    } else if (is_space(source[at])) {
      const std::size_t from = at;
      while (at < end && is_space(source[at])) ++at;
      blank(from, at);
    } else if (source[at] == '&') {
      reference(at, end);
    } else {
      words(at, end);
    }
  }
}

void PageWriter::reference(std::size_t& at, std::size_t end) {
  const Reference found = reference_at(markup_.source().substr(at, std::min(end - at, longest_reference)));
  const std::size_t length = std::max<std::size_t>(found.length, 1);
  const std::string_view decoded = found.length == 0 ? "&" : std::string_view(found.text);
  if (trim(decoded).empty()) {
    blank(at, at + length);
  } else {
    builder_.put(decoded, at, at + length);
    fresh_ = false;
  }
  at += length;
}

/// A single blank between words is copied with them, which keeps runs long.
void PageWriter::words(std::size_t& at, std::size_t end) {
  const std::string_view source = markup_.source();
  const std::size_t from = at;
  while (at < end && !ends_run(source, at)) ++at;
  while (at + 1 < end && source[at] == ' ' && !ends_run(source, at + 1)) {
    ++at;
    while (at < end && !ends_run(source, at)) ++at;
  }
  builder_.copy(from, at);
  fresh_ = false;
}

void PageWriter::blank(std::size_t from, std::size_t to) {
  if (!fresh_ && !builder_.text().empty() && !is_space(builder_.text().back())) builder_.put(" ", from, to);
}

void PageWriter::line_break(const Node& node) {
  if (fresh_) return;
  builder_.trim_end();
  builder_.put("\n", node.begin, node.end);
}

/// Cells part with a tab, as where a browser copies a table (HTML Standard, innerText).
void PageWriter::cell(const Node& node) {
  builder_.trim_end();
  builder_.put("\t", node.begin, node.end);
}

}  // namespace stemma::read
