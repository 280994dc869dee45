#include "read/archive/http_response.hpp"

#include <gtest/gtest.h>

#include "read/archive/chunks.hpp"
#include "unit/read/archive/archive_making.hpp"

namespace stemma::read {
namespace {

using namespace making;

Payload payload_of(const std::string& block, const Limits& limits = {}) {
  return unpack_payload(*parse_http(block), block.size(), limits);
}

/// Brotli's own coding of "hello world" with window 22 (`printf 'hello world' | brotli -c`).
const std::string brotli_hello("\x0B\x05\x80\x68\x65\x6C\x6C\x6F\x20\x77\x6F\x72\x6C\x64\x03", 15);

TEST(HttpResponse, IsReadLeniently) {
  const auto r = parse_http("HTTP/1.1 200\nContent-Type : Text/HTML\n X: folded\n\nbody");
  ASSERT_TRUE(r);
  EXPECT_EQ(r->status, 200);
  EXPECT_EQ(r->fields.get("content-type"), "Text/HTML X: folded");
  EXPECT_EQ(r->body, "body");
  EXPECT_FALSE(parse_http("<html>"));
  EXPECT_EQ(parse_http("HTTP/1.1 204 No Content\r\nA: b")->body, "");
}

TEST(HttpResponse, CodingsAreTakenOff) {
  const std::string text = "hello world";
  EXPECT_EQ(payload_of(http(gzipped(text), "Content-Encoding: gzip\r\n")).bytes, text);
  EXPECT_EQ(payload_of(http(gzipped(text), "Content-Encoding: x-gzip\r\n")).bytes, text);
  EXPECT_EQ(payload_of(http(deflated(text, MAX_WBITS), "Content-Encoding: deflate\r\n")).bytes, text);
  EXPECT_EQ(payload_of(http(deflated(text, -MAX_WBITS), "Content-Encoding: deflate\r\n")).bytes, text);
  EXPECT_EQ(payload_of(http(zstandard(text), "Content-Encoding: zstd\r\n")).bytes, text);
  EXPECT_EQ(payload_of(http(brotli_hello, "Content-Encoding: br\r\n")).bytes, text);
  const auto twice = payload_of(
      http(chunked(gzipped(zstandard(text)), 7), "Transfer-Encoding: chunked\r\nContent-Encoding: zstd, gzip\r\n"));
  EXPECT_EQ(twice.bytes, text);
  std::vector<std::string> codings;
  for (const Layer& layer : twice.layers) codings.push_back(layer.coding);
  EXPECT_EQ(codings, (std::vector<std::string>{"http", "chunked", "gzip", "zstd"}));
}

TEST(HttpResponse, HeadersThatAreNotTrueAreNotBelieved) {
  for (const char* header : {"Transfer-Encoding: chunked\r\n", "Content-Encoding: gzip\r\n", "Content-Encoding: br\r\n",
                             "Content-Encoding: deflate\r\n", "Content-Encoding: zstd\r\n", "Content-Length: 3\r\n"}) {
    const auto payload = payload_of(http(page(), header));
    EXPECT_EQ(payload.bytes, page()) << header;
    EXPECT_EQ(payload.layers.size(), 1u) << header;
  }
}

TEST(HttpResponse, DamageIsToldWithWhatIsThere) {
  const auto payload = payload_of(http(gzipped(page()).substr(0, 200), "Content-Encoding: gzip\r\n"));
  EXPECT_EQ(payload.notes, std::vector<std::string>{"its gzip coding is damaged or breaks off (is not whole)"});
  EXPECT_EQ(page().substr(0, payload.bytes.size()), payload.bytes);
  EXPECT_FALSE(payload.bytes.empty());
  Limits limits;
  limits.unpacked_bytes = 1 << 20;
  EXPECT_EQ(*payload_of(http(gzipped(std::string(2 << 20, 'x')), "Content-Encoding: gzip\r\n"), limits).error,
            "unpacks to more than 1 MiB (--max-unpacked)");
  EXPECT_EQ(*payload_of(http(gzipped(std::string(4 << 20, 'x')), "Content-Encoding: gzip\r\n")).error,
            "unpacks to more than 200 times its size (--max-ratio)");
}

TEST(Chunks, AreJoinedWithTheirPlaces) {
  const Chunks c = join_chunks("4;ext=1\r\nWiki\r\n6 \npedia \n0\r\n\r\n");
  EXPECT_TRUE(c.any && c.whole);
  EXPECT_EQ(c.bytes, "Wikipedia ");
  EXPECT_EQ(c.places.outer(0, 4).begin, 9u);
  EXPECT_EQ(c.places.outer(4, 5).begin, 18u);
}

TEST(Chunks, MayBeMissingWrongOrCut) {
  EXPECT_FALSE(join_chunks("<html>").any);
  EXPECT_FALSE(join_chunks("").any);
  const Chunks wrong = join_chunks("4\r\nWiki\r\nnot a chunk\r\n");
  EXPECT_EQ(wrong.bytes, "Wikinot a chunk\r\n");
  EXPECT_EQ(wrong.wrong_at, 9u);
  const Chunks cut = join_chunks("ff\r\nWiki");
  EXPECT_EQ(cut.bytes, "Wiki");
  EXPECT_FALSE(cut.whole);
  EXPECT_EQ(join_chunks("ffffffffffffffff\r\nWiki").bytes, "Wiki");
  EXPECT_FALSE(join_chunks("fffffffffffffffff\r\nWiki").any);
  EXPECT_EQ(payload_of(http("4\r\nWiki\r\nrest", "Transfer-Encoding: chunked\r\n")).notes.at(0),
            "its chunks are wrong from byte 9 of the body on, which is taken as it is from there");
  EXPECT_EQ(payload_of(http("9\r\nWiki", "Transfer-Encoding: chunked\r\n")).notes.at(0), "its last chunk is missing");
}

}  // namespace
}  // namespace stemma::read
