// Charsets, and the place of every character in the original.
#include "read/decode.hpp"

#include <gtest/gtest.h>

namespace stemma::read {
namespace {

TEST(Decode, ValidUtf8IsTakenWithoutACopyWhateverThePageDeclares) {
  const std::string bytes = "Zürich – ok";
  const Decoded decoded = decode(bytes, "windows-1251");
  EXPECT_EQ(decoded.charset(), "utf-8");
  EXPECT_EQ(decoded.text().data(), bytes.data());
  EXPECT_EQ(decoded.byte_at(3), 3u);
}

TEST(Decode, AMarkIsNoPartOfTheText) {
  const Decoded decoded = decode("\xEF\xBB\xBFyes", "");
  EXPECT_EQ(decoded.text(), "yes");
  EXPECT_EQ(decoded.byte_at(0), 3u);
  EXPECT_EQ(decoded.byte_at(3), 6u);
}

TEST(Decode, TakesADeclaredCyrillicCharset) {
  const std::string bytes = "\xCC\xEE\xF1\xEA\xE2\xE0 1";  // "Москва 1"
  const Decoded decoded = decode(bytes, "windows-1251");
  EXPECT_EQ(decoded.text(), "Москва 1");
  EXPECT_EQ(decoded.byte_at(2), 1u) << "each letter is two bytes of UTF-8 and one of the original";
  EXPECT_EQ(decoded.byte_at(13), 7u);
  EXPECT_EQ(decoded.byte_at(decoded.text().size()), bytes.size());
}

TEST(Decode, GuessesAnUndeclaredCharset) {
  std::string bytes;
  for (int i = 0; i < 20; ++i)
    bytes += "\xCF\xF0\xE8\xE2\xE5\xF2, \xEA\xE0\xEA \xE4\xE5\xEB\xE0? ";  // "Привет, как дела?"
  EXPECT_EQ(decode(bytes, "").text().substr(0, 12), "Привет");
  EXPECT_EQ(decode(bytes, "iso-8859-1").text().substr(0, 12), "Привет") << "a Western default that cannot be right";
}

TEST(Decode, ReadsLatin1AsBrowsersDo) {
  EXPECT_EQ(decode("caf\xE9 \x93quoted\x94", "iso-8859-1").text(), "café “quoted”");
}

TEST(Decode, FindsUtf16WithAndWithoutItsMark) {
  const std::string little("h\0i\0 \0t\0h\0e\0r\0e\0", 16);
  EXPECT_EQ(decode(little, "").text(), "hi there");
  EXPECT_EQ(decode(little, "").byte_at(3), 6u);
  const std::string big("\xFE\xFF\0h\0i", 6);
  EXPECT_EQ(decode(big, "").text(), "hi");
  EXPECT_EQ(decode(big, "").byte_at(1), 4u);
}

TEST(Decode, KeepsPlacesThroughWidthsThatChange) {
  const std::string bytes =
      "a\x93\xFA\x96\x7B"
      "b";  // "a日本b" in Shift_JIS
  const Decoded decoded = decode(bytes, "shift_jis");
  ASSERT_EQ(decoded.text(), "a日本b");
  EXPECT_EQ(decoded.byte_at(1), 1u);
  EXPECT_EQ(decoded.byte_at(4), 3u);
  EXPECT_EQ(decoded.byte_at(7), 5u);
}

TEST(Decode, ReadsSupplementaryCharactersOfGb18030) {
  const std::string bytes = "x\x94\x39\xDA\x33y";  // U+1F4A9
  const Decoded decoded = decode(bytes, "gb18030");
  ASSERT_EQ(decoded.text(), "x\xF0\x9F\x92\xA9y");
  EXPECT_EQ(decoded.byte_at(1), 1u);
  EXPECT_EQ(decoded.byte_at(5), 5u);
}

TEST(Decode, BrokenBytesBecomeReplacementCharactersInTheirPlace) {
  const std::string bytes = "Grüße aus Köln\xFF, schöne Grüße";
  const Decoded decoded = decode(bytes, "utf-8");
  EXPECT_EQ(decoded.text(), "Grüße aus Köln\xEF\xBF\xBD, schöne Grüße");
  const std::size_t comma = decoded.text().find(',');
  EXPECT_EQ(bytes[decoded.byte_at(comma)], ',');
}

TEST(Decode, RefusesOverlongFormsAndSurrogates) {
  EXPECT_EQ(valid_utf8_prefix("ab\xC0\xAF"), 2u);
  EXPECT_EQ(valid_utf8_prefix("ab\xED\xA0\x80"), 2u);
  EXPECT_EQ(valid_utf8_prefix("ab\xF4\x90\x80\x80"), 2u);
  EXPECT_EQ(valid_utf8_prefix("ab\xE2\x82\xAC"), 5u);
}

TEST(Decode, FindsTheDeclarationInMarkup) {
  EXPECT_EQ(declared_charset("<html><meta charset=\"KOI8-R\">"), "koi8-r");
  EXPECT_EQ(declared_charset("<meta http-equiv='Content-Type' content='text/html; charset=windows-1251'>"),
            "windows-1251");
  EXPECT_EQ(declared_charset("<?xml version='1.0' encoding='iso-8859-2'?>"), "iso-8859-2");
  EXPECT_EQ(declared_charset("<p>charset of nations</p>"), "");
}

}  // namespace
}  // namespace stemma::read
