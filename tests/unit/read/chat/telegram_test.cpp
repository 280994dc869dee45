// Telegram Desktop's exports.
#include "read/chat/telegram.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "read/json_string.hpp"
#include "read/read.hpp"
#include "read/text_builder.hpp"

namespace stemma::read {
namespace {

std::vector<Document> read_bytes(std::string_view bytes) { return read({"result.json", "id", bytes}, {}); }

std::string chat(std::string_view type, std::string_view messages) {
  return R"({"name": "Harbour Watch", "type": ")" + std::string(type) + R"(", "id": 77, "messages": [)" +
         std::string(messages) + "]}";
}

TEST(Telegram, APostOfAChannelHasTheChannelAsItsOutlet) {
  const auto documents = read_bytes(chat("public_channel", R"(
    {"id": 1, "type": "service", "date": "2021-03-04T05:00:00", "action": "create_channel", "title": "Harbour Watch"},
    {"id": 2, "type": "message", "date": "2021-03-04T06:06:07", "date_unixtime": "1614834367",
     "edited": "2021-03-04T07:06:07", "edited_unixtime": "1614837967", "from": "Harbour Watch", "from_id": "channel77",
     "author": "Ann Lee", "text": "A ferry sank."},
    {"id": 3, "type": "message", "date": "2021-03-04T06:07:08", "from": "Harbour Watch", "text": "Ten are missing."})"));
  ASSERT_EQ(documents.size(), 2u);
  const Document& d = documents[0];
  EXPECT_EQ(d.kind, DocumentKind::post);
  EXPECT_EQ(d.id, "id#1");
  EXPECT_EQ(d.path, "result.json!2");
  EXPECT_EQ(d.media_type, "application/json");
  EXPECT_EQ(d.outlet, "Harbour Watch");
  EXPECT_EQ(d.byline, std::vector<std::string>{"Ann Lee"});
  EXPECT_EQ(d.published, "2021-03-04T05:06:07Z");
  EXPECT_EQ(d.modified, "2021-03-04T06:06:07Z");
  EXPECT_EQ(d.text, "A ferry sank.");
  EXPECT_FALSE(d.title);
  EXPECT_EQ(documents[1].published, "2021-03-04T06:07:08");
  EXPECT_TRUE(documents[1].byline.empty());
}

TEST(Telegram, InAGroupTheSenderWrites) {
  const auto documents = read_bytes(chat("private_supergroup", R"(
    {"id": 2, "type": "message", "date_unixtime": "1614834367", "from": "Bo Chan", "text": "A"},
    {"id": 3, "type": "message", "date_unixtime": "1614834367", "from": "Harbour Watch", "author": "admin", "text": "B"},
    {"id": 4, "type": "message", "date_unixtime": "1614834367", "from": null, "from_id": "user5", "text": "C"})"));
  EXPECT_EQ(documents.at(0).byline, std::vector<std::string>{"Bo Chan"});
  EXPECT_EQ(documents.at(0).outlet, "Harbour Watch");
  EXPECT_EQ(documents.at(1).byline, std::vector<std::string>{"admin"});
  EXPECT_TRUE(documents.at(2).byline.empty());
}

TEST(Telegram, APersonalChatHasNoOutlet) {
  const auto documents = read_bytes(chat(
      "personal_chat", R"({"id": 2, "type": "message", "date_unixtime": "1614834367", "from": "Bo", "text": "A"})"));
  EXPECT_FALSE(documents.at(0).outlet);
  EXPECT_EQ(documents.at(0).byline, std::vector<std::string>{"Bo"});
}

TEST(Telegram, TextMayBeInPieces) {
  const std::string bytes = chat("public_channel", R"(
    {"id": 2, "type": "message", "date_unixtime": "1614834367",
     "text": ["The ", {"type": "bold", "text": "harbour\nboard"}, " said \"no\" to ",
              {"type": "text_link", "text": "us", "href": "https://board.example/1"}, "."]})");
  const Document d = read_bytes(bytes).at(0);
  EXPECT_EQ(d.text, "The harbour\nboard said \"no\" to us.");
  EXPECT_EQ(d.notes, std::vector<std::string>{"links to https://board.example/1"});
  const auto at = static_cast<std::uint32_t>(d.text.find("board said"));
  const ByteRange range = original_bytes(d, {at, at + 10});
  EXPECT_EQ(bytes.substr(range.begin, range.end - range.begin), R"(board"}, " said)");
}

TEST(Telegram, AnswersAndForwardsKeepWhereTheyLead) {
  const auto documents = read_bytes(chat("public_channel", R"(
    {"id": 2, "type": "message", "date_unixtime": "1614834367", "text": "A"},
    {"id": 3, "type": "message", "date_unixtime": "1614834367", "text": "B", "reply_to_message_id": 2},
    {"id": 4, "type": "message", "date_unixtime": "1614834367", "text": "C", "reply_to_message_id": 1},
    {"id": 5, "type": "message", "date_unixtime": "1614834367", "text": "D", "reply_to_message_id": 2,
     "reply_to_peer_id": "channel9"},
    {"id": 6, "type": "message", "date_unixtime": "1614834367", "text": "E", "forwarded_from": "Port News",
     "via_bot": "@poll"},
    {"id": 7, "type": "message", "date_unixtime": "1614834367", "text": "F", "forwarded_from": null})"));
  EXPECT_EQ(documents.at(1).reply_to, "id#1");
  EXPECT_FALSE(documents.at(2).reply_to);
  EXPECT_EQ(documents.at(2).notes, std::vector<std::string>{"answers message 1, which is not in this file"});
  EXPECT_EQ(documents.at(3).notes,
            std::vector<std::string>{"answers message 2 of another chat, which is not in this file"});
  EXPECT_EQ(documents.at(4).forwarded_from, "Port News");
  EXPECT_EQ(documents.at(4).notes, std::vector<std::string>{"was sent through the bot @poll"});
  EXPECT_EQ(documents.at(5).notes, std::vector<std::string>{"is forwarded from an account that no longer exists"});
}

TEST(Telegram, WhatIsNoTextIsNoted) {
  const auto documents = read_bytes(chat("public_channel", R"j(
    {"id": 2, "type": "message", "date_unixtime": "1614834367", "photo": "photos/photo_1.jpg", "text": "A caption"},
    {"id": 3, "type": "message", "date_unixtime": "1614834367", "media_type": "voice_message", "text": "",
     "file": "(File not included. Change data exporting settings to download.)"},
    {"id": 4, "type": "message", "date_unixtime": "1614834367", "text": "", "place_name": "Pier 4", "address": "Quay 1",
     "location_information": {"latitude": 54.1, "longitude": 12.1}},
    {"id": 5, "type": "message", "date_unixtime": "1614834367", "text": "",
     "contact_information": {"first_name": "Bo", "last_name": "", "phone_number": "00 49 1"}},
    {"id": 6, "type": "message", "date_unixtime": "1614834367", "text": "", "poll": {"question": "Did you see it?",
     "closed": false, "total_voters": 12, "answers": [{"text": "Yes", "voters": 10}, {"text": "No", "voters": 2}]}},
    {"id": 7, "type": "unsupported"})j"));
  ASSERT_EQ(documents.size(), 6u);
  EXPECT_EQ(documents[0].text, "A caption");
  EXPECT_EQ(documents[0].notes, std::vector<std::string>{"has a photo: photos/photo_1.jpg"});
  EXPECT_EQ(documents[1].text, "");
  EXPECT_FALSE(documents[1].error);
  EXPECT_EQ(documents[1].notes, std::vector<std::string>{"has a voice message that the export left out"});
  EXPECT_EQ(documents[2].notes, std::vector<std::string>{"has a location: Pier 4, Quay 1, 54.1 12.1"});
  EXPECT_EQ(documents[3].notes, std::vector<std::string>{"has a contact card"});
  EXPECT_EQ(documents[4].text, "Did you see it?\nYes\nNo");
  EXPECT_EQ(documents[4].notes, std::vector<std::string>{"is a poll (voters: 12)"});
  EXPECT_EQ(documents[5].notes, std::vector<std::string>{"is of a kind that the export could not hold"});
}

TEST(Telegram, AnExportOfAllChatsTellsThemApart) {
  const auto documents = read_bytes(R"({"about": "x", "contacts": {"list": []}, "chats": {"about": "y", "list": [
    {"name": "One", "type": "public_channel", "id": 10, "messages": [
      {"id": 1, "type": "message", "date_unixtime": "1614834367", "text": "A"},
      {"id": 2, "type": "message", "date_unixtime": "1614834367", "text": "B", "reply_to_message_id": 1}]},
    {"name": "Two", "type": "personal_chat", "id": 20, "messages": [
      {"id": 1, "type": "message", "date_unixtime": "1614834367", "from": "Bo", "text": "C"},
      {"id": 2, "type": "message", "date_unixtime": "1614834367", "from": "Bo", "text": "D", "reply_to_message_id": 1}]}]},
    "left_chats": {"list": [{"name": "Three", "type": "private_group", "id": 30, "messages": [
      {"id": 5, "type": "message", "date_unixtime": "1614834367", "from": "Cy", "text": "E"}]}]}})");
  ASSERT_EQ(documents.size(), 5u);
  EXPECT_EQ(documents[1].path, "result.json!10/2");
  EXPECT_EQ(documents[1].reply_to, "id#1");
  EXPECT_EQ(documents[3].path, "result.json!20/2");
  EXPECT_EQ(documents[3].reply_to, "id#3");
  EXPECT_EQ(documents[4].outlet, "Three");
  EXPECT_EQ(documents[4].path, "result.json!30/5");
}

TEST(Telegram, ReadsAsFarAsABrokenFileGoes) {
  const std::string whole =
      chat("public_channel", R"({"id": 2, "type": "message", "date_unixtime": "1614834367", "text": "A"},
    {"id": 3, "type": "message", "text": "B)");
  const std::string cut = whole.substr(0, whole.size() - 3);
  const auto documents = read_bytes(cut);
  ASSERT_EQ(documents.size(), 2u);
  EXPECT_EQ(documents[0].text, "A");
  EXPECT_EQ(documents[0].outlet, "Harbour Watch");
  EXPECT_EQ(documents[0].path, "result.json!2");
  EXPECT_EQ(documents[1].error, "ends in the middle of its JSON, at byte " + std::to_string(cut.size()));
  EXPECT_EQ(documents[1].path, "result.json");
  const std::string wrong =
      chat("public_channel", R"({"id": 2, "type": "message", "date": "", "text": "A"} {"id": 3})");
  EXPECT_EQ(read_bytes(wrong).back().error,
            "is not valid JSON at byte " + std::to_string(wrong.find("{\"id\": 3")) + ": a comma is missing");
}

TEST(Telegram, ALimitOnDocumentsEndsTheReading) {
  ReadOptions options;
  options.limits.documents = 1;
  const std::string bytes = chat("public_channel", R"({"id": 2, "type": "message", "date": "", "text": "A"},
    {"id": 3, "type": "message", "date": "", "text": "B"})");
  const auto documents = read({"result.json", "id", bytes}, options);
  ASSERT_EQ(documents.size(), 2u);
  EXPECT_EQ(documents[1].error, "holds more than 1 documents; the rest is not read");
}

/// Pieces of a string as JSON writes them, and what they say.
const std::vector<std::pair<std::string, std::string>> pieces = {{"a", "a"},
                                                                 {"Lund", "Lund"},
                                                                 {"ø", "ø"},
                                                                 {R"(\u00f8)", "ø"},
                                                                 {R"(\ud83d\ude00)", "😀"},
                                                                 {R"(\ud83d)", "\uFFFD"},
                                                                 {R"(\ude00x)", "\uFFFDx"},
                                                                 {R"(\n)", "\n"},
                                                                 {R"(\\)", "\\"},
                                                                 {R"(\")", "\""},
                                                                 {R"(\/)", "/"},
                                                                 {" ", " "},
                                                                 {"судно", "судно"},
                                                                 {R"(\q)", "\uFFFD"}};

RC_GTEST_PROP(Telegram, EverySpanLeadsToTheCharactersThatGaveIt, ()) {
  const auto picks =
      *rc::gen::nonEmpty(rc::gen::container<std::vector<std::size_t>>(rc::gen::inRange<std::size_t>(0, pieces.size())));
  std::string text = "[\"x\"", expected = "x";
  for (const std::size_t pick : picks) {
    const bool object = pick % 2 == 0;
    text +=
        object ? R"(, {"type": "bold", "text": ")" + pieces[pick].first + "\"}" : ", \"" + pieces[pick].first + "\"";
    expected += pieces[pick].second;
  }
  const std::string bytes =
      chat("public_channel", R"({"id": 2, "type": "message", "date": "", "text": )" + text + R"(, "z"]})");
  const Document d = read_bytes(bytes).at(0);
  RC_ASSERT(d.text == expected + "z");
  std::vector<std::uint32_t> starts;
  for (std::uint32_t i = 0; i <= d.text.size(); ++i)
    if (i == d.text.size() || (static_cast<unsigned char>(d.text[i]) & 0xC0) != 0x80) starts.push_back(i);
  for (std::size_t i = 0; i + 1 < starts.size(); ++i) {
    const ByteRange range = original_bytes(d, {starts[i], starts[i + 1]});
    const std::string raw = bytes.substr(range.begin, range.end - range.begin);
    RC_ASSERT(unescape(raw, {0, raw.size()}) == d.text.substr(starts[i], starts[i + 1] - starts[i]));
  }
}

TEST(Telegram, ALargeExportIsReadOnce) {
  std::string messages;
  for (int i = 0; i < 40'000; ++i)
    messages +=
        (i ? "," : "") + std::string(R"({"id": )") + std::to_string(i) +
        R"(, "type": "message", "date_unixtime": "1614834367", "reply_to_message_id": 1, "text": "A ferry sank off Lund."})";
  EXPECT_EQ(read_bytes(chat("public_channel", messages)).size(), 40'000u);
}

}  // namespace
}  // namespace stemma::read
