// What tags, names and states of elements say of their part on a page.
#include "read/page/hints.hpp"

#include <gtest/gtest.h>

#include <string>

namespace stemma::read {
namespace {

/// Of the first element of `html`.
Hints first(const std::string& html) { return hints_of(Markup(html), 1); }

TEST(Hints, NamesOfPartsCount) {
  for (const auto* html :
       {"<div class='social-share'>", "<div id='newsletter'>", "<div class='c-authorBox__top author-box'>", "<nav>",
        "<footer>", "<div role='navigation'>", "<div class='post-signature signature'>"})
    EXPECT_TRUE(first(html).furniture) << html;
  EXPECT_TRUE(first("<section class='comments'>").comments);
  EXPECT_TRUE(first("<div class='customer-reviews'>").reviews);
  EXPECT_TRUE(first("<div itemprop='articleBody'>").body);
}

TEST(Hints, TeasersAreTheirOwnSense) {
  for (const auto* html : {"<div class='related-posts'>", "<div id='recirc-list'>", "<section class='moreFrom'>",
                           "<ul data-component='you-may-like'>"}) {
    EXPECT_TRUE(first(html).teasers) << html;
    EXPECT_TRUE(first(html).names) << html;
    EXPECT_FALSE(first(html).furniture) << html;
  }
  EXPECT_FALSE(first("<a class='related'>").teasers);
  EXPECT_FALSE(first("<main class='related'>").teasers);
}

TEST(Hints, ModifiersSayWhatStandsBesideAnElement) {
  for (const auto* html :
       {"<div class='has-sidebar'>", "<div class='with-newsletter wide'>", "<div class='no-comments'>",
        "<div class='page sidebar-enabled--false'>", "<div class='related-disabled'>"}) {
    EXPECT_FALSE(first(html).furniture) << html;
    EXPECT_FALSE(first(html).teasers) << html;
    EXPECT_FALSE(first(html).comments) << html;
  }
  EXPECT_TRUE(first("<div class='wide sidebar'>").furniture);
  EXPECT_FALSE(first("<h3 class='StyledCardFooter'>").furniture);  // of a card, not of the page
  EXPECT_TRUE(first("<div class='page-footer'>").furniture);
}

TEST(Hints, AnIdMadeFromAHeadingNamesATopic) {
  EXPECT_FALSE(first("<section id='how-to-share-your-plan'>").furniture);
  EXPECT_FALSE(first("<section id='respond-to-review-comments'>").comments);
  EXPECT_FALSE(first("<h2 id='related'>").teasers);
  EXPECT_TRUE(first("<section id='related'>").teasers);
}

TEST(Hints, WhatRunsAlongInASentenceIsNoPart) {
  for (const auto* html : {"<a class='popup-link popup'>", "<em class='promo'>", "<strong class='share'>"})
    EXPECT_FALSE(first(html).furniture) << html;
}

TEST(Hints, PartsThatTheReaderOpens) {
  for (const auto* html : {"<div role='tabpanel' hidden>", "<div class='accordion-content' style='display:none'>",
                           "<section aria-hidden='true' aria-labelledby='q1'>"}) {
    EXPECT_TRUE(first(html).hidden) << html;
    EXPECT_TRUE(first(html).panel) << html;
  }
  EXPECT_FALSE(first("<div hidden>").panel);
}

TEST(Hints, StreamedPartsAreShown) {
  EXPECT_FALSE(first("<div hidden id='S:1a'>").hidden);
  EXPECT_TRUE(first("<div hidden id='S'>").hidden);
}

TEST(Hints, RequestsForConsentAndDialogs) {
  for (const auto* html : {"<div id='onetrust-consent-sdk'>", "<div role='dialog'>", "<div aria-modal='true'>",
                           "<div class='cookie-banner'>"}) {
    EXPECT_TRUE(first(html).consent) << html;
  }
  EXPECT_FALSE(first("<body class='cookie-banner'>").consent);
  EXPECT_FALSE(first("<div class='cookies-for-christmas'>").consent);
}

TEST(Hints, ButtonsThatAskAreQuestions) {
  EXPECT_TRUE(first("<button>Menu</button>").furniture);
  EXPECT_FALSE(first("<button aria-expanded='false'>Who pays for the new piles?</button>").furniture);
  EXPECT_TRUE(first("<button aria-expanded='false'>Show all of the opening hours</button>").furniture);
  EXPECT_FALSE(hints_of(Markup("<h3><button>Opening hours</button></h3>"), 2).furniture);
}

}  // namespace
}  // namespace stemma::read
