#include "reconcile/readings.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "reconcile/pass.hpp"

namespace stemma::reconcile {
namespace {

/// A report about the one incident of these tests; each statement stands in words of its own.
class Report {
 public:
  explicit Report(std::string id, std::optional<std::string> published = std::nullopt) {
    document.id = std::move(id);
    document.published = std::move(published);
    document.title = "Bombing in Lowick market kills many";
    document.text = "A bombing shook the Lowick market. ";
    document.places.push_back({{23, 29}, "Lowick", 10, 20, "SR", std::nullopt, Precision::town});
    Incident incident;
    incident.type = "bombing";
    incident.date = "2031-05-09";
    incident.place = 0;
    incident.main = true;
    document.incidents.push_back(incident);
  }
  Statement& say(Slot slot, std::string words = "") {
    if (words.empty()) words = "Said by " + document.id + " as number " + std::to_string(document.statements.size());
    const auto begin = static_cast<std::uint32_t>(document.text.size());
    document.text += words + ". ";
    Statement& said = document.statements.emplace_back();
    said.slot = slot;
    said.span = {begin, begin + static_cast<std::uint32_t>(words.size())};
    said.incident = 0;
    return said;
  }
  Report& killed(std::int64_t number, Qualifier qualifier = Qualifier::exactly) {
    Statement& said = say(Slot::killed);
    said.number = number;
    said.qualifier = qualifier;
    if (qualifier != Qualifier::up_to) said.low = qualifier == Qualifier::more_than ? number + 1 : number;
    if (qualifier == Qualifier::exactly || qualifier == Qualifier::up_to) said.high = number;
    return *this;
  }
  Report& responsible(const std::string& actor, Mode mode, Polarity polarity) {
    Entity entity;
    entity.name = actor;
    entity.type = MentionType::organization;
    document.entities.push_back(entity);
    Statement& said = say(Slot::responsibility);
    said.actor = actor;
    said.actor_entity = document.entities.size() - 1;
    said.mode = mode;
    said.polarity = polarity;
    return *this;
  }
  Report& value(Slot slot, std::string text) {
    say(slot).value = std::move(text);
    return *this;
  }
  Document document;
};

Account account(const std::vector<Report>& reports) {
  Account filled;
  for (const Report& report : reports) filled.documents.push_back(report.document);
  reconcile(filled);
  return filled;
}

const Fact& fact(const Account& filled, Slot slot) {
  static const Fact missing;
  for (const Event& event : filled.events) {
    for (const Fact& one : event.facts) {
      if (one.slot == slot) return one;
    }
  }
  ADD_FAILURE() << "no such fact";
  return missing;
}

ReadingStatus deaths(const std::vector<Report>& reports) { return fact(account(reports), Slot::killed).status; }

TEST(Readings, OneStatementIsSingleAndTwoAlikeAgree) {
  EXPECT_EQ(deaths({Report("a").killed(9)}), ReadingStatus::single);
  const Account filled = account({Report("a").killed(9), Report("b").killed(9)});
  const Fact& killed = fact(filled, Slot::killed);
  EXPECT_EQ(killed.status, ReadingStatus::agreed);
  ASSERT_EQ(killed.readings.size(), 1u);
  EXPECT_EQ(killed.readings[0].summary, "9");
  EXPECT_EQ(killed.readings[0].statements, (std::vector<std::string>{"s1", "s2"}));
  EXPECT_EQ(killed.readings[0].origins, 2u);
}

TEST(Readings, AReportThatRepeatsItselfAndCopiesOfOneTextDoNotAgree) {
  EXPECT_EQ(deaths({Report("a").killed(9).killed(9)}), ReadingStatus::single);
  Report wire("a"), copy("b");
  for (Report* report : {&wire, &copy}) {
    report
        ->say(Slot::killed,
              "The governor of the province told the agency late on Friday that nine people had been killed when the "
              "second device went off beside the row of fruit stalls at the north gate")
        .number = 9;
    report->document.statements.back().low = report->document.statements.back().high = 9;
  }
  const Account filled = account({wire, copy});
  const Fact& killed = fact(filled, Slot::killed);
  ASSERT_EQ(killed.readings.size(), 1u);
  EXPECT_EQ(killed.readings[0].statements.size(), 2u);
  EXPECT_EQ(killed.readings[0].origins, 1u);
  EXPECT_EQ(killed.status, ReadingStatus::single);
}

TEST(Readings, MoreReadingsThanAreComparedAreNeverCalledCompatible) {
  const auto causes = [](int count) {
    Report one("a");
    for (int i = 0; i < count; ++i) one.value(Slot::weapon, "gun of kind" + std::to_string(i));
    return fact(account({one}), Slot::weapon).status;
  };
  EXPECT_EQ(causes(20), ReadingStatus::compatible);
  EXPECT_EQ(causes(90), ReadingStatus::disputed);
}

TEST(Readings, OverlappingIntervalsAreCompatible) {
  const Account filled = account({Report("a").killed(130, Qualifier::more_than), Report("b").killed(163)});
  const Fact& killed = fact(filled, Slot::killed);
  EXPECT_EQ(killed.status, ReadingStatus::compatible);
  ASSERT_EQ(killed.readings.size(), 2u);
  EXPECT_EQ(killed.readings[0].summary, "more than 130");
  EXPECT_EQ(killed.readings[0].low, 131);
  EXPECT_FALSE(killed.readings[0].high);
}

TEST(Readings, ARisingCountIsUpdatedOnlyWhereTheDatesTell) {
  EXPECT_EQ(deaths({Report("a", "2031-05-09").killed(9), Report("b", "2031-05-11").killed(14)}),
            ReadingStatus::updated);
  EXPECT_EQ(deaths({Report("a", "2031-05-11").killed(9), Report("b", "2031-05-09").killed(14)}),
            ReadingStatus::disputed);
  EXPECT_EQ(deaths({Report("a", "2031-05-09").killed(9), Report("b").killed(14)}), ReadingStatus::disputed);
  EXPECT_EQ(deaths({Report("a", "2031-05-09").killed(9), Report("b", "2031-05-09").killed(14)}),
            ReadingStatus::disputed);
}

TEST(Readings, RepeatingTheOldCountLaterIsADispute) {
  EXPECT_EQ(deaths({Report("a", "2031-05-09").killed(9), Report("b", "2031-05-11").killed(14),
                    Report("c", "2031-05-12").killed(9)}),
            ReadingStatus::disputed);
}

TEST(Readings, ClaimAndDenialOfOneActorAreDisputed) {
  const Account filled = account({Report("a").responsible("Sarn Front", Mode::claimed, Polarity::affirmed),
                                  Report("b").responsible("Sarn Front", Mode::claimed, Polarity::denied)});
  const Fact& who = fact(filled, Slot::responsibility);
  EXPECT_EQ(who.status, ReadingStatus::disputed);
  ASSERT_EQ(who.readings.size(), 2u);
  std::vector<std::string> summaries = {who.readings[0].summary, who.readings[1].summary};
  std::sort(summaries.begin(), summaries.end());
  EXPECT_EQ(summaries, (std::vector<std::string>{"claimed by Sarn Front", "not claimed by Sarn Front"}));
}

TEST(Readings, TwoActorsAreDisputedAndAParentBesideItsBranchIsNot) {
  const auto status = [](const std::string& a, const std::string& b) {
    return fact(account({Report("a").responsible(a, Mode::claimed, Polarity::affirmed),
                         Report("b").responsible(b, Mode::attributed, Polarity::affirmed)}),
                Slot::responsibility)
        .status;
  };
  EXPECT_EQ(status("Sarn Front", "Red Dawn Movement"), ReadingStatus::disputed);
  EXPECT_EQ(status("Islamic State", "Islamic State Khorasan"), ReadingStatus::compatible);
}

TEST(Readings, CausesThatShareNoWordAreDisputed) {
  const auto status = [](const std::string& a, const std::string& b) {
    return fact(account({Report("a").value(Slot::cause, a), Report("b").value(Slot::cause, b)}), Slot::cause).status;
  };
  EXPECT_EQ(status("strong winds", "engine failure"), ReadingStatus::disputed);
  EXPECT_EQ(status("strong winds", "winds"), ReadingStatus::compatible);
  EXPECT_EQ(status("The strong winds", "strong winds"), ReadingStatus::agreed);
}

TEST(Readings, WeaponsConflictWhereOneIsDeniedOrMeasuredTwice) {
  const auto status = [](const std::string& a, const std::string& b, Polarity polarity = Polarity::affirmed) {
    Report other("b");
    other.value(Slot::weapon, b);
    other.document.statements.back().polarity = polarity;
    return fact(account({Report("a").value(Slot::weapon, a), other}), Slot::weapon).status;
  };
  EXPECT_EQ(status("knives", "guns"), ReadingStatus::compatible);
  EXPECT_EQ(status("a truck", "truck and gunfire"), ReadingStatus::compatible);
  EXPECT_EQ(status("19-ton truck", "25-ton truck"), ReadingStatus::disputed);
  EXPECT_EQ(status("explosives", "explosives", Polarity::denied), ReadingStatus::disputed);
  EXPECT_EQ(status("knives", "explosives", Polarity::denied), ReadingStatus::compatible);
}

TEST(Readings, NobodyHasClaimedItUntilSomebodyDoes) {
  const auto unclaimed = [](std::string id, std::string actor, std::string published) {
    Report report(std::move(id), std::move(published));
    Statement& said = report.say(Slot::responsibility);
    said.actor = std::move(actor);
    said.mode = Mode::claimed;
    said.polarity = Polarity::denied;
    return report;
  };
  const Report first = unclaimed("a", "group", "2031-05-09"), second = unclaimed("b", "", "2031-05-09");
  const Account quiet = account({first, second});
  const Fact& nobody = fact(quiet, Slot::responsibility);
  ASSERT_EQ(nobody.readings.size(), 1u);
  EXPECT_EQ(nobody.readings[0].summary, "nobody has claimed it");
  EXPECT_FALSE(nobody.readings[0].value);
  const auto with_claim = [&](std::string published) {
    Report claim("c", std::move(published));
    claim.responsible("Northern Column", Mode::claimed, Polarity::affirmed);
    return fact(account({first, second, claim}), Slot::responsibility).status;
  };
  EXPECT_EQ(with_claim("2031-05-11"), ReadingStatus::updated);
  EXPECT_EQ(with_claim("2031-05-09"), ReadingStatus::disputed);
}

TEST(Readings, ATimeWithoutOffsetIsNotCertainlyLaterThanOneWith) {
  const auto status = [](const char* low, const char* high) {
    return fact(account({Report("a", low).killed(9), Report("b", high).killed(14)}), Slot::killed).status;
  };
  EXPECT_EQ(status("2031-05-09T11:00Z", "2031-05-09T20:00"), ReadingStatus::disputed);
  EXPECT_EQ(status("2031-05-09T11:00Z", "2031-05-10T20:00"), ReadingStatus::updated);
  EXPECT_EQ(status("2031-05-09T11:00Z", "2031-05-09T11:00+02:00"), ReadingStatus::disputed);
  EXPECT_EQ(status("2031-05-09", "2031-05-10"), ReadingStatus::updated);
}

TEST(Readings, SubgroupsAreFactsOfTheirOwnWhateverTheirSpelling) {
  Report a("a"), b("b");
  a.killed(2);
  a.document.statements.back().of = "U.S. citizens";
  b.killed(2);
  b.document.statements.back().of = "US citizens";
  const Account filled = account({a, b, Report("c").killed(9)});
  ASSERT_EQ(filled.events.size(), 1u);
  EXPECT_EQ(filled.events[0].facts.size(), 2u);
}

TEST(Readings, FoundingsAreFactsOfTheirBodyWhateverItsName) {
  const auto founded = [](const std::string& id, const std::string& body, std::vector<std::string> aliases,
                          const std::string& year) {
    Report report(id);
    Entity entity;
    entity.name = body;
    entity.type = MentionType::organization;
    entity.aliases = std::move(aliases);
    report.document.entities.push_back(entity);
    report.value(Slot::founded, year).document.statements.back().of = body;
    return report;
  };
  const Account filled =
      account({founded("a", "Sarn Liberation Front", {"SLF"}, "2014"),
               founded("b", "SLF", {"Sarn Liberation Front"}, "2015"), founded("c", "Red Dawn Movement", {}, "2023")});
  std::vector<std::pair<std::size_t, ReadingStatus>> found;
  for (const Fact& one : filled.events.at(0).facts)
    if (one.slot == Slot::founded) found.emplace_back(one.readings.size(), one.status);
  std::sort(found.begin(), found.end());
  EXPECT_EQ(found, (std::vector<std::pair<std::size_t, ReadingStatus>>{{1, ReadingStatus::single},
                                                                       {2, ReadingStatus::disputed}}));
}

TEST(Readings, ASentenceSharedByTwoReportsIsOneOrigin) {
  const std::string sentence = "The whole valley has waited for this blow for more than two years, as Ilse Marr saw it";
  Report a("a"), b("b"), c("c");
  a.say(Slot::statement, sentence).value = "the whole valley has waited";
  b.say(Slot::statement, sentence).value = "the whole valley has waited";
  c.say(Slot::statement, "Nobody expected such a blow in the valley of Lowick").value = "nobody expected it";
  const Account filled = account({a, b, c});
  const Fact& said = fact(filled, Slot::statement);
  ASSERT_EQ(said.readings.size(), 2u);
  EXPECT_EQ(said.readings[0].statements.size(), 2u);
  EXPECT_EQ(said.readings[0].origins, 1u);
}

TEST(Readings, TwoReportsThatCreditOneAgencyAreOneOrigin) {
  Report a("a"), b("b");
  a.killed(9);
  b.killed(9);
  a.document.statements.back().chain.push_back({"Reuters", {}, "reported", std::nullopt});
  b.document.statements.back().chain.push_back({"the Reuters news agency", {}, "reported", std::nullopt});
  const Account filled = account({a, b});
  EXPECT_EQ(fact(filled, Slot::killed).readings[0].origins, 1u);
}

TEST(Readings, AReportThatCitesAnotherIsNoOriginOfItsOwn) {
  Report source("a", "2031-05-10"), citing("b", "2031-05-11"), other("c", "2031-05-11");
  source.document.outlet = "The Lowick Herald";
  for (Report* report : {&source, &citing, &other}) report->killed(9);
  citing.document.statements.back().chain.push_back(
      {"Lowick Herald", citing.document.statements.back().span, "reported", std::nullopt});
  const Account filled = account({other, citing, source});
  EXPECT_EQ(fact(filled, Slot::killed).readings[0].origins, 2u);
  ASSERT_EQ(filled.derivations.size(), 1u);
  EXPECT_EQ(filled.derivations[0].kind, DerivationKind::citation);
  EXPECT_EQ(filled.derivations[0].from, "b");
  EXPECT_EQ(filled.derivations[0].to, "a");
  EXPECT_EQ(filled.derivations[0].evidence.size(), 1u);
}

TEST(Readings, NobodyCitesAReportOfALaterDay) {
  Report source("a", "2031-05-12"), citing("b", "2031-05-11");
  source.document.outlet = "Lowick Herald";
  source.killed(9);
  citing.killed(9);
  citing.document.statements.back().chain.push_back({"the Lowick Herald", {}, "reported", std::nullopt});
  EXPECT_TRUE(account({source, citing}).derivations.empty());
}

TEST(Readings, FirstAndLastAreTheReportsDates) {
  const Account filled =
      account({Report("a", "2031-05-12").killed(9), Report("b", "2031-05-10T08:00Z").killed(9), Report("c").killed(9)});
  const Reading& nine = fact(filled, Slot::killed).readings[0];
  EXPECT_EQ(nine.first, "2031-05-10T08:00Z");
  EXPECT_EQ(nine.last, "2031-05-12");
}

TEST(Values, AreComparedWithoutArticlesCaseAndPoints) {
  EXPECT_EQ(comparable("The U.S. Embassy"), "us embassy");
  EXPECT_EQ(comparable("white  truck,"), "white truck");
  EXPECT_EQ(comparable_group("U.S. citizens"), comparable_group("US citizen"));
  EXPECT_EQ(comparable_group("children"), "child");
  EXPECT_EQ(comparable_group("American soldiers"), comparable_group("US troops"));
  EXPECT_EQ(comparable_group("U.S. service members"), comparable_group("American servicemen"));
  EXPECT_EQ(comparable_group("US citizens"), comparable_group("Americans"));
  EXPECT_EQ(comparable_group("British nationals"), comparable_group("Britons"));
  EXPECT_NE(comparable_group("US troops"), comparable_group("British troops"));
  EXPECT_NE(comparable_group("American soldiers"), comparable_group("Americans"));
  EXPECT_EQ(comparable_group("citizens"), "citizen");
}

TEST(Values, AreSummedUpInWords) {
  Statement said;
  said.slot = Slot::killed;
  said.number = 1200;
  said.qualifier = Qualifier::at_least;
  EXPECT_EQ(summary_of(said, ""), "at least 1,200");
  said.number = std::nullopt;
  said.low = 1200;
  said.high = 1800;
  EXPECT_EQ(summary_of(said, ""), "1,200 to 1,800");
  said.low = said.high = std::nullopt;
  said.approximate = "dozens";
  EXPECT_EQ(summary_of(said, ""), "dozens");
}

}  // namespace
}  // namespace stemma::reconcile
