// The real file system: what it says of files that are missing, too large, or no files at all.
#include "base/file_system.hpp"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include "support/faulty_file_system.hpp"
#include "support/temporary_folder.hpp"

namespace stemma::base {
namespace {

using tests::content_of;
using tests::TemporaryFolder;

class Files : public testing::Test {
 protected:
  TemporaryFolder folder_;
  FileSystem& files_ = real_file_system();

  std::string read_error(const std::string& path, std::uint64_t limit = no_limit) {
    const auto read = files_.read(path, limit);
    return read ? "no error" : read.error().message;
  }
};

TEST_F(Files, ReadsAWholeFile) {
  const std::string bytes = std::string("a\0b\r\n", 5) + std::string(200000, 'x');
  EXPECT_EQ(files_.read(folder_.put("a", bytes), no_limit).value(), bytes);
  EXPECT_EQ(files_.read(folder_.put("empty", ""), 0).value(), "");
}

TEST_F(Files, OpensAFileToBeLookedAtInPieces) {
  const auto source = files_.open(folder_.put("a", "0123456789"));
  ASSERT_TRUE(source);
  EXPECT_EQ(source.value()->size(), 10u);
  std::string piece(4, ' ');
  EXPECT_EQ(source.value()->read(3, piece).value(), 4u);
  EXPECT_EQ(piece, "3456");
  EXPECT_EQ(source.value()->read(8, piece).value(), 2u);
  EXPECT_EQ(source.value()->read(20, piece).value(), 0u);
  EXPECT_EQ(files_.open(folder_ / "none").error().message, "cannot be opened: No such file or directory");
  EXPECT_EQ(files_.open(folder_.path()).error().message, "is a folder, not a file");
}

TEST_F(Files, TellsWhereASourceEndsBeforeItsSize) {
  const std::string path = folder_.put("a", std::string(3 << 20, 'x'));
  const auto source = files_.open(path);
  ASSERT_TRUE(source);
  std::filesystem::resize_file(path, 1 << 20);
  std::size_t pieces = 0;
  const auto done = each_piece(*source.value(), [&](std::string_view) { return ++pieces, ok(); });
  ASSERT_FALSE(done);
  EXPECT_EQ(done.error().message, "ends at byte 1048576, before its size");
  EXPECT_EQ(pieces, 1u);
}

TEST_F(Files, KeepsToTheLimit) {
  const auto path = folder_.put("a", "12345");
  EXPECT_EQ(files_.read(path, 5).value(), "12345");
  EXPECT_EQ(read_error(path, 4), "is larger than the limit of 4 bytes");
  // Files of the kernel say that they are empty and are not.
  EXPECT_EQ(read_error("/proc/self/status", 10), "is larger than the limit of 10 bytes");
}

TEST_F(Files, SaysWhyAFileCannotBeRead) {
  EXPECT_EQ(read_error(folder_ / "none"), "cannot be opened: No such file or directory");
  EXPECT_EQ(read_error(folder_.put("f", "x") + "/g"), "cannot be opened: Not a directory");
  EXPECT_EQ(read_error(folder_.path()), "is a folder, not a file");
  EXPECT_EQ(read_error("/dev/null"), "is a device, not a file");
}

TEST_F(Files, DoesNotWaitForAPipe) {
  ASSERT_EQ(::mkfifo((folder_ / "pipe").c_str(), 0600), 0);
  EXPECT_EQ(read_error(folder_ / "pipe"), "is a pipe, not a file");
  EXPECT_EQ(files_.status(folder_ / "pipe").value().kind, FileSystem::Kind::other);
}

TEST_F(Files, ListsNamesInByteOrder) {
  for (const char* name : {"b", "a", "B", ".hidden", "ä", "10", "9"}) folder_.put(name, "");
  EXPECT_EQ(files_.list(folder_.path()).value(), (std::vector<std::string>{".hidden", "10", "9", "B", "a", "b", "ä"}));
  EXPECT_EQ(files_.list(folder_ / "none").error().message, "cannot be opened: No such file or directory");
}

TEST_F(Files, StatusFollowsLinksAndKnowsTheSameThing) {
  const auto file = folder_.put("a/file", "x");
  std::filesystem::create_symlink("a", folder_ / "link");
  const auto folder = files_.status(folder_ / "a").value(), link = files_.status(folder_ / "link").value();
  EXPECT_EQ(folder.kind, FileSystem::Kind::folder);
  EXPECT_EQ(folder.inode, link.inode);
  EXPECT_EQ(folder.device, link.device);
  EXPECT_EQ(files_.status(file).value().kind, FileSystem::Kind::file);
}

TEST_F(Files, AppendsAndMakesFolders) {
  ASSERT_TRUE(files_.make_folder(folder_ / "x/y"));
  ASSERT_TRUE(files_.make_folder(folder_ / "x/y"));
  ASSERT_TRUE(files_.append(folder_ / "x/y/log", "one\n"));
  ASSERT_TRUE(files_.append(folder_ / "x/y/log", "two\n"));
  ASSERT_TRUE(files_.sync(folder_ / "x/y/log"));
  ASSERT_TRUE(files_.sync(folder_ / "x/y"));
  EXPECT_EQ(content_of(folder_ / "x/y/log"), "one\ntwo\n");
}

TEST_F(Files, SaysWhyAFileCannotBeWritten) {
  const auto full = files_.write("/dev/full", "x");
  ASSERT_FALSE(full);
  EXPECT_EQ(full.error().kind, ErrorKind::storage);
  EXPECT_EQ(full.error().message, "cannot be written: No space left on device");
  EXPECT_EQ(files_.append("/dev/full", "x").error().message, "cannot be written: No space left on device");
  EXPECT_EQ(files_.write(folder_ / "none/x", "x").error().message, "cannot be created: No such file or directory");
  folder_.put("file", "");
  EXPECT_EQ(files_.make_folder(folder_ / "file/x").error().message, "cannot be created: Not a directory");
  EXPECT_EQ(files_.remove(folder_ / "none").error().message, "cannot be removed: No such file or directory");
  EXPECT_EQ(files_.rename(folder_ / "none", folder_ / "x").error().message,
            "cannot be given its name: No such file or directory");
  EXPECT_EQ(files_.sync(folder_ / "none").error().message, "cannot be brought to the disk: No such file or directory");
}

TEST_F(Files, AWholeWriteLeavesTheOldOrTheNew) {
  const auto path = folder_.put("account", "old");
  for (const char* failing : {"write", "rename"}) {
    tests::FaultyFileSystem faulty([&](std::string_view call, const std::string&) {
      return call == failing ? std::optional(tests::disk_full()) : std::nullopt;
    });
    EXPECT_FALSE(write_whole(faulty, path, "new, and longer"));
    EXPECT_EQ(content_of(path), "old");
    EXPECT_EQ(files_.list(folder_.path()).value().size(), 1u)
        << "nothing half written stays after a failing " << failing;
  }
  EXPECT_TRUE(write_whole(files_, path, "new"));
  EXPECT_EQ(content_of(path), "new");
}

TEST(Paths, AreJoinedWithOneSlash) {
  EXPECT_EQ(join("a", "b"), "a/b");
  EXPECT_EQ(join("a/", "b"), "a/b");
  EXPECT_EQ(join("/", "b"), "/b");
}

TEST(Paths, StandBeforeTheReason) {
  const Error error = at("caf\xE9", {ErrorKind::usage, "is not a folder"});
  EXPECT_EQ(error.message, "caf\xEF\xBF\xBD: is not a folder");
  EXPECT_EQ(error.kind, ErrorKind::usage);
}

}  // namespace
}  // namespace stemma::base
