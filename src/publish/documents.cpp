// The reports, whole, with every statement marked in place: where citations lead.
#include <algorithm>

#include "base/text_index.hpp"
#include "publish/citations.hpp"
#include "publish/marks.hpp"
#include "publish/sections.hpp"
#include "publish/withhold.hpp"
#include "publish/words.hpp"

namespace stemma::publish {
namespace {

constexpr std::size_t most_open = 40;  // with more reports than this, texts are folded until a citation opens one

void term(Html& out, std::string_view name, std::string_view value) {
  if (!value.empty()) out.add("<dt>{}</dt><dd><bdi>{}</bdi></dd>\n", name, value);
}

void date_term(Html& out, std::string_view name, const std::optional<std::string>& value) {
  if (value) out.add("<dt>{}</dt><dd>{}</dd>\n", name, date_html(*value));
}

std::string joined(const std::vector<std::string>& names) {
  std::string out;
  for (const std::string& name : names) out += (out.empty() ? "" : ", ") + shown(name);
  return out;
}

// The host where it is a site of its own; nothing where the address would name somebody's channel (withhold.hpp).
std::string site(const Document& document) {
  const std::string host = document.url ? host_of(*document.url) : std::string();
  return is_platform(host) ? "withheld: a platform where anybody can have a channel" : host;
}

// The language, with what was not understood of a text in it.
std::string language(const Document& document) {
  const auto& read = document.understanding;
  if (!read || read->not_done.empty()) return document.language;
  std::string missing;
  for (const std::string& task : read->not_done) missing += (missing.empty() ? "" : ", ") + task;
  const std::string name = document.language.empty() ? "unknown" : document.language;
  return name + (read->tier == UnderstandingTier::partial ? " (understood in part" : " (not understood") +
         "; not tried: " + missing + ")";
}

Html metadata(const Document& document) {
  Html out;
  out.add("<dl class=\"meta\">\n");
  date_term(out, "Published", document.published);
  if (!document.published && !document.error) out.add("<dt>Published</dt><dd class=\"quiet\">no date found</dd>\n");
  date_term(out, "Changed", document.modified);
  const bool open = !may_be_private(document);
  if (open || document.byline.empty())
    term(out, "By", joined(document.byline));
  else
    term(out, "By", "withheld: who writes in a channel, chat or e-mail may be a private source");
  if (document.forwarded_from) term(out, "Forwarded", "from another source (name withheld)");
  term(out, "Credits", document.agency ? shown(*document.agency) : std::string());
  term(out, "Site", site(document));
  term(out, "File", file_label(document));
  term(out, "Type", document.media_type);
  term(out, "Language", language(document));
  if (open)
    for (const std::string& note : document.notes) term(out, "Note", shown(note));
  else if (!document.notes.empty())
    term(out, "Notes", "withheld: what is known of a post or e-mail may name a private source");
  out.add("<dt>SHA-256</dt><dd><code>{}</code></dd>\n</dl>\n", document.id);
  return out;
}

// Back from the words to where the dossier uses them; also the way back for readers without scripts.
Html uses(const View& view, const Document& document) {
  Html items;
  std::size_t count = 0;
  const base::TextIndex index(document.text);
  const auto size = static_cast<std::uint32_t>(document.text.size());
  for (const Statement* statement : view.statements_of(document)) {
    const Shown* at = view.shown_at(statement->id);
    if (!at || statement->slot == Slot::statement) continue;
    const Span span{std::min(statement->span.begin, size), std::min(statement->span.end, size)};
    const Span points = index.code_points(document.text, span);
    items.add("<li><a href=\"#{}\">{}: <bdi>{}</bdi></a>{} <span class=\"quiet\">characters {}–{}</span></li>\n",
              at->anchor, shown(fact_words(*at->fact)), shown(at->reading->summary), caveats(*statement), points.begin,
              points.end);
    ++count;
  }
  Html out;
  if (count)
    out.add("<details class=\"uses\"><summary>{} taken from this report</summary>\n<ul>\n{}</ul></details>\n",
            counted(count, "fact"), items);
  return out;
}

void article(Html& out, const View& view, const Document& document, DocumentsSection& section) {
  const std::string anchor = view.anchor(document);
  const bool open = !may_be_private(document);
  const std::string title = open && document.title ? shown(*document.title) : view.label(document);
  out.add(
      "<article class=\"report\" id=\"{}\" aria-labelledby=\"{}-name\">\n<p class=\"source\"><bdi>{}</bdi>{}{}</p>\n",
      anchor, anchor, view.numbered(document), std::string_view(document.published ? " · " : ""),
      document.published ? date_words(*document.published) : std::string());
  out.add("<h3 id=\"{}-name\"><bdi>{}</bdi></h3>\n", anchor, title);
  if (document.error) {
    out.add("<p class=\"error\"><strong>Could not be read.</strong> {}</p>\n{}</article>\n", shown(*document.error),
            metadata(document));
    return;
  }
  Marked text = marked_text(document, view.statements_of(document), view.withheld(document));
  section.split.insert(section.split.end(), text.split.begin(), text.split.end());
  out.add("<details class=\"text\"");
  if (view.account.documents.size() <= most_open) out.add(" open");
  out.add("><summary>Text of the report</summary>\n<div class=\"words\" dir=\"auto\"");
  if (!document.language.empty()) out.add(" lang=\"{}\"", document.language);
  out.add(">{}</div></details>\n{}", text.html, uses(view, document));
  out.add("<details class=\"about\"><summary>About this report</summary>\n{}</details>\n</article>\n",
          metadata(document));
}

}  // namespace

DocumentsSection documents_section(const View& view) {
  DocumentsSection out;
  out.html.add(
      "<section id=\"reports\" class=\"{}\" aria-labelledby=\"reports-name\"><h2 id=\"reports-name\">The "
      "reports</h2>\n",
      view.account.documents.size() <= most_open ? "few" : "many");
  out.html.add(
      "<p class=\"lead\">{}, as they were read. Underlined words are statements that this dossier uses. Links, "
      "handles and addresses in the texts are withheld here; the preserved originals have them.</p>\n",
      counted(view.account.documents.size(), "report"));
  for (const Document& document : view.account.documents) article(out.html, view, document, out);
  out.html.add("</section>\n");
  return out;
}

}  // namespace stemma::publish
