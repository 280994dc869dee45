// JSON from front to back.
#include "read/json_reader.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace stemma::read {
namespace {

std::string why(std::string_view text) {
  JsonReader json(text);
  if (json.skip() && json.finish()) return "good";
  return json.broken()->reason.empty() ? "cut" : json.broken()->reason;
}

TEST(JsonReader, GivesValuesWithTheirPlaces) {
  const std::string_view text = R"( {"a": [1, -2.5e3, NaN], "b": {"c": "x\"y"}, "a": null} )";
  const auto value = JsonReader(text).value();
  ASSERT_TRUE(value);
  EXPECT_TRUE(value->find("a")->is(JsonValue::Type::null));
  EXPECT_EQ(value->members.front().value.members.size(), 3u);
  const JsonValue* inner = value->find("b")->find("c");
  EXPECT_EQ(text_of(text, inner), "x\"y");
  EXPECT_EQ(text.substr(inner->begin, inner->end - inner->begin), R"("x\"y")");
  EXPECT_EQ(value->find("d"), nullptr);
}

TEST(JsonReader, SaysWhyATextIsNoJson) {
  EXPECT_EQ(why(R"({"a": 1})"), "good");
  EXPECT_EQ(why(R"({"a": 1,})"), "the name of a member is missing");
  EXPECT_EQ(why("[1,]"), "a value is missing");
  EXPECT_EQ(why("[1 2]"), "a comma is missing");
  EXPECT_EQ(why(R"({"a" 1})"), "a colon is missing");
  EXPECT_EQ(why("[tru]"), "a value is missing");
  EXPECT_EQ(why("[1] x"), "something follows after its end");
  EXPECT_EQ(why("[\"a\tb\"]"), "a control character stands in a string");
  EXPECT_EQ(why("[\"a"), "cut");
  EXPECT_EQ(why("[tr"), "cut");
  EXPECT_EQ(why("{\"a\""), "cut");
  EXPECT_EQ(why(std::string(300, '[')), "it nests deeper than 256 levels");
}

TEST(JsonReader, KeepsNoMoreMembersThanAReportHas) {
  std::string text = "[";
  for (int i = 0; i < 600'000; ++i) text += "1,";
  text += "\"end\"]";
  JsonReader json(text);
  const auto value = json.value();
  ASSERT_TRUE(value);
  EXPECT_EQ(value->members.size(), 500'000u);
  EXPECT_TRUE(json.finish());
}

RC_GTEST_PROP(JsonReader, AnyTextIsReadOrBroken, ()) {
  const auto pieces = *rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(std::vector<std::string>{
      "{", "}", "[", "]", ",", ":", "\"", "\\", "\"a\"", "1", "null", " ", "-", "x", std::string(1, '\0')}));
  std::string text;
  for (const auto& piece : pieces) text += piece;
  JsonReader json(text);
  const bool good = json.value() && json.finish();
  RC_ASSERT(good == !json.broken());
  if (!good) RC_ASSERT(json.broken()->at <= text.size());
}

}  // namespace
}  // namespace stemma::read
