// Messages of Facebook and Instagram.
#include "read/chat/meta_messages.hpp"

#include <gtest/gtest.h>

#include "read/read.hpp"
#include "read/text_builder.hpp"

namespace stemma::read {
namespace {

std::vector<Document> read_bytes(std::string_view bytes) { return read({"message_1.json", "id", bytes}, {}); }

TEST(MetaMessages, AMessageIsAPost) {
  const auto documents = read_bytes(R"({"participants": [{"name": "Ann"}, {"name": "Bo"}, {"name": "Cy"}], "messages": [
    {"sender_name": "Ann", "timestamp_ms": 1614834367890, "content": "A ferry sank."},
    {"sender_name": "Bo", "timestamp_ms": 1614834367000, "type": "Call", "call_duration": 3},
    {"sender_name": "Cy", "timestamp_ms": 1614834367000, "photos": [{"uri": "photos/1.jpg"}], "is_unsent": true,
     "share": {"link": "https://board.example/1"}}], "title": "Pier"})");
  ASSERT_EQ(documents.size(), 2u);
  EXPECT_EQ(documents[0].kind, DocumentKind::post);
  EXPECT_EQ(documents[0].path, "message_1.json!1");
  EXPECT_EQ(documents[0].text, "A ferry sank.");
  EXPECT_EQ(documents[0].byline, std::vector<std::string>{"Ann"});
  EXPECT_EQ(documents[0].published, "2021-03-04T05:06:07Z");
  EXPECT_EQ(documents[0].outlet, "Pier");
  EXPECT_EQ(documents[1].path, "message_1.json!3");
  EXPECT_EQ(documents[1].notes,
            (std::vector<std::string>{"has a photo: photos/1.jpg", "links to https://board.example/1",
                                      "was withdrawn by its sender"}));
}

TEST(MetaMessages, BytesWrittenAsCharactersArePutTogether) {
  const std::string bytes = R"({"messages": [{"sender_name": "Jos\u00c3\u00a9", "timestamp_ms": 1614834367890,)"
                            R"( "content": "caf\u00c3\u00a9 \u00f0\u009f\u0098\u0080 ok"}]})";
  const Document d = read_bytes(bytes).at(0);
  EXPECT_EQ(d.byline, std::vector<std::string>{"José"});
  EXPECT_EQ(d.text, "café 😀 ok");
  const auto source = [&](std::string_view piece) {
    const auto at = static_cast<std::uint32_t>(d.text.find(piece));
    const ByteRange range = original_bytes(d, {at, at + static_cast<std::uint32_t>(piece.size())});
    return bytes.substr(range.begin, range.end - range.begin);
  };
  EXPECT_EQ(source("é"), R"(\u00c3\u00a9)");
  EXPECT_EQ(source("😀"), R"(\u00f0\u009f\u0098\u0080)");
  EXPECT_EQ(source("ok"), "ok");
}

TEST(MetaMessages, WhatIsWrittenRightStays) {
  const Document d =
      read_bytes(
          R"({"messages": [{"sender_name": "Zo\u00eb", "timestamp_ms": 1614834367890, "content": "\u0441\u0443\u0434\u043d\u043e"}]})")
          .at(0);
  EXPECT_EQ(d.byline, std::vector<std::string>{"Zoë"});
  EXPECT_EQ(d.text, "судно");
  EXPECT_FALSE(d.outlet);
}

TEST(MetaMessages, ReadsAsFarAsABrokenFileGoes) {
  const auto documents =
      read_bytes(R"({"messages": [{"sender_name": "Ann", "timestamp_ms": 1614834367890, "content": "A"}, {"sen)");
  ASSERT_EQ(documents.size(), 2u);
  EXPECT_EQ(documents[0].text, "A");
  EXPECT_EQ(documents[1].error, "ends in the middle of its JSON, at byte 90");
}

}  // namespace
}  // namespace stemma::read
