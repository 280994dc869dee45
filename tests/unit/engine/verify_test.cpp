// `verify` names the first thing that does not hold, whatever was touched.
#include <gtest/gtest.h>

#include "base/sha256.hpp"
#include "unit/engine/workplace.hpp"

namespace stemma::engine {
namespace {

class VerifyTest : public Workplace {
 protected:
  void SetUp() override {
    folder_.put("in/c.txt", "");
    ASSERT_TRUE(run({"in", "none"}, "out"));
    messages_.clear();
  }
  void replace(const std::string& file, const std::string& from, const std::string& to) {
    std::string bytes = content(file);
    ASSERT_NE(bytes.find(from), std::string::npos);
    folder_.put(file, bytes.replace(bytes.find(from), from.size(), to));
  }
  // Writes the ledger anew after a change, as somebody would who knows how.
  void rewrite_ledger(const std::function<void(std::vector<preserve::Entry>&)>& change) {
    auto entries = preserve::read_ledger(content("out/ledger.jsonl")).value().entries;
    change(entries);
    std::filesystem::remove(folder_ / "out/ledger.jsonl");
    preserve::LedgerWriter writer(base::real_file_system(), folder_ / "out/ledger.jsonl");
    for (const auto& entry : entries) ASSERT_TRUE(writer.add(entry.time, entry.action, entry.object, entry.details));
  }
  const std::string ferry_ = base::sha256_hex(ferry_report);
};

TEST_F(VerifyTest, HoldsForAReportThatNobodyTouched) {
  EXPECT_EQ(check("out"), "holds");
  EXPECT_TRUE(messages_.empty()) << "inputs that failed in the report are no news: " << messages_.front();
  const auto found = verify(surroundings(base::real_file_system()), options_, folder_ / "out").value();
  EXPECT_EQ(found.originals, 3u);
  EXPECT_EQ(found.entries, 6u);
  const std::string ledger = content("out/ledger.jsonl");
  const std::string last = ledger.substr(ledger.rfind('\n', ledger.size() - 2) + 1);
  EXPECT_EQ(found.seal, base::sha256_hex(last.substr(0, last.size() - 1)));
}

TEST_F(VerifyTest, ReadsInTheTierOfTheReport) {
  EXPECT_EQ(asked_, Tier::full);
  options_.tier = Tier::fast;
  ASSERT_TRUE(run({"in"}, "fast"));
  EXPECT_EQ(asked_, Tier::fast);
  options_.tier = Tier::full;
  EXPECT_EQ(check("fast"), "holds");
  EXPECT_EQ(asked_, Tier::fast);
  EXPECT_EQ(check("out"), "holds");
  EXPECT_EQ(asked_, Tier::full);
}

TEST_F(VerifyTest, HoldsAfterTheFolderWasMoved) {
  std::filesystem::rename(folder_ / "out", folder_ / "elsewhere");
  std::filesystem::remove_all(folder_ / "in");
  EXPECT_EQ(check("elsewhere"), "holds");
}

TEST_F(VerifyTest, NamesAnOriginalThatWasChangedOrIsMissing) {
  folder_.put("out/preserved/" + ferry_, "Nothing happened.");
  const std::string name = "preserved/" + ferry_ + " (ledger.jsonl line 2): ";
  EXPECT_EQ(check("out"), name + "its bytes have the SHA-256 " + base::sha256_hex("Nothing happened."));
  std::filesystem::remove(folder_ / ("out/preserved/" + ferry_));
  EXPECT_EQ(check("out"), name + "cannot be opened: No such file or directory");
}

TEST_F(VerifyTest, NamesAFileThatWasSlippedIn) {
  folder_.put("out/preserved/extra", "x");
  EXPECT_EQ(check("out"), "preserved/extra: is in no ledger entry");
}

TEST_F(VerifyTest, NamesALedgerLineThatWasChanged) {
  replace("out/ledger.jsonl", "a.txt", "z.txt");
  EXPECT_EQ(check("out"), "ledger.jsonl: line 3: `previous` is not the SHA-256 of line 2");
}

TEST_F(VerifyTest, NamesALedgerThatIsMissingOrCutOff) {
  rewrite_ledger([](auto& entries) { entries.pop_back(); });
  EXPECT_EQ(check("out"),
            "ledger.jsonl: has no `publish` entry at its end: the run did not end, or the end was cut off");
  folder_.put("out/ledger.jsonl", "");
  EXPECT_EQ(check("out"), "ledger.jsonl: does not begin with a report");
  std::filesystem::remove(folder_ / "out/ledger.jsonl");
  EXPECT_EQ(check("out"), "ledger.jsonl: cannot be opened: No such file or directory");
}

TEST_F(VerifyTest, NamesAnActionThatDoesNotBelong) {
  rewrite_ledger([](auto& entries) { entries[2].action = "forget"; });
  EXPECT_EQ(check("out"), "ledger.jsonl line 3: `forget` is not an action that may stand here (import, fail)");
}

TEST_F(VerifyTest, DoesNotFollowAnObjectOutOfTheFolder) {
  rewrite_ledger([](auto& entries) { entries[1].object = "../../in/a.txt"; });
  EXPECT_EQ(check("out"), "ledger.jsonl line 2: `object` is not a SHA-256");
}

TEST_F(VerifyTest, NamesThePlaceInAnAccountThatWasChanged) {
  const std::string before = content("out/account.json");
  const auto byte = before.find("ferry");
  replace("out/account.json", "ferry", "barge");
  const std::string found = check("out");
  EXPECT_TRUE(
      found.starts_with("account.json: is not the file that was published (ledger.jsonl line 6): it departs "
                        "from what the preserved originals give at line "))
      << found;
  EXPECT_TRUE(found.ends_with(", byte " + std::to_string(byte))) << found;
}

TEST_F(VerifyTest, SeesThroughAnAccountWhoseHashWasMadeToFit) {
  replace("out/account.json", "ferry", "barge");
  const std::string hash = base::sha256_hex(content("out/account.json"));
  rewrite_ledger([&](auto& entries) { entries.back().details["account"] = hash; });
  EXPECT_TRUE(check("out").starts_with("account.json: the preserved originals give another: it departs"));
}

TEST_F(VerifyTest, NamesADossierThatWasChanged) {
  replace("out/dossier.html", "<html", "<HTML");
  EXPECT_TRUE(check("out").starts_with("dossier.html: is not the file that was published")) << check("out");
  std::filesystem::remove(folder_ / "out/dossier.html");
  EXPECT_EQ(check("out"), "dossier.html: cannot be opened: No such file or directory");
}

TEST_F(VerifyTest, SaysWhenTheAccountIsRightAndTheLedgerIsNot) {
  rewrite_ledger([](auto& entries) { entries.back().details["account"] = std::string(64, 'a'); });
  EXPECT_EQ(check("out"),
            "account.json: is not the file that was published (ledger.jsonl line 6): it is what the preserved "
            "originals give, so the ledger is wrong");
}

TEST_F(VerifyTest, NamesAnOptionThatWasChanged) {
  rewrite_ledger([](auto& entries) { entries[1].details["size"] = std::int64_t{3}; });
  EXPECT_EQ(check("out"), "preserved/" + ferry_ + " (ledger.jsonl line 2): has " +
                              std::to_string(std::string(ferry_report).size()) + " bytes, not 3");
}

TEST_F(VerifyTest, SaysWhichVersionMadeAnAccountThatDiffers) {
  replace("out/account.json", "ferry", "barge");
  const std::string hash = base::sha256_hex(content("out/account.json"));
  rewrite_ledger([&](auto& entries) {
    entries.back().details["account"] = hash;
    entries.front().details["version"] = "0.0.1";
  });
  EXPECT_TRUE(check("out").ends_with("(made by stemma 0.0.1, checked by stemma " + std::string(version()) + ")"));
}

TEST_F(VerifyTest, SaysWhenTheProgramsDataDiffers) {
  replace("out/account.json", "ferry", "barge");
  const std::string hash = base::sha256_hex(content("out/account.json"));
  rewrite_ledger([&](auto& entries) {
    entries.back().details["account"] = hash;
    entries.front().details["data"] = std::string(64, 'd');
  });
  EXPECT_TRUE(check("out").ends_with("(made with other program data: gazetteer, weights or error rates differ)"));
}

TEST(DataSeal, ChangesWithEveryNameAndByte) {
  const tests::TemporaryFolder folder;
  auto& files = base::real_file_system();
  const auto seal = [&] { return data_seal(files, folder.path()); };
  EXPECT_EQ(seal(), "");
  EXPECT_EQ(data_seal(files, folder / "none"), "");
  folder.put("a/x", "1");
  const std::string first = seal();
  EXPECT_EQ(first.size(), 64u);
  folder.put("a/x", "2");
  const std::string changed = seal();
  EXPECT_NE(changed, first);
  folder.put("a/x", "1");
  EXPECT_EQ(seal(), first);
  std::filesystem::rename(folder / "a", folder / "b");
  EXPECT_NE(seal(), first);
}

TEST_F(VerifyTest, WantsTheFolderOfAReport) {
  EXPECT_EQ(check("none"), folder_ / "none: cannot be opened: No such file or directory; name the folder of a report");
  EXPECT_EQ(check("in/a.txt"), folder_ / "in/a.txt: is not a folder; name the folder of a report");
  EXPECT_EQ(check("in"), "ledger.jsonl: cannot be opened: No such file or directory");
}

}  // namespace
}  // namespace stemma::engine
