// Telegram Desktop's messages.html.
#include "read/chat/telegram_page.hpp"

#include <gtest/gtest.h>

#include "read/read.hpp"
#include "read/text_builder.hpp"

namespace stemma::read {
namespace {

std::string page(std::string_view messages) {
  return R"(<!DOCTYPE html><html><head><meta charset="utf-8"/><title>Exported Data</title></head>
 <body onload="CheckLocation();"><div class="page_wrap"><div class="page_header"><div class="content">
 <div class="text bold">
Harbour Watch
 </div></div></div><div class="page_body chat_page"><div class="history">
 <div class="message service" id="message-1"><div class="body details">4 March 2021</div></div>
)" + std::string(messages) +
         "</div></div></div></body></html>";
}

std::vector<Document> read_bytes(std::string_view bytes) { return read({"messages.html", "id", bytes}, {}); }

TEST(TelegramPage, AMessageIsAPost) {
  const std::string bytes = page(R"(
 <div class="message default clearfix" id="message2"><div class="body">
  <div class="pull_right date details" title="04.03.2021 07:12:30 UTC+01:00">07:12</div>
  <div class="from_name">
Bo Chan
  </div>
  <div class="media_wrap clearfix"><a class="photo_wrap clearfix pull_left" href="photos/photo_1.jpg"><img class="photo"/></a></div>
  <div class="text">
Twelve dockers were <strong>arrested</strong> &amp; held.<br>By whom?<br><br>More at <a href="https://board.example/4">the board</a>
  </div></div></div>
 <div class="message default clearfix joined" id="message3"><div class="body">
  <div class="pull_right date details" title="04.03.2021 07:13:30">07:13</div>
  <div class="reply_to details">In reply to <a href="#go_to_message2">this message</a></div>
  <div class="forwarded body"><div class="from_name">Port Union <span class="date details" title="03.03.2021 01:00:00"> 03.03.2021</span></div>
  <div class="text">Nineteen.</div></div></div></div>
 <div class="message default clearfix" id="message4"><div class="body">
  <div class="pull_right date details" title="04.03.2021 07:14:30">07:14</div><div class="from_name">Harbour Watch</div>
  <div class="reply_to details">In reply to <a href="messages2.html#go_to_message99">this message</a></div>
  <div class="media_wrap clearfix"><div class="media clearfix pull_left media_video"><div class="body"><div class="title bold">Video file</div></div></div></div>
 </div></div>)");
  const auto documents = read_bytes(bytes);
  ASSERT_EQ(documents.size(), 3u);
  const Document& first = documents[0];
  EXPECT_EQ(first.kind, DocumentKind::post);
  EXPECT_EQ(first.media_type, "text/html");
  EXPECT_EQ(first.path, "messages.html!2");
  EXPECT_EQ(first.outlet, "Harbour Watch");
  EXPECT_EQ(first.byline, std::vector<std::string>{"Bo Chan"});
  EXPECT_EQ(first.published, "2021-03-04T07:12:30+01:00");
  EXPECT_EQ(first.text, "Twelve dockers were arrested & held.\nBy whom?\n\nMore at the board");
  EXPECT_EQ(first.notes, std::vector<std::string>{"has a photo: photos/photo_1.jpg"});
  const auto at = static_cast<std::uint32_t>(first.text.find("& held"));
  const ByteRange range = original_bytes(first, {at, at + 6});
  EXPECT_EQ(bytes.substr(range.begin, range.end - range.begin), "&amp; held");
  EXPECT_EQ(documents[1].byline, std::vector<std::string>{"Bo Chan"});
  EXPECT_EQ(documents[1].published, "2021-03-04T07:13:30");
  EXPECT_EQ(documents[1].reply_to, "id#1");
  EXPECT_EQ(documents[1].forwarded_from, "Port Union");
  EXPECT_EQ(documents[1].text, "Nineteen.");
  EXPECT_TRUE(documents[2].byline.empty());
  EXPECT_EQ(documents[2].notes, (std::vector<std::string>{"has a video that the export left out",
                                                          "answers message 99, which is not in this file"}));
}

TEST(TelegramPage, AnOrdinaryPageIsNone) {
  EXPECT_FALSE(is_telegram_page("<html><div class=\"page_wrap\"><div class=\"message x\">"));
}

}  // namespace
}  // namespace stemma::read
