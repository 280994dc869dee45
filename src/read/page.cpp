// Saved pages: see page.hpp.
#include "read/page.hpp"

#include "read/agencies.hpp"
#include "read/ascii.hpp"
#include "read/bylines.hpp"
#include "read/entities.hpp"
#include "read/inside.hpp"
#include "read/language.hpp"
#include "read/main_text.hpp"
#include "read/metadata.hpp"
#include "read/page_dates.hpp"
#include "read/text_builder.hpp"

namespace stemma::read {
namespace {

/// Writes blocks into a text: white space squeezed, references decoded, every character with its place.
class Writer {
 public:
  Writer(const Markup& markup, const std::vector<Weighed>& weighed, TextBuilder& builder)
      : markup_(markup), weighed_(weighed), builder_(builder) {}

  void write(const Block& block) {
    const auto& nodes = markup_.nodes();
    builder_.paragraph_break(nodes[block.first].begin);
    fresh_ = true;
    joint_ = 0;
    for (std::uint32_t i = block.first; i < block.last;) {
      const Node& node = nodes[i];
      if (weighed_[i].dropped) {
        i = node.next;
        continue;
      }
      joint_ = joins(i) ? i : joint_;
      if (node.text && !node.raw)
        text(node.begin, node.end, block.tag == Tag::pre);
      else if (node.tag == Tag::br)
        line_break(node);
      else if ((node.tag == Tag::td || node.tag == Tag::th) && !fresh_)
        cell(node);
      ++i;
    }
  }

 private:
  /// A link or span that begins where another ended: pages lay such labels apart with style alone.
  bool joins(std::uint32_t i) const {
    const auto& nodes = markup_.nodes();
    return !fresh_ && !nodes[i].text && (nodes[i].tag == Tag::span || nodes[i].tag == Tag::a) && nodes[i - 1].text &&
           nodes[i - 1].parent != nodes[i].parent;
  }

  /// "Deckhand" and "Northern Line" in neighbouring labels are not one word.
  void part_labels(char next) {
    if (joint_ == 0) return;
    const Node& tag = markup_.nodes()[joint_];
    joint_ = 0;
    if (fresh_ || builder_.text().empty() || !is_upper(next)) return;
    const char last = builder_.text().back();
    if ((last >= 'a' && last <= 'z') || is_digit(last)) builder_.put(" ", tag.begin, tag.end);
  }

  void text(std::size_t begin, std::size_t end, bool preformatted) {
    const std::string_view source = markup_.source();
    if (begin < end && !preformatted) part_labels(source[begin]);
    for (std::size_t at = begin; at < end;) {
      const char c = source[at];
      if (source.compare(at, 2, "\xC2\xA0") == 0) {
        blank(at, at + 2);
        at += 2;
      } else if (is_space(c) && preformatted && !fresh_) {
        builder_.copy(at, at + 1);
        ++at;
      } else if (is_space(c)) {
        const std::size_t from = at;
        while (at < end && is_space(source[at])) ++at;
        blank(from, at);
      } else if (c == '&') {
        const Reference reference = reference_at(source.substr(at, std::min<std::size_t>(end - at, 40)));
        const std::size_t length = std::max<std::size_t>(reference.length, 1);
        const std::string_view decoded = reference.length == 0 ? "&" : std::string_view(reference.text);
        if (trim(decoded).empty()) {
          blank(at, at + length);
        } else {
          builder_.put(decoded, at, at + length);
          fresh_ = false;
        }
        at += length;
      } else {
        const std::size_t from = at;
        while (at < end && !ends_run(source, at)) ++at;
        // A single blank between words is copied with them, which keeps runs long.
        while (at + 1 < end && source[at] == ' ' && !ends_run(source, at + 1)) {
          ++at;
          while (at < end && !ends_run(source, at)) ++at;
        }
        builder_.copy(from, at);
        fresh_ = false;
      }
    }
  }

  /// A no-break space ends a run too: it is read as a blank.
  static bool ends_run(std::string_view source, std::size_t at) {
    return is_space(source[at]) || source[at] == '&' || source.compare(at, 2, "\xC2\xA0") == 0;
  }

  void blank(std::size_t from, std::size_t to) {
    if (!fresh_ && !builder_.text().empty() && !is_space(builder_.text().back())) builder_.put(" ", from, to);
  }

  void line_break(const Node& node) {
    if (fresh_) return;
    builder_.trim_end();
    builder_.put("\n", node.begin, node.end);
  }

  /// Cells part with a tab, as where a browser copies a table (HTML Standard, innerText).
  void cell(const Node& node) {
    builder_.trim_end();
    builder_.put("\t", node.begin, node.end);
  }

  const Markup& markup_;
  const std::vector<Weighed>& weighed_;
  TextBuilder& builder_;
  bool fresh_ = true;
  std::uint32_t joint_ = 0;  // the label that began last, until its text
};

/// Who wrote it: JSON-LD, meta fields, then elements that say that they name the author.
void read_authors(const Markup& markup, const Metadata& data, const MainText& main, Document& document) {
  Byline byline;
  for (const std::string& name : data.linked.authors) add_authors(name, byline);
  for (const auto& [name, content] : data.metas) {
    if (!byline.people.empty()) break;
    const bool author = name == "author" || name == "article:author" || name == "byl" || name == "parsely-author" ||
                        name == "dc.creator" || name == "sailthru.author" || name == "citation_author" ||
                        name == "dcterms.creator" || name == "twitter:creator:name";
    if (author) add_authors(content, byline);
  }
  for (std::uint32_t i = 1; i < markup.nodes().size() && byline.people.empty(); ++i) {
    const Weighed& w = main.weighed[i];
    if (markup.nodes()[i].text || !w.hints.byline || w.text == 0 || w.text > 120) continue;
    add_authors(markup.text(i), byline);
  }
  for (const std::string& line : main.bylines)
    if (byline.people.empty()) add_authors(line, byline);
  document.byline = std::move(byline.people);
  document.agency = byline.agency ? std::move(byline.agency) : agency_of_text(document.text);
  if (!document.agency) document.agency = agency_of_text(main.rights);
}

std::optional<std::string> optional(std::string value) {
  return value.empty() ? std::nullopt : std::optional<std::string>(std::move(value));
}

BlockKind kind_of(const Block& block) {
  if (is_heading(block.tag)) return BlockKind::heading;
  if (block.caption) return BlockKind::caption;
  switch (block.tag) {
    case Tag::blockquote:
      return BlockKind::quotation;
    case Tag::li:
      return BlockKind::list;
    case Tag::tr:
    case Tag::td:
    case Tag::th:
      return BlockKind::table;
    case Tag::pre:
      return BlockKind::preformatted;
    case Tag::figcaption:
      return BlockKind::caption;
    default:
      return BlockKind::paragraph;
  }
}

}  // namespace

void read_page(const Decoded& source, Document& document) {
  const Markup markup(source.text());
  const Metadata data = metadata_of(markup);
  const PageFacts facts = {headline_of(data), is_forum(data), data.linked.article, is_product(data)};
  const MainText main = main_text(markup, facts);
  TextBuilder builder(source);
  Writer writer(markup, main.weighed, builder);
  for (const Block& block : main.blocks) writer.write(block);
  builder.finish(document);
  document.title = optional(facts.title);
  document.url = optional(address_of(data));
  document.outlet = optional(outlet_of(data));
  PageDates dates = page_dates(markup, data, main);
  document.published = std::move(dates.published);
  document.modified = std::move(dates.modified);
  read_authors(markup, data, main, document);
  document.language = language_of(document.text);
  if (document.language.empty()) document.language = clean_language(data.language);
}

void write_fragment(const Decoded& source, Document& document) {
  const Markup markup(source.text());
  std::vector<Weighed> weighed = weigh(markup);
  for (Weighed& w : weighed) w.dropped |= w.hints.hidden;
  TextBuilder builder(source);
  BlockNotes notes(builder);
  Writer writer(markup, weighed, builder);
  for (const Block& block : blocks_below(markup, weighed, 0)) {
    writer.write(block);
    notes.add(kind_of(block));
  }
  builder.finish(document);
  document.blocks = notes.take();
}

}  // namespace stemma::read
