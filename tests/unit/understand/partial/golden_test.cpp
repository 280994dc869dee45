// The cases of tests/golden/partial: texts in seven languages, and all that the partial tier must find in each. A file
// is a language; a case is a title with '#', a text, and a line for each finding. What is not listed must not be found.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "unit/understand/statements_fixture.hpp"

namespace stemma::understand {
namespace {

struct Case {
  std::string title, published, text;
  std::vector<std::string> expected;
};

std::vector<Case> read_cases(const std::filesystem::path& path) {
  std::ifstream file(path);
  std::vector<Case> cases;
  for (std::string line; std::getline(file, line);) {
    if (line.starts_with("# "))
      cases.push_back({line.substr(2), "", "", {}});
    else if (line.empty() || cases.empty())
      continue;
    else if (line.starts_with("published: "))
      cases.back().published = line.substr(11);
    else if (line.starts_with("= "))
      cases.back().expected.push_back(line.substr(2));
    else
      cases.back().text += line + "\n";
  }
  return cases;
}

std::string pieces(const Document& document, const std::vector<Span>& spans) {
  std::string all;
  for (const Span span : spans) all += "[" + document.text.substr(span.begin, span.size()) + "]";
  return all;
}

std::vector<std::string> found(const Document& document) {
  std::vector<std::string> lines;
  const auto text = [&](Span span) { return document.text.substr(span.begin, span.size()); };
  for (const auto& a : document.attributions)
    lines.push_back("quote " + pieces(document, a.source) + " " + pieces(document, a.cue) + " " +
                    pieces(document, a.content));
  for (const auto& s : document.statements) {
    std::string line = std::string(model::name(s.slot)) + " " + std::to_string(*s.number);
    if (s.qualifier != Qualifier::exactly) line += " " + std::string(model::name(s.qualifier));
    if (s.of) line += " of " + *s.of;
    for (const auto& link : s.chain) line += " by " + link.name;
    lines.push_back(line);
  }
  for (const auto& m : document.mentions) {
    if (m.type == MentionType::place) continue;
    lines.push_back(std::string(model::name(m.type)) + " " + text(m.span));
  }
  for (const auto& p : document.places) lines.push_back("place " + text(p.span) + " = " + p.name + ", " + p.country);
  for (const auto& t : document.times) lines.push_back("time " + text(t.span) + " = " + t.value);
  std::sort(lines.begin(), lines.end());
  return lines;
}

class PartialCases : public testing::TestWithParam<const char*> {};

TEST_P(PartialCases, AreAllThatIsFound) {
  const auto path =
      std::filesystem::path(STEMMA_SOURCE_DIR) / "tests/golden/partial" / (std::string(GetParam()) + ".txt");
  const auto cases = read_cases(path);
  ASSERT_GE(cases.size(), 12u) << path;
  for (Case one : cases) {
    SCOPED_TRACE(one.title);
    Document document;
    document.id = "test";
    document.text = one.text;
    document.language = GetParam();
    if (!one.published.empty()) document.published = one.published;
    annotate(document, test_resources());
    std::sort(one.expected.begin(), one.expected.end());
    EXPECT_EQ(found(document), one.expected) << one.text;
  }
}

INSTANTIATE_TEST_SUITE_P(Golden, PartialCases, testing::Values("ar", "de", "es", "fa", "fr", "ru", "uk"));

}  // namespace
}  // namespace stemma::understand
