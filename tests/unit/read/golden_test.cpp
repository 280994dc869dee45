// Every folder of tests/golden/read is a case: an input as people save it, and what must be read out of it.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "model/names.hpp"
#include "read/read.hpp"

namespace stemma::read {
namespace {

namespace fs = std::filesystem;

std::string bytes_of(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

/// The document as expected.txt writes it: a line for each field that is known, then the text.
std::string shown(const Document& d) {
  std::string out;
  const auto line = [&](const char* key, const std::optional<std::string>& value) {
    if (value && !value->empty()) out += std::string(key) + ": " + *value + "\n";
  };
  line("error", d.error);
  line("title", d.title);
  line("outlet", d.outlet);
  for (const std::string& name : d.byline) line("byline", name);
  line("agency", d.agency);
  line("published", d.published);
  line("modified", d.modified);
  line("url", d.url);
  line("language", d.language);
  line("reply to", d.reply_to);
  line("forwarded from", d.forwarded_from);
  for (const std::string& note : d.notes) line("note", note);
  return d.text.empty() ? out : out + "text:\n" + d.text + "\n";
}

/// The blocks as expected-blocks.txt writes them: kind, time and language in front of each.
std::string shown_blocks(const Document& d) {
  std::string out;
  for (const TextBlock& block : d.blocks) {
    out += "[" + std::string(model::name(block.kind));
    if (block.time) out += " " + *block.time;
    if (!block.language.empty()) out += " " + block.language;
    out += "] " + d.text.substr(block.span.begin, block.span.size()) + "\n";
  }
  return out;
}

TEST(Golden, EveryCaseReadsAsExpected) {
  std::size_t cases = 0;
  for (const auto& folder : fs::directory_iterator(fs::path(STEMMA_SOURCE_DIR) / "tests/golden/read")) {
    if (!folder.is_directory()) continue;
    const auto input = std::find_if(fs::directory_iterator(folder), fs::directory_iterator(),
                                    [](const auto& file) { return file.path().stem() == "input"; });
    ASSERT_NE(input, fs::directory_iterator()) << folder.path();
    const std::string bytes = bytes_of(input->path());
    const auto documents = read({"input", "id", bytes}, {});
    std::string all;
    for (const Document& d : documents) all += (all.empty() ? "" : "---\n") + shown(d);
    EXPECT_EQ(all, bytes_of(folder.path() / "expected.txt")) << folder.path();
    if (const auto blocks = folder.path() / "expected-blocks.txt"; fs::exists(blocks)) {
      EXPECT_EQ(shown_blocks(documents.at(0)), bytes_of(blocks)) << folder.path();
    }
    ++cases;
  }
  EXPECT_GE(cases, 6u);
}

}  // namespace
}  // namespace stemma::read
