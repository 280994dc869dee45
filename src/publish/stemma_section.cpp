// The stemma: a drawn tree of which report derives from which, and a list that says the same.
#include <algorithm>

#include "model/names.hpp"
#include "publish/sections.hpp"
#include "publish/stemma_graph.hpp"
#include "publish/withhold.hpp"
#include "publish/words.hpp"

namespace stemma::publish {
namespace {

constexpr std::size_t row_height = 44, step = 34, margin = 12;  // pixels
constexpr std::size_t deepest = 5, open_trees = 3, open_rows = 60, longest_label = 42, longest_words = 160;

std::size_t x_of(const StemmaRow& row) { return margin + std::min(row.depth, deepest) * step; }
std::size_t y_of(std::size_t row) { return row * row_height + row_height / 2; }

// Short, so that it fits beside a deep node on a phone; the node above is what it is tied to.
std::string_view short_tie(DerivationKind kind) {
  switch (kind) {
    case DerivationKind::wire:
      return "agency text";
    case DerivationKind::copy:
      return "shared passages";
    case DerivationKind::citation:
      return "cites it";
    default:
      return "same quotation";
  }
}

std::string hanging_words(const StemmaEnd& end) {
  if (!end.document) return "not among these reports";
  std::string out;
  if (end.parent) out = short_tie(end.kind);
  if (end.document->published) out += (out.empty() ? "" : " · ") + short_date_words(*end.document->published);
  if (end.relations.size() > 1) out += " · " + counted(end.relations.size() - 1, "more tie");
  return out;
}

void draw_row(Html& out, const View& view, const StemmaGraph& graph, const StemmaTree& tree, std::size_t at) {
  const StemmaRow& row = tree[at];
  const StemmaEnd& end = graph.ends[row.end];
  const std::size_t x = x_of(row), y = y_of(at);
  if (row.parent_row) {
    const std::size_t above = x_of(tree[*row.parent_row]);
    out.add("<path class=\"trunk\" d=\"M{} {}V{}\"/><path class=\"edge {}\" d=\"M{} {}H{}\"/>\n", above,
            y_of(*row.parent_row) + 6, y, model::name(end.kind), above, y, std::max(x, above + 8) - 6);
  }
  out.add("<circle class=\"{}\" cx=\"{}\" cy=\"{}\" r=\"5\"/>",
          row.parent_row ? "derived"
          : end.document ? "root"
                         : "outside",
          x, y);
  if (end.document)
    out.add("<a href=\"#{}\"><text class=\"node\" x=\"{}\" y=\"{}\">{}</text></a>", view.anchor(*end.document), x + 12,
            y - 1, cut(end.label, longest_label));
  else
    out.add("<text class=\"node\" x=\"{}\" y=\"{}\">{}</text>", x + 12, y - 1, cut(end.label, longest_label));
  out.add("<text class=\"tie\" x=\"{}\" y=\"{}\">{}</text>\n", x + 12, y + 14, hanging_words(end));
}

Html drawing(const View& view, const StemmaGraph& graph, const StemmaTree& tree, std::size_t number) {
  Html out;
  const StemmaEnd& root = graph.ends[tree.front().end];
  out.add(
      "<svg class=\"stemma\" role=\"group\" aria-labelledby=\"tree-{}\" width=\"100%\" height=\"{}\">"
      "<title id=\"tree-{}\">{} and {} that depend on it</title>\n",
      number, tree.size() * row_height, number, root.label, counted(tree.size() - 1, "report"));
  for (std::size_t i = 0; i < tree.size(); ++i) draw_row(out, view, graph, tree, i);
  out.add("</svg>\n");
  return out;
}

Html trees(const View& view, const StemmaGraph& graph) {
  Html out, folded;
  std::size_t hidden = 0;
  for (std::size_t i = 0; i < graph.trees.size(); ++i) {
    const StemmaTree& tree = graph.trees[i];
    if (i < open_trees && tree.size() <= open_rows) {
      out.add("{}", drawing(view, graph, tree, i + 1));
      continue;
    }
    ++hidden;
    folded.add("<h3>{}</h3>\n{}",
               graph.ends[tree.front().end].label + " and " + counted(tree.size() - 1, "report") + " below it",
               drawing(view, graph, tree, i + 1));
  }
  if (hidden)
    out.add("<details class=\"more\"><summary>{}</summary>\n{}</details>\n", counted(hidden, "more tree"), folded);
  return out;
}

Html legend() {
  Html out;
  out.add("<ul class=\"legend\">");
  for (const DerivationKind kind :
       {DerivationKind::wire, DerivationKind::copy, DerivationKind::citation, DerivationKind::quote})
    out.add(
        "<li><svg width=\"34\" height=\"10\" aria-hidden=\"true\"><path class=\"edge {}\" d=\"M1 5H33\"/></svg> {} "
        "…</li>",
        model::name(kind), derivation_words(kind));
  out.add("</ul>\n");
  return out;
}

std::string shared_words(const View& view, const Derivation& derivation) {
  for (const Evidence& evidence : derivation.evidence) {
    const Document* document = view.document(evidence.document);
    if (!document || evidence.span.begin >= document->text.size()) continue;
    return shown(
        cut(std::string_view(document->text).substr(evidence.span.begin, evidence.span.size()), longest_words));
  }
  return {};
}

Html name_of(const View& view, const StemmaEnd& end) {
  Html out;
  if (!end.document) return out.add("<bdi>{}</bdi>", end.label), out;
  out.add("<a href=\"#{}\"><bdi>{}</bdi></a>", view.anchor(*end.document), end.label);
  return out;
}

Html table(const View& view, const StemmaGraph& graph) {
  Html rows;
  std::size_t count = 0;
  for (const StemmaEnd& end : graph.ends) {
    for (const Relation& relation : end.relations) {
      rows.add("<tr><td>{}</td><td>{}</td><td>{}</td><td><q>{}</q>", name_of(view, end),
               derivation_words(relation.kind), name_of(view, graph.ends[relation.to]),
               shared_words(view, *relation.first));
      if (relation.count > 1)
        rows.add(" <span class=\"quiet\">and {}</span>", counted(relation.count - 1, "more place"));
      rows.add("</td></tr>\n");
      ++count;
    }
  }
  Html out;
  if (!count) return out;
  out.add(
      "<details class=\"more\"><summary>All {} with their evidence</summary>\n<div class=\"wide\" tabindex=\"0\" "
      "role=\"region\" "
      "aria-label=\"Ties between reports\"><table class=\"data\"><thead><tr><th scope=\"col\">Report</th>"
      "<th scope=\"col\">Tie</th><th scope=\"col\">To</th><th scope=\"col\">Words that show it</th></tr></thead>"
      "<tbody>\n{}</tbody></table></div></details>\n",
      counted(count, "tie"), rows);
  return out;
}

Html list(const View& view, const std::vector<const Document*>& documents) {
  Html out;
  out.add("<ul class=\"inline\">\n");
  for (const Document* document : documents)
    out.add("<li><a href=\"#{}\"><bdi>{}</bdi></a></li>\n", view.anchor(*document), view.numbered(*document));
  out.add("</ul>\n");
  return out;
}

Html sides(const View& view, const StemmaGraph& graph) {
  Html out;
  if (graph.sides.empty()) return out;
  out.add("<h3>A further source of reports drawn above: {}</h3>\n{}", counted(graph.sides.size(), "report"),
          list(view, graph.sides));
  return out;
}

Html unlinked(const View& view, const StemmaGraph& graph) {
  Html out;
  if (graph.unlinked.empty()) return out;
  out.add(
      "<h3>No shared text found: {}</h3>\n<p class=\"quiet\">These reports share no passage or quotation with another "
      "one and cite none. That does not make them independent of one another.</p>\n{}",
      counted(graph.unlinked.size(), "report"), list(view, graph.unlinked));
  return out;
}

}  // namespace

Html stemma_section(const View& view) {
  const StemmaGraph graph = stemma_graph(view);
  Html out;
  out.add(
      "<section id=\"stemma\" aria-labelledby=\"stemma-name\"><h2 id=\"stemma-name\">Which report derives from "
      "which</h2>\n");
  if (!graph.trees.empty())
    out.add(
        "<p class=\"lead\">A report that hangs below another one shares its words or cites it, and adds no origin of "
        "its own to what it took over.</p>\n{}{}",
        legend(), trees(view, graph));
  out.add("{}{}{}</section>\n", sides(view, graph), table(view, graph), unlinked(view, graph));
  return out;
}

}  // namespace stemma::publish
