// News articles in JSON.
#include <gtest/gtest.h>

#include "read/read.hpp"
#include "read/text_builder.hpp"

namespace stemma::read {
namespace {

std::vector<Document> read_bytes(std::string_view bytes) { return read({"in.json", "id", bytes}, {}); }

TEST(Json, TakesEveryFieldOfAnArticle) {
  const auto documents = read_bytes(
      R"({"title": "Ferry sinks off Lund\u00f8", "description": "Rescuers worked through the night.",)"
      R"( "text": "A ferry sank.\nTwelve people are missing.", "authors": ["Ann Lee", "Reuters", "News Desk"],)"
      R"( "date_publish": "2021-03-04T05:06:07", "date_modify": "2021-03-05T00:00:00",)"
      R"( "source_domain": "www.lundpost.example", "url": "https://lundpost.example/1", "language": "en"})");
  ASSERT_EQ(documents.size(), 1u);
  const Document& d = documents[0];
  EXPECT_FALSE(d.error);
  EXPECT_EQ(d.media_type, "application/json");
  EXPECT_EQ(d.title, "Ferry sinks off Lundø");
  EXPECT_EQ(d.text, "Rescuers worked through the night.\n\nA ferry sank.\n\nTwelve people are missing.");
  EXPECT_EQ(d.byline, std::vector<std::string>{"Ann Lee"});
  EXPECT_EQ(d.agency, "Reuters");
  EXPECT_EQ(d.published, "2021-03-04T05:06:07");
  EXPECT_EQ(d.modified, "2021-03-05");
  EXPECT_EQ(d.outlet, "lundpost.example");
  EXPECT_EQ(d.url, "https://lundpost.example/1");
  EXPECT_EQ(d.language, "en");
}

TEST(Json, LeavesOutAStandfirstThatTheBodyRepeatsOrThatIsCutShort) {
  const auto repeated = read_bytes(
      R"({"text": "LIMA - Nine miners were freed on Monday after a week underground.", "description": "Nine miners were freed on Monday after a week underground."})");
  EXPECT_EQ(repeated.at(0).text, "LIMA - Nine miners were freed on Monday after a week underground.");
  const auto cut = read_bytes(R"({"text": "Other words altogether.", "description": "Nine miners were freed on..."})");
  EXPECT_EQ(cut.at(0).text, "Other words altogether.");
}

TEST(Json, ADescriptionAloneIsTheText) {
  EXPECT_EQ(read_bytes(R"({"text": "", "description": "Nine miners were freed on..."})").at(0).text,
            "Nine miners were freed on...");
}

TEST(Json, OriginRunsThroughEscapes) {
  const std::string bytes = R"({"text": "He said \"go\" at Lund\u00f8.\nThen \ud83d\ude00 left."})";
  const Document d = read_bytes(bytes).at(0);
  ASSERT_EQ(d.text, "He said \"go\" at Lundø.\n\nThen 😀 left.");
  const auto source = [&](std::string_view piece) {
    const auto at = static_cast<std::uint32_t>(d.text.find(piece));
    const ByteRange range = original_bytes(d, {at, at + static_cast<std::uint32_t>(piece.size())});
    return bytes.substr(range.begin, range.end - range.begin);
  };
  EXPECT_EQ(source("said"), "said");
  EXPECT_EQ(source("\"go\""), R"(\"go\")");
  EXPECT_EQ(source("Lundø"), R"(Lund\u00f8)");
  EXPECT_EQ(source("😀"), R"(\ud83d\ude00)");
  EXPECT_EQ(source("\n\n"), R"(\n)");
}

TEST(Json, AnArrayGivesADocumentForEachArticle) {
  const auto documents = read_bytes(R"([{"text": "One."}, {"text": "Two."}])");
  ASSERT_EQ(documents.size(), 2u);
  EXPECT_EQ(documents[0].id, "id#1");
  EXPECT_EQ(documents[1].id, "id#2");
  EXPECT_EQ(documents[1].text, "Two.");
}

TEST(Json, SaysWhereATruncatedFileEnds) {
  const auto documents = read_bytes(R"({"title": "Ferry sinks", "text": "A ferry sa)");
  ASSERT_EQ(documents.size(), 1u);
  EXPECT_EQ(documents[0].error, "ends in the middle of its JSON, at byte 44");
  EXPECT_EQ(documents[0].path, "in.json");
  EXPECT_EQ(documents[0].id, "id");
}

TEST(Json, NamesTheFieldsThatItKnows) {
  EXPECT_EQ(read_bytes(R"({"temperature": 21})").at(0).error,
            "is JSON of an unknown shape: a news article has the fields title, description, text or maintext, authors, "
            "date_publish, source_domain, url");
}

TEST(Json, BrokenJsonIsAnErrorAndNothingElse) {
  for (const char* bytes : {R"({"text": "a", })", R"({"text": "a"} more)", "[{\"text\": }]", "{\"text\": \"a\nb\"}"}) {
    const auto documents = read_bytes(bytes);
    ASSERT_EQ(documents.size(), 1u) << bytes;
    ASSERT_TRUE(documents[0].error) << bytes;
    EXPECT_EQ(documents[0].error->rfind("is not valid JSON", 0), 0u) << *documents[0].error;
    EXPECT_TRUE(documents[0].text.empty());
  }
}

TEST(Json, ALoneSurrogateBecomesTheReplacementCharacter) {
  EXPECT_EQ(read_bytes(R"({"text": "a\ud800b"})").at(0).text,
            "a\xEF\xBF\xBD"
            "b");
}

TEST(Json, OneObjectALineIsOneDocumentALine) {
  const auto documents =
      read_bytes("{\"text\": \"One.\"}\r\n\n{\"text\": \"Two.\n{\"temperature\": 21}\n{\"text\": \"Four.\"}\n");
  ASSERT_EQ(documents.size(), 4u);
  EXPECT_EQ(documents[0].text, "One.");
  EXPECT_EQ(documents[1].error, "line 3 ends in the middle of its JSON, at byte 33");
  EXPECT_EQ(documents[2].error->rfind("line 4 is JSON of an unknown shape", 0), 0u);
  EXPECT_EQ(documents[3].text, "Four.");
  EXPECT_EQ(documents[3].id, "id#4");
}

TEST(Json, WhatStandsBeforeABreakIsRead) {
  const auto documents = read_bytes(R"([{"text": "One."}, {"text": "Tw)");
  ASSERT_EQ(documents.size(), 2u);
  EXPECT_EQ(documents[0].text, "One.");
  EXPECT_EQ(documents[1].error, "ends in the middle of its JSON, at byte 31");
}

TEST(Json, NestingHasALimit) {
  const auto documents = read_bytes("{\"a\": " + std::string(100'000, '['));
  EXPECT_EQ(documents.at(0).error, "is not valid JSON at byte 261: it nests deeper than 256 levels");
}

TEST(Json, ReadsTheSectionsOfFundus) {
  const Document d =
      read_bytes(
          R"({"title": "Ferry sinks", "publishing_date": "2021-03-04 05:06:07+00:00", "authors": ["Ann Lee"], "publisher": "Lund Post",)"
          R"( "lang": "en", "body": {"summary": ["Ten are missing."], "sections": [{"headline": [], "paragraphs": ["A ferry sank."]},)"
          R"( {"headline": ["The search"], "paragraphs": ["It went on.", "All night."]}]}})")
          .at(0);
  EXPECT_EQ(d.text, "Ten are missing.\n\nA ferry sank.\n\nThe search\n\nIt went on.\n\nAll night.");
  EXPECT_EQ(d.published, "2021-03-04T05:06:07Z");
  EXPECT_EQ(d.outlet, "Lund Post");
  ASSERT_EQ(d.blocks.size(), 5u);
  EXPECT_EQ(d.blocks[2].kind, BlockKind::heading);
  EXPECT_EQ(d.text.substr(d.blocks[2].span.begin, d.blocks[2].span.size()), "The search");
}

TEST(Json, ReadsWhatTrafilaturaWrites) {
  const Document d =
      read_bytes(
          R"({"title": "Ferry sinks", "author": "Ann Lee; Bo Chan", "hostname": "lundpost.example", "date": "2021-03-04",)"
          R"( "source": "https://lundpost.example/1", "source-hostname": "Lund Post", "excerpt": "Ten are missing tonight.",)"
          R"( "text": "A ferry sank.\nIt was night.", "language": "en"})")
          .at(0);
  EXPECT_EQ(d.text, "Ten are missing tonight.\n\nA ferry sank.\n\nIt was night.");
  EXPECT_EQ(d.byline, (std::vector<std::string>{"Ann Lee", "Bo Chan"}));
  EXPECT_EQ(d.outlet, "Lund Post");
  EXPECT_EQ(d.url, "https://lundpost.example/1");
  EXPECT_EQ(d.published, "2021-03-04");
}

TEST(Json, LeavesOutWhatPlayersAndTeasersLeftInTheText) {
  const auto documents = read_bytes(
      R"({"text": "A ferry sank off Lund.\nRead more: Storm over Lund\nJUST WATCHED Storm Replay More Videos\n)"
      R"(Getty Images\nPhoto: Ann Lee / AFP\nMOST READ IN NEWS A cat\nStory highlights\n)"
      R"(Read more about it in the report, the harbour master said.\nReuters reported that two men swam ashore."})");
  EXPECT_EQ(documents.at(0).text,
            "A ferry sank off Lund.\n\nRead more about it in the report, the harbour master said.\n\n"
            "Reuters reported that two men swam ashore.");
}

TEST(Json, ABadEscapeSpoilsACharacterAsAWhole) {
  const auto documents = read_bytes("{\"text\": \"A ferry \\\xEF\xBB\xBFsank off Lund.\"}");
  EXPECT_EQ(documents.at(0).text, "A ferry \xEF\xBF\xBDsank off Lund.");
}

}  // namespace
}  // namespace stemma::read
