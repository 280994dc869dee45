// Marks that nest, cross and run over paragraphs; what is withheld inside them.
#include "publish/marks.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace stemma::publish {
namespace {

struct Case {
  Document document;
  std::vector<Statement> statements;

  explicit Case(std::string text) { document.text = std::move(text); }
  Case& mark(std::string id, std::uint32_t begin, std::uint32_t end) {
    statements.emplace_back();
    statements.back().id = std::move(id);
    statements.back().span = {begin, end};
    statements.back().slot = Slot::killed;
    return *this;
  }
  Marked run() const {
    std::vector<const Statement*> pointers;
    for (const Statement& statement : statements) pointers.push_back(&statement);
    return marked_text(document, pointers, find_withheld(document.text));
  }
  std::string html() const { return run().html.str(); }
};

// The page's text: without tags, entities turned back.
std::string plain(const std::string& html) {
  std::string out;
  for (std::size_t at = 0; at < html.size(); ++at) {
    if (html[at] == '<')
      at = html.find('>', at);
    else
      out += html[at];
  }
  return out;
}

TEST(Marks, OneStatementIsOneMark) {
  EXPECT_EQ(Case("ab cd ef").mark("s1", 3, 5).html(), "<p>ab <mark id=\"s1\">cd</mark> ef</p>");
}

TEST(Marks, NestedOnesStayInsideOneAnother) {
  EXPECT_EQ(Case("abcdef").mark("in", 2, 3).mark("out", 1, 5).html(),
            "<p>a<mark id=\"out\">b<mark id=\"in\">c</mark>de</mark>f</p>");
}

TEST(Marks, EqualSpansBothHaveTheirId) {
  EXPECT_EQ(Case("abc").mark("s1", 0, 3).mark("s2", 0, 3).html(),
            "<p><mark id=\"s1\"><mark id=\"s2\">abc</mark></mark></p>");
}

TEST(Marks, CrossingOnesAreSplitAndNamed) {
  const Marked out = Case("abcdef").mark("s1", 0, 4).mark("s2", 2, 6).run();
  EXPECT_EQ(out.html.str(), "<p><mark id=\"s1\">ab<mark id=\"s2\">cd</mark></mark><mark data-of=\"s2\">ef</mark></p>");
  EXPECT_EQ(out.split, std::vector<std::string>{"s2"});
}

TEST(Marks, ParagraphsSplitAMark) {
  const Marked out = Case("ab\n\ncd").mark("s1", 1, 5).run();
  EXPECT_EQ(out.html.str(), "<p>a<mark id=\"s1\">b</mark></p>\n\n<p><mark data-of=\"s1\">c</mark>d</p>");
  EXPECT_EQ(out.split, std::vector<std::string>{"s1"});
}

TEST(Marks, AMarkThatEndsBetweenParagraphsLeavesNoEmptyPiece) {
  EXPECT_EQ(Case("ab\n\ncd").mark("s1", 0, 4).html(), "<p><mark id=\"s1\">ab</mark></p>\n\n<p>cd</p>");
}

TEST(Marks, SpansBeyondTheTextAreCut) {
  EXPECT_EQ(Case("abc").mark("s1", 1, 900).mark("s2", 700, 900).mark("s3", 2, 2).html(),
            "<p>a<mark id=\"s1\">bc</mark></p>");
}

TEST(Marks, WithheldWordsAreAbsent) {
  const std::string html = Case("ask @hidden_one today").mark("s1", 0, 21).html();
  EXPECT_EQ(html.find("hidden_one"), std::string::npos);
  EXPECT_EQ(html, "<p><mark id=\"s1\">ask <span class=\"withheld\">[handle withheld]</span> today</mark></p>");
}

TEST(Marks, AMarkInsideWhatIsWithheldShowsNoneOfIt) {
  const std::string html = Case("x https://secret.example/abc y").mark("s1", 10, 16).html();
  EXPECT_EQ(html.find("secret"), std::string::npos);
  EXPECT_NE(html.find("id=\"s1\""), std::string::npos);
}

TEST(Marks, MarkupInTheTextStaysText) { EXPECT_EQ(Case("<b>&").html(), "<p>&lt;b&gt;&amp;</p>"); }

RC_GTEST_PROP(Marks, TheTextSurvivesAnyMarks, (std::vector<std::pair<unsigned char, unsigned char>> spans)) {
  Case all("Some words here.\n\nAnd more of them.\n\n\nThe last ones");
  for (std::size_t i = 0; i < spans.size(); ++i)
    all.mark("s" + std::to_string(i), spans[i].first % 60, spans[i].second % 60);
  const std::string html = all.html();
  RC_ASSERT(plain(html) == all.document.text);
  std::size_t opened = 0, closed = 0;
  for (auto at = html.find("<mark"); at != std::string::npos; at = html.find("<mark", at + 1)) ++opened;
  for (auto at = html.find("</mark"); at != std::string::npos; at = html.find("</mark", at + 1)) ++closed;
  RC_ASSERT(opened == closed);
}

}  // namespace
}  // namespace stemma::publish
