// Compressed archives: by member and as a whole, damaged, and made to fill the memory.
#include <gtest/gtest.h>

#include "unit/read/archive/archive_making.hpp"

namespace stemma::read {
namespace {

using namespace making;

const std::string a = warc(http(page()), "response", "http://news.example/a");
const std::string b = warc(http(page()), "response", "http://news.example/b");
const std::string c = warc(http(page()), "response", "http://news.example/c");

std::vector<std::string> members_of(const std::vector<Part>& parts) {
  std::vector<std::string> out;
  for (const Part& part : parts) out.push_back(part.error ? "! " + *part.error : part.member);
  return out;
}
const std::vector<std::string> all = {"http://news.example/a", "http://news.example/b", "http://news.example/c"};

TEST(Members, AreReadHoweverTheRecordsAreSpreadOverThem) {
  EXPECT_EQ(members_of(parts_of(gzipped(a) + gzipped(b) + gzipped(c))), all);
  EXPECT_EQ(members_of(parts_of(gzipped(a + b + c))), all);
  EXPECT_EQ(members_of(parts_of(zstandard(a) + zstandard(b + c))), all);
  std::string pieces;
  for (std::size_t at = 0; at < a.size() + b.size(); at += 50) pieces += gzipped((a + b).substr(at, 50));
  const auto parts = parts_of(pieces + gzipped(c) + std::string(512, '\0'));
  EXPECT_EQ(members_of(parts), all);
  for (const Part& part : parts) EXPECT_EQ(taken_apart(pieces + gzipped(c), part.layers), part.bytes);
}

TEST(Members, MayHaveADictionary) {
  const std::string dictionary =
      std::string("\x37\xA4\x30\xEC") + a;  // content that is no trained dictionary is taken raw
  const std::string raw = a + a;
  for (const std::string& frame : {raw, zstandard(raw)}) {
    const std::string file =
        "\x5D\x2A\x4D\x18" + little(frame.size(), 4) + frame + zstandard(b, raw) + zstandard(c, raw);
    EXPECT_EQ(members_of(parts_of(file)).size(), 2u);
  }
}

TEST(Members, TellWhereTheyBreakOff) {
  const std::string first = gzipped(a), second = gzipped(b);
  const std::string file = first + second.substr(0, second.size() - 20);
  const auto told = members_of(parts_of(file));
  ASSERT_GE(told.size(), 2u);
  EXPECT_EQ(told[0], all[0]);
  EXPECT_EQ(told.back(), "! breaks off at byte " + std::to_string(file.size()) +
                             ": the gzip member that begins at byte " + std::to_string(first.size()) + " is not whole");
}

TEST(Members, GoOnBehindDamage) {
  std::string damaged = gzipped(b);
  for (std::size_t i = 20; i < 40; ++i) damaged[i] = '\xFF';
  const std::string first = gzipped(a), file = first + damaged + gzipped(c);
  const auto told = members_of(parts_of(file));
  ASSERT_GE(told.size(), 3u);
  EXPECT_EQ(told.front(), all[0]);
  EXPECT_EQ(told.back(), all[2]);
  const std::string& why = told[told.size() - 2];
  EXPECT_NE(why.find("the gzip member that begins at byte " + std::to_string(first.size()) + " is damaged ("),
            std::string::npos)
      << why;
  EXPECT_NE(why.find("; goes on with the gzip member at byte " + std::to_string(first.size() + damaged.size())),
            std::string::npos)
      << why;
}

TEST(Members, TellOfAWrongChecksum) {
  std::string file = gzipped(a);
  file[file.size() - 6] ^= 1;
  const auto parts = parts_of(file + gzipped(b));
  ASSERT_EQ(members_of(parts), (std::vector<std::string>{all[0], all[1]}));
  EXPECT_EQ(parts[0].carrier.notes.back(), "the compressed data at byte 0 is damaged: its checksum does not fit");
  EXPECT_EQ(parts[1].carrier.notes.size(), 1u);
}

TEST(Members, BombsAreStoppedAndPassedOver) {
  const std::string bomb = warc(http(page() + std::string(64 << 20, ' ')), "response", "http://news.example/bomb");
  for (const bool zstd : {false, true}) {
    const auto pack = [&](const std::string& bytes) { return zstd ? zstandard(bytes) : gzipped(bytes); };
    const std::string first = pack(a);
    const auto told = members_of(parts_of(first + pack(bomb) + pack(c)));
    ASSERT_GE(told.size(), 3u);
    EXPECT_EQ(told.front(), all[0]);
    EXPECT_EQ(told.back(), all[2]);
    EXPECT_NE(told[told.size() - 2].find(std::string("the ") + (zstd ? "zstd frame" : "gzip member") +
                                         " that begins at byte " + std::to_string(first.size()) +
                                         " unpacks to more than 200 times its size (--max-ratio)"),
              std::string::npos);
  }
}

TEST(Members, AMillionOfThemTakeLittle) {
  std::string file;
  const std::string empty = gzipped("");
  for (int i = 0; i < 100'000; ++i) file += empty;
  EXPECT_EQ(members_of(parts_of(gzipped(a) + file + gzipped(b) + gzipped(c))), all);
}

TEST(Members, HoldASinglePage) {
  const auto parts = parts_of(gzipped(page()));
  ASSERT_EQ(parts.size(), 1u);
  EXPECT_EQ(parts[0].member, "");
  EXPECT_EQ(parts[0].bytes, page());
  ASSERT_EQ(parts[0].layers.size(), 1u);
  std::string named = gzipped(page());
  named[3] = 8;  // FNAME
  named.insert(10, std::string("page.html\0", 10));
  EXPECT_EQ(parts_of(named).at(0).member, "page.html");
  const auto cut = parts_of(gzipped(page()).substr(0, 150));
  ASSERT_EQ(cut.size(), 2u);
  EXPECT_EQ(*cut[1].error, "breaks off at byte 150: the gzip member that begins at byte 0 is not whole");
  Limits limits;
  limits.unpacked_bytes = 100;
  EXPECT_EQ(*parts_of(gzipped(page()), limits).at(0).error, "unpacks to more than 100 bytes (--max-unpacked)");
}

}  // namespace
}  // namespace stemma::read
