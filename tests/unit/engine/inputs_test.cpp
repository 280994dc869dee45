// From paths to inputs: order, folders, links, and what cannot be read.
#include "engine/inputs.hpp"

#include <gtest/gtest.h>

#include "support/faulty_file_system.hpp"
#include "support/temporary_folder.hpp"

namespace stemma::engine {
namespace {

class Inputs : public testing::Test {
 protected:
  tests::TemporaryFolder folder_;
  std::vector<std::string> messages_;

  // One line an input: its path below the test's folder, and its problem.
  std::vector<std::string> list(const std::vector<std::string>& paths,
                                base::FileSystem& files = base::real_file_system()) {
    const auto inputs =
        list_inputs(files, paths, [this](std::string_view m) { messages_.emplace_back(short_form(m)); });
    std::vector<std::string> lines;
    for (const auto& input : inputs)
      lines.push_back(short_form(input.path) + (input.problem ? ": " + *input.problem : ""));
    return lines;
  }
  std::string short_form(std::string_view path) const {
    const std::string prefix = folder_.path() + "/";
    return std::string(path.starts_with(prefix) ? path.substr(prefix.size()) : path);
  }
};

using Lines = std::vector<std::string>;

TEST_F(Inputs, KeepTheOrderOfTheArguments) {
  const auto b = folder_.put("b.txt", "x"), a = folder_.put("a.txt", "x");
  EXPECT_EQ(list({b, a, b, "-"}), (Lines{"b.txt", "a.txt", "b.txt", "-"}));
}

TEST_F(Inputs, WalkFoldersInByteOrderOfTheNames) {
  for (const char* name : {"in/b/2", "in/b/1", "in/a", "in/B", "in/c"}) folder_.put(name, "x");
  EXPECT_EQ(list({folder_ / "in"}), (Lines{"in/B", "in/a", "in/b/1", "in/b/2", "in/c"}));
  EXPECT_EQ(list({folder_ / "in/b/"}), (Lines{"in/b/1", "in/b/2"}));
}

TEST_F(Inputs, PassOverHiddenNamesInFoldersButNotNamedOnes) {
  const auto hidden = folder_.put("in/.hidden", "x");
  folder_.put("in/.git/config", "x");
  folder_.put("in/a", "x");
  EXPECT_EQ(list({folder_ / "in", hidden}), (Lines{"in/a", "in/.hidden"}));
}

TEST_F(Inputs, NameWhatIsNotThere) {
  EXPECT_EQ(list({folder_ / "none"}), Lines{"none: cannot be opened: No such file or directory"});
}

TEST_F(Inputs, NameAFolderWithoutDocuments) {
  std::filesystem::create_directories(folder_ / "empty/inner");
  folder_.put("hidden/.x", "x");
  folder_.put("some/a", "x");
  std::filesystem::create_directories(folder_ / "some/inner");
  EXPECT_EQ(list({folder_ / "empty", folder_ / "hidden", folder_ / "some"}),
            (Lines{"empty: is a folder without documents", "hidden: is a folder without documents", "some/a"}));
}

TEST_F(Inputs, DoNotGoRoundInLinks) {
  folder_.put("in/a/x", "x");
  std::filesystem::create_directory_symlink("..", folder_ / "in/a/up");
  std::filesystem::create_directory_symlink("a", folder_ / "in/b");
  EXPECT_EQ(list({folder_ / "in"}), Lines{"in/a/x"});
  EXPECT_EQ(messages_, (Lines{"in/a/up: is a link to a folder that is read already; passed over",
                              "in/b: is a link to a folder that is read already; passed over"}));
}

TEST_F(Inputs, FollowLinksToWhatIsElsewhere) {
  folder_.put("elsewhere/x", "x");
  std::filesystem::create_directories(folder_ / "in");
  std::filesystem::create_directory_symlink("../elsewhere", folder_ / "in/far");
  std::filesystem::create_symlink("nowhere", folder_ / "in/gone");
  EXPECT_EQ(list({folder_ / "in"}), (Lines{"in/far/x", "in/gone: cannot be opened: No such file or directory"}));
}

TEST_F(Inputs, NameAFolderThatCannotBeListed) {
  folder_.put("in/shut/x", "x");
  folder_.put("in/y", "x");
  tests::FaultyFileSystem files([](std::string_view call, const std::string& path) -> std::optional<Error> {
    if (call == "list" && path.ends_with("shut")) return Error{ErrorKind::input, "cannot be opened: Permission denied"};
    return std::nullopt;
  });
  EXPECT_EQ(list({folder_ / "in"}, files), (Lines{"in/shut: cannot be opened: Permission denied", "in/y"}));
}

TEST_F(Inputs, RepairNamesThatAreNotUtf8ForTheRecordAlone) {
  const auto path = folder_.put("caf\xE9", "x");
  const auto inputs = list_inputs(base::real_file_system(), {path}, {});
  ASSERT_EQ(inputs.size(), 1u);
  EXPECT_EQ(inputs[0].path, folder_ / "caf\xEF\xBF\xBD");
  EXPECT_EQ(base::real_file_system().read(inputs[0].file, 10).value(), "x");
}

TEST_F(Inputs, KeepThePartsOfACompletePageWithIt) {
  for (const char* name : {"in/page.html", "in/page_files/frame.html", "in/page_files/deep/style.css", "in/Seite.htm",
                           "in/Seite-Dateien/bild.png", "in/lone_files/a.html"})
    folder_.put(name, "x");
  std::vector<std::string> lines;
  for (const auto& input : list_inputs(base::real_file_system(), {folder_ / "in"}, {}))
    lines.push_back(short_form(input.path) + (input.companion_of ? " of " + short_form(*input.companion_of) : ""));
  EXPECT_EQ(lines,
            (Lines{"in/Seite-Dateien/bild.png of in/Seite.htm", "in/Seite.htm", "in/lone_files/a.html", "in/page.html",
                   "in/page_files/deep/style.css of in/page.html", "in/page_files/frame.html of in/page.html"}));
}

}  // namespace
}  // namespace stemma::engine
