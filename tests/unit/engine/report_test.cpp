// `report` as a whole: what it writes, what it refuses, and what a fault leaves behind.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <set>

#include "base/sha256.hpp"
#include "support/warc.hpp"
#include "unit/engine/workplace.hpp"

namespace stemma::engine {
namespace {

using Json = nlohmann::json;

class ReportTest : public Workplace {
 protected:
  // After a fault nothing may look whole that is not. Only bringing the folder to the disk, the last call of all,
  // comes after the account has its name.
  void check_leftovers(const std::string& out, bool at_the_very_end) const {
    EXPECT_EQ(std::filesystem::exists(folder_ / (out + "/account.json")), at_the_very_end) << out;
    if (!std::filesystem::exists(folder_ / (out + "/preserved"))) return;
    for (const auto& file : std::filesystem::directory_iterator(folder_ / (out + "/preserved")))
      EXPECT_EQ(base::sha256_hex(tests::content_of(file.path())), file.path().filename().string());
  }
};

TEST_F(ReportTest, WritesTheFourParts) {
  const auto made = run({"in"}, "out");
  ASSERT_TRUE(made) << made.error().message;
  EXPECT_EQ(made.value().documents, 2u);
  EXPECT_EQ(made.value().failed, 0u);
  std::set<std::string> names;
  for (const auto& entry : std::filesystem::directory_iterator(folder_ / "out")) names.insert(entry.path().filename());
  EXPECT_EQ(names, (std::set<std::string>{"account.json", "dossier.html", "ledger.jsonl", "preserved"}));
  EXPECT_EQ(content("out/preserved/" + base::sha256_hex(ferry_report)), ferry_report);
  const Json account = Json::parse(content("out/account.json"));
  EXPECT_EQ(account["schema"], "stemma.account/1");
  EXPECT_EQ(account["documents"][0]["path"], folder_ / "in/a.txt");
  EXPECT_EQ(account["documents"][0]["id"], base::sha256_hex(ferry_report));
  EXPECT_FALSE(account["generator"]["passes"].empty());
  EXPECT_TRUE(messages_.empty());
}

TEST_F(ReportTest, TellsTheLedgerWhatWasDone) {
  folder_.put("in/c.txt", "");
  ASSERT_TRUE(run({"in", "none"}, "out"));
  const auto ledger = preserve::read_ledger(content("out/ledger.jsonl"));
  ASSERT_TRUE(ledger) << ledger.error().message;
  std::string actions;
  for (const auto& entry : ledger.value().entries) {
    actions += entry.action + " ";
    EXPECT_EQ(entry.time, "2031-05-14");
  }
  EXPECT_EQ(actions, "report import import import fail publish ");
  const auto& entries = ledger.value().entries;
  EXPECT_EQ(entries[0].text("version"), version());
  EXPECT_EQ(entries[1].object, base::sha256_hex(ferry_report));
  EXPECT_EQ(entries[1].number("size"), static_cast<std::int64_t>(std::string(ferry_report).size()));
  EXPECT_EQ(entries[4].text("path"), folder_ / "none");
  EXPECT_EQ(entries[4].text("reason"), "cannot be opened: No such file or directory");
  EXPECT_EQ(entries[5].text("account"), base::sha256_hex(content("out/account.json")));
  EXPECT_EQ(entries[5].text("dossier"), base::sha256_hex(content("out/dossier.html")));
}

TEST_F(ReportTest, SaysWhatItsTimesAre) {
  const auto times_of = [&](const std::string& out) {
    EXPECT_TRUE(run({"in"}, out));
    const auto found = verify(surroundings(base::real_file_system()), options_, folder_ / out).value();
    EXPECT_FALSE(found.first_mismatch) << *found.first_mismatch;
    const std::string said = preserve::read_ledger(content(out + "/ledger.jsonl")).value().entries[0].text("time_is");
    EXPECT_EQ(said, found.clocked ? "clock" : "as-of");
    return said;
  };
  EXPECT_EQ(times_of("fixed"), "as-of");
  options_.as_of.reset();
  EXPECT_EQ(times_of("clock"), "clock");
}

TEST_F(ReportTest, TakesTheClockForTheLedgerAlone) {
  ASSERT_TRUE(run({"in"}, "fixed"));
  options_.as_of.reset();
  ASSERT_TRUE(run({"in"}, "clock"));
  EXPECT_NE(content("clock/ledger.jsonl").find("2026-01-01T00:00:00Z"), std::string::npos);
  EXPECT_EQ(content("clock/account.json"), content("fixed/account.json"));
  EXPECT_EQ(content("clock/dossier.html"), content("fixed/dossier.html"));
}

TEST_F(ReportTest, RecordsWhatFailedAndDoesTheRest) {
  folder_.put("in/empty.txt", "");
  const auto made = run({"none", "in"}, "out");
  ASSERT_TRUE(made);
  EXPECT_EQ(made.value().documents, 4u);
  EXPECT_EQ(made.value().failed, 2u);
  ASSERT_EQ(messages_.size(), 2u);
  EXPECT_EQ(messages_[0], folder_ / "none: cannot be opened: No such file or directory");
  EXPECT_TRUE(messages_[1].starts_with(folder_ / "in/empty.txt: ")) << messages_[1];
  const Json documents = Json::parse(content("out/account.json"))["documents"];
  EXPECT_EQ(documents[0]["error"], "cannot be opened: No such file or directory");
  EXPECT_TRUE(documents[0]["id"].get<std::string>().starts_with("unread-"));
  EXPECT_FALSE(documents[1].contains("error"));
}

TEST_F(ReportTest, RecordsAFileThatGoesAwayWhileItRuns) {
  tests::FaultyFileSystem files([&](std::string_view call, const std::string& path) -> std::optional<Error> {
    if (call == "read" && path.ends_with("a.txt")) std::filesystem::remove(path);
    return std::nullopt;
  });
  const auto made = run({"in"}, "out", files);
  ASSERT_TRUE(made);
  EXPECT_EQ(made.value().failed, 1u);
  EXPECT_EQ(messages_, std::vector<std::string>{folder_ / "in/a.txt: cannot be opened: No such file or directory"});
  EXPECT_EQ(check("out"), "holds");
}

TEST_F(ReportTest, KeepsTheSameBytesOnceAndBothPaths) {
  folder_.put("in/c.txt", ferry_report);
  const auto made = run({"in"}, "out");
  ASSERT_TRUE(made);
  EXPECT_EQ(made.value().copies, 1u);
  const Json account = Json::parse(content("out/account.json"));
  ASSERT_EQ(account["documents"].size(), 3u);
  EXPECT_EQ(account["documents"][2]["id"], base::sha256_hex(ferry_report) + "#2");
  std::set<std::string> said;
  for (const auto& statement : account["statements"]) {
    EXPECT_NE(statement["document"], account["documents"][2]["id"]);
    EXPECT_TRUE(said.insert(statement["id"]).second);
  }
  EXPECT_EQ(check("out"), "holds");
}

TEST_F(ReportTest, RefusesAFolderThatIsNotNewOrEmpty) {
  const std::string choices = "; name a new or an empty folder";
  folder_.put("full/x", "x");
  folder_.put("file", "x");
  std::filesystem::create_directory(folder_ / "empty");
  const auto refusal = [&](const std::string& out) {
    const auto made = run({"in"}, out);
    if (made) return std::string("made");
    EXPECT_EQ(made.error().kind, ErrorKind::usage);
    return made.error().message.substr(folder_.path().size() + 1);
  };
  EXPECT_EQ(refusal("full"), "full: is not empty" + choices);
  EXPECT_EQ(refusal("file"), "file: is not a folder" + choices);
  EXPECT_EQ(refusal("empty"), "made");
  EXPECT_EQ(refusal("empty"), "empty: holds a report already, and a report is never overwritten" + choices);
  std::filesystem::remove(folder_ / "empty/account.json");
  EXPECT_EQ(refusal("empty"), "empty: holds what a report that did not end has left" + choices);
  EXPECT_EQ(content("full/x"), "x");
}

TEST_F(ReportTest, RefusesAFolderThatCannotBeMade) {
  folder_.put("file", "x");
  const auto made = run({"in"}, "file/out");
  ASSERT_FALSE(made);
  EXPECT_EQ(made.error().message, folder_ / "file/out: cannot be created: Not a directory");
}

// Every call that changes the disk fails once: the run ends with the reason, and nothing half done looks whole.
TEST_F(ReportTest, LeavesNothingThatLooksWholeWhateverWriteFails) {
  options_.threads = 1;
  folder_.put("in/c.warc", tests::warc_page("https://halden.example/1", "Ferry", "Nine people were killed."));
  std::size_t calls = 0, failing = 0;
  tests::FaultyFileSystem files([&](std::string_view call, const std::string&) -> std::optional<Error> {
    if (call == "status" || call == "list" || call == "read" || call == "open") return std::nullopt;
    return ++calls == failing ? std::optional(tests::disk_full()) : std::nullopt;
  });
  ASSERT_TRUE(run({"in"}, "whole", files));
  const std::size_t all = calls;
  ASSERT_GT(all, 12u);
  for (failing = 1; failing <= all; ++failing) {
    calls = 0;
    const std::string out = "out" + std::to_string(failing);
    const auto made = run({"in"}, out, files);
    ASSERT_FALSE(made) << "call " << failing;
    EXPECT_EQ(made.error().kind, ErrorKind::storage);
    EXPECT_TRUE(made.error().message.ends_with(": cannot be written: No space left on device")) << made.error().message;
    check_leftovers(out, failing == all);
  }
}

}  // namespace
}  // namespace stemma::engine
