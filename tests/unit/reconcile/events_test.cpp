#include <gtest/gtest.h>

#include <string>

#include "reconcile/pass.hpp"

namespace stemma::reconcile {
namespace {

struct Told {
  std::string id, title, text, type, date, town;
  double latitude = 10, longitude = 20;
  std::string country = "SR";
};

Document report(const Told& told) {
  Document document;
  document.id = told.id;
  document.title = told.title;
  document.text = told.text;
  Incident incident;
  incident.type = told.type;
  incident.date = told.date;
  incident.main = true;
  if (!told.town.empty()) {
    document.places.push_back(
        {{0, 1}, told.town, told.latitude, told.longitude, told.country, std::nullopt, Precision::town});
    incident.place = 0;
  }
  document.incidents.push_back(incident);
  return document;
}

Account account(std::vector<Document> documents) {
  Account filled;
  filled.documents = std::move(documents);
  reconcile(filled);
  return filled;
}

const Told ferry = {
    "a",     "Ferry sinks off Lowick", "The ferry Albatross sank off Lowick with 90 aboard.", "sinking", "2031-05-09",
    "Lowick"};

TEST(Events, ReportsOfOneHappeningAreOneEvent) {
  Told other = ferry;
  other.id = "b";
  other.title = "Albatross disaster: rescuers still search off Lowick";
  other.text = "Rescuers searched for passengers of the ferry Albatross on Saturday.";
  other.type = "disaster";
  const Account filled = account({report(ferry), report(other)});
  ASSERT_EQ(filled.events.size(), 1u);
  EXPECT_EQ(filled.events[0].type, "sinking");
  EXPECT_EQ(filled.events[0].title, "Sinking in Lowick, 9 May 2031");
  EXPECT_EQ(filled.events[0].date, "2031-05-09");
  EXPECT_EQ(filled.events[0].documents, (std::vector<std::string>{"a", "b"}));
  EXPECT_EQ(filled.documents[0].event, "e1");
  EXPECT_EQ(filled.documents[1].event, "e1");
}

TEST(Events, HappenAtASiteAndInATown) {
  Told site = ferry;
  site.town = "Halvery ferry terminal";
  EXPECT_EQ(account({report(site)}).events.at(0).title, "Sinking at Halvery ferry terminal, 9 May 2031");
}

TEST(Events, LookAlikesAtAnotherDateOrPlaceStayApart) {
  Told later = ferry, elsewhere = ferry;
  later.id = "b";
  later.date = "2031-09-01";
  elsewhere.id = "c";
  elsewhere.title = "Ferry sinks off Tarn";
  elsewhere.text = "The ferry Cormorant sank off Tarn with 40 aboard.";
  elsewhere.town = "Tarn";
  elsewhere.latitude = 30;
  elsewhere.country = "TN";
  EXPECT_EQ(account({report(ferry), report(elsewhere)}).events.size(), 2u);
  EXPECT_EQ(account({report(ferry), report(later)}).events.size(), 2u);
}

TEST(Events, ABackgroundIncidentMeetsTheReportsThatAreAboutIt) {
  Document later = report({"z", "Bomb in Tarn market",
                           "A bomb exploded in the market of Tarn. In May 2031 the ferry "
                           "Albatross sank off Lowick, with 61 dead.",
                           "bombing", "2032-01-04", "Tarn", 30, 40, "TN"});
  later.places.push_back({{80, 86}, "Lowick", 10, 20, "SR", std::nullopt, Precision::town});
  Incident background;
  background.type = "sinking";
  background.date = "2031-05";
  background.place = 1;
  background.scope = {{39, 104}};
  later.incidents.push_back(background);
  Statement& said = later.statements.emplace_back();
  said.slot = Slot::killed;
  said.number = said.low = said.high = 61;
  said.incident = 1;
  said.span = {95, 97};
  const Account filled = account({report(ferry), later});
  ASSERT_EQ(filled.events.size(), 2u);
  EXPECT_EQ(filled.events[0].documents, (std::vector<std::string>{"a", "z"}));
  EXPECT_EQ(filled.documents[1].event, "e2");
  EXPECT_EQ(filled.statements[0].event, "e1");
}

TEST(Events, ABackgroundIncidentOfWhichNothingIsStatedIsNoEvent) {
  Document document = report(ferry);
  Incident background;
  background.type = "sinking";
  background.date = "2019";
  document.incidents.push_back(background);
  EXPECT_EQ(account({document}).events.size(), 1u);
}

TEST(Events, IncidentsOfOneDocumentAreNeverOneEvent) {
  Document document = report(ferry);
  document.incidents.push_back(document.incidents[0]);
  document.incidents[1].main = false;
  document.statements.resize(1);
  document.statements[0].incident = 1;
  EXPECT_EQ(account({document}).events.size(), 2u);
}

TEST(Events, ATextWithoutKnownHappeningTakesItsHeadline) {
  const Account filled = account({report({"a", "Council meets", "The council met.", "incident", "", ""})});
  ASSERT_EQ(filled.events.size(), 1u);
  EXPECT_EQ(filled.events[0].title, "Council meets");
}

TEST(Events, AReportThatIsNotUnderstoodMakesNone) {
  Told foreign{"b", "", "\xD0\x92\xD0\xB7\xD1\x80\xD1\x8B\xD0\xB2", "incident", "", ""};
  Document other = report(foreign);
  other.language = "ru";
  const Account filled = account({report(ferry), other});
  EXPECT_EQ(filled.events.size(), 1u);
  EXPECT_FALSE(filled.documents[1].event);
  other.language = "en";
  EXPECT_EQ(account({report(ferry), other}).events.size(), 2u);
}

TEST(Events, StatedDaysCountBesideTheReportsOwn) {
  Told late = ferry;
  late.id = "b";
  late.date = "2031-05-10";
  Told third = late;
  third.id = "c";
  third.date = "";
  Document stating = report(third);
  Statement said;
  said.slot = Slot::date;
  said.value = "2031-05-09";
  stating.statements.push_back(said);
  const Account filled = account({report(ferry), report(late), stating});
  ASSERT_EQ(filled.events.size(), 1u);
  EXPECT_EQ(filled.events[0].date, "2031-05-09");
}

TEST(Events, TheTownThatMostStatementsNameIsThePlace) {
  std::vector<Document> documents;
  for (const char* id : {"a", "b", "c"}) {
    Told told = ferry;
    told.id = id;
    Document document = report(told);
    const std::string words = "It sank at Orrin, say witnesses of " + told.id + ".";
    const auto begin = static_cast<std::uint32_t>(document.text.size() + 11);
    document.text += words;
    document.mentions.push_back({{begin, begin + 5}, MentionType::place, 0});
    Statement& said = document.statements.emplace_back();
    said.slot = Slot::place;
    said.span = {begin, begin + 5};
    said.value = "Orrin";
    documents.push_back(document);
  }
  const Account filled = account(documents);
  ASSERT_EQ(filled.events.size(), 1u);
  EXPECT_EQ(filled.events[0].title, "Sinking in Orrin, 9 May 2031");
  EXPECT_FALSE(filled.events[0].place);
}

}  // namespace
}  // namespace stemma::reconcile
