// The type of an original, and the messages for what is not read.
#include "read/kind.hpp"

#include <gtest/gtest.h>

#include "read/read.hpp"

namespace stemma::read {
namespace {

std::string error_of(std::string_view bytes) {
  const auto documents = read({"a.bin", "id", bytes}, {});
  EXPECT_EQ(documents.size(), 1u);
  EXPECT_EQ(documents.at(0).id, "id");
  EXPECT_EQ(documents.at(0).path, "a.bin");
  EXPECT_TRUE(documents.at(0).text.empty());
  return documents.at(0).error.value_or("none");
}

TEST(Kind, NamesWhatIsEmpty) {
  EXPECT_EQ(error_of(""), "is empty");
  EXPECT_EQ(error_of(" \n\t "), "is empty (only white space)");
}

TEST(Kind, NamesWhatIsNoText) {
  EXPECT_EQ(error_of("\x89PNG\r\n\x1A\n...."), "is not text in any known form (PNG image)");
  EXPECT_EQ(error_of("\xFF\xD8\xFF\xE0 jfif"), "is not text in any known form (JPEG image)");
  std::string junk;
  for (int i = 0; i < 4000; ++i) junk += static_cast<char>(i * 7919 % 256);
  EXPECT_EQ(error_of(junk), "is not text in any known form (binary data)");
}

TEST(Kind, NamesWhatIsNotReadYet) {
  EXPECT_EQ(error_of("PK\x03\x04 ..."), "is a ZIP archive or office file, which is not read yet");
}

TEST(Kind, IsDecidedByContent) {
  EXPECT_EQ(kind_of_text("<!DOCTYPE html><p>Hi").form, Form::html);
  EXPECT_EQ(kind_of_text("\n<!-- saved --><html>").form, Form::html);
  EXPECT_EQ(kind_of_text("{\"text\": \"Hi\"}").form, Form::json);
  EXPECT_EQ(kind_of_text("[Editor's note: corrected]").form, Form::plain);
  EXPECT_EQ(kind_of_text("<?xml version='1.0'?><rss version='2.0'></rss>").form, Form::feed);
  EXPECT_EQ(kind_of_text("<!DOCTYPE rss [<!ENTITY a 'b'>]><rss></rss>").form, Form::feed);
  EXPECT_EQ(kind_of_text("<feed xmlns='http://www.w3.org/2005/Atom'></feed>").form, Form::feed);
  EXPECT_EQ(kind_of_text("<rdf:RDF xmlns='http://example.org/birds'></rdf:RDF>").form, Form::plain);
  EXPECT_EQ(kind_of_bytes("%PDF-1.7 ...").form, Form::pdf);
  EXPECT_EQ(kind_of_bytes("MIME-Version: 1.0\nContent-Type: text/plain\n\nHi").form, Form::mail);
  EXPECT_EQ(kind_of_bytes("From: <Saved by Blink>\nMIME-Version: 1.0\nSubject: A\n\n").form, Form::mhtml);
  EXPECT_EQ(kind_of_bytes("From a@b.example Mon Mar  4 05:06:07 2024\nSubject: A\n\nHi").form, Form::mailbox);
  EXPECT_EQ(kind_of_bytes("From: the harbour master\nSubject: the ferry\n\nIt sank.").form, Form::plain);
  EXPECT_EQ(kind_of_bytes("Subject: A\n\nHi", "message/rfc822").form, Form::mail);
  EXPECT_EQ(kind_of_text("a < b and c > d, <b>bold</b>").form, Form::plain);
}

TEST(Kind, VerbatimTextIsTheFile) {
  const std::string bytes = "  Menu\r\n\r\nAdvertisement\r\n A ferry sank.  \n";
  const Document d = read({"a.txt", "id", bytes}, {.verbatim = true, .limits = {}}).at(0);
  EXPECT_EQ(d.text, bytes);
  EXPECT_EQ(d.media_type, "text/plain");
  ASSERT_EQ(d.origin.size(), 1u);
  EXPECT_EQ(d.origin[0].byte_end, bytes.size());
}

}  // namespace
}  // namespace stemma::read
