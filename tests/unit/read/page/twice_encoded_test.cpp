// UTF-8 that was encoded twice.
#include "read/page/twice_encoded.hpp"

#include <gtest/gtest.h>

#include "read/read.hpp"
#include "read/text_builder.hpp"

namespace stemma::read {
namespace {

TEST(TwiceEncoded, OneCharacter) {
  const auto quote = twice_encoded_at("\xC3\xA2\xC2\x80\xC2\x99s");  // ’ by way of ISO-8859-1
  EXPECT_EQ(quote.character, "\xE2\x80\x99");
  EXPECT_EQ(quote.length, 6u);
  const auto dash = twice_encoded_at("\xC3\xA2\xE2\x82\xAC\xE2\x80\x9D");  // — by way of windows-1252
  EXPECT_EQ(dash.character, "\xE2\x80\x94");
  EXPECT_EQ(twice_encoded_at("\xC3\x83\xC2\xA9").character, "\xC3\xA9");  // é
  for (const auto* text : {"\xC3\xA9t\xC3\xA9", "\xC3\xA2", "a", "", "\xC3\xA2\xC2\x80"})
    EXPECT_EQ(twice_encoded_at(text).length, 0u) << text;
}

TEST(TwiceEncoded, APageIsReadOnceAndKeepsItsPlaces) {
  const std::string page =
      "<!doctype html><p>The harbour board\xC3\xA2\xC2\x80\xC2\x99s pilot said that the caf\xC3\x83\xC2\xA9 was "
      "closed.</p>";
  const Document d = read({"x", "id", page}, {}).at(0);
  EXPECT_EQ(d.text, "The harbour board\xE2\x80\x99s pilot said that the caf\xC3\xA9 was closed.");
  const auto at = static_cast<std::uint32_t>(d.text.find("\xE2\x80\x99"));
  const ByteRange range = original_bytes(d, {at, at + 3});
  EXPECT_EQ(page.substr(range.begin, range.end - range.begin), "\xC3\xA2\xC2\x80\xC2\x99");
  const auto word = static_cast<std::uint32_t>(d.text.find("closed"));
  const ByteRange closed = original_bytes(d, {word, word + 6});
  EXPECT_EQ(page.substr(closed.begin, closed.end - closed.begin), "closed");
}

TEST(TwiceEncoded, OtherTextsStayAsTheyAre) {
  const std::string page =
      "<!doctype html><p>L\xC3\xA2ge und Pr\xC3\xA2teur, said the caf\xC3\xA9 on the harbour road.</p>";
  EXPECT_EQ(read({"x", "id", page}, {}).at(0).text, page.substr(18, page.size() - 22));
}

}  // namespace
}  // namespace stemma::read
