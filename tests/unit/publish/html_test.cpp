// Escaping: whatever a report says stays text.
#include "publish/html.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace stemma::publish {
namespace {

std::string escaped(std::string_view text) {
  std::string out;
  escape(out, text);
  return out;
}

TEST(Html, EscapesArgumentsAndNotItsOwnMarkup) {
  Html out;
  out.add("<p title=\"{}\">{}</p>", std::string_view("a\"b"), std::string("<script>"));
  EXPECT_EQ(out.str(), "<p title=\"a&quot;b\">&lt;script&gt;</p>");
}

TEST(Html, BracesInEvidenceAreNoGaps) {
  Html out;
  out.add("<p>{}{}</p>", std::string_view("{}"), std::string_view("x"));
  EXPECT_EQ(out.str(), "<p>{}x</p>");
}

TEST(Html, PartsAreTakenAsTheyAre) {
  Html part, out;
  part.add("<b>{}</b>", std::string_view("&"));
  out.add("<p>{}</p>", part);
  EXPECT_EQ(out.str(), "<p><b>&amp;</b></p>");
}

TEST(Html, EscapesAllFiveCharactersAndControls) {
  EXPECT_EQ(escaped("<>&\"'"), "&lt;&gt;&amp;&quot;&#39;");
  EXPECT_EQ(escaped(std::string_view("a\0b\x1b\r", 5)), "a\uFFFDb\uFFFD&#13;");
  EXPECT_EQ(escaped("line\n\ttab é"), "line\n\ttab é");
}

TEST(Html, NumbersHaveFixedDecimals) {
  Html out;
  out.add("{} {} {} {}", Decimal{1.005, 1}, Decimal{-0.04, 2}, Decimal{12, 0}, 7);
  EXPECT_EQ(out.str(), "1.0 -0.04 12 7");
}

RC_GTEST_PROP(Html, NothingEscapedCanOpenATagOrLeaveAnAttribute, (const std::string& text)) {
  const std::string out = escaped(text);
  RC_ASSERT(out.find_first_of("<>\"'") == std::string::npos);
}

}  // namespace
}  // namespace stemma::publish
