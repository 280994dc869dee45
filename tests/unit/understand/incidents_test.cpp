#include "understand/incidents.hpp"

#include <gtest/gtest.h>

#include <string>

#include "model/event_types.hpp"
#include "understand/all_passes.hpp"
#include "understand/resources.hpp"

namespace stemma::understand {
namespace {

/// A text whose times and places are marked by hand.
class Text {
 public:
  explicit Text(std::string text, std::optional<std::string> published = std::nullopt) : draft(document) {
    document.text = std::move(text);
    document.published = std::move(published);
  }
  Text& time(std::string_view words, std::string value) {
    document.times.push_back({find(words), std::move(value)});
    return *this;
  }
  Text& place(std::string_view words, std::string country, double latitude, double longitude,
              Precision precision = Precision::town) {
    document.places.push_back(
        {find(words), std::string(words), latitude, longitude, std::move(country), std::nullopt, precision});
    return *this;
  }
  Text& count(std::string_view words) {
    Quantity quantity;
    quantity.span = find(words);
    draft.quantities.push_back(quantity);
    return *this;
  }
  const std::vector<Incident>& incidents() {
    find_segments(draft, Resources{});
    find_incidents(draft, Resources{});
    return document.incidents;
  }
  std::size_t about(std::string_view words) { return incident_at(draft, find(words)).value_or(99); }

  Span find(std::string_view words) const {
    const auto at = static_cast<std::uint32_t>(document.text.find(words));
    return {at, at + static_cast<std::uint32_t>(words.size())};
  }

  Document document;
  Draft draft;
};

TEST(Incidents, TheMainOneHasTypeDateAndPlaceOfTheLead) {
  Text text("A ferry collided with a barge off Lowick on Monday, killing nine people.\n\nThe crew was rescued.",
            "2031-05-06");
  text.time("Monday", "2031-05-05").place("Lowick", "SR", 10.0, 20.0);
  const auto& incidents = text.incidents();
  ASSERT_EQ(incidents.size(), 1u);
  EXPECT_TRUE(incidents[0].main);
  EXPECT_EQ(incidents[0].type, "collision");
  EXPECT_EQ(incidents[0].date, "2031-05-05");
  ASSERT_TRUE(incidents[0].place);
  EXPECT_EQ(text.document.places[*incidents[0].place].name, "Lowick");
  EXPECT_EQ(text.about("nine people"), 0u);
}

TEST(Incidents, ABackgroundParagraphIsItsOwnIncident) {
  Text text(
      "A bomb exploded in Lowick on Friday, killing nine people.\n\n"
      "In September 2022, rebels carried out a deadly car bombing at the mint in Tarn. Six people were "
      "killed.\n\n"
      "Police arrested two men on Saturday.",
      "2031-05-10");
  text.time("Friday", "2031-05-09").time("September 2022", "2022-09").time("Saturday", "2031-05-10");
  text.place("Lowick", "SR", 10, 20).place("Tarn", "SR", 14, 25);
  const auto& incidents = text.incidents();
  ASSERT_EQ(incidents.size(), 2u);
  EXPECT_EQ(incidents[1].type, "bombing");
  EXPECT_EQ(incidents[1].date, "2022-09");
  EXPECT_EQ(text.document.places[*incidents[1].place].name, "Tarn");
  EXPECT_EQ(incidents[1].phrase, "a deadly car bombing");
  EXPECT_EQ(text.about("Six people"), 1u);
  EXPECT_EQ(text.about("nine people"), 0u);
  EXPECT_EQ(text.about("two men"), 0u);
}

TEST(Incidents, TwoInOneSentenceHaveClausesOfTheirOwn) {
  Text text(
      "Gunmen attacked a market in Lowick on Friday.\n\nThe assault came two years after the raids in Tarn that "
      "killed 65 people.",
      "2031-05-10");
  text.time("Friday", "2031-05-09").place("Lowick", "SR", 10, 20).place("Tarn", "SR", 14, 25).count("65");
  ASSERT_EQ(text.incidents().size(), 2u);
  EXPECT_EQ(text.about("65 people"), 1u);
  EXPECT_EQ(text.about("The assault"), 0u);
}

TEST(Incidents, EachDatedItemOfAListIsOne) {
  Text text(
      "Gunmen attacked a theatre in Lowick on Friday.\n\nEarlier attacks in Tarn have included a 2019 wine fair, "
      "killing "
      "over 30 and injuring 75 and a library the following year, killing 17 readers.",
      "2031-05-10");
  text.time("Friday", "2031-05-09").time("2019", "2019").place("Lowick", "SR", 10, 20).place("Tarn", "SR", 14, 25);
  const auto& incidents = text.incidents();
  ASSERT_EQ(incidents.size(), 3u);
  EXPECT_EQ(incidents[1].date, "2019");
  EXPECT_EQ(incidents[2].date, "2020");
  EXPECT_EQ(text.document.places[*incidents[2].place].name, "Tarn");
  EXPECT_EQ(text.about("over 30"), 1u);
  EXPECT_EQ(text.about("75"), 1u);
  EXPECT_EQ(text.about("17 readers"), 2u);
}

TEST(Incidents, ADeathBelongsToWhatItCameFrom) {
  Text text(
      "A ferry sank near Lowick on Friday.\n\nThe captain's brother was one of five people who died when a trawler "
      "sank off Tarn in 2019.",
      "2031-05-10");
  text.time("Friday", "2031-05-09").time("2019", "2019").place("Lowick", "SR", 10, 20).place("Tarn", "SR", 14, 25);
  ASSERT_EQ(text.incidents().size(), 2u);
  EXPECT_EQ(text.about("five people"), 1u);
}

TEST(Incidents, AThreatIsNone) {
  Text text(
      "Gunmen attacked a theatre in Lowick on Friday.\n\nWeeks ago the embassy in Tarn warned of a potential attack in "
      "Tarn.",
      "2031-05-10");
  text.time("Friday", "2031-05-09").time("Weeks ago", "2031-04").place("Lowick", "SR", 10, 20);
  EXPECT_EQ(text.place("Tarn", "SR", 14, 25).incidents().size(), 1u);
}

TEST(Incidents, TheDateOfAnAnnouncementIsNotTheIncidents) {
  Text text("Nine miners died when a shaft collapsed in Lowick, the company said on Tuesday.", "2031-05-13");
  text.time("Tuesday", "2031-05-13").place("Lowick", "SR", 10, 20);
  EXPECT_EQ(text.incidents()[0].date, "");
  EXPECT_EQ(text.incidents()[0].type, "collapse");
}

TEST(Incidents, LaterDevelopmentsStayWithTheMainOne) {
  Text text(
      "Gunmen attacked a theatre in Lowick on 2 May.\n\nOn 25 May the group issued a statement about the attack, in "
      "which 40 people were killed.",
      "2031-05-27");
  text.time("2 May", "2031-05-02").time("25 May", "2031-05-25").place("Lowick", "SR", 10, 20);
  EXPECT_EQ(text.incidents().size(), 1u);
  EXPECT_EQ(text.about("40 people"), 0u);
}

TEST(Incidents, TheNextDayIsAnIncidentOfItsOwn) {
  Text text(
      "A truck rammed a crowd in Lowick on Friday.\n\nOn March 8, 2027, a farmer steered his tractor into a market in "
      "Tarn, injuring 14. The next day, in the port of Orvel, a lorry ran over six dockers, killing two.",
      "2031-05-10");
  text.time("Friday", "2031-05-09").time("March 8, 2027", "2027-03-08");
  text.place("Lowick", "SR", 10, 20).place("Tarn", "SR", 14, 25).place("Orvel", "SR", 17, 29).count("14").count("two");
  const auto& incidents = text.incidents();
  ASSERT_EQ(incidents.size(), 3u);
  EXPECT_EQ(incidents[2].date, "2027-03-09");
  EXPECT_EQ(text.document.places[*incidents[2].place].name, "Orvel");
  EXPECT_EQ(text.about("killing two"), 2u);
}

TEST(Incidents, AnIndefiniteArticleIntroducesAnotherOne) {
  Text text(
      "Gunmen attacked a theatre in Lowick.\n\nIn 2022, the same men also bombed the mint in Tarn, killing six "
      "people. They were behind a second attack, on the dockyard in Tarn. Twelve soldiers died.");
  text.time("2022", "2022").place("Lowick", "SR", 10, 20).place("Tarn", "SR", 14, 25);
  const auto second = text.document.text.rfind("Tarn");
  text.document.places.push_back(text.document.places[1]);
  text.document.places[2].span = {static_cast<std::uint32_t>(second), static_cast<std::uint32_t>(second + 4)};
  ASSERT_EQ(text.incidents().size(), 3u);
  EXPECT_EQ(text.about("six people"), 1u);
  EXPECT_EQ(text.about("Twelve soldiers"), 2u);
  EXPECT_EQ(text.incidents()[1].date, "2022");
  EXPECT_EQ(text.incidents()[2].date, "");
}

TEST(Incidents, AWeekdayJustBeforeSetsNothingApart) {
  Text text("Gunmen attacked a theatre in Lowick on Thursday.\n\nThe mayor spoke of an attack on Friday.",
            "2031-05-08");
  text.time("Thursday", "2031-05-08").time("Friday", "2031-05-02").place("Lowick", "SR", 10, 20);
  EXPECT_EQ(text.incidents().size(), 1u);
}

TEST(Incidents, AnEmptyTextHasNone) {
  Text text("");
  EXPECT_TRUE(text.incidents().empty());
  EXPECT_EQ(text.about(""), 99u);
}

TEST(Incidents, ADateOfAMessageIsNotTheIncidents) {
  Text text(
      "The group boasted of a bloody attack on Saturday, in a post on its channel. Shots had been fired in Lowick "
      "at a concert.\n\nThe attack on Friday was the worst in years.",
      "2031-05-11");
  text.time("Saturday", "2031-05-10").time("Friday", "2031-05-09").place("Lowick", "SR", 10, 20);
  EXPECT_EQ(text.incidents()[0].date, "2031-05-09");
}

TEST(Incidents, ACountryThatSpeaksIsNoPlace) {
  Text text("Tarnia condemned the launch of a missile. The missile flew far.", "2031-05-06");
  text.place("Tarnia", "TR", 40, 60, Precision::country);
  EXPECT_FALSE(text.incidents()[0].place);
}

TEST(Incidents, AnotherTownThanTheHeadlinesIsNotThePlace) {
  Text text("The crash killed nine people in Fairly. Their families live in Brodek, where a crash is mourned.");
  text.document.title = "Nine die in Fairly plane crash";
  text.place("Brodek", "SR", 10, 20);
  EXPECT_FALSE(text.incidents()[0].place);
}

TEST(Incidents, AListsLeadBelongsToItsItems) {
  Text text(
      "A bomb exploded in Lowick on Friday. Nine people died. Other previous attacks in Tarn have included a 2019 "
      "wedding, killing 60, and a 2020 clinic, killing 24.",
      "2031-05-10");
  text.time("Friday", "2031-05-09").time("2019", "2019").time("2020", "2020");
  text.place("Lowick", "SR", 10, 20).place("Tarn", "TR", 40, 60);
  const auto& incidents = text.incidents();
  ASSERT_EQ(incidents.size(), 3u);
  EXPECT_EQ(text.document.places[*incidents[0].place].name, "Lowick");
  EXPECT_NE(text.about("in Tarn"), 0u);
}

TEST(Incidents, ADemonstrationOfSomethingIsNoMarch) {
  Text text("Two bombers flew over the strait in a demonstration of commitment.");
  EXPECT_EQ(text.incidents()[0].type, "incident");
}

TEST(EventTypes, KnowNounsVerbsAndTheirForms) {
  EXPECT_EQ(model::event_noun("bombings"), "bombing");
  EXPECT_EQ(model::event_noun("crashes"), "crash");
  EXPECT_EQ(model::event_verb("rammed"), "ramming");
  EXPECT_EQ(model::event_verb("collided"), "collision");
  EXPECT_EQ(model::event_verb("killing"), model::any_event);
  EXPECT_EQ(model::event_noun("table"), "");
}

TEST(EventTypes, AgreeWhereOneHappeningCanBeBoth) {
  EXPECT_TRUE(model::event_types_agree("attack", "shooting"));
  EXPECT_TRUE(model::event_types_agree("shooting", "attack"));
  EXPECT_TRUE(model::event_types_agree("flood", model::any_event));
  EXPECT_FALSE(model::event_types_agree("flood", "shooting"));
  EXPECT_EQ(model::event_type_title("airstrike"), "Air strike");
  EXPECT_EQ(model::event_type_title("attack"), "Attack");
}

}  // namespace
}  // namespace stemma::understand
