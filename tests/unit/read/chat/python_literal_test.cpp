// Python's literals.
#include "read/chat/python_literal.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace stemma::read {
namespace {

std::string string_of(std::string_view literal) {
  Placed outer;
  outer.same(literal, 7);
  const auto value = python_value(literal);
  return value ? python_string(outer, *value).text : "none";
}

TEST(PythonLiteral, ReadsContainers) {
  const std::string_view text = "{'a': [1, (2, None)], 'b': {'c': \"it's\"}, 'd': f(x=g(1)), 'e': {'s', 't'}}";
  const auto value = python_value(text);
  ASSERT_TRUE(value);
  EXPECT_EQ(value->find("a")->members.size(), 2u);
  EXPECT_TRUE(value->find("b")->find("c")->is(JsonValue::Type::string));
  EXPECT_EQ(text.substr(value->find("d")->begin, value->find("d")->end - value->find("d")->begin), "f(x=g(1))");
  EXPECT_EQ(value->find("e")->members.size(), 2u);
}

TEST(PythonLiteral, ReadsEscapes) {
  EXPECT_EQ(string_of(R"('a\n\'b\' \\ \xe9 \u0416 \U0001f600 \q')"), "a\n'b' \\ é Ж 😀 \\q");
}

TEST(PythonLiteral, RefusesWhatIsNone) {
  for (const std::string& text : {std::string("{'a': "), std::string("'a"), std::string("{'a': 1} x"),
                                  std::string("f("), std::string(), std::string(100, '[')})
    EXPECT_FALSE(python_value(text)) << text;
}

TEST(PythonLiteral, ReadsTimes) {
  EXPECT_EQ(python_time("datetime.datetime(2021, 3, 4, 5, 6, 7, tzinfo=datetime.timezone.utc)"),
            "2021-03-04T05:06:07Z");
  EXPECT_EQ(python_time("datetime.datetime(2021, 3, 4, 5, 6)"), "2021-03-04T05:06:00");
  EXPECT_FALSE(python_time("datetime.datetime(2021, 13, 4, 5, 6)"));
  EXPECT_FALSE(python_time("datetime.date(2021, 3, 4)"));
}

RC_GTEST_PROP(PythonLiteral, AnyTextIsReadOrNone, ()) {
  const auto pieces = *rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(
      std::vector<std::string>{"{", "}", "[", "]", "(", ")", ",", ":", "'", "\"", "\\", "'a'", "1", "None", " ", "x"}));
  std::string text;
  for (const auto& piece : pieces) text += piece;
  if (const auto value = python_value(text)) RC_ASSERT(value->end <= text.size());
}

}  // namespace
}  // namespace stemma::read
