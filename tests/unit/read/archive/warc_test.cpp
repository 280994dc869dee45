#include "read/archive/warc.hpp"

#include <gtest/gtest.h>

#include "unit/read/archive/archive_making.hpp"

namespace stemma::read {
namespace {

using namespace making;
using Strings = std::vector<std::string>;

TEST(Warc, GivesThePagesOfResponsesResourcesAndConversions) {
  const auto parts =
      parts_of(warc("software: x\r\n", "warcinfo") + warc("GET / HTTP/1.1\r\n\r\n", "request") + warc(http(page())) +
               warc(page(), "resource", "http://news.example/saved", "Content-Type: text/html\r\n") +
               warc(page_text, "conversion", "http://news.example/x.pdf", "Content-Type: text/plain\r\n") +
               warc("a: b\r\n", "metadata"));
  ASSERT_EQ(parts.size(), 3u);
  EXPECT_EQ(parts[0].member, "http://news.example/ferry");
  EXPECT_EQ(parts[0].bytes, page());
  EXPECT_EQ(parts[0].carrier.url, "http://news.example/ferry");
  EXPECT_EQ(parts[0].carrier.media_type, "text/html");
  EXPECT_EQ(parts[0].carrier.charset, "utf-8");
  EXPECT_EQ(parts[0].carrier.published, "");
  EXPECT_EQ(parts[0].carrier.notes, Strings{"captured 2021-03-04T05:06:07Z"});
  EXPECT_EQ(parts[1].bytes, page());
  EXPECT_EQ(parts[2].bytes, page_text);
  EXPECT_EQ(parts[2].carrier.notes.back(), "was made from another record of the archive by conversion");
}

TEST(Warc, PassesOverWhatIsNoDocument) {
  const auto typed = [](const std::string& type, const std::string& body,
                        const std::string& uri = "http://a.example/x") {
    return warc("HTTP/1.1 200 OK\r\nContent-Type: " + type + "\r\n\r\n" + body, "response", uri);
  };
  EXPECT_TRUE(parts_of(warc(http(page(), "", "404 Not Found")) + warc(http(page(), "Location: /x\r\n", "302 Found")) +
                       typed("image/png", "\x89PNG\r\n\x1A\n....") + typed("text/html", "\x89PNG\r\n\x1A\n....") +
                       typed("text/javascript", "var a = '<p><p><p><p><p><p><p>';") +
                       typed("text/css", "p { color: red }") + typed("application/json", "{\"a\": 1}") +
                       typed("text/html", "") + typed("image/svg+xml", "<?xml version='1.0'?><!-- x --><svg></svg>") +
                       typed("text/plain", "User-agent: *", "http://a.example/robots.txt"))
                  .empty());
  EXPECT_EQ(parts_of(typed("image/png", page()) + typed("application/octet-stream", "%PDF-1.4 ") +
                     typed("text/plain", page_text))
                .size(),
            3u);
}

TEST(Warc, ReadsAddressesAndLineEndsAsTheyAreWritten) {
  EXPECT_EQ(parts_of(warc(http(page()), "response", "<http://a.example/x>")).at(0).carrier.url, "http://a.example/x");
  EXPECT_EQ(parts_of(warc(http(page()), "response", "http://a.example/x y")).at(0).carrier.url, "http://a.example/x y");
  const std::string block = "HTTP/1.0 200 OK\nContent-Type: text/html\n\n" + page();
  const auto parts = parts_of(
      "WARC/1.1\nWARC-Type: response\nWARC-Target-URI: http://a.example/\n"
      "WARC-Date: 2021-03-04T05:06:07.123Z\nContent-Length: " +
      std::to_string(block.size()) + "\n\n" + block);
  ASSERT_EQ(parts.size(), 1u);
  EXPECT_EQ(parts[0].bytes, page());
}

TEST(Warc, NamesRepeatedCaptures) {
  const std::string digest = "WARC-Payload-Digest: sha1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\r\n";
  const std::string same =
      "WARC-Profile: http://netpreserve.org/warc/1.0/revisit/identical-payload-digest\r\n" + digest;
  const std::string not_modified =
      "WARC-Profile: http://netpreserve.org/warc/1.0/revisit/server-not-modified\r\n"
      "WARC-Refers-To-Target-URI: http://news.example/ferry\r\nWARC-Refers-To-Date: 2021-03-04T05:06:07Z\r\n";
  const auto parts =
      parts_of(warc(http(page()), "response", "http://news.example/ferry", digest) +
               warc(http(""), "revisit", "http://news.example/copy", same) +
               warc(http("", "", "304 Not Modified"), "revisit", "http://news.example/ferry", not_modified) +
               warc(http(""), "revisit", "http://other.example/",
                    "WARC-Refers-To-Target-URI: http://far.example/\r\n"
                    "WARC-Refers-To-Date: 2020-01-01T00:00:00Z\r\n"));
  ASSERT_EQ(parts.size(), 4u);
  EXPECT_TRUE(parts[1].silent && parts[2].silent && parts[3].silent);
  EXPECT_EQ(parts[1].carrier.notes.back(),
            "repeats the capture of http://news.example/copy (#1): its content was the same");
  EXPECT_EQ(
      parts[2].carrier.notes.back(),
      "repeats the capture of http://news.example/ferry at 2021-03-04T05:06:07Z (#1): the server said that it had "
      "not changed");
  EXPECT_EQ(parts[3].carrier.notes.back(),
            "repeats the capture of http://far.example/ at 2020-01-01T00:00:00Z, which is not in this archive: its "
            "content was the same");
}

TEST(Warc, DoesNotTellOfRepeatedImages) {
  const std::string digest = "WARC-Payload-Digest: sha1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\r\n";
  const std::string image = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n\x89PNG\r\n\x1A\n";
  EXPECT_TRUE(parts_of(warc(image, "response", "http://a.example/i", digest) +
                       warc(http(""), "revisit", "http://a.example/i", digest))
                  .empty());
}

TEST(Warc, ChecksDigests) {
  const std::string right = sha256(page());
  EXPECT_EQ(parts_of(warc(http(page()), "response", "http://a.example/", "WARC-Payload-Digest: " + right + "\r\n"))
                .at(0)
                .carrier.notes.size(),
            1u);
  const std::string chunks = http(chunked(page(), 50), "Transfer-Encoding: chunked\r\n");
  for (const std::string& of : {page(), chunked(page(), 50)})
    EXPECT_EQ(parts_of(warc(chunks, "response", "http://a.example/", "WARC-Payload-Digest: " + sha256(of) + "\r\n"))
                  .at(0)
                  .carrier.notes.size(),
              1u);
  const std::string wrong = sha256("other");
  const auto notes = parts_of(warc(http(page()), "response", "http://a.example/",
                                   "WARC-Payload-Digest: " + wrong + "\r\nWARC-Block-Digest: " + wrong + "\r\n"))
                         .at(0)
                         .carrier.notes;
  ASSERT_EQ(notes.size(), 3u);
  EXPECT_EQ(notes[1], "its block's digest in the archive is " + wrong + ", the block's is " + sha256(http(page())));
  EXPECT_EQ(notes[2], "its digest in the archive is " + wrong + ", the payload's is " + right);
}

TEST(Warc, NamesTheByteWhereItBreaksOff) {
  const std::string first = warc(http(page()));
  const std::string second = warc(http(page()), "response", "http://news.example/second");
  const std::string cut = first + second.substr(0, second.size() - 100);
  const auto parts = parts_of(cut);
  ASSERT_EQ(parts.size(), 3u);
  const std::size_t block = http(page()).size();
  EXPECT_EQ(parts[1].bytes, page().substr(0, page().size() - 96));
  EXPECT_EQ(parts[1].carrier.notes.back(),
            "its record says " + std::to_string(block) + " bytes and " + std::to_string(block - 96) + " are there");
  EXPECT_EQ(parts[2].member, "http://news.example/second");
  EXPECT_EQ(*parts[2].error, "breaks off at byte " + std::to_string(cut.size()) + ": the record that begins at byte " +
                                 std::to_string(first.size()) + " says " + std::to_string(block) + " bytes and " +
                                 std::to_string(block - 96) + " are there");
}

TEST(Warc, BreaksOffInAHeader) {
  const std::string first = warc(http(page()));
  const auto parts = parts_of(first + "WARC/1.0\r\nWARC-Type: resp");
  ASSERT_EQ(parts.size(), 2u);
  EXPECT_EQ(*parts[1].error, "breaks off in the header of the record that begins at byte " +
                                 std::to_string(first.size()) + ", and no record follows");
}

TEST(Warc, GoesOnBehindALyingLength) {
  const std::string block = http(page());
  const std::string size = std::to_string(block.size()),
                    next = warc(http(page()), "response", "http://news.example/next");
  for (const long long lie :
       {static_cast<long long>(block.size()) - 60, static_cast<long long>(block.size()) + 90, 99'999'999LL}) {
    const std::string liar = warc(block, "response", "http://news.example/liar", "", lie);
    const auto parts = parts_of(liar + next);
    ASSERT_EQ(parts.size(), 3u) << lie;
    EXPECT_EQ(parts[0].bytes, page());
    EXPECT_EQ(*parts[1].error, "the record that begins at byte 0 says " + std::to_string(lie) + " bytes and " + size +
                                   " are there; goes on with the record at byte " + std::to_string(liar.size()));
    EXPECT_EQ(parts[2].member, "http://news.example/next");
    EXPECT_EQ(parts[2].bytes, page());
  }
}

TEST(Warc, GoesOnBehindWhatIsNoRecordOrHasNoLength) {
  const std::string first = warc(http(page())), junk = "junk\r\nWARC/1.0 is a format\r\n";
  const auto parts = parts_of(first + junk + warc(http(page())));
  ASSERT_EQ(parts.size(), 3u);
  EXPECT_EQ(*parts[1].error, "the record that begins at byte 0 says " + std::to_string(http(page()).size()) +
                                 " bytes and " + std::to_string(http(page()).size() + 4 + junk.size() - 2) +
                                 " are there; goes on with the record at byte " +
                                 std::to_string(first.size() + junk.size()));
  std::string none = first;
  none.replace(none.find("Content-Length: "), 17, "Content-Length: x");
  const auto more = parts_of(none + first);
  ASSERT_EQ(more.size(), 2u);
  EXPECT_NE(more[0].error->find("the record that begins at byte 0 says no valid length (\"x"), std::string::npos);
  EXPECT_EQ(more[1].bytes, page());
}

TEST(Warc, PassesOverRecordsThatAreTooLarge) {
  Limits limits;
  limits.item_bytes = 1 << 20;
  const auto parts = parts_of(warc(http(page() + std::string(2 << 20, ' '))) + warc(http(page())), limits);
  ASSERT_EQ(parts.size(), 2u);
  EXPECT_EQ(*parts[0].error, "its record says 2097525 bytes, more than 1 MiB (--max-bytes)");
  EXPECT_EQ(parts[1].bytes, page());
  limits.documents = 1;
  const auto few = parts_of(warc(http(page())) + warc(http(page())) + warc(http(page())), limits);
  ASSERT_EQ(few.size(), 2u);
  EXPECT_EQ(*few[1].error, "holds more than 1 documents (--max-documents)");
}

TEST(Warc, HeadersThatNeverEndCostNoMoreThanTheirBytes) {
  std::string bytes;
  for (int i = 0; i < 60'000; ++i) bytes += "WARC/1.0\r\nWARC-Type: response\r\n";
  const auto parts = parts_of(bytes, Limits{});
  ASSERT_EQ(parts.size(), 10'001u);
  EXPECT_NE(parts.front().error.value_or("").find("the header of the record that begins at byte 0"), std::string::npos)
      << *parts.front().error;
  EXPECT_EQ(parts.back().error, "has more than 10000 breaks; the rest is not read");
}

}  // namespace
}  // namespace stemma::read
