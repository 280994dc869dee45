// Header fields: folding, encoded words, parameters, names, dates.
#include "read/message/mail_header.hpp"

#include <gtest/gtest.h>

namespace stemma::read {
namespace {

TEST(MailHeader, UnfoldsAndEndsAtTheBlankLine) {
  const std::string bytes = "Subject: Ferry\r\n sinks\r\nTO : x\r\n\r\nBody: no\r\n";
  const MailHeader header = mail_header(bytes, 0, bytes.size());
  EXPECT_EQ(header.text("subject"), "Ferry sinks");
  EXPECT_EQ(header.text("to"), "x");
  EXPECT_FALSE(header.has("body"));
  EXPECT_EQ(bytes.substr(header.end), "Body: no\r\n");
}

TEST(MailHeader, EndsAtALineThatIsNoField) {
  const std::string bytes = "Subject: A\nno field at all\n";
  EXPECT_EQ(mail_header(bytes, 0, bytes.size()).end, 11u);
}

TEST(MailHeader, DecodesWords) {
  EXPECT_EQ(decode_words("=?utf-8?Q?Caf=C3=A9?= now"), "Café now");
  EXPECT_EQ(decode_words("=?windows-1251?B?z/Do4uXy?="), "Привет");
  EXPECT_EQ(decode_words("=?utf-8?Q?Caf=C3?= =?utf-8?Q?=A9?="), "Café");  // divided inside a character
  EXPECT_EQ(decode_words("=?utf-8*en?Q?a_b?= =?iso-8859-1?q?=E9?="), "a bé");
  EXPECT_EQ(decode_words("a =?broken"), "a =?broken");
  EXPECT_EQ(decode_words("raw \xE9"), "raw é");
}

TEST(MailHeader, ReadsParameters) {
  const Parameters plain = parameters_of("Text/Plain; Charset=\"utf-8\"; x=a b; format=flowed");
  EXPECT_EQ(plain.value, "text/plain");
  EXPECT_EQ(plain["charset"], "utf-8");
  EXPECT_EQ(plain["format"], "flowed");
  EXPECT_EQ(parameters_of("a; name*0*=utf-8''Bericht%20; name*1=\"von gestern\"; name*2*=%C3%BC")["name"],
            "Bericht von gesternü");
  EXPECT_EQ(parameters_of("a; filename*=UTF-8''%e2%82%ac.txt")["filename"], "€.txt");
  EXPECT_EQ(parameters_of("a; name=\"=?utf-8?Q?=C3=BC?=.pdf\"")["name"], "ü.pdf");
  EXPECT_EQ(parameters_of("a; name=\"a \\\"b\\\"; c\"")["name"], "a \"b\"; c");
}

TEST(MailHeader, NamesTheSender) {
  EXPECT_EQ(display_name("\"Ann Lee\" <ann@example.org>"), "Ann Lee");
  EXPECT_EQ(display_name("\"Lee, Ann\" <ann@example.org>"), "Ann Lee");
  EXPECT_EQ(display_name("=?utf-8?Q?J=C3=BCrgen_Voss?= <j@example.org>"), "Jürgen Voss");
  EXPECT_EQ(display_name("ann@example.org (Ann Lee)"), "Ann Lee");
  EXPECT_EQ(display_name("ann@example.org"), "");
  EXPECT_EQ(display_name("<ann@example.org>"), "");
  EXPECT_EQ(mail_domain("Ann <ann@Example.org>"), "example.org");
  EXPECT_EQ(mail_domain("nobody"), "");
}

std::string date(std::string_view text) {
  const auto found = mail_date(text);
  return found ? model::to_string(*found) : "none";
}

TEST(MailHeader, ReadsDates) {
  EXPECT_EQ(date("Fri, 21 Nov 1997 09:55:06 -0600"), "1997-11-21T09:55:06-06:00");
  EXPECT_EQ(date("21 Nov 97 09:55 GMT"), "1997-11-21T09:55Z");
  EXPECT_EQ(date("Thu, 4 Mar 2021 05:06:07 +0000 (UTC)"), "2021-03-04T05:06:07Z");
  EXPECT_EQ(date("Thu, 04 Mar 2021 05:06:07"), "2021-03-04T05:06:07");
  EXPECT_EQ(date("Thu, 04 Mar 2021 25:06:07 +0100"), "2021-03-04");
  EXPECT_EQ(date("31 Feb 2021 10:00 +0000"), "none");
  EXPECT_EQ(date("yesterday"), "none");
  EXPECT_EQ(date(""), "none");
}

}  // namespace
}  // namespace stemma::read
