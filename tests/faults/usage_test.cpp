// Wrong usage: status 2, nothing done, nothing on standard output, and a message that names the valid choices.
#include <gtest/gtest.h>

#include "faults/program.hpp"
#include "support/temporary_folder.hpp"

namespace stemma::faults {
namespace {

class Usage : public testing::Test {
 protected:
  tests::TemporaryFolder folder_;
  void refuses(const std::vector<std::string>& arguments, const std::string& message) {
    const Outcome outcome = stemma(arguments, {.folder = folder_.path()});
    EXPECT_EQ(outcome.status, 2);
    EXPECT_EQ(outcome.out, "");
    EXPECT_EQ(outcome.err, "stemma: " + message + "\n");
  }
};

TEST_F(Usage, OfCommands) {
  const std::string valid = "; valid are report, read, annotate and verify (see stemma --help)";
  refuses({}, "no command" + valid);
  refuses({"repot", "x"}, "'repot' is not a command" + valid);
}

TEST_F(Usage, OfOptions) {
  refuses({"read", "--fast", "x"},
          "'--fast' is not an option of stemma read; valid are --help, --threads, --files-from, --verbatim, "
          "--as-of, --max-bytes, --max-unpacked, --max-ratio, --max-depth, --max-nodes, --max-nesting, --max-documents, "
          "--max-seconds, --max-memory (see stemma read --help)");
  refuses({"verify", "--out", "x", "y"},
          "'--out' is not an option of stemma verify; valid are --help, --threads (see stemma verify --help)");
  refuses({"annotate", "--tier", "huge", "x"},
          "--tier: 'huge' is not a tier; valid are full and fast");
  refuses({"read", "--threads", "0", "x"}, "--threads: Value 0 not in range 1 to 1024 (see stemma read --help)");
  refuses({"read", "--threads", "many", "x"}, "--threads: Value many not in range 1 to 1024 (see stemma read --help)");
  refuses({"read", "--max-bytes", "3Q", "x"},
          "--max-bytes: '3Q' is not a size; valid are as in 4096, 512K, 256M, and at most 512M");
  refuses({"read", "--max-bytes", "1G", "x"},
          "--max-bytes: '1G' is not a size; valid are as in 4096, 512K, 256M, and at most 512M");
  refuses({"read", "--max-unpacked", "some", "x"},
          "--max-unpacked: 'some' is not a size; valid are as in 4096, 512K, 256M, and at most 512M");
  refuses({"read", "--max-memory", "65G", "x"},
          "--max-memory: '65G' is not a size; valid are as in 4096, 512K, 256M, and at most 64G");
  refuses({"read", "--max-depth", "0", "x"}, "--max-depth: Value 0 not in range 1 to 4096 (see stemma read --help)");
  refuses({"annotate", "--as-of", "today", "x"},
          "'today' is not a time; valid are dates and times as in 2031-05-14, 2031-05 and 2031-05-14T09:30+03:00 "
          "(EDTF)");
}

TEST_F(Usage, OfInputs) {
  const std::string none = "no input; name a file, a folder or - for standard input, or use --files-from LIST";
  folder_.put("list", "\n\n");
  refuses({"read"}, none);
  refuses({"report", "--out", "x"}, none);
  refuses({"read", "--files-from", "list"}, none);
  refuses({"read", "--files-from", "gone"},
          "--files-from: gone cannot be read; name a file with one path a line, or - for standard input");
}

TEST_F(Usage, OfTheOutputFolder) {
  const std::string choices = "; name a new or an empty folder";
  folder_.put("in/a.txt", "A bridge fell down.");
  folder_.put("full/x", "x");
  refuses({"report", "in"}, "--out is required (see stemma report --help)");
  refuses({"report", "in", "--out", "full"}, "full: is not empty" + choices);
  refuses({"report", "in", "--out", "in/a.txt"}, "in/a.txt: is not a folder" + choices);
  refuses({"report", "in", "--out", ""}, "the output folder has no name" + choices);
  EXPECT_EQ(tests::content_of(folder_ / "full/x"), "x");
  ASSERT_EQ(stemma({"report", folder_ / "in", "--out", folder_ / "done"}).status, 0);
  refuses({"report", "in", "--out", "done"},
          "done: holds a report already, and a report is never overwritten" + choices);
  refuses({"verify", "gone"}, "gone: cannot be opened: No such file or directory; name the folder of a report");
  refuses({"verify"}, "DIR is required (see stemma verify --help)");
}

TEST_F(Usage, IsExplained) {
  for (const char* command : {"report", "read", "annotate", "verify"}) {
    const Outcome help = stemma({command, "--help"});
    EXPECT_EQ(help.status, 0);
    EXPECT_EQ(help.err, "");
    EXPECT_NE(help.out.find("Examples:\n  stemma " + std::string(command)), std::string::npos) << help.out;
    EXPECT_NE(help.out.find("Exit status: 0 "), std::string::npos) << help.out;
  }
  EXPECT_EQ(stemma({"--help"}).status, 0);
  const Outcome version = stemma({"--version"});
  EXPECT_EQ(version.status, 0);
  EXPECT_EQ(version.out, "stemma " STEMMA_VERSION "\n");
}

}  // namespace
}  // namespace stemma::faults
