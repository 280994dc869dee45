// Character references.
#include "read/entities.hpp"

#include <gtest/gtest.h>

namespace stemma::read {
namespace {

TEST(Entities, DecodesNamesAndNumbers) {
  EXPECT_EQ(decode_references("Tom &amp; Ann &lt;3 &#1076;&#x434; &eacute;"), "Tom & Ann <3 дд é");
  EXPECT_EQ(decode_references("&ThickSpace;"), "\xE2\x81\x9F\xE2\x80\x8A") << "some names give two characters";
}

TEST(Entities, ReadsLegacyNamesWithoutTheirSemicolon) {
  EXPECT_EQ(decode_references("AT&ampT caf&eacute"), "AT&T café");
  EXPECT_EQ(decode_references("?a=1&copy=2", /*in_attribute=*/true), "?a=1&copy=2");
  EXPECT_EQ(decode_references("?a=1&copy=2", /*in_attribute=*/false), "?a=1©=2");
}

TEST(Entities, LeavesWhatIsNoReference) {
  EXPECT_EQ(decode_references("R&D & more &unknown; &#; &"), "R&D & more &unknown; &#; &");
  EXPECT_EQ(reference_at("&nothing").length, 0u + reference_at("&not").length) << "'not' is a legacy name";
}

TEST(Entities, NumbersThatAreNoCharactersAreReplaced) {
  EXPECT_EQ(decode_references("&#0;&#xD800;&#99999999999;"), "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD");
  EXPECT_EQ(decode_references("&#147;so&#148;"), "“so”") << "windows-1252, as browsers read them";
}

TEST(Entities, SaysHowLongAReferenceIs) {
  EXPECT_EQ(reference_at("&amp;x").length, 5u);
  EXPECT_EQ(reference_at("&#8364; and").length, 7u);
}

}  // namespace
}  // namespace stemma::read
