#include "publish/withhold.hpp"

#include <gtest/gtest.h>

namespace stemma::publish {
namespace {

TEST(Withhold, LinksHandlesAndAddressesAreTakenOut) {
  EXPECT_EQ(shown("see https://t.me/x_y now"), "see [link withheld] now");
  EXPECT_EQ(shown("(www.example.org)."), "([link withheld]).");
  EXPECT_EQ(shown("t.me/channel, said"), "[link withheld], said");
  EXPECT_EQ(shown("“javascript://alert(1)”"), "[link withheld]");
  EXPECT_EQ(shown("by @some_one: hello"), "by [handle withheld]: hello");
  EXPECT_EQ(shown("mail a.b@example.org."), "mail [address withheld].");
  EXPECT_EQ(shown("abc.onion"), "[link withheld]");
}

TEST(Withhold, OrdinaryWordsStay) {
  for (const char* text : {"and/or", "24/7", "the U.S./Canada border", "St.Petersburg/Moscow", "a @ b", "Reuters.com",
                           "9 p.m.", "km/h.", "", "no"})
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

}  // namespace
}  // namespace stemma::publish
