// The flat tree, compared with what gumbo makes of the same markup.
#include "read/page/markup.hpp"

#include <gtest/gtest.h>
#include <gumbo.h>

namespace stemma::read {
namespace {

void gumbo_text(const GumboNode* node, std::string& out) {
  if (node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_WHITESPACE) out += node->v.text.text;
  if (node->type != GUMBO_NODE_ELEMENT) return;
  const GumboTag tag = node->v.element.tag;
  if (tag == GUMBO_TAG_SCRIPT || tag == GUMBO_TAG_STYLE) return;
  const bool block = !is_inline(tag_named(gumbo_normalized_tagname(tag)));
  if (block) out += ' ';
  for (unsigned i = 0; i < node->v.element.children.length; ++i)
    gumbo_text(static_cast<const GumboNode*>(node->v.element.children.data[i]), out);
  if (block) out += ' ';
}

std::string by_gumbo(const std::string& html) {
  GumboOutput* output = gumbo_parse(html.c_str());
  std::string out;
  gumbo_text(output->root, out);
  gumbo_destroy_output(&kGumboDefaultOptions, output);
  return squeeze(out);
}

/// "div(p(Hi) p)": elements and text below the root.
std::string shape(const Markup& markup, std::size_t node) {
  std::string out;
  for (std::size_t i = node + 1; i < markup.nodes()[node].next; i = markup.nodes()[i].next) {
    if (!out.empty()) out += ' ';
    const Node& n = markup.nodes()[i];
    if (n.text) {
      out += markup.source().substr(n.begin, n.end - n.begin);
      continue;
    }
    const std::string inner = shape(markup, i);
    out += std::string(markup.name(i)) + (inner.empty() ? "" : "(" + inner + ")");
  }
  return out;
}

TEST(Markup, ReadsTheSameTextAsGumbo) {
  for (const std::string html :
       {"<p>One<p>Two <b>bold<i>both</b>it</i>", "<ul><li>a<li>b<ul><li>c</ul><li>d</ul>",
        "<table><tr><td>1<td>2<tr><td>3</table>after", "a &amp; b &lt;c&gt; &eacute;t&eacute; &copy",
        "<!-- no -->text<!doctype html><? php ?>more", "<script>if (a<b) '</p>'</script>shown<style>p{}</style>",
        "<a href='x>y'>link</a> <img alt=\"a > b\">tail", "<h1>Head<h2>Sub</h2>rest",
        "<textarea><b>raw</b></textarea>x", "<p>1 < 2 and 3 > 2</p>", "<dl><dt>t<dd>d<dt>u<dd>e</dl>",
        "<select><option>a<option>b</select>z", "</p></div>stray</span> ends", "<div><p>un<div>closed"})
    EXPECT_EQ(Markup(html).text(0), by_gumbo(html)) << html;
}

TEST(Markup, ImpliesTheEndsThatAuthorsLeaveOut) {
  EXPECT_EQ(shape(Markup("<p>One<p>Two"), 0), "p(One) p(Two)");
  EXPECT_EQ(shape(Markup("<ul><li>a<li>b</ul>"), 0), "ul(li(a) li(b))");
  EXPECT_EQ(shape(Markup("<div><b>x</div>y"), 0), "div(b(x)) y");
  EXPECT_EQ(shape(Markup("<a>one<a>two"), 0), "a(one) a(two)");
  EXPECT_EQ(shape(Markup("<p>a<br>b<hr>c"), 0), "p(a br b) hr c");
}

TEST(Markup, ReadsAttributes) {
  const Markup markup("<p id=a CLASS=\"b c\" title='R&amp;D' hidden data-x=1/>");
  EXPECT_EQ(markup.attribute(1, "id"), "a");
  EXPECT_EQ(markup.attribute(1, "class"), "b c");
  EXPECT_EQ(markup.attribute(1, "title"), "R&D");
  EXPECT_TRUE(markup.has_attribute(1, "hidden"));
  EXPECT_FALSE(markup.has_attribute(1, "nothing"));
}

TEST(Markup, KnowsWhereEverythingStands) {
  const Markup markup("<p>Hi <b>you</b></p>");
  ASSERT_EQ(markup.nodes().size(), 5u);
  EXPECT_EQ(markup.nodes()[2].begin, 3u);
  EXPECT_EQ(markup.nodes()[4].begin, 9u);
  EXPECT_EQ(markup.nodes()[4].end, 12u);
  EXPECT_EQ(markup.nodes()[1].next, 5u);
}

TEST(Markup, DeepNestingIsCutAndNothingIsLost) {
  std::string html;
  for (int i = 0; i < 100'000; ++i) html += "<div>";
  html += "bottom";
  const Markup markup(html, {.depth = 64});
  EXPECT_EQ(markup.text(0), "bottom");
}

TEST(Markup, IsReadUpToTheLimitOfItsNodes) {
  const std::string html = "<b>1</b><b>2</b><b>3</b><b>4</b>";
  const Markup markup(html, {.nodes = 5});
  EXPECT_EQ(markup.text(0), "12");
  EXPECT_EQ(markup.read_to(), html.find("<b>3"));
  EXPECT_EQ(Markup(html).read_to(), html.size());
  EXPECT_EQ(Markup("a <").read_to(), 3u);
}

TEST(Markup, IsReadUntilTheDeadline) {
  std::string html;
  for (int i = 0; i < 20'000; ++i) html += "<b>1</b>";
  const Markup markup(html, {.deadline = base::Deadline(0)});
  EXPECT_LT(markup.read_to(), html.size());
  EXPECT_GT(markup.read_to(), 0u);
}

}  // namespace
}  // namespace stemma::read
