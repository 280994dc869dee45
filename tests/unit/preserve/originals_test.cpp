// Originals are kept whole or not at all, once each, and their hashes are checked on the way out.
#include "preserve/originals.hpp"

#include <gtest/gtest.h>

#include "base/in_order.hpp"
#include "base/sha256.hpp"
#include "support/faulty_file_system.hpp"
#include "support/temporary_folder.hpp"

namespace stemma::preserve {
namespace {

using base::sha256_hex;
using tests::content_of;

class OriginalsTest : public testing::Test {
 protected:
  tests::TemporaryFolder folder_;
  Originals originals_{base::real_file_system(), folder_ / "preserved"};
  void SetUp() override { ASSERT_TRUE(originals_.open()); }
};

TEST_F(OriginalsTest, KeepsBytesUnderTheirHash) {
  const std::string bytes = std::string("a\0b\xFF", 4), id = sha256_hex(bytes);
  ASSERT_TRUE(originals_.put(id, bytes, 0));
  ASSERT_TRUE(originals_.settle());
  EXPECT_EQ(content_of(folder_ / ("preserved/" + id)), bytes);
  EXPECT_EQ(originals_.get(id).value(), bytes);
  EXPECT_EQ(originals_.names().value(), std::vector<std::string>{id});
}

TEST_F(OriginalsTest, KeepsACopyOnce) {
  const std::string id = sha256_hex("same");
  ASSERT_TRUE(originals_.put(id, "same", 0));
  ASSERT_TRUE(originals_.put(id, "same", 1));
  EXPECT_EQ(originals_.names().value().size(), 1u);
}

TEST_F(OriginalsTest, TakesCopiesFromManyThreads) {
  const std::string bytes(100000, 'x'), id = sha256_hex(bytes);
  std::size_t kept = 0;
  base::in_order(
      8, 200, [&](std::size_t turn) { return static_cast<bool>(originals_.put(id, bytes, turn)); },
      [&](std::size_t, bool put) { return kept += put, true; });
  EXPECT_EQ(kept, 200u);
  EXPECT_EQ(originals_.names().value(), std::vector<std::string>{id});
  EXPECT_EQ(originals_.get(id).value(), bytes);
}

TEST_F(OriginalsTest, NoticesAChangedByteAndAMissingFile) {
  const std::string id = sha256_hex("true");
  ASSERT_TRUE(originals_.put(id, "true", 0));
  folder_.put("preserved/" + id, "lies");
  const auto changed = originals_.get(id);
  ASSERT_FALSE(changed);
  EXPECT_EQ(changed.error().kind, ErrorKind::mismatch);
  EXPECT_EQ(changed.error().message, "its bytes have the SHA-256 " + sha256_hex("lies"));
  EXPECT_EQ(originals_.get(sha256_hex("none")).error().message, "cannot be opened: No such file or directory");
}

TEST_F(OriginalsTest, KeepsALargeSourceInPieces) {
  std::string bytes(3'000'000, 'a');
  for (std::size_t i = 0; i < bytes.size(); i += 7) bytes[i] = static_cast<char>(i % 251);
  base::MemorySource source(bytes);
  const auto kept = originals_.put_from(source, 3);
  ASSERT_TRUE(kept);
  EXPECT_EQ(kept.value().id, sha256_hex(bytes));
  EXPECT_EQ(kept.value().size, bytes.size());
  EXPECT_EQ(originals_.get(kept.value().id).value(), bytes);
  EXPECT_EQ(originals_.check(kept.value().id).value(), bytes.size());
  ASSERT_TRUE(originals_.put_from(source, 4)) << "a copy";
  EXPECT_EQ(originals_.names().value(), std::vector<std::string>{kept.value().id});
}

TEST_F(OriginalsTest, LeavesNothingOfASourceThatCannotBeKeptOrRead) {
  base::MemorySource source("many bytes");
  for (const char* failing : {"append", "sync", "rename"}) {
    tests::FaultyFileSystem faulty([&](std::string_view call, const std::string&) {
      return call == failing ? std::optional(tests::disk_full()) : std::nullopt;
    });
    Originals originals(faulty, folder_ / "preserved");
    const auto kept = originals.put_from(source, 0);
    ASSERT_FALSE(kept) << failing;
    EXPECT_EQ(kept.error().kind, ErrorKind::storage);
    EXPECT_TRUE(kept.error().message.ends_with(": cannot be written: No space left on device"));
    EXPECT_TRUE(originals_.names().value().empty()) << failing;
  }
  struct Broken final : base::ByteSource {
    std::uint64_t size() const override { return 10; }
    Result<std::size_t> read(std::uint64_t, std::span<char>) override {
      return Error{ErrorKind::input, "cannot be read: Input/output error"};
    }
  } broken;
  const auto kept = originals_.put_from(broken, 0);
  ASSERT_FALSE(kept);
  EXPECT_EQ(kept.error().kind, ErrorKind::input);
  EXPECT_EQ(kept.error().message, "cannot be read: Input/output error");
  EXPECT_TRUE(originals_.names().value().empty());
}

TEST_F(OriginalsTest, ChecksWithoutHoldingTheBytes) {
  const std::string id = sha256_hex("true");
  ASSERT_TRUE(originals_.put(id, "true", 0));
  EXPECT_EQ(originals_.check(id).value(), 4u);
  folder_.put("preserved/" + id, "lies");
  EXPECT_EQ(originals_.check(id).error().message, "its bytes have the SHA-256 " + sha256_hex("lies"));
  EXPECT_EQ(originals_.check(sha256_hex("none")).error().message, "cannot be opened: No such file or directory");
}

TEST_F(OriginalsTest, LeavesNothingUnderTheNameWhenTheDiskIsFull) {
  for (const char* failing : {"write", "rename"}) {
    tests::FaultyFileSystem faulty([&](std::string_view call, const std::string&) {
      return call == failing ? std::optional(tests::disk_full()) : std::nullopt;
    });
    Originals full(faulty, folder_ / "preserved");
    const std::string id = sha256_hex("bytes");
    const auto put = full.put(id, "bytes", 0);
    ASSERT_FALSE(put);
    EXPECT_EQ(put.error().message, folder_ / ("preserved/" + id) + ": cannot be written: No space left on device");
    EXPECT_TRUE(originals_.names().value().empty());
  }
}

TEST_F(OriginalsTest, SaysWhichFolderCannotBeMade) {
  folder_.put("file", "");
  Originals originals(base::real_file_system(), folder_ / "file/preserved");
  EXPECT_EQ(originals.open().error().message, folder_ / "file/preserved: cannot be created: Not a directory");
  EXPECT_EQ(originals.settle().error().message,
            folder_ / "file/preserved: cannot be brought to the disk: Not a directory");
}

}  // namespace
}  // namespace stemma::preserve
