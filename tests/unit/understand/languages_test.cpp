// How deep a document is read, by its language.
#include "understand/languages.hpp"

#include <gtest/gtest.h>

#include <string>

namespace stemma::understand {
namespace {

Depth depth(const std::string& language, const std::string& text) {
  Document document;
  document.language = language;
  document.text = text;
  return depth_of(document);
}

std::string times(const std::string& words, int count) {
  std::string all;
  for (int i = 0; i < count; ++i) all += words + " ";
  return all;
}

TEST(Languages, TellWhatIsRead) {
  EXPECT_EQ(depth("en", ""), Depth::english);
  EXPECT_EQ(depth("en-GB", ""), Depth::english);
  EXPECT_EQ(depth("fr", "The harbour master said it was late."), Depth::partial);
  EXPECT_EQ(depth("fa", ""), Depth::partial);
  EXPECT_EQ(depth("pl", ""), Depth::unknown);
  EXPECT_EQ(depth("fil", ""), Depth::unknown);
}

TEST(Languages, OfNoLanguageOnlyWhatMayBeEnglishCountsAsIt) {
  EXPECT_EQ(depth("", "Harbour closed."), Depth::english);
  EXPECT_EQ(depth("", ""), Depth::english);
  EXPECT_EQ(depth("", "Порт закрыт."), Depth::unknown);
  EXPECT_EQ(depth("", times("The harbour was closed by the storm, and it was late.", 10)), Depth::english);
  EXPECT_EQ(depth("", times("Kudan harboli mesu tarin, oskal de runo bafti.", 10)), Depth::unknown);
}

}  // namespace
}  // namespace stemma::understand
