// Data files as they lie in the page cache.
#include "base/mapped_file.hpp"

#include <gtest/gtest.h>

#include <string>
#include <utility>

#include "support/temporary_folder.hpp"

namespace stemma::base {
namespace {

std::string text(const MappedFile& file) { return {file.bytes().begin(), file.bytes().end()}; }

TEST(MappedFile, HoldsTheBytesOfAFile) {
  const tests::TemporaryFolder folder;
  folder.put("data", std::string("a\0b", 3));
  auto file = MappedFile::open(folder / "data");
  ASSERT_TRUE(file);
  EXPECT_EQ(text(file.value()), std::string("a\0b", 3));
}

TEST(MappedFile, MayBeMoved) {
  const tests::TemporaryFolder folder;
  folder.put("one", "first");
  folder.put("two", "second");
  MappedFile kept = std::move(MappedFile::open(folder / "one")).value();
  MappedFile moved = std::move(kept);
  EXPECT_EQ(text(moved), "first");
  moved = std::move(MappedFile::open(folder / "two")).value();
  EXPECT_EQ(text(moved), "second");
}

TEST(MappedFile, IsEmptyForAnEmptyFile) {
  const tests::TemporaryFolder folder;
  folder.put("none", "");
  const auto file = MappedFile::open(folder / "none");
  ASSERT_TRUE(file);
  EXPECT_TRUE(file.value().bytes().empty());
}

TEST(MappedFile, NamesWhatCannotBeOpened) {
  const tests::TemporaryFolder folder;
  const auto missing = MappedFile::open(folder / "missing");
  ASSERT_FALSE(missing);
  EXPECT_NE(missing.error().message.find("missing"), std::string::npos);
  folder.put("inner/file", "x");
  EXPECT_FALSE(MappedFile::open(folder / "inner"));
}

}  // namespace
}  // namespace stemma::base
