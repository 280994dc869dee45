// Names in a text and their types: cases to read as a table.
#include "understand/names.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <string>
#include <vector>

#include "model/names.hpp"
#include "understand/all_passes.hpp"
#include "understand/names_lexicon.hpp"
#include "understand/resources.hpp"
#include "unit/understand/names_fixture.hpp"

namespace stemma::understand {
namespace {

std::string names_of(const std::string& text) { return NamesOf(text).found(); }

struct Case {
  std::string text, expected;
};

void expect_all(const std::vector<Case>& cases) {
  for (const auto& [text, expected] : cases) EXPECT_EQ(names_of(text), expected) << text;
}

TEST(Names, Persons) {
  expect_all({{"Police named Anna Keller as the owner.", "Anna Keller:person"},
              {"The driver, Tomas Lindqvist, was freed.", "Tomas Lindqvist:person"},
              {"President Karla Benes spoke.", "Karla Benes:person"},
              {"They met Lt. Gen. Piotr Wolski there.", "Piotr Wolski:person"},
              {"Mr. Brandt left early.", "Brandt:person"},
              {"A friend of Omar al-Masri wept.", "Omar al-Masri:person"},
              {"They heard that al Zarqawi fled.", "al Zarqawi:person"},
              {"The court heard Ludwig van den Berg first.", "Ludwig van den Berg:person"},
              {"He met John F. Hartley.", "John F. Hartley:person"}});
}

TEST(Names, TheArticleInSmallLettersBelongsToThem) {
  expect_all({{"It was the work of al Qaeda.", "al Qaeda:organization"},
              {"Keller et al. Bremen found it.", names_of("Keller et al. Bremen found it.")}});
  EXPECT_EQ(names_of("Berg et al Bremen").find("al Bremen"), std::string::npos);
}

TEST(Names, SurnamesFollowTheFullName) {
  expect_all({{"Anna Keller fled. Later Keller returned.", "Anna Keller:person; Keller:person"},
              {"Anna Keller's house burned.", "Anna Keller:person"}});
}

TEST(Names, Organisations) {
  expect_all({{"The Defense Ministry denied it.", "Defense Ministry:organization"},
              {"He works at the Ministry of Interior Affairs now.", "Ministry of Interior Affairs:organization"},
              {"She studied at Northfield University.", "Northfield University:organization"},
              {"It was first told by Reuters.", "Reuters:organization"},
              {"Fighters of the Free Valley Front fled.", "Free Valley Front:organization"},
              {"They blamed ISIS-K for it.", "ISIS-K:organization"},
              {"They blamed the Islamic State for it.", "Islamic State:organization"},
              {"The Northern River Authority (NRA) closed the lock.",
               "Northern River Authority:organization; NRA:organization"},
              {"Paris police searched the flat.", "Paris:place"}});
}

TEST(Names, Places) {
  expect_all({{"It rained in Paris.", "Paris:place"},
              {"Paris was calm.", "Paris:place"},
              {"The US sent aid.", "US:place"},
              {"They crossed the Mirrow River at night.", "Mirrow River:place"},
              {"A bus left the village of Oberau.", "Oberau:place"},
              {"Clashes spread in the Tolna district.", "Tolna:place"}});
}

TEST(Names, PlacesInsideLongerNames) {
  expect_all({{"It burned in Queen Ada's County on Monday.", "Queen Ada's County:place"},
              {"They sailed in the Mediterranean.", "Mediterranean:place"},
              {"He met Texas State Senator Ida Brandt.", "Texas:place; Ida Brandt:person"},
              {"The Marlow School District closed.", "Marlow School District:organization"},
              {"It cost US$58 million, or $US 58 million.", ""}});
}

TEST(Names, FacilitiesEventsWeaponsNationalities) {
  expect_all({{"The plane left Harland Airport.", "Harland Airport:facility"},
              {"Smoke rose over St. Mary Hospital.", "St. Mary Hospital:facility"},
              {"Winds of Hurricane Otis tore roofs off.", "Hurricane Otis:event"},
              {"He carried a Kalashnikov.", "Kalashnikov:weapon"},
              {"A Russian officer and two Russians came.", "Russian:nationality; Russians:nationality"}});
}

TEST(Names, CapitalsThatNameNobody) {
  expect_all({{"Police arrived. Witnesses ran. However, nothing burned.", ""},
              {"On Monday in March the TV was off.", ""},
              {"Three Men And A Boat Float Down Quiet Water", ""},
              {"The CEO spoke. I left.", ""},
              {"the quick brown fox", ""},
              {"", ""}});
}

TEST(Names, GivenNamesThatAreWordsForAPeopleToo) {
  expect_all({{"The mayor, Christian Marr, spoke.", "Christian Marr:person"},
              {"A Christian charity and Christian Churches spoke.",
               "Christian:nationality; Christian:nationality; Churches:other"}});
}

TEST(Names, TitlesStayOutsideAndPossessivesToo) {
  expect_all({{"Russian President Karla Benes spoke.", "Russian:nationality; Karla Benes:person"},
              {"Texas Governor Paul Ortega resigned.", "Texas:place; Paul Ortega:person"},
              {"It was Karla Benes\u2019s idea.", "Karla Benes:person"}});
}

TEST(Names, HyphenatedAdditionsAreNotPartOfAName) {
  expect_all({{"The Paris-based group met.", "Paris:place"}, {"A US-led force came.", "US:place"}});
}

TEST(Names, MissingStopsAndShoutingBetweenSentences) {
  expect_all({{"Smoke rises over Paris The fire burned for days.", "Paris:place"},
              {"Photo by Reuters Anna Keller", "Reuters:organization; Anna Keller:person"},
              {"It was late. MUST WATCH He left.", ""},
              {"Physicist Anna Keller disagreed.", "Anna Keller:person"},
              {"They met Secretary of State Anna Keller there.", "Anna Keller:person"}});
}

TEST(Names, NounsThatStandFirst) {
  expect_all({{"They walked along the Promenade des Tilleuls at night.", "Promenade des Tilleuls:facility"},
              {"Ash fell on Mount Orlo again.", "Mount Orlo:place"},
              {"The University of Northfield closed.", "University of Northfield:organization"},
              {"The council met. The Security Council for Friday's vote left.", "Security Council:organization"}});
}

TEST(Names, IllnessesAreNoPlaces) { expect_all({{"Doctors fear the Paris virus.", ""}}); }

TEST(NamesLexicon, ListsAreFolded) {
  EXPECT_TRUE(is_in(WordList::organization_head, "ministry"));
  EXPECT_TRUE(is_in(WordList::organization, "white house"));
  EXPECT_FALSE(is_in(WordList::organization_head, "Ministry"));
  EXPECT_TRUE(is_weapon_name("AK-47"));
  EXPECT_FALSE(is_weapon_name("ak-47"));
  EXPECT_TRUE(is_in(WordList::given_name, "anna"));
}

RC_GTEST_PROP(NamesProperty, MentionsAreOrderedDisjointAndInsideTheText, (const std::vector<std::uint8_t>& picks)) {
  static const std::vector<std::string> words = {
      "Anna", "Keller", "the",    "of",        "Ministry", "Paris", ",",  "(",    ")",  "\"", "and", "al-Masri",
      "said", ".",      "US-led", "President", "de",       "&",     "'s", "Bank", "IN", "-",  "1st", "\u00C9mile"};
  std::string text;
  for (const auto pick : picks) text += words[pick % words.size()] + ' ';
  NamesOf names(text);
  names.found();
  std::uint32_t end = 0;
  for (const auto& mention : names.document.mentions) {
    RC_ASSERT(mention.span.begin >= end);
    RC_ASSERT(mention.span.begin < mention.span.end);
    RC_ASSERT(mention.span.end <= text.size());
    end = mention.span.end;
  }
}

TEST(Names, OrganisationsByTheirHeadAndTheirKind) {
  for (const auto& [text, expected] : std::vector<std::pair<std::string, std::string>>{
           {"He said that KLF Northern Column had struck.", "KLF Northern Column:organization"},
           {"He told the newspaper Ostrander Bote so.", "Ostrander Bote:organization"},
           {"He told Ostrand-Matin so.", "Ostrand-Matin:organization"},
           {"He told Radio Ostrand so.", "Radio Ostrand:organization"},
           {"He told France Info so.", "France Info:organization"},
           {"The Health Ministry and the Interior Ministry agree.",
            "Health Ministry:organization; Interior Ministry:organization"},
           {"He saw that Theresa May left.", "Theresa May:person"}})
    EXPECT_EQ(names_of(text), expected) << text;
}

TEST(Names, CaptionsAndAbstractNounsAreNoPersons) {
  for (const std::string text : {"He pressed Hide Caption twice.", "They spoke of Strategic Alliances again."})
    EXPECT_EQ(names_of(text).find(":person"), std::string::npos) << text;
}

}  // namespace
}  // namespace stemma::understand
