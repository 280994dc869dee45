// Tables of auto-archiver.
#include "read/chat/auto_archiver.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "read/chat/social.hpp"
#include "read/kind.hpp"
#include "read/read.hpp"
#include "read/text_builder.hpp"

namespace stemma::read {
namespace {

std::vector<Document> read_bytes(std::string_view bytes) { return read({"db.csv", "id", bytes}, {}); }
using Notes = std::vector<std::string>;

constexpr const char* sheet =
    "\xEF\xBB\xBFLink,Archive status,Archive location,Archive date,Upload timestamp,Upload title,Text "
    "content,Hash,Extra\r\n"
    "https://t.me/harbourwatch/12,telegram: success,https://s3.example/a.mp4,2021-03-05,2021-03-04T05:06:07+00:00,"
    "\"Pier, 4\",\"He said \"\"no\"\".\r\nTen are missing.\",SHA-256:ab,x\r\n"
    ",,,,,,,,\r\n"
    "https://www.lundpost.example/1,no archiver,,,,,,,\r\n";

TEST(AutoArchiver, ARowIsADocument) {
  const std::string bytes = sheet;
  const auto documents = read_bytes(bytes);
  ASSERT_EQ(documents.size(), 2u);
  const Document& d = documents[0];
  EXPECT_EQ(d.kind, DocumentKind::post);
  EXPECT_EQ(d.path, "db.csv!2");
  EXPECT_EQ(d.media_type, "text/csv");
  EXPECT_EQ(d.url, "https://t.me/harbourwatch/12");
  EXPECT_EQ(d.outlet, "t.me/harbourwatch");
  EXPECT_EQ(d.title, "Pier, 4");
  EXPECT_EQ(d.published, "2021-03-04T05:06:07Z");
  EXPECT_EQ(d.text, "He said \"no\".\nTen are missing.");
  EXPECT_EQ(d.notes, (Notes{"has the archive status: telegram: success", "is archived as https://s3.example/a.mp4",
                            "was archived on 2021-03-05", "has an archived file with the hash SHA-256:ab"}));
  const auto source = [&](std::string_view piece) {
    const auto at = static_cast<std::uint32_t>(d.text.find(piece));
    const ByteRange range = original_bytes(d, {at, at + static_cast<std::uint32_t>(piece.size())});
    return bytes.substr(range.begin, range.end - range.begin);
  };
  EXPECT_EQ(source("He said"), "He said");
  EXPECT_EQ(source("\""), "\"\"");
  EXPECT_EQ(source("Ten are"), "Ten are");
  EXPECT_EQ(documents[1].kind, DocumentKind::report);
  EXPECT_EQ(documents[1].outlet, "lundpost.example");
  EXPECT_EQ(documents[1].path, "db.csv!4");
  EXPECT_EQ(documents[1].notes, Notes{"has the archive status: no archiver"});
}

TEST(AutoArchiver, ReadsTheDictionariesOfItsCsvModule) {
  const std::string bytes =
      "status,metadata,media\n"
      "telegram: success,\"{'_processed_at': datetime.datetime(2021, 3, 5, 1, 2, 3, 4, tzinfo=datetime.timezone.utc), "
      "'url': 'https://t.me/s/harbourwatch/12', 'title': \"\"Pier's end\"\", 'timestamp': datetime.datetime(2021, 3, "
      "4, 5, "
      "6, 7, tzinfo=datetime.timezone.utc), 'content': 'He said \"\"no\"\".\\nTen \\xe9 are \\'missing\\'.'}\","
      "\"[{'filename': 'a.mp4', 'key': 'k/a.mp4', 'urls': ['k/a.mp4'], 'properties': {'hash': 'SHA-256:ab'}}]\"\n";
  const Document d = read_bytes(bytes).at(0);
  EXPECT_EQ(d.kind, DocumentKind::post);
  EXPECT_EQ(d.url, "https://t.me/s/harbourwatch/12");
  EXPECT_EQ(d.outlet, "t.me/harbourwatch");
  EXPECT_EQ(d.title, "Pier's end");
  EXPECT_EQ(d.published, "2021-03-04T05:06:07Z");
  EXPECT_EQ(d.text, "He said \"no\".\nTen é are 'missing'.");
  EXPECT_EQ(d.notes, (Notes{"has the archive status: telegram: success", "is archived as k/a.mp4",
                            "has an archived file with the hash SHA-256:ab"}));
  const auto at = static_cast<std::uint32_t>(d.text.find("é"));
  const ByteRange range = original_bytes(d, {at, at + 2});
  EXPECT_EQ(bytes.substr(range.begin, range.end - range.begin), "\\xe9");
}

TEST(AutoArchiver, OtherTablesStayText) {
  EXPECT_EQ(kind_of_text("name,status,title\nAnn,ok,Pier\n").form, Form::plain);
  EXPECT_EQ(kind_of_text("url,title,text\nx,y,z\n").form, Form::plain);
  EXPECT_EQ(kind_of_text("url;status;hash;wacz\nx;y;z;w\n").form, Form::table);
}

TEST(AutoArchiver, AQuoteThatNeverClosesIsNamed) {
  const std::string bytes = "url,status,hash,wacz,text\nhttps://x.com/ann/1,ok,h,w,\"A ferry\nsank";
  const auto documents = read_bytes(bytes);
  ASSERT_EQ(documents.size(), 2u);
  EXPECT_EQ(documents[0].text, "A ferry\nsank");
  EXPECT_EQ(documents[1].error, "has a quote at byte 53 that never closes");
}

TEST(AutoArchiver, ABrokenDictionaryIsNoted) {
  const auto documents = read_bytes("status,metadata,media\nok,\"{'url': 'https\",[]\n");
  EXPECT_EQ(documents.at(0).notes.back(), "has metadata that cannot be read");
}

TEST(Social, TellsNetworksAndTheirAccounts) {
  EXPECT_EQ(site_of("https://twitter.com/ann/status/1").outlet, "twitter.com/ann");
  EXPECT_EQ(site_of("https://www.instagram.com/p/abc/").outlet, "instagram.com");
  EXPECT_TRUE(site_of("https://m.facebook.com/pier").social);
  EXPECT_FALSE(site_of("https://www.lundpost.example/x.com/1").social);
}

RC_GTEST_PROP(AutoArchiver, EverySpanLeadsThroughTheQuotes, ()) {
  const auto picks = *rc::gen::nonEmpty(rc::gen::container<std::vector<std::string>>(
      rc::gen::elementOf(std::vector<std::string>{"ferry", "\"\"", ",", "\n", "é", "судно", " ", ";"})));
  std::string cell = "x";
  for (const auto& pick : picks) cell += pick;
  const std::string bytes = "url,status,hash,wacz,text\nu,s,h,w,\"" + cell + "x\"\n";
  const Document d = read_bytes(bytes).at(0);
  std::string expected;
  for (std::uint32_t i = 0; i < d.text.size(); ++i) {
    const ByteRange range = original_bytes(d, {i, i + 1});
    const std::string raw = bytes.substr(range.begin, range.end - range.begin);
    RC_ASSERT(raw == (d.text[i] == '"' ? "\"\"" : std::string(1, d.text[i])) || raw.size() > 2);
    expected += d.text[i] == '"' ? "\"\"" : std::string(1, d.text[i]);
  }
  RC_ASSERT(expected == cell + "x");
}

}  // namespace
}  // namespace stemma::read
