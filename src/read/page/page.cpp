// Saved pages: see page.hpp.
#include "read/page/page.hpp"

#include <string>

#include "read/inside.hpp"
#include "read/language.hpp"
#include "read/page/block_kinds.hpp"
#include "read/page/block_languages.hpp"
#include "read/page/main_text.hpp"
#include "read/page/metadata.hpp"
#include "read/page/page_authors.hpp"
#include "read/page/page_dates.hpp"
#include "read/page/page_writer.hpp"
#include "read/page/saved_page.hpp"
#include "read/text_builder.hpp"

namespace stemma::read {
namespace {

std::optional<std::string> optional(std::string value) {
  return value.empty() ? std::nullopt : std::optional<std::string>(std::move(value));
}

/// A line that shows the time of a post is no text where the block tells it.
void hide_clocks(const Markup& markup, MainText& main) {
  for (const Post& post : main.posts) {
    if (!post.has_day() || post.clock == 0) continue;
    for (std::uint32_t i = post.clock; i < markup.nodes()[post.clock].next; ++i) main.weighed[i].dropped = true;
  }
}

/// Text and blocks; the first node of each block.
std::vector<std::uint32_t> write_text(const Decoded& source, const Markup& markup, const MainText& main,
                                      Document& document) {
  TextBuilder builder(source);
  PageWriter writer(markup, main.weighed, builder);
  std::vector<std::uint32_t> nodes;
  for (const Block& block : main.blocks) {
    const Span span = writer.write(block);
    if (span.empty()) continue;
    const Post* post = post_of(main.posts, block.first);
    std::optional<std::string> time;
    if (post && post->has_day()) time = model::to_string(post->time);
    document.blocks.push_back({span, kind_of(markup, block, post ? post->first : 0), std::move(time), {}});
    nodes.push_back(block.first);
  }
  builder.finish(document);
  return nodes;
}

}  // namespace

void read_page(const Decoded& source, Document& document, MarkupLimits limits) {
  const Markup markup(source.text(), limits);
  if (limits.deadline.passed()) return;
  if (markup.read_to() < source.text().size())
    document.notes.push_back("is read up to byte " + std::to_string(source.byte_at(markup.read_to())) +
                             ": it has more than " + std::to_string(limits.nodes) + " tags and texts (--max-nodes)");
  Metadata data = metadata_of(markup);
  const Saved saved = saved_page(source.text());
  // the address that a page gives for itself is believed before the one that it was fetched from
  if (address_of(data).empty()) data.canonical = saved.url;
  const PageFacts facts = {headline_of(data), is_forum(data), data.linked.article, is_product(data), data.linked.live};
  MainText main = main_text(markup, facts);
  PageDates dates = page_dates(markup, data, main);
  add_updates(main.posts, data.linked.updates, markup, main.weighed, main.blocks);
  date_posts(main.posts, dates.published, dates.modified);
  hide_clocks(markup, main);
  const auto nodes = write_text(source, markup, main, document);
  if (document.text.empty()) document.notes.push_back("no text is found on the page");
  document.title = optional(facts.title);
  document.url = optional(address_of(data));
  document.outlet = optional(outlet_of(data));
  if (!saved.note.empty()) document.notes.push_back(saved.note);
  document.published = std::move(dates.published);
  document.modified = std::move(dates.modified);
  document.notes.insert(document.notes.end(), dates.notes.begin(), dates.notes.end());
  read_authors(markup, data, main, document);
  document.language = language_of(document.text);
  if (document.language.empty()) document.language = clean_language(data.language);
  set_block_languages(markup, nodes, document);
}

void write_fragment(const Decoded& source, Document& document) {
  const Markup markup(source.text());
  std::vector<Weighed> weighed = weigh(markup);
  for (Weighed& w : weighed) w.dropped |= w.hints.hidden;
  TextBuilder builder(source);
  BlockNotes notes(builder);
  PageWriter writer(markup, weighed, builder);
  for (const Block& block : blocks_below(markup, weighed, 0)) {
    writer.write(block);
    notes.add(kind_of(markup, block));
  }
  builder.finish(document);
  document.blocks = notes.take();
}

}  // namespace stemma::read
