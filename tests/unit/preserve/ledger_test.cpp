// The custody ledger: its form, its chain, and that no change to it goes unnoticed.
#include "preserve/ledger.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "base/sha256.hpp"
#include "support/faulty_file_system.hpp"
#include "support/temporary_folder.hpp"

namespace stemma::preserve {
namespace {

using tests::content_of;

const std::string zeros(64, '0');

class LedgerTest : public testing::Test {
 protected:
  tests::TemporaryFolder folder_;
  LedgerWriter writer_{base::real_file_system(), folder_ / "ledger.jsonl"};

  void write_three() {
    ASSERT_TRUE(writer_.add("2031-05-14", "report", "", {{"verbatim", true}, {"as_of", "2031-05-14"}}));
    ASSERT_TRUE(writer_.add("2031-05-14", "import", "ab12", {{"path", "\"q\"\n.txt"}, {"size", std::int64_t{7}}}));
    ASSERT_TRUE(writer_.add("2031-05-14", "publish", "", {}));
    ASSERT_TRUE(writer_.settle());
  }
  std::string content() const { return content_of(folder_ / "ledger.jsonl"); }
  static std::string why(std::string_view content) {
    const auto read = read_ledger(content);
    return read ? "it holds" : read.error().message;
  }
};

TEST_F(LedgerTest, WritesOneJsonObjectALine) {
  write_three();
  const std::string first =
      R"({"seq":1,"time":"2031-05-14","action":"report","object":"","details":{"as_of":"2031-05-14","verbatim":true},"previous":")" +
      zeros + "\"}";
  const std::string second =
      R"({"seq":2,"time":"2031-05-14","action":"import","object":"ab12","details":{"path":"\"q\"\n.txt","size":7},"previous":")" +
      base::sha256_hex(first) + "\"}";
  EXPECT_EQ(content().substr(0, first.size() + second.size() + 2), first + "\n" + second + "\n");
}

TEST_F(LedgerTest, ReadsWhatItWrote) {
  write_three();
  const auto read = read_ledger(content());
  ASSERT_TRUE(read) << read.error().message;
  const auto& entries = read.value().entries;
  ASSERT_EQ(entries.size(), 3u);
  EXPECT_EQ(read.value().head, writer_.head());
  EXPECT_TRUE(entries[0].flag("verbatim"));
  EXPECT_EQ(entries[1].text("path"), "\"q\"\n.txt");
  EXPECT_EQ(entries[1].number("size"), 7);
  EXPECT_EQ(entries[1].object, "ab12");
  EXPECT_EQ(entries[2].previous, base::sha256_hex(to_line(entries[1])));
}

TEST_F(LedgerTest, GivesAnEmptyValueForADetailThatIsNotThere) {
  const Entry entry{1, "", "", "", {{"path", "x"}}, zeros};
  EXPECT_EQ(entry.text("none"), "");
  EXPECT_EQ(entry.number("path"), 0);
  EXPECT_FALSE(entry.flag("path"));
}

TEST_F(LedgerTest, NamesTheFirstLineThatDoesNotHold) {
  write_three();
  const std::string whole = content();
  const auto second = whole.find('\n') + 1, third = whole.find('\n', second) + 1;
  std::string changed = whole;
  changed.replace(changed.find("ab12"), 4, "ab13");
  EXPECT_EQ(why(changed), "line 3: `previous` is not the SHA-256 of line 2");
  EXPECT_EQ(why(whole.substr(0, second) + whole.substr(third)), "line 2: `seq` is 3, not 2");
  EXPECT_EQ(why(whole.substr(second)), "line 1: `seq` is 2, not 1");
  EXPECT_EQ(why(whole.substr(0, whole.size() - 1)), "line 3: is cut off");
  EXPECT_EQ(why(whole.substr(0, second) + "{}\n"), "line 2: is not a ledger entry");
  EXPECT_EQ(why("\xFF\n"), "line 1: is not a ledger entry");
  std::string spaced = whole;
  spaced.insert(spaced.find(':') + 1, " ");
  EXPECT_EQ(why(spaced), "line 1: is not written as a ledger entry is");
  std::string begun = whole;
  begun.replace(begun.find(zeros), 1, "1");
  EXPECT_EQ(why(begun), "line 1: `previous` is not 64 zeros, as in a first entry");
}

TEST_F(LedgerTest, TakesAnEmptyFileForNoEntries) {
  const auto read = read_ledger("");
  ASSERT_TRUE(read);
  EXPECT_TRUE(read.value().entries.empty());
  EXPECT_EQ(read.value().head, zeros);
}

TEST_F(LedgerTest, NamesTheFileThatCannotBeWritten) {
  LedgerWriter full(base::real_file_system(), "/dev/full");
  EXPECT_EQ(full.add("", "report", "", {}).error().message, "/dev/full: cannot be written: No space left on device");
}

RC_GTEST_FIXTURE_PROP(LedgerTest, NoticesEveryChangedByteBeforeTheLastLine, ()) {
  std::string content, previous = zeros;
  for (std::int64_t seq = 1; seq <= 3; ++seq) {
    const std::string line = to_line({seq, "2024", "import", "ab", {{"path", "p"}, {"size", seq}}, previous});
    previous = base::sha256_hex(line);
    content += line + "\n";
  }
  RC_ASSERT(why(content) == "it holds");
  const auto last = content.rfind('\n', content.size() - 2);
  const auto place = *rc::gen::inRange<std::size_t>(0, last + 1);
  content[place] = static_cast<char>(content[place] ^ *rc::gen::inRange(1, 128));
  RC_ASSERT(why(content) != "it holds");
}

}  // namespace
}  // namespace stemma::preserve
