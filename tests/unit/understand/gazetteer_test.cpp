// Looking names up, and what is said of a damaged file.
#include "understand/gazetteer.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "base/data_path.hpp"
#include "unit/understand/tiny_gazetteer.hpp"

namespace stemma::understand {
namespace {

std::string names_found(const std::string& name) {
  const auto gazetteer = tiny_gazetteer();
  std::string out;
  for (const auto& found : gazetteer->find(name)) {
    const auto& entry = gazetteer->entry(found.entry);
    out += std::string(gazetteer->name(entry)) + "/" + std::string(gazetteer->country(entry)) +
           (found.alternate ? "* " : " ");
  }
  return out;
}

TEST(Gazetteer, FindsEveryBearerOfAName) {
  ASSERT_TRUE(tiny_gazetteer());
  EXPECT_EQ(names_found("Paris"), "Paris/FR Paris/US ");
  EXPECT_EQ(names_found("PARIS"), "Paris/FR Paris/US ");
  EXPECT_EQ(names_found("Dalarna"), "Dalarna County/SE* ");
  EXPECT_EQ(names_found("Atlantis"), "");
  EXPECT_EQ(names_found(""), "");
}

TEST(Gazetteer, AsItIsBuiltHasNoPlaceWithoutAPoint) {
  const auto built = Gazetteer::load(base::data_file("gazetteer.bin"));
  ASSERT_TRUE(built);
  const Gazetteer& gazetteer = *built.value();
  std::string without;
  for (std::uint32_t i = 0; i < gazetteer.size(); ++i) {
    const auto& entry = gazetteer.entry(i);
    if (entry.latitude_e5 == 0 && entry.longitude_e5 == 0) without += std::string(gazetteer.name(entry)) + "; ";
  }
  EXPECT_EQ(without, "");
}

TEST(Gazetteer, SomeNamesCountOnlyInCapitalsOrWithTheirPoint) {
  EXPECT_EQ(names_found("US"), "United States/US* ");
  EXPECT_EQ(names_found("U.S."), "United States/US* ");
  EXPECT_EQ(names_found("us"), "");
  EXPECT_EQ(names_found("Tex."), "Texas/US* ");
  EXPECT_EQ(names_found("Tex"), "");
  EXPECT_TRUE(tiny_gazetteer()->has("TX"));
  EXPECT_FALSE(tiny_gazetteer()->has("Tx"));
}

TEST(Gazetteer, KnowsWhereAPlaceLiesAndWhatHoldsIt) {
  const auto gazetteer = tiny_gazetteer();
  const auto found = gazetteer->find("Atlanta");
  ASSERT_EQ(found.size(), 1u);
  const auto& atlanta = gazetteer->entry(found[0].entry);
  EXPECT_EQ(atlanta.latitude_e5, 3375000);
  EXPECT_EQ(gazetteer->name(gazetteer->entry(atlanta.admin1)), "Georgia");
  EXPECT_EQ(gazetteer->size(), tiny_places().size());
}

class DamagedGazetteer : public ::testing::Test {
 protected:
  void SetUp() override { file_ = write_tiny_gazetteer(); }
  void TearDown() override { std::filesystem::remove(file_); }
  std::string message() const {
    const auto loaded = Gazetteer::load(file_);
    return loaded ? "loaded" : loaded.error().message;
  }
  std::filesystem::path file_;
};

TEST_F(DamagedGazetteer, AMissingFileIsNamed) {
  std::filesystem::remove(file_);
  EXPECT_EQ(message(), "gazetteer " + file_.string() + ": cannot be opened");
}

TEST_F(DamagedGazetteer, ACutFileIsRefused) {
  std::filesystem::resize_file(file_, std::filesystem::file_size(file_) - 64);
  EXPECT_EQ(message(), "gazetteer " + file_.string() + ": ends too early; build it anew");
}

TEST_F(DamagedGazetteer, AnotherFormatIsRefused) {
  std::fstream(file_, std::ios::in | std::ios::out | std::ios::binary) << "NOTAGAZE";
  EXPECT_EQ(message(), "gazetteer " + file_.string() + ": is not a gazetteer of this version; build it anew");
}

TEST_F(DamagedGazetteer, AnEmptyFileIsRefused) {
  std::filesystem::resize_file(file_, 0);
  EXPECT_EQ(message(), "gazetteer " + file_.string() + ": is not a gazetteer of this version; build it anew");
}

}  // namespace
}  // namespace stemma::understand
