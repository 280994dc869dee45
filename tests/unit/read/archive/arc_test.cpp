#include "read/archive/arc.hpp"

#include <gtest/gtest.h>

#include "unit/read/archive/archive_making.hpp"

namespace stemma::read {
namespace {

using namespace making;

const std::string head =
    "filedesc://x.arc 0.0.0.0 20140216050221 text/plain 74\n1 0 Example\n"
    "URL IP-address Archive-date Content-type Archive-length\n\n\n\n\n\n\n";

std::string arc(const std::string& block, const std::string& url = "http://news.example/ferry", long long length = -1) {
  return url + " 192.0.2.7 20140216050222 text/html " +
         std::to_string(length < 0 ? static_cast<long long>(block.size()) : length) + "\n" + block + "\n";
}

TEST(Arc, IsToldByItsFirstLine) {
  EXPECT_TRUE(is_arc(head));
  EXPECT_FALSE(is_arc("filedesc: nothing"));
  EXPECT_TRUE(is_archive(head));
}

TEST(Arc, GivesPagesWithTheirPlaces) {
  for (const bool packed : {false, true}) {
    const std::string second = arc(http(page()), "http://news.example/a b");
    const std::string file = packed ? gzipped(head) + gzipped(arc(http(page(), "", "404 No"))) + gzipped(second)
                                    : head + arc(http(page(), "", "404 No")) + second;
    const auto parts = parts_of(file);
    ASSERT_EQ(parts.size(), 1u);
    EXPECT_EQ(parts[0].member, "http://news.example/a b");
    EXPECT_EQ(parts[0].bytes, page());
    EXPECT_EQ(parts[0].carrier.notes, std::vector<std::string>{"captured 2014-02-16T05:02:22Z"});
    EXPECT_EQ(taken_apart(file, parts[0].layers), page());
  }
}

TEST(Arc, ReadsTheLongerLinesOfVersionTwo) {
  const std::string block = http(page());
  const auto parts = parts_of(head + "http://news.example/x 192.0.2.7 20140216050222 text/html 200 - - 0 x.arc " +
                              std::to_string(block.size()) + "\n" + block);
  ASSERT_EQ(parts.size(), 1u);
  EXPECT_EQ(parts[0].carrier.url, "http://news.example/x");
}

TEST(Arc, GoesOnBehindWrongLengths) {
  const std::string good = arc(http(page()));
  const auto parts = parts_of(head + "http://a.example/ 192.0.2.7 20140216050222 text/html -1\n\n" + good +
                              arc(http(page()), "http://b.example/", 20) + good);
  ASSERT_EQ(parts.size(), 5u);
  EXPECT_EQ(*parts[0].error, "the record that begins at byte " + std::to_string(head.size()) +
                                 " says no valid length (\"-1\"); goes on with the record at byte " +
                                 std::to_string(head.size() + 57));
  EXPECT_EQ(parts[1].bytes, page());
  EXPECT_EQ(parts[2].bytes, page());
  EXPECT_NE(parts[3].error->find(" says 20 bytes and "), std::string::npos);
  EXPECT_EQ(parts[4].bytes, page());
  const std::string cut = head + good.substr(0, good.size() - 30);
  EXPECT_NE(parts_of(cut).at(1).error->find("breaks off at byte " + std::to_string(cut.size())), std::string::npos);
}

}  // namespace
}  // namespace stemma::read
