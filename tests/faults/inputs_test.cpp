// Bad input: each is named on standard error and has a record with `error`; everything else is done; status 1.
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <map>
#include <nlohmann/json.hpp>
#include <sstream>

#include "faults/program.hpp"
#include "support/temporary_folder.hpp"

namespace stemma::faults {
namespace {

using Json = nlohmann::json;

constexpr const char* good =
    "A footbridge collapsed in Tarnow Mills on Monday.\n\nThree people were killed, the mayor said.\n";

// Every output line by its path; the order is that of the lines.
std::vector<Json> records(const std::string& out) {
  std::vector<Json> found;
  std::istringstream lines(out);
  for (std::string line; std::getline(lines, line);) found.push_back(Json::parse(line));
  return found;
}

class BadInput : public testing::Test {
 protected:
  tests::TemporaryFolder folder_;
  void SetUp() override { folder_.put("good.txt", good); }

  Outcome run(std::vector<std::string> arguments, Circumstances around = {}) {
    around.folder = folder_.path();
    return stemma(arguments, around);
  }
  // One bad input between two good ones, in every command that takes inputs.
  void fails(const std::string& path, const std::string& reason, Circumstances around = {}) {
    folder_.put("last.txt", good);
    for (const char* command : {"read", "annotate"}) {
      const Outcome outcome = run({command, "good.txt", path, "last.txt"}, around);
      EXPECT_EQ(outcome.status, 1);
      EXPECT_NE(outcome.err.find("stemma: " + path + ": " + reason + "\n"), std::string::npos) << outcome.err;
      check(records(outcome.out), path, reason);
    }
    const Outcome outcome = run({"report", "good.txt", path, "last.txt", "--out", "out"}, around);
    EXPECT_EQ(outcome.status, 1);
    EXPECT_NE(outcome.err.find("stemma: " + path + ": " + reason + "\n"), std::string::npos) << outcome.err;
    EXPECT_NE(outcome.err.find("stemma: 2 documents read, 1 failed"), std::string::npos) << outcome.err;
    const Json documents = Json::parse(tests::content_of(folder_ / "out/account.json"))["documents"];
    check({documents.begin(), documents.end()}, path, reason);
    const Outcome verified = run({"verify", "out"});
    EXPECT_EQ(verified.status, 0) << verified.err;
  }
  static void check(const std::vector<Json>& found, const std::string& path, const std::string& reason) {
    ASSERT_EQ(found.size(), 3u);
    EXPECT_EQ(found[0]["path"], "good.txt");
    EXPECT_FALSE(found[0].contains("error"));
    EXPECT_EQ(found[1]["path"], path);
    EXPECT_EQ(found[1]["error"], reason);
    EXPECT_EQ(found[1]["text"], "");
    EXPECT_EQ(found[2]["path"], "last.txt");
    EXPECT_NE(found[2]["text"].get<std::string>().find("Three people were killed"), std::string::npos);
  }
};

TEST_F(BadInput, APathThatDoesNotExist) { fails("gone.txt", "cannot be opened: No such file or directory"); }

TEST_F(BadInput, AnEmptyFile) {
  folder_.put("empty.html", "");
  fails("empty.html", "is empty");
}

TEST_F(BadInput, AFolderWithoutDocuments) {
  std::filesystem::create_directories(folder_ / "folder/inner");
  folder_.put("folder/.hidden", good);
  fails("folder", "is a folder without documents");
}

TEST_F(BadInput, APipe) {
  ASSERT_EQ(::mkfifo((folder_ / "pipe").c_str(), 0600), 0);
  fails("pipe", "is a pipe, not a file");
}

TEST_F(BadInput, ADevice) { fails("/dev/zero", "is a device, not a file"); }

TEST_F(BadInput, ALinkThatLeadsNowhere) {
  std::filesystem::create_symlink("nowhere", folder_ / "link");
  fails("link", "cannot be opened: No such file or directory");
}

TEST_F(BadInput, ALinkToItself) {
  std::filesystem::create_symlink("loop", folder_ / "loop");
  fails("loop", "cannot be opened: Too many levels of symbolic links");
}

TEST_F(BadInput, AFileThatMayNotBeRead) {
  std::filesystem::permissions(folder_.put("secret.txt", good), std::filesystem::perms::none);
  fails("secret.txt", "cannot be opened: Permission denied", {.in_child = obey_permissions});
}

TEST_F(BadInput, AFileOverTheLimit) {
  folder_.put("large.txt", std::string(5000, 'x'));
  const Outcome outcome = run({"read", "--max-bytes", "4K", "good.txt", "large.txt"});
  EXPECT_EQ(outcome.status, 1);
  EXPECT_EQ(outcome.err, "stemma: large.txt: is larger than the limit of 4096 bytes\n");
  EXPECT_EQ(records(outcome.out).size(), 2u);
}

TEST_F(BadInput, BinaryJunkAndBrokenJson) {
  std::string junk;
  for (int i = 0; i < 4000; ++i) junk += static_cast<char>((i * 7919) >> 3);
  folder_.put("in/1.bin", junk);
  folder_.put("in/2.json", R"({"title": "Bridge falls", "text": "A footbridge coll)");
  folder_.put("in/3.txt", good);
  const Outcome outcome = run({"report", "in", "--out", "out"});
  EXPECT_EQ(outcome.status, 1);
  const Json documents = Json::parse(tests::content_of(folder_ / "out/account.json"))["documents"];
  ASSERT_EQ(documents.size(), 3u);
  for (int i : {0, 1}) {
    EXPECT_TRUE(documents[i].contains("error")) << documents[i];
    EXPECT_NE(outcome.err.find("stemma: " + documents[i]["path"].get<std::string>() + ": " +
                               documents[i]["error"].get<std::string>()),
              std::string::npos);
    EXPECT_TRUE(std::filesystem::exists(folder_ / ("out/preserved/" + documents[i]["id"].get<std::string>())))
        << "what cannot be read is preserved all the same";
  }
  EXPECT_FALSE(documents[2].contains("error"));
  EXPECT_EQ(run({"verify", "out"}).status, 0);
}

TEST_F(BadInput, InputsThatAllFail) {
  const Outcome outcome = run({"report", "gone", "lost", "--out", "out"});
  EXPECT_EQ(outcome.status, 1);
  EXPECT_NE(outcome.err.find("stemma: 0 documents read, 2 failed"), std::string::npos) << outcome.err;
  EXPECT_EQ(Json::parse(tests::content_of(folder_ / "out/account.json"))["documents"].size(), 2u);
  EXPECT_EQ(run({"verify", "out"}).status, 0);
}

TEST_F(BadInput, FoldersThatGoRound) {
  folder_.put("in/a.txt", good);
  std::filesystem::create_directory_symlink(".", folder_ / "in/round");
  const Outcome outcome = run({"read", "in"});
  EXPECT_EQ(outcome.status, 0);
  EXPECT_EQ(outcome.err, "stemma: in/round: is a link to a folder that is read already; passed over\n");
  EXPECT_EQ(records(outcome.out).size(), 1u);
}

TEST_F(BadInput, NamesThatAreNotUtf8OrHoldALineEnd) {
  folder_.put("in/caf\xE9.txt", good);
  folder_.put("in/two\nlines.txt", "");
  const Outcome outcome = run({"report", "in", "--out", "out"});
  EXPECT_EQ(outcome.status, 1);
  EXPECT_NE(outcome.err.find("stemma: in/two?lines.txt: is empty\n"), std::string::npos) << outcome.err;
  const Json documents = Json::parse(tests::content_of(folder_ / "out/account.json"))["documents"];
  EXPECT_EQ(documents[0]["path"], "in/caf\xEF\xBF\xBD.txt");
  EXPECT_EQ(run({"verify", "out"}).status, 0);
}

TEST_F(BadInput, AreNoneWhereStandardInputAndListsAreUsed) {
  folder_.put("list", "good.txt\r\n\n-\n");
  const Outcome outcome = run({"read", "--files-from", "list", "good.txt"}, {.in = "Something else happened.\n"});
  EXPECT_EQ(outcome.status, 0);
  EXPECT_EQ(outcome.err, "");
  std::vector<std::string> paths;
  for (const auto& record : records(outcome.out)) paths.push_back(record["path"]);
  EXPECT_EQ(paths, (std::vector<std::string>{"good.txt", "good.txt", "-"}));
  const Outcome listed = run({"read", "--files-from", "-"}, {.in = "good.txt\n"});
  EXPECT_EQ(records(listed.out).size(), 1u);
}

}  // namespace
}  // namespace stemma::faults
