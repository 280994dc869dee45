// What one item may cost, seen from outside: the cases that a hostile sender would try first.
#include <gtest/gtest.h>
#include <sys/resource.h>
#include <zlib.h>

#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "program.hpp"
#include "support/temporary_folder.hpp"
#include "support/warc.hpp"

namespace stemma::faults {
namespace {

using Json = nlohmann::json;

constexpr const char* sentence = "At least nine people were killed when a ferry sank off Port Halden, police said.";

class Limits : public testing::Test {
 protected:
  tests::TemporaryFolder folder_;

  Outcome run(const std::vector<std::string>& arguments, std::function<void()> in_child = {}) {
    return stemma(arguments, {.folder = folder_.path(), .in_child = std::move(in_child)});
  }
  static std::vector<Json> records(const std::string& out) {
    std::vector<Json> all;
    std::istringstream lines(out);
    for (std::string line; std::getline(lines, line);) all.push_back(Json::parse(line));
    return all;
  }
};

std::string gzipped(const std::string& bytes) {
  z_stream stream{};
  deflateInit2(&stream, 9, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY);
  std::string out(deflateBound(&stream, bytes.size()), '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));  // NOLINT
  stream.avail_in = static_cast<uInt>(bytes.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());  // NOLINT
  stream.avail_out = static_cast<uInt>(out.size());
  deflate(&stream, Z_FINISH);
  out.resize(stream.total_out);
  deflateEnd(&stream);
  return out;
}

std::function<void()> memory_of(std::uint64_t bytes) {
  return [bytes] {
    const rlimit limit{bytes, bytes};
    setrlimit(RLIMIT_AS, &limit);
  };
}

TEST_F(Limits, AHundredThousandNestedElements) {
  std::string html;
  for (int i = 0; i < 100'000; ++i) html += "<div>";
  folder_.put("deep.html", html + "<p>" + sentence + "</p>");
  const Outcome outcome = run({"read", "deep.html"});
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  EXPECT_EQ(records(outcome.out).at(0)["text"], sentence);
}

TEST_F(Limits, APageOfOneLineOf200Megabytes) {
  std::string html = "<html><body><p>";
  while (html.size() < 200'000'000) html += "nine words that say nothing at all about it ";
  folder_.put("line.html", html + "</p></body></html>");
  const Outcome outcome = run({"read", "--threads", "1", "line.html"}, memory_of(std::uint64_t{3} << 30));
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  EXPECT_GT(outcome.out.size(), 199'000'000u);
}

TEST_F(Limits, MoreTagsThanAPageMayHave) {
  std::string html = std::string("<p>") + sentence + "</p>";
  for (int i = 0; i < 300; ++i) html += "<p>Paragraph of no importance, number " + std::to_string(i) + ".</p>";
  folder_.put("long.html", html);
  const Outcome outcome = run({"read", "--max-nodes", "100", "long.html"});
  EXPECT_EQ(outcome.status, 0);
  const Json record = records(outcome.out).at(0);
  EXPECT_NE(record["text"].get<std::string>().find(sentence), std::string::npos);
  EXPECT_NE(record["notes"].dump().find("it has more than 100 tags and texts (--max-nodes)"), std::string::npos)
      << record["notes"];
}

TEST_F(Limits, AGzipBombLeavesTheOthersAlone) {
  folder_.put("bomb.warc.gz",
              gzipped(tests::warc_page("https://halden.example/1", "Bomb", std::string(300'000'000, ' '))) +
                  gzipped(tests::warc_page("https://halden.example/2", "Ferry", sentence)));
  folder_.put("good.txt", sentence);
  const Outcome outcome = run({"read", "bomb.warc.gz", "good.txt"}, memory_of(std::uint64_t{2} << 30));
  EXPECT_EQ(outcome.status, 1);
  EXPECT_NE(outcome.err.find("(--max-ratio)"), std::string::npos) << outcome.err;
  const auto all = records(outcome.out);
  ASSERT_EQ(all.size(), 4u) << "the record that is cut off, the stream that cuts it, and the two pages";
  EXPECT_TRUE(all[0].contains("error") && all[1].contains("error"));
  EXPECT_EQ(all[2]["text"], sentence);
  EXPECT_EQ(all[3]["text"], sentence);
}

TEST_F(Limits, AWarcWithALyingLength) {
  std::string warc = tests::warc_page("https://halden.example/1", "Ferry", sentence);
  const auto length = warc.find("Content-Length: ") + 16;
  warc.insert(length, "99");
  folder_.put("lies.warc", warc + tests::warc_page("https://halden.example/2", "Ferry", sentence));
  const Outcome outcome = run({"read", "lies.warc"});
  EXPECT_EQ(outcome.status, 1);
  EXPECT_NE(outcome.err.find("the record that begins at byte 0 says 99"), std::string::npos) << outcome.err;
  EXPECT_EQ(records(outcome.out).back()["text"], sentence) << "it goes on with the next record";
}

TEST_F(Limits, AZipWithAPathThatClimbsOut) {
  // one stored member, written by hand: local header, content, central directory, end
  const std::string name = "../../climbed.html", content = "<p>out</p>";
  const auto number = [](std::uint32_t value, int bytes) {
    std::string out;
    for (int i = 0; i < bytes; ++i) out += static_cast<char>(value >> (8 * i));
    return out;
  };
  const auto size = static_cast<std::uint32_t>(content.size());
  const auto crc =
      static_cast<std::uint32_t>(crc32(0, reinterpret_cast<const Bytef*>(content.data()), size));  // NOLINT
  const std::string fields = number(0, 2) + number(0, 2) + number(0, 2) + number(0, 2) + number(crc, 4) +
                             number(size, 4) + number(size, 4) + number(static_cast<std::uint32_t>(name.size()), 2) +
                             number(0, 2);
  const std::string local = "PK\x03\x04" + number(20, 2) + fields + name + content;
  const std::string central = "PK\x01\x02" + number(20, 2) + number(20, 2) + fields + number(0, 2) + number(0, 2) +
                              number(0, 2) + number(0, 4) + number(0, 4) + name;
  const std::string end = "PK\x05\x06" + number(0, 4) + number(1, 2) + number(1, 2) +
                          number(static_cast<std::uint32_t>(central.size()), 4) +
                          number(static_cast<std::uint32_t>(local.size()), 4) + number(0, 2);
  folder_.put("in/climb.zip", local + central + end);
  const Outcome outcome = run({"read", "in/climb.zip"});
  EXPECT_EQ(outcome.status, 1);
  EXPECT_NE(outcome.err.find("in/climb.zip"), std::string::npos) << outcome.err;
  EXPECT_FALSE(std::filesystem::exists(folder_ / "climbed.html"));
  EXPECT_FALSE(std::filesystem::exists(std::filesystem::path(folder_.path()).parent_path() / "climbed.html"));
}

}  // namespace
}  // namespace stemma::faults
