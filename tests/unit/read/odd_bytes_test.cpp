// Bytes that no charset allows, and charsets that are not what they say: read without loss of place.
#include <gtest/gtest.h>

#include "read/chat/chat_text.hpp"
#include "read/decode.hpp"
#include "read/json.hpp"
#include "read/part.hpp"
#include "read/read.hpp"
#include "read/text_builder.hpp"

namespace stemma::read {
namespace {

Document page(const std::string& bytes) { return read({"a.html", "id", bytes}, {}).at(0); }

/// The bytes of the original that gave the first place at which `words` stand in the text.
std::string bytes_of(const Document& document, const std::string& bytes, const std::string& words) {
  const auto at = document.text.find(words);
  if (at == std::string::npos) return "not in the text: " + document.text;
  const auto begin = static_cast<std::uint32_t>(at);
  const ByteRange range = original_bytes(document, {begin, begin + static_cast<std::uint32_t>(words.size())});
  return bytes.substr(range.begin, range.end - range.begin);
}

constexpr const char* before = "<html><body><article><p>At least nine people were killed when a ferry sank, ";
constexpr const char* after = " said the coastguard of Port Halden on Tuesday evening.</p></article></body></html>";

TEST(OddBytes, NulsKeepThePlaceOfWhatFollows) {
  const std::string bytes = std::string(before) + std::string("a\0b\0", 4) + after;
  const Document d = page(bytes);
  EXPECT_FALSE(d.error) << *d.error;
  EXPECT_EQ(bytes_of(d, bytes, "said the coastguard"), "said the coastguard");
}

TEST(OddBytes, OverlongUtf8IsNoCharacter) {
  const std::string bytes = std::string(before) + "\xC0\xAF \xE0\x80\xAF \xF8\x88\x80\x80\x80 \xC3\xA9" + after;
  const Document d = page(bytes);
  EXPECT_EQ(d.text.find('/'), std::string::npos) << "an overlong slash is none";
  EXPECT_EQ(bytes_of(d, bytes, "said the coastguard"), "said the coastguard");
}

TEST(OddBytes, SurrogatesInUtf8AndUtf16AreNoCharacters) {
  const std::string bytes = std::string(before) + "\xED\xA0\x80 \xC3\xA9" + after;
  const Document d = page(bytes);
  EXPECT_EQ(bytes_of(d, bytes, "said the coastguard"), "said the coastguard");

  std::string wide = "\xFF\xFE";
  for (const char c : std::string(before)) wide += {c, '\0'};
  wide += std::string("\x3D\xD8", 2);  // half a pair
  for (const char c : std::string(after)) wide += {c, '\0'};
  const Document w = page(wide);
  std::string expected;
  for (const char c : std::string("said the")) expected += {c, '\0'};
  EXPECT_EQ(bytes_of(w, wide, "said the"), expected);
}

TEST(OddBytes, MixedEncodingsKeepThePlaceOfBoth) {
  const std::string bytes =
      std::string(before) + "f\xC3\xA4hre f\xC3\xA4hre f\xC3\xA4hre na\xEFve" + after;  // UTF-8, then one of Latin-1
  const Document d = page(bytes);
  EXPECT_EQ(bytes_of(d, bytes, "fähre"), "f\xC3\xA4hre");
  EXPECT_EQ(bytes_of(d, bytes, "said the coastguard"), "said the coastguard");
}

TEST(OddBytes, AWrongDeclarationIsNotBelieved) {
  const std::string utf8 = std::string("<meta charset=windows-1252>") + before + "f\xC3\xA4hre" + after;
  EXPECT_EQ(bytes_of(page(utf8), utf8, "fähre"), "f\xC3\xA4hre");
  const std::string latin = std::string("<meta charset=utf-8>") + before + "f\xE4hre, caf\xE9" + after;
  const Document d = page(latin);
  EXPECT_EQ(bytes_of(d, latin, "fähre"), "f\xE4hre");
  EXPECT_EQ(bytes_of(d, latin, "said the coastguard"), "said the coastguard");
}

TEST(OddBytes, WhatComesInTooManyPiecesSaysSo) {
  std::string mail = "From: Ann <a@x.example>\nSubject: s\nMIME-Version: 1.0\nContent-Type: text/plain\n\n";
  for (int i = 0; i < 400; ++i) mail += "> a\n";
  ReadOptions options;
  options.limits.nodes = 100;
  const auto documents = read({"m.eml", "id", mail}, options);
  ASSERT_EQ(documents.size(), 1u);
  EXPECT_EQ(documents[0].error, "comes in more than 100 pieces (--max-nodes)");
  EXPECT_EQ(documents[0].kind, DocumentKind::mail) << "so that nothing of it is shown";
  EXPECT_TRUE(documents[0].text.empty());
}

TEST(OddBytes, WhatTakesTooLongSaysSo) {
  Document base;
  base.id = "id";
  Reading reading;
  reading.deadline = base::Deadline(0);
  const auto documents = read_item(std::string(before) + after, {}, base, reading);
  ASSERT_EQ(documents.size(), 1u);
  EXPECT_EQ(documents[0].error, "takes more than 60 s to read (--max-seconds)");
  EXPECT_TRUE(documents[0].text.empty());
}

std::string repeated(const std::string& text, std::size_t times) {
  std::string out;
  for (std::size_t i = 0; i < times; ++i) out += text;
  return out;
}

TEST(OddBytes, AnExportIsLeftWhereTimeRunsOut) {
  Document base;
  base.id = "id";
  Reading late;
  late.deadline = base::Deadline(0);
  const std::string chat = repeated("24/12/19, 11:26 - Ann Lee: A ferry sank.\n", 500);
  EXPECT_EQ(read_chat_text(decode(chat, ""), base, {}).size(), 500u);
  EXPECT_EQ(read_chat_text(decode(chat, ""), base, late).size(), 1u) << "the error alone";
  const std::string post = R"({"id":1,"type":"message","date":"2031-05-14T10:00:00","text":"A ferry sank."})";
  const std::string telegram =
      R"({"name":"Pier","type":"public_channel","id":7,"messages":[)" + repeated(post + ",", 499) + post + "]}";
  EXPECT_EQ(read_json(decode(telegram, ""), base, {}).size(), 500u);
  EXPECT_EQ(read_json(decode(telegram, ""), base, late).size(), 1u) << "the error alone";
  const std::string articles =
      repeated(R"({"title":"A","maintext":"A ferry sank off the pier.","url":"https://a.example/"})"
               "\n",
               500);
  EXPECT_EQ(read_json(decode(articles, ""), base, {}).size(), 500u);
  EXPECT_EQ(read_json(decode(articles, ""), base, late).size(), 1u) << "the error alone";
}

}  // namespace
}  // namespace stemma::read
