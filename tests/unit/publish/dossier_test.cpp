// The whole page: what it must hold, what it must never hold, and in which order.
#include "publish/dossier.hpp"

#include <gtest/gtest.h>

#include "publish/citations.hpp"
#include "publish/policy.hpp"
#include "publish/readings.hpp"
#include "publish/sections.hpp"
#include "unit/publish/sample.hpp"

namespace stemma::publish {
namespace {

std::string page(const Account& account, std::string_view notes = "") { return dossier_html({account, "", notes}); }

bool holds(const std::string& html, std::string_view text) { return html.find(text) != std::string::npos; }

TEST(Dossier, HoldsNoMarkupOrAddressOfAReport) {
  const std::string html = page(sample_account());
  for (const char* hostile : {"<script>alert", "<img", "<a href=\"javascript", "onerror=\"", "href=\"http",
                              "src=\"http", "<b>Twelve", "javascript:alert(3)"})
    EXPECT_FALSE(holds(html, hostile)) << hostile;
  EXPECT_TRUE(holds(html, "&lt;img src=x onerror=alert(1)&gt;")) << "it stays readable as text";
}

TEST(Dossier, WithholdsLinksHandlesAndChannels) {
  const std::string html = page(sample_account());
  for (const char* secret : {"sealeague_real", "@sealeague", "press@league", "t.me/"})
    EXPECT_FALSE(holds(html, secret));
  EXPECT_TRUE(holds(html, "[link withheld]"));
  EXPECT_TRUE(holds(html, "A post on a platform (channel withheld)"));
  EXPECT_TRUE(holds(html, "halverncourier.example")) << "an ordinary site's host is shown";
}

TEST(Dossier, SaysNothingOfWhoWroteAPost) {
  Account account = sample_account();
  Document& post = account.documents.front();
  post.kind = DocumentKind::post;
  post.outlet = "Harbour Watchers";
  post.byline = {"Jane Private"};
  post.forwarded_from = "Quay Whispers";
  post.title = "Jane Private on the quay";
  post.notes = {"has a location: 48.1, 11.5", "answers https://t.me/secretgroup/5"};
  const std::string html = page(account);
  for (const char* secret : {"Harbour Watchers", "Jane Private", "Quay Whispers", "secretgroup", "48.1"})
    EXPECT_FALSE(holds(html, secret)) << secret;
  EXPECT_TRUE(holds(html, "A post in a channel or chat (name withheld)"));
  EXPECT_TRUE(holds(html, "withheld: who writes in a channel, chat or e-mail may be a private source"));
  EXPECT_TRUE(holds(html, "from another source (name withheld)"));
  EXPECT_TRUE(holds(html, "withheld: what is known of a post or e-mail may name a private source"));
  post.kind = DocumentKind::report;
  EXPECT_TRUE(holds(page(account), "answers [link withheld]"));
}

TEST(Dossier, NamesNoChannelOfAPlatformInTitles) {
  Account account = sample_account();
  Document& page_of_channel = account.documents.front();
  page_of_channel.url = "https://t.me/s/quaywhispers";
  page_of_channel.title = "Quay Whispers";
  page_of_channel.byline = {"Jane Private"};
  for (Event& event : account.events) event.title = "Quay Whispers";
  const std::string html = page(account);
  for (const char* secret : {"Quay Whispers", "Jane Private", "quaywhispers"})
    EXPECT_FALSE(holds(html, secret)) << secret;
  EXPECT_TRUE(holds(html, "<title>Incident"));
}

TEST(Dossier, PolicyLetsNothingElseRun) {
  const std::string html = page(sample_account());
  EXPECT_TRUE(holds(html, "default-src &#39;none&#39;"));
  EXPECT_FALSE(holds(html, "unsafe-inline"));
  EXPECT_FALSE(holds(html, " style=\""));
  // printf '' | openssl dgst -sha256 -binary | base64
  EXPECT_TRUE(holds(security_policy("", "x"), "style-src 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='"));
}

TEST(Dossier, TheLargestEventComesFirstAndBackgroundAfter) {
  const std::string html = page(sample_account());
  const auto main = html.find("id=\"event-e1\""), strike = html.find("id=\"event-e2\""),
             fire = html.find("id=\"event-e3\"");
  ASSERT_NE(main, std::string::npos);
  EXPECT_LT(main, strike);
  EXPECT_LT(strike, html.find("id=\"background\""));
  EXPECT_LT(html.find("id=\"background\""), fire);
  EXPECT_TRUE(holds(html, "<h1><bdi>Explosion at the Halvern ferry terminal</bdi></h1>"));
}

TEST(Dossier, DisputedThingsLeadTheGlance) {
  const Account account = sample_account();
  const View view(account);
  const std::string html = glance_section(view, *view.main_events().front()).str();
  EXPECT_LT(html.find("Responsibility"), html.find(">Killed<"));
  EXPECT_TRUE(holds(html, "4 to 12"));
  EXPECT_TRUE(holds(html, "in most reports (3): 12"));
  EXPECT_TRUE(holds(html, "disputed"));
}

TEST(Dossier, OriginsAreAtMostSoManyAndNeverIndependent) {
  const std::string html = page(sample_account());
  EXPECT_TRUE(holds(html, "at most 2 origins · 3 reports"));
  EXPECT_TRUE(holds(html, "No shared text found: 1 report"));
  EXPECT_FALSE(holds(html, "independent sources"));
  EXPECT_FALSE(holds(html, "confirmed by"));
}

TEST(Dossier, PolarityAndReservationAreSaidInWords) {
  const Account account = sample_account();
  const View view(account);
  const std::string denial = citations(view, {"s14"}, 3).str(), hedge = citations(view, {"s20", "s19"}, 3).str();
  EXPECT_TRUE(holds(denial, "in the negative"));
  EXPECT_TRUE(holds(hedge, "said with reservation"));
  Reading silent;
  silent.summary = "not claimed by group";
  silent.polarity = Polarity::denied;
  EXPECT_TRUE(negative_html(silent).empty()) << "'not' and 'in the negative' together would read as a claim";
}

TEST(Dossier, ChainsReadOutward) {
  const Account account = sample_account();
  const View view(account);
  EXPECT_EQ(chain_words(view, *view.statement("s7")), "police, as reported by Norrland News Agency");
  EXPECT_EQ(
      said_by(view, {"s16", "s23", "s27"}, 6),
      "Interior Ministry; Interior Ministry, as reported by Harbour Post; Lowick Market Observer in its own words");
  EXPECT_EQ(said_by(view, {"s16", "s18", "s1", "s9"}, 1), "Interior Ministry (2 reports); 1 other source");
}

TEST(Dossier, ASurnameIsShownAsWhomTheAccountHasJoinedItTo) {
  Account account = sample_account();
  Statement& said = account.statements.front();
  said.chain = {{"Tarn", said.span, "said", std::nullopt}};
  Entity full;
  full.id = "n90";
  full.name = "Ilse Tarn";
  full.type = MentionType::person;
  full.aliases = {"Tarn"};
  full.documents = {said.document};
  account.entities.push_back(full);
  EXPECT_EQ(chain_words(View(account), account.statements.front()), "Ilse Tarn");
  Entity other = full;
  other.id = "n91";
  other.name = "Jon Tarn";
  account.entities.push_back(other);
  EXPECT_EQ(chain_words(View(account), account.statements.front()), "Tarn") << "two may be meant";
}

TEST(Dossier, ACitationHasItsSentenceAndLink) {
  const Account account = sample_account();
  const View view(account);
  const std::string html = citations(view, {"s9"}, 3).str();
  EXPECT_TRUE(holds(html, "<a class=\"cite\" href=\"#s9\">The death toll rose to 11</a>, the Interior Ministry said"));
  EXPECT_TRUE(holds(html, "<bdi>The Straits Review [3]</bdi>"));
  EXPECT_TRUE(holds(html, "<time title=\"2031-05-15\">15 May 2031</time>"));
}

TEST(Dossier, ManyCitationsAreFolded) {
  const Account account = long_account(20);
  const View view(account);
  const std::string html = facts_section(view, *view.main_events().front()).str();
  EXPECT_TRUE(holds(html, "57 more citations"));
}

TEST(Dossier, ErrorRatesAreShownOrSaidToBeMissing) {
  EXPECT_TRUE(holds(page(sample_account()), "No measured error rates are recorded"));
  for (const char* bad : {"{", "[1]", "{\"rates\":7}", "{\"rates\":[7]}"})
    EXPECT_TRUE(holds(page(sample_account(), bad), "No measured error rates are recorded")) << bad;
  const std::string html =
      page(sample_account(), R"({"rates":[{"measure":"Polarity","on":"three <sets>","value":0,"note":"x"}]})");
  EXPECT_TRUE(holds(html, "three &lt;sets&gt;"));
  EXPECT_FALSE(holds(html, "No measured error rates"));
}

TEST(Dossier, WhatCouldNotBeReadIsNamed) {
  const std::string html = page(sample_account());
  EXPECT_TRUE(holds(html, "What could not be read"));
  EXPECT_TRUE(holds(html, " and 1 item that could not be read. Everything below")) << "the head counts it apart";
  EXPECT_TRUE(holds(html, "ends in the middle of its JSON, at byte 310"));
}

TEST(Dossier, AnEmptyAccountIsAPage) {
  const std::string html = page(Account{});
  EXPECT_TRUE(html.starts_with("<!doctype html>"));
  EXPECT_TRUE(html.ends_with("</html>\n"));
  EXPECT_TRUE(holds(html, "No event found"));
}

TEST(Dossier, AnEventWithoutStatementsNamesItsReports) {
  Account account = sample_account();
  account.events[1].facts.clear();
  EXPECT_TRUE(
      holds(page(account), "No statement about it was found.</p>\n<ul class=\"inline\">\n<li><a href=\"#report-9\">"));
}

TEST(Dossier, BrokenReferencesAreLeftOut) {
  Account account = sample_account();
  account.events[2].facts[0].readings[0].statements.push_back("gone");
  account.statements[4].document = "gone";
  account.derivations.push_back({"gone", "gone too", DerivationKind::copy, {{"gone", {5, 9}}}});
  account.statements[5].span = {90000, 90010};
  EXPECT_TRUE(page(account).ends_with("</html>\n"));
}

TEST(Dossier, IsTheSameBytesEveryTime) { EXPECT_EQ(page(sample_account()), page(sample_account())); }

}  // namespace
}  // namespace stemma::publish
