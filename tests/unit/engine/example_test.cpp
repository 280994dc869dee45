// The example with the program's own data: the same bytes for any number of threads, and the same facts whatever the
// order of the reports.
#include <gtest/gtest.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <vector>

#include "stemma/engine.hpp"
#include "support/temporary_folder.hpp"

namespace stemma {
namespace {

using Json = nlohmann::json;

class Example : public testing::Test {
 protected:
  tests::TemporaryFolder folder_;

  static std::vector<std::string> reports() {
    std::vector<std::string> paths;
    for (const auto& entry : std::filesystem::directory_iterator(STEMMA_SOURCE_DIR "/examples/reports"))
      paths.push_back(entry.path().string());
    std::sort(paths.begin(), paths.end());
    return paths;
  }
  void run(const std::vector<std::string>& paths, unsigned threads, const std::string& out) const {
    Options options;
    options.threads = threads;
    options.as_of = "2025-06-01";
    const auto made = Engine(options).report(paths, folder_ / out);
    ASSERT_TRUE(made) << made.error().message;
    EXPECT_EQ(made.value().documents, paths.size());
    EXPECT_GT(made.value().statements, 50u);
  }
  std::string content(const std::string& name) const { return tests::content_of(folder_ / name); }

  // Every fact without ids: "event title | slot | of | status | summary polarity statements origins; ...".
  std::multiset<std::string> facts(const std::string& out) const {
    std::multiset<std::string> found;
    const Json account = Json::parse(content(out + "/account.json"));
    for (const Json& event : account["events"])
      for (const Json& fact : event["facts"]) {
        std::multiset<std::string> readings;
        for (const Json& reading : fact["readings"])
          readings.insert(reading["summary"].get<std::string>() + " " + reading["polarity"].get<std::string>() + " " +
                          std::to_string(reading["statements"].size()) + " " + reading["origins"].dump());
        std::string line = event["title"].get<std::string>() + " | " + event["date"].dump() + " | " +
                           fact["slot"].get<std::string>() + " | " + (fact.contains("of") ? fact["of"].dump() : "") +
                           " | " + fact["status"].get<std::string>() + " | ";
        for (const std::string& reading : readings) line += reading + "; ";
        found.insert(std::move(line));
      }
    return found;
  }
};

TEST_F(Example, GivesTheSameBytesOnOneThreadAndOnFour) {
  run(reports(), 1, "one");
  run(reports(), 4, "four");
  for (const char* file : {"/account.json", "/dossier.html", "/ledger.jsonl"})
    EXPECT_TRUE(content("one" + std::string(file)) == content("four" + std::string(file))) << file;
}

TEST_F(Example, SaysTheSameInAnyOrderOfItsReports) {
  auto paths = reports();
  run(paths, 2, "forth");
  std::reverse(paths.begin(), paths.end());
  run(paths, 2, "back");
  const auto forth = facts("forth"), back = facts("back");
  EXPECT_GT(forth.size(), 10u);
  std::vector<std::string> odd;
  std::set_symmetric_difference(forth.begin(), forth.end(), back.begin(), back.end(), std::back_inserter(odd));
  EXPECT_EQ(odd, std::vector<std::string>{});
}

}  // namespace
}  // namespace stemma
