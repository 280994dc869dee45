// The cases of tests/golden/attributions: texts marked with who says what, which the passes together must find.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <vector>

#include "base/data_path.hpp"
#include "understand/pass.hpp"
#include "understand/resources.hpp"

namespace stemma::understand {
namespace {

struct Case {
  std::string title, marked;
  std::vector<std::string> speakers;
};

std::vector<Case> read_cases(const std::filesystem::path& path) {
  std::ifstream file(path);
  std::vector<Case> cases;
  for (std::string line; std::getline(file, line);) {
    if (line.starts_with("# "))
      cases.push_back({line.substr(2), "", {}});
    else if (cases.empty())
      continue;
    else if (line.starts_with("= "))
      cases.back().speakers.push_back(line.substr(2));
    else
      cases.back().marked += line + "\n";
  }
  for (Case& one : cases)
    while (one.marked.ends_with("\n")) one.marked.pop_back();
  return cases;
}

/// "role number" to pieces.
struct Marked {
  std::string text;
  std::map<std::string, std::map<std::string, std::vector<std::string>>> attributions;
};

Marked read_marks(const std::string& marked) {
  Marked out;
  std::vector<std::pair<std::string, std::size_t>> open;
  for (std::size_t i = 0; i < marked.size(); ++i) {
    if (marked[i] == '[') {
      const auto bar = marked.find('|', i);
      open.emplace_back(marked.substr(i + 1, bar - i - 1), out.text.size());
      i = bar;
    } else if (marked[i] == ']') {
      auto [label, from] = open.back();
      open.pop_back();
      const bool numbered = label.back() >= '0' && label.back() <= '9';
      const std::string number = numbered ? label.substr(label.size() - 1) : "1";
      out.attributions[number][numbered ? label.substr(0, label.size() - 1) : label].push_back(out.text.substr(from));
    } else {
      out.text += marked[i];
    }
  }
  return out;
}

std::string show(const std::vector<std::string>& pieces) {
  std::string all;
  for (const auto& piece : pieces) all += "[" + piece + "]";
  return all;
}

std::string show(const Document& document, const std::vector<Span>& spans) {
  std::vector<std::string> pieces;
  for (const Span span : spans) pieces.push_back(document.text.substr(span.begin, span.size()));
  return show(pieces);
}

std::vector<std::string> wanted(const Marked& marked, const std::vector<std::string>& speakers) {
  std::vector<std::string> lines;
  for (const auto& [number, roles] : marked.attributions) {
    const auto role = [&](const char* name) { return roles.contains(name) ? show(roles.at(name)) : std::string(); };
    const auto index = static_cast<std::size_t>(number[0] - '1');
    const std::string speaker = index < speakers.size() ? speakers[index] : "-";
    lines.push_back(role("source") + " " + role("cue") + " " + role("content") + " = " + speaker);
  }
  std::sort(lines.begin(), lines.end());
  return lines;
}

std::vector<std::string> found(const Document& document) {
  std::vector<std::string> lines;
  for (const auto& a : document.attributions)
    lines.push_back(show(document, a.source) + " " + show(document, a.cue) + " " + show(document, a.content) + " = " +
                    a.speaker.value_or("-"));
  std::sort(lines.begin(), lines.end());
  return lines;
}

class AttributionCases : public testing::TestWithParam<const char*> {};

TEST_P(AttributionCases, AreFound) {
  const auto path = std::filesystem::path(STEMMA_SOURCE_DIR) / "tests/golden/attributions" / GetParam();
  const auto cases = read_cases(path);
  ASSERT_FALSE(cases.empty()) << path;
  const Resources resources = load_resources(base::data_directory(), Tier::fast);
  for (const Case& one : cases) {
    SCOPED_TRACE(one.title);
    const Marked marked = read_marks(one.marked);
    Document document;
    document.text = marked.text;
    document.language = "en";
    annotate(document, resources);
    EXPECT_EQ(found(document), wanted(marked, one.speakers)) << marked.text;
  }
}

INSTANTIATE_TEST_SUITE_P(Golden, AttributionCases,
                         testing::Values("direct.txt", "indirect.txt", "phrases.txt", "nested.txt", "speakers.txt",
                                         "sources.txt", "transcripts.txt"));

}  // namespace
}  // namespace stemma::understand
