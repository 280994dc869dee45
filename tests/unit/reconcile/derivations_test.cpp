#include <gtest/gtest.h>

#include <string>

#include "reconcile/agencies.hpp"
#include "reconcile/pass.hpp"
#include "reconcile/passages.hpp"
#include "reconcile/when.hpp"

namespace stemma::reconcile {
namespace {

constexpr std::string_view agency_text =
    "ORVELA (Reuters) - A ferry with ninety passengers on board sank off the coast of Tarn on Monday evening. Rescuers "
    "pulled sixty people from the cold water before nightfall, the harbour master said.\n\n"
    "The weather was calm when the vessel left the port, and nobody has explained why it turned back.";

Document report(std::string id, std::string text, std::optional<std::string> published = std::nullopt) {
  Document document;
  document.id = std::move(id);
  document.text = std::move(text);
  document.published = std::move(published);
  return document;
}

Account account(std::vector<Document> documents) {
  Account filled;
  filled.documents = std::move(documents);
  reconcile(filled);
  return filled;
}

std::string_view words_at(const Account& filled, const Evidence& evidence) {
  for (const Document& document : filled.documents) {
    if (document.id == evidence.document) {
      return std::string_view(document.text).substr(evidence.span.begin, evidence.span.size());
    }
  }
  return {};
}

TEST(Derivations, AWholeCopyDerivesFromTheOlderText) {
  const std::string text =
      "Nine miners were trapped when a gallery gave way under the hill of Sant on Friday night, "
      "and three of them had been brought out by the morning, officials of the mine said.";
  const Account filled = account({report("a", "Update. " + text, "2031-05-04"), report("b", text, "2031-05-02")});
  ASSERT_EQ(filled.derivations.size(), 1u);
  EXPECT_EQ(filled.derivations[0].from, "a");
  EXPECT_EQ(filled.derivations[0].to, "b");
  EXPECT_EQ(filled.derivations[0].kind, DerivationKind::copy);
  ASSERT_EQ(filled.derivations[0].evidence.size(), 2u);
  EXPECT_EQ(words_at(filled, filled.derivations[0].evidence[0]), text.substr(0, text.size() - 1));
  EXPECT_EQ(words_at(filled, filled.derivations[0].evidence[1]), text.substr(0, text.size() - 1));
}

TEST(Derivations, PartOfACreditedAgencyTextIsWire) {
  Document agency_report = report("zz", std::string(agency_text));
  agency_report.outlet = "Reuters";
  const Account filled = account(
      {report("aa",
              "TARN (Reuters) Families waited at the quay all night for news of the missing passengers and crew, "
              "while the mayor opened the school. Rescuers pulled sixty people from the cold water before "
              "nightfall, the harbour master said. Divers will go down again at first light on Tuesday."),
       agency_report});
  ASSERT_EQ(filled.derivations.size(), 1u);
  EXPECT_EQ(filled.derivations[0].kind, DerivationKind::wire);
  EXPECT_EQ(filled.derivations[0].from, "aa");
  EXPECT_EQ(filled.derivations[0].to, "zz");
}

TEST(Derivations, TheSameQuotationIsFoundUnderOtherMarksAndTypography) {
  const Account filled =
      account({report("a", "\"We won\xE2\x80\x99t rest until the last one is home,\" Ilse Marr said."),
               report("b",
                      "Asked on Sunday, Marr answered: \xE2\x80\x9CWe won't rest until the last "
                      "one is home\xE2\x80\x9D, and left.")});
  ASSERT_EQ(filled.derivations.size(), 1u);
  EXPECT_EQ(filled.derivations[0].kind, DerivationKind::quote);
  EXPECT_EQ(words_at(filled, filled.derivations[0].evidence[1]), "We won\xE2\x80\x99t rest until the last one is home");
}

TEST(Derivations, TheSameWordsOfTwoSpeakersAreNoSharedQuotation) {
  Document one = report("a", "\"It was the worst night of my life,\" said Ana Bell.");
  Document other = report("b", "\"It was the worst night of my life,\" said Tom Reed.");
  one.attributions.resize(1);
  one.attributions[0].content = {{0, 36}};
  one.attributions[0].speaker = "Ana Bell";
  other.attributions = one.attributions;
  other.attributions[0].speaker = "Tom Reed";
  EXPECT_TRUE(account({one, other}).derivations.empty());
}

TEST(Derivations, CommonPhrasesAreNoDerivation) {
  EXPECT_TRUE(account({report("a", "Police said on Monday that a baker was arrested near the north quay."),
                       report("b", "Police said on Monday that a man had died in hospital.")})
                  .derivations.empty());
}

TEST(Passages, ARunOfGuaranteedLengthIsAlwaysFound) {
  const std::string shared = "alpha beta gamma delta epsilon zeta eta theta iota kappa";
  for (int lead = 0; lead < 12; ++lead) {
    std::string left, right = "quite different words come before it here ";
    for (int i = 0; i < lead; ++i) left += "pad" + std::to_string(i) + " ";
    const std::vector<Words> rows = {words_of(left + shared + " tail one two three"),
                                     words_of(right + shared + " end")};
    const auto found = shared_passages(rows);
    ASSERT_EQ(found.size(), 1u) << lead;
    EXPECT_EQ(found[0].length, guaranteed);
    EXPECT_EQ(found[0].left_first, static_cast<std::size_t>(lead));
  }
}

TEST(Passages, ACrowdIsComparedWithItsFirstAlone) {
  const std::vector<Words> rows(40, words_of("one two three four five six seven eight nine ten eleven twelve"));
  const auto found = shared_passages(rows);
  EXPECT_EQ(found.size(), 39u);
  for (const Passage& passage : found) EXPECT_EQ(passage.left, 0u);
}

TEST(Agencies, KnowsTheirNamesAndCredits) {
  EXPECT_EQ(agency("AFP"), "Agence France-Presse");
  EXPECT_EQ(agency("The Associated Press"), "Associated Press");
  EXPECT_EQ(agency("Xinhua news agency"), "Xinhua");
  EXPECT_EQ(agency("Daily Planet"), "");
  EXPECT_EQ(credited_agency(agency_text), "Reuters");
  EXPECT_EQ(credited_agency("A ferry sank (see map) on Monday."), "");
}

TEST(Agencies, CompareOutletsByNameAndDomain) {
  EXPECT_EQ(source_key("the Daily Herald"), "dailyherald");
  EXPECT_EQ(source_key("www.dailyherald.com"), "dailyherald");
  EXPECT_EQ(source_key("edition.herald.co.uk"), "herald");
  EXPECT_EQ(source_key("AFP"), source_key("Agence France-Presse"));
  EXPECT_EQ(source_key(""), "");
}

TEST(When, ClaimsNoOrderThatTheDatesDoNotTell) {
  const auto order = [](const char* a, const char* b) { return before(*moments(a), *moments(b)); };
  EXPECT_TRUE(order("2031-05-02", "2031-05-06"));
  EXPECT_FALSE(order("2031-05-02", "2031-05-02"));
  EXPECT_TRUE(order("2031-05-02", "2031-05-03"));
  EXPECT_FALSE(order("2031-05", "2031-05-03"));
  EXPECT_TRUE(order("2031-05-02T10:00Z", "2031-05-02T10:05Z"));
  EXPECT_TRUE(order("2031-05-02T10:00+03:00", "2031-05-02T09:00+01:00"));
  EXPECT_FALSE(order("2031-05-02T10:00", "2031-05-02T12:00Z"));
  EXPECT_FALSE(moments("soon"));
  EXPECT_FALSE(moments(std::nullopt));
}

}  // namespace
}  // namespace stemma::reconcile
