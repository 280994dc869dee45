// Pages saved with everything in one file.
#include <gtest/gtest.h>

#include "unit/read/message/message.hpp"

namespace stemma::read {
namespace {

TEST(Mhtml, ReadsWhatChromeSaves) {
  const std::string bytes =
      "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://post.example/ferry\r\n"
      "Subject: =?utf-8?Q?Ferry=20sinks?=\r\nDate: Thu, 4 Mar 2021 05:06:07 -0000\r\nMIME-Version: 1.0\r\n"
      "Content-Type: multipart/related;\r\n\ttype=\"text/html\";\r\n\tboundary=\"----M--x----\"\r\n\r\n\r\n"
      "------M--x----\r\nContent-Type: text/html\r\nContent-ID: <frame-1@mhtml.blink>\r\n"
      "Content-Transfer-Encoding: quoted-printable\r\nContent-Location: https://post.example/ferry\r\n\r\n"
      "<!DOCTYPE html><html><head><meta charset=3D\"UTF-8\"></head><body><article><p>A ferry sank off Lund=C3=B8 "
      "in=\r\n"
      " the night, the harbour master said on Thursday.</p></article></body></html>\r\n"
      "------M--x----\r\nContent-Type: text/html\r\nContent-Location: https://ads.example/\r\n\r\n<p>Buy now, a frame "
      "says.\r\n"
      "------M--x----\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0K\r\n"
      "------M--x------\r\n";
  const auto documents = read_all(bytes);
  ASSERT_EQ(documents.size(), 1u);
  const Document& d = documents[0];
  EXPECT_EQ(d.error, std::nullopt);
  EXPECT_EQ(d.id, "id");
  EXPECT_EQ(d.path, "in");
  EXPECT_EQ(d.kind, DocumentKind::report);
  EXPECT_EQ(d.media_type, "multipart/related");
  EXPECT_EQ(d.text, "A ferry sank off Lundø in the night, the harbour master said on Thursday.");
  EXPECT_EQ(source_of(d, bytes, "Lundø in the"), "Lund=C3=B8 in=\r\n the");
  EXPECT_EQ(d.title, "Ferry sinks");
  EXPECT_EQ(d.url, "https://post.example/ferry");
  EXPECT_EQ(d.published, std::nullopt);
  EXPECT_EQ(d.notes, Strings{"saved 2021-03-04T05:06:07Z"});
  ASSERT_EQ(d.layers.size(), 1u);
  EXPECT_EQ(d.layers[0].coding, "quoted-printable");
}

TEST(Mhtml, ReadsWhatInternetExplorerSaves) {
  const std::string bytes =
      "From: \"Saved by Windows Internet Explorer 8\"\r\nSubject: Ferry\r\nDate: Thu, 4 Mar 2021 05:06:07 +0100\r\n"
      "MIME-Version: 1.0\r\nContent-Type: text/html;\r\n\tcharset=\"windows-1252\"\r\n"
      "Content-Transfer-Encoding: quoted-printable\r\nContent-Location: http://post.example/1\r\n\r\n"
      "<html><body><p>The caf=E9 at the harbour burned down in the night to Thursday.</body></html>\r\n";
  const Document d = read_all(bytes).at(0);
  EXPECT_EQ(d.text, "The café at the harbour burned down in the night to Thursday.");
  EXPECT_EQ(source_of(d, bytes, "café"), "caf=E9");
  EXPECT_EQ(d.url, "http://post.example/1");
}

TEST(Mhtml, TheStartParameterNamesTheRoot) {
  const std::string bytes =
      "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b; start=\"<main>\"\n\n--b\n"
      "Content-Type: text/html\nContent-ID: <side>\n\n<p>A side of the page that is not the report.\n--b\n"
      "Content-Type: text/html\nContent-ID: <main>\n\n<p>A ferry sank off the island in the night.\n--b--\n";
  EXPECT_EQ(read_all(bytes).at(0).text, "A ferry sank off the island in the night.");
}

TEST(Mhtml, ThatIsCutOffIsReadAsFarAsItGoes) {
  const std::string bytes =
      "From: <Saved by Blink>\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n--b\n"
      "Content-Type: text/html\n\n<p>A ferry sank off the island in the night. <p>It wa";
  const Document d = read_all(bytes).at(0);
  EXPECT_EQ(d.text, "A ferry sank off the island in the night.\n\nIt wa");
  EXPECT_EQ(d.notes, Strings{"the file ends before its last part does"});
}

}  // namespace
}  // namespace stemma::read
