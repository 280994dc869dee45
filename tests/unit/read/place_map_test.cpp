// The way from unpacked bytes back to the bytes of an original.
#include "read/place_map.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <string>

namespace stemma::read {
namespace {

using Runs = std::vector<OriginRun>;

TEST(PlaceMap, FindsTheSmallestOuterRange) {
  PlaceMap map;
  map.add_same(100, 10);      // inner 0-10
  map.add_unit(1, 112, 115);  // "=41"
  map.add_same(115, 5);       // inner 11-16
  EXPECT_EQ(map.size(), 16u);
  EXPECT_EQ(map.outer(2, 5), (ByteRange{102, 105}));
  EXPECT_EQ(map.outer(9, 12), (ByteRange{109, 116}));
  EXPECT_EQ(map.outer(10, 11), (ByteRange{112, 115}));
  EXPECT_EQ(map.outer(3, 3), (ByteRange{103, 103}));
  EXPECT_EQ(PlaceMap().outer(0, 4), (ByteRange{0, 0}));
}

TEST(PlaceMap, JoinsWhatLiesTogether) {
  PlaceMap map;
  map.add_same(5, 3);
  map.add_same(8, 2);
  EXPECT_EQ(map.pieces().size(), 1u);
  map.add_same(20, 1);
  EXPECT_EQ(map.pieces().size(), 2u);
}

TEST(PlaceMap, CutsARunWhereAChunkEnds) {
  PlaceMap map;
  map.add_same(10, 4);
  map.add_same(20, 4);
  EXPECT_EQ(lift({{{0, 8}, 0, 8}}, "abcdefgh", map), (Runs{{{0, 4}, 10, 14}, {{4, 8}, 20, 24}}));
}

TEST(PlaceMap, NeverCutsACharacter) {
  PlaceMap map;  // the two bytes of the letter lie in two chunks
  map.add_same(10, 2);
  map.add_same(20, 3);
  EXPECT_EQ(lift({{{0, 5}, 0, 5}}, "a\xC3\xA9zz", map), (Runs{{{0, 1}, 10, 11}, {{1, 3}, 11, 21}, {{3, 5}, 21, 23}}));
}

TEST(PlaceMap, JoinsEqualEscapesIntoOneRunThatCanBeDivided) {
  PlaceMap map;  // quoted-printable: =D0=B4=D0=B4
  for (std::uint64_t i = 0; i < 4; ++i) map.add_unit(1, 3 * i, 3 * i + 3);
  const std::string text = "\xD0\xB4\xD0\xB4";
  const Runs runs = lift({{{0, 4}, 0, 4}}, text, map);
  EXPECT_EQ(runs, (Runs{{{0, 4}, 0, 12}}));
  Document document;
  document.text = text;
  document.origin = runs;
  EXPECT_EQ(original_bytes(document, {2, 4}), (ByteRange{6, 12}));
}

TEST(PlaceMap, LetsNobodyDivideACompressedStream) {
  const PlaceMap map = PlaceMap::whole(6, 40, 52);  // 12 bytes for 6 characters would look like two each
  Document document;
  document.text = "abcdef";
  document.origin = lift({{{0, 6}, 0, 6}}, document.text, map);
  for (std::uint32_t at = 0; at < 6; ++at) EXPECT_EQ(original_bytes(document, {at, at + 1}), (ByteRange{40, 52})) << at;
}

TEST(PlaceMap, KeepsTextWithoutBytesOfItsOwnWhereItStands) {
  // the blank line between two paragraphs, where nothing stands between them
  EXPECT_EQ(lift({{{0, 2}, 5, 5}}, "\n\n", PlaceMap::shifted(100, 20)), (Runs{{{0, 2}, 105, 105}}));
}

TEST(PlaceMap, KeepsTheWidthOfASingleByteCharset) {
  Document document;
  document.text = "\xD0\xB4\xD0\xB4\xD0\xB4";  // three letters, one byte each in windows-1251
  document.origin = lift({{{0, 6}, 2, 5}}, document.text, PlaceMap::shifted(100, 10));
  EXPECT_EQ(document.origin, (Runs{{{0, 6}, 102, 105}}));
  EXPECT_EQ(original_bytes(document, {2, 4}), (ByteRange{103, 104}));
}

// A text cut into pieces at random, with other bytes between them: each character is found where it was put.
RC_GTEST_PROP(PlaceMap, FindsEveryCharacterInTheOuterBytes, ()) {
  const auto letters = *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 4));
  std::string text;
  for (const int letter : letters)
    text += std::vector<std::string>{"a", "\xC3\xA9", "\xE2\x82\xAC", "\xF0\x9F\x98\x80"}[letter];
  RC_PRE(!text.empty());
  std::string outer;
  PlaceMap map;
  for (std::size_t at = 0; at < text.size();) {
    const auto size = *rc::gen::inRange<std::size_t>(1, text.size() - at + 1);
    outer += std::string(*rc::gen::inRange<std::size_t>(0, 4), '#');
    map.add_same(outer.size(), size);
    outer += text.substr(at, size);
    at += size;
  }
  Document document;
  document.text = text;
  document.origin = lift({{{0, static_cast<std::uint32_t>(text.size())}, 0, text.size()}}, text, map);
  std::uint32_t covered = 0;
  for (const OriginRun& run : document.origin) {
    RC_ASSERT(run.text.begin == covered);
    covered = run.text.end;
  }
  RC_ASSERT(covered == text.size());
  for (std::uint32_t at = 0; at < text.size();) {
    std::uint32_t end = at + 1;
    while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) ++end;
    const ByteRange bytes = original_bytes(document, {at, end});
    std::string found = outer.substr(bytes.begin, bytes.end - bytes.begin);
    std::erase(found, '#');
    RC_ASSERT(found == text.substr(at, end - at));
    at = end;
  }
}

}  // namespace
}  // namespace stemma::read
