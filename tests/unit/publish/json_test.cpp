// The JSON against the contract's lists of fields, order of keys, code points and nulls.
#include "publish/json.hpp"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

namespace stemma::publish {
namespace {

using Json = nlohmann::ordered_json;

std::vector<std::string> keys(const Json& object) {
  std::vector<std::string> out;
  for (const auto& [key, value] : object.items()) out.push_back(key);
  return out;
}

// "Über" has five bytes and four code points: every span after it differs between the two counts.
Document report() {
  Document document;
  document.id = "aa11";
  document.path = "in/one.html";
  document.media_type = "text/html";
  document.language = "en";
  document.text = "\u00dcber 12 died, Anna Roth said.";
  document.origin = {{{0, 2}, 10, 16}, {{2, 30}, 16, 44}};
  document.sentences = {{0, 30}};
  document.entities = {{"n1", "Anna Roth", MentionType::person, {"Roth"}, {}}};
  document.mentions = {{{15, 24}, MentionType::person, 0}};
  document.places = {{{0, 5}, "\u00dcber", 1.5, -2, "", std::nullopt, Precision::region}};
  document.times = {{{6, 8}, "2031-05"}};
  Attribution said;
  said.id = "a1";
  said.source = {{15, 24}};
  said.cue = {{25, 29}};
  said.content = {{6, 13}};
  said.speaker = "Anna Roth";
  said.entity = 0;
  document.attributions = {said};
  Statement died;
  died.id = "s1";
  died.document = "aa11";
  died.span = {6, 13};
  died.slot = Slot::killed;
  died.number = died.low = died.high = 12;
  died.chain = {{"Anna Roth", {15, 24}, "said", 0}};
  document.statements = {died};
  return document;
}

Account account() {
  Account out;
  out.version = "9.9";
  out.passes = {{"names", 3}};
  out.documents = {report()};
  out.documents[0].event = "e1";
  out.entities = {{"n1", "Anna Roth", MentionType::person, {"Roth"}, {"aa11"}}};
  out.statements = out.documents[0].statements;
  out.statements[0].event = "e1";
  Reading reading;
  reading.summary = "12";
  reading.low = reading.high = 12;
  reading.statements = {"s1"};
  reading.origins = 1;
  Event event;
  event.id = "e1";
  event.title = "Fire";
  event.documents = {"aa11"};
  event.facts = {{Slot::killed, std::nullopt, ReadingStatus::single, {reading}}};
  out.events = {event};
  out.derivations = {{"aa11", "bb22", DerivationKind::wire, {{"aa11", {0, 5}}, {"gone", {3, 4}}}}};
  return out;
}

TEST(DocumentJson, SaysHowMuchOfATextWasUnderstood) {
  Document document = report();
  EXPECT_FALSE(Json::parse(document_json(document, true)).contains("understanding"));
  document.understanding = Understanding{UnderstandingTier::partial, "ru", {"sentences"}, {"incidents"}};
  const auto value = Json::parse(document_json(document, true))["understanding"];
  EXPECT_EQ(value.dump(), R"({"tier":"partial","language":"ru","done":["sentences"],"not_done":["incidents"]})");
}

TEST(DocumentJson, SaysWhatOnlySomeDocumentsHaveWhereThereIsSomethingToSay) {
  Document document;
  document.text = "é bc";
  document.kind = DocumentKind::post;
  document.blocks = {{{0, 2}, BlockKind::heading, std::nullopt, ""},
                     {{3, 5}, BlockKind::list, "2031-05-14T10:00", "de"}};
  document.blocks[0].page = 3;
  document.blocks[0].box = Box{72, 70.5, 300, 82};
  document.layers = {{"gzip", 5, 90}};
  document.unpacked = {{{0, 5}, 7, 12}};
  document.reply_to = "id#1";
  document.forwarded_from = "Port";
  document.notes = {"captured 2031-05-14"};
  const auto out = nlohmann::json::parse(document_json(document, false));
  EXPECT_EQ(out["kind"], "post");
  EXPECT_EQ(out["blocks"].dump(), R"([{"box":[72.0,70.5,300.0,82.0],"kind":"heading","page":3,"span":[0,1]},)"
                                  R"({"kind":"list","language":"de","span":[2,4],"time":"2031-05-14T10:00"}])");
  EXPECT_EQ(out["layers"].dump(), R"([{"bytes":[5,90],"coding":"gzip"}])");
  EXPECT_EQ(out["unpacked"].dump(), "[[0,4,7,12]]");
  EXPECT_EQ(out["reply_to"], "id#1");
  EXPECT_EQ(out["forwarded_from"], "Port");
  EXPECT_EQ(out["notes"].dump(), R"(["captured 2031-05-14"])");
}

TEST(DocumentJson, HasTheContractsReadingPartOnOneLine) {
  const std::string line = document_json(report(), false);
  EXPECT_EQ(line.find('\n'), std::string::npos);
  const Json out = Json::parse(line);
  EXPECT_EQ(keys(out),
            (std::vector<std::string>{"schema", "id", "path", "media_type", "kind", "url", "outlet", "title", "byline",
                                      "published", "modified", "agency", "language", "text", "origin"}));
  EXPECT_EQ(out["schema"], "stemma.document/1");
  EXPECT_EQ(out["byline"], Json::array());
  for (const char* unknown : {"url", "outlet", "title", "published", "modified"}) EXPECT_TRUE(out[unknown].is_null());
}

TEST(DocumentJson, CountsCodePointsInTheTextAndBytesInTheOriginal) {
  const Json out = Json::parse(document_json(report(), true));
  EXPECT_EQ(out["origin"], Json::parse("[[0,1,10,16],[1,29,16,44]]"));
  EXPECT_EQ(out["sentences"], Json::parse("[[0,29]]"));
  EXPECT_EQ(out["statements"][0]["span"], Json::parse("[5,12]"));
  EXPECT_EQ(out["statements"][0]["chain"][0]["span"], Json::parse("[14,23]"));
  EXPECT_EQ(out["attributions"][0]["content"], Json::parse("[[5,12]]"));
}

TEST(DocumentJson, HasTheContractsAnnotations) {
  const Json out = Json::parse(document_json(report(), true));
  EXPECT_EQ(out["mentions"][0], Json::parse(R"({"span":[14,23],"type":"person","entity":"n1"})"));
  EXPECT_EQ(out["entities"][0], Json::parse(R"({"id":"n1","name":"Anna Roth","type":"person","aliases":["Roth"]})"));
  EXPECT_EQ(keys(out["places"][0]),
            (std::vector<std::string>{"span", "name", "latitude", "longitude", "country", "geonames", "precision"}));
  EXPECT_TRUE(out["places"][0]["country"].is_null());
  EXPECT_TRUE(out["places"][0]["geonames"].is_null());
  EXPECT_EQ(out["times"][0], Json::parse(R"({"span":[5,7],"value":"2031-05"})"));
  EXPECT_EQ(out["attributions"][0]["kind"], "indirect");
  EXPECT_EQ(out["attributions"][0]["speaker"], "Anna Roth");
}

TEST(DocumentJson, StatementHasEveryKeyAndNullWhereItDoesNotApply) {
  const Json out = Json::parse(document_json(report(), true))["statements"][0];
  EXPECT_EQ(keys(out), (std::vector<std::string>{"id", "document", "span", "slot", "number", "low", "high", "qualifier",
                                                 "approximate", "of", "value", "actor", "mode", "polarity", "certainty",
                                                 "event", "chain"}));
  EXPECT_EQ(out["number"], 12);
  EXPECT_EQ(out["qualifier"], "exactly");
  for (const char* other : {"approximate", "of", "value", "actor", "mode", "event"}) EXPECT_TRUE(out[other].is_null());
}

TEST(DocumentJson, ErrorStandsOnlyWhereTheDocumentCouldNotBeRead) {
  Document broken;
  broken.error = "in/x.json: truncated";
  EXPECT_EQ(Json::parse(document_json(broken, true))["error"], "in/x.json: truncated");
  EXPECT_FALSE(Json::parse(document_json(report(), true)).contains("error"));
}

TEST(DocumentJson, BadBytesAndSpansNeitherThrowNorCrash) {
  Document document = report();
  document.title = "bad \xff byte";
  document.statements[0].span = {20, 4000};
  document.mentions[0].entity = 77;
  const Json out = Json::parse(document_json(document, true));
  EXPECT_EQ(out["title"], "bad \ufffd byte");
  EXPECT_EQ(out["statements"][0]["span"], Json::parse("[19,29]"));
  EXPECT_TRUE(out["mentions"][0]["entity"].is_null());
}

TEST(AccountJson, HasTheContractsShape) {
  const std::string text = account_json(account());
  EXPECT_EQ(text.back(), '\n');
  const Json out = Json::parse(text);
  EXPECT_EQ(keys(out), (std::vector<std::string>{"schema", "generator", "documents", "entities", "events", "statements",
                                                 "derivations"}));
  EXPECT_EQ(out["generator"],
            Json::parse(R"({"name":"stemma","version":"9.9","passes":[{"name":"names","version":3}]})"));
  EXPECT_EQ(out["documents"][0]["event"], "e1");
  EXPECT_FALSE(out["documents"][0].contains("statements"));
  EXPECT_EQ(out["entities"][0]["documents"], Json::parse(R"(["aa11"])"));
  EXPECT_EQ(out["statements"][0]["event"], "e1");
}

TEST(AccountJson, EventsAndFactsFollowTheContract) {
  const Json event = Json::parse(account_json(account()))["events"][0];
  EXPECT_EQ(keys(event), (std::vector<std::string>{"id", "title", "type", "date", "place", "documents", "facts"}));
  EXPECT_TRUE(event["date"].is_null());
  EXPECT_TRUE(event["place"].is_null());
  EXPECT_EQ(keys(event["facts"][0]), (std::vector<std::string>{"slot", "of", "status", "readings"}));
  EXPECT_EQ(keys(event["facts"][0]["readings"][0]),
            (std::vector<std::string>{"summary", "low", "high", "value", "polarity", "statements", "first", "last",
                                      "origins"}));
}

TEST(AccountJson, EvidenceIsCountedInItsOwnText) {
  const Json derivation = Json::parse(account_json(account()))["derivations"][0];
  EXPECT_EQ(derivation["kind"], "wire");
  EXPECT_EQ(derivation["evidence"][0], Json::parse(R"({"document":"aa11","span":[0,4]})"));
  EXPECT_EQ(derivation["evidence"][1]["span"], Json::parse("[0,0]"));
}

TEST(AccountJson, IsTheSameBytesEveryTime) { EXPECT_EQ(account_json(account()), account_json(account())); }

TEST(AccountJson, AnEmptyAccountIsValid) {
  const Json out = Json::parse(account_json(Account{}));
  EXPECT_EQ(out["documents"], Json::array());
  EXPECT_EQ(out["generator"]["passes"], Json::array());
}

}  // namespace
}  // namespace stemma::publish
