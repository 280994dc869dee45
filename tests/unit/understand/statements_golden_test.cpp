// Invented reports with the statements that they make (tests/golden/statements). A file: what it shows, its date, the
// text, and a line a statement: slot, number or a part of the value ('-' for none), polarity, certainty. All of them
// are found, and of the slots of counts and of responsibility nothing else is said.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "unit/understand/statements_fixture.hpp"

namespace stemma::understand {
namespace {

struct Expected {
  std::string slot, value, polarity, certainty;
};

struct Golden {
  std::string file, published, text;
  std::vector<Expected> expected;
};

Golden load(const std::filesystem::path& path) {
  Golden golden;
  golden.file = path.filename().string();
  std::ifstream in(path);
  int part = 0;
  for (std::string line; std::getline(in, line);) {
    if (line == "---") {
      ++part;
    } else if (part == 0) {
      if (line.starts_with("published: ")) golden.published = line.substr(11);
    } else if (part == 1) {
      golden.text += line + "\n";
    } else if (!line.empty()) {
      std::istringstream words(line);
      Expected e;
      words >> e.slot >> e.value >> e.polarity >> e.certainty;
      golden.expected.push_back(e);
    }
  }
  return golden;
}

bool carries(const Statement& s, const Expected& e) {
  if (model::name(s.slot) != e.slot || model::name(s.polarity) != e.polarity || model::name(s.certainty) != e.certainty)
    return false;
  if (e.value == "-") return true;
  if (s.number) return std::to_string(*s.number) == e.value;
  return s.actor.value_or(s.value.value_or("")).find(e.value) != std::string::npos;
}

TEST(StatementsGolden, EveryReportSaysWhatItSays) {
  std::vector<std::filesystem::path> files;
  for (const auto& entry :
       std::filesystem::directory_iterator(std::string(STEMMA_SOURCE_DIR) + "/tests/golden/statements"))
    files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  ASSERT_GE(files.size(), 5u);
  for (const auto& path : files) {
    const Golden golden = load(path);
    ASSERT_FALSE(golden.expected.empty()) << golden.file;
    const Document document = annotated(golden.text, golden.published);
    for (const Expected& e : golden.expected) {
      const bool found = std::any_of(document.statements.begin(), document.statements.end(),
                                     [&](const Statement& s) { return carries(s, e); });
      EXPECT_TRUE(found) << golden.file << ": " << e.slot << " " << e.value << " " << e.polarity << " " << e.certainty;
    }
    for (const Statement& s : document.statements) {
      if (!model::is_count(s.slot) && s.slot != Slot::responsibility) continue;
      if (s.slot == Slot::perpetrator_count) continue;
      const bool wanted =
          std::any_of(golden.expected.begin(), golden.expected.end(), [&](const Expected& e) { return carries(s, e); });
      EXPECT_TRUE(wanted) << golden.file << " also says " << model::name(s.slot) << " " << show(s) << ": "
                          << document.text.substr(s.span.begin, s.span.size());
    }
  }
}

}  // namespace
}  // namespace stemma::understand
