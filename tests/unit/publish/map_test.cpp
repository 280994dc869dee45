// Outlines cut to a window, the places of an event and the window around them.
#include <gtest/gtest.h>

#include "publish/map_places.hpp"
#include "publish/outlines.hpp"
#include "publish/sections.hpp"
#include "unit/publish/sample.hpp"

namespace stemma::publish {
namespace {

// A square country from 0,0 to 10,10 in two lines, and one that touches the antimeridian.
constexpr std::string_view squares = R"({"source":"drawn by hand","units_per_degree":1,
  "arcs":[[0,0,10,0,0,10],[0,0,0,10,10,0],[170,0,10,0,0,10,-10,0,0,-10]],
  "countries":[{"name":"Square","box":[0,0,10,10],"rings":[[0,-2]]},{"name":"Edge","box":[170,0,180,10],"rings":[[2]]}]})";

TEST(Outlines, CutsACountryAtTheWindow) {
  const Outlines outlines(squares);
  EXPECT_EQ(outlines.source(), "drawn by hand");
  const auto parts = outlines.within({5, 5, 20, 20});
  ASSERT_EQ(parts.size(), 1u);
  EXPECT_EQ(parts[0].name, "Square");
  for (const GeoPoint& point : parts[0].rings.at(0)) {
    EXPECT_GE(point.longitude, 5);
    EXPECT_LE(point.longitude, 10);
    EXPECT_GE(point.latitude, 5);
  }
}

TEST(Outlines, CrossesTheAntimeridian) {
  const auto parts = Outlines(squares).within({-195, 0, -175, 10});
  ASSERT_EQ(parts.size(), 1u);
  EXPECT_EQ(parts[0].name, "Edge");
}

TEST(Outlines, BadContentGivesNoCountries) {
  for (const char* content : {"", "{", "[]", "{\"units_per_degree\":1}", R"({"units_per_degree":"x","source":1})",
                              R"({"source":"","units_per_degree":1,"arcs":[],"countries":[{"name":"A","box":[0]}]})"})
    EXPECT_TRUE(Outlines(content).empty()) << content;
}

TEST(MapPlaces, TheSceneComesFirstAndCountriesAreLeftOut) {
  Account account = sample_account();
  account.documents[3].places[0].precision = Precision::exact;
  const View view(account);
  const auto places = map_places(view, *view.main_events().front());
  ASSERT_EQ(places.size(), 2u);
  EXPECT_TRUE(places[0].scene);
  EXPECT_EQ(places[0].reports, 1u);
  EXPECT_EQ(places[1].name, "Lysvik");
  account.documents[3].places[0].precision = Precision::country;
  EXPECT_EQ(map_places(View(account), *View(account).main_events().front()).size(), 1u);
}

TEST(MapPlaces, TheWindowHoldsThePlacesAndLeavesOutTheFarthest) {
  std::vector<MapPlace> places(3);
  places[0].latitude = 50, places[0].longitude = 10;
  places[1].latitude = 52, places[1].longitude = 14;
  places[2].latitude = -30, places[2].longitude = 150;
  const Window window = window_of(places, 4, 1.6);
  EXPECT_LT(window.west, 10);
  EXPECT_GT(window.east, 14);
  EXPECT_LT(window.east, 60);
  EXPECT_GE(window.north - window.south, 4);
}

TEST(Map, SaysHowExactAPlaceIsInWords) {
  const Account account = sample_account();
  const View view(account);
  const std::string html = map_section(view, *view.main_events().front(), Outlines(squares)).str();
  EXPECT_NE(html.find("town or city"), std::string::npos);
  EXPECT_NE(html.find("exact coordinates"), std::string::npos);
  EXPECT_NE(html.find("drawn by hand"), std::string::npos);
  EXPECT_EQ(html.find("http"), std::string::npos);
}

TEST(Map, WithoutAPlaceThereIsNone) {
  const Account account = sample_account();
  const View view(account);
  EXPECT_TRUE(map_section(view, *view.main_events().back(), Outlines("")).empty());
}

}  // namespace
}  // namespace stemma::publish
