// Letters, their attachments, and mailboxes.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

#include "read/ascii.hpp"
#include "read/decode.hpp"
#include "read/message/transfer.hpp"
#include "unit/read/message/message.hpp"

namespace stemma::read {
namespace {

const std::string head =
    "From: \"Lee, Ann\" <ann@harbour.example>\r\nTo: desk@post.example\r\nSubject: =?utf-8?Q?Ferry_off_Lund=C3=B8?=\r\n"
    "Date: Thu, 4 Mar 2021 05:06:07 +0100\r\nMessage-ID: <1@harbour.example>\r\nMIME-Version: 1.0\r\n";

bool has_note(const Document& d, const std::string& note) {
  return std::find(d.notes.begin(), d.notes.end(), note) != d.notes.end();
}

TEST(Mail, CodingsThatNobodyKnowsAreNoted) {
  const auto read_as = [](const std::string& fields) {
    return read_all(head + fields + "\r\nA ferry sank.\r\n").at(0);
  };
  const Document packed = read_as("Content-Transfer-Encoding: x-uuencode\r\n");
  EXPECT_EQ(packed.text, "A ferry sank.");
  EXPECT_TRUE(has_note(packed, "the encoding \"x-uuencode\" of its text is not known; it is read as it stands"));
  const Document foreign = read_as("Content-Type: text/plain; charset=x-lundish\r\n");
  EXPECT_TRUE(has_note(foreign, "the charset \"x-lundish\" of its text is not known; it is read as utf-8"));
  for (const auto* fields : {"Content-Transfer-Encoding: 8BIT\r\n", "Content-Type: text/plain; charset=UTF-8\r\n",
                             "Content-Type: text/plain; charset=iso-8859-1\r\n"})
    EXPECT_TRUE(read_as(fields).notes.empty()) << fields;
}

TEST(Mail, TakesItsHeader) {
  const std::string bytes = head +
                            "List-Id: Harbour watchers <watch.lists.example>\r\nReply-To: press@other.example\r\n\r\n"
                            "A ferry sank.\r\n";
  const auto documents = read_all(bytes);
  ASSERT_EQ(documents.size(), 1u);
  const Document& d = documents[0];
  EXPECT_EQ(d.id, "id");
  EXPECT_EQ(d.path, "in");
  EXPECT_EQ(d.kind, DocumentKind::mail);
  EXPECT_EQ(d.media_type, "message/rfc822");
  EXPECT_EQ(d.title, "Ferry off Lundø");
  EXPECT_EQ(d.byline, Strings{"Ann Lee"});
  EXPECT_EQ(d.published, "2021-03-04T05:06:07+01:00");
  EXPECT_EQ(d.outlet, std::nullopt);
  EXPECT_EQ(d.text, "A ferry sank.");
  EXPECT_EQ(d.notes, (Strings{"sent through the mailing list Harbour watchers",
                              "answers go to another address (Reply-To), at other.example"}));
  EXPECT_TRUE(d.layers.empty());
}

TEST(Mail, AnOfficeIsNoByline) {
  const auto documents = read_all(
      "From: Harbour Press Office <a@b.example>\nMessage-ID: <1@b>\nDate: Thu, 4 Mar 2021 05:06:07 GMT\n\nA ferry "
      "sank.\n");
  EXPECT_TRUE(documents.at(0).byline.empty());
  EXPECT_TRUE(has_note(documents[0], "sent by Harbour Press Office"));
}

TEST(Mail, JoinsFullLinesAndKeepsShortOnes) {
  const std::string bytes =
      head +
      "\r\nA ferry with ninety people on board sank off the island in the night to\r\n"
      "Thursday, the harbour master said.\r\n\r\nAnn Lee\r\nPress office\r\n-- \r\nLund\r\nharbour\r\n";
  const Document d = read_all(bytes).at(0);
  EXPECT_EQ(blocks_of(d), (Blocks{{BlockKind::paragraph,
                                   "A ferry with ninety people on board sank off the island in the night to Thursday, "
                                   "the harbour master said."},
                                  {BlockKind::paragraph, "Ann Lee\nPress office"},
                                  {BlockKind::preformatted, "Lund\nharbour"}}));
  EXPECT_EQ(source_of(d, bytes, "to Thursday"), "to\r\nThursday");
}

TEST(Mail, QuotedLinesAreQuotations) {
  const std::string bytes = head + "\r\nWe did not say that.\r\n\r\n> > Was it\r\n> > yours?\r\n> No idea.\r\nNo.\r\n";
  const Document d = read_all(bytes).at(0);
  EXPECT_EQ(blocks_of(d), (Blocks{{BlockKind::paragraph, "We did not say that."},
                                  {BlockKind::quotation, "Was it\nyours?"},
                                  {BlockKind::quotation, "No idea."},
                                  {BlockKind::paragraph, "No."}}));
}

TEST(Mail, UnfoldsFlowedText) {
  const std::string bytes =
      head + "Content-Type: text/plain; format=flowed\r\n\r\nA ferry \r\nsank. \r\n\r\nSo it \r\nis.\r\nEnd\r\n";
  EXPECT_EQ(read_all(bytes).at(0).text, "A ferry sank.\n\nSo it is.\nEnd");
  const std::string joined = head + "Content-Type: text/plain; format=flowed; delsp=yes\r\n\r\nA fer \r\nry sank.\r\n";
  EXPECT_EQ(read_all(joined).at(0).text, "A ferry sank.");
}

TEST(Mail, EveryCharacterHasItsBytes) {
  const std::string quoted = head +
                             "Content-Type: text/plain; charset=windows-1252\r\nContent-Transfer-Encoding: "
                             "quoted-printable\r\n\r\nThe caf=E9 at Lund=F8 =\r\nburned.\r\n";
  const Document d = read_all(quoted).at(0);
  EXPECT_EQ(d.text, "The café at Lundø burned.");
  EXPECT_EQ(source_of(d, quoted, "café"), "caf=E9");
  EXPECT_EQ(source_of(d, quoted, "ø burned"), "=F8 =\r\nburned");
  ASSERT_EQ(d.layers.size(), 1u);
  EXPECT_EQ(d.layers[0].coding, "quoted-printable");
  EXPECT_EQ(quoted.substr(d.layers[0].begin, 8), "The caf=");

  const std::string coded = head +
                            "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                            "QSBmZXJyeSBz\r\nYW5rLg==\r\n";
  const Document e = read_all(coded).at(0);
  EXPECT_EQ(e.text, "A ferry sank.");
  EXPECT_EQ(source_of(e, coded, "ferry"), "QSBmZXJyeSBz");
  EXPECT_EQ(source_of(e, coded, "ank"), "YW5rLg==");
}

TEST(Mail, PrefersWhatWasTypedUnlessItIsBlank) {
  const std::string start = head + "Content-Type: multipart/alternative; boundary=b\r\n\r\n--b\r\n\r\n";
  const std::string html =
      "\r\n--b\r\nContent-Type: text/html\r\n\r\n<h2>Ferry</h2><p>It <b>sank</b>.<blockquote>No</blockquote>"
      "<div style='display:none'>unseen</div>\r\n--b--\r\n";
  EXPECT_EQ(read_all(start + "It sank, we type." + html).at(0).text, "It sank, we type.");
  const Document d = read_all(start + "  \r\n" + html).at(0);
  EXPECT_EQ(blocks_of(d),
            (Blocks{{BlockKind::heading, "Ferry"}, {BlockKind::paragraph, "It sank."}, {BlockKind::quotation, "No"}}));
}

/// Every character's bytes, decoded again, are that character: through line ends, escapes and charset.
RC_GTEST_PROP(Mail, SpansLeadThroughQuotedPrintableToTheSameCharacters, (bool escape_all)) {
  const bool cyrillic = *rc::gen::element(true, false);
  const auto words = *rc::gen::nonEmpty(rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(
      cyrillic ? std::vector<std::string>{"\xCF\xE0\xF0\xEE\xEC", " ", "ferry", "\n", "> ", "\n\n", "="}
               : std::vector<std::string>{"Паром", "Lundø", " ", "日本", "\n", "ferry", "\n\n", ">", "="})));
  std::string bytes = head + "Content-Type: text/plain; charset=" + (cyrillic ? "windows-1251" : "utf-8") +
                      "\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nA ferry sank.\r\n";
  std::size_t line = 0;
  for (const auto& word : words)
    for (const char c : word) {
      static constexpr std::string_view hex = "0123456789ABCDEF";
      const auto value = static_cast<unsigned char>(c);
      const bool plain = c == '\n' || (value > 32 && value < 127 && c != '=' && !escape_all);
      bytes += plain ? std::string(1, c) : std::string{'=', hex[value >> 4], hex[value & 15]};
      if (++line % 9 == 0) bytes += "=\r\n";
    }
  const Document d = read_all(bytes).at(0);
  RC_ASSERT(d.text.rfind("A ferry sank.", 0) == 0);
  for (std::uint32_t begin = 0; begin < d.text.size();) {
    const std::uint32_t end = begin + first_code_point(std::string_view(d.text).substr(begin)).length;
    const ByteRange range = original_bytes(d, {begin, end});
    const auto undone =
        undo_transfer(std::string_view(bytes).substr(range.begin, range.end - range.begin), "quoted-printable", 0);
    const std::string character = d.text.substr(begin, end - begin);
    const Decoded back = decode(undone.bytes, cyrillic ? "windows-1251" : "utf-8");
    const bool same = back.text() == character || is_space(character[0]);
    RC_ASSERT(same);
    begin = end;
  }
}

std::string with_parts(const std::string& parts) {
  return head + "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nSee below.\r\n" + parts + "--b--\r\n";
}

TEST(Mail, AttachmentsAreDocumentsOrNamed) {
  const std::string bytes = with_parts(
      "--b\r\nContent-Type: text/html; name=r.html\r\n\r\n<html><title>Report</title><p>A ferry sank off the "
      "island.</html>\r\n"
      "--b\r\nContent-Type: application/octet-stream; name=n.txt\r\nContent-Transfer-Encoding: "
      "base64\r\n\r\nTmluZSBtaXNzaW5nLg==\r\n"
      "--b\r\nContent-Type: image/png; name=\"m.png\"\r\n\r\nxx\r\n"
      "--b\r\nContent-Type: text/calendar; name=i.ics\r\n\r\nBEGIN:VCALENDAR\r\n"
      "--b\r\nContent-Type: application/zip; name=a.zip\r\n\r\nPK\x03\x04\r\n");
  const auto documents = read_all(bytes);
  ASSERT_EQ(documents.size(), 3u);
  EXPECT_EQ(documents[0].text, "See below.");
  EXPECT_EQ(documents[0].id, "id#1");
  EXPECT_EQ(documents[1].id, "id#2");
  EXPECT_EQ(documents[1].path, "in!r.html");
  EXPECT_EQ(documents[1].kind, DocumentKind::report);
  EXPECT_EQ(documents[1].title, "Report");
  EXPECT_TRUE(has_note(documents[1], "came with an e-mail of 2021-03-04"));
  EXPECT_EQ(source_of(documents[1], bytes, "A ferry sank"), "A ferry sank");
  EXPECT_EQ(documents[2].path, "in!n.txt");
  EXPECT_EQ(documents[2].text, "Nine missing.");
  EXPECT_EQ(source_of(documents[2], bytes, "missing"), "TmluZSBtaXNzaW5nLg==");
  EXPECT_TRUE(has_note(documents[0], "attachment m.png (image/png) is not read"));
  EXPECT_TRUE(has_note(documents[0], "attachment i.ics (text/calendar) is not read"));
  EXPECT_TRUE(std::any_of(documents[0].notes.begin(), documents[0].notes.end(), [](const std::string& note) {
    return note.rfind("attachment a.zip (application/zip) is", 0) == 0;
  }));
}

TEST(Mail, AMailInAMailIsADocument) {
  const std::string bytes = with_parts(
      "--b\r\nContent-Type: message/rfc822; name=old.eml\r\n\r\nSubject: Earlier\r\nFrom: Bo Chan "
      "<b@c.example>\r\n\r\nIt "
      "is =\r\nlate.\r\n");
  const auto documents = read_all(bytes);
  ASSERT_EQ(documents.size(), 2u);
  EXPECT_EQ(documents[1].title, "Earlier");
  EXPECT_EQ(documents[1].kind, DocumentKind::mail);
  EXPECT_EQ(documents[1].path, "in!old.eml");
  EXPECT_EQ(documents[1].byline, Strings{"Bo Chan"});
  EXPECT_EQ(source_of(documents[1], bytes, "It is"), "It is");
}

TEST(Mail, SaysWhereItStopsAtALimit) {
  std::string inner = "Subject: bottom\r\nMessage-ID: <0>\r\nDate: Thu, 4 Mar 2021 05:06:07 GMT\r\n\r\nDeep.\r\n";
  for (int i = 0; i < 8; ++i)
    inner = "Subject: level\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b" + std::to_string(i) +
            "\r\n\r\n--b" + std::to_string(i) + "\r\n\r\nLevel.\r\n--b" + std::to_string(i) +
            "\r\nContent-Type: message/rfc822; name=m.eml\r\n\r\n" + inner + "\r\n--b" + std::to_string(i) + "--\r\n";
  const auto documents = read_all(inner);
  ASSERT_EQ(documents.size(), 6u);
  EXPECT_EQ(documents.back().error, "lies in more than 4 archives or messages inside one another (--max-nesting)");
  EXPECT_EQ(documents.back().path, "in!m.eml!m.eml!m.eml!m.eml!m.eml");
  EXPECT_EQ(documents.back().id, "id#6");

  std::string many = head + "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nWords.\r\n";
  for (int i = 0; i < 11'000; ++i) many += "--b\r\nContent-Type: image/png\r\n\r\n";
  const auto stopped = read_all(many);
  ASSERT_EQ(stopped.size(), 2u);
  EXPECT_EQ(stopped[0].text, "Words.");
  EXPECT_EQ(stopped[1].error, "has more than 10000 parts; the rest is not read");
}

TEST(Mail, AnEmptyMailIsAnError) {
  EXPECT_EQ(read_all(head + "\r\n").at(0).error, "is a mail without any text");
  EXPECT_TRUE(has_note(read_all(head + "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nCut").at(0),
                       "the message ends before its last part does"));
}

TEST(Mailbox, HoldsMessages) {
  const std::string bytes =
      "From ann@example.org Thu Mar  4 05:06:07 2021\nFrom: Ann Lee <a@b.example>\nSubject: One\n\nA ferry sank.\n"
      "From here on nobody knows.\n>From the harbour came boats.\n\n"
      "From bo@example.org Thu Mar  4 06:06:07 2021\nFrom: Bo Chan <a@b.example>\nSubject: Two\n\nNine are missing.\n";
  const auto documents = read_all(bytes);
  ASSERT_EQ(documents.size(), 2u);
  EXPECT_EQ(documents[0].title, "One");
  EXPECT_EQ(documents[0].path, "in!message-1");
  EXPECT_EQ(documents[0].text, "A ferry sank.\nFrom here on nobody knows.\nFrom the harbour came boats.");
  EXPECT_EQ(source_of(documents[0], bytes, "boats"), "boats");
  EXPECT_EQ(documents[1].title, "Two");
  EXPECT_EQ(documents[1].id, "id#2");
  EXPECT_EQ(source_of(documents[1], bytes, "Nine are"), "Nine are");
}

TEST(Mailbox, OfOneMessageIsTheMessage) {
  const auto documents = read_all("From a Thu Mar  4 05:06:07 2021\nSubject: One\n\nA ferry sank.\n");
  ASSERT_EQ(documents.size(), 1u);
  EXPECT_EQ(documents[0].path, "in");
  EXPECT_EQ(documents[0].id, "id");
  EXPECT_EQ(documents[0].media_type, "message/rfc822");
}

}  // namespace
}  // namespace stemma::read
