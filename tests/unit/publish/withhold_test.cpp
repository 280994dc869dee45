#include "publish/withhold.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace stemma::publish {
namespace {

TEST(Withhold, LinksHandlesAndAddressesAreTakenOut) {
  EXPECT_EQ(shown("see https://t.me/x_y now"), "see [link withheld] now");
  EXPECT_EQ(shown("(www.example.org)."), "([link withheld]).");
  EXPECT_EQ(shown("t.me/channel, said"), "[link withheld], said");
  EXPECT_EQ(shown("“javascript://alert”"), "“[link withheld]”");
  EXPECT_EQ(shown("by @some_one: hello"), "by [handle withheld]: hello");
  EXPECT_EQ(shown("mail a.b@example.org."), "mail [address withheld].");
  EXPECT_EQ(shown("abc.onion"), "[link withheld]");
}

TEST(Withhold, WhatWasMadeHarmlessIsALinkAllTheSame) {
  for (const char* text : {"t[.]me/redfront", "hxxps://redfront.example/a", "hXXp://10.0.0.1", "redfront[.]com",
                           "redfront(dot)com", "t(.)me/x", "redfront [dot] com", "t.\u200Bme/redfront", "t[.]me"})
    EXPECT_EQ(shown(std::string("at ") + text + ", he said"), "at [link withheld], he said") << text;
  EXPECT_EQ(shown("mail red[at]front.example now"), "mail [address withheld] now");
  EXPECT_EQ(shown("mail red [at] front [dot] example now"), "mail [address withheld] now");
  EXPECT_EQ(shown("mail red (at) front.example."), "mail [address withheld].");
}

TEST(Withhold, LongEndsNumbersPortsAndPlatformsAreLinks) {
  for (const char* text : {"redfront.technology/news", "10.0.0.1/feed", "10.0.0.1", "10.0.0.1:80", "host:8080/path",
                           "host.example:8080", "t.me", "redfront.t.me", "REDFRONT.COM/x", "redfront.xn--p1ai/x",
                           "redfront.example?id=4", "news.vk.com", "a.redfront.international/x/y.html"})
    EXPECT_EQ(shown(std::string("(") + text + ")"), "([link withheld])") << text;
}

TEST(Withhold, TheWordsBesideALinkStay) {
  EXPECT_EQ(shown("said—t.me/x—and"), "said—[link withheld]—and");
  EXPECT_EQ(shown("“t.me/x”"), "“[link withheld]”");
  EXPECT_EQ(shown("‘t.me/x’, he"), "‘[link withheld]’, he");
  EXPECT_EQ(shown("<a href=\"https://t.me/x\">"), "<a href=\"[link withheld]\">");
}

TEST(Withhold, OrdinaryWordsStay) {
  for (const char* text : {"and/or",
                           "24/7",
                           "the U.S./Canada border",
                           "St.Petersburg/Moscow",
                           "a @ b",
                           "Reuters.com",
                           "9 p.m.",
                           "km/h.",
                           "",
                           "no",
                           "3.5/10",
                           "1.5 million",
                           "U.S.",
                           "U.S./U.K. talks",
                           "e.g./i.e.",
                           "a.m./p.m.",
                           "9.30/10.15",
                           "12.05.2024",
                           "1.2.3",
                           "St.Petersburg",
                           "ST.PETERSBURG/MOSCOW",
                           "the end.The next/other",
                           "Facebook.com",
                           "a ratio 3:1/4",
                           "10:30/11:45",
                           "M.Sc/Ph.D",
                           "he was [at] home",
                           "he left[.] Then",
                           "[T]he (at) sign",
                           "No.10/Downing",
                           "it’s",
                           "AC/DC",
                           "version 300.1.2.3",
                           "1.2.3.4.5",
                           "Agenda 2030/31",
                           "Luke 12:34/5",
                           "$1.5bn/£1.2bn",
                           "...",
                           "and/or.",
                           "5:1",
                           "(.)"})
    EXPECT_EQ(shown(text), text);
}

TEST(Withhold, SpansAreInOrderAndApart) {
  const auto found = find_withheld("@aa @bb https://c.d");
  ASSERT_EQ(found.size(), 3u);
  EXPECT_EQ(found[0].span, (Span{0, 3}));
  EXPECT_EQ(found[1].span, (Span{4, 7}));
  EXPECT_EQ(found[2].span, (Span{8, 19}));
}

TEST(Withhold, HostsOfOrdinarySitesAloneAreKnown) {
  EXPECT_EQ(host_of("https://www.Example.org/news?id=1"), "example.org");
  EXPECT_EQ(host_of("http://user@host.example:8080/x"), "host.example");
  EXPECT_EQ(host_of("javascript:alert(1)"), "");
  EXPECT_EQ(host_of("file:///etc/passwd"), "");
  EXPECT_TRUE(is_platform("t.me"));
  EXPECT_TRUE(is_platform("m.vk.com"));
  EXPECT_TRUE(is_platform("abc.onion"));
  EXPECT_TRUE(is_platform("10.0.0.1"));
  EXPECT_FALSE(is_platform("not-t.me.example"));
  EXPECT_FALSE(is_platform("nt.me"));
}

TEST(Withhold, OfAPathTheFileAloneIsShown) {
  const auto label = [](const char* path) {
    Document document;
    document.path = path;
    return file_label(document);
  };
  EXPECT_EQ(label("/home/jane.doe/case 12/a.txt"), "a.txt");
  EXPECT_EQ(label("C:\\Users\\jane\\a.txt"), "a.txt");
  EXPECT_EQ(label("a.txt"), "a.txt");
  EXPECT_EQ(label("/case/box.zip!in/a.txt"), "a.txt");
  EXPECT_EQ(label("/case/box.warc!https://t.me/redfront"), "box.warc");
  EXPECT_EQ(label("/case/@redfront.txt"), "[handle withheld]");
}

// Whatever stands around it, a link is gone, the spans are whole, in order and apart.
RC_GTEST_PROP(WithholdProperty, NoLinkIsShown, (const std::string& before, const std::string& after)) {
  const std::string text = before + " t.me/redfront_1 " + after;
  RC_ASSERT(shown(text).find("redfront_1") == std::string::npos);
  std::uint32_t end = 0;
  for (const Withheld& part : find_withheld(text)) {
    RC_ASSERT(part.span.begin >= end && part.span.end > part.span.begin && part.span.end <= text.size());
    end = part.span.end;
  }
}

TEST(Withhold, ASourceIsNamedByOutletThenHostThenFile) {
  Document document;
  document.path = "box/reports/a.txt";
  EXPECT_EQ(source_label(document), "a.txt");
  document.url = "https://www.courier.example/1";
  EXPECT_EQ(source_label(document), "courier.example");
  document.outlet = "The Courier";
  EXPECT_EQ(source_label(document), "The Courier");
  document.url = "https://t.me/secret_channel/9";
  EXPECT_EQ(source_label(document).find("secret"), std::string::npos);
  EXPECT_EQ(source_label(document).find("Courier"), std::string::npos);
}

TEST(Withhold, APackageIsCalledByItsFile) {
  Document package;
  package.media_type = "application/wacz";
  package.path = "case/quay.wacz!datapackage.json";
  EXPECT_EQ(file_label(package), "quay.wacz");
}

TEST(Withhold, PostsAndMailsNameNeitherChannelNorSenderNorFile) {
  Document post;
  post.kind = DocumentKind::post;
  post.path = "case/WhatsApp Chat with Jane Doe.txt!12";
  post.outlet = "Red Front Channel";
  EXPECT_EQ(file_label(post), "post 12");
  EXPECT_EQ(source_label(post), "A post in a channel or chat (name withheld)");
  Document mail;
  mail.kind = DocumentKind::mail;
  mail.outlet = "Jane's list";
  mail.path = "case/Letter of Jane Doe.eml";
  EXPECT_EQ(file_label(mail), "an e-mail");
  EXPECT_EQ(source_label(mail), "An e-mail (sender withheld)");
}

TEST(Withhold, TelephoneNumbers) {
  EXPECT_EQ(shown("Call me on +49 151 2345678."), "Call me on [number withheld].");
  EXPECT_EQ(shown("Call +1 (555) 123-4567 or +44.20.7946.0000 now"), "Call [number withheld] or [number withheld] now");
  EXPECT_EQ(shown("tel. 0151 2345678, fax (030) 1234567"), "tel. [number withheld], fax [number withheld]");
  EXPECT_EQ(shown("Tips: 555-123-4567"), "Tips: [number withheld]");
  EXPECT_EQ(shown("Tips: (555) 123-4567"), "Tips: [number withheld]");
}

TEST(Withhold, NoCountDateTimeOrPlaceIsATelephoneNumber) {
  for (const char* text :
       {"12 000 000 people", "between 1,200 and 3,400", "on 2025-05-14 at 08:15", "01.02.2025", "01-02-2025",
        "07/11/2001", "44.912480, -11.374190", "a score of 100-98", "+12 percent", "+3 000 000 votes",
        "in 2010-2015 they", "0.123456789", "case 123-456", "from 10 000 to 20 000 000"})
    EXPECT_EQ(shown(text), text);
}

}  // namespace
}  // namespace stemma::publish
