// Each file of tests/golden/sentences holds a text with one sentence a line and a blank line between paragraphs; joined
// by spaces again, it must come apart at the same places.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <set>

#include "understand/all_passes.hpp"
#include "understand/resources.hpp"

namespace stemma::understand {
namespace {

struct Golden {
  std::string text;
  std::vector<std::string> sentences;
};

Golden read_golden(const std::filesystem::path& path) {
  Golden out;
  std::ifstream in(path);
  bool fresh = true;
  for (std::string line; std::getline(in, line);) {
    if (line.empty()) {
      out.text += "\n\n";
      fresh = true;
      continue;
    }
    if (!fresh) out.text += ' ';
    out.text += line;
    out.sentences.push_back(line);
    fresh = false;
  }
  return out;
}

TEST(SentencesGolden, ComeApartAtTheSamePlaces) {
  std::set<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(STEMMA_SOURCE_DIR "/tests/golden/sentences")) {
    files.insert(entry.path());
  }
  ASSERT_FALSE(files.empty());
  for (const auto& path : files) {
    const Golden golden = read_golden(path);
    Document document;
    document.text = golden.text;
    Draft draft(document);
    find_segments(draft, Resources{});
    std::vector<std::string> found;
    for (const Span s : document.sentences) found.emplace_back(draft.text(s));
    EXPECT_EQ(found, golden.sentences) << path;
  }
}

}  // namespace
}  // namespace stemma::understand
