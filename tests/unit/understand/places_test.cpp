// Which of several places a name means, and coordinates that a text writes out.
#include "understand/places.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <cstdio>
#include <string>
#include <vector>

#include "model/names.hpp"
#include "understand/all_passes.hpp"
#include "understand/resources.hpp"
#include "unit/understand/tiny_gazetteer.hpp"

namespace stemma::understand {
namespace {

std::vector<Place> found_in(const std::string& text, const std::string& url = {}) {
  Document document;
  document.text = text;
  if (!url.empty()) document.url = url;
  Draft draft(document);
  Resources resources;
  resources.gazetteer = tiny_gazetteer();
  find_segments(draft, resources);
  find_names(draft, resources);
  find_places(draft, resources);
  return document.places;
}

std::string in_brackets(Precision precision) { return "(" + std::string(model::name(precision)) + ")"; }

/// "words=name/country(precision); ..." of every place in the text.
std::string places_of(const std::string& text, const std::string& url = {}) {
  std::string out;
  for (const auto& place : found_in(text, url)) {
    if (!out.empty()) out += "; ";
    out += text.substr(place.span.begin, place.span.size()) + "=" + place.name + "/" + place.country +
           in_brackets(place.precision);
  }
  return out;
}

struct Case {
  std::string text, expected;
};

TEST(Places, TheLargestBearerUnlessTheTextSaysOtherwise) {
  for (const auto& [text, expected] :
       std::vector<Case>{{"The fire began in Paris at night.", "Paris=Paris/FR(town)"},
                         {"The fire began in Paris, Texas, at night.", "Paris=Paris/US(town); Texas=Texas/US(region)"},
                         {"She lives in Auburn, New York.", "Auburn=Auburn/US(town); New York=New York/US(region)"},
                         {"It burned in Georgia.", "Georgia=Georgia/GE(country)"},
                         {"It burned in Atlanta, Georgia.", "Atlanta=Atlanta/US(town); Georgia=Georgia/US(region)"},
                         {"It burned in Tbilisi, Georgia.", "Tbilisi=Tbilisi/GE(town); Georgia=Georgia/GE(country)"},
                         {"He flew to the US from Russia.", "US=United States/US(country); Russia=Russia/RU(country)"}})
    EXPECT_EQ(places_of(text), expected) << text;
}

TEST(Places, TheWordsBesideANameTellItsKind) {
  for (const auto& [text, expected] :
       std::vector<Case>{{"The mayor of Washington came.", "Washington=Washington/US(town)"},
                         {"It began on a Washington state farm.", "Washington=Washington/US(region)"},
                         {"The governor of Washington came.", "Washington=Washington/US(region)"},
                         {"The mayor of Paris came.", "Paris=Paris/FR(town)"},
                         {"It was seen in Oregon, Texas and Washington.",
                          "Oregon=Oregon/US(region); Texas=Texas/US(region); Washington=Washington/US(region)"}})
    EXPECT_EQ(places_of(text), expected) << text;
}

TEST(Places, WhatHoldsAPlaceMayBeSaidAtLength) {
  for (const auto& [text, expected] : std::vector<Case>{
           {"It burned in Paris, a small town in northern Texas.", "Paris=Paris/US(town); Texas=Texas/US(region)"},
           {"It burned in Marlow County.", "Marlow County=Marlow County/US(region)"}})
    EXPECT_EQ(places_of(text), expected) << text;
}

TEST(Places, TheNameAloneIsThePlace) {
  for (const auto& [text, expected] : std::vector<Case>{
           {"The City of Paris said so.", "Paris=Paris/FR(town)"},
           {"He crossed the France-Russia border.", "France=France/FR(country); Russia=Russia/RU(country)"},
           {"It burned in South West Texas.", "South West Texas=Texas/US(region)"}})
    EXPECT_EQ(places_of(text), expected) << text;
}

TEST(Places, WhatOneMentionIsKnownToMeanTheOthersMean) {
  EXPECT_EQ(places_of("It burned in Atlanta, Georgia. The Georgia plant was closed."),
            "Atlanta=Atlanta/US(town); Georgia=Georgia/US(region); Georgia=Georgia/US(region)");
}

TEST(Places, ASmallTownNeedsAWordForItsCountry) {
  EXPECT_EQ(places_of("The fire began in Ostley at night."), "");
  EXPECT_EQ(places_of("The fire began in Ostley at night, British police said."), "Ostley=Ostley/GB(town)");
  EXPECT_EQ(places_of("The fire began in Ostley and reached Marwick."),
            "Ostley=Ostley/GB(town); Marwick=Marwick/GB(town)");
  EXPECT_EQ(places_of("The fire began in Ostley at night.", "https://www.ostleypost.co.uk/fire"),
            "Ostley=Ostley/GB(town)");
  EXPECT_EQ(places_of("The fire began in Ostley at night.", "https://www.ostleypost.fr/fire"), "");
}

TEST(Places, TheCountryOfAnOutlet) {
  const auto home = [](const std::string& url) {
    Document document;
    document.url = url;
    return home_country(document);
  };
  EXPECT_EQ(home("https://news.kelm.co.uk/a?b=c.fr"), "GB");
  EXPECT_EQ(home("kelmerbote.de"), "DE");
  EXPECT_EQ(home("https://www.nytimes.com/x"), "US");
  EXPECT_EQ(home("https://kelm.gov/x"), "US");
  EXPECT_EQ(home("https://kelm.tv/x"), "");
  EXPECT_EQ(home("The Kelm Post"), "");
  EXPECT_EQ(home(""), "");
}

TEST(Places, AdjectivesAndUnknownNamesAreNoPlaces) {
  EXPECT_EQ(places_of("The Russian officer smiled."), "");
  EXPECT_EQ(places_of("They met in Grosstal."), "");
}

TEST(Places, ANamedPlaceTakesTheCoordinatesBesideIt) {
  EXPECT_EQ(places_of("The bus was found near the village of Kolno, Dalarna County [60.9125, 14.2571], on Monday."),
            "Kolno=Kolno/(exact); Dalarna County=Dalarna County/SE(region); [60.9125, 14.2571]=[60.9125, "
            "14.2571]/(exact)");
  EXPECT_EQ(places_of("They searched at 48.8583, 2.2945 for hours."), "48.8583, 2.2945=48.8583, 2.2945/(exact)");
}

struct Written {
  std::string text;
  double latitude, longitude;
};

TEST(Coordinates, InEveryNotation) {
  for (const auto& [text, latitude, longitude] :
       std::vector<Written>{{"at [60.912533, 14.257108] by the kiln", 60.912533, 14.257108},
                            {"at (60.912533; 14.257108)", 60.912533, 14.257108},
                            {"at -33.8568, 151.2153 by the water", -33.8568, 151.2153},
                            {"at \u221233.8568, 151.2153 by the water", -33.8568, 151.2153},
                            {"at 48\u00B051\u203224\u2033N 2\u00B021\u203203\u2033E today", 48.856667, 2.350833},
                            {"at 48\u00B0 51' 24\" N, 2\u00B0 21' 3\" E today", 48.856667, 2.350833},
                            {"at 12.5\u00B0S 45.25\u00B0W today", -12.5, -45.25},
                            {"at 12.5 S, 45.25 W today", -12.5, -45.25},
                            {"at 48\u00B051\u2032N 2\u00B021\u2032W", 48.85, -2.35}}) {
    const auto found = find_coordinates(text);
    ASSERT_EQ(found.size(), 1u) << text;
    EXPECT_NEAR(found[0].latitude, latitude, 1e-5) << text;
    EXPECT_NEAR(found[0].longitude, longitude, 1e-5) << text;
    EXPECT_LE(found[0].span.end, text.size());
  }
}

TEST(Coordinates, NumbersThatAreNone) {
  for (const std::string text : {"They won 6.4, 6.3 and rose 2.5, 3.1 percent.", "at [95.0000, 34.0000]",
                                 "in (1.5, 2.5)", "IP 10.0.0.1, 10.0.0.2", "at 91\u00B000\u2032N 2\u00B021\u2032E", ""})
    EXPECT_TRUE(find_coordinates(text).empty()) << text;
  const std::string endless(5000, '7');
  for (const std::string& text : {"(12." + endless + ", 13." + endless + ")",
                                  "12." + endless + " N 13." + endless + " E", "12°30." + endless + "' N 13° E"})
    EXPECT_TRUE(find_coordinates(text).empty());
}

/// "phrase@latitude,longitude(precision); ..." of every place that is told by another.
std::string relative_of(const std::string& text) {
  std::string out;
  for (const auto& place : found_in(text)) {
    if (!place.relative) continue;
    const auto& away = *place.relative;
    char point[64];
    std::snprintf(point, sizeof point, "@%.2f,%.2f", away.latitude, away.longitude);
    if (!out.empty()) out += "; ";
    out += text.substr(away.span.begin, away.span.size()) + point + in_brackets(away.precision);
  }
  return out;
}

TEST(Places, ToldByAnother) {
  for (const auto& [text, expected] : std::vector<Case>{
           {"It fell about 111 km south of Atlanta.", "about 111 km south of Atlanta@32.75,-84.39(region)"},
           {"It fell 10 kilometres (6 miles) north-east of Paris.",
            "10 kilometres (6 miles) north-east of Paris@48.91,2.45(town)"},
           {"It burned twenty-five miles west of the city of Paris.",
            "twenty-five miles west of the city of Paris@48.85,1.80(region)"},
           {"They stopped 8km from Paris.", "8km from Paris@48.85,2.35(town)"},
           {"They stopped 900 km from Paris.", "900 km from Paris@48.85,2.35(country)"},
           {"It fell 20 km north of France.", "20 km north of France@46.00,2.00(country)"},
           {"They stopped 30 km outside Paris.", "30 km outside Paris@48.85,2.35(region)"},
           {"It fell just north of Paris.", "just north of Paris@48.85,2.35(region)"},
           {"It fell near Paris.", "near Paris@48.85,2.35(region)"},
           {"It fell on the outskirts of Paris.", "outskirts of Paris@48.85,2.35(town)"},
           {"They camped at the border with France.", "border with France@46.00,2.00(country)"},
           {"He left Paris for Nice, 12 in all.", ""},
           {"The mayor of Paris flew from Nice.", ""}})
    EXPECT_EQ(relative_of(text), expected) << text;
}

TEST(Places, WithoutAGazetteerOnlyWrittenCoordinatesCount) {
  Document document;
  document.text = "In Paris, at [48.8583, 2.2945], it rained.";
  Draft draft(document);
  find_segments(draft, {});
  find_names(draft, {});
  find_places(draft, {});
  ASSERT_FALSE(document.places.empty());
  for (const auto& place : document.places) EXPECT_EQ(place.precision, Precision::exact);
}

}  // namespace
}  // namespace stemma::understand
