// Chats saved as text: WhatsApp and Signal.
#include "read/chat/chat_text.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "read/chat/chat_heads.hpp"
#include "read/kind.hpp"
#include "read/read.hpp"
#include "read/text_builder.hpp"

namespace stemma::read {
namespace {

std::vector<Document> read_bytes(std::string_view bytes) { return read({"chat.txt", "id", bytes}, {}); }
std::string time_of_first(const std::string& line) { return read_bytes(line + "\n").at(0).published.value_or("none"); }
using Notes = std::vector<std::string>;

TEST(ChatText, TakesMessagesApart) {
  const std::string bytes =
      "24/12/19, 11:25 - Messages and calls are end-to-end encrypted. No one outside of this chat can read them.\n"
      "24/12/19, 11:25 - Ann Lee created group \"Pier: 4\"\n"
      "24/12/19, 11:26 - Ann Lee: A ferry sank.\nTen are missing.\n\nMore soon.\n"
      "25/12/19, 01:02 - +49 151 234: He said: no\n"
      "25/12/19, 01:03 - Ann Lee:.\n";
  const auto documents = read_bytes(bytes);
  ASSERT_EQ(documents.size(), 2u);
  EXPECT_EQ(documents[0].kind, DocumentKind::post);
  EXPECT_EQ(documents[0].path, "chat.txt!1");
  EXPECT_EQ(documents[0].media_type, "text/plain");
  EXPECT_EQ(documents[0].byline, std::vector<std::string>{"Ann Lee"});
  EXPECT_EQ(documents[0].published, "2019-12-24T11:26");
  EXPECT_EQ(documents[0].text, "A ferry sank.\nTen are missing.\n\nMore soon.");
  EXPECT_EQ(documents[1].byline, std::vector<std::string>{"+49 151 234"});
  EXPECT_EQ(documents[1].text, "He said: no");
  const ByteRange range = original_bytes(documents[1], {0, 2});
  EXPECT_EQ(bytes.substr(range.begin, 2), "He");
}

TEST(ChatText, KnowsTheUsualDates) {
  EXPECT_EQ(time_of_first("[24/12/2019, 12:23:45] Ann: x"), "2019-12-24T12:23:45");
  EXPECT_EQ(time_of_first("[12/24/19, 1:02:03 PM] Ann: x"), "2019-12-24T13:02:03");
  EXPECT_EQ(time_of_first("[12/24/19, 12:02:03\u202FAM] Ann: x"), "2019-12-24T00:02:03");
  EXPECT_EQ(time_of_first("24/12/2019, 11:25 p. m. - Ann: x"), "2019-12-24T23:25");
  EXPECT_EQ(time_of_first("24/12/2019, 00:25 a. m. - Ann: x"), "2019-12-24T00:25");
  EXPECT_EQ(time_of_first("2019/12/24, 11:25 - Ann: x"), "2019-12-24T11:25");
  EXPECT_EQ(time_of_first("2019-02-03, 11:25 - Ann: x"), "2019-02-03T11:25");
  EXPECT_EQ(time_of_first("03.02.19, 11:25 - Ann: x"), "2019-02-03T11:25");
  EXPECT_EQ(time_of_first("3. 2. 2019 11:25 - Ann: x"), "2019-02-03T11:25");
  EXPECT_EQ(time_of_first("24-12-2019 11.25 - Ann: x"), "2019-12-24T11:25");
  EXPECT_EQ(time_of_first("\u200E[24/12/2019, 12:23:45] \u200EAnn: x"), "2019-12-24T12:23:45");
  EXPECT_EQ(time_of_first("٢٤‏/١٢‏/٢٠١٩، ١:٢٣ م - Ann: x"), "2019-12-24T13:23");
  EXPECT_EQ(time_of_first("[2019-12-24, 12:23] Ann: x"), "2019-12-24T12:23");
  EXPECT_EQ(time_of_first("[2019-12-24 12:23:45] Ann: x"), "2019-12-24T12:23:45");
}

TEST(ChatText, TheOrderOfDayAndMonthIsThatOfTheWholeFile) {
  EXPECT_EQ(read_bytes("3/4/21, 10:00 - A: x\n3/13/21, 10:00 - A: y\n").at(0).published, "2021-03-04T10:00");
  EXPECT_EQ(read_bytes("3/4/21, 10:00 - A: x\n13/4/21, 10:00 - A: y\n").at(0).published, "2021-04-03T10:00");
  // 3 April, 1 May, but not 4 March, 5 January.
  EXPECT_EQ(read_bytes("3/4/21, 10:00 - A: x\n1/5/21, 10:00 - A: y\n").at(0).published, "2021-04-03T10:00");
  const auto unknown = read_bytes("3/4/21, 10:00 - A: x\n3/5/21, 10:00 - A: y\n");
  EXPECT_EQ(unknown.at(0).published, "2021");
  EXPECT_EQ(unknown.at(0).notes, Notes{"the order of day and month in its date is not known (3/4/2021)"});
  EXPECT_EQ(read_bytes("4/4/21, 10:00 - A: x\n5/5/21, 10:00 - A: y\n").at(0).published, "2021-04-04T10:00");
}

TEST(ChatText, ADateThatNoCalendarHasIsSaid) {
  for (const auto* line : {"31/02/2021, 10:00 - A: x\n", "[2021-02-31, 10:00] A: x\n"}) {
    const auto documents = read_bytes(line);
    EXPECT_EQ(documents.at(0).published, "2021") << line;
    ASSERT_EQ(documents.at(0).notes.size(), 1u) << line;
    EXPECT_EQ(documents.at(0).notes[0].rfind("its date does not exist (", 0), 0u) << documents.at(0).notes[0];
  }
}

TEST(ChatText, WhatIsNoTextIsNoted) {
  const auto documents = read_bytes(
      "24/12/19, 11:25 - Ann: <Media omitted>\n"
      "24/12/19, 11:25 - Ann: \u200EIMG-20191224-WA0001.jpg (file attached)\nThe pier\n"
      "[24/12/19, 11:25:00] Ann: \u200Eimage omitted\n"
      "[24/12/19, 11:25:00] Ann: The quay \u200E<attached: 00000012-PHOTO-2019.jpg>\n"
      "24/12/19, 11:25 - Ann: Ten <This message was edited>\n"
      "24/12/19, 11:25 - Ann: This message was deleted\n"
      "24/12/19, 11:25 - Ann: I saw that one image omitted\n"
      "[24/12/19, 11:25:00] ~\u202FBo: \u200EBo added Cy\n"
      "[24/12/19, 11:25:00] ~\u202FBo: hello\n");
  ASSERT_EQ(documents.size(), 8u);
  EXPECT_EQ(documents[0].text, "");
  EXPECT_EQ(documents[0].notes, Notes{"has a picture, film or file that the export left out"});
  EXPECT_EQ(documents[1].text, "The pier");
  EXPECT_EQ(documents[1].notes, Notes{"has a file: IMG-20191224-WA0001.jpg"});
  EXPECT_EQ(documents[2].notes, Notes{"has a picture that the export left out"});
  EXPECT_EQ(documents[3].text, "The quay");
  EXPECT_EQ(documents[3].notes, Notes{"has a file: 00000012-PHOTO-2019.jpg"});
  EXPECT_EQ(documents[4].text, "Ten");
  EXPECT_EQ(documents[4].notes, Notes{"was edited after it was sent"});
  EXPECT_EQ(documents[5].text, "");
  EXPECT_EQ(documents[5].notes, Notes{"was deleted"});
  EXPECT_EQ(documents[6].text, "I saw that one image omitted");
  EXPECT_EQ(documents[7].text, "hello");
  EXPECT_EQ(documents[7].byline, std::vector<std::string>{"Bo"});
}

TEST(ChatText, ReadsWhatSignalExportersWrite) {
  const auto documents = read_bytes(
      "[2019-12-24 12:23:45] Ann: The pier ![pier.jpg](./media/pier.jpg)  \n\n"
      "[2019-12-24 12:24:45] Bo: Seen\n(- Ann: ❤ -)\n\n"
      "[2019-12-24 12:25:45] Bo: (This message was deleted)\n");
  ASSERT_EQ(documents.size(), 3u);
  EXPECT_EQ(documents[0].text, "The pier");
  EXPECT_EQ(documents[0].notes, Notes{"has a file: ./media/pier.jpg"});
  EXPECT_EQ(documents[1].text, "Seen");
  EXPECT_EQ(documents[2].notes, Notes{"was deleted"});
}

TEST(ChatText, AMessageOfNothingButLinksIsReadInLinearTime) {
  std::string bytes = "1/1/21, 10:00 - A: x\n1/1/21, 10:00 - A: ";
  for (int i = 0; i < 50'000; ++i) bytes += "[a](./b) ";
  EXPECT_EQ(read_bytes(bytes).at(1).notes.size(), 50'000u);
}

TEST(ChatText, AnOrdinaryTextIsNone) {
  for (const char* text : {
           "12.05.2021, 10:00 - The harbour board met.\nIt said: nothing.\nNothing more.\n",
           "A ferry sank.\n12/05/2021, 10:00 - Ann: we saw it\n",
           "2021-05-12\nA ferry sank: ten are missing.\n",
           "[12] See the report: page 4.\n",
           "10:00 - The board meets\n11:00 - It rises\n",
       })
    EXPECT_EQ(kind_of_text(text).form, Form::plain) << text;
  std::string report = "12/05/2021, 10:00 - Ann Lee: the harbour board met.\n";
  for (int i = 0; i < 100; ++i) report += "Then nothing happened for an hour.\n";
  EXPECT_EQ(kind_of_text(report).form, Form::plain);
}

TEST(ChatText, VerbatimTextStaysWhole) {
  const std::string bytes = "24/12/19, 11:25 - Ann: x\n24/12/19, 11:26 - Ann: y\n";
  const auto documents = read({"chat.txt", "id", bytes}, {.verbatim = true, .limits = {}});
  ASSERT_EQ(documents.size(), 1u);
  EXPECT_EQ(documents[0].text, bytes);
}

RC_GTEST_PROP(ChatText, EveryMessageStandsInTheFileWhereItsOriginSays, ()) {
  const auto words = *rc::gen::nonEmpty(rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(
      std::vector<std::string>{"ferry", "паром", "😀", " ", "\n", "\r\n", "\u200E", ": ", "<", "12/12/19", "é"})));
  std::string bytes = "24/12/19, 11:25 - Ann: first\n24/12/19, 11:26 - Bo: x";
  for (const auto& word : words) bytes += word;
  bytes += "x\n";
  for (const Document& d : read_bytes(bytes)) {
    RC_ASSERT(!d.error);
    for (const OriginRun& run : d.origin)
      RC_ASSERT(bytes.substr(run.byte_begin, run.byte_end - run.byte_begin) ==
                d.text.substr(run.text.begin, run.text.size()));
  }
}

}  // namespace
}  // namespace stemma::read
