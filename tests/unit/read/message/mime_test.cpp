// Messages taken apart.
#include "read/message/mime.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace stemma::read {
namespace {

std::vector<std::string> contents(const MimeMessage& message) {
  std::vector<std::string> out;
  for (const MimePart& part : message.parts)
    if (!part.is_multipart()) out.push_back(mime_content(message, part).bytes);
  return out;
}

using Strings = std::vector<std::string>;

TEST(Mime, ReadsNestedParts) {
  const std::string bytes =
      "Content-Type: multipart/mixed; boundary=\"a\"\r\n\r\nfor old programs\r\n--a\r\n"
      "Content-Type: multipart/alternative; boundary=ab\r\n\r\n--ab\r\n\r\none\r\n--ab\r\nContent-Type: "
      "text/html\r\n\r\n"
      "<p>one\r\n--ab--\r\nnothing\r\n--a\r\nContent-Type: TEXT/plain\r\nContent-Transfer-Encoding: "
      "Base64\r\n\r\ndHdv\r\n"
      "--a--\r\nan epilogue\r\n";
  const MimeMessage message = mime_message(bytes);
  EXPECT_EQ(contents(message), (Strings{"one", "<p>one", "two"}));
  EXPECT_FALSE(message.cut);
  EXPECT_EQ(message.children(0), (std::vector<std::size_t>{1, 4}));
  EXPECT_EQ(message.children(1), (std::vector<std::size_t>{2, 3}));
  EXPECT_EQ(message.parts[4].type, "text/plain");
}

TEST(Mime, ReadsBrokenMessagesAsFarAsTheyGo) {
  const MimeMessage cut = mime_message("Content-Type: multipart/mixed; boundary=a\n\n--a\n\none\n--a\n\ntw");
  EXPECT_EQ(contents(cut), (Strings{"one", "tw"}));
  EXPECT_TRUE(cut.cut);
  // an inner multipart that is never closed; a boundary that is not declared; a header that runs into a boundary
  EXPECT_EQ(contents(mime_message("Content-Type: multipart/mixed; boundary=a\n\n--a\n"
                                  "Content-Type: multipart/mixed; boundary=b\n\n--b\n\none\n--a\n\ntwo\n--a--\n")),
            (Strings{"one", "two"}));
  EXPECT_EQ(contents(mime_message("Content-Type: multipart/mixed\n\n--x\n\none\n--x--\n")), (Strings{"one"}));
  EXPECT_EQ(contents(mime_message("Content-Type: multipart/mixed; boundary=a\n\n--a\nX: 1\n--a\n\ntwo\n--a--\n")),
            (Strings{"", "two"}));
}

TEST(Mime, NamesFilesWithoutFolders) {
  MimePart part;
  part.disposition = parameters_of("attachment; filename=\"../../etc/pass\x01wd\"");
  EXPECT_EQ(part.file_name(), "passwd");
  part.disposition = parameters_of("attachment; filename=\"..\"");
  EXPECT_EQ(part.file_name(), "");
  part.type_parameters = parameters_of("text/plain; name=\"C:\\a\\b.txt\"");
  part.disposition = {};
  EXPECT_NE(part.file_name().find("b.txt"), std::string::npos);
}

TEST(Mime, StopsAtItsLimits) {
  std::string many = "Content-Type: multipart/mixed; boundary=a\n\n", deep;
  for (int i = 0; i < 20'000; ++i) many += "--a\n\n";
  EXPECT_EQ(mime_message(many).limit, "has more than 10000 parts");
  for (int i = 0; i < 5'000; ++i) {
    const std::string name = "b" + std::to_string(i);
    deep += "Content-Type: multipart/mixed; boundary=" + name + "\n\n--" + name + "\n";
  }
  EXPECT_EQ(mime_message(deep).limit, "has more than 100 multiparts inside one another");
}

RC_GTEST_PROP(Mime, AnyPiecesGivePartsInsideTheMessage, ()) {
  const auto pieces = *rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(std::vector<std::string>{
      "Content-Type: multipart/mixed; boundary=a\n", "Content-Type: multipart/related; boundary=\"aa\"\n", "\n", "\r\n",
      "--a\n", "--a--\n", "--aa\r\n", "--aa--", "words\n", "Subject: =?utf-8?q?x?=\n", " folded\n", "=E9=\n",
      "Content-Transfer-Encoding: quoted-printable\n", "Content-Transfer-Encoding: base64\n", "QUJD", ":", "--"}));
  std::string bytes;
  for (const auto& piece : pieces) bytes += piece;
  const MimeMessage message = mime_message(bytes);
  RC_ASSERT(!message.parts.empty());
  for (const MimePart& part : message.parts) {
    RC_ASSERT(part.begin <= part.end);
    RC_ASSERT(part.end <= bytes.size());
    mime_content(message, part);
  }
}

}  // namespace
}  // namespace stemma::read
