// Messages of Signal in JSON Lines.
#include "read/chat/signal_json.hpp"

#include <gtest/gtest.h>

#include "read/read.hpp"

namespace stemma::read {
namespace {

TEST(SignalJson, ReadsWhatSignalCliReceives) {
  const auto documents = read(
      {"in.jsonl", "id",
       R"({"envelope": {"source": "+49", "sourceName": "Ann", "timestamp": 1614834367890, "typingMessage": {"action": "STARTED"}}}
{"envelope": {"source": "+49", "sourceName": "Ann", "timestamp": 1614834367890, "dataMessage": {"timestamp": 1614834367890, "message": "A ferry sank.", "groupInfo": {"groupId": "x", "groupName": "Pier"}, "attachments": [{"contentType": "image/jpeg", "id": "9.jpg"}]}}}
{"envelope": {"source": "+50", "timestamp": 1614834367890, "syncMessage": {"sentMessage": {"timestamp": 1614834367890, "message": "Seen"}}}}
)"},
      {});
  ASSERT_EQ(documents.size(), 2u);
  EXPECT_EQ(documents[0].kind, DocumentKind::post);
  EXPECT_EQ(documents[0].byline, std::vector<std::string>{"Ann"});
  EXPECT_EQ(documents[0].outlet, "Pier");
  EXPECT_EQ(documents[0].text, "A ferry sank.");
  EXPECT_EQ(documents[0].published, "2021-03-04T05:06:07Z");
  EXPECT_EQ(documents[0].notes, std::vector<std::string>{"has a file: 9.jpg"});
  EXPECT_EQ(documents[1].byline, std::vector<std::string>{"+50"});
  EXPECT_EQ(documents[1].path, "in.jsonl!2");
}

TEST(SignalJson, ReadsWhatSignalExportWrites) {
  const auto documents = read(
      {"data.json", "id",
       R"({"date": "2021-03-04T05:06:07", "sender": "Ann", "body": "A ferry sank.", "quote": "", "sticker": null, "reactions": [], "attachments": [{"name": "p", "path": "media/p.jpg"}], "deleted": false}
{"date": "2021-03-04T05:07:07", "sender": "Bo", "body": "", "quote": "", "sticker": null, "reactions": [], "attachments": [], "deleted": true}
)"},
      {});
  ASSERT_EQ(documents.size(), 2u);
  EXPECT_EQ(documents[0].published, "2021-03-04T05:06:07");
  EXPECT_EQ(documents[0].notes, std::vector<std::string>{"has a file: media/p.jpg"});
  EXPECT_EQ(documents[1].notes, std::vector<std::string>{"was deleted"});
}

}  // namespace
}  // namespace stemma::read
